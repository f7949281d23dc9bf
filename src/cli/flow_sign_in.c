/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Staff sign in: who, then her PIN, then (trainer, once per boot) what day it is. */
#include "base/text.h"
#include "crypto/pin.h"
#include "pages.h"
#include "store/people.h"
#include <stdio.h>
#include <string.h>

struct signing_in {
    const struct page_ops *target;
    struct staff staff;
    char pin_hash[PIN_HASH_TEXT];
};

/* --- the date, once per boot --- */

static void signed_in(struct app *app, const struct page_ops *target)
{
    app_replace(app, target, NULL);
}

static bool take_date(struct app *app, struct date date, struct error *err)
{
    struct date newest = date_at(store_newest_ms(app->store), app->kiosk.zone);
    if (date_compare(date, newest) < 0) {
        char text[DATE_TEXT];
        date_long(newest, app->language, text);
        return fail(err, ERROR_REFUSED, _("Something was already done on %s: a later day, please."),
                    text);
    }
    return store_confirm_date(app->store, date, app->kiosk.zone, &app->staff.id, err);
}

static struct screen *open_type_date(struct app *app, struct page *page, struct error *err)
{
    (void)app;
    (void)page;
    (void)err;
    return field_new(&(struct field){.heading = {.left = N_("Date")},
                                     .label = N_("What day is it today?"),
                                     .hint = N_("Day, month, year: 26,9,2019 or 26092019"),
                                     .kind = FIELD_DIGITS,
                                     .limit = 10});
}

static void act_type_date(struct app *app, struct page *page, const struct intent *intent)
{
    const struct page_ops *const *target = page->data;
    struct error err = {0};
    struct date date;
    if (intent->kind != INTENT_SUBMIT)
        return;
    if (!date_parse_typed(intent->text, &date))
        field_refuse(page->screen, N_("Write day, month and year: 26,9,2019"));
    else if (!take_date(app, date, &err))
        field_refuse(page->screen, err.message);
    else
        signed_in(app, *target);
}

static const struct page_ops type_date_page = {.name = "date",
                                               .data_size = sizeof(const struct page_ops *),
                                               .open = open_type_date,
                                               .act = act_type_date};

static struct date today(struct app *app)
{
    return date_at(store_now_ms(app->store), app->kiosk.zone);
}

static struct screen *open_date(struct app *app, struct page *page, struct error *err)
{
    char text[DATE_TEXT];
    (void)err;
    date_long(today(app), app->language, text);
    return confirm_new(
        &(struct confirm){.heading = {.left = N_("Date"), .right = app->staff.name},
                          .question = arena_printf(page->arena, _("Is today %s?"), text),
                          .yes = N_("yes"),
                          .no = N_("no, another day")});
}

static void act_date(struct app *app, struct page *page, const struct intent *intent)
{
    const struct page_ops *const *target = page->data;
    const struct page_ops *next = *target;
    struct error err = {0};
    if (intent->kind == INTENT_BACK && intent->number != 2)
        app_home(app);
    else if (intent->kind == INTENT_BACK)
        app_replace(app, &type_date_page, &next);
    else if (intent->kind != INTENT_YES)
        return;
    else if (take_date(app, today(app), &err))
        signed_in(app, next);
    else
        app_show_error(app, &err);
}

static const struct page_ops date_page = {.name = "confirm-date",
                                          .data_size = sizeof(const struct page_ops *),
                                          .open = open_date,
                                          .act = act_date,
                                          .takes_back = true};

/* --- the PIN --- */

static struct screen *open_pin(struct app *app, struct page *page, struct error *err)
{
    const struct signing_in *entry = page->data;
    (void)app;
    (void)err;
    return field_new(&(struct field){.heading = {.left = entry->staff.name},
                                     .label = N_("Your PIN"),
                                     .hint = N_("Digits only. Forgotten? Who keeps this kiosk "
                                                "gives a new one."),
                                     .kind = FIELD_PIN,
                                     .limit = PIN_MAX});
}

static void accept(struct app *app, const struct signing_in *entry, struct error *err)
{
    struct boot boot;
    app->staff = entry->staff;
    const struct page_ops *target = entry->target;
    if (!store_note_sign_in(app->store, &entry->staff.id, true, err) ||
        !store_boot(app->store, &boot, err))
        app_show_error(app, err);
    else if (!boot.confirmed && entry->staff.role == ROLE_TRAINER)
        app_replace(app, &date_page, &target);
    else
        signed_in(app, target);
}

static void act_pin(struct app *app, struct page *page, const struct intent *intent)
{
    const struct signing_in *entry = page->data;
    struct error err = {0};
    if (intent->kind != INTENT_SUBMIT)
        return;
    if (pin_matches(entry->pin_hash, intent->text)) {
        accept(app, entry, &err);
        return;
    }
    store_note_sign_in(app->store, &entry->staff.id, false, NULL);
    field_refuse(page->screen, N_("That PIN does not fit. Please try once more."));
}

static const struct page_ops pin_page = {
    .name = "pin", .data_size = sizeof(struct signing_in), .open = open_pin, .act = act_pin};

/* --- who --- */

static struct signing_in entry_of(const struct sign_in *sign_in, const struct staff_row *row)
{
    struct signing_in entry = {.target = sign_in->target, .staff = row->staff};
    text_copy(entry.pin_hash, sizeof entry.pin_hash, row->pin_hash);
    return entry;
}

/* Row `number` (from 1) of the active staff of this role; NULL when there is none. */
static const struct staff_row *nth(const struct staff_row *rows, size_t count, enum role role,
                                   int number)
{
    for (size_t i = 0; i < count; i++)
        if (rows[i].staff.role == role && rows[i].staff.active && --number == 0)
            return &rows[i];
    return NULL;
}

static struct screen *staff_screen(struct page *page, const struct staff_row *rows, size_t count,
                                   enum role role)
{
    struct list_row *list = NULL;
    size_t listed = 0;
    const struct staff_row *row;
    for (int number = 1; (row = nth(rows, count, role, number)) != NULL; number++) {
        struct list_row *line = arena_push(page->arena, (void **)&list, &listed, sizeof *list);
        line->number = number;
        line->text = row->staff.name;
    }
    return list_new(
        &(struct list){.heading = {.left = role == ROLE_TRAINER ? N_("Trainers") : N_("Observers")},
                       .prompt = N_("Who are you?"),
                       .empty = N_("Nobody is entered yet. The trainer can do it: 3, then 9."),
                       .rows = list,
                       .row_count = listed});
}

static struct screen *open_sign_in(struct app *app, struct page *page, struct error *err)
{
    const struct sign_in *sign_in = page->data;
    struct staff_row *rows;
    size_t count;
    if (!store_list_staff(app->store, page->arena, &rows, &count, err))
        return NULL;
    return staff_screen(page, rows, count, sign_in->role);
}

static void act_sign_in(struct app *app, struct page *page, const struct intent *intent)
{
    const struct sign_in *sign_in = page->data;
    struct staff_row *rows;
    size_t count;
    struct error err = {0};
    if (intent->kind != INTENT_CHOOSE)
        return;
    if (!store_list_staff(app->store, page->arena, &rows, &count, &err)) {
        app_show_error(app, &err);
        return;
    }
    const struct staff_row *row = nth(rows, count, sign_in->role, intent->number);
    if (row == NULL)
        return;
    struct signing_in entry = entry_of(sign_in, row);
    app_push(app, &pin_page, &entry);
}

const struct page_ops sign_in_page = {.name = "sign-in",
                                      .data_size = sizeof(struct sign_in),
                                      .open = open_sign_in,
                                      .act = act_sign_in};
