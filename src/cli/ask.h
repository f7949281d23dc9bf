/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ask.h - typing on the terminal of a command. */
#ifndef LULUS_CLI_ASK_H
#define LULUS_CLI_ASK_H
#include <stdbool.h>
#include <stddef.h>

/* Asks on stderr and reads a line from the terminal on stdin without showing it. False when it was
 * given up (Esc, ^C, ^D, the terminal is gone). Longer lines are cut. */
bool ask_hidden(const char *prompt, char *out, size_t size);
/* Asks on stderr and reads a shown line; false at the end of input. */
bool ask_line(const char *prompt, char *out, size_t size);
/* A person can be asked here: stdin and stderr are terminals. */
bool can_ask(void);
#endif
