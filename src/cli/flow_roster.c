/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The roster: who takes part. One person is four small questions; late-comers come the same way. */
#include "accept.h"
#include "base/text.h"
#include "namesakes.h"
#include "pages.h"
#include "store/people.h"
#include <string.h>

static enum sapaan sapaan_from(const char *word)
{
    for (int i = 0; i < SAPAAN_COUNT; i++)
        if (strcmp(sapaan_word((enum sapaan)i), word) == 0)
            return (enum sapaan)i;
    return SAPAAN_NONE;
}

/* The newest person's posyandu and village are likely the next one's. */
static const struct kader *newest(struct app *app, struct arena *arena)
{
    struct kader *rows;
    size_t count;
    if (!store_list_kader(app->store, &app->training.id, arena, &rows, &count, NULL) || count == 0)
        return NULL;
    return &rows[count - 1];
}

static const char *suggest_posyandu(struct app *app, struct arena *arena)
{
    const struct kader *last = newest(app, arena);
    return last != NULL ? last->posyandu : NULL;
}

static const char *suggest_village(struct app *app, struct arena *arena)
{
    const struct kader *last = newest(app, arena);
    return last != NULL ? last->village : NULL;
}

static const struct form_field kader_fields[] = {
    {.key = "name",
     .label = N_("Full name of the participant"),
     .hint = N_("As it should stand on the certificate"),
     .word = N_("Name"),
     .limit = NAME_CHARACTERS,
     .accept = accept_name},
    {.key = "sapaan",
     .label = N_("How should the kiosk address her or him?"),
     .word = N_("Address"),
     .choices = choose_sapaan},
    {.key = "posyandu",
     .label = N_("Which posyandu?"),
     .hint = N_("For example: Melati"),
     .word = N_("Posyandu"),
     .limit = PLACE_CHARACTERS,
     .optional = true,
     .accept = accept_place,
     .suggest = suggest_posyandu},
    {.key = "village",
     .label = N_("Which village?"),
     .hint = N_("For example: Lorulun"),
     .word = N_("Village"),
     .limit = PLACE_CHARACTERS,
     .optional = true,
     .accept = accept_place,
     .suggest = suggest_village},
};

static bool finish_kader(struct app *app, const struct form *form, struct error *err)
{
    struct kader kader = {0};
    char name[FORM_VALUE], sapaan[FORM_VALUE], posyandu[FORM_VALUE], village[FORM_VALUE];
    if (!form_value(app, form, "name", name, err) ||
        !form_value(app, form, "sapaan", sapaan, err) ||
        !form_value(app, form, "posyandu", posyandu, err) ||
        !form_value(app, form, "village", village, err))
        return false;
    text_copy(kader.name, sizeof kader.name, name);
    text_copy(kader.posyandu, sizeof kader.posyandu, posyandu);
    text_copy(kader.village, sizeof kader.village, village);
    kader.sapaan = sapaan_from(sapaan);
    return store_add_kader(app->store, &app->training.id, &kader, err);
}

static const struct form kader_form = {.prefix = "kader",
                                       .heading = N_("A new participant"),
                                       .fields = kader_fields,
                                       .field_count = COUNT(kader_fields),
                                       .finish = finish_kader,
                                       .done = app_back};

/* "9 participants, 1 screen: about 2 hours 40 minutes for a test." */
static const char *how_long(struct page *page)
{
    int people = 0;
    for (size_t i = 0; i < page->course->people_count; i++)
        people += !page->course->people[i].kader.withdrawn;
    int minutes = training_minutes_alone(people, (int)page->course->quiz->item_count);
    if (people == 0)
        return N_("Who takes part?");
    if (minutes < 60)
        return arena_printf(page->arena,
                            ngettext("%d participant, 1 screen: about %d minutes for a test.",
                                     "%d participants, 1 screen: about %d minutes for a test.",
                                     (unsigned long)people),
                            people, minutes);
    return arena_printf(page->arena,
                        ngettext("%d participant, 1 screen: about %d hours %d minutes for a test.",
                                 "%d participants, 1 screen: about %d hours %d minutes for a test.",
                                 (unsigned long)people),
                        people, minutes / 60, minutes % 60);
}

enum { ADD = -1, DONE = -2 };

static struct screen *open_roster(struct app *app, struct page *page, struct error *err)
{
    static const struct menu_option extra[] = {
        {ADD, N_("add a participant"), NULL},
        {DONE, N_("done"), NULL},
    };
    const struct course *course = page_course(app, page, err);
    if (course == NULL)
        return NULL;
    const bool *namesake = namesakes(page->arena, course);
    struct list_row *rows = arena_alloc(page->arena, course->people_count * sizeof *rows);
    for (size_t i = 0; i < course->people_count; i++) {
        const struct kader *kader = &course->people[i].kader;
        rows[i] = (struct list_row){.number = kader->list_number,
                                    .text = kader->name,
                                    .detail = namesake_place(page->arena, kader, namesake[i]),
                                    .mark = kader->withdrawn ? _("withdrawn")
                                            : namesake[i]    ? _("same name")
                                                             : NULL};
    }
    return list_new(&(struct list){.heading = {.left = N_("Participants")},
                                   .prompt = how_long(page),
                                   .empty = N_("Nobody is on the list yet. Press * to add."),
                                   .rows = rows,
                                   .row_count = course->people_count,
                                   .extra = extra,
                                   .extra_count = COUNT(extra),
                                   .narrows = true});
}

static void act_roster(struct app *app, struct page *page, const struct intent *intent)
{
    if (intent->kind != INTENT_CHOOSE)
        return;
    if (intent->number == ADD)
        form_push(app, &kader_form);
    else if (intent->number == DONE)
        app_back_to(app, &board_page);
    else
        person_push(app, page->course, intent->number);
}

const struct page_ops roster_page = {
    .name = "roster", .open = open_roster, .act = act_roster, .idle_seconds = 900};
