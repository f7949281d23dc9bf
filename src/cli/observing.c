/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "observing.h"
#include "base/alloc.h"
#include "base/text.h"
#include "store/attempts.h"
#include "store/observations.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void observing_label(struct app *app)
{
    struct observing *observing = app->observing;
    char round[OCCASION_TEXT], who[NAME_BYTES];
    occasion_label(observing->occasion.kind, observing->occasion.n, round);
    kader_address(&observing->kader, who);
    bool corrects = !uuid_is_nil(&observing->observation.supersedes);
    snprintf(observing->title, sizeof observing->title,
             corrects ? _("%s · %s, correction") : "%s · %s", round, who);
    const char *words =
        observing->observation.part == PART_SECOND ? _("Second observer: %s") : _("Observer: %s");
    if (observing->observation.origin == ORIGIN_PAPER && !corrects)
        words = _("From paper: %s");
    snprintf(observing->observer, sizeof observing->observer, words, app->staff.name);
}

struct heading observing_heading(struct app *app)
{
    observing_label(app);
    return (struct heading){.left = app->observing->title, .right = app->observing->observer};
}

void observing_end(struct app *app)
{
    struct observing *observing = app->observing;
    if (observing == NULL)
        return;
    if (observing->leased && observing->observation.state == SHEET_OPEN)
        store_release(app->store, &observing->observation.id, NULL);
    sheet_free(observing->sheet);
    sheet_free(observing->before);
    free(observing);
    app->observing = NULL;
}

static bool give_up(struct app *app)
{
    observing_end(app);
    return false;
}

static struct observing *begin(struct app *app, const struct practice *practice)
{
    observing_end(app);
    struct observing *observing = xcalloc(1, sizeof *observing);
    observing->occasion = practice->round;
    observing->kader = practice->kader;
    observing->started_ms = app->machine.now_ms(app->machine.context);
    app->observing = observing;
    observing_label(app);
    return observing;
}

struct sheet *observing_read(struct app *app, const struct observation *observation,
                             struct error *err)
{
    struct arena *arena = arena_new();
    struct sheet *sheet = NULL;
    struct mark *marks;
    size_t count;
    const struct checklist *checklist =
        library_checklist(app->library, app->store, app->training.checklist_digest, err);
    if (checklist != NULL &&
        store_list_marks(app->store, &observation->id, arena, &marks, &count, err))
        sheet = sheet_new(checklist, marks, count);
    arena_free(arena);
    return sheet;
}

bool observing_goes_on(struct app *app)
{
    enum holder holder;
    return !store_holder(app->store, &app->observing->observation.id, &holder, NULL, NULL) ||
           holder == HELD_HERE;
}

static bool load(struct app *app, struct observing *observing, const struct practice *practice,
                 struct error *err)
{
    bool first = uuid_is_nil(&practice->before.id);
    observing->sheet = observing_read(app, &observing->observation, err);
    if (observing->sheet != NULL && !first)
        observing->before = observing_read(app, &practice->before, err);
    return observing->sheet != NULL && (first || observing->before != NULL);
}

/* Its timer goes on from what the sheet took until its newest mark. */
static bool count_on(struct app *app, struct observing *observing, struct error *err)
{
    int64_t ms = 0;
    if (!store_sheet_time(app->store, &observing->observation.id, &ms, err))
        return false;
    observing->started_ms -= ms;
    return true;
}

bool observing_start(struct app *app, const struct practice *practice, struct error *err)
{
    struct observing *observing = begin(app, practice);
    observing->observation = (struct observation){.occasion = practice->round.id,
                                                  .enrolment = practice->kader.enrolment,
                                                  .observer = app->staff.id,
                                                  .on = practice->on,
                                                  .about = practice->about};
    if (practice->typed) {
        observing->observation.origin = ORIGIN_PAPER;
        observing->observation.observer = practice->observer;
        observing->observation.entered_by = app->staff.id;
        observing->observation.performed = practice->performed;
    }
    text_copy(observing->observation.document, sizeof observing->observation.document,
              app->training.checklist_digest);
    observing->leased = store_start_observation(app->store, &observing->observation, err);
    observing_label(app);
    return (observing->leased && load(app, observing, practice, err)) || give_up(app);
}

bool observing_beside(struct app *app, const struct practice *practice,
                      const struct observation *lead, struct error *err)
{
    struct observing *observing = begin(app, practice);
    observing->observation = (struct observation){.occasion = lead->occasion,
                                                  .enrolment = lead->enrolment,
                                                  .observer = app->staff.id,
                                                  .part = PART_SECOND,
                                                  .on = lead->on,
                                                  .about = lead->about};
    text_copy(observing->observation.document, sizeof observing->observation.document,
              lead->document);
    observing->leased = store_start_observation(app->store, &observing->observation, err);
    observing_label(app);
    return (observing->leased && load(app, observing, practice, err)) || give_up(app);
}

bool observing_correct(struct app *app, const struct practice *practice,
                       const struct observation *closed, const char *reason, struct error *err)
{
    struct observing *observing = begin(app, practice);
    observing->leased = store_correct_observation(app->store, &closed->id, reason, &app->staff.id,
                                                  &observing->observation, err);
    observing_label(app);
    return (observing->leased && load(app, observing, practice, err)) || give_up(app);
}

bool observing_go_on(struct app *app, const struct practice *practice,
                     const struct observation *observation, const char **refusal, struct error *err)
{
    struct observing *observing = begin(app, practice);
    observing->observation = *observation;
    observing_label(app);
    enum holder holder;
    if (!store_claim(app->store, &observation->id, &holder, observing->elsewhere, err))
        return give_up(app);
    observing->leased = holder == HELD_HERE;
    if (observing->leased)
        return (load(app, observing, practice, err) && count_on(app, observing, err)) ||
               give_up(app);
    *refusal = N_("This sheet is being filled in at another screen: %s.\n\n"
                  "The trainer can move it: board, Enter, her number, 5.");
    return true;
}

const char *observing_advice(struct app *app, struct error *err)
{
    const struct checklist *checklist =
        library_checklist(app->library, app->store, app->training.checklist_digest, err);
    if (checklist == NULL)
        return NULL;
    const char *words =
        phrase_in(&checklist->before_start, &checklist->header.languages, app->language);
    return words != NULL ? words : "";
}
