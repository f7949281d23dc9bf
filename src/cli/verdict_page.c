/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "verdict_page.h"
#include "differ.h"
#include "observing.h"
#include "pages.h"
#include "slip.h"
#include "store/observations.h"
#include "ui/sheet.h"

static const struct page_ops verdict_page;

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

static void points_text(struct buffer *text, const struct verdict *verdict, int skill_mark)
{
    buffer_printf(text, _("%d of %d points; the mark is %d per cent.\n"), verdict->sum,
                  2 * verdict->rated, skill_mark);
    if (verdict->critical_missed > 0)
        buffer_printf(text,
                      ngettext("%d critical step is not yet right.\n",
                               "%d critical steps are not yet right.\n", verdict->critical_missed),
                      verdict->critical_missed);
}

static const char *verdict_text(struct arena *arena, const struct observing *observing,
                                int skill_mark, enum language language)
{
    struct buffer text = {0};
    const struct verdict *verdict = &observing->verdict;
    int impression = observing->observation.impression;
    buffer_printf(&text, "%s\n\n",
                  verdict->able ? _("Able to do it alone.") : _("Still with guidance."));
    points_text(&text, verdict, skill_mark);
    if (impression != IMPRESSION_NONE)
        buffer_printf(&text, _("All in all: %d of %d, %s; this does not count.\n"), impression,
                      IMPRESSION_MAX, gettext(sheet_impressions[impression]));
    if (verdict->deciding_count > 0)
        buffer_printf(&text, "\n%s\n", _("To practise:"));
    steps_text(&text, observing->sheet, verdict->deciding, verdict->deciding_count, language);
    const char *copy = arena_strdup(arena, buffer_text(&text));
    buffer_done(&text);
    return copy;
}

/* With two observers, both closed: where they differ. */
static void leave(struct app *app)
{
    struct uuid sheet = app->observing->observation.id;
    observing_end(app);
    app_back(app);
    differ_push(app, &sheet);
}

/* --- how she was told --- */

static struct screen *open_guidance(struct app *app, struct page *page, struct error *err)
{
    static const struct menu_option options[] = {
        {1, N_("directly, with her"), NULL},
        {2, N_("module"), NULL},
        {3, N_("leaflet"), NULL},
        {4, N_("video"), NULL},
    };
    (void)page;
    (void)err;
    return toggles_new(&(struct toggles){.heading = observing_heading(app),
                                         .intro = N_("How was she told what to practise?"),
                                         .options = options,
                                         .option_count = COUNT(options),
                                         .on = (int)app->observing->observation.guidance << 1});
}

/* The digits 1 to 4 are the bits of enum guidance_given in their order. */
static void act_guidance(struct app *app, struct page *page, const struct intent *intent)
{
    struct error err = {0};
    unsigned guidance = (unsigned)intent->value >> 1;
    (void)page;
    if (intent->kind == INTENT_BACK)
        app_replace(app, &verdict_page, NULL);
    if (intent->kind != INTENT_NEXT)
        return;
    app_saving(app);
    if (guidance == 0 || store_set_guidance(app->store, &app->observing->observation.id, guidance,
                                            &app->staff.id, &err))
        leave(app);
    else
        app_show_error_over(app, &err);
}

static const struct page_ops guidance_page = {.name = "guidance",
                                              .open = open_guidance,
                                              .act = act_guidance,
                                              .takes_back = true,
                                              .idle_seconds = 900};

/* --- the verdict --- */

static struct screen *open_verdict(struct app *app, struct page *page, struct error *err)
{
    static const struct menu_option options[] = {{1, N_("for the kader"), NULL}};
    struct observing *observing = app->observing;
    int mark = app->training.skill_mark;
    (void)err;
    observing->verdict = sheet_verdict(observing->sheet, mark);
    return pages_new(
        &(struct pages){.heading = observing_heading(app),
                        .text = verdict_text(page->arena, observing, mark, app->language),
                        .options = options,
                        .option_count = observing->observation.part == PART_LEAD ? 1 : 0});
}

/* What was not yet right is told to her somehow, by the first observer. */
static void act_verdict(struct app *app, struct page *page, const struct intent *intent)
{
    (void)page;
    bool tells = app->observing->observation.part == PART_LEAD;
    if (intent->kind == INTENT_CHOOSE)
        slip_push(app, &app->observing->kader.enrolment, app->observing->occasion.n);
    else if (intent->kind == INTENT_NEXT && tells && app->observing->verdict.weak > 0)
        app_replace(app, &guidance_page, NULL);
    else
        leave(app);
}

static const struct page_ops verdict_page = {.name = "verdict",
                                             .open = open_verdict,
                                             .act = act_verdict,
                                             .takes_back = true,
                                             .idle_seconds = 900};

static const char *closed_words(const struct observation *sheet)
{
    if (!uuid_is_nil(&sheet->supersedes))
        return _(
            "The sheet is closed and saved.\n\nIt takes the place of the one before it, which is "
            "kept.");
    if (sheet->origin == ORIGIN_PAPER)
        return _(
            "The sheet is closed and saved.\n\nPlease write on the paper that it is typed in.");
    return _("The sheet is closed and saved.\n\nPlease step away from the mother first.");
}

static struct screen *open_closed(struct app *app, struct page *page, struct error *err)
{
    (void)page;
    (void)err;
    return message_new(&(struct message){.heading = observing_heading(app),
                                         .text = closed_words(&app->observing->observation),
                                         .hint = N_("To see the result, press Enter.")});
}

static void act_closed(struct app *app, struct page *page, const struct intent *intent)
{
    (void)page;
    if (intent->kind == INTENT_NEXT) {
        app_replace(app, &verdict_page, NULL);
        return;
    }
    leave(app);
}

const struct page_ops closed_page = {.name = "closed",
                                     .open = open_closed,
                                     .act = act_closed,
                                     .takes_back = true,
                                     .idle_seconds = 900};
