/* SPDX-License-Identifier: GPL-3.0-or-later */
/* date.h - calendar days, Indonesian zones, and both languages' ways to write them.
 * No clock in here: the time comes from outside as milliseconds since 1970-01-01 UTC. */
#ifndef LULUS_BASE_DATE_H
#define LULUS_BASE_DATE_H
#include "base/language.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum zone { ZONE_WIB, ZONE_WITA, ZONE_WIT, ZONE_COUNT }; /* UTC+7, +8, +9 */

struct date {
    int year, month, day; /* proleptic Gregorian; month and day from 1 */
};

bool date_valid(struct date date);   /* years 1970 to 9999 */
int64_t date_days(struct date date); /* days since 1970-01-01 */
struct date date_from_days(int64_t days);
int date_compare(struct date a, struct date b); /* <0, 0, >0 */
struct date date_at(int64_t wall_ms, enum zone zone);
int64_t date_start_ms(struct date date, enum zone zone); /* wall ms of 00:00 in that zone */
void date_clock_at(int64_t wall_ms, enum zone zone, int *hour, int *minute);

/* "2019-09-26" strictly. */
bool date_parse_iso(const char *text, struct date *date);
/* Typed on a keypad: "26092019", "26-9-2019", "26.9.2019", "26,9,2019", "26 9 2019",
 * "26/9/2019". Untouched unless it is a day that exists. */
bool date_parse_typed(const char *text, struct date *date);

enum { DATE_TEXT = 40 };
void date_iso(struct date date, char out[DATE_TEXT]);                           /* 2019-09-26 */
void date_short(struct date date, enum language language, char out[DATE_TEXT]); /* 26 Sep 2019 */
void date_long(struct date date, enum language language,
               char out[DATE_TEXT]);     /* 26 September 2019 */
const char *date_roman_month(int month); /* 9 -> "IX" */
const char *zone_name(enum zone zone);   /* "WIB", "WITA", "WIT" */
bool zone_parse(const char *name, enum zone *zone);
#endif
