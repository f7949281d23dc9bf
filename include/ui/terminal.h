/* SPDX-License-Identifier: GPL-3.0-or-later */
/* terminal.h - the one owner of curses. */
#ifndef LULUS_UI_TERMINAL_H
#define LULUS_UI_TERMINAL_H
#include "base/error.h"
#include "ui/grid.h"
#include "ui/keys.h"
#include "ui/size.h"

struct terminal;

/* Whether a kiosk can be shown on stdin and stdout: a keyboard, and a TERM that can place text.
 * ERROR_USAGE with a sentence. To be asked before anything is made for a kiosk. */
bool terminal_suits(struct error *err);
/* Raw mode on stdin/stdout, application keypad, own palette where it can be set, console repeat
 * off. For a terminal that suits; NULL with err when curses cannot start. */
struct terminal *terminal_open(struct error *err);
void terminal_close(struct terminal *terminal); /* everything as it was; NULL is welcome */
/* The sizes of text it can show, and the one it shows from the next painting on. */
struct sizes terminal_sizes(const struct terminal *terminal);
void terminal_show_size(struct terminal *terminal, enum text_size size);
/* Of a grid to be painted, at the size of text that is shown. */
void terminal_size(const struct terminal *terminal, int *rows, int *columns);
void terminal_resized(struct terminal *terminal);                        /* after SIGWINCH */
void terminal_paint(struct terminal *terminal, const struct grid *grid); /* only what changed */
/* Reads what is there without waiting; returns the number of raw keys (0: none; -1: hang-up). */
int terminal_read(struct terminal *terminal, struct raw *keys, int room, int64_t now_ms);
bool terminal_repeat_is_off(const struct terminal *terminal); /* Linux console */
#endif
