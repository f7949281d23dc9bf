/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A test or a sheet that is open at one seat goes on at another: the trainer takes it away there.
 */
#include "base/text.h"
#include "moving.h"
#include "pages.h"

/* False: nobody is at it, or the store cannot say. */
static bool is_held(struct app *app, const struct course *course, const struct uuid *work,
                    const struct uuid *occasion, struct moving *moving)
{
    enum holder holder;
    if (!store_holder(app->store, work, &holder, moving->seat, NULL) || holder != HELD_ELSEWHERE)
        return false;
    moving->work = *work;
    moving->occasion = *course_occasion(course, occasion);
    return true;
}

bool moving_find(struct app *app, const struct course *course, const struct kader *kader,
                 struct moving *moving)
{
    text_copy(moving->name, sizeof moving->name, kader->name);
    for (size_t i = 0; i < course->attempt_count; i++) {
        const struct attempt *attempt = &course->attempts[i];
        if (attempt->state == ATTEMPT_OPEN && uuid_equal(&attempt->enrolment, &kader->enrolment) &&
            is_held(app, course, &attempt->id, &attempt->occasion, moving))
            return true;
    }
    for (size_t i = 0; i < course->observation_count; i++) {
        const struct observation *sheet = &course->observations[i];
        if (sheet->state == SHEET_OPEN && uuid_equal(&sheet->enrolment, &kader->enrolment) &&
            is_held(app, course, &sheet->id, &sheet->occasion, moving))
            return true;
    }
    return false;
}

const char *moving_seat(const char *seat)
{
    return seat[0] != '\0' ? seat : _("(no name)");
}

static struct screen *open_move(struct app *app, struct page *page, struct error *err)
{
    const struct moving *moving = page->data;
    char label[OCCASION_TEXT];
    (void)err;
    occasion_label(moving->occasion.kind, moving->occasion.n, label);
    const char *question = arena_printf(
        page->arena,
        _("%s, %s: open at the screen %s.\n\nMove it? What is saved stays. That screen "
          "goes back to its first page; the work goes on at any screen."),
        label, moving->name, moving_seat(moving->seat));
    return confirm_new(&(struct confirm){
        .heading = {.left = N_("Move to another screen"), .right = app->staff.name},
        .question = question});
}

static void act_move(struct app *app, struct page *page, const struct intent *intent)
{
    const struct moving *moving = page->data;
    struct error err = {0};
    if (intent->kind != INTENT_YES)
        return;
    app_saving(app);
    if (!store_move(app->store, &moving->work, &app->staff.id, &err)) {
        app_show_error(app, &err);
        return;
    }
    app_back(app);
    app_say(app, N_("Move to another screen"), N_("It is free now.\n\nIt goes on at any screen."));
}

static const struct page_ops move_page = {.name = "move",
                                          .data_size = sizeof(struct moving),
                                          .open = open_move,
                                          .act = act_move,
                                          .idle_seconds = 900};

void moving_push(struct app *app, const struct moving *moving)
{
    app_push(app, &move_page, moving);
}
