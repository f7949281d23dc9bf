/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sitting.h"
#include "base/alloc.h"
#include "base/text.h"
#include "moving.h"
#include "store/attempts.h"
#include "store/trainings.h"
#include "timing.h"
#include <stdlib.h>
#include <string.h>

void sitting_label(struct sitting *sitting)
{
    occasion_label(sitting->occasion.kind, sitting->occasion.n, sitting->title);
    kader_address(&sitting->kader, sitting->who);
}

struct heading sitting_heading(struct sitting *sitting)
{
    sitting_label(sitting);
    return (struct heading){.left = sitting->title, .right = sitting->who};
}

char *sitting_saved_text(const struct sitting *sitting, struct arena *arena, const char *why)
{
    size_t saved = test_answered(sitting->test);
    const char *sapaan = sapaan_word(sitting->kader.sapaan);
    const char *safe =
        *sapaan != '\0'
            ? ngettext("%s\n\n%zu answer is saved, %s.", "%s\n\n%zu answers are saved, %s.", saved)
            : ngettext("%s\n\n%zu answer is saved.", "%s\n\n%zu answers are saved.", saved);
    return arena_printf(arena, safe, why, saved, sapaan);
}

void sitting_end(struct app *app)
{
    struct sitting *sitting = app->sitting;
    if (sitting == NULL)
        return;
    if (sitting->leased && sitting->attempt.state == ATTEMPT_OPEN)
        timing_leave(app);
    test_free(sitting->test);
    free(sitting);
    app->sitting = NULL;
}

static bool load_test(struct app *app, struct sitting *sitting, struct error *err)
{
    struct arena *arena = arena_new();
    struct answer *answers;
    size_t count;
    struct boot boot;
    bool ok = store_boot(app->store, &boot, err) &&
              store_attempt_time(app->store, &sitting->attempt.id, &sitting->time, err) &&
              store_list_answers(app->store, &sitting->attempt.id, arena, &answers, &count, err);
    if (ok) {
        sitting->test = test_new(sitting->quiz, sitting->attempt.seed, answers, count);
        for (size_t i = 0; i < count; i++)
            if (answers[i].n == (int)count)
                sitting->boot_changed = answers[i].boot != boot.n;
    }
    arena_free(arena);
    return ok;
}

/* As it is now: it may have been closed since the names were shown. */
static bool read_occasion(struct app *app, struct sitting *sitting, struct error *err)
{
    struct arena *arena = arena_new();
    struct occasion *list;
    size_t count = 0;
    bool ok = store_list_occasions(app->store, &app->training.id, arena, &list, &count, err);
    for (size_t i = 0; ok && i < count; i++) {
        if (uuid_equal(&list[i].id, &sitting->occasion.id))
            sitting->occasion = list[i];
        sitting->taught |= list[i].kind == OCCASION_SESSION && list[i].stage != STAGE_PLANNED;
    }
    arena_free(arena);
    return ok && store_is_permitted(app->store, &sitting->occasion.id, &sitting->kader.enrolment,
                                    &sitting->permitted, err);
}

/* To her. */
static bool is_closed(const struct sitting *sitting)
{
    return sitting->occasion.stage != STAGE_OPEN && !sitting->permitted;
}

enum going sitting_going(struct app *app)
{
    struct sitting *sitting = app->sitting;
    struct attempt now;
    bool found;
    enum holder holder;
    if (!store_attempt_of(app->store, &sitting->occasion.id, &sitting->kader.enrolment, &now,
                          &found, NULL) ||
        !store_holder(app->store, &sitting->attempt.id, &holder, NULL, NULL) ||
        !read_occasion(app, sitting, NULL))
        return GOES_ON;
    if (!found || !uuid_equal(&now.id, &sitting->attempt.id))
        return WAS_SET_ASIDE;
    if (is_closed(sitting) && !origin_is_typed(sitting->attempt.origin))
        return WAS_CLOSED;
    return holder == HELD_HERE || now.state != ATTEMPT_OPEN ? GOES_ON : WAS_MOVED;
}

const char *sitting_refusal(const struct sitting *sitting, struct arena *arena, const char *refusal)
{
    return arena_printf(arena, gettext(refusal), moving_seat(sitting->elsewhere));
}

bool sitting_shows_score(const struct app *app)
{
    const struct occasion *occasion = &app->sitting->occasion;
    int rule = app->training.settings.value[SETTING_SCORE];
    return occasion->kind == OCCASION_POSTTEST &&
           (rule == SCORE_AT_ONCE ||
            (rule == SCORE_ONCE_CLOSED && occasion->stage == STAGE_CLOSED));
}

bool sitting_shows_reasons(const struct app *app)
{
    const struct occasion *occasion = &app->sitting->occasion;
    return occasion->kind == OCCASION_POSTTEST && occasion->stage == STAGE_CLOSED &&
           app->training.settings.value[SETTING_REASONS] != REASONS_NEVER;
}

bool sitting_asks_name(const struct app *app)
{
    const struct kader *kader = &app->sitting->kader;
    return !kader->name_confirmed && !kader->name_doubted;
}

/* There is something to say to her who has handed in: her result, or about her name. */
static bool has_more(const struct app *app)
{
    bool closed = app->sitting->occasion.stage != STAGE_OPEN;
    return sitting_asks_name(app) ||
           (closed && (sitting_shows_score(app) || sitting_shows_reasons(app)));
}

