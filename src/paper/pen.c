/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pen.h"
#include "base/alloc.h"
#include "base/language.h"
#include "base/text.h"
#include <pango/pangocairo.h>
#include <stdlib.h>
#include <string.h>

static const double one_line = -1;

/* Deep green for frame and headings: a dark grey on a printer without colours. */
static const struct {
    double red, green, blue;
} inks[INK_COUNT] = {
    [INK_BLACK] = {0, 0, 0},
    [INK_ACCENT] = {0.05, 0.32, 0.28},
    [INK_GREY] = {0.33, 0.33, 0.33},
    [INK_PALE] = {0.92, 0.92, 0.92},
};

void pen_open(struct pen *pen, cairo_t *cairo, const struct fonts *fonts, struct error *err)
{
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pen->cairo = cairo;
    pen->err = err;
    pen->context = pango_font_map_create_context(fonts_map(fonts));
    pango_cairo_context_set_font_options(pen->context, options);
    pango_cairo_context_set_resolution(pen->context, 72);
    pango_context_set_round_glyph_positions(pen->context, FALSE);
    pango_context_set_language(pen->context, pango_language_from_string("id"));
    cairo_font_options_destroy(options);
    pen->kept = xcalloc(PEN_KEPT, sizeof *pen->kept);
}

void pen_close(struct pen *pen)
{
    for (int i = 0; i < PEN_KEPT; i++)
        if (pen->kept[i].layout != NULL)
            g_object_unref(pen->kept[i].layout);
    free(pen->kept);
    g_object_unref(pen->context);
}

void pen_ink(const struct pen *pen, enum ink ink)
{
    cairo_set_source_rgb(pen->cairo, inks[ink].red, inks[ink].green, inks[ink].blue);
}

static PangoFontDescription *describe(const struct style *style)
{
    PangoFontDescription *font = pango_font_description_new();
    pango_font_description_set_family_static(font, FONT_FAMILY);
    pango_font_description_set_absolute_size(font, style->size * PANGO_SCALE);
    if (style->face == FACE_BOLD)
        pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
    if (style->face == FACE_ITALIC)
        pango_font_description_set_style(font, PANGO_STYLE_ITALIC);
    return font;
}

static PangoLayout *lay_out_anew(const struct pen *pen, const struct style *style, double width,
                                 const char *text)
{
    PangoLayout *layout = pango_layout_new(pen->context);
    PangoFontDescription *font = describe(style);
    PangoAttrList *attributes = pango_attr_list_new();
    pango_attr_list_insert(attributes,
                           pango_attr_letter_spacing_new((int)(style->spacing * PANGO_SCALE)));
    pango_layout_set_font_description(layout, font);
    pango_layout_set_attributes(layout, attributes);
    pango_layout_set_text(layout, text, -1);
    pango_layout_set_single_paragraph_mode(layout, TRUE);
    if (width >= 0) {
        pango_layout_set_width(layout, (int)(width * PANGO_SCALE));
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    }
    pango_attr_list_unref(attributes);
    pango_font_description_free(font);
    return layout;
}

static bool is_kept(const struct kept *kept, const struct style *style, double width,
                    const char *text)
{
    return kept->layout != NULL && kept->width == width && kept->style.size == style->size &&
           kept->style.face == style->face && kept->style.spacing == style->spacing &&
           strcmp(pango_layout_get_text(kept->layout), text) == 0;
}

/* Borrowed until the next call: what falls on the same place pushes the older one out. */
static PangoLayout *lay_out(const struct pen *pen, const struct style *style, double width,
                            const char *text)
{
    size_t hash = (size_t)(style->size * 10) + (size_t)style->face;
    for (const char *c = text; *c != '\0'; c++)
        hash = hash * 31 + (unsigned char)*c;
    struct kept *kept = &pen->kept[hash % PEN_KEPT];
    if (is_kept(kept, style, width, text))
        return kept->layout;
    if (kept->layout != NULL)
        g_object_unref(kept->layout);
    *kept = (struct kept){*style, width, lay_out_anew(pen, style, width, text)};
    return kept->layout;
}

