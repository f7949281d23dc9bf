/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_sheet.c - the whole test for each person. Pages are broken once, the same for all: an item
 * never stands on two. */
#include "base/buffer.h"
#include "base/language.h"
#include "frame.h"
#include "sheet.h"
#include "training/form.h"
#include <stdio.h>

static const double top = 100, bottom = SHEET_HEIGHT - 52;

/* Sizes of one print: ordinary or large letters. */
struct print {
    struct style stem, option, english, how;
    double leading, side, indent, gap;
};

static struct print print_of(const struct forms *forms)
{
    double scale = forms->large ? 1.5 : 1;
    return (struct print){
        .stem = {10.5 * scale, FACE_BOLD, INK_BLACK, 0},
        .option = {10.5 * scale, FACE_REGULAR, INK_BLACK, 0},
        .english = {9 * scale, FACE_ITALIC, INK_GREY, 0},
        .how = {10 * scale, FACE_REGULAR, INK_BLACK, 0},
        .leading = 15 * scale,
        .side = 12 * scale,
        .indent = 24 * scale,
        .gap = 8 * scale,
    };
}

/* One text with its translation below it: where it stands and how large. */
struct block {
    const struct phrase *phrase;
    const struct style *style;
    double left;
};

static const char *english_of(const struct forms *forms, const struct phrase *phrase)
{
    const struct languages *languages = &forms->quiz->header.languages;
    const char *english = phrase_in(phrase, languages, LANGUAGE_EN);
    bool translated = english != phrase_in(phrase, languages, LANGUAGE_ID);
    return forms->both && translated ? english : NULL;
}

static int lines_of(const struct forms *forms, const struct pen *pen, const struct print *print,
                    const struct block *block)
{
    double width = SHEET_RIGHT - block->left;
    const char *english = english_of(forms, block->phrase);
    return pen_lines(pen, block->style, width,
                     phrase_in(block->phrase, &forms->quiz->header.languages, LANGUAGE_ID)) +
           (english != NULL ? pen_lines(pen, &print->english, width, english) : 0);
}

/* `*baseline` is of the first line, then of the line after the last. */
static bool draw_block(const struct forms *forms, const struct pen *pen, const struct print *print,
                       const struct block *block, double *baseline)
{
    double width = SHEET_RIGHT - block->left;
    const char *english = english_of(forms, block->phrase);
    bool done =
        pen_paragraph(pen, block->style, ALIGN_LEFT, block->left, baseline, width, print->leading,
                      phrase_in(block->phrase, &forms->quiz->header.languages, LANGUAGE_ID));
    *baseline += print->leading;
    if (!done || english == NULL)
        return done;
    done = pen_paragraph(pen, &print->english, ALIGN_LEFT, block->left, baseline, width,
                         print->leading, english);
    *baseline += print->leading;
    return done;
}

static struct block stem_of(const struct print *print, const struct item *item)
{
    return (struct block){&item->stem, &print->stem, SHEET_LEFT + print->indent};
}

static struct block option_of(const struct print *print, const struct item *item, int option)
{
    return (struct block){&item->options[option].text, &print->option,
                          SHEET_LEFT + 2 * print->indent};
}

/* With the line of "saya tidak tahu" and the space after it. */
static double item_height(const struct forms *forms, const struct pen *pen,
                          const struct print *print, const struct item *item)
{
    struct block stem = stem_of(print, item);
    bool longer = item->kind == ITEM_NUMERIC || item->kind == ITEM_MULTIPLE;
    int lines = lines_of(forms, pen, print, &stem) + 1 + longer;
    for (int i = 0; i < item->option_count; i++) {
        struct block option = option_of(print, item, i);
        lines += lines_of(forms, pen, print, &option);
    }
    return lines * print->leading + print->gap;
}

static double first_top(const struct forms *forms, const struct pen *pen, const struct print *print)
{
    int lines = pen_lines(pen, &print->how, SHEET_RIGHT - SHEET_LEFT, sheet_how_to(forms->quiz));
    return top + lines * print->leading + print->gap;
}

/* The first item that no longer fits the page that begins with `from`. */
static size_t page_end(const struct forms *forms, const struct pen *pen, const struct print *print,
                       size_t from)
{
    double y = from == 0 ? first_top(forms, pen, print) : top;
    size_t at = from;
    while (at < forms->quiz->item_count) {
        y += item_height(forms, pen, print, &forms->quiz->items[at]);
        if (y > bottom && at > from)
            break;
        at++;
    }
    return at;
}

