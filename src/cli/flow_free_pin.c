/* SPDX-License-Identifier: GPL-3.0-or-later */
/* She has forgotten what only she knows: whoever of the staff is near types her own PIN at this
 * seat, and with `1 ya` the kader chooses anew at once. Nobody has to go to the board. */
#include "crypto/pin.h"
#include "pages.h"
#include "store/people.h"

struct forgotten {
    struct occasion occasion;
    struct kader kader;
};

struct helping {
    struct forgotten of;
    struct staff staff;
};

static const struct page_ops call_page;

/* Active staff, trainers and observers alike, in the order of their list. */
static bool active_staff(struct app *app, struct arena *arena, struct staff_row **rows,
                         size_t *count, struct error *err)
{
    struct staff_row *all;
    size_t all_count;
    *count = 0;
    if (!store_list_staff(app->store, arena, &all, &all_count, err))
        return false;
    *rows = all;
    for (size_t i = 0; i < all_count; i++)
        if (all[i].staff.active)
            all[(*count)++] = all[i];
    return true;
}

static const struct staff_row *row_of(const struct staff_row *rows, size_t count,
                                      const struct uuid *staff)
{
    for (size_t i = 0; i < count; i++)
        if (uuid_equal(&rows[i].staff.id, staff))
            return &rows[i];
    return NULL;
}

/* --- she is standing here --- */

static struct screen *open_free(struct app *app, struct page *page, struct error *err)
{
    const struct helping *helping = page->data;
    (void)app;
    (void)err;
    const char *question =
        arena_printf(page->arena, _("%s chooses a new PIN now.\n\nIs she standing here?"),
                     helping->of.kader.name);
    return confirm_new(&(struct confirm){
        .heading = {.left = N_("A new PIN"), .right = helping->staff.name}, .question = question});
}

static void act_free(struct app *app, struct page *page, const struct intent *intent)
{
    const struct helping *helping = page->data;
    struct kader freed = helping->of.kader;
    struct error err = {0};
    if (intent->kind != INTENT_YES)
        return;
    if (!store_clear_pin(app->store, &freed.enrolment, &helping->staff.id, &err)) {
        app_show_error(app, &err);
        return;
    }
    freed.pin = PIN_NONE;
    app_back_to(app, &call_page);
    own_pin_gate(app, &helping->of.occasion, &freed);
}

static const struct page_ops free_page = {
    .name = "free-pin", .data_size = sizeof(struct helping), .open = open_free, .act = act_free};

/* --- her own PIN --- */

static struct screen *open_pin(struct app *app, struct page *page, struct error *err)
{
    const struct helping *helping = page->data;
    (void)app;
    (void)err;
    return field_new(&(struct field){.heading = {.left = helping->staff.name},
                                     .label = N_("Your PIN"),
                                     .kind = FIELD_PIN,
                                     .limit = PIN_MAX});
}

static void act_pin(struct app *app, struct page *page, const struct intent *intent)
{
    const struct helping *helping = page->data;
    struct staff_row *rows;
    size_t count;
    struct error err = {0};
    if (intent->kind != INTENT_SUBMIT)
        return;
    if (!active_staff(app, page->arena, &rows, &count, &err)) {
        app_show_error(app, &err);
        return;
    }
    const struct staff_row *row = row_of(rows, count, &helping->staff.id);
    if (row != NULL && pin_matches(row->pin_hash, intent->text)) {
        app_replace(app, &free_page, helping);
        return;
    }
    store_note_sign_in(app->store, &helping->staff.id, false, NULL);
    field_refuse(page->screen, N_("That PIN does not fit. Please try once more."));
}

static const struct page_ops pin_page = {
    .name = "helper-pin", .data_size = sizeof(struct helping), .open = open_pin, .act = act_pin};

/* --- who helps --- */

static struct screen *open_helper(struct app *app, struct page *page, struct error *err)
{
    struct staff_row *staff;
    size_t count;
    if (!active_staff(app, page->arena, &staff, &count, err))
        return NULL;
    struct list_row *rows = arena_alloc(page->arena, (count + 1) * sizeof *rows);
    for (size_t i = 0; i < count; i++)
        rows[i] = (struct list_row){.number = (int)i + 1, .text = staff[i].staff.name};
    return list_new(&(struct list){.heading = {.left = N_("A new PIN")},
                                   .prompt = N_("Who of you helps?"),
                                   .rows = rows,
                                   .row_count = count});
}

static void act_helper(struct app *app, struct page *page, const struct intent *intent)
{
    struct helping helping = {.of = *(const struct forgotten *)page->data};
    struct staff_row *staff;
    size_t count;
    struct error err = {0};
    if (intent->kind != INTENT_CHOOSE)
        return;
    if (!active_staff(app, page->arena, &staff, &count, &err)) {
        app_show_error(app, &err);
        return;
    }
    if (intent->number < 1 || (size_t)intent->number > count)
        return;
    helping.staff = staff[intent->number - 1].staff;
    app_push(app, &pin_page, &helping);
}

static const struct page_ops helper_page = {.name = "helper",
                                            .data_size = sizeof(struct forgotten),
                                            .open = open_helper,
                                            .act = act_helper};

/* --- whom to call --- */

static struct screen *open_call(struct app *app, struct page *page, struct error *err)
{
    static const struct menu_option options[] = {
        {1, N_("the helper is here"), NULL},
        {2, N_("to the start"), NULL},
    };
    const struct forgotten *forgotten = page->data;
    (void)app;
    (void)err;
    return menu_new(&(struct menu){
        .heading = {.left = forgotten->kader.name},
        .intro = N_("Never mind. Your answers are safe.\n\nPlease call a trainer or a helper."),
        .help = N_("Her own PIN frees you. Then you choose a new one.\n\n"
                   "The trainer can do it at her board, too."),
        .options = options,
        .option_count = COUNT(options),
        .no_back = true});
}

static void act_call(struct app *app, struct page *page, const struct intent *intent)
{
    if (intent->kind != INTENT_CHOOSE)
        return;
    if (intent->number == 1)
        app_push(app, &helper_page, page->data);
    else
        app_home(app);
}

static const struct page_ops call_page = {.name = "call-trainer",
                                          .data_size = sizeof(struct forgotten),
                                          .open = open_call,
                                          .act = act_call};

void free_pin_offer(struct app *app, const struct occasion *occasion, const struct kader *kader)
{
    const struct forgotten forgotten = {.occasion = *occasion, .kader = *kader};
    app_replace(app, &call_page, &forgotten);
}
