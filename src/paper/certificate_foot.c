/* SPDX-License-Identifier: GPL-3.0-or-later */
/* certificate_foot.c - signatures and stamp stand left, the code right, 15 mm of nothing between
 * them: a stamp across a code is what makes it unreadable. The code's text is drawn last, so that
 * it is the end of the page's text for who copies it. */
#include "certificate_foot.h"
#include "base/buffer.h"
#include "base/fold.h"
#include "base/language.h"
#include "certificate/qr.h"
#include "code.h"
#include "frame.h"
#include <math.h>
#include <stdio.h>
#include <string.h>

static const double left_edge = 58, right_edge = PAGE_WIDTH - 52;
static const double code_middle = 713; /* of the code and the 50 mm ruler below it */
static const double code_top = 350;
static const double column = 240, column_gap = 30; /* of a signatory */

static const struct style sign_style = {11, FACE_REGULAR, INK_BLACK, 0};
static const struct style sign_name_style = {11.5, FACE_BOLD, INK_BLACK, 0};
static const struct style sign_number_style = {9.5, FACE_REGULAR, INK_BLACK, 0};
static const struct style caption_style = {7, FACE_REGULAR, INK_GREY, 0};
static const struct style caption_name_style = {8, FACE_BOLD, INK_BLACK, 0};
static const struct style foot_style = {8, FACE_REGULAR, INK_GREY, 0};
static const struct style payload_style = {7, FACE_REGULAR, INK_BLACK, 0};

static bool draw_signatory(const struct pen *pen, const struct signatory *signatory, double left)
{
    double middle = left + column / 2, baseline = 398;
    double width = fmin(column, pen_width(pen, &sign_name_style, signatory->name));
    frame_rule(pen, middle - width / 2, 489.5, width, 0.5, INK_BLACK);
    return pen_paragraph(pen, &sign_style, ALIGN_CENTRE, middle, &baseline, column, 13.5,
                         signatory->position) &&
           pen_line_within(pen, &sign_name_style, ALIGN_CENTRE, middle, 486, column,
                           signatory->name) &&
           pen_line_within(pen, &sign_number_style, ALIGN_CENTRE, middle, 501, column,
                           signatory->number);
}

/* Place and date stand above the one who signs at the right, as on every letter. */
static bool draw_signatories(const struct pen *pen, const struct facts *facts)
{
    char date[DATE_TEXT];
    struct buffer where = {0};
    double right = left_edge + column + column_gap;
    date_long(facts->issued, LANGUAGE_ID, date);
    if (facts->place[0] != '\0')
        buffer_printf(&where, "%s, %s", facts->place, date);
    else
        buffer_puts(&where, date);
    bool done = pen_line_within(pen, &sign_style, ALIGN_CENTRE, right + column / 2, 384, column,
                                buffer_text(&where));
    buffer_done(&where);
    for (int i = 0; i < SIGNATORIES && done; i++)
        if (facts->signatories[i].name[0] != '\0' || facts->signatories[i].position[0] != '\0')
            done = draw_signatory(pen, &facts->signatories[i], i == 0 ? left_edge : right);
    return done;
}

/* Whoever typed another spelling for the code finds it below, to compare with a phone's screen. */
static bool typed_for_the_code(const struct facts *facts)
{
    char plain[CODE_NAME_MAX + 1];
    return !fold_code(plain, sizeof plain, facts->name, NULL) ||
           strcmp(plain, facts->code_name) != 0;
}

static bool draw_code(const struct pen *pen, const struct facts *facts, const char *payload)
{
    static const double ruler = 50 * 72 / 25.4;
    struct bits bits;
    if (!qr_encode(payload, QR_QUARTILE, &bits, pen->err))
        return false;
    double side = code_side(&bits), baseline = code_top + side + 4;
    code_draw(pen->cairo, &bits, code_middle - side / 2, code_top);
    if (typed_for_the_code(facts) &&
        !pen_line_within(pen, &caption_name_style, ALIGN_CENTRE, code_middle, baseline, ruler,
                         facts->code_name))
        return false;
    return pen_line(pen, &caption_style, ALIGN_CENTRE, code_middle, code_top - 1,
                    _("Scan: the text appears, without internet")) &&
           frame_ruler(pen, code_middle - ruler / 2, 507);
}

static bool draw_check(const struct pen *pen, const struct facts *facts)
{
    const char *how = _("To check: scan the code with a phone; the text below appears, without "
                        "internet. Any Lulus kiosk (menu 4) tells whether it is genuine. Compare "
                        "the name with an identity card.");
    struct buffer who = {0};
    buffer_printf(&who, _("Issuer: %s  ·  Key fingerprint: %s"),
                  facts->kiosk.demo ? "CONTOH" : facts->kiosk.name, facts->fingerprint);
    if (facts->kiosk.contact[0] != '\0')
        buffer_printf(&who, _("  ·  Questions about it: %s"), facts->kiosk.contact);
    double width = right_edge - left_edge;
    frame_rule(pen, left_edge, 521, width, 0.4, INK_ACCENT);
    bool done =
        pen_line_within(pen, &foot_style, ALIGN_LEFT, left_edge, 531, width, how) &&
        pen_line_within(pen, &foot_style, ALIGN_LEFT, left_edge, 541, width, buffer_text(&who));
    buffer_done(&who);
    return done;
}

static bool draw_payload(const struct pen *pen, const char *payload)
{
    double baseline = 550.5;
    while (*payload != '\0') {
        char line[CODE_TEXT_MAX + 1];
        size_t length =
            code_line(payload, pen_reach(pen, &payload_style, right_edge - left_edge, payload));
        snprintf(line, sizeof line, "%.*s", (int)length, payload);
        if (!pen_line(pen, &payload_style, ALIGN_LEFT, left_edge, baseline, line))
            return false;
        payload += length;
        baseline += 8.5;
    }
    return true;
}

bool certificate_foot_draw(const struct pen *pen, const struct facts *facts, const char *payload)
{
    return draw_signatories(pen, facts) && draw_code(pen, facts, payload) &&
           draw_check(pen, facts) && draw_payload(pen, payload);
}
