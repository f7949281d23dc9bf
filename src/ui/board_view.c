/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/text.h"
#include "board_state.h"
#include "body.h"
#include "ui/frame.h"
#include <stdio.h>
#include <stdlib.h>

enum { NUMBER_WIDTH = 5, NAME_LEAST = 14, NAME_EASY = 22, COLUMNS_MAX = 32, TEST_NARROW = 8 };

/* Which stages have a column, and how wide they are. */
struct table {
    const struct occasion *stages[COLUMNS_MAX];
    int count, width, test_width, certificate, name;
};

static int width_of(const struct table *table, int stage)
{
    return table->stages[stage]->kind == OCCASION_ROUND ? table->width : table->test_width;
}

static bool has_column(const struct board *board, const struct occasion *occasion)
{
    if (occasion->kind == OCCASION_SESSION)
        return false;
    return occasion->kind != OCCASION_POSTTEST || occasion->n == 1 ||
           occasion->stage != STAGE_PLANNED || board->people_count == 0;
}

/* The column that may go first: the last round that has not begun, else the oldest round, else the
 * first test. */
static int least_needed(const struct table *table)
{
    for (int i = table->count - 1; i > 0; i--)
        if (table->stages[i]->kind == OCCASION_ROUND && table->stages[i]->stage == STAGE_PLANNED)
            return i;
    for (int i = 0; i < table->count - 1; i++)
        if (table->stages[i]->kind == OCCASION_ROUND)
            return i;
    return 0;
}

static void drop_one(struct table *table)
{
    for (int i = least_needed(table); i + 1 < table->count; i++)
        table->stages[i] = table->stages[i + 1];
    table->count--;
}

static struct table table_of(const struct board *board, const struct grid *grid)
{
    struct table table = {.width = 10, .test_width = 10, .certificate = 10};
    for (size_t i = 0; i < board->occasion_count && table.count < COLUMNS_MAX; i++)
        if (has_column(board, &board->occasions[i]))
            table.stages[table.count++] = &board->occasions[i];
    int room = grid->columns - 1 - NUMBER_WIDTH - table.certificate;
    while (table.count > 0 && room - table.count * table.width < NAME_LEAST)
        drop_one(&table);
    if (room - table.count * table.width < NAME_EASY)
        table.test_width = TEST_NARROW;
    table.name = room;
    for (int i = 0; i < table.count; i++)
        table.name -= width_of(&table, i);
    return table;
}

static void put_cut(struct grid *grid, int row, int column, int width, uint8_t style,
                    const char *text)
{
    if (text_width(text) <= width)
        grid_put(grid, row, column, style, text);
    else
        grid_printf(grid, row, column, style, "%.*s…", (int)text_fit(text, width - 1), text);
}

static void paint_head(const struct table *table, struct grid *grid)
{
    int column = 1 + NUMBER_WIDTH + table->name;
    grid_put(grid, FRAME_TOP, 1, STYLE_BOLD, _("No"));
    grid_put(grid, FRAME_TOP, 1 + NUMBER_WIDTH, STYLE_BOLD, _("Name"));
    for (int i = 0; i < table->count; column += width_of(table, i), i++) {
        char label[OCCASION_TEXT];
        occasion_short_label(table->stages[i]->kind, table->stages[i]->n, label);
        put_cut(grid, FRAME_TOP, column, width_of(table, i) - 1, STYLE_BOLD, label);
    }
    put_cut(grid, FRAME_TOP, column, table->certificate, STYLE_BOLD, _("Certific."));
}

static void paint_person(const struct board_screen *self, const struct table *table,
                         const struct standing *person, struct grid *grid, int row)
{
    bool scores = self->scores_until_ms > 0;
    int column = 1 + NUMBER_WIDTH + table->name;
    char cell[BOARD_CELL];
    grid_printf(grid, row, 1, STYLE_PLAIN, "%3d", person->kader.list_number);
    put_cut(grid, row, 1 + NUMBER_WIDTH, table->name - 1, STYLE_PLAIN, person->kader.name);
    if (person->kader.withdrawn) {
        grid_put(grid, row, column, STYLE_PLAIN, _("no longer takes part"));
        return;
    }
    for (int i = 0; i < table->count; column += width_of(table, i), i++) {
        board_cell(table->stages[i], person, scores, cell);
        put_cut(grid, row, column, width_of(table, i) - 1, STYLE_PLAIN, cell);
    }
    board_certificate_cell(person, self->board.training, scores, cell);
    grid_put(grid, row, column, STYLE_PLAIN, cell);
}

