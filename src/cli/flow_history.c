/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A kader's rounds side by side, step by step, for the trainer: of each round the sheet that
 * counts. */
#include "base/buffer.h"
#include "base/text.h"
#include "observing.h"
#include "pages.h"
#include "sheets.h"
#include <stdio.h>

enum { ROUNDS_SHOWN = 6, MARK_WIDTH = 4, WIDE = 78, NARROW = 58 };

/* The latest rounds in which she was seen. */
struct history {
    const struct occasion *rounds[ROUNDS_SHOWN];
    struct sheet *sheets[ROUNDS_SHOWN];
    int count;
};

static void history_done(struct history *history)
{
    for (int i = 0; i < history->count; i++)
        sheet_free(history->sheets[i]);
}

static const struct observation *counting(const struct course *course, const struct uuid *enrolment,
                                          const struct occasion *round)
{
    for (size_t i = 0; i < course->observation_count; i++)
        if (course->observations[i].counts &&
            uuid_equal(&course->observations[i].enrolment, enrolment) &&
            uuid_equal(&course->observations[i].occasion, &round->id))
            return &course->observations[i];
    return NULL;
}

static void forget_the_oldest(struct history *history)
{
    sheet_free(history->sheets[0]);
    for (int i = 1; i < history->count; i++) {
        history->rounds[i - 1] = history->rounds[i];
        history->sheets[i - 1] = history->sheets[i];
    }
    history->count--;
}

static bool read_history(struct app *app, const struct course *course, const struct uuid *enrolment,
                         struct history *history, struct error *err)
{
    for (size_t i = 0; i < course->occasion_count; i++) {
        const struct occasion *round = &course->occasions[i];
        const struct observation *sheet =
            round->kind == OCCASION_ROUND ? counting(course, enrolment, round) : NULL;
        if (sheet == NULL)
            continue;
        if (history->count == ROUNDS_SHOWN)
            forget_the_oldest(history);
        struct sheet *read = observing_read(app, sheet, err);
        if (read == NULL)
            return false;
        history->rounds[history->count] = round;
        history->sheets[history->count++] = read;
    }
    return true;
}

/* --- the table --- */

static void add_head(struct buffer *text, const struct history *history)
{
    for (int i = 0; i < history->count; i++) {
        char head[OCCASION_TEXT];
        int n = history->rounds[i]->n;
        snprintf(head, sizeof head, n == 1 ? _("Pra") : _("P%d"), n - 1);
        buffer_printf(text, "%*s%s", MARK_WIDTH - text_width(head), "", head);
    }
    buffer_printf(text, "   %s\n", _("step"));
}

static void add_step(struct buffer *text, const struct history *history, size_t at, int width,
                     enum language language)
{
    const struct sheet *newest = history->sheets[history->count - 1];
    const struct step *step = newest->steps[at].step;
    const char *words = phrase_in(&step->text, &newest->checklist->header.languages, language);
    for (int i = 0; i < history->count; i++) {
        int value = history->sheets[i]->steps[at].value;
        buffer_printf(text, "%*c", MARK_WIDTH,
                      value < 0 || value == MARK_NOT_APPLICABLE ? '-' : '0' + value);
    }
    int room = width - history->count * MARK_WIDTH - 8;
    buffer_printf(text, "   %2d %s ", step->number, step->critical ? "▲" : " ");
    if (text_width(words) <= room)
        buffer_printf(text, "%s\n", words);
    else
        buffer_printf(text, "%.*s…\n", (int)text_fit(words, room - 1), words);
}

static void add_verdicts(struct buffer *text, const struct history *history, int skill_mark)
{
    char label[OCCASION_TEXT];
    for (int i = 0; i < history->count; i++) {
        struct verdict verdict = sheet_verdict(history->sheets[i], skill_mark);
        occasion_label(OCCASION_ROUND, history->rounds[i]->n, label);
        buffer_printf(text, _("%s: %d of %d points, %s"), label, verdict.sum, 2 * verdict.rated,
                      verdict.able ? _("able alone") : _("still with guidance"));
        buffer_putc(text, '\n');
    }
}

static const char *history_text(struct arena *arena, const struct course *course,
                                const struct kader *kader, const struct history *history, int width,
                                enum language language)
{
    struct buffer text = {0};
    if (history->count == 0) {
        buffer_printf(&text, "%s\n", _("No observer has seen the practice yet."));
    } else {
        add_verdicts(&text, history, course->training.skill_mark);
        buffer_putc(&text, '\n');
        add_head(&text, history);
        for (size_t i = 0; i < history->sheets[0]->step_count; i++)
            add_step(&text, history, i, width, language);
        buffer_printf(&text, "\n%s\n", _("▲ must be right"));
    }
    sheets_history(&text, course, kader);
    const char *copy = arena_strdup(arena, buffer_text(&text));
    buffer_done(&text);
    return copy;
}

static struct screen *open_history(struct app *app, struct page *page, struct error *err)
{
    struct history history = {.count = 0};
    const struct course *course = page_course(app, page, err);
    if (course == NULL)
        return NULL;
    const struct kader *kader = &course_enrolled(course, page->data)->kader;
    bool read = read_history(app, course, page->data, &history, err);
    const char *wide = NULL, *narrow = NULL;
    if (read) {
        wide = history_text(page->arena, course, kader, &history, WIDE, app->language);
        narrow = history_text(page->arena, course, kader, &history, NARROW, app->language);
    }
    history_done(&history);
    if (!read)
        return NULL;
    return pages_new(&(struct pages){.heading = {.left = kader->name, .right = app->staff.name},
                                     .text = wide,
                                     .narrow = narrow});
}

static void act_history(struct app *app, struct page *page, const struct intent *intent)
{
    (void)page;
    if (intent->kind == INTENT_NEXT)
        app_back(app);
}

/* It shows marks of one person: nothing of it stays on the screen for long. */
const struct page_ops history_page = {.name = "history",
                                      .data_size = sizeof(struct uuid),
                                      .open = open_history,
                                      .act = act_history,
                                      .idle_seconds = 180};
