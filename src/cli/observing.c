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
    snprintf(observing->title, sizeof observing->title, "%s · %s", round, who);
    snprintf(observing->observer, sizeof observing->observer, _("Observer: %s"), app->staff.name);
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
    free(observing);
    app->observing = NULL;
}

static bool give_up(struct app *app)
{
    observing_end(app);
    return false;
}

static struct observing *begin(struct app *app, const struct occasion *occasion,
                               const struct kader *kader)
{
    observing_end(app);
    struct observing *observing = xcalloc(1, sizeof *observing);
    observing->occasion = *occasion;
    observing->kader = *kader;
    observing->started_ms = app->machine.now_ms(app->machine.context);
    app->observing = observing;
    observing_label(app);
    return observing;
}

static bool load_sheet(struct app *app, struct observing *observing, struct error *err)
{
    struct arena *arena = arena_new();
    struct mark *marks;
    size_t count;
    observing->checklist =
        library_checklist(app->library, app->store, app->training.checklist_digest, err);
    bool ok = observing->checklist != NULL &&
              store_list_marks(app->store, &observing->observation.id, arena, &marks, &count, err);
    if (ok)
        observing->sheet = sheet_new(observing->checklist, marks, count);
    arena_free(arena);
    return ok;
}

bool observing_goes_on(struct app *app)
{
    enum holder holder;
    return !store_holder(app->store, &app->observing->observation.id, &holder, NULL, NULL) ||
           holder == HELD_HERE;
}

bool observing_start(struct app *app, const struct occasion *occasion, const struct kader *kader,
                     enum practised_on on, struct error *err)
{
    struct observing *observing = begin(app, occasion, kader);
    observing->leased = store_start_observation(app->store, &occasion->id, &kader->enrolment,
                                                &app->staff.id, on, &observing->observation, err);
    return (observing->leased && load_sheet(app, observing, err)) || give_up(app);
}

bool observing_go_on(struct app *app, const struct occasion *occasion, const struct kader *kader,
                     const struct observation *observation, const char **refusal, struct error *err)
{
    struct observing *observing = begin(app, occasion, kader);
    observing->observation = *observation;
    enum holder holder;
    if (!store_claim(app->store, &observation->id, &holder, observing->elsewhere, err))
        return give_up(app);
    observing->leased = holder == HELD_HERE;
    if (observing->leased)
        return load_sheet(app, observing, err) || give_up(app);
    *refusal = N_("This sheet is being filled in at another screen: %s.\n\n"
                  "The trainer can move it: board, Enter, her number, 5.");
    return true;
}
