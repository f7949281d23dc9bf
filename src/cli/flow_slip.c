/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a kader is told of her latest sheet, to be read with her away from the others: what went
 * well, then what to practise; no marks, no verdict. The same is printed for her to take home. */
#include "base/buffer.h"
#include "job.h"
#include "observing.h"
#include "pages.h"
#include "slip.h"
#include "training/guidance.h"

struct slip {
    struct uuid enrolment;
    int round;
};

static void well_text(struct buffer *text, const struct sheet *sheet,
                      const struct guidance *guidance, enum language language)
{
    if (guidance->well_count > 0)
        buffer_printf(text, "%s\n", _("What went well:"));
    for (size_t i = 0; i < guidance->well_count; i++)
        buffer_printf(text, " ✓ %s\n",
                      phrase_in(&sheet->steps[guidance->well[i]].step->text,
                                &sheet->checklist->header.languages, language));
}

static void step_text(struct buffer *text, const struct sheet *sheet, size_t at,
                      enum language language)
{
    const struct sheet_step *step = &sheet->steps[at];
    const struct languages *languages = &sheet->checklist->header.languages;
    buffer_printf(text, "\n%d. %s%s\n", step->step->number, step->step->critical ? "▲ " : "",
                  phrase_in(&step->step->text, languages, language));
    if (step->remark[0] != '\0') {
        buffer_printf(text, _("The observer says: %s"), step->remark);
        buffer_putc(text, '\n');
    }
    if (step->step->guidance.text[0] != NULL)
        buffer_printf(text, "%s\n", phrase_in(&step->step->guidance, languages, language));
}

static const char *slip_text(struct arena *arena, const struct sheet *sheet,
                             const struct sheet *before, enum language language)
{
    const struct guidance guidance = guidance_of(sheet, before);
    struct buffer text = {0};
    well_text(&text, sheet, &guidance, language);
    buffer_printf(&text, "\n%s\n",
                  guidance.practise_count > 0 ? _("To practise next:")
                                              : _("Every step was right. Keep it up!"));
    for (size_t i = 0; i < guidance.practise_count; i++)
        step_text(&text, sheet, guidance.practise[i], language);
    const char *copy = arena_strdup(arena, buffer_text(&text));
    buffer_done(&text);
    return copy;
}

static const struct observation *latest(const struct course *course, const struct slip *slip,
                                        int first, int last)
{
    return observation_latest(course->observations, course->observation_count, course->occasions,
                              course->occasion_count, &slip->enrolment, first, last);
}

static bool read_both(struct app *app, const struct course *course, const struct slip *slip,
                      struct sheet **sheet, struct sheet **before, struct error *err)
{
    const struct observation *now = latest(course, slip, slip->round, slip->round);
    const struct observation *then = latest(course, slip, 1, slip->round - 1);
    *before = NULL;
    if (now == NULL)
        return fail(err, ERROR_REFUSED, _("This sheet was set aside meanwhile."));
    *sheet = observing_read(app, now, err);
    if (*sheet != NULL && then != NULL)
        *before = observing_read(app, then, err);
    return *sheet != NULL && (then == NULL || *before != NULL);
}

static struct screen *open_slip(struct app *app, struct page *page, struct error *err)
{
    static const struct menu_option options[] = {
        {1, N_("print A5"), NULL}, {2, N_("80 mm"), NULL}, {3, N_("58 mm"), NULL}};
    const struct slip *slip = page->data;
    struct sheet *sheet = NULL, *before = NULL;
    const struct course *course = page_course(app, page, err);
    if (course == NULL)
        return NULL;
    bool ok = read_both(app, course, slip, &sheet, &before, err);
    const char *text = ok ? slip_text(page->arena, sheet, before, app->language) : NULL;
    sheet_free(sheet);
    sheet_free(before);
    if (!ok)
        return NULL;
    char label[OCCASION_TEXT];
    occasion_label(OCCASION_ROUND, slip->round, label);
    return pages_new(
        &(struct pages){.heading = {.left = course_enrolled(course, &slip->enrolment)->kader.name,
                                    .right = arena_strdup(page->arena, label)},
                        .text = text,
                        .options = options,
                        .option_count = COUNT(options)});
}

static void print_slip(struct app *app, struct page *page, int choice)
{
    static const enum slip_paper papers[] = {SLIP_A5, SLIP_ROLL_80, SLIP_ROLL_58};
    const struct slip *slip = page->data;
    const struct paper_forms forms = {
        .guidance = true, .round = slip->round, .paper = papers[choice - 1]};
    const struct job_request request = {
        .forms = &forms,
        .only = course_enrolled(page->course, &slip->enrolment)->kader.list_number,
        .done = print_done,
        .failed = print_failed};
    struct error err = {0};
    if (job_start(app, &request, &err))
        print_begun(app, N_("The slip is on its way to the printer.\n\nYou can go on working."));
    else
        app_show_error(app, &err);
}

static void act_slip(struct app *app, struct page *page, const struct intent *intent)
{
    if (intent->kind == INTENT_NEXT)
        app_back(app);
    else if (intent->kind == INTENT_CHOOSE)
        print_slip(app, page, intent->number);
}

/* It speaks of one person: nothing of it stays on the screen for long. */
static const struct page_ops slip_page = {.name = "slip",
                                          .data_size = sizeof(struct slip),
                                          .open = open_slip,
                                          .act = act_slip,
                                          .idle_seconds = 180};

void slip_push(struct app *app, const struct uuid *enrolment, int round)
{
    const struct slip slip = {.enrolment = *enrolment, .round = round};
    app_push(app, &slip_page, &slip);
}
