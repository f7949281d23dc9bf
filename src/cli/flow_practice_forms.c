/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the kader and the observer have of the technique on paper, to the printer or the stick. */
#include "on_paper.h"
#include "pages.h"
#include "store/trainings.h"

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

static struct paper_forms sheets(struct app *app)
{
    struct paper_forms forms = {.observation = true};
    struct arena *arena = arena_new();
    struct error err = {0};
    if (!next_round(app, arena, &forms.round, &err))
        app_show_error(app, &err);
    arena_free(arena);
    return forms;
}

static void act_forms(struct app *app, struct page *page, const struct intent *intent)
{
    static const struct paper_forms leaflet = {.leaflet = true};
    bool save = intent->number % 2 == 0;
    (void)page;
    if (intent->kind != INTENT_CHOOSE)
        return;
    const struct paper_forms forms = intent->number <= 2 ? leaflet : sheets(app);
    if (!forms.leaflet && forms.round == 0)
        return;
    if (save)
        on_paper_save(app, &forms, forms.leaflet ? "leaflet.pdf" : "sheets.pdf");
    else
        on_paper_print(app, &forms);
}

const struct page_ops practice_forms_page = {
    .name = "practice-forms", .open = open_forms, .act = act_forms, .idle_seconds = 900};
