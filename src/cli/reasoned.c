/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reasoned.h"
#include "pages.h"

/* "Tes awal, Ana", in the present language. */
static const char *subject_of(const struct reasoned *it, struct arena *arena)
{
    char label[OCCASION_TEXT];
    if (it->stage_n == 0)
        return it->name;
    occasion_label(it->stage, it->stage_n, label);
    const char *subject =
        arena_printf(arena, "%s%s%s", label, it->name[0] != '\0' ? ", " : "", it->name);
    if (it->minutes == 0)
        return subject;
    return arena_printf(
        arena, ngettext("%s: %d minute more", "%s: %d minutes more", (unsigned long)it->minutes),
        subject, it->minutes);
}

static struct screen *open_sure(struct app *app, struct page *page, struct error *err)
{
    const struct reasoned *it = page->data;
    (void)err;
    const char *question = arena_printf(page->arena, _(it->question), subject_of(it, page->arena));
    question = arena_printf(page->arena, _("%s\n\nReason: %s"), question, it->reason);
    return confirm_new(&(struct confirm){.heading = {.left = it->heading, .right = app->staff.name},
                                         .question = question});
}

static void act_sure(struct app *app, struct page *page, const struct intent *intent)
{
    const struct reasoned *it = page->data;
    struct error err = {0};
    if (intent->kind != INTENT_YES)
        return;
    if (it->act(app, it, &err))
        app_back(app);
    else
        app_show_error(app, &err);
}

static const struct page_ops sure_page = {.name = "sure",
                                          .data_size = sizeof(struct reasoned),
                                          .open = open_sure,
                                          .act = act_sure,
                                          .idle_seconds = 900};

static struct screen *open_reason(struct app *app, struct page *page, struct error *err)
{
    const struct reasoned *it = page->data;
    (void)err;
    return field_new(&(struct field){.heading = {.left = it->heading, .right = app->staff.name},
                                     .body = subject_of(it, page->arena),
                                     .label = N_("What is the reason?"),
                                     .hint = N_("A few words. They are kept."),
                                     .limit = REASON_CHARACTERS});
}

static void act_reason(struct app *app, struct page *page, const struct intent *intent)
{
    struct reasoned next = *(const struct reasoned *)page->data;
    struct error err = {0};
    if (intent->kind != INTENT_SUBMIT)
        return;
    if (!words_accept(next.reason, REASON_CHARACTERS, intent->text, &err))
        field_refuse(page->screen, err.message);
    else
        app_replace(app, &sure_page, &next);
}

static const struct page_ops reason_page = {.name = "reason",
                                            .data_size = sizeof(struct reasoned),
                                            .open = open_reason,
                                            .act = act_reason,
                                            .idle_seconds = 900};

void reasoned_push(struct app *app, const struct reasoned *reasoned)
{
    app_push(app, &reason_page, reasoned);
}
