/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A kader and her test: trial question, questions, review, hand-in, her result. The sitting is what
 * this seat works on; everything in it can be read again from the store. */
#include "base/alloc.h"
#include "base/text.h"
#include "pages.h"
#include "reading.h"
#include "sitting.h"
#include "store/attempts.h"
#include "store/people.h"
#include "timing.h"
#include "ui/question.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct page_ops question_page, review_page;

struct at {
    size_t item;
    bool from_review;
};

/* --- before the questions --- */

static struct screen *open_resume(struct app *app, struct page *page, struct error *err)
{
    (void)err;
    const struct sitting *sitting = app->sitting;
    size_t next = test_resume(sitting->test);
    const char *left = timing_left_text(sitting, page->arena);
    const char *why = sitting->boot_changed ? _("The power was off just now. Never mind.")
                                            : _("You stopped for a moment.");
    char *text = sitting_saved_text(sitting, page->arena, why);
    if (next < sitting->test->item_count)
        text = arena_printf(page->arena, _("%s\nWe go on with question %zu."), text, next + 1);
    if (left[0] != '\0')
        text = arena_printf(page->arena,
                            sitting->boot_changed ? _("%s\nThe time stood still meanwhile.\n%s")
                                                  : _("%s\nThe time stopped with you.\n%s"),
                            text, left);
    return message_new(&(struct message){.heading = sitting_heading(app->sitting), .text = text});
}

static void go_on(struct app *app)
{
    const struct test *test = app->sitting->test;
    struct at at = {.item = test_resume(test),
                    .from_review = test_answered(test) == test->item_count};
    if (at.item == test->item_count)
        app_replace(app, &review_page, NULL);
    else
        app_replace(app, &question_page, &at);
}

static void act_resume(struct app *app, struct page *page, const struct intent *intent)
{
    (void)page;
    if (intent->kind == INTENT_NEXT)
        go_on(app);
}

/* Closed, set aside or moved at another seat: nobody goes on working for nothing. */
static bool has_left(struct app *app)
{
    enum going going = sitting_going(app);
    if (going != GOES_ON)
        sitting_leave(app, going);
    return going != GOES_ON;
}

static void leave_when_gone(struct app *app, struct page *page)
{
    (void)page;
    has_left(app);
}

static const struct page_ops resume_page = {
    .name = "resume", .open = open_resume, .act = act_resume, .refresh = leave_when_gone};

static struct screen *open_trial(struct app *app, struct page *page, struct error *err)
{
    (void)page;
    (void)err;
    return trial_new(&(struct trial){
        .title = app->sitting->title, .who = app->sitting->who, .aloud = &app->aloud});
}

/* How long it may take, told before the first question. */
static struct screen *open_limit(struct app *app, struct page *page, struct error *err)
{
    (void)err;
    int minutes = test_time_minutes(&app->sitting->time);
    const char *text =
        arena_printf(page->arena,
                     ngettext("For this test there is %d minute.",
                              "For this test there are %d minutes.", (unsigned long)minutes),
                     minutes);
    text = arena_printf(page->arena,
                        _("%s\n\nTime counts only in front of the questions.\n"
                          "At its end your answers are handed in."),
                        text);
    return message_new(&(struct message){.heading = sitting_heading(app->sitting),
                                         .text = text,
                                         .hint = N_("When you are ready, press Enter.")});
}

static const struct page_ops limit_page = {
    .name = "limit", .open = open_limit, .act = act_resume, .refresh = leave_when_gone};

static void set_out(struct app *app)
{
    if (app->sitting->time.limit_ms > 0)
        app_replace(app, &limit_page, NULL);
    else
        go_on(app);
}

static void act_trial(struct app *app, struct page *page, const struct intent *intent)
{
    struct error err = {0};
    (void)page;
    if (intent->kind != INTENT_NEXT)
        return;
    if (!store_set_trial_done(app->store, &app->sitting->kader.enrolment, &err))
        app_show_error(app, &err);
    else
        set_out(app);
}

static void relabel_sitting(struct app *app, struct page *page)
{
    (void)page;
    sitting_label(app->sitting);
}

static const struct page_ops trial_page = {.name = "trial",
                                           .open = open_trial,
                                           .act = act_trial,
                                           .refresh = leave_when_gone,
                                           .relabel = relabel_sitting};

/* --- handing in --- */

static bool hand_in(struct app *app)
{
    struct error err = {0};
    app_saving(app);
    if (timing_hand_in(app, &err)) {
        app->sitting->attempt.state = ATTEMPT_HANDED_IN;
        return true;
    }
    if (!has_left(app))
        app_show_error(app, &err);
    return false;
}

static void finish(struct app *app)
{
    timing_look(app);
    if (hand_in(app))
        sitting_finished(app);
}

static struct screen *open_time_over(struct app *app, struct page *page, struct error *err)
{
    (void)err;
    const char *text = _("The time of this test is over.");
    if (test_answered(app->sitting->test) > 0)
        text = sitting_saved_text(app->sitting, page->arena, text);
    text = arena_printf(page->arena, _("%s\nAll of it is handed in.\nThank you."), text);
    return message_new(&(struct message){.heading = sitting_heading(app->sitting), .text = text});
}

static void act_time_over(struct app *app, struct page *page, const struct intent *intent)
{
    (void)page;
    (void)intent;
    sitting_finished(app);
}

static const struct page_ops time_over_page = {
    .name = "time-over", .open = open_time_over, .act = act_time_over, .takes_back = true};

