/* SPDX-License-Identifier: GPL-3.0-or-later */
/* round_sheet.c - what an observer fills in away from the kiosk: a row of boxes for every step, as
 * it is typed in afterwards. A step that was not right last time stands on grey, with its mark and
 * remark of then. A step never stands on two pages. */
#include "base/buffer.h"
#include "base/language.h"
#include "base/text.h"
#include "frame.h"
#include "sheet.h"
#include "training/form.h"
#include <math.h>
#include <stdio.h>

static const double top = 100, bottom = SHEET_HEIGHT - 52, leading = 13.5, gap = 6, side = 13;
static const double width = SHEET_RIGHT - SHEET_LEFT, text_left = SHEET_LEFT + 36;
static const double pitch = 20, boxes_left = SHEET_RIGHT - 4 * 20 - 30;
static const double remark_left = SHEET_RIGHT - 24;
static const struct style text_style = {11, FACE_REGULAR, INK_BLACK, 0},
                          bold_style = {11, FACE_BOLD, INK_BLACK, 0},
                          phase_style = {10.5, FACE_BOLD, INK_ACCENT, 0.3},
                          note_style = {9.5, FACE_ITALIC, INK_BLACK, 0},
                          small_style = {9.5, FACE_REGULAR, INK_BLACK, 0};

static const char *words_of(const struct forms *forms, const struct phrase *phrase)
{
    return phrase_in(phrase, &forms->checklist->header.languages, LANGUAGE_ID);
}

/* --- one step --- */

/* "Penilaian 1: 1, terlalu cepat"; false when there was nothing to practise. */
static bool note_of(const struct forms *forms, size_t person, size_t at, char *out, size_t size)
{
    const struct seen *seen = &forms->seen[person];
    const struct sheet_step *step = seen->before != NULL ? &seen->before->steps[at] : NULL;
    char label[OCCASION_TEXT];
    if (step == NULL || step->value < 0 || step->value >= MARK_LEVELS - 1)
        return false;
    occasion_label(OCCASION_ROUND, seen->before_round, label);
    int used = snprintf(out, size, _("%s: scored %d"), label, step->value);
    if (step->remark[0] != '\0')
        snprintf(out + used, size - (size_t)used, ". %s", step->remark);
    return true;
}

enum { NOTE_BYTES = OCCASION_TEXT + REASON_BYTES + 64 };

static void step_words(const struct forms *forms, const struct step *step, struct buffer *words)
{
    buffer_puts(words, words_of(forms, &step->text));
    if (step->critical)
        buffer_printf(words, " (%s)", _("critical"));
}

static bool begins_phase(const struct forms *forms, size_t at)
{
    const struct step *step = &forms->checklist->steps[at];
    return step->phase != NULL && (at == 0 || step->phase != step[-1].phase);
}

static double step_height(const struct forms *forms, const struct pen *pen, size_t person,
                          size_t at)
{
    const struct step *step = &forms->checklist->steps[at];
    bool phase = begins_phase(forms, at);
    struct buffer words = {0};
    char note[NOTE_BYTES];
    step_words(forms, step, &words);
    int lines = pen_lines(pen, &text_style, boxes_left - 10 - text_left, buffer_text(&words));
    if (note_of(forms, person, at, note, sizeof note))
        lines += pen_lines(pen, &note_style, boxes_left - 10 - text_left, note);
    buffer_done(&words);
    return (lines + phase) * leading + (phase ? 2 : 1) * gap;
}

static bool draw_boxes(const struct pen *pen, const struct step *step, double baseline)
{
    for (int value = 0; value < MARK_LEVELS; value++)
        if (!sheet_box(pen, boxes_left + value * pitch, baseline, side, value))
            return false;
    frame_rule(pen, remark_left, baseline + 2, SHEET_RIGHT - remark_left, 0.6, INK_GREY);
    return !step->may_not_apply ||
           sheet_box(pen, boxes_left + MARK_LEVELS * pitch, baseline, side, MARK_NOT_APPLICABLE);
}

static void draw_ground(const struct pen *pen, double y, double height)
{
    pen_ink(pen, INK_PALE);
    cairo_rectangle(pen->cairo, SHEET_LEFT - 4, y, width + 8, height);
    cairo_fill(pen->cairo);
}

static bool draw_words(const struct drawing *drawing, const struct step *step, double *baseline)
{
    const struct pen *pen = drawing->pen;
    const struct style *style = step->critical ? &bold_style : &text_style;
    struct buffer words = {0};
    char number[16];
    snprintf(number, sizeof number, "%d", step->number);
    step_words(drawing->forms, step, &words);
    if (step->critical)
        sheet_triangle(pen, text_left - 12, *baseline, 8);
    bool done = pen_line(pen, style, ALIGN_RIGHT, SHEET_LEFT + 20, *baseline, number) &&
                pen_paragraph(pen, &text_style, ALIGN_LEFT, text_left, baseline,
                              boxes_left - 10 - text_left, leading, buffer_text(&words));
    buffer_done(&words);
    return done;
}

