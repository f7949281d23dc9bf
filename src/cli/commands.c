/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command.h"

const struct command commands[] = {
    {"", "", N_("the kiosk"), cmd_run},
};
const size_t command_count = COUNT(commands);