/* Why the stored attempt cannot be worked on; NULL when it can, or when there is more to show. */
static const char *why_not(const struct app *app, bool found)
{
    const struct sitting *sitting = app->sitting;
    bool closed = is_closed(sitting);
    bool too_late = !sitting->permitted && sitting->occasion.kind == OCCASION_PRETEST &&
                    sitting->taught && app->training.settings.value[SETTING_LATE] == LATE_REFUSED;
    if (found && origin_is_typed(sitting->attempt.origin) && sitting->attempt.state == ATTEMPT_OPEN)
        return N_("Your answers on paper are being typed in.\n\nThank you, please wait a little.");
    if (!found && !closed && too_late)
        return N_("The lesson has begun already.\n\nPlease join it. You need no pretest.");
    if (!found || sitting->attempt.state == ATTEMPT_OPEN)
        return closed ? N_("This test is closed.\n\nPlease ask the trainer.") : NULL;
    if (has_more(app))
        return NULL;
    return N_("Your answers are handed in already. Thank you.");
}

static uint64_t new_seed(const struct app *app)
{
    return app->training.settings.value[SETTING_ORDER] == ORDER_DOCUMENT
               ? SEED_OF_PAPER
               : app->machine.seed(app->machine.context);
}

/* *mine: the attempt was started or claimed, or needs no claim as it is handed in. */
static bool take_attempt(struct app *app, struct sitting *sitting, bool found, bool *mine,
                         struct error *err)
{
    enum holder holder = HELD_NOWHERE;
    if (!found && origin_is_typed(sitting->way))
        *mine = store_start_typed(app->store, &sitting->occasion.id, &sitting->kader.enrolment,
                                  sitting->way, &app->staff.id, &sitting->attempt, err);
    else if (!found)
        *mine = store_start_attempt(app->store, &sitting->occasion.id, &sitting->kader.enrolment,
                                    new_seed(app), &sitting->attempt, err);
    else if (sitting->attempt.state != ATTEMPT_OPEN)
        return *mine = true;
    else if (!store_claim(app->store, &sitting->attempt.id, &holder, sitting->elsewhere, err))
        return false;
    else
        *mine = holder == HELD_HERE;
    sitting->leased = *mine;
    return found || *mine;
}

/* What is on paper; a stage that is closed by now is no reason. */
static const char *why_not_typed(const struct sitting *sitting, bool found)
{
    if (sitting->occasion.stage == STAGE_PLANNED)
        return N_("This test has not been opened yet.");
    if (!found)
        return NULL;
    if (sitting->attempt.state != ATTEMPT_OPEN)
        return N_("This test is handed in already.");
    return origin_is_typed(sitting->attempt.origin)
               ? NULL
               : N_("She began this test at a screen. Set that one aside first: board, Enter, her "
                    "number, 2.");
}

static bool start(struct app *app, struct sitting *sitting, const char **refusal, struct error *err)
{
    bool found, mine;
    sitting->quiz = library_quiz(app->library, app->store, app->training.quiz_digest, err);
    if (sitting->quiz == NULL || !read_occasion(app, sitting, err) ||
        !store_attempt_of(app->store, &sitting->occasion.id, &sitting->kader.enrolment,
                          &sitting->attempt, &found, err))
        return false;
    *refusal = origin_is_typed(sitting->way) ? why_not_typed(sitting, found) : why_not(app, found);
    if (*refusal != NULL)
        return true;
    if (!take_attempt(app, sitting, found, &mine, err))
        return false;
    if (mine)
        return load_test(app, sitting, err);
    *refusal = N_("This test is being worked on at another screen: %s.\n\n"
                  "To move it, ask the trainer.");
    return true;
}

static bool open_for(struct app *app, const struct occasion *occasion, const struct kader *kader,
                     enum origin way, const char **refusal, struct error *err)
{
    sitting_end(app);
    struct sitting *sitting = xcalloc(1, sizeof *sitting);
    app->sitting = sitting;
    sitting->way = way;
    sitting->occasion = *occasion;
    sitting->kader = *kader;
    sitting_label(sitting);
    if (start(app, sitting, refusal, err))
        return true;
    sitting_end(app);
    return false;
}

bool sitting_open(struct app *app, const struct occasion *occasion, const struct kader *kader,
                  const char **refusal, struct error *err)
{
    return open_for(app, occasion, kader, ORIGIN_SEAT, refusal, err);
}

bool sitting_open_typed(struct app *app, const struct occasion *occasion, const struct kader *kader,
                        enum origin way, const char **refusal, struct error *err)
{
    return open_for(app, occasion, kader, way, refusal, err);
}

bool sitting_record(struct app *app, size_t item, struct answer answer, const char *response,
                    struct error *err)
{
    struct sitting *sitting = app->sitting;
    text_copy(answer.item, sizeof answer.item, sitting->test->items[item].item->code);
    text_copy(answer.response, sizeof answer.response, response);
    answer.active_ms = test_time_answered(&sitting->time);
    if (!store_record_answer(app->store, &sitting->attempt.id, &answer, err))
        return false;
    test_time_told(&sitting->time);
    return test_apply(sitting->test, &answer);
}

bool sitting_show_reasons(struct app *app, struct error *err)
{
    struct sitting *sitting = app->sitting;
    return sitting->occasion.reasons_shown ||
           store_set_reasons_shown(app->store, &sitting->occasion.id, err);
}

/* Whoever listens is not told when it could not be kept: the next time is noted. */
void sitting_heard(struct app *app)
{
    struct attempt *attempt = &app->sitting->attempt;
    if (app->aloud.speaking && (attempt->read_aloud & READ_BY_KIOSK) == 0 &&
        store_set_read_aloud(app->store, &attempt->id, READ_BY_KIOSK, true, NULL, NULL))
        attempt->read_aloud |= READ_BY_KIOSK;
}