static size_t pages_each(const struct forms *forms, const struct pen *pen,
                         const struct print *print)
{
    size_t pages = 0;
    for (size_t at = 0; at < forms->quiz->item_count; pages++)
        at = page_end(forms, pen, print, at);
    return pages;
}

size_t test_sheet_pages(const struct forms *forms, const struct pen *pen)
{
    struct print print = print_of(forms);
    return forms->people_count * pages_each(forms, pen, &print);
}

static bool draw_mark(const struct pen *pen, const struct print *print, double baseline, int digit)
{
    return sheet_box(pen, SHEET_LEFT + print->indent, baseline, print->side, digit);
}

static bool draw_options(const struct forms *forms, const struct pen *pen,
                         const struct print *print, const struct item *item, double *baseline)
{
    bool number = item->kind == ITEM_NUMERIC;
    if (item->kind == ITEM_MULTIPLE) {
        if (!pen_line(pen, &print->how, ALIGN_LEFT, SHEET_LEFT + print->indent, *baseline,
                      _("More than one box may be right.")))
            return false;
        *baseline += print->leading;
    }
    for (int i = 0; i < item->option_count; i++) {
        struct block option = option_of(print, item, i);
        if (!draw_mark(pen, print, *baseline, i + 1) ||
            !draw_block(forms, pen, print, &option, baseline))
            return false;
    }
    if (number) {
        if (!pen_line(pen, &print->how, ALIGN_LEFT, SHEET_LEFT + print->indent, *baseline,
                      _("Number:")))
            return false;
        frame_rule(pen, SHEET_LEFT + 4 * print->indent, *baseline, 6 * print->indent, 0.8,
                   INK_BLACK);
        *baseline += print->leading;
    }
    return draw_mark(pen, print, *baseline, number ? SHEET_UNKNOWN : 0) &&
           pen_line(pen, &print->option, ALIGN_LEFT, SHEET_LEFT + 2 * print->indent, *baseline,
                    _("I do not know"));
}

static bool draw_item(const struct forms *forms, const struct pen *pen, const struct print *print,
                      size_t at, double *y)
{
    const struct item *item = &forms->quiz->items[at];
    struct block stem = stem_of(print, item);
    double baseline = *y + print->leading;
    char number[16];
    snprintf(number, sizeof number, "%zu.", at + 1);
    bool done = pen_line(pen, &print->stem, ALIGN_LEFT, SHEET_LEFT, baseline, number) &&
                draw_block(forms, pen, print, &stem, &baseline) &&
                draw_options(forms, pen, print, item, &baseline);
    *y += item_height(forms, pen, print, item);
    return done;
}

static bool draw_how(const struct forms *forms, const struct pen *pen, const struct print *print,
                     double *y)
{
    double baseline = *y + print->leading - 2;
    bool done = pen_paragraph(pen, &print->how, ALIGN_LEFT, SHEET_LEFT, &baseline,
                              SHEET_RIGHT - SHEET_LEFT, print->leading, sheet_how_to(forms->quiz));
    *y = first_top(forms, pen, print);
    return done;
}

static bool draw_foot(const struct drawing *drawing, const char *number, size_t page, size_t pages)
{
    char right[64];
    snprintf(right, sizeof right, _("%s   ·   page %zu of %zu"), number, page, pages);
    return sheet_foot(drawing, _("Thank you. Please give all pages back."), right);
}

static bool draw_person(struct drawing *drawing, const struct print *print,
                        const struct kader *person)
{
    const struct forms *forms = drawing->forms;
    char title[OCCASION_TEXT], number[FORM_NUMBER_BYTES];
    size_t page = 0, pages = pages_each(forms, drawing->pen, print);
    occasion_label(forms->kind, forms->n, title);
    form_number(forms->kind, forms->n, person->list_number, number);
    for (size_t at = 0; at < forms->quiz->item_count; sheet_turn(drawing)) {
        size_t end = page_end(forms, drawing->pen, print, at);
        double y = top;
        if (!sheet_head(drawing, 36, title, number, person) ||
            !draw_foot(drawing, number, ++page, pages) ||
            (at == 0 && !draw_how(forms, drawing->pen, print, &y)))
            return false;
        for (; at < end; at++)
            if (!draw_item(forms, drawing->pen, print, at, &y))
                return false;
    }
    return true;
}

bool test_sheet_draw(struct drawing *drawing)
{
    struct print print = print_of(drawing->forms);
    for (size_t i = 0; i < drawing->forms->people_count; i++)
        if (!draw_person(drawing, &print, &drawing->forms->people[i]))
            return error_context(drawing->pen->err, "%s", drawing->forms->people[i].name);
    return true;
}
