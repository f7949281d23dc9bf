/* SPDX-License-Identifier: GPL-3.0-or-later */
/* terminal_type.h - the sentence about a TERM with which no kiosk can be shown. */
#ifndef LULUS_UI_TERMINAL_TYPE_H
#define LULUS_UI_TERMINAL_TYPE_H
#include "base/error.h"

bool terminal_unusable(const char *name, struct error *err); /* always false */
/* From now on curses never clears "all below", which would make double lines single again. Between
 * newterm and delscreen. */
void terminal_keep_lines_below(void);
#endif