static void end_in_time(struct app *app)
{
    if (hand_in(app))
        app_replace(app, &time_over_page, NULL);
}

/* --- questions --- */

static void go_away(struct app *app)
{
    timing_look(app);
    app_home(app);
}

static struct screen *open_question(struct app *app, struct page *page, struct error *err)
{
    (void)err;
    const struct at *at = page->data;
    return question_new(&(struct question){.title = app->sitting->title,
                                           .who = app->sitting->who,
                                           .test = app->sitting->test,
                                           .time = &app->sitting->time,
                                           .item = at->item,
                                           .idle_seconds = app_idle_seconds(app),
                                           .from_review = at->from_review,
                                           .aloud = &app->aloud});
}

/* The choice is painted before the store is asked, "Tersimpan." only after it said yes. */
static bool take_answer(struct app *app, struct page *page, const struct intent *intent,
                        struct intent *next)
{
    const struct answer answer = {.doubtful = intent->flag != 0};
    timing_look(app);
    app_paint(app);
    struct error err = {0};
    bool saved = sitting_record(app, (size_t)intent->number, answer, intent->text, &err);
    *next = question_saved(page->screen, saved);
    if (!saved && !has_left(app))
        app_show_error_over(app, &err);
    return saved;
}

/* At the end of her time what is there is handed in; minutes added meanwhile let her go on. */
static void tick_review(struct app *app, struct page *page)
{
    (void)page;
    timing_tick(app);
    if (timing_is_over(app))
        end_in_time(app);
}

/* The same, and a number that she has typed is there too, though Enter did not come in time. */
static void tick_question(struct app *app, struct page *page)
{
    struct intent next;
    timing_tick(app);
    if (!timing_is_over(app))
        return;
    const struct intent typed = question_typed(page->screen);
    if (typed.kind == INTENT_NONE || take_answer(app, page, &typed, &next))
        end_in_time(app);
}

static void act_question(struct app *app, struct page *page, const struct intent *intent)
{
    struct at *at = page->data;
    struct intent next = *intent;
    if (intent->kind == INTENT_ANSWER)
        take_answer(app, page, intent, &next);
    const enum intent_kind kind = next.kind;
    if (kind == INTENT_REVIEW)
        app_replace(app, &review_page, NULL);
    else if (kind == INTENT_LISTEN)
        sitting_heard(app);
    else if (kind == INTENT_PAUSE)
        go_away(app);
    if (app->top == page)
        at->item = question_item(page->screen);
}

static const struct page_ops question_page = {.name = "question",
                                              .data_size = sizeof(struct at),
                                              .open = open_question,
                                              .act = act_question,
                                              .refresh = leave_when_gone,
                                              .tick = tick_question,
                                              .relabel = relabel_sitting,
                                              .takes_back = true,
                                              .idle_seconds = IDLE_OWN};

static struct screen *open_review(struct app *app, struct page *page, struct error *err)
{
    (void)page;
    (void)err;
    return review_new(&(struct review){.title = app->sitting->title,
                                       .who = app->sitting->who,
                                       .test = app->sitting->test,
                                       .time = &app->sitting->time});
}

static void act_review(struct app *app, struct page *page, const struct intent *intent)
{
    (void)page;
    struct at at = {.from_review = intent->kind == INTENT_GO};
    if (intent->kind == INTENT_GO)
        at.item = (size_t)intent->number;
    else if (intent->kind == INTENT_BACK)
        at.item = app->sitting->test->item_count - 1;
    if (intent->kind == INTENT_GO || intent->kind == INTENT_BACK)
        app_replace(app, &question_page, &at);
    else if (intent->kind == INTENT_HAND_IN)
        finish(app);
    else if (intent->kind == INTENT_PAUSE)
        go_away(app);
}

static const struct page_ops review_page = {.name = "review",
                                            .open = open_review,
                                            .act = act_review,
                                            .refresh = leave_when_gone,
                                            .tick = tick_review,
                                            .relabel = relabel_sitting,
                                            .takes_back = true};

/* --- the way in --- */

static struct screen *open_refused(struct app *app, struct page *page, struct error *err)
{
    const char *const *refusal = page->data;
    (void)err;
    return message_new(
        &(struct message){.heading = {.left = sitting_heading(app->sitting).left},
                          .text = sitting_refusal(app->sitting, page->arena, *refusal)});
}

static void act_refused(struct app *app, struct page *page, const struct intent *intent)
{
    (void)page;
    (void)intent;
    app_back(app);
}

static const struct page_ops refused_page = {
    .name = "message", .data_size = sizeof(const char *), .open = open_refused, .act = act_refused};

void sitting_begin(struct app *app, const struct occasion *occasion, const struct kader *kader)
{
    struct error err = {0};
    const char *refusal = NULL;
    if (!sitting_open(app, occasion, kader, &refusal, &err)) {
        app_show_error(app, &err);
        return;
    }
    reading_take_hers(app);
    if (refusal != NULL) {
        app_replace(app, &refused_page, &refusal); /* whether it is she is answered already */
    } else if (app->sitting->attempt.state == ATTEMPT_HANDED_IN)
        sitting_finished(app);
    else if (timing_is_over(app))
        end_in_time(app);
    else if (!kader->trial_done)
        app_replace(app, &trial_page, NULL);
    else if (app->sitting->test->newest < app->sitting->test->item_count)
        app_replace(app, &resume_page, NULL);
    else
        set_out(app);
}
