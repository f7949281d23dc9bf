/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An item on a grid. What gives way when room is short: the empty rows above the status line, those
 * between options, those around the stem, then pages. On every page each option has its "[n]": with
 * its words, or in the line of those that stand on another page. */
#include "base/text.h"
#include "body.h"
#include "question_face.h"
#include "spread.h"
#include "ui/frame.h"
#include <stdio.h>
#include <string.h>

enum {
    BLOCKS_MAX = 2 + OPTIONS_MAX + 1, /* stem, how to, options, "I do not know" */
    LINE_BYTES = 400,
    LABEL_COLUMNS = 5,
    NO_DIGIT = -1,
};

/* Where things stand at this size. */
struct shape {
    enum layout layout;
    int top, rows; /* of stem and options together */
    int indent, label, text, width, stem_width;
    bool paged;
};

/* How tightly an item is set, most generous first. */
static const struct tightness {
    bool before_stem, before_options, between_options;
} tightnesses[] = {{true, true, true}, {true, true, false}, {false, true, false}, {false}};

/* What stands in the place of a number's options. */
static const char *number_line(const struct question_face *face)
{
    if (face->typed != NULL)
        return face->typed;
    if (strcmp(face->response, RESPONSE_UNKNOWN) == 0)
        return _("I do not know");
    return face->number != NULL ? face->number : "";
}

static size_t blocks_make(const struct question_face *face, const struct shape *shape,
                          const struct tightness *tightness, enum language language,
                          struct block blocks[BLOCKS_MAX])
{
    const struct item *item = face->item->item;
    size_t count = 0;
    blocks[count++] = (struct block){.text = phrase_in(&item->stem, face->languages, language),
                                     .width = shape->stem_width};
    if (item->kind == ITEM_MULTIPLE)
        blocks[count++] =
            (struct block){.text = _("Choose all that are right."), .width = shape->stem_width};
    for (int i = 0; i < item->option_count; i++) {
        const struct option *option = &item->options[face->item->order[i]];
        blocks[count++] =
            (struct block){.text = phrase_in(&option->text, face->languages, language),
                           .width = shape->width,
                           .gap = i == 0 ? tightness->before_options : tightness->between_options};
    }
    blocks[count] = (struct block){
        .text = item->kind == ITEM_NUMERIC ? number_line(face) : _("I do not know"),
        .width = shape->width,
        .gap = item->option_count == 0 ? tightness->before_options : tightness->between_options};
    return count + 1;
}

static struct shape shape_of(const struct grid *grid, int top, int status_rows)
{
    struct shape shape = {.layout = grid_layout(grid), .top = top};
    bool large = shape.layout == LAYOUT_LARGE;
    shape.rows = frame_bottom(grid) - top - status_rows;
    shape.indent = body_margin(grid);
    shape.label = shape.indent;
    shape.stem_width = caption_width(grid);
    shape.text = shape.label + (large ? LABEL_COLUMNS - 1 : LABEL_COLUMNS);
    int word = large ? 0 : 3 + text_width(_("chosen"));
    shape.width = grid->columns - shape.text - 1 - word;
    if (shape.width < 1)
        shape.width = 1;
    return shape;
}

/* Pages: the setting that needs the fewest, of those the most generous. */
static struct spread spread_pages(const struct question_face *face, struct shape *shape,
                                  enum language language)
{
    struct block blocks[BLOCKS_MAX];
    struct spread best = {0};
    shape->paged = true;
    shape->rows--;
    for (size_t i = 0; i < COUNT(tightnesses); i++) {
        size_t count = blocks_make(face, shape, &tightnesses[i], language, blocks);
        struct spread spread = spread_make(blocks, count, shape->rows);
        bool better = best.pages == 0 || spread.pages < best.pages;
        spread_done(better ? &best : &spread);
        if (better)
            best = spread;
    }
    return best;
}

/* The most generous setting that fits one page, else pages. `shape` takes up what was found. */
static struct spread spread_best(const struct question_face *face, struct shape *shape,
                                 enum language language)
{
    struct block blocks[BLOCKS_MAX];
    int top = shape->top, rows = shape->rows;
    for (size_t i = 0; i < COUNT(tightnesses); i++) {
        bool apart = tightnesses[i].before_stem && shape->layout != LAYOUT_LARGE;
        shape->top = top + apart;
        shape->rows = rows - apart;
        size_t count = blocks_make(face, shape, &tightnesses[i], language, blocks);
        struct spread spread = spread_make(blocks, count, shape->rows);
        if (spread.pages == 1)
            return spread;
        spread_done(&spread);
    }
    shape->top = top;
    shape->rows = rows;
    return spread_pages(face, shape, language);
}

