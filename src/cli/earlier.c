/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "earlier.h"
#include "base/buffer.h"
#include "verdict_page.h"

void earlier_find(const struct course *course, struct practice *practice)
{
    for (size_t i = 0; i < course->observation_count; i++) {
        const struct observation *sheet = &course->observations[i];
        const struct occasion *round = course_occasion(course, &sheet->occasion);
        if (!sheet->counts || round == NULL || round->n >= practice->round.n ||
            round->n < practice->before_round.n ||
            !uuid_equal(&sheet->enrolment, &practice->kader.enrolment))
            continue;
        practice->before = *sheet;
        practice->before_round = *round;
    }
}

const char *earlier_words(struct arena *arena, const struct standing *standing,
                          const struct occasion *round)
{
    for (int before = round->n - 2; before >= 0; before--) {
        const struct round_result *result = &standing->rounds[before];
        if (!result->seen)
            continue;
        int weak = result->verdict.weak;
        return weak > 0 ? arena_printf(arena,
                                       ngettext("last time: %d step not yet right",
                                                "last time: %d steps not yet right", weak),
                                       weak)
                        : NULL;
    }
    return NULL;
}

static const char *last_time_text(struct arena *arena, const struct practice *practice,
                                  const struct sheet *sheet, enum language language)
{
    struct buffer text = {0};
    char label[OCCASION_TEXT], date[DATE_TEXT];
    uint8_t weak[STEPS_MAX];
    size_t count = sheet_weak(sheet, weak);
    occasion_label(practice->before_round.kind, practice->before_round.n, label);
    date_short(practice->before_round.date, language, date);
    buffer_printf(&text, _("Last time: %s, %s.\n\n"), label, date);
    if (count == 0)
        buffer_puts(&text, _("Every step was right."));
    else
        buffer_printf(&text, "%s\n", _("Not yet right then:"));
    steps_text(&text, sheet, weak, count, language);
    const char *copy = arena_strdup(arena, buffer_text(&text));
    buffer_done(&text);
    return copy;
}

static struct screen *open_last_time(struct app *app, struct page *page, struct error *err)
{
    const struct practice *practice = page->data;
    struct sheet *sheet = observing_read(app, &practice->before, err);
    if (sheet == NULL)
        return NULL;
    const char *text = last_time_text(page->arena, practice, sheet, app->language);
    sheet_free(sheet);
    return pages_new(&(struct pages){
        .heading = {.left = practice->kader.name, .right = app->staff.name}, .text = text});
}

static void act_last_time(struct app *app, struct page *page, const struct intent *intent)
{
    struct practice practice = *(const struct practice *)page->data;
    if (intent->kind == INTENT_NEXT)
        app_replace(app, &on_whom_page, &practice);
}

const struct page_ops last_time_page = {.name = "last-time",
                                        .data_size = sizeof(struct practice),
                                        .open = open_last_time,
                                        .act = act_last_time,
                                        .idle_seconds = 900};
