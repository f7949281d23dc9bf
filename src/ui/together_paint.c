/* SPDX-License-Identifier: GPL-3.0-or-later */
/* together_paint.c - an item for a whole room: its number in large figures, air between the
 * options, both languages at once. What gives way where room is short: the second row of air, the
 * large figures, then the languages go on pages of their own, then the item does. */
#include "base/arena.h"
#include "base/text.h"
#include "together_state.h"
#include "ui/frame.h"
#include <stdio.h>

enum {
    FIGURE_ROWS = 5,
    FIGURE_COLUMNS = 3,
    DOT = 2, /* columns of a figure's dot: about as wide as it is high */
    FIGURE_WIDTH = DOT * FIGURE_COLUMNS,
    FIGURE_GAP = 2,
    STEM_LEAST = 30, /* columns beside the figures */
    LABEL = 5,       /* "[1]  " */
    CALM = 5,        /* seconds in which the time left is told */
    LINE_BYTES = 200,
};

/* Three bits a row, from the top. */
static const uint16_t figures[10] = {
    075557, 026227, 071747, 071717, 055711, 074717, 074757, 071111, 075757, 075717,
};

struct spacing {
    bool figures;
    int air; /* rows between options */
    bool both;
};

static const struct spacing spacings[] = {
    {true, 2, true},  {true, 1, true},  {false, 1, true},
    {true, 2, false}, {true, 1, false}, {false, 1, false},
};

static const struct languages *languages_of(const struct together_screen *self)
{
    return &self->together.quiz->header.languages;
}

static const struct item *item_of(const struct together_screen *self)
{
    return &self->together.quiz->items[self->item - 1];
}

bool together_other_language(const struct together_screen *self, enum language first,
                             enum language *other)
{
    const struct phrase *stem = &item_of(self)->stem;
    const char *text = phrase_in(stem, languages_of(self), first);
    *other = first == LANGUAGE_ID ? LANGUAGE_EN : LANGUAGE_ID;
    return self->together.test.both && phrase_in(stem, languages_of(self), *other) != text;
}

static int figures_width(int number)
{
    return (number > 99 ? 3 : number > 9 ? 2 : 1) * (FIGURE_WIDTH + FIGURE_GAP);
}

static void figure_paint(struct grid *grid, int row, int column, int figure)
{
    for (int y = 0; y < FIGURE_ROWS; y++)
        for (int x = 0; x < FIGURE_COLUMNS; x++)
            if (figures[figure] >> (3 * (FIGURE_ROWS - 1 - y) + FIGURE_COLUMNS - 1 - x) & 1)
                grid_put(grid, row + y, column + DOT * x, STYLE_BOLD, "██");
}

static void number_paint(struct grid *grid, int row, int column, int number)
{
    char digits[8];
    snprintf(digits, sizeof digits, "%d", number);
    for (const char *digit = digits; *digit != '\0'; digit++, column += FIGURE_WIDTH + FIGURE_GAP)
        figure_paint(grid, row, column, *digit - '0');
}

/* --- the item as lines --- */

struct writing {
    const struct together_screen *self;
    struct flow *flow;
    struct arena *arena;
    int margin;
    enum language language, other;
    bool both;
};

static const char *in(const struct writing *writing, const struct phrase *phrase,
                      enum language language)
{
    return phrase_in(phrase, languages_of(writing->self), language);
}

/* Wrapped beside the figures; short stems are filled up to their height. */
static void add_beside(const struct writing *writing, const char *text, uint8_t style, int indent,
                       int columns, int *lines)
{
    while (*text != '\0') {
        const char *next;
        size_t length = text_wrap(text, columns, &next);
        if (*lines > 0)
            flow_join(writing->flow);
        flow_item(writing->flow, indent, style, "",
                  length > 0 ? arena_strndup(writing->arena, text, length) : " ");
        (*lines)++;
        text = next;
    }
}

static void add_stem(const struct writing *writing, bool with_figures, int columns)
{
    const struct phrase *stem = &item_of(writing->self)->stem;
    int beside = with_figures ? figures_width(writing->self->item) : 0;
    int indent = writing->margin + beside, lines = 0;
    int width = columns - indent - writing->margin;
    add_beside(writing, in(writing, stem, writing->language), STYLE_BOLD, indent,
               width > 1 ? width : 1, &lines);
    if (writing->both)
        add_beside(writing, in(writing, stem, writing->other), STYLE_PLAIN, indent,
                   width > 1 ? width : 1, &lines);
    for (; with_figures && lines < FIGURE_ROWS; lines++) {
        flow_join(writing->flow);
        flow_item(writing->flow, indent, STYLE_PLAIN, "", " ");
    }
}

static void add_air(const struct writing *writing, int air)
{
    for (int i = 0; i < air; i++)
        flow_gap(writing->flow, 1);
}

/* "[1]  dalam 1 jam / within an hour", or one below the other. */
static void add_option(const struct writing *writing, int digit, const char *first,
                       const char *second, int columns)
{
    char lead[16];
    bool apart = second != NULL && strcmp(first, second) != 0;
    const char *line = apart ? arena_printf(writing->arena, "%s / %s", first, second) : first;
    int room = columns - writing->margin - LABEL - 1;
    bool one = text_width(line) <= room;
    snprintf(lead, sizeof lead, "[%d]  ", digit);
    flow_item(writing->flow, writing->margin, STYLE_PLAIN, lead, one ? line : first);
    if (one || !apart)
        return;
    flow_join(writing->flow);
    flow_item(writing->flow, writing->margin + LABEL, STYLE_PLAIN, "", second);
}

