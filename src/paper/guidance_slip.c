/* SPDX-License-Identifier: GPL-3.0-or-later */
/* guidance_slip.c - what a kader takes home from a round: what went well, then what to practise. No
 * marks and no verdict stand on it. Half a sheet, or a roll as long as it takes. */
#include "base/arena.h"
#include "base/language.h"
#include "column.h"
#include "sheet.h"
#include "training/guidance.h"

static const double millimetre = 72 / 25.4;

/* A roll prints 48 of its 58 mm, and 72 of its 80. */
static const struct layout {
    double width, height, margin; /* height 0: as long as it takes */
    double letters;
    enum ink ink; /* of headings: a thermal printer knows black alone */
} layouts[PAPER_COUNT] = {
    [PAPER_A5] = {148 * 72 / 25.4, 210 * 72 / 25.4, 34, 11.5, INK_ACCENT},
    [PAPER_ROLL_80] = {80 * 72 / 25.4, 0, 12, 10.5, INK_BLACK},
    [PAPER_ROLL_58] = {58 * 72 / 25.4, 0, 14.5, 9.5, INK_BLACK},
};

struct slip {
    const struct forms *forms;
    const struct layout *layout;
    const struct sheet *sheet;
    struct style title, heading, bold, text, italic, small;
    struct arena *arena;
    struct column column;
};

static const char *words_of(const struct slip *slip, const struct phrase *phrase)
{
    return phrase_in(phrase, &slip->forms->checklist->header.languages, LANGUAGE_ID);
}

static void add(struct slip *slip, const struct style *style, double before, const char *text)
{
    const struct block block = {style, .before = before, .leading = style->size * 1.25};
    column_add(&slip->column, &block, text);
}

static void add_heading(struct slip *slip, const char *text)
{
    const struct style *style = &slip->heading;
    const struct block block = {style, .before = style->size, .leading = style->size * 1.35,
                                .keep = true};
    column_add(&slip->column, &block, text);
}

static void add_head(struct slip *slip, size_t person)
{
    const struct forms *forms = slip->forms;
    char label[OCCASION_TEXT], date[DATE_TEXT];
    occasion_label(forms->kind, forms->n, label);
    date_long(forms->seen[person].date, LANGUAGE_ID, date);
    add(slip, &slip->small, 0,
        arena_printf(slip->arena, "%s%s", forms->demo ? "CONTOH · " : "", forms->training.title));
    add(slip, &slip->title, 2, forms->people[person].name);
    add(slip, &slip->text, 1, arena_printf(slip->arena, "%s, %s", label, date));
}

static void add_well(struct slip *slip, const struct guidance *guidance)
{
    const struct style *style = &slip->text;
    const struct block block = {style, .left = style->size * 1.5, .before = 2,
                                .leading = style->size * 1.25, .lead = "✓"};
    if (guidance->well_count == 0)
        return;
    add_heading(slip, _("What went well"));
    for (size_t i = 0; i < guidance->well_count; i++)
        column_add(&slip->column, &block,
                   words_of(slip, &slip->sheet->steps[guidance->well[i]].step->text));
}

static void add_step(struct slip *slip, const struct sheet_step *step)
{
    double size = slip->text.size, left = size * 2.6;
    bool guided = step->step->guidance.text[0] != NULL, remarked = step->remark[0] != '\0';
    struct block block = {&slip->bold, .left = left, .before = size * 0.4, .leading = size * 1.25,
                          .keep = guided || remarked};
    block.lead = arena_printf(slip->arena, "%d.", step->step->number);
    block.marked = step->step->critical;
    column_add(&slip->column, &block, words_of(slip, &step->step->text));
    block = (struct block){&slip->italic, .left = left, .leading = size * 1.25, .keep = guided};
    if (remarked)
        column_add(&slip->column, &block,
                   arena_printf(slip->arena, _("The observer says: %s"), step->remark));
    block = (struct block){&slip->text, .left = left, .leading = size * 1.25};
    if (guided)
        column_add(&slip->column, &block, words_of(slip, &step->step->guidance));
}

