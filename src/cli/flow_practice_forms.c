/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the kader and the observer have of the technique on paper, to the printer or the stick. */
#include "on_paper.h"
#include "pages.h"
#include "store/trainings.h"

enum { TYPE = 7 };

/* The round that is open, or comes next. */
static bool next_round(struct app *app, struct arena *arena, int *round, struct error *err)
{
    struct occasion *list;
    size_t count;
    if (!store_list_occasions(app->store, &app->training.id, arena, &list, &count, err))
        return false;
    *round = occasion_next_round(list, count);
    return true;
}

static struct screen *open_forms(struct app *app, struct page *page, struct error *err)
{
    static const struct menu_option options[] = {
        {1, N_("print the leaflet for the kader"), NULL},
        {2, N_("save the leaflet on a USB stick"), NULL},
        {3, N_("print sheets for the observer, one for everybody still to be seen"), NULL},
        {4, N_("save these sheets on a USB stick"), NULL},
        {5, N_("print for everybody what went well and what to practise, A5"), NULL},
        {6, N_("save these slips on a USB stick"), NULL},
        {TYPE, N_("type in an observer's sheet that was filled in"), NULL},
    };
    char label[OCCASION_TEXT];
    int round;
    if (!next_round(app, page->arena, &round, err))
        return NULL;
    occasion_label(OCCASION_ROUND, round, label);
    return menu_new(
        &(struct menu){.heading = {.left = arena_printf(page->arena, _("On paper: %s"), label),
                                   .right = app->staff.name},
                       .intro = N_("A4, both sides. The leaflet: turned over at the short edge, "
                                   "folded once."),
                       .options = options,
                       .option_count = COUNT(options)});
}

/* The choices come in twos: to the printer, on the stick. */
static const struct thing {
    struct paper_forms forms;
    const char *file;
    int (*round)(const struct occasion *list, size_t count); /* NULL: it is of none */
} things[] = {
    {{.leaflet = true}, "leaflet.pdf", NULL},
    {{.observation = true}, "sheets.pdf", occasion_next_round},
    {{.guidance = true}, "guidance.pdf", occasion_latest_round},
};

static bool find_round(struct app *app, const struct thing *thing, int *round, struct error *err)
{
    struct arena *arena = arena_new();
    struct occasion *list;
    size_t count;
    bool ok = store_list_occasions(app->store, &app->training.id, arena, &list, &count, err);
    *round = ok ? thing->round(list, count) : 0;
    arena_free(arena);
    return ok && (*round > 0 || fail(err, ERROR_REFUSED, _("No practice was opened yet.")));
}

static void act_forms(struct app *app, struct page *page, const struct intent *intent)
{
    struct error err = {0};
    (void)page;
    if (intent->kind != INTENT_CHOOSE)
        return;
    if (intent->number == TYPE) {
        app_push(app, &typing_sheets_page, NULL);
        return;
    }
    const struct thing *thing = &things[(intent->number - 1) / 2];
    struct paper_forms forms = thing->forms;
    if (thing->round != NULL && !find_round(app, thing, &forms.round, &err))
        app_show_error(app, &err);
    else if (intent->number % 2 == 0)
        on_paper_save(app, &forms, thing->file);
    else
        on_paper_print(app, &forms);
}

const struct page_ops practice_forms_page = {
    .name = "practice-forms", .open = open_forms, .act = act_forms, .idle_seconds = 900};
