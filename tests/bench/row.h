/* SPDX-License-Identifier: GPL-3.0-or-later */
/* row.h - one line of what make bench prints: the work beside its floor of the same run. */
#ifndef LULUS_BENCH_ROW_H
#define LULUS_BENCH_ROW_H

struct row {
    const char *work, *unit;
    double floor; /* 0: there is none */
    double lulus;
    const char *aim;
};

void row_print(const struct row *row);
void row_missing(const char *work, const char *why);
#endif
