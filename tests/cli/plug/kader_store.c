/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../support/run.h"

#include "kader.h"
#include "store/attempts.h"
#include <stdio.h>
#include <string.h>

enum { PERSON = 4 };

static const struct attempt *attempt_of(const struct course *course)
{
    const struct uuid *enrolment = &course_person(course, PERSON)->kader.enrolment;
    for (size_t i = 0; i < course->attempt_count; i++)
        if (uuid_equal(&course->attempts[i].enrolment, enrolment) &&
            course->attempts[i].state != ATTEMPT_VOID)
            return &course->attempts[i];
    return NULL;
}

static enum sign sign_of(const char *response, bool doubtful)
{
    return doubtful ? SIGN_DOUBTFUL : response[0] != '\0' ? SIGN_ANSWERED : SIGN_OPEN;
}

static int digit_of(const struct test_item *item, const char *response)
{
    return response[0] == '\0' ? NO_DIGIT : response[0] == '?' ? 0 : test_digit(item, response[0]);
}

static bool is_row(const struct saving *event, const struct test *test, const struct answer *row)
{
    const struct test_item *item = &test->items[event->spot];
    return strcmp(item->item->code, row->item) == 0 &&
           event->sign == sign_of(row->response, row->doubtful) &&
           (event->digit == SOME_DIGIT || event->digit == digit_of(item, row->response));
}

static bool same_row(const struct answer *a, const struct answer *b)
{
    return strcmp(a->item, b->item) == 0 && strcmp(a->response, b->response) == 0 &&
           a->doubtful == b->doubtful && a->n == b->n;
}

/* The words of the document's option stand behind the digit that chose it. */
static void hold_option(struct plug *plug, const struct course *course, const struct spot *spot,
                        const struct test_item *item, int digit)
{
    char expected[64];
    int length = snprintf(expected, sizeof expected, "[%d]", digit);
    if (digit < 1 || spot->words == NULL)
        return;
    const struct option *option = &item->item->options[item->order[digit - 1]];
    const char *text = phrase_in(&option->text, &course->quiz->header.languages, LANGUAGE_ID);
    for (; *text != '\0' && length < 20; text++)
        if (kader_is_plain(*text))
            expected[length++] = *text;
    expected[length] = '\0';
    if (strstr(spot->words, expected) == NULL)
        plug_fail(plug, "\"%s\" was not what stood there: %s", expected, spot->words);
}

/* What was called saved is there, in that order; besides, only what was typed. */
static void hold_rows(struct plug *plug, struct kader_model *model, const struct test *test,
                      const struct answer *rows, size_t count)
{
    size_t found = 0;
    if (count < model->row_count || count > ROWS)
        plug_fail(plug, "%zu rows are left of %zu", count, model->row_count);
    for (size_t i = 0; i < model->row_count; i++)
        if (!same_row(&rows[i], &model->rows[i]))
            plug_fail(plug, "row %zu has changed", i + 1);
    for (size_t i = model->row_count; i < count && found < model->event_count; i++)
        found += is_row(&model->events[found], test, &rows[i]);
    if (found < model->event_count)
        plug_fail(plug, "question %d, choice %d, was called saved and is not there",
                  model->events[found].spot + 1, model->events[found].digit);
    if (plug->lives > 0 && count - model->row_count > plug->pressed - model->pressed)
        plug_fail(plug, "%zu rows of %zu keys", count - model->row_count,
                  plug->pressed - model->pressed);
}

/* The first unanswered one after the newest answer's; design.md section 4. */
static int place_after(const struct kader_model *model, const struct test *test)
{
    int newest = -1;
    for (int spot = 0; model->row_count > 0 && spot < ITEMS; spot++)
        if (strcmp(test->items[spot].item->code, model->rows[model->row_count - 1].item) == 0)
            newest = spot;
    for (int step = 1; step <= ITEMS; step++) {
        int spot = (newest + step) % ITEMS;
        if (model->spots[spot].digit == NO_DIGIT)
            return spot;
    }
    return ITEMS;
}

/* From here on the model is what the store holds. */
static void take_over(struct plug *plug, struct kader_model *model, const struct course *course,
                      const struct test *test, const struct answer *rows, size_t count)
{
    model->row_count = count;
    model->saved = 0;
    for (size_t i = 0; i < count; i++) {
        model->rows[i] = rows[i];
        for (int spot = 0; spot < ITEMS; spot++) {
            const struct test_item *item = &test->items[spot];
            if (strcmp(item->item->code, rows[i].item) != 0)
                continue;
            model->spots[spot].digit = digit_of(item, rows[i].response);
            model->spots[spot].sign = sign_of(rows[i].response, rows[i].doubtful);
            hold_option(plug, course, &model->spots[spot], item, model->spots[spot].digit);
        }
    }
    for (int spot = 0; spot < ITEMS; spot++)
        model->saved += model->spots[spot].digit != NO_DIGIT;
    model->place = place_after(model, test);
}

/* The time used never comes back, nor does a cut change the limit. */
static void hold_time(struct plug *plug, struct kader_model *model, struct witness *witness,
                      const struct attempt *attempt)
{
    struct test_time time;
    assert_true(store_attempt_time(witness->store, &attempt->id, &time, &witness->err));
    if (time.used_ms < model->used_ms)
        plug_fail(plug, "%lld ms were used, now %lld", (long long)model->used_ms,
                  (long long)time.used_ms);
    if (model->limit_ms != 0 && time.limit_ms != model->limit_ms)
        plug_fail(plug, "the limit is another");
    model->used_ms = time.used_ms;
    model->limit_ms = time.limit_ms;
}

static void hold_attempt(struct plug *plug, struct kader_model *model, struct witness *witness,
                         const struct attempt *attempt)
{
    struct answer *rows;
    size_t count;
    assert_true(store_list_answers(witness->store, &attempt->id, witness->arena, &rows, &count,
                                   &witness->err));
    struct test *test = test_new(witness->course->quiz, attempt->seed, NULL, 0);
    assert_int_equal(test->item_count, ITEMS);
    hold_rows(plug, model, test, rows, count);
    hold_time(plug, model, witness, attempt);
    take_over(plug, model, witness->course, test, rows, count);
    test_free(test);
    if (model->handed_in && attempt->state != ATTEMPT_HANDED_IN)
        plug_fail(plug, "it was called handed in and is not");
    model->handed_in = attempt->state == ATTEMPT_HANDED_IN;
}

void kader_hold_store(struct plug *plug, struct kader_model *model)
{
    struct witness witness;
    witness_call(&witness, plug->seat);
    const struct attempt *attempt = attempt_of(witness.course);
    bool trial_done = course_person(witness.course, PERSON)->kader.trial_done;
    if (attempt != NULL)
        hold_attempt(plug, model, &witness, attempt);
    else if (model->event_count > 0)
        plug_fail(plug, "there is no test in the store");
    if (model->trial_done && !trial_done)
        plug_fail(plug, "the trial question comes again");
    model->trial_done = trial_done;
    model->event_count = 0;
    model->pressed = plug->pressed;
    witness_leave(&witness);
}
