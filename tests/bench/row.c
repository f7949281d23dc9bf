/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "row.h"
#include <stdio.h>

static void print_number(double value)
{
    printf("%14.*f", value < 100 ? 2 : 0, value);
}

void row_print(const struct row *row)
{
    printf("%-34s %-12s", row->work, row->unit);
    if (row->floor > 0)
        print_number(row->floor);
    else
        printf("%14s", "-");
    print_number(row->lulus);
    if (row->floor > 0)
        printf("%8.2fx", row->lulus / row->floor);
    else
        printf("%9s", "-");
    printf("   %s\n", row->aim);
    fflush(stdout);
}

void row_missing(const char *work, const char *why)
{
    printf("%-34s not measured: %s\n", work, why);
    fflush(stdout);
}
