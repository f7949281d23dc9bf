/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sums.h"
#include "../support/run.h"
#include "base/language.h"
#include "training/occasion.h"
#include <stdio.h>
#include <string.h>

static long present(const struct responses *responses)
{
    long count = 0;
    for (int i = 0; i < DEMO_PEOPLE; i++)
        count += !responses->people[i].withdrawn;
    return count;
}

bool sums_line(const char **text, char line[SUMS_LINE])
{
    if (**text == '\0')
        return false;
    const char *start = *text + strspn(*text, " ");
    size_t length = strcspn(start, "\n");
    assert_in_range(length, 0, SUMS_LINE - 1);
    memcpy(line, start, length);
    line[length] = '\0';
    *text = start + length + (start[length] == '\n');
    return true;
}

/* What stands behind the label on this line; NULL when another one is there. */
static const char *behind(const char *line, const char *label)
{
    size_t length = strlen(label);
    return strncmp(line, label, length) == 0 && line[length] == ' ' ? line + length : NULL;
}

/* The one row of the test that holds nothing but five whole numbers. */
static void assert_answers(const struct responses *responses, const char *text, int test)
{
    char line[SUMS_LINE], label[OCCASION_TEXT], more;
    long got[OUTCOMES], all, rows = 0;
    struct answered sums = responses_sums(responses, test);
    occasion_label(test == 0 ? OCCASION_PRETEST : OCCASION_POSTTEST, 1, label);
    while (sums_line(&text, line)) {
        const char *row = behind(line, label);
        if (row == NULL || sscanf(row, "%ld %ld %ld %ld %ld %c", &got[RIGHT], &got[WRONG],
                                  &got[UNKNOWN], &got[BLANK], &all, &more) != 5)
            continue;
        for (int k = 0; k < OUTCOMES; k++)
            assert_int_equal(got[k], sums.of[k]);
        assert_int_equal(got[RIGHT] + got[WRONG] + got[UNKNOWN] + got[BLANK], all);
        assert_int_equal(all, sums.people * responses->items);
        rows++;
    }
    assert_int_equal(rows, sums.people > 0);
}

static void assert_took(const struct responses *responses, const char *text, const char *label,
                        int test)
{
    char line[SUMS_LINE];
    long took = -1, all = -1;
    while (sums_line(&text, line))
        if (behind(line, label) != NULL)
            assert_int_equal(sscanf(behind(line, label), "%ld %*s %ld", &took, &all), 2);
    assert_int_equal(took, responses_sums(responses, test).people);
    assert_int_equal(all, present(responses));
}

/* Her row: from the first cell that is no word on, right answers (one point each) or a dash. */
static void assert_row(const struct responses *responses, int person, char *row, bool repeats)
{
    char wanted[SUMS_CELL], *rest = NULL, *cell = strtok_r(row, " ", &rest);
    while (cell != NULL && cell[strspn(cell, "0123456789*-")] != '\0')
        cell = strtok_r(NULL, " ", &rest);
    for (int test = 0; test < RESPONSE_TESTS - !repeats; test++) {
        const struct tally *tally = responses_test(responses, person, test);
        snprintf(wanted, sizeof wanted, "%ld%s", tally->of[RIGHT], tally->late ? "*" : "");
        assert_non_null(cell);
        assert_string_equal(cell, tally->taken ? wanted : "-");
        cell = strtok_r(NULL, " ", &rest);
    }
}

static void assert_people(const struct responses *responses, const char *text)
{
    char line[SUMS_LINE];
    int number, at;
    long rows = 0;
    bool repeats = responses_sums(responses, 2).people > 0;
    while (sums_line(&text, line) && strcmp(line, _("PEOPLE")) != 0)
        continue;
    while (sums_line(&text, line) && strcmp(line, _("NOT COMPLETE YET")) != 0)
        if (sscanf(line, "%d %n", &number, &at) == 1 && number <= DEMO_PEOPLE) {
            assert_false(responses->people[number - 1].withdrawn);
            assert_row(responses, number - 1, line + at, repeats);
            rows++;
        }
    assert_int_equal(rows, present(responses));
}

void sums_in_text(const struct responses *responses, const char *text)
{
    char heading[SUMS_LINE];
    snprintf(heading, sizeof heading, _("ANSWERS (people x %d questions)"), (int)responses->items);
    assert_non_null(strstr(text, heading));
    for (int test = 0; test < 2; test++)
        assert_answers(responses, text, test);
    assert_took(responses, text, _("Took the pretest"), 0);
    assert_took(responses, text, _("Took the posttest"), 1);
    assert_people(responses, text);
}