/* The first character of `text` that the font lacks; 0 when it lacks none alone. */
static uint32_t missing_rune(const struct pen *pen, const struct style *style, const char *text)
{
    PangoFontDescription *description = describe(style);
    PangoFont *font = pango_context_load_font(pen->context, description);
    uint32_t rune = 0;
    size_t length = strlen(text);
    for (size_t at = 0; at < length;) {
        at += text_decode(text + at, length - at, &rune);
        if (!pango_font_has_char(font, rune))
            break;
        rune = 0;
    }
    g_object_unref(font);
    pango_font_description_free(description);
    return rune;
}

static bool printable(const struct pen *pen, const struct style *style, PangoLayout *layout)
{
    if (pango_layout_get_unknown_glyphs_count(layout) == 0)
        return true;
    const char *text = pango_layout_get_text(layout);
    uint32_t rune = missing_rune(pen, style, text);
    char shown[5] = "";
    shown[text_encode(rune, shown)] = '\0';
    fail(pen->err, ERROR_REFUSED, _("\"%s\" (U+%04X) in \"%s\" cannot be printed"), shown,
         (unsigned)rune, text);
    return error_remedy(pen->err, _("Please spell it with letters that the font %s has."),
                        FONT_FAMILY);
}

static double width_of(PangoLayout *layout)
{
    int width;
    pango_layout_get_size(layout, &width, NULL);
    return (double)width / PANGO_SCALE;
}

double pen_width(const struct pen *pen, const struct style *style, const char *text)
{
    return width_of(lay_out(pen, style, one_line, text));
}

size_t pen_reach(const struct pen *pen, const struct style *style, double width, const char *text)
{
    PangoLayout *layout = lay_out(pen, style, one_line, text);
    PangoLayoutLine *line = pango_layout_get_line_readonly(layout, 0);
    int index, trailing;
    bool ends_before =
        !pango_layout_line_x_to_index(line, (int)(width * PANGO_SCALE), &index, &trailing);
    return ends_before ? strlen(text) : (size_t)index;
}

size_t pen_wrap(const struct pen *pen, const struct style *style, double width, const char *text)
{
    PangoLayout *layout = lay_out(pen, style, width, text);
    if (pango_layout_get_line_count(layout) < 2)
        return strlen(text);
    return (size_t)pango_layout_get_line_readonly(layout, 1)->start_index;
}

int pen_lines(const struct pen *pen, const struct style *style, double width, const char *text)
{
    return pango_layout_get_line_count(lay_out(pen, style, width, text));
}

static bool show(const struct pen *pen, const struct style *style, enum align align, double x,
                 double *baseline, double leading, PangoLayout *layout)
{
    if (!printable(pen, style, layout))
        return false;
    pen_ink(pen, style->ink);
    int lines = pango_layout_get_line_count(layout);
    for (int i = 0; i < lines; i++) {
        PangoLayoutLine *line = pango_layout_get_line_readonly(layout, i);
        PangoRectangle extents;
        pango_layout_line_get_extents(line, NULL, &extents);
        double width = (double)extents.width / PANGO_SCALE;
        *baseline += i > 0 ? leading : 0;
        cairo_move_to(pen->cairo, x - width * (double)align / ALIGN_RIGHT, *baseline);
        pango_cairo_show_layout_line(pen->cairo, line);
    }
    return true;
}

bool pen_line(const struct pen *pen, const struct style *style, enum align align, double x,
              double baseline, const char *text)
{
    return show(pen, style, align, x, &baseline, 0, lay_out(pen, style, one_line, text));
}

bool pen_line_within(const struct pen *pen, const struct style *style, enum align align, double x,
                     double baseline, double width, const char *text)
{
    double natural = pen_width(pen, style, text);
    struct style smaller = *style;
    if (natural > width) {
        smaller.size *= width / natural;
        smaller.spacing *= width / natural;
    }
    return pen_line(pen, &smaller, align, x, baseline, text);
}

bool pen_paragraph(const struct pen *pen, const struct style *style, enum align align, double x,
                   double *baseline, double width, double leading, const char *text)
{
    return show(pen, style, align, x, baseline, leading, lay_out(pen, style, width, text));
}
