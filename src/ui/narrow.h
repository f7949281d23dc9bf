/* SPDX-License-Identifier: GPL-3.0-or-later */
/* narrow.h - which rows of a long list are left by what was typed: its letters begin a word of the
 * row's text, its digits begin the row's number. */
#ifndef LULUS_UI_NARROW_H
#define LULUS_UI_NARROW_H
#include "ui/basic.h"

bool narrow_keeps(const struct list_row *row, const char *typed);
/* Copies the rows that are left into `rows` (room for all of the list); returns how many. */
size_t narrow_list(const struct list *list, const char *typed, struct list_row *rows);
/* The one row that is meant: of the number typed, else the only one left; NULL: not known yet. */
const struct list_row *narrow_meant(const struct list *list, const char *typed);
int narrow_number(const char *typed); /* its digits; 0 without one */
#endif