static bool draw_step(const struct drawing *drawing, size_t person, size_t at, double *y)
{
    const struct forms *forms = drawing->forms;
    const struct step *step = &forms->checklist->steps[at];
    const struct pen *pen = drawing->pen;
    bool phase = begins_phase(forms, at);
    double height = step_height(forms, pen, person, at), above = phase ? leading + gap : 0;
    double baseline = *y + above + leading;
    char note[NOTE_BYTES];
    bool noted = note_of(forms, person, at, note, sizeof note);
    if (phase && !pen_line(pen, &phase_style, ALIGN_LEFT, SHEET_LEFT, *y + gap + leading - 1,
                           words_of(forms, step->phase)))
        return false;
    if (noted)
        draw_ground(pen, *y + above + 1, height - above - 1);
    if (!draw_boxes(pen, step, baseline) || !draw_words(drawing, step, &baseline))
        return false;
    baseline += leading;
    *y += height;
    return !noted || pen_paragraph(pen, &note_style, ALIGN_LEFT, text_left, &baseline,
                                   boxes_left - 10 - text_left, leading, note);
}

/* --- what stands above the steps --- */

struct field {
    double x, end; /* a line to write on, between its words and there */
    const char *words;
};

static bool draw_field(const struct pen *pen, const struct field *field, double baseline)
{
    double from = field->x + pen_width(pen, &text_style, field->words) + 5;
    frame_rule(pen, from, baseline + 2, field->end - from, 0.6, INK_GREY);
    return pen_line(pen, &text_style, ALIGN_LEFT, field->x, baseline, field->words);
}

/* Boxes with their words behind them, from `x` on; `*x` ends behind the last. */
struct choice {
    const char *box, *words;
};

static bool draw_choices(const struct pen *pen, const struct choice *choices, size_t count,
                         double *x, double baseline)
{
    for (size_t i = 0; i < count; i++) {
        if (!sheet_square(pen, *x, baseline, side, choices[i].box) ||
            !pen_line(pen, &text_style, ALIGN_LEFT, *x + side + 4, baseline, choices[i].words))
            return false;
        *x += side + 4 + pen_width(pen, &text_style, choices[i].words) + 10;
    }
    return true;
}

static bool draw_on_whom(const struct pen *pen, double baseline)
{
    const struct choice whom[] = {{"1", _("a friend")}, {"2", _("a doll")}, {"3", _("a mother:")}};
    static const struct choice mothers[] = {{"A", ""}, {"B", ""}, {"C", ""}, {"D", ""}};
    const struct choice asked[] = {{"", _("agrees to be observed")},
                                   {"", _("midwife has checked")}};
    double x = SHEET_LEFT + pen_width(pen, &text_style, _("Practised on")) + 8, below = x;
    return pen_line(pen, &text_style, ALIGN_LEFT, SHEET_LEFT, baseline, _("Practised on")) &&
           draw_choices(pen, whom, COUNT(whom), &x, baseline) &&
           draw_choices(pen, mothers, COUNT(mothers), &x, baseline) &&
           draw_choices(pen, asked, COUNT(asked), &below, baseline + 20);
}

/* What 0, 1, 2 and 9 mean, and how it is filled in. */
static void legend(const struct forms *forms, struct buffer *text)
{
    for (int value = 0; value < MARK_LEVELS; value++)
        if (forms->checklist->scale[value].text[0] != NULL)
            buffer_printf(text, "%d = %s. ", value,
                          words_of(forms, &forms->checklist->scale[value]));
    buffer_puts(text,
                _("9 = not applicable. Cross one box of every step; leave them empty for what "
                  "you did not see. On the line behind: the number of a remark, from the "
                  "list at the end. Grey: not yet right last time."));
}

static const double legend_top = top + 58;

static double steps_top(const struct forms *forms, const struct pen *pen)
{
    struct buffer text = {0};
    legend(forms, &text);
    int lines = pen_lines(pen, &small_style, width, buffer_text(&text));
    buffer_done(&text);
    return legend_top + lines * 12 + 6;
}

static bool draw_top(const struct drawing *drawing)
{
    const struct pen *pen = drawing->pen;
    const struct field day = {SHEET_LEFT, SHEET_LEFT + 190, _("Date")},
                       who = {SHEET_LEFT + 205, SHEET_RIGHT, _("Observer")};
    double baseline = legend_top + 12;
    struct buffer text = {0};
    legend(drawing->forms, &text);
    bool done = draw_field(pen, &day, top + 8) && draw_field(pen, &who, top + 8) &&
                draw_on_whom(pen, top + 30) &&
                pen_paragraph(pen, &small_style, ALIGN_LEFT, SHEET_LEFT, &baseline, width, 12,
                              buffer_text(&text));
    buffer_done(&text);
    return done;
}

/* --- and below them --- */

static double end_height(const struct forms *forms)
{
    return 128 + (forms->checklist->remark_count + 1) / 2 * 12.0;
}

