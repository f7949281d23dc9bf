/* SPDX-License-Identifier: GPL-3.0-or-later */
/* terminal_keys.h - the sequences of a keypad in application mode. Terminals send them once they
 * are in keypad mode, and ncurses does not know them on vt220 and screen. */
#ifndef LULUS_UI_TERMINAL_KEYS_H
#define LULUS_UI_TERMINAL_KEYS_H
#include <stdint.h>

enum { KEYPAD_FIRST = 0x2000 }; /* above every key of curses */

struct keypad_key {
    const char *sequence;
    uint32_t key;
};

static const struct keypad_key keypad_keys[] = {
    {"\033Op", '0'}, {"\033Oq", '1'},  {"\033Or", '2'}, {"\033Os", '3'}, {"\033Ot", '4'},
    {"\033Ou", '5'}, {"\033Ov", '6'},  {"\033Ow", '7'}, {"\033Ox", '8'}, {"\033Oy", '9'},
    {"\033Oj", '*'}, {"\033Ok", '+'},  {"\033Ol", ','}, {"\033Om", '-'}, {"\033On", '.'},
    {"\033Oo", '/'}, {"\033OM", '\r'},
};
#endif