static void add_practise(struct slip *slip, const struct guidance *guidance)
{
    bool critical = false;
    if (guidance->practise_count == 0) {
        add_heading(slip, _("Every step was right. Keep it up!"));
        return;
    }
    add_heading(slip, _("To practise next"));
    for (size_t i = 0; i < guidance->practise_count; i++) {
        const struct sheet_step *step = &slip->sheet->steps[guidance->practise[i]];
        critical = critical || step->step->critical;
        add_step(slip, step);
    }
    const struct block sign = {&slip->small, .left = slip->small.size * 1.6,
                               .before = slip->text.size, .leading = slip->small.size * 1.25,
                               .marked = true};
    if (critical)
        column_add(&slip->column, &sign, _("critical: this step must always be right."));
    add(slip, &slip->text, slip->text.size * 0.6,
        _("One step at a time, slowly. The midwife is glad to help."));
}

static void compose(struct slip *slip, const struct forms *forms, const struct pen *pen,
                    size_t person)
{
    const struct layout *layout = &layouts[forms->paper];
    double size = layout->letters;
    enum ink grey = forms->paper == PAPER_A5 ? INK_GREY : INK_BLACK;
    *slip = (struct slip){
        .forms = forms,
        .layout = layout,
        .sheet = forms->seen[person].now,
        .title = {size * 1.3, FACE_BOLD, INK_BLACK, 0},
        .heading = {size * 1.15, FACE_BOLD, layout->ink, 0},
        .bold = {size, FACE_BOLD, INK_BLACK, 0},
        .text = {size, FACE_REGULAR, INK_BLACK, 0},
        .italic = {size, FACE_ITALIC, INK_BLACK, 0},
        .small = {size * 0.85, FACE_REGULAR, grey, 0},
        .arena = arena_new(),
    };
    slip->column = (struct column){
        .pen = pen, .arena = slip->arena, .width = layout->width - 2 * layout->margin};
    const struct guidance guidance = guidance_of(slip->sheet, forms->seen[person].before);
    add_head(slip, person);
    add_well(slip, &guidance);
    add_practise(slip, &guidance);
}

/* --- pages --- */

struct page_size guidance_slip_size(const struct forms *forms)
{
    const struct layout *layout = &layouts[forms->paper];
    return (struct page_size){layout->width, layout->height > 0 ? layout->height : layout->width};
}

static size_t page_end(const struct slip *slip, size_t from)
{
    const struct layout *layout = slip->layout;
    if (layout->height <= 0)
        return slip->column.count;
    return column_fit(&slip->column, from, layout->height - 2 * layout->margin);
}

size_t guidance_slip_pages(const struct forms *forms, const struct pen *pen)
{
    size_t pages = 0;
    for (size_t i = 0; i < forms->people_count; i++) {
        struct slip slip;
        compose(&slip, forms, pen, i);
        for (size_t at = 0; at < slip.column.count; pages++)
            at = page_end(&slip, at);
        arena_free(slip.arena);
    }
    return pages;
}

/* A roll is cut below its last line. */
static void cut_roll(struct drawing *drawing, const struct slip *slip)
{
    const struct layout *layout = slip->layout;
    double height = column_height(&slip->column, 0, slip->column.count) + 2 * 4 * millimetre;
    if (layout->height > 0)
        return;
    pdf_resize(drawing->pdf, layout->width, height);
    if (height > drawing->size.height)
        drawing->size.height = height;
}

static bool draw_person(struct drawing *drawing, const struct slip *slip)
{
    const struct layout *layout = slip->layout;
    double top = layout->height > 0 ? layout->margin : 4 * millimetre;
    cut_roll(drawing, slip);
    for (size_t at = 0, end; at < slip->column.count; at = end) {
        end = page_end(slip, at);
        if (!column_draw(&slip->column, at, end, layout->margin, top))
            return false;
        sheet_turn(drawing);
    }
    return true;
}

bool guidance_slip_draw(struct drawing *drawing)
{
    for (size_t i = 0; i < drawing->forms->people_count; i++) {
        struct slip slip;
        compose(&slip, drawing->forms, drawing->pen, i);
        bool done = draw_person(drawing, &slip);
        arena_free(slip.arena);
        if (!done)
            return error_context(drawing->pen->err, "%s", drawing->forms->people[i].name);
    }
    return true;
}
