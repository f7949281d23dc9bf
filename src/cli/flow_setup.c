/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kiosk's own set-up, once; then its observers. */
#include "accept.h"
#include "base/text.h"
#include "pages.h"
#include "store/people.h"
#include <string.h>

static const struct form setup_form;

/* In the zone that was chosen one question before. */
static const char *suggest_today(struct app *app, struct arena *arena)
{
    char chosen[FORM_VALUE];
    enum zone zone = ZONE_WIT;
    if (form_value(app, &setup_form, "zone", chosen, NULL))
        zone_parse(chosen, &zone);
    struct date today = date_at(store_now_ms(app->store), zone);
    return arena_printf(arena, "%d,%d,%d", today.day, today.month, today.year);
}

static const struct form_field setup_fields[] = {
    {.key = "name",
     .label = N_("What is this kiosk called?"),
     .hint = N_("For example: Puskesmas Larat"),
     .word = N_("Kiosk"),
     .limit = PLACE_CHARACTERS,
     .accept = accept_place},
    {.key = "unit",
     .label = N_("Which short code stands in the certificate numbers?"),
     .hint = N_("2 to 11 letters, digits, - or . For example: PKM-LRL"),
     .word = N_("Code"),
     .limit = UNIT_MAX,
     .accept = accept_unit},
    {.key = "contact",
     .label = N_("Whom can people ask whether a certificate is genuine?"),
     .hint = N_("Name and telephone. It stands on each certificate."),
     .word = N_("Contact"),
     .limit = PLACE_CHARACTERS,
     .accept = accept_contact},
    {.key = "zone",
     .label = N_("Which time is used here?"),
     .word = N_("Time"),
     .choices = choose_zone},
    {.key = "date",
     .label = N_("What day is it today?"),
     .hint = N_("Day, month, year: 26,9,2019 or 26092019"),
     .word = N_("Today"),
     .kind = FIELD_DIGITS,
     .limit = 10,
     .accept = accept_date,
     .suggest = suggest_today},
    {.key = "trainer",
     .label = N_("What is the trainer's name?"),
     .hint = N_("Full name, with titles if wished"),
     .word = N_("Trainer"),
     .limit = NAME_CHARACTERS,
     .accept = accept_name},
    {.key = "pin",
     .label = N_("The trainer's PIN"),
     .hint = N_("4 to 12 digits. Keep it in mind: it opens everything."),
     .word = N_("PIN"),
     .kind = FIELD_PIN,
     .limit = 12},
};

static bool read_kiosk(struct app *app, const struct form *form, struct kiosk *kiosk,
                       struct error *err)
{
    char name[FORM_VALUE], unit[FORM_VALUE], contact[FORM_VALUE], zone[FORM_VALUE];
    if (!form_value(app, form, "name", name, err) || !form_value(app, form, "unit", unit, err) ||
        !form_value(app, form, "contact", contact, err) ||
        !form_value(app, form, "zone", zone, err))
        return false;
    text_copy(kiosk->name, sizeof kiosk->name, name);
    text_copy(kiosk->unit, sizeof kiosk->unit, unit);
    text_copy(kiosk->contact, sizeof kiosk->contact, contact);
    zone_parse(zone, &kiosk->zone);
    return true;
}

static bool add_person(struct app *app, const struct form *form, const char *name_key,
                       enum role role, struct staff *staff, struct error *err)
{
    char name[FORM_VALUE], hash[FORM_VALUE];
    if (!form_value(app, form, name_key, name, err) || !form_value(app, form, "pin", hash, err))
        return false;
    *staff = (struct staff){.role = role, .active = true};
    text_copy(staff->name, sizeof staff->name, name);
    return store_add_staff(app->store, staff, hash, err);
}

static bool finish_setup(struct app *app, const struct form *form, struct error *err)
{
    struct kiosk kiosk = {.demo = false};
    struct staff trainer;
    struct date today;
    char date[FORM_VALUE];
    return read_kiosk(app, form, &kiosk, err) && form_value(app, form, "date", date, err) &&
           store_put_kiosk(app->store, &kiosk, err) &&
           add_person(app, form, "trainer", ROLE_TRAINER, &trainer, err) &&
           date_parse_iso(date, &today) &&
           store_confirm_date(app->store, today, kiosk.zone, &trainer.id, err);
}

