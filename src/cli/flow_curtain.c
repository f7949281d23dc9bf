/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An open sheet never signs anybody out: who observes has her hands full. Left alone for long it is
 * only covered, and a PIN lifts the cover at the same step. */
#include "crypto/pin.h"
#include "pages.h"
#include "store/people.h"
#include <string.h>

enum { FALLS_AGAIN_MS = 60000 };

/* An entry or a choice that nobody goes on with must not stay for the next who comes by. */
static void fall_again(struct app *app, struct page *page)
{
    (void)page;
    if (app->machine.now_ms(app->machine.context) - app->last_key_ms >= FALLS_AGAIN_MS)
        app_replace(app, &curtain_page, NULL);
}

/* --- the trainer lifted it --- */

static struct screen *open_lifted(struct app *app, struct page *page, struct error *err)
{
    static const struct menu_option options[] = {
        {1, N_("Go on with the sheet"), NULL},
        {2, N_("Leave it open and go on later"), NULL},
    };
    (void)page;
    (void)err;
    return menu_new(
        &(struct menu){.heading = {.left = N_("The sheet waits"), .right = app->staff.name},
                       .intro = N_("What would you like to do?"),
                       .options = options,
                       .option_count = COUNT(options)});
}

static void act_lifted(struct app *app, struct page *page, const struct intent *intent)
{
    (void)page;
    if (intent->kind == INTENT_BACK)
        app_replace(app, &curtain_page, NULL);
    else if (intent->kind == INTENT_CHOOSE && intent->number == 1)
        app_uncover(app);
    else if (intent->kind == INTENT_CHOOSE)
        app_home(app);
}

static const struct page_ops lifted_page = {.name = "curtain-lifted",
                                            .open = open_lifted,
                                            .act = act_lifted,
                                            .tick = fall_again,
                                            .takes_back = true,
                                            .idle_seconds = IDLE_NEVER};

/* --- the PIN --- */

static struct screen *open_pin(struct app *app, struct page *page, struct error *err)
{
    (void)page;
    (void)err;
    return field_new(&(struct field){
        .heading = {.left = N_("The sheet waits"), .right = app->staff.name},
        .label = app->staff.role == ROLE_TRAINER ? N_("Your PIN") : N_("The observer's PIN"),
        .hint = N_("The trainer's PIN fits too."),
        .kind = FIELD_PIN,
        .limit = PIN_MAX});
}

/* The observer of the sheet, or any trainer; NULL: it is nobody's who may. */
static const struct staff *whose_pin(const struct app *app, const struct staff_row *rows,
                                     size_t count, const char *pin)
{
    for (size_t i = 0; i < count; i++) {
        const struct staff *staff = &rows[i].staff;
        bool may = staff->active &&
                   (staff->role == ROLE_TRAINER || uuid_equal(&staff->id, &app->staff.id));
        if (may && pin_matches(rows[i].pin_hash, pin))
            return staff;
    }
    return NULL;
}

static void lift(struct app *app, const struct staff *staff)
{
    struct error err = {0};
    if (!store_note_sign_in(app->store, &staff->id, true, &err))
        app_show_error_over(app, &err);
    else if (uuid_equal(&staff->id, &app->staff.id))
        app_uncover(app);
    else
        app_replace(app, &lifted_page, NULL);
}

static void act_pin(struct app *app, struct page *page, const struct intent *intent)
{
    struct staff_row *rows;
    size_t count;
    struct error err = {0};
    if (intent->kind == INTENT_BACK)
        app_replace(app, &curtain_page, NULL);
    if (intent->kind != INTENT_SUBMIT)
        return;
    if (!store_list_staff(app->store, page->arena, &rows, &count, &err)) {
        app_show_error_over(app, &err);
        return;
    }
    const struct staff *staff = whose_pin(app, rows, count, intent->text);
    if (staff != NULL) {
        lift(app, staff);
        return;
    }
    store_note_sign_in(app->store, &app->staff.id, false, NULL);
    field_refuse(page->screen, N_("That PIN does not fit. Please try once more."));
}

static const struct page_ops curtain_pin_page = {.name = "curtain-pin",
                                                 .open = open_pin,
                                                 .act = act_pin,
                                                 .tick = fall_again,
                                                 .takes_back = true,
                                                 .idle_seconds = IDLE_NEVER};

/* --- the cover --- */

static struct screen *open_curtain(struct app *app, struct page *page, struct error *err)
{
    (void)page;
    (void)err;
    return message_new(
        &(struct message){.heading = {.left = N_("The sheet waits"), .right = app->staff.name},
                          .text = _("The sheet waits."),
                          .hint = N_("To go on, press Enter and type your PIN."),
                          .large = true});
}

static void act_curtain(struct app *app, struct page *page, const struct intent *intent)
{
    (void)page;
    if (intent->kind == INTENT_NEXT)
        app_replace(app, &curtain_pin_page, NULL);
}

const struct page_ops curtain_page = {.name = "curtain",
                                      .open = open_curtain,
                                      .act = act_curtain,
                                      .takes_back = true,
                                      .idle_seconds = IDLE_NEVER};
