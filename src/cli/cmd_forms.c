/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lulus forms: what is filled in away from the kiosk, or kept. Reads only. */
#include "arguments.h"
#include "command.h"
#include "paper.h"
#include "store/trainings.h"
#include "training/form.h"
#include "training/rules.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const struct command_option forms_options[] = {
    {"--test", N_("the whole test, for everybody who takes part")},
    {"--slips", N_("only its boxes, half a page each")},
    {"--key", N_("its right digits, for the trainer alone")},
    {"--sheets", N_("sheets for whoever observes them in a round, alone")},
    {"--guidance", N_("what went well and what to practise, for each who was seen, alone")},
    {"--leaflet", N_("the technique, for the kader to keep: one fold, alone")},
    {"--cards", N_("a card for each participant, to be scanned, alone")},
    {"--keypad-card", N_("what the keys do, to lie beside the keypad, alone")},
    {"--pdf FILE", N_("where to")},
    {"--stage STAGE", N_("pretest, posttest or repeat; else the first not closed")},
    {"--round N", N_("1 Praktik, 2 Penilaian 1 ...; else the next, of guidance the last")},
    {"--paper SIZE", N_("of guidance: a5, or 80 or 58 for a roll of so many mm")},
    {"--only NUMBER", N_("only the one with this number on the list")},
    {"--large", N_("letters of the test half as large again")},
    {"--both", N_("English below the Indonesian of the test")},
    {NULL, NULL},
};

struct wishes {
    struct paper_forms forms;
    const char *training, *pdf, *only_text, *stage, *round, *paper;
    int only; /* list number; 0: everybody */
};

static bool of_test(const struct paper_forms *forms)
{
    return forms->sheets || forms->slips || forms->key;
}

/* Parts of a test together, or one other. */
static bool is_one_thing(const struct paper_forms *forms)
{
    return of_test(forms) + forms->leaflet + forms->observation + forms->guidance + forms->cards +
               forms->keypad ==
           1;
}

static bool take_wishes(struct wishes *wishes, int argc, char **argv)
{
    struct paper_forms *forms = &wishes->forms;
    const struct option_row rows[] = {
        {"--test", &forms->sheets, NULL},
        {"--slips", &forms->slips, NULL},
        {"--key", &forms->key, NULL},
        {"--large", &forms->large, NULL},
        {"--both", &forms->both, NULL},
        {"--pdf", NULL, &wishes->pdf},
        {"--only", NULL, &wishes->only_text},
        {"--stage", NULL, &wishes->stage},
        {"--leaflet", &forms->leaflet, NULL},
        {"--sheets", &forms->observation, NULL},
        {"--guidance", &forms->guidance, NULL},
        {"--paper", NULL, &wishes->paper},
        {"--round", NULL, &wishes->round},
        {"--cards", &forms->cards, NULL},
        {"--keypad-card", &forms->keypad, NULL},
    };
    int count = arguments_take(argc, argv, rows, COUNT(rows));
    if (count == 1)
        wishes->training = argv[0];
    return (count == 0 || count == 1) && wishes->pdf != NULL && is_one_thing(forms);
}

/* Of a test: the stage named, else the one that comes next. */
static bool choose_test(struct wishes *wishes, struct store *store, const struct uuid *training,
                        struct arena *arena, struct error *err)
{
    static const char *const names[] = {"pretest", "posttest", "repeat"};
    struct occasion *list;
    size_t count;
    if (!of_test(&wishes->forms))
        return true;
    for (size_t i = 0; wishes->stage != NULL && i < COUNT(names); i++)
        if (strcmp(wishes->stage, names[i]) == 0)
            wishes->forms.test = (int)i + 1;
    if (wishes->stage != NULL)
        return wishes->forms.test > 0 ||
               fail(err, ERROR_USAGE, _("--stage is pretest, posttest or repeat"));
    if (!store_list_occasions(store, training, arena, &list, &count, err))
        return false;
    const struct occasion *next = occasion_next_test(list, count);
    if (next->stage == STAGE_CLOSED) {
        fail(err, ERROR_REFUSED, _("every test of this training is closed"));
        return error_remedy(err, _("Add --stage pretest, posttest or repeat to draw one all the "
                                   "same."));
    }
    wishes->forms.test = form_test(next->kind, next->n);
    return true;
}

/* 0 when none is named. */
static bool named_round(const char *text, int *n, struct error *err)
{
    char *end = NULL;
    long named = text != NULL ? strtol(text, &end, 10) : 0;
    if (text != NULL && (named < 1 || named > ROUNDS_MAX || *end != '\0'))
        return fail(err, ERROR_USAGE, _("--round is a number from 1 to %d"), (int)ROUNDS_MAX);
    *n = (int)named;
    return true;
}

static bool is_of_round(const struct paper_forms *forms)
{
    return forms->observation || forms->guidance;
}

/* Of a round: its number, else the open one; else for sheets the first that is not closed, for
 * guidance the last that is. */
static bool choose_round(struct wishes *wishes, struct store *store, const struct uuid *training,
                         struct arena *arena, struct error *err)
{
    struct paper_forms *forms = &wishes->forms;
    struct occasion *list;
    size_t count;
    if (!is_of_round(forms))
        return true;
    if (!named_round(wishes->round, &forms->round, err) || forms->round > 0)
        return forms->round > 0;
    if (!store_list_occasions(store, training, arena, &list, &count, err))
        return false;
    forms->round =
        forms->guidance ? occasion_latest_round(list, count) : occasion_next_round(list, count);
    return forms->round > 0 || fail(err, ERROR_REFUSED, _("no round was opened yet"));
}

static bool choose_paper(struct wishes *wishes, struct error *err)
{
    return wishes->paper == NULL || slip_paper_named(wishes->paper, &wishes->forms.paper) ||
           fail(err, ERROR_USAGE, _("--paper is a5, 80 or 58"));
}

static bool make(struct session *session, const struct wishes *wishes, const char *store,
                 const struct training *training, struct error *err)
{
    struct paper_state state;
    const struct paper_job job = {
        .store = store,
        .training = training->number,
        .forms = &wishes->forms,
        .only = wishes->only != 0 ? &wishes->only : NULL,
        .only_count = 1,
        .pdf = wishes->pdf,
    };
    if (!paper_run(&session->paths, &job, &state, err))
        return false;
    printf(ngettext("%d page in %s\n", "%d pages in %s\n", (unsigned long)state.pages), state.pages,
           wishes->pdf);
    return true;
}

int cmd_forms(struct session *session, int argc, char **argv)
{
    struct wishes wishes = {0};
    struct error err = {0};
    struct training training;
    if (!take_wishes(&wishes, argc, argv))
        return show_usage("forms");
    if (!arguments_only(wishes.only_text, &wishes.only, &err) || !choose_paper(&wishes, &err))
        return show_error(&err);
    struct arena *arena = arena_new();
    struct store *store = session_store(session, STORE_READ, &err);
    bool ok = store != NULL && session_training(store, wishes.training, &training, &err) &&
              choose_test(&wishes, store, &training.id, arena, &err) &&
              choose_round(&wishes, store, &training.id, arena, &err) &&
              make(session, &wishes, store_path(store), &training, &err);
    store_close(store);
    arena_free(arena);
    return ok ? 0 : show_error(&err);
}
