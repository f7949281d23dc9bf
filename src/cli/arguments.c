/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "arguments.h"
#include "base/language.h"
#include "training/person.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct option_row *find(const char *text, size_t length, const struct option_row *rows,
                                     size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strlen(rows[i].name) == length && memcmp(rows[i].name, text, length) == 0)
            return &rows[i];
    return NULL;
}

/* Arguments used up; 0 after a sentence on stderr. */
static int take(int left, char **argv, const struct option_row *rows, size_t count)
{
    size_t length = strcspn(argv[0], "=");
    const struct option_row *row = find(argv[0], length, rows, count);
    bool attached = argv[0][length] == '=';
    if (row == NULL || (row->flag != NULL && attached)) {
        fprintf(stderr, _("lulus: there is no option %s here\n"), argv[0]);
        return 0;
    }
    if (row->flag != NULL) {
        *row->flag = true;
        return 1;
    }
    if (!attached && left < 2) {
        fprintf(stderr, _("lulus: something is missing after %s\n"), row->name);
        return 0;
    }
    *row->value = attached ? argv[0] + length + 1 : argv[1];
    return attached ? 1 : 2;
}

int arguments_take(int argc, char **argv, const struct option_row *rows, size_t count)
{
    int others = 0;
    for (int i = 0; i < argc;) {
        if (strcmp(argv[i], "--") == 0) {
            while (++i < argc)
                argv[others++] = argv[i];
        } else if (argv[i][0] == '-' && argv[i][1] != '\0') {
            int used = take(argc - i, &argv[i], rows, count);
            if (used == 0)
                return -1;
            i += used;
        } else {
            argv[others++] = argv[i++];
        }
    }
    return others;
}

bool arguments_only(const char *text, int *list_number, struct error *err)
{
    char *end = NULL;
    long only = text != NULL ? strtol(text, &end, 10) : 0;
    if (text != NULL && (only < 1 || only > PEOPLE_MAX || *end != '\0'))
        return fail(err, ERROR_USAGE, _("--only takes a number of the list"));
    *list_number = (int)only;
    return true;
}
