/* SPDX-License-Identifier: GPL-3.0-or-later */
/* console.h - what only the Linux console knows: which glyphs its font has, NumLock, and how to
 * keep a key that is held down from repeating. */
#ifndef LULUS_UI_CONSOLE_H
#define LULUS_UI_CONSOLE_H
#include <stdbool.h>
#include <stdint.h>

struct console;
/* ioctl(2), by which the kernel is asked; a test answers for one. */
typedef int console_call(int descriptor, unsigned long request, ...);
/* NULL when the descriptor is no Linux console. */
struct console *console_open(int descriptor, console_call *call);
void console_close(struct console *console); /* NULL is welcome */
/* Turns NumLock on, so that a keypad gives digits whatever it was; close puts it back. */
void console_lock_numbers(struct console *console);
/* What its font has. NULL, or a font that cannot be asked for: what the usual ones all have. */
bool console_draws(const struct console *console, uint32_t rune);

#define CONSOLE_REPEAT_OFF "\033[?8l"
#define CONSOLE_REPEAT_ON  "\033[?8h"
#endif