/* Rows of people between `top` and `bottom`, by pages. */
static void paint_people(const struct board_screen *self, const struct table *table,
                         struct grid *grid, int top, int bottom)
{
    int count = (int)self->board.people_count, rows = bottom - top > 1 ? bottom - top : 1;
    if (count > rows && rows > 1)
        rows--;
    struct board_pages *pages = self->pages;
    pages->pages = count > 0 ? (count + rows - 1) / rows : 1;
    int page = pages->page < pages->pages ? pages->page : pages->pages - 1;
    for (int i = page * rows; i < count && i < (page + 1) * rows; i++)
        paint_person(self, table, &self->board.people[i], grid, top + i - page * rows);
    if (pages->pages > 1)
        grid_printf(grid, bottom - 1, 1, STYLE_PLAIN, _("▼ more: +   (page %d of %d)"), page + 1,
                    pages->pages);
    if (count == 0)
        grid_put(grid, top, 1 + NUMBER_WIDTH, STYLE_PLAIN, _("No participants yet."));
}

static const char *status_of(const struct board_screen *self, char *out, size_t size)
{
    const struct standing *person = board_person(&self->board, board_typed_number(self));
    if (self->asking)
        snprintf(out, size, _("Number of the participant? %s_   %s"), self->number.text,
                 person != NULL ? person->kader.name : "");
    else if (self->unknown > 0)
        snprintf(out, size, _("There is no number %d here."), self->unknown);
    else
        return self->board.status;
    return out;
}

static int paint_above(struct grid *grid, int bottom, const char *text)
{
    int width = grid->columns - 2;
    if (text == NULL || *text == '\0')
        return bottom;
    int lines = text_wrap_lines(text, width);
    if (lines > 3)
        lines = 3;
    grid_wrap(grid, bottom - lines, 1, width, lines, STYLE_PLAIN, text);
    return bottom - lines;
}

static const char *scores_hint(const struct board_screen *self)
{
    return self->scores_until_ms > 0 ? _("* hide") : _("* scores");
}

/* What the footer has no room for at 60 columns, in a row of its own; returns the row. */
static int paint_further_keys(const struct board_screen *self, struct grid *grid, int bottom)
{
    char hints[120];
    if (grid_layout(grid) == LAYOUT_REGULAR || self->asking)
        return bottom;
    snprintf(hints, sizeof hints, "%s   %s", _("- out"), scores_hint(self));
    grid_put_right(grid, bottom - 1, grid->columns - 1, STYLE_PLAIN, hints);
    return bottom - 1;
}

static void footer(const struct board_screen *self, struct grid *grid)
{
    const char *asking[] = {_("Enter open"), _("- delete, back"), NULL};
    bool wide = grid_layout(grid) == LAYOUT_REGULAR;
    const char *hints[] = {_("Enter number"),
                           _("1 stage"),
                           _("2 certif."),
                           _("3 results"),
                           _("4 print"),
                           _("9 other"),
                           wide ? _("- out") : "",
                           wide ? scores_hint(self) : "",
                           NULL};
    bool somebody = self->board.people_count > 0;
    frame_footer(grid, self->asking ? asking : somebody ? hints : hints + 1);
}

void board_view(const struct screen *screen, struct grid *grid)
{
    const struct board_screen *self = (const struct board_screen *)screen;
    char left[512], status[512];
    if (!frame_fits(grid, LAYOUT_NARROW))
        return;
    snprintf(left, sizeof left, "%s · %s", _("Trainer's board"), self->board.training->title);
    frame_header(grid, left, self->board.date);
    struct table table = table_of(&self->board, grid);
    char *summary = board_summary(&self->board, self->scores_until_ms > 0),
         *doubts = board_doubts(&self->board);
    int bottom = paint_further_keys(self, grid, frame_bottom(grid));
    bottom = paint_above(grid, bottom, status_of(self, status, sizeof status));
    bottom = paint_above(grid, bottom, self->board.warning);
    bottom = paint_above(grid, bottom, self->board.next);
    bottom = paint_above(grid, bottom, doubts);
    bottom = paint_above(grid, bottom, summary);
    free(doubts);
    free(summary);
    bool airy = bottom - FRAME_TOP > (int)self->board.people_count + 3;
    paint_head(&table, grid);
    paint_people(self, &table, grid, FRAME_TOP + 1 + airy, bottom - airy);
    footer(self, grid);
}
