/* SPDX-License-Identifier: GPL-3.0-or-later */
/* body.h - what the plain screens share: heading, margin, status line, digits, key hints. */
#ifndef LULUS_UI_BODY_H
#define LULUS_UI_BODY_H
#include "flow.h"
#include "ui/basic.h"

void body_heading(struct grid *grid, const struct heading *heading);
int body_margin(const struct grid *grid); /* column of the text: 3, at large letters 1 */
/* Writes `text` right above the footer (at most three lines) and returns the row that the body
 * must end before. NULL or "": nothing, the whole body is free. */
int body_status(struct grid *grid, const char *text);
/* One option: "[1]  label  detail", or the digit in a box of three lines. */
void body_option(struct flow *flow, int margin, const struct menu_option *option, bool boxed);
/* One of several that stay and may be chosen; `label` is translated already. */
void body_choice(struct flow *flow, int margin, int digit, const char *label, bool chosen);
/* "1-4 choose", runs of digits drawn together; "" without options. */
enum { DIGITS_HINT = 80 };
void body_digits_hint(char out[DIGITS_HINT], const struct menu_option *options, size_t count);
/* A key that is no timer: what only reminds goes away with it. */
bool body_is_key(const struct event *event);
#endif
