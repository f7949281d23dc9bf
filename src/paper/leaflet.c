/* SPDX-License-Identifier: GPL-3.0-or-later */
/* leaflet.c - the technique for the kader to keep: A4 lying, both sides, folded once in the middle.
 *
 * One fold, because any copier turns a sheet over and a single fold needs no measuring; panels of
 * half a page also leave room for letters of 11 points. The panels come in the order in which a
 * folded sheet is read; a long checklist takes a second sheet, laid into the first.
 *
 * Signs of danger come first, on the cover: the guidance of every step whose words speak of
 * "bahaya". The file has no other word for them. No scores, no names. */
#include "base/arena.h"
#include "base/buffer.h"
#include "base/language.h"
#include "column.h"
#include "frame.h"
#include "sheet.h"
#include <stdio.h>
#include <string.h>

enum { PANELS_A_SHEET = 4 };

static const double panel_width = PAGE_WIDTH / 2, margin = 28, top = 28, bottom = PAGE_HEIGHT - 36;
/* Letters as large as one sheet allows; a longer checklist takes more sheets, not smaller ones. */
static const double largest = 13, smallest = 11, finer = 0.25;
static const struct style title_style = {22, FACE_BOLD, INK_ACCENT, 0.3},
                          training_style = {11, FACE_REGULAR, INK_GREY, 0},
                          source_style = {7.5, FACE_REGULAR, INK_GREY, 0},
                          number_style = {8.5, FACE_REGULAR, INK_GREY, 0};
static const struct block title = {&title_style, .leading = 27},
                          subtitle = {&training_style, .leading = 14},
                          source = {&source_style, .leading = 8.8, .before = 3};

/* Sizes that go with one size of letters. */
struct print {
    struct style bold, text, phase;
    double leading, indent;
};

static struct print print_of(double size)
{
    return (struct print){
        .bold = {size, FACE_BOLD, INK_BLACK, 0},
        .text = {size, FACE_REGULAR, INK_BLACK, 0},
        .phase = {size * 1.15, FACE_BOLD, INK_ACCENT, 0.3},
        .leading = size * 1.2,
        .indent = size * 2.7,
    };
}

/* What one leaflet is made of; the end stands on the last panel. */
struct leaflet {
    const struct forms *forms;
    struct arena *arena;
    struct print print;
    struct column body, end;
};

static const char *words_of(const struct leaflet *leaflet, const struct phrase *phrase)
{
    return phrase_in(phrase, &leaflet->forms->checklist->header.languages, LANGUAGE_ID);
}

static bool speaks_of_danger(const struct leaflet *leaflet, const struct step *step)
{
    return strstr(words_of(leaflet, &step->text), "bahaya") != NULL;
}

static void add_heading(struct leaflet *leaflet, struct column *column, const char *text)
{
    const struct print *print = &leaflet->print;
    const struct block block = {&print->phase, .leading = print->leading * 1.15,
                                .before = print->leading * 0.7, .keep = true};
    column_add(column, &block, text);
}

static void add_plain(struct leaflet *leaflet, struct column *column, const char *text)
{
    const struct print *print = &leaflet->print;
    const struct block block = {&print->text, .leading = print->leading, .before = 3};
    column_add(column, &block, text);
}

/* --- the cover --- */

static void add_danger(struct leaflet *leaflet)
{
    const struct checklist *checklist = leaflet->forms->checklist;
    const struct print *print = &leaflet->print;
    struct block danger = {.left = 12, .leading = print->leading, .before = 3, .barred = true};
    bool first = true;
    for (size_t i = 0; i < checklist->step_count; i++) {
        const struct step *step = &checklist->steps[i];
        if (!speaks_of_danger(leaflet, step) || step->guidance.text[0] == NULL)
            continue;
        if (first)
            add_heading(leaflet, &leaflet->body, _("Signs of danger"));
        first = false;
        danger.style = &print->bold;
        danger.keep = true;
        column_add(&leaflet->body, &danger,
                   arena_printf(leaflet->arena, _("Step %d. %s"), step->number,
                                words_of(leaflet, &step->text)));
        danger.style = &print->text;
        danger.keep = false;
        column_add(&leaflet->body, &danger, words_of(leaflet, &step->guidance));
    }
}

static bool has_critical(const struct checklist *checklist)
{
    for (size_t i = 0; i < checklist->step_count; i++)
        if (checklist->steps[i].critical)
            return true;
    return false;
}

