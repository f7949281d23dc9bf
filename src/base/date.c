/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days are counted in years that begin on 1 March, so that the leap day comes last
 * (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2013). */
#include "base/date.h"
#include <assert.h>
#include <ctype.h>
#include <stdio.h>
#include <string.h>

enum {
    DAY_MS = 86400000,
    HOUR_MS = 3600000,
    MINUTE_MS = 60000,
    DAYS_OF_400_YEARS = 146097,
    DAYS_TO_1970 = 719468, /* from 0000-03-01 */
};

static const char *const long_months[LANGUAGE_COUNT][12] = {
    [LANGUAGE_ID] = {"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus",
                     "September", "Oktober", "November", "Desember"},
    [LANGUAGE_EN] = {"January", "February", "March", "April", "May", "June", "July", "August",
                     "September", "October", "November", "December"},
};

static const char *const short_months[LANGUAGE_COUNT][12] = {
    [LANGUAGE_ID] = {"Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov",
                     "Des"},
    [LANGUAGE_EN] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
                     "Dec"},
};

static const struct {
    const char *name;
    int hours;
} zones[ZONE_COUNT] = {
    [ZONE_WIB] = {"WIB", 7},
    [ZONE_WITA] = {"WITA", 8},
    [ZONE_WIT] = {"WIT", 9},
};

static bool is_leap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int days_in_month(int year, int month)
{
    static const int days[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

/* Rounds towards the past, also before 1970. */
static int64_t divide_down(int64_t a, int64_t b)
{
    return a / b - (a % b < 0);
}

bool date_valid(struct date date)
{
    return date.year >= 1970 && date.year <= 9999 && date.month >= 1 && date.month <= 12 &&
           date.day >= 1 && date.day <= days_in_month(date.year, date.month);
}

int64_t date_days(struct date date)
{
    int64_t year = date.month <= 2 ? (int64_t)date.year - 1 : date.year;
    int64_t era = divide_down(year, 400);
    int64_t year_of_era = year - era * 400;
    int64_t day_of_year = (153 * ((date.month + 9) % 12) + 2) / 5 + date.day - 1;
    int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * DAYS_OF_400_YEARS + day_of_era - DAYS_TO_1970;
}

struct date date_from_days(int64_t days)
{
    int64_t shifted = days + DAYS_TO_1970;
    int64_t era = divide_down(shifted, DAYS_OF_400_YEARS);
    int64_t day_of_era = shifted - era * DAYS_OF_400_YEARS;
    int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int month_from_march = (int)((5 * day_of_year + 2) / 153);
    int month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    return (struct date){
        .year = (int)(year_of_era + era * 400) + (month <= 2),
        .month = month,
        .day = (int)day_of_year - (153 * month_from_march + 2) / 5 + 1,
    };
}

int date_compare(struct date a, struct date b)
{
    if (a.year != b.year)
        return a.year < b.year ? -1 : 1;
    if (a.month != b.month)
        return a.month < b.month ? -1 : 1;
    return (a.day > b.day) - (a.day < b.day);
}

struct date date_at(int64_t wall_ms, enum zone zone)
{
    return date_from_days(divide_down(wall_ms + (int64_t)zones[zone].hours * HOUR_MS, DAY_MS));
}

int64_t date_start_ms(struct date date, enum zone zone)
{
    return date_days(date) * DAY_MS - (int64_t)zones[zone].hours * HOUR_MS;
}

void date_clock_at(int64_t wall_ms, enum zone zone, int *hour, int *minute)
{
    int64_t local = wall_ms + (int64_t)zones[zone].hours * HOUR_MS;
    int64_t of_day = local - divide_down(local, DAY_MS) * DAY_MS;
    *hour = (int)(of_day / HOUR_MS);
    *minute = (int)(of_day % HOUR_MS / MINUTE_MS);
}

/* Takes min to max digits as a number and moves on; false when there are fewer. */
static bool take_digits(const char **at, int min, int max, int *number)
{
    int digits = 0;
    *number = 0;
    while (digits < max && isdigit((unsigned char)**at)) {
        *number = *number * 10 + (*(*at)++ - '0');
        digits++;
    }
    return digits >= min;
}

static bool take_one_of(const char **at, const char *marks)
{
    if (**at == '\0' || strchr(marks, **at) == NULL)
        return false;
    (*at)++;
    return true;
}

/* Stores a parsed date if nothing follows it and the day exists. */
static bool accept(const char *rest, struct date read, struct date *date)
{
    if (*rest != '\0' || !date_valid(read))
        return false;
    *date = read;
    return true;
}

bool date_parse_iso(const char *text, struct date *date)
{
    struct date read;
    return take_digits(&text, 4, 4, &read.year) && take_one_of(&text, "-") &&
           take_digits(&text, 2, 2, &read.month) && take_one_of(&text, "-") &&
           take_digits(&text, 2, 2, &read.day) && accept(text, read, date);
}

bool date_parse_typed(const char *text, struct date *date)
{
    static const char marks[] = "-., /";
    struct date read;
    if (strspn(text, "0123456789") == 8)
        return take_digits(&text, 2, 2, &read.day) && take_digits(&text, 2, 2, &read.month) &&
               take_digits(&text, 4, 4, &read.year) && accept(text, read, date);
    return take_digits(&text, 1, 2, &read.day) && take_one_of(&text, marks) &&
           take_digits(&text, 1, 2, &read.month) && take_one_of(&text, marks) &&
           take_digits(&text, 4, 4, &read.year) && accept(text, read, date);
}

void date_iso(struct date date, char out[DATE_TEXT])
{
    snprintf(out, DATE_TEXT, "%04d-%02d-%02d", date.year, date.month, date.day);
}

static void write_date(struct date date, const char *const months[12], char out[DATE_TEXT])
{
    assert(date.month >= 1 && date.month <= 12);
    snprintf(out, DATE_TEXT, "%d %s %d", date.day, months[date.month - 1], date.year);
}

void date_short(struct date date, enum language language, char out[DATE_TEXT])
{
    write_date(date, short_months[language], out);
}

void date_long(struct date date, enum language language, char out[DATE_TEXT])
{
    write_date(date, long_months[language], out);
}

const char *date_roman_month(int month)
{
    static const char *const roman[12] = {"I",   "II",   "III", "IV", "V",  "VI",
                                          "VII", "VIII", "IX",  "X",  "XI", "XII"};
    assert(month >= 1 && month <= 12);
    return roman[month - 1];
}

const char *zone_name(enum zone zone)
{
    return zones[zone].name;
}

bool zone_parse(const char *name, enum zone *zone)
{
    for (int i = 0; i < ZONE_COUNT; i++) {
        if (strcmp(name, zones[i].name) == 0) {
            *zone = (enum zone)i;
            return true;
        }
    }
    return false;
}
