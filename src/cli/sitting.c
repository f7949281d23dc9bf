/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sitting.h"
#include "base/alloc.h"
#include "store/attempts.h"
#include "store/trainings.h"
#include <stdlib.h>
#include <string.h>

void sitting_label(struct sitting *sitting)
{
    occasion_label(sitting->occasion.kind, sitting->occasion.n, sitting->title);
    kader_address(&sitting->kader, sitting->who);
}

void sitting_end(struct app *app)
{
    struct sitting *sitting = app->sitting;
    if (sitting == NULL)
        return;
    if (sitting->test != NULL && sitting->attempt.state == ATTEMPT_OPEN)
        store_release(app->store, &sitting->attempt.id, NULL);
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
    sitting->quiz = library_quiz(app->library, app->store, app->training.quiz_digest, err);
    bool ok = sitting->quiz != NULL && store_boot(app->store, &boot, err) &&
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

/* Why the stored attempt cannot be worked on; NULL when it can, or when its result can be shown. */
static const char *why_not(const struct sitting *sitting, bool found)
{
    bool closed = sitting->occasion.stage != STAGE_OPEN;
    bool posttest = sitting->occasion.kind == OCCASION_POSTTEST;
    if (!found || sitting->attempt.state == ATTEMPT_OPEN)
        return closed ? _("This test is closed.\n\nPlease ask the trainer.") : NULL;
    if (closed && posttest)
        return NULL;
    return _("Your answers are handed in already. Thank you.");
}

bool sitting_open(struct app *app, const struct occasion *occasion, const struct kader *kader,
                  const char **refusal, struct error *err)
{
    sitting_end(app);
    struct sitting *sitting = xcalloc(1, sizeof *sitting);
    app->sitting = sitting;
    sitting->occasion = *occasion;
    sitting->kader = *kader;
    sitting_label(sitting);
    bool found, mine = true;
    if (!store_attempt_of(app->store, &occasion->id, &kader->enrolment, &sitting->attempt, &found,
                          err))
        return false;
    *refusal = why_not(sitting, found);
    if (*refusal != NULL)
        return true;
    if (!found &&
        !store_start_attempt(app->store, &occasion->id, &kader->enrolment,
                             app->machine.seed(app->machine.context), &sitting->attempt, err))
        return false;
    if (found && sitting->attempt.state == ATTEMPT_OPEN &&
        !store_claim(app->store, &sitting->attempt.id, &mine, err))
        return false;
    if (!mine) {
        *refusal = _("This test is being worked on at another screen.");
        return true;
    }
    return load_test(app, sitting, err);
}

bool sitting_show_reasons(struct app *app, struct error *err)
{
    struct sitting *sitting = app->sitting;
    return sitting->occasion.reasons_shown ||
           store_set_reasons_shown(app->store, &sitting->occasion.id, err);
}
