/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "palette.h"

const struct colour palette_ink = {950, 950, 950};
const struct colour palette_paper = {0, 0, 0};
