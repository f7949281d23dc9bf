/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tidy.h"
#include "base/decimal.h"
#include "run.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIELDS = 6, LINE = 200, ITEMS = 40, STEPS = 6 };

struct class
{
    struct arena *arena;
    const char *folder;
    struct person_result *people;
    const char **observers; /* per person and round: whose sheet counts */
    struct results *results;
    struct item_facts *items;
    size_t item_count;
    struct mark_pair (*marks)[RESULT_ROUNDS_MAX][STEPS]; /* per person: what O1 and O2 gave */
    struct item_reply (*replies)[2][ITEMS]; /* per person: before and after, items in order */
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
    int64_t max = score_of(fields[3]);
    struct item_facts *item =
        arena_push(class->arena, (void **)&class->items, &class->item_count, sizeof *class->items);
    *item = (struct item_facts){.code = fields[0],
                                .max = max,
                                .options = atoi(fields[2]),
                                .keys = 1U << (fields[1][0] - 'A')};
    class->results->max_score += max;
    class->results->item_count++;
    assert_in_range(class->item_count, 1, ITEMS);
}

static size_t item_of(const struct class *class, const char *code)
{
    for (size_t i = 0; i < class->item_count; i++)
        if (strcmp(class->items[i].code, code) == 0)
            return i;
    fail_msg("no item is called %s", code);
    return 0;
}

static void read_answer(struct class *class, char *const *fields)
{
    struct person_result *person = person_of(class, fields[0]);
    bool pre = strcmp(fields[1], "pre") == 0, blank = fields[3][0] == '\0';
    int64_t score = score_of(fields[4]);
    size_t item = item_of(class, fields[2]);
    class->replies[person - class->people][!pre][item] =
        (struct item_reply){.points = score,
                            .letters = blank ? 0 : 1U << (fields[3][0] - 'A'),
                            .verdict = blank                             ? ITEM_BLANK
                                       : score == class->items[item].max ? ITEM_RIGHT
                                                                         : ITEM_WRONG};
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
    int step = atoi(fields[3] + 1) - 1, mark = fields[4][0] == '\0' ? -1 : atoi(fields[4]);
    assert_in_range(step, 0, STEPS - 1);
    struct mark_pair *pair = &class->marks[person - class->people][index][step];
    *(strcmp(fields[2], "O1") == 0 ? &pair->first : &pair->second) = mark;
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

static struct item_results items_of(const struct class *class, int test)
{
    struct item_tally *tally = item_tally_new(class->items, class->item_count);
    struct item_results results = {
        .items = arena_alloc(class->arena, (class->item_count + 1) * sizeof *results.items)};
    for (size_t i = 0; i < class->results->n_registered; i++)
        if (test == 0 ? class->people[i].has_pre : class->people[i].has_post)
            item_tally_add(tally, class->replies[i][test]);
    item_tally_results(tally, &results);
    item_tally_free(tally);
    return results;
}

static const struct mcnemar *changes_of(const struct class *class)
{
    struct mcnemar *changes = arena_alloc(class->arena, (class->item_count + 1) * sizeof *changes);
    for (size_t item = 0; item < class->item_count; item++) {
        size_t won = 0, lost = 0;
        for (size_t i = 0; i < class->results->n_registered; i++) {
            bool before = class->replies[i][0][item].verdict == ITEM_RIGHT;
            bool after = class->replies[i][1][item].verdict == ITEM_RIGHT;
            won += results_paired(&class->people[i]) && after && !before;
            lost += results_paired(&class->people[i]) && before && !after;
        }
        changes[item] = mcnemar_of(won, lost);
    }
    mcnemar_holm(changes, class->item_count);
    return changes;
}

static void forget_marks(struct class *class)
{
    class->marks =
        arena_alloc(class->arena, (class->results->n_registered + 1) * sizeof *class->marks);
    for (size_t i = 0; i < class->results->n_registered; i++)
        for (size_t round = 0; round < RESULT_ROUNDS_MAX; round++)
            for (size_t step = 0; step < STEPS; step++)
                class->marks[i][round][step] = (struct mark_pair){-1, -1};
}

/* The steps of the round one by one; step STEPS is all of them. */
static struct agreement agree(const struct class *class, size_t round, size_t step)
{
    size_t people = class->results->n_registered, count = 0;
    struct mark_pair *pairs = arena_alloc(class->arena, (people * STEPS + 1) * sizeof *pairs);
    for (size_t i = 0; i < people; i++)
        for (size_t k = 0; k < STEPS; k++)
            if (step == STEPS || step == k)
                pairs[count++] = class->marks[i][round][k];
    return agreement_of(pairs, count);
}

static void compare_observers(struct class *class)
{
    struct results *results = class->results;
    struct round_agreement *rounds = arena_alloc(class->arena, RESULT_ROUNDS_MAX * sizeof *rounds);
    for (size_t round = 0; round < RESULT_ROUNDS_MAX; round++) {
        struct agreement pooled = agree(class, round, STEPS);
        struct step_agreement *steps = arena_alloc(class->arena, STEPS * sizeof *steps);
        for (size_t i = 0; i < STEPS; i++)
            steps[i] = (struct step_agreement){arena_printf(class->arena, "L%02zu", i + 1),
                                               agree(class, round, i).same};
        if (pooled.n > 0)
            rounds[results->agreement_count++] = (struct round_agreement){
                (int)round + 1, results->n_registered, pooled, steps, STEPS};
    }
    results->agreements = rounds;
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
    class.replies = arena_alloc(arena, (class.results->n_registered + 1) * sizeof *class.replies);
    each_row(&class, "answers.csv", read_answer);
    forget_marks(&class);
    each_row(&class, "observations.csv", read_observation);
    compare_observers(&class);
    class.results->people = class.people;
    class.results->items_pre = items_of(&class, 0);
    class.results->items_post = items_of(&class, 1);
    class.results->item_changes = changes_of(&class);
    results_compute(class.results);
    return class.results;
}
