/* SPDX-License-Identifier: GPL-3.0-or-later */
/* terminal_read.h - from the bytes of curses' terminal to raw keys. */
#ifndef LULUS_UI_TERMINAL_READ_H
#define LULUS_UI_TERMINAL_READ_H
#include "ui/keys.h"

/* Where the terminal says its cursor stands: "1;40". */
typedef void position_heard(void *context, const char *numbers);
/* The next key, without waiting; false when there is none. What the terminal answers by itself is
 * RAW_IGNORED. */
bool terminal_next_key(uint32_t *key, position_heard *heard, void *context);
#endif