/* Whoever has set the kiosk up is its only trainer, and is signed in. A key that cannot be made now
 * is asked for again at the next start. */
static void go_on_to_staff(struct app *app)
{
    struct arena *arena = arena_new();
    struct staff_row *rows;
    size_t count;
    struct error err = {0};
    bool ok = store_list_staff(app->store, arena, &rows, &count, &err) && app_reload(app, &err);
    if (ok && count > 0)
        app->staff = rows[0].staff;
    arena_free(arena);
    app_restart(app);
    if (ok)
        app_push(app, &board_page, NULL);
    if (ok)
        app_push(app, &staff_page, NULL);
    if (!ok || !app_load_key(app, &err))
        app_show_error(app, &err);
}

static const struct form setup_form = {
    .prefix = "setup",
    .heading = N_("Setting up this kiosk"),
    .fields = setup_fields,
    .field_count = COUNT(setup_fields),
    .finish = finish_setup,
    .done = go_on_to_staff,
};

void setup_push(struct app *app)
{
    form_push(app, &setup_form);
}

/* --- observers and trainers --- */

static bool finish_observer(struct app *app, const struct form *form, struct error *err)
{
    struct staff staff;
    return add_person(app, form, "name", ROLE_OBSERVER, &staff, err);
}

static bool finish_trainer(struct app *app, const struct form *form, struct error *err)
{
    struct staff staff;
    return add_person(app, form, "name", ROLE_TRAINER, &staff, err);
}

static const struct form_field staff_fields[] = {
    {.key = "name",
     .label = N_("What is her or his name?"),
     .hint = N_("Full name, with titles if wished"),
     .word = N_("Name"),
     .limit = NAME_CHARACTERS,
     .accept = accept_name},
    {.key = "pin",
     .label = N_("A PIN for her or him"),
     .hint = N_("4 to 12 digits. Best typed by the person."),
     .word = N_("PIN"),
     .kind = FIELD_PIN,
     .limit = 12},
};

static const struct form observer_form = {.prefix = "staff",
                                          .heading = N_("A new observer"),
                                          .fields = staff_fields,
                                          .field_count = COUNT(staff_fields),
                                          .finish = finish_observer,
                                          .done = app_back};

static const struct form trainer_form = {.prefix = "staff",
                                         .heading = N_("A further trainer"),
                                         .fields = staff_fields,
                                         .field_count = COUNT(staff_fields),
                                         .finish = finish_trainer,
                                         .done = app_back};

static struct screen *open_staff(struct app *app, struct page *page, struct error *err)
{
    static const struct menu_option options[] = {
        {1, N_("add an observer"), NULL},
        {2, N_("add a trainer"), NULL},
        {3, N_("that is all, go on"), NULL},
    };
    struct staff_row *rows;
    size_t count;
    if (!store_list_staff(app->store, page->arena, &rows, &count, err))
        return NULL;
    char *body = arena_strdup(page->arena, "");
    for (size_t i = 0; i < count; i++)
        body = arena_printf(page->arena, "%s%s: %s\n", body,
                            rows[i].staff.role == ROLE_TRAINER ? _("Trainer") : _("Observer"),
                            rows[i].staff.name);
    return menu_new(&(struct menu){.heading = {.left = N_("Trainers and observers")},
                                   .intro = N_("Who scores the practice? A midwife, for example."),
                                   .body = body,
                                   .options = options,
                                   .option_count = COUNT(options)});
}

static void act_staff(struct app *app, struct page *page, const struct intent *intent)
{
    (void)page;
    if (intent->kind != INTENT_CHOOSE)
        return;
    if (intent->number == 1)
        form_push(app, &observer_form);
    else if (intent->number == 2)
        form_push(app, &trainer_form);
    else
        app_back(app);
}

const struct page_ops staff_page = {
    .name = "staff", .open = open_staff, .act = act_staff, .idle_seconds = 900};