/* Blocks before those that can be chosen. */
static size_t lead_blocks(const struct question_face *face)
{
    return face->item->item->kind == ITEM_MULTIPLE ? 2 : 1;
}

/* A block's digit: 0 for the last, which is the line of a number too. */
static int block_digit(const struct question_face *face, size_t block)
{
    size_t lead = lead_blocks(face), options = (size_t)face->item->item->option_count;
    if (block < lead)
        return NO_DIGIT;
    return block - lead < options ? (int)(block - lead) + 1 : 0;
}

static bool is_chosen(const struct question_face *face, int digit)
{
    if (face->item->item->kind == ITEM_NUMERIC)
        return digit == 0 && face->typed == NULL && face->response[0] != '\0';
    return response_shows(face->item, face->response, digit);
}

static void chosen_paint(struct grid *grid, const struct shape *shape, int row, bool first)
{
    int start = shape->layout == LAYOUT_LARGE ? 0 : 1;
    if (first) {
        grid_put(grid, row, start, STYLE_BOLD, "►");
        if (shape->layout != LAYOUT_LARGE) {
            char word[LINE_BYTES];
            snprintf(word, sizeof word, "◄ %s", _("chosen"));
            grid_put_right(grid, row, grid->columns - 1, STYLE_BOLD, word);
        }
    }
    grid_style(grid, row, start, grid->columns - start - (start > 0), STYLE_REVERSE);
}

static void line_paint(struct grid *grid, const struct question_face *face,
                       const struct shape *shape, const struct spread_line *line)
{
    int row = shape->top + line->row;
    int digit = block_digit(face, line->block);
    bool number = digit >= 0 && face->item->item->kind == ITEM_NUMERIC;
    bool first = line->first || line->row == 0;
    if (line->row >= shape->rows)
        return;
    grid_printf(grid, row, digit < 0 ? shape->indent : shape->text,
                line->block == 0 || number ? STYLE_BOLD : STYLE_PLAIN, "%.*s", (int)line->bytes,
                line->text);
    if (digit >= 0 && first && !number)
        grid_printf(grid, row, shape->label, STYLE_PLAIN, "[%d]", digit);
    if (digit >= 0 && is_chosen(face, digit))
        chosen_paint(grid, shape, row, first);
    else if (number && first)
        grid_put(grid, row, shape->label, STYLE_BOLD, "►");
}

/* "[3] [4] [0]": the options whose words stand on other pages. */
static void others_paint(struct grid *grid, const struct question_face *face,
                         const struct shape *shape, const struct spread *spread, int page)
{
    const struct item *item = face->item->item;
    int row = shape->top + (shape->rows > 0 ? shape->rows : 0);
    if (item->kind == ITEM_NUMERIC)
        return;
    int column = grid_put(grid, row, shape->indent, STYLE_PLAIN, _("Also:"));
    for (size_t i = 0; i <= (size_t)item->option_count; i++) {
        size_t block = lead_blocks(face) + i;
        int digit = block_digit(face, block);
        bool mark = item->kind == ITEM_MULTIPLE && is_chosen(face, digit);
        if (!spread_shows(spread, page, block))
            column =
                grid_printf(grid, row, column + 1, STYLE_PLAIN, mark ? "►[%d]" : "[%d]", digit);
    }
}

/* Where words have no room: as many of the signs as fit. */
static int bare_commands(const struct grid *grid, bool number, const char **hints)
{
    int count = 0;
    hints[count++] = number ? "F1" : ".";
    if (grid->size_key)
        hints[count++] = "+";
    if (!grid->one_language)
        hints[count++] = "/";
    return count;
}

