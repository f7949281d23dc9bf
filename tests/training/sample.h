/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sample.h - a quiz, a checklist and standings built by hand. */
#ifndef LULUS_TESTS_TRAINING_SAMPLE_H
#define LULUS_TESTS_TRAINING_SAMPLE_H
#include "base/arena.h"
#include "training/rules.h"
#include <stdio.h>
#include <string.h>

enum { ONE_POINT = 100000 };

/* Items S01 ... with four options and key "ABCD"[i % 4]; every fifth is true/false, key B. */
static inline struct quiz *sample_quiz(struct arena *arena, size_t count)
{
    struct quiz *quiz = arena_alloc(arena, sizeof *quiz);
    quiz->shuffle_items = true;
    quiz->item_count = count;
    quiz->items = arena_alloc(arena, (count + 1) * sizeof *quiz->items);
    for (size_t i = 0; i < count; i++) {
        struct item *item = &quiz->items[i];
        bool two = i % 5 == 4;
        item->code = arena_printf(arena, "S%02zu", i + 1);
        item->kind = two ? ITEM_TRUE_FALSE : ITEM_SINGLE;
        item->option_count = two ? 2 : 4;
        item->shuffle = !two;
        item->weight = ONE_POINT;
        item->options[two ? 1 : i % 4].key = true;
    }
    return quiz;
}

/* "B" in the first row for item S01; the rest as written. */
static inline struct answer sample_answer(const char *item, int n, const char *response)
{
    struct answer answer = {.n = n};
    snprintf(answer.item, sizeof answer.item, "%s", item);
    snprintf(answer.response, sizeof answer.response, "%s", response);
    return answer;
}

/* Steps L01 ...; '!' in `kinds` makes a critical one, '?' one that may not apply. */
static inline struct checklist *sample_checklist(struct arena *arena, const char *kinds)
{
    struct checklist *checklist = arena_alloc(arena, sizeof *checklist);
    checklist->step_count = strlen(kinds);
    checklist->steps = arena_alloc(arena, (checklist->step_count + 1) * sizeof(struct step));
    for (size_t i = 0; i < checklist->step_count; i++) {
        checklist->steps[i].code = arena_printf(arena, "L%02zu", i + 1);
        checklist->steps[i].critical = kinds[i] == '!';
        checklist->steps[i].may_not_apply = kinds[i] == '?';
    }
    return checklist;
}

/* One mark a step: '0' '1' '2', '9' not applicable, '_' none. */
static inline struct sheet *sample_sheet(const struct checklist *checklist, const char *marks)
{
    struct sheet *sheet = sheet_new(checklist, NULL, 0);
    for (size_t i = 0; marks[i] != '\0'; i++) {
        struct mark mark = {.n = (int)i + 1, .value = marks[i] - '0'};
        if (marks[i] == '_')
            continue;
        snprintf(mark.step, sizeof mark.step, "%s", checklist->steps[i].code);
        sheet_apply(sheet, &mark);
    }
    return sheet;
}

static inline struct test_result sample_result(int right, int items)
{
    struct test_result result = {.state = PROGRESS_DONE};
    result.score = (struct score){.points = (int64_t)right * ONE_POINT,
                                  .max = (int64_t)items * ONE_POINT,
                                  .right = right,
                                  .wrong = items - right};
    return result;
}

/* '+' able, '-' still guided, '.' not seen, one sign a round. */
static inline void sample_rounds(struct standing *standing, const char *rounds)
{
    standing->latest_round = -1;
    for (int i = 0; rounds[i] != '\0'; i++) {
        standing->round_count = i + 1;
        standing->rounds[i].seen = rounds[i] != '.';
        standing->rounds[i].verdict.able = rounds[i] == '+';
        if (standing->rounds[i].seen)
            standing->latest_round = i;
    }
}
#endif