static const char *what_to_mark(const struct item *item)
{
    if (item->kind == ITEM_NUMERIC)
        return _("Write the number.");
    return item->kind == ITEM_MULTIPLE ? _("More than one box may be right.") : NULL;
}

static struct flow *item_flow(const struct writing *begun, const struct spacing *spacing,
                              int columns)
{
    struct writing writing = *begun;
    const struct item *item = item_of(writing.self);
    writing.flow = flow_new(columns);
    writing.both = begun->both && spacing->both;
    add_stem(&writing, spacing->figures, columns);
    if (what_to_mark(item) != NULL) {
        add_air(&writing, 1);
        flow_text(writing.flow, writing.margin, STYLE_PLAIN, what_to_mark(item));
    }
    for (int i = 0; i < item->option_count; i++) {
        const struct phrase *text = &item->options[i].text;
        add_air(&writing, spacing->air);
        add_option(&writing, i + 1, in(&writing, text, writing.language),
                   writing.both ? in(&writing, text, writing.other) : NULL, columns);
    }
    add_air(&writing, spacing->air);
    add_option(&writing, 0, _("I do not know"), NULL, columns);
    return writing.flow;
}

/* The most generous spacing that fits; the last one goes on pages where it does not. */
static struct flow *flow_best(const struct writing *writing, const struct grid *grid, int rows,
                              struct spacing *found)
{
    bool figures_fit =
        grid_layout(grid) != LAYOUT_LARGE &&
        grid->columns - 2 * writing->margin - figures_width(writing->self->item) >= STEM_LEAST;
    struct flow *flow = NULL;
    for (size_t i = 0; i < COUNT(spacings); i++) {
        bool last = i + 1 == COUNT(spacings);
        *found = spacings[i];
        if ((found->figures && !figures_fit) || (found->both && !writing->both && !last))
            continue;
        flow = item_flow(writing, found, grid->columns);
        if (last || flow_lines(flow, found->figures ? 1 : 2) <= rows)
            break;
        flow_free(flow);
    }
    return flow;
}

/* --- the frame round it --- */

static const char *time_left(struct arena *arena, const struct together_screen *self)
{
    const struct class_test *test = &self->together.test;
    int seconds = (int)((self->left_ms + 1000LL * CALM - 1) / (1000LL * CALM)) * CALM;
    if (test->seconds == 0)
        return NULL;
    if (self->stopped)
        return _("The time stands still. * run on");
    if (self->left_ms <= 0)
        return _("Has everybody marked it? Then press Enter.");
    return arena_printf(arena,
                        test->goes_on ? _("The next question comes in %d seconds.")
                                      : _("About %d seconds for this question."),
                        seconds);
}

static const char *status(struct arena *arena, const struct together_screen *self)
{
    size_t count = self->together.quiz->item_count;
    if (self->unknown || (size_t)self->collected > count)
        return arena_printf(arena, _("There are questions 1 to %zu."), count);
    if (self->collected > 0)
        return arena_printf(arena, _("Question %d: press Enter."), self->collected);
    return time_left(arena, self);
}

static const char *language_name(enum language language)
{
    return language == LANGUAGE_ID ? "Enter: Bahasa Indonesia" : "Enter: English";
}

static void footer(const struct together_screen *self, struct grid *grid, enum language other)
{
    const char *hints[8];
    int count = 0;
    if (!paging_last(&self->pages->paging))
        hints[count++] = _("Enter more");
    else
        hints[count++] =
            self->pages->apart && !self->second ? language_name(other) : _("Enter next");
    hints[count++] = _("- back");
    if (self->together.test.seconds > 0)
        hints[count++] = self->stopped ? _("* run on") : _("* stop");
    hints[count++] = _("number, Enter");
    if (grid_layout(grid) != LAYOUT_LARGE)
        hints[count++] = frame_language_hint(grid, false);
    if (grid_layout(grid) != LAYOUT_LARGE)
        hints[count++] = _(". help");
    hints[count] = NULL;
    frame_footer(grid, hints);
}

static void header(const struct together_screen *self, struct grid *grid)
{
    char place[LINE_BYTES];
    snprintf(place, sizeof place, _("Question %zu of %zu"), (size_t)self->item,
             self->together.quiz->item_count);
    frame_header(grid, self->together.title, place);
}

void together_paint(const struct screen *screen, struct grid *grid)
{
    const struct together_screen *self = (const struct together_screen *)screen;
    if (!frame_fits(grid, LAYOUT_LARGE))
        return;
    struct arena *arena = arena_new();
    struct spacing found;
    struct writing writing = {.self = self, .arena = arena, .margin = body_margin(grid)};
    writing.both = together_other_language(self, grid->language, &writing.other);
    writing.language = self->second ? writing.other : grid->language;
    if (self->second)
        writing.other = grid->language;
    header(self, grid);
    int bottom = body_status(grid, status(arena, self));
    struct flow *flow = flow_best(&writing, grid, bottom - FRAME_TOP, &found);
    self->pages->apart = writing.both && !found.both;
    flow_show(flow, grid, bottom, &self->pages->paging);
    if (found.figures)
        number_paint(grid, FRAME_TOP, writing.margin, self->item);
    footer(self, grid, writing.other);
    flow_free(flow);
    arena_free(arena);
}
