/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tidy.h"
#include "base/decimal.h"
#include "run.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIELDS = 6, LINE = 200 };

struct class
{
    struct arena *arena;
    const char *folder;
    struct person_result *people;
    const char **observers; /* per person and round: whose sheet counts */
    struct results *results;
};

typedef void (*row_reader)(struct class *class, char *const *fields);

static void each_row(struct class *class, const char *name, row_reader read)
{
    FILE *file = fopen(arena_printf(class->arena, "%s/%s", class->folder, name), "r");
    assert_non_null(file);
    char line[LINE];
    assert_non_null(fgets(line, sizeof line, file));
    while (fgets(line, sizeof line, file) != NULL) {
        char *fields[FIELDS] = {0}, *rest = line;
        line[strcspn(line, "\r\n")] = '\0';
        for (int i = 0; i < FIELDS && rest != NULL; i++)
            fields[i] = arena_strdup(class->arena, strsep(&rest, ","));
        read(class, fields);
    }
    fclose(file);
}

static struct person_result *person_of(const struct class *class, const char *id)
{
    for (size_t i = 0; i < class->results->n_registered; i++)
        if (strcmp(class->people[i].pseudonym, id) == 0)
            return &class->people[i];
    fail_msg("nobody is called %s", id);
    return NULL;
}

static int64_t score_of(const char *text)
{
    int64_t score = 0;
    assert_true(decimal_parse(text, &score));
    return score;
}

static void read_participant(struct class *class, char *const *fields)
{
    struct results *results = class->results;
    struct person_result *person = arena_push(class->arena, (void **)&class->people,
                                              &results->n_registered, sizeof *class->people);
    person->list_number = (int)results->n_registered;
    person->pseudonym = person->name = fields[0];
    person->certificate = "";
}

static void read_item(struct class *class, char *const *fields)
{
    class->results->max_score += score_of(fields[3]);
    class->results->item_count++;
}

static void read_answer(struct class *class, char *const *fields)
{
    struct person_result *person = person_of(class, fields[0]);
    bool pre = strcmp(fields[1], "pre") == 0, blank = fields[3][0] == '\0';
    int64_t score = score_of(fields[4]);
    *(pre ? &person->has_pre : &person->has_post) = true;
    *(pre ? &person->pre : &person->post) += score;
    if (pre)
        ++*(blank ? &person->pre_blank : score > 0 ? &person->pre_right : &person->pre_wrong);
    else
        ++*(blank ? &person->post_blank : score > 0 ? &person->post_right : &person->post_wrong);
}

static bool is_critical(const struct class *class, const char *step)
{
    FILE *file = fopen(arena_printf(class->arena, "%s/steps.csv", class->folder), "r");
    assert_non_null(file);
    char line[LINE], *start = arena_printf(class->arena, "%s,1,", step);
    bool found = false;
    while (!found && fgets(line, sizeof line, file) != NULL)
        found = strncmp(line, start, strlen(start)) == 0;
    fclose(file);
    return found;
}

static void read_observation(struct class *class, char *const *fields)
{
    struct person_result *person = person_of(class, fields[0]);
    int index = atoi(fields[1]) - 1;
    assert_in_range(index, 0, RESULT_ROUNDS_MAX - 1);
    const char **counting = &class->observers[(person - class->people) * RESULT_ROUNDS_MAX + index];
    struct person_round *round = &person->rounds[index];
    if (class->results->round_count < index + 1)
        class->results->round_count = index + 1;
    if (*counting == NULL || strcmp(fields[2], *counting) < 0) {
        *counting = fields[2];
        *round = (struct person_round){.seen = true};
    }
    if (strcmp(fields[2], *counting) != 0 || fields[4][0] == '\0')
        return;
    round->rated++;
    round->sum += atoi(fields[4]);
    round->critical_missed += atoi(fields[4]) < 2 && is_critical(class, fields[3]);
}

struct results *tidy_results(struct arena *arena, const char *folder)
{
    struct class class = {.arena = arena, .folder = folder};
    class.results = arena_alloc(arena, sizeof *class.results);
    class.results->quiz_mark = 75;
    class.results->skill_mark = 80;
    each_row(&class, "participants.csv", read_participant);
    class.observers = arena_alloc(arena, (class.results->n_registered + 1) * RESULT_ROUNDS_MAX *
                                             sizeof *class.observers);
    each_row(&class, "items.csv", read_item);
    each_row(&class, "answers.csv", read_answer);
    each_row(&class, "observations.csv", read_observation);
    class.results->people = class.people;
    results_compute(class.results);
    return class.results;
}
