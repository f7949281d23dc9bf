/* SPDX-License-Identifier: GPL-3.0-or-later */
/* certificate_page.c - from the organiser down to the scores, all centred; the lower third with
 * signatures, code and small print is certificate_foot.c. */
#include "certificate_page.h"
#include "base/buffer.h"
#include "base/date.h"
#include "base/language.h"
#include "base/text.h"
#include "certificate_foot.h"
#include "frame.h"
#include <string.h>

static const double middle = PAGE_WIDTH / 2;
static const double room = 660; /* widest centred line */

static const struct style organiser_style = {13, FACE_BOLD, INK_BLACK, 1.2};
static const struct style heading_style = {44, FACE_BOLD, INK_ACCENT, 4.2};
static const struct style english_style = {10, FACE_ITALIC, INK_GREY, 0.4};
static const struct style number_style = {11.5, FACE_REGULAR, INK_BLACK, 0.3};
static const struct style small_style = {12.5, FACE_ITALIC, INK_GREY, 0};
static const struct style name_style = {33, FACE_BOLD, INK_BLACK, 0.4};
static const struct style plain_style = {12, FACE_REGULAR, INK_BLACK, 0};
static const struct style course_style = {19, FACE_BOLD, INK_BLACK, 0.2};
static const struct style result_style = {22, FACE_BOLD, INK_ACCENT, 2};
static const struct style score_style = {9.5, FACE_REGULAR, INK_GREY, 0};

static bool centred(const struct pen *pen, const struct style *style, double baseline,
                    const char *text)
{
    return pen_line_within(pen, style, ALIGN_CENTRE, middle, baseline, room, text);
}

/* "2 November 2019", "26-28 September 2019", "26 September - 2 November 2019", with en dashes. */
static void add_days(struct buffer *out, struct date first, struct date last)
{
    char from[DATE_TEXT], to[DATE_TEXT];
    date_long(first, LANGUAGE_ID, from);
    date_long(last, LANGUAGE_ID, to);
    bool one_year = first.year == last.year;
    if (date_compare(first, last) == 0)
        buffer_puts(out, to);
    else if (one_year && first.month == last.month)
        buffer_printf(out, "%d–%s", first.day, to);
    else if (one_year)
        buffer_printf(out, "%.*s – %s", (int)(strrchr(from, ' ') - from), from, to);
    else
        buffer_printf(out, "%s – %s", from, to);
}

static void add_part(struct buffer *out, const char *text)
{
    if (text[0] == '\0')
        return;
    if (out->length > 0)
        buffer_puts(out, "  ·  ");
    buffer_puts(out, text);
}

static bool draw_head(const struct pen *pen, const struct facts *facts)
{
    struct buffer number = {0};
    buffer_printf(&number, _("Number: %s"), facts->number);
    bool done = centred(pen, &organiser_style, 60, facts->organiser) &&
                centred(pen, &heading_style, 103, _("CERTIFICATE")) &&
                centred(pen, &english_style, 118, "Certificate of Competence") &&
                centred(pen, &number_style, 135, buffer_text(&number));
    buffer_done(&number);
    return done;
}

static bool draw_person(const struct pen *pen, const struct facts *facts, double down)
{
    struct buffer home = {0};
    if (text_starts_with(facts->posyandu, "Posyandu") || facts->posyandu[0] == '\0')
        add_part(&home, facts->posyandu);
    else
        buffer_printf(&home, _("Posyandu %s"), facts->posyandu);
    add_part(&home, facts->village);
    frame_rule(pen, middle - 210, down + 202, 420, 0.6, INK_ACCENT);
    bool done = centred(pen, &small_style, down + 160, _("is awarded to")) &&
                centred(pen, &name_style, down + 194, facts->name) &&
                centred(pen, &plain_style, down + 217, buffer_text(&home));
    buffer_done(&home);
    return done;
}

static bool draw_result(const struct pen *pen, const struct facts *facts, double baseline)
{
    /* What is signed in the code, letter for letter: never translated. */
    const char *result = facts->kiosk.demo ? "CONTOH" : "KOMPETEN";
    struct style caption = small_style;
    double gap = 10;
    double words = pen_width(pen, &caption, _("with the result"));
    double whole = words + gap + pen_width(pen, &result_style, result);
    double left = middle - whole / 2;
    return pen_line(pen, &caption, ALIGN_LEFT, left, baseline, _("with the result")) &&
           pen_line(pen, &result_style, ALIGN_LEFT, left + words + gap, baseline, result);
}

static bool draw_scores(const struct pen *pen, const struct facts *facts, double baseline)
{
    struct buffer scores = {0}, part = {0};
    if (facts->knowledge_items > 0)
        buffer_printf(&scores, _("Best final test: %d of %d right"), facts->knowledge_right,
                      facts->knowledge_items);
    if (facts->skill_max > 0) {
        buffer_printf(&part, _("%s: %d of %d points"), facts->skill_round, facts->skill_sum,
                      facts->skill_max);
        add_part(&scores, buffer_text(&part));
    }
    bool done = centred(pen, &score_style, baseline, buffer_text(&scores));
    buffer_done(&scores);
    buffer_done(&part);
    return done;
}

static bool draw_course(const struct pen *pen, const struct facts *facts, double down)
{
    struct buffer when = {0}, hours = {0};
    double baseline = down + 265;
    add_days(&when, facts->first_day, facts->last_day);
    add_part(&when, facts->place);
    if (facts->hours > 0) {
        buffer_printf(
            &hours,
            ngettext("%d lesson hour (JPL)", "%d lesson hours (JPL)", (unsigned long)facts->hours),
            facts->hours);
        add_part(&when, buffer_text(&hours));
    }
    bool done = centred(pen, &small_style, down + 241, _("who has taken part in the training")) &&
                pen_paragraph(pen, &course_style, ALIGN_CENTRE, middle, &baseline, room, 22,
                              facts->title) &&
                centred(pen, &plain_style, baseline + 19, buffer_text(&when)) &&
                draw_result(pen, facts, baseline + 47) && draw_scores(pen, facts, baseline + 64);
    buffer_done(&when);
    buffer_done(&hours);
    return done;
}

bool certificate_page_draw(const struct pen *pen, const struct facts *facts, const char *payload)
{
    /* A title of one line leaves room that the groups above and below it share. */
    double down = pen_width(pen, &course_style, facts->title) > room ? 0 : 6;
    bool done = !facts->kiosk.demo || frame_watermark(pen, "CONTOH");
    frame_border(pen);
    return done && draw_head(pen, facts) && draw_person(pen, facts, down) &&
           draw_course(pen, facts, 2 * down) && certificate_foot_draw(pen, facts, payload);
}