static void add_cover(struct leaflet *leaflet)
{
    const struct forms *forms = leaflet->forms;
    const struct checklist *checklist = forms->checklist;
    const struct print *print = &leaflet->print;
    const struct block mark = {&print->text, .left = 18, .leading = print->leading, .before = 8,
                               .marked = true};
    if (forms->demo)
        column_add(&leaflet->body, &subtitle, "CONTOH");
    column_add(&leaflet->body, &title, words_of(leaflet, &checklist->header.title));
    column_add(&leaflet->body, &subtitle, forms->training.title);
    add_plain(leaflet, &leaflet->body,
              _("Keep this sheet. Read it again before you practise. Ask the midwife whenever "
                "you are not sure."));
    add_danger(leaflet);
    if (checklist->equipment.text[0] != NULL) {
        add_heading(leaflet, &leaflet->body, _("What you need"));
        add_plain(leaflet, &leaflet->body, words_of(leaflet, &checklist->equipment));
    }
    if (has_critical(checklist))
        column_add(&leaflet->body, &mark, _("critical: this step must always be right."));
}

/* --- the steps --- */

static void add_step(struct leaflet *leaflet, const struct step *step)
{
    const struct print *print = &leaflet->print;
    bool guided = step->guidance.text[0] != NULL;
    const struct block guidance = {&print->text, .left = print->indent, .leading = print->leading};
    const struct block block = {
        .style = &print->bold,
        .left = print->indent,
        .before = print->leading * 0.35,
        .leading = print->leading,
        .lead = arena_printf(leaflet->arena, "%d.", step->number),
        .marked = step->critical,
        .keep = guided,
    };
    column_add(&leaflet->body, &block, words_of(leaflet, &step->text));
    if (guided && speaks_of_danger(leaflet, step))
        column_add(&leaflet->body, &guidance, _("See the front page: signs of danger."));
    else if (guided)
        column_add(&leaflet->body, &guidance, words_of(leaflet, &step->guidance));
}

static void add_steps(struct leaflet *leaflet)
{
    const struct checklist *checklist = leaflet->forms->checklist;
    const struct phrase *phase = NULL;
    for (size_t i = 0; i < checklist->step_count; i++) {
        const struct step *step = &checklist->steps[i];
        if (step->phase != NULL && step->phase != phase)
            add_heading(leaflet, &leaflet->body, words_of(leaflet, step->phase));
        phase = step->phase;
        add_step(leaflet, step);
    }
}

/* --- the end --- */

static void add_end(struct leaflet *leaflet)
{
    static const char line[] = "________________________________";
    const struct content_header *header = &leaflet->forms->checklist->header;
    bool reviewed = header->reviewed != NULL && header->reviewed[0] != '\0';
    struct buffer sources = {0};
    add_heading(leaflet, &leaflet->end, _("Where this comes from"));
    add_plain(
        leaflet, &leaflet->end,
        arena_printf(leaflet->arena, _("Reviewed by: %s"), reviewed ? header->reviewed : line));
    for (size_t i = 0; i < header->source_count; i++)
        buffer_printf(&sources, "%s%s: %s", i > 0 ? "   ·   " : "", header->sources[i].mark,
                      header->sources[i].text);
    if (header->source_count > 0)
        column_add(&leaflet->end, &source,
                   arena_printf(leaflet->arena, _("Sources. %s"), buffer_text(&sources)));
    if (header->licence != NULL)
        column_add(&leaflet->end, &source,
                   arena_printf(leaflet->arena, _("Licence: %s"), header->licence));
    buffer_done(&sources);
}

/* --- panels --- */

struct piece {
    const struct column *column; /* NULL: an empty panel */
    size_t from, end;
    double y;
};

/* One panel holds at most a piece of the body and one of the end. */
struct panel {
    struct piece body, end;
};

struct panels {
    struct panel *list;
    size_t count;
};

static struct panel *push(struct leaflet *leaflet, struct panels *panels)
{
    return arena_push(leaflet->arena, (void **)&panels->list, &panels->count, sizeof *panels->list);
}

static void place_body(struct leaflet *leaflet, struct panels *panels)
{
    const struct column *body = &leaflet->body;
    for (size_t at = 0, end; at < body->count; at = end) {
        end = column_fit(body, at, bottom - top);
        push(leaflet, panels)->body = (struct piece){body, at, end, top};
    }
}

static bool fits_below(const struct leaflet *leaflet, const struct panels *panels, double height)
{
    const struct piece *last = &panels->list[panels->count - 1].body;
    return top + column_height(&leaflet->body, last->from, last->end) + height + 16 <= bottom;
}