static bool draw_remarks(const struct drawing *drawing, double baseline)
{
    const struct checklist *checklist = drawing->forms->checklist;
    int rows = (checklist->remark_count + 1) / 2;
    for (int i = 0; i < checklist->remark_count; i++) {
        char line[NOTE_BYTES];
        snprintf(line, sizeof line, "%d = %s", i + 1,
                 words_of(drawing->forms, &checklist->remarks[i]));
        if (!pen_line_within(drawing->pen, &small_style, ALIGN_LEFT,
                             SHEET_LEFT + i / rows * (width / 2), baseline + i % rows * 12,
                             width / 2 - 8, line))
            return false;
    }
    return true;
}

static bool draw_impression(const struct pen *pen, double baseline)
{
    static const struct choice marks[] = {{"1", ""}, {"2", ""}, {"3", ""}, {"4", ""}, {"5", ""}};
    const char *words = _("Overall impression, not counted (5 is best)");
    double x = SHEET_LEFT + pen_width(pen, &text_style, words) + 8;
    return pen_line(pen, &text_style, ALIGN_LEFT, SHEET_LEFT, baseline, words) &&
           draw_choices(pen, marks, COUNT(marks), &x, baseline);
}

static bool draw_end(const struct drawing *drawing, double y)
{
    const struct pen *pen = drawing->pen;
    double remarks = (drawing->forms->checklist->remark_count + 1) / 2 * 12.0;
    const struct field stopped = {SHEET_LEFT, SHEET_RIGHT, _("Stopped because of")},
                       other = {SHEET_LEFT, SHEET_RIGHT, _("Remarks")},
                       more = {SHEET_LEFT, SHEET_RIGHT, ""};
    frame_rule(pen, SHEET_LEFT, y + 4, width, 0.6, INK_ACCENT);
    y += 18;
    return pen_line(pen, &phase_style, ALIGN_LEFT, SHEET_LEFT, y, _("Remarks by number")) &&
           draw_remarks(drawing, y + 14) && draw_impression(pen, y + remarks + 28) &&
           draw_field(pen, &stopped, y + remarks + 50) &&
           draw_field(pen, &other, y + remarks + 72) && draw_field(pen, &more, y + remarks + 94);
}

/* --- pages --- */

/* The first step that no longer fits the page that begins with `from`; on the last page the end
 * fits too, else it stands on a page of its own. */
static size_t page_end(const struct drawing *drawing, size_t person, size_t from, double *y)
{
    const struct forms *forms = drawing->forms;
    size_t at = from;
    *y = from == 0 ? steps_top(forms, drawing->pen) : top;
    while (at < forms->checklist->step_count) {
        double height = step_height(forms, drawing->pen, person, at);
        if (*y + height > bottom && at > from)
            break;
        *y += height;
        at++;
    }
    return at;
}

static size_t pages_of(const struct drawing *drawing, size_t person)
{
    size_t pages = 0, count = drawing->forms->checklist->step_count;
    double y = 0;
    for (size_t at = 0; at < count; pages++)
        at = page_end(drawing, person, at, &y);
    return pages + (y + end_height(drawing->forms) > bottom);
}

size_t round_sheet_pages(const struct forms *forms, const struct pen *pen)
{
    const struct drawing drawing = {.forms = forms, .pen = pen};
    size_t pages = 0;
    for (size_t i = 0; i < forms->people_count; i++)
        pages += pages_of(&drawing, i);
    return pages;
}

static bool draw_frame(const struct drawing *drawing, size_t person, size_t page, size_t pages)
{
    const struct forms *forms = drawing->forms;
    const struct kader *kader = &forms->people[person];
    char title[OCCASION_TEXT], number[FORM_NUMBER_BYTES], foot[64];
    occasion_label(forms->kind, forms->n, title);
    form_number(forms->kind, forms->n, kader->list_number, number);
    snprintf(foot, sizeof foot, _("%s   ·   page %zu of %zu"), number, page, pages);
    return sheet_head(drawing, 36, title, number, kader) &&
           sheet_foot(drawing, _("To be typed in at the kiosk afterwards, step by step."), foot) &&
           (page > 1 || draw_top(drawing));
}

static bool draw_person(struct drawing *drawing, size_t person)
{
    size_t count = drawing->forms->checklist->step_count, at = 0, pages = pages_of(drawing, person);
    for (size_t page = 1; page <= pages; page++, sheet_turn(drawing)) {
        double y = top, below;
        size_t end = at < count ? page_end(drawing, person, at, &below) : count;
        if (page == 1)
            y = steps_top(drawing->forms, drawing->pen);
        if (!draw_frame(drawing, person, page, pages))
            return false;
        for (; at < end; at++)
            if (!draw_step(drawing, person, at, &y))
                return false;
        if (page == pages && !draw_end(drawing, y))
            return false;
    }
    return true;
}

bool round_sheet_draw(struct drawing *drawing)
{
    for (size_t i = 0; i < drawing->forms->people_count; i++)
        if (!draw_person(drawing, i))
            return error_context(drawing->pen->err, "%s", drawing->forms->people[i].name);
    return true;
}
