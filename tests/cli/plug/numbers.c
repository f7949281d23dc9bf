/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "numbers.h"
#include <stdio.h>
#include <string.h>

bool numbers_hold(const struct numbers *numbers, const char *number)
{
    for (size_t i = 0; i < numbers->count; i++)
        if (strcmp(numbers->list[i], number) == 0)
            return true;
    return false;
}

static const char *take_lines(FILE *file, struct numbers *now)
{
    char line[400], number[CODE_NUMBER_MAX + 1];
    while (fgets(line, sizeof line, file) != NULL) {
        if (sscanf(line, "number %*d %*d %26s ", number) != 1)
            continue;
        if (numbers_hold(now, number) || now->count == NUMBERS_MAX)
            return "a number was given twice";
        strcpy(now->list[now->count++], number);
    }
    return NULL;
}

const char *numbers_read(struct numbers *numbers, const char *store)
{
    char path[300];
    static const struct numbers none;
    struct numbers before = *numbers;
    const char *problem = NULL;
    *numbers = none;
    snprintf(path, sizeof path, "%s.issued", store);
    FILE *file = fopen(path, "re");
    if (file != NULL) {
        problem = take_lines(file, numbers);
        fclose(file);
    }
    for (size_t i = 0; problem == NULL && i < before.count; i++)
        if (!numbers_hold(numbers, before.list[i]))
            problem = "a number has gone from FILE.issued";
    return problem;
}
