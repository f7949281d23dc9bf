/* SPDX-License-Identifier: GPL-3.0-or-later */
/* scale.h - `Skala: 0 = ...; 1 = ...; 2 = ...` */
#ifndef LULUS_CONTENT_SCALE_H
#define LULUS_CONTENT_SCALE_H
#include "prose.h"

extern const struct prose_kind prose_scale; /* field: struct phrase[MARK_LEVELS] */
#endif