static void footer_paint(struct grid *grid, const struct question_face *face, bool last)
{
    char digits[LINE_BYTES];
    enum layout layout = grid_layout(grid);
    bool number = face->item->item->kind == ITEM_NUMERIC, typing = number && face->typing;
    if (number)
        snprintf(digits, sizeof digits, "%s", _("0-9 , number"));
    else
        snprintf(digits, sizeof digits, _("0-%d choose"), face->item->item->option_count);
    const char *hints[8];
    int count = 0;
    if (layout != LAYOUT_LARGE)
        hints[count++] = digits;
    hints[count++] = typing ? _("Enter save") : last ? _("Enter next") : _("Enter more");
    hints[count++] = typing ? _("- delete") : _("- back");
    if (face->star != NULL)
        hints[count++] = face->star;
    if (face->commands && layout != LAYOUT_LARGE) {
        hints[count++] = number ? _("F1 help") : _(". help");
        hints[count++] = frame_language_hint(grid, false);
        hints[count++] = frame_size_hint(grid);
    }
    if (face->commands && layout == LAYOUT_LARGE)
        count += bare_commands(grid, number, hints + count);
    hints[count] = NULL;
    frame_footer(grid, hints);
}

static void top_line_paint(struct grid *grid, const struct question_face *face)
{
    enum layout layout = grid_layout(grid);
    if (layout == LAYOUT_LARGE)
        return;
    grid_put_right(grid, FRAME_TOP, grid->columns - 1, STYLE_PLAIN, face->aside);
    int start = 1 + text_width(face->caption.word) + 3;
    int end = grid->columns - 1 - text_width(face->aside);
    if (layout == LAYOUT_REGULAR && start + text_width(face->dots) < end)
        grid_put(grid, FRAME_TOP, start, STYLE_PLAIN, face->dots);
}

/* The choice in words, where its line may be on another page or has no room for the word. */
static void status_paint(struct grid *grid, const struct question_face *face, bool say_choice,
                         const char *notice)
{
    char choice[LINE_BYTES / 4] = "", line[LINE_BYTES], brief[BRIEF_BYTES];
    response_brief(face->item, face->response, grid->language, brief);
    if (say_choice && brief[0] != '\0')
        snprintf(choice, sizeof choice, _("Chosen: %s."), brief);
    int room = grid->columns - 3 - text_width(choice);
    if (notice != NULL && text_width(notice) > room)
        choice[0] = '\0'; /* its lines are marked as well */
    bool both = choice[0] != '\0' && notice != NULL;
    snprintf(line, sizeof line, "%s%s%s", choice, both ? " " : "", notice != NULL ? notice : "");
    body_status(grid, line);
}

/* The full notice where it costs no page, else the brief one in a single row. */
static const char *notice_that_fits(const struct grid *grid, const struct question_face *face,
                                    int top)
{
    const struct notice *notice = &face->notice;
    if (notice->full == NULL || notice->brief == NULL)
        return notice->full;
    int rows = text_wrap_lines(notice->full, grid->columns > 3 ? grid->columns - 2 : 1);
    struct shape shape = shape_of(grid, top, rows);
    struct spread spread = spread_best(face, &shape, grid->language);
    spread_done(&spread);
    return rows > 1 && (shape.paged || shape.layout == LAYOUT_LARGE) ? notice->brief : notice->full;
}

int question_face_paint(struct grid *grid, const struct question_face *face)
{
    if (!frame_fits(grid, LAYOUT_LARGE))
        return 1;
    int top = caption_paint(grid, &face->caption);
    top_line_paint(grid, face);
    const char *notice = notice_that_fits(grid, face, top);
    int width = grid->columns - 2;
    bool tall = notice != NULL && notice == face->notice.full && face->notice.brief != NULL;
    struct shape shape = shape_of(grid, top, tall ? text_wrap_lines(notice, width) : 1);
    struct spread spread = spread_best(face, &shape, grid->language);
    int page = face->page < spread.pages ? face->page : spread.pages - 1;
    for (size_t i = 0; i < spread.count; i++) {
        if (spread.lines[i].page == page)
            line_paint(grid, face, &shape, &spread.lines[i]);
    }
    if (shape.paged)
        others_paint(grid, face, &shape, &spread, page);
    bool say_choice =
        (shape.paged || shape.layout == LAYOUT_LARGE) && face->item->item->kind != ITEM_NUMERIC;
    status_paint(grid, face, say_choice && !face->notice.alone, notice);
    footer_paint(grid, face, page == spread.pages - 1);
    int pages = spread.pages;
    spread_done(&spread);
    return pages;
}
