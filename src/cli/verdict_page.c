/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "verdict_page.h"
#include "observing.h"

void steps_text(struct buffer *text, const struct sheet *sheet, const uint8_t *positions,
                size_t count, enum language language)
{
    for (size_t i = 0; i < count; i++) {
        const struct sheet_step *step = &sheet->steps[positions[i]];
        const char *words =
            phrase_in(&step->step->text, &sheet->checklist->header.languages, language);
        buffer_printf(text, _("Step %d, scored %d: %s%s\n"), step->step->number, step->value,
                      step->step->critical ? "▲ " : "", words);
        if (step->remark[0] != '\0')
            buffer_printf(text, "   – %s\n", step->remark);
    }
}

const char *verdict_text(struct arena *arena, const struct sheet *sheet,
                         const struct verdict *verdict, int skill_mark, enum language language)
{
    struct buffer text = {0};
    buffer_printf(&text, "%s\n\n",
                  verdict->able ? _("Able to do it alone.") : _("Still with guidance."));
    buffer_printf(&text, _("%d of %d points; the mark is %d per cent.\n"), verdict->sum,
                  2 * verdict->rated, skill_mark);
    if (verdict->critical_missed > 0)
        buffer_printf(&text,
                      ngettext("%d critical step is not yet right.\n",
                               "%d critical steps are not yet right.\n", verdict->critical_missed),
                      verdict->critical_missed);
    if (verdict->deciding_count > 0)
        buffer_printf(&text, "\n%s\n", _("To practise:"));
    steps_text(&text, sheet, verdict->deciding, verdict->deciding_count, language);
    const char *copy = arena_strdup(arena, buffer_text(&text));
    buffer_done(&text);
    return copy;
}

static struct screen *open_verdict(struct app *app, struct page *page, struct error *err)
{
    struct observing *observing = app->observing;
    int mark = app->training.skill_mark;
    (void)err;
    struct verdict verdict = sheet_verdict(observing->sheet, mark);
    return pages_new(&(struct pages){
        .heading = observing_heading(app),
        .text = verdict_text(page->arena, observing->sheet, &verdict, mark, app->language)});
}

static void act_verdict(struct app *app, struct page *page, const struct intent *intent)
{
    (void)page;
    (void)intent;
    observing_end(app);
    app_back(app);
}

static const struct page_ops verdict_page = {.name = "verdict",
                                             .open = open_verdict,
                                             .act = act_verdict,
                                             .takes_back = true,
                                             .idle_seconds = 900};

static struct screen *open_closed(struct app *app, struct page *page, struct error *err)
{
    (void)page;
    (void)err;
    return message_new(&(struct message){
        .heading = observing_heading(app),
        .text = _("The sheet is closed and saved.\n\nPlease step away from the mother first."),
        .hint = N_("To see the result, press Enter.")});
}

static void act_closed(struct app *app, struct page *page, const struct intent *intent)
{
    (void)page;
    if (intent->kind == INTENT_NEXT) {
        app_replace(app, &verdict_page, NULL);
        return;
    }
    observing_end(app);
    app_back(app);
}

const struct page_ops closed_page = {.name = "closed",
                                     .open = open_closed,
                                     .act = act_closed,
                                     .takes_back = true,
                                     .idle_seconds = 900};
