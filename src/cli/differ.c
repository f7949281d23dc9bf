/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "differ.h"
#include "base/decimal.h"
#include "statistics/agreement.h"

/* Of steps that both have rated; filled from the sheets, which have the same steps. */
static struct agreement agreement_between(const struct sheet *sheets[2])
{
    struct mark_pair pairs[STEPS_MAX];
    size_t count = 0;
    for (; count < sheets[0]->step_count; count++)
        pairs[count] =
            (struct mark_pair){sheets[0]->steps[count].value, sheets[1]->steps[count].value};
    return agreement_of(pairs, count);
}

static void add_share(struct buffer *text, const struct agreement *agreement,
                      enum language language)
{
    char share[DECIMAL_TEXT], ac2[DECIMAL_TEXT];
    decimal_round(100 * agreement->same.p, 0, language, share);
    decimal_round(agreement->ac2_quadratic.est, 2, language, ac2);
    buffer_printf(text, _("The same: %zu of %zu steps, %s per cent. AC2: %s.\n"), agreement->same.x,
                  agreement->n, share, ac2);
    buffer_puts(text, _("One person is few cases: these figures are only rough.\n"));
}

static const char *mark_words(struct arena *arena, int value)
{
    return value == MARK_NOT_APPLICABLE ? _("not applicable") : arena_printf(arena, "%d", value);
}

static void add_remark(struct buffer *text, const char *observer, const char *remark)
{
    if (remark[0] != '\0')
        buffer_printf(text, "   – %s: %s\n", observer, remark);
}

static void add_step(struct buffer *text, struct arena *arena, const char *observers[2],
                     const struct sheet *sheets[2], size_t i, enum language language)
{
    const struct sheet_step *first = &sheets[0]->steps[i], *second = &sheets[1]->steps[i];
    const char *words =
        phrase_in(&first->step->text, &sheets[0]->checklist->header.languages, language);
    buffer_printf(text, _("Step %d: %s and %s: %s%s\n"), first->step->number,
                  mark_words(arena, first->value), mark_words(arena, second->value),
                  first->step->critical ? "▲ " : "", words);
    add_remark(text, observers[0], first->remark);
    add_remark(text, observers[1], second->remark);
}

static void add_steps(struct buffer *text, struct arena *arena, const char *observers[2],
                      const struct sheet *sheets[2], enum language language)
{
    bool any = false;
    for (size_t i = 0; i < sheets[0]->step_count; i++) {
        if (sheets[0]->steps[i].value == sheets[1]->steps[i].value)
            continue;
        if (!any)
            buffer_printf(text, "\n%s\n", _("Here they differ (first and second observer):"));
        any = true;
        add_step(text, arena, observers, sheets, i, language);
    }
    if (!any)
        buffer_printf(text, "\n%s\n", _("They differ nowhere."));
}

const char *differ_text(struct arena *arena, const struct course *course,
                        const struct observation *pair[2], const struct sheet *sheets[2],
                        enum language language)
{
    struct buffer text = {0};
    const char *observers[2] = {sheets_observer(course, pair[0]), sheets_observer(course, pair[1])};
    struct agreement agreement = agreement_between(sheets);
    char label[OCCASION_TEXT];
    const struct occasion *round = course_occasion(course, &pair[0]->occasion);
    occasion_label(round->kind, round->n, label);
    buffer_printf(&text, _("%s: %s and %s.\n\n"), label, observers[0], observers[1]);
    add_share(&text, &agreement, language);
    buffer_printf(&text, _("The sheet that counts: %s.\n"), observers[pair[1]->counts]);
    if (pair[1]->counts)
        buffer_printf(&text, _("Reason: %s\n"), pair[1]->chosen_why);
    add_steps(&text, arena, observers, sheets, language);
    const char *copy = arena_strdup(arena, buffer_text(&text));
    buffer_done(&text);
    return copy;
}

static const char *read_text(struct app *app, struct page *page, const struct observation *pair[2],
                             struct error *err)
{
    const char *text = NULL;
    struct sheet *first = observing_read(app, pair[0], err),
                 *second = first != NULL ? observing_read(app, pair[1], err) : NULL;
    if (second != NULL)
        text = differ_text(page->arena, page->course, pair,
                           (const struct sheet *[2]){first, second}, app->language);
    sheet_free(first);
    sheet_free(second);
    return text;
}

static struct screen *open_differ(struct app *app, struct page *page, struct error *err)
{
    const struct observation *pair[2], *sheet;
    if (page_course(app, page, err) == NULL)
        return NULL;
    sheet = sheets_find(page->course, page->data);
    const char *name = course_enrolled(page->course, &sheet->enrolment)->kader.name;
    if (!sheets_pair(page->course, sheet, pair)) /* one was set aside meanwhile */
        return message_new(&(struct message){.heading = {.left = name, .right = app->staff.name},
                                             .text = _("The two sheets are not both closed.")});
    const char *text = read_text(app, page, pair, err);
    return text == NULL ? NULL
                        : pages_new(&(struct pages){
                              .heading = {.left = name, .right = app->staff.name}, .text = text});
}

static void act_differ(struct app *app, struct page *page, const struct intent *intent)
{
    (void)page;
    if (intent->kind == INTENT_NEXT)
        app_back(app);
}

const struct page_ops differ_page = {.name = "differ",
                                     .data_size = sizeof(struct uuid),
                                     .open = open_differ,
                                     .act = act_differ,
                                     .idle_seconds = 900};

void differ_push(struct app *app, const struct uuid *id)
{
    const struct course *course = app->top->course;
    const struct observation *pair[2], *sheet = course != NULL ? sheets_find(course, id) : NULL;
    if (sheet != NULL && sheet->state == SHEET_CLOSED && sheets_pair(course, sheet, pair))
        app_push(app, &differ_page, id);
}