/* On the last panel, at its foot; on as many before it as many sources take. */
static void place_end(struct leaflet *leaflet, struct panels *panels)
{
    const struct column *end = &leaflet->end;
    double height = column_height(end, 0, end->count);
    bool whole = panels->count % PANELS_A_SHEET == 0;
    if (whole && fits_below(leaflet, panels, height)) {
        panels->list[panels->count - 1].end = (struct piece){end, 0, end->count, bottom - height};
        return;
    }
    size_t own = 0;
    for (size_t at = 0; at < end->count; own++)
        at = column_fit(end, at, bottom - top);
    while ((panels->count + own) % PANELS_A_SHEET != 0)
        push(leaflet, panels);
    for (size_t at = 0, next; at < end->count; at = next) {
        next = column_fit(end, at, bottom - top);
        double y = next == end->count ? bottom - column_height(end, at, next) : top;
        push(leaflet, panels)->end = (struct piece){end, at, next, y};
    }
}

static struct panels place(struct leaflet *leaflet)
{
    struct panels panels = {0};
    place_body(leaflet, &panels);
    place_end(leaflet, &panels);
    return panels;
}

static struct panels compose(struct leaflet *leaflet, const struct forms *forms,
                             const struct pen *pen, double size)
{
    struct arena *arena = arena_new();
    const struct column empty = {.pen = pen, .arena = arena, .width = panel_width - 2 * margin};
    *leaflet = (struct leaflet){
        .forms = forms, .arena = arena, .print = print_of(size), .body = empty, .end = empty};
    add_cover(leaflet);
    add_steps(leaflet);
    add_end(leaflet);
    return place(leaflet);
}

/* Free leaflet->arena afterwards. */
static struct panels open_leaflet(struct leaflet *leaflet, const struct forms *forms,
                                  const struct pen *pen)
{
    double size = largest;
    struct panels panels = compose(leaflet, forms, pen, size);
    while (panels.count > PANELS_A_SHEET && size > smallest) {
        arena_free(leaflet->arena);
        size -= finer;
        panels = compose(leaflet, forms, pen, size);
    }
    return panels;
}

size_t leaflet_pages(const struct forms *forms, const struct pen *pen)
{
    struct leaflet leaflet;
    size_t pages = open_leaflet(&leaflet, forms, pen).count / 2;
    arena_free(leaflet.arena);
    return pages;
}

static bool draw_piece(const struct piece *piece, double x)
{
    return piece->column == NULL ||
           column_draw(piece->column, piece->from, piece->end, x, piece->y);
}

static bool draw_panel(const struct pen *pen, const struct panels *panels, size_t n, double x)
{
    const struct panel *panel = &panels->list[n];
    char number[24];
    snprintf(number, sizeof number, "%zu", n + 1);
    return draw_piece(&panel->body, x + margin) && draw_piece(&panel->end, x + margin) &&
           pen_line(pen, &number_style, ALIGN_CENTRE, x + panel_width / 2, PAGE_HEIGHT - 18,
                    number);
}

/* Two short ticks where it is folded. */
static void draw_fold(const struct pen *pen)
{
    const double tick = 10;
    pen_ink(pen, INK_GREY);
    cairo_set_line_width(pen->cairo, 0.5);
    for (int side = 0; side < 2; side++) {
        cairo_move_to(pen->cairo, panel_width, side * (PAGE_HEIGHT - tick));
        cairo_rel_line_to(pen->cairo, 0, tick);
    }
    cairo_stroke(pen->cairo);
}

/* Page by page outside and inside of the outermost sheet first: 4 1, 2 3; of two 8 1, 2 7, 6 3,
 * 4 5. */
static bool draw_pages(struct drawing *drawing, const struct panels *panels)
{
    for (size_t page = 0; page < panels->count / 2; page++) {
        size_t early = page, late = panels->count - 1 - page;
        bool outside = page % 2 == 0;
        draw_fold(drawing->pen);
        if (!draw_panel(drawing->pen, panels, outside ? late : early, 0) ||
            !draw_panel(drawing->pen, panels, outside ? early : late, panel_width))
            return false;
        sheet_turn(drawing);
    }
    return true;
}

bool leaflet_draw(struct drawing *drawing)
{
    struct leaflet leaflet;
    const struct panels panels = open_leaflet(&leaflet, drawing->forms, drawing->pen);
    bool done = draw_pages(drawing, &panels);
    arena_free(leaflet.arena);
    return done;
}
