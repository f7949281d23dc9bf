/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Somebody cannot be seen in this round: why, by one digit or typed; and that she has come after
 * all. */
#include "base/text.h"
#include "earlier.h"
#include "observing.h"
#include "pages.h"
#include "store/presence.h"

enum { REASON_TYPED = 5 };

/* The reason is kept in the words of the screen. */
static const struct {
    const char *words;
    enum presence_state state;
} reasons[] = {
    {N_("is ill"), PRESENCE_EXCUSED},
    {N_("has another duty"), PRESENCE_EXCUSED},
    {N_("is needed by the family"), PRESENCE_EXCUSED},
    {N_("did not come"), PRESENCE_ABSENT},
};
_Static_assert(COUNT(reasons) == REASON_TYPED - 1, "a digit for each, and one to type");

static bool put(struct app *app, const struct practice *practice, enum presence_state state,
                const char *reason)
{
    struct error err = {0};
    struct presence presence = {
        .occasion = practice->round.id, .enrolment = practice->kader.enrolment, .state = state};
    text_copy(presence.reason, sizeof presence.reason, reason);
    app_saving(app);
    if (store_put_presence(app->store, &presence, &app->staff.id, &err))
        return true;
    app_show_error(app, &err);
    return false;
}

/* --- typed --- */

static struct screen *open_reason(struct app *app, struct page *page, struct error *err)
{
    const struct practice *practice = page->data;
    (void)err;
    return field_new(
        &(struct field){.heading = {.left = practice->kader.name, .right = app->staff.name},
                        .label = N_("Why can she or he not be here?"),
                        .hint = N_("A few words. They are kept."),
                        .limit = REASON_CHARACTERS});
}

static void act_reason(struct app *app, struct page *page, const struct intent *intent)
{
    struct error err = {0};
    char words[REASON_BYTES];
    if (intent->kind != INTENT_SUBMIT)
        return;
    if (!words_accept(words, REASON_CHARACTERS, intent->text, &err))
        field_refuse(page->screen, err.message);
    else if (put(app, page->data, PRESENCE_EXCUSED, words))
        app_back(app);
}

static const struct page_ops reason_page = {.name = "away-reason",
                                            .data_size = sizeof(struct practice),
                                            .open = open_reason,
                                            .act = act_reason,
                                            .idle_seconds = 900};

/* --- by one digit --- */

static struct screen *open_away(struct app *app, struct page *page, struct error *err)
{
    const struct practice *practice = page->data;
    struct menu_option *options = arena_alloc(page->arena, REASON_TYPED * sizeof *options);
    (void)err;
    for (int i = 0; i < REASON_TYPED - 1; i++)
        options[i] = (struct menu_option){.digit = i + 1, .label = reasons[i].words};
    options[REASON_TYPED - 1] =
        (struct menu_option){.digit = REASON_TYPED, .label = N_("another reason")};
    return menu_new(
        &(struct menu){.heading = {.left = practice->kader.name, .right = app->staff.name},
                       .intro = N_("Why can she or he not be here?"),
                       .options = options,
                       .option_count = REASON_TYPED});
}

static void act_away(struct app *app, struct page *page, const struct intent *intent)
{
    if (intent->kind != INTENT_CHOOSE)
        return;
    if (intent->number == REASON_TYPED)
        app_replace(app, &reason_page, page->data);
    else if (put(app, page->data, reasons[intent->number - 1].state,
                 gettext(reasons[intent->number - 1].words)))
        app_back(app);
}

const struct page_ops away_page = {.name = "away",
                                   .data_size = sizeof(struct practice),
                                   .open = open_away,
                                   .act = act_away,
                                   .idle_seconds = 900};

/* --- come after all --- */

static struct screen *open_come(struct app *app, struct page *page, struct error *err)
{
    const struct practice *practice = page->data;
    const struct course *course = page_course(app, page, err);
    if (course == NULL)
        return NULL;
    const struct presence *absence =
        course_absence(course, &practice->kader.enrolment, &practice->round.id);
    return confirm_new(&(struct confirm){
        .heading = {.left = practice->kader.name, .right = app->staff.name},
        .body = absence != NULL ? arena_printf(page->arena, _("Not coming: %s"), absence->reason)
                                : NULL,
        .question = _("Is she or he here now?")});
}

static void act_come(struct app *app, struct page *page, const struct intent *intent)
{
    struct practice practice = *(const struct practice *)page->data;
    if (intent->kind != INTENT_YES || !put(app, &practice, PRESENCE_EXPECTED, ""))
        return;
    app_replace(app, uuid_is_nil(&practice.before.id) ? &on_whom_page : &last_time_page, &practice);
}

const struct page_ops come_page = {.name = "come",
                                   .data_size = sizeof(struct practice),
                                   .open = open_come,
                                   .act = act_come,
                                   .idle_seconds = 900};
