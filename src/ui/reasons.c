/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Right answers and why, once the test is closed: only the items that were missed, one a screen. */
#include "base/alloc.h"
#include "base/buffer.h"
#include "base/decimal.h"
#include "body.h"
#include "caption.h"
#include "flow.h"
#include "question_face.h"
#include "spread.h"
#include "ui/frame.h"
#include "ui/question.h"
#include <stdio.h>
#include <stdlib.h>

struct reasons_screen {
    struct screen screen;
    struct reasons reasons;
    size_t *missed; /* positions in the test */
    size_t missed_count, shown;
    struct paging *paging; /* view notes how many pages it painted */
};

enum {
    LINE_BYTES = 200,
    PARAGRAPHS_MAX = 3 + OPTIONS_MAX + 1 /* stem, given, right, reasons of options and item */
};

static const struct intent nothing = {.kind = INTENT_NONE};

static struct intent turn_on(struct reasons_screen *self)
{
    if (!paging_last(self->paging)) {
        self->paging->page++;
    } else if (self->shown + 1 < self->missed_count) {
        self->shown++;
        self->paging->page = 0;
    } else {
        return (struct intent){.kind = INTENT_NEXT};
    }
    return nothing;
}

static struct intent turn_back(struct reasons_screen *self)
{
    if (self->paging->page > 0) {
        self->paging->page--;
    } else if (self->shown > 0) {
        self->shown--;
    } else {
        return (struct intent){.kind = INTENT_BACK};
    }
    return nothing;
}

static struct intent reasons_update(struct screen *screen, const struct event *event)
{
    struct reasons_screen *self = (struct reasons_screen *)screen;
    if (body_is_key(event))
        self->paging->page = paging_at(self->paging);
    if (event->kind == EVENT_ENTER)
        return turn_on(self);
    if (event->kind == EVENT_BACK)
        return turn_back(self);
    if (event->kind == EVENT_DOWN || event->kind == EVENT_UP)
        paging_turn(self->paging, event);
    if (event->kind == EVENT_STAR && self->missed_count > 0 && aloud_offered(self->reasons.aloud))
        return (struct intent){.kind = INTENT_LISTEN};
    return nothing;
}

/* The paragraphs of one missed item, in her language. */
struct paragraphs {
    struct block blocks[PARAGRAPHS_MAX];
    uint8_t styles[PARAGRAPHS_MAX];
    size_t count;
    struct buffer given, right;
};

static void add(struct paragraphs *out, const char *text, uint8_t style, int width)
{
    if (text[0] == '\0' || out->count >= PARAGRAPHS_MAX)
        return;
    out->styles[out->count] = style;
    out->blocks[out->count++] = (struct block){.text = text, .width = width, .gap = true};
}

/* "this option; that one", those that were chosen or those that are right. */
static void add_options(struct buffer *out, const struct test_item *shown,
                        const struct languages *languages, enum language language, bool keys)
{
    const char *between = "";
    for (int digit = 1; digit <= shown->item->option_count; digit++) {
        const struct option *option = &shown->item->options[shown->order[digit - 1]];
        if (!(keys ? option->key : response_shows(shown, shown->response, digit)))
            continue;
        buffer_printf(out, "%s%s", between, phrase_in(&option->text, languages, language));
        between = "; ";
    }
}

static void make_given(const struct test_item *shown, const struct languages *languages,
                       enum language language, struct buffer *out)
{
    struct buffer words = {0};
    char brief[BRIEF_BYTES];
    if (response_shows(shown, shown->response, 0))
        buffer_puts(&words, _("not known"));
    else if (shown->item->kind == ITEM_NUMERIC)
        buffer_puts(&words, response_brief(shown, shown->response, language, brief));
    else
        add_options(&words, shown, languages, language, false);
    buffer_printf(out, _("Answer then: %s"),
                  words.length > 0 ? buffer_text(&words) : _("not answered"));
    buffer_done(&words);
}

static void add_numbers(struct buffer *out, const struct item *item, enum language language)
{
    char low[DECIMAL_TEXT], high[DECIMAL_TEXT];
    decimal_score(item->low, language, low);
    decimal_score(item->high, language, high);
    if (item->low == item->high)
        buffer_puts(out, low);
    else
        buffer_printf(out, _("%s to %s"), low, high);
}

static void make_right(const struct test_item *shown, const struct languages *languages,
                       enum language language, struct buffer *out)
{
    struct buffer words = {0};
    if (shown->item->kind == ITEM_NUMERIC)
        add_numbers(&words, shown->item, language);
    else
        add_options(&words, shown, languages, language, true);
    if (words.length > 0)
        buffer_printf(out, _("The right answer: %s"), buffer_text(&words));
    buffer_done(&words);
}

/* Why what was chosen is not right, then why the others are. */
static void add_explanations(const struct test_item *shown, const struct languages *languages,
                             enum language language, int width, struct paragraphs *out)
{
    for (int keys = 0; keys < 2; keys++)
        for (int digit = 1; digit <= shown->item->option_count; digit++) {
            const struct option *option = &shown->item->options[shown->order[digit - 1]];
            bool tells =
                keys ? option->key : !option->key && response_shows(shown, shown->response, digit);
            if (tells)
                add(out, phrase_in(&option->explanation, languages, language), STYLE_PLAIN, width);
        }
    add(out, phrase_in(&shown->item->explanation, languages, language), STYLE_PLAIN, width);
}

static void paragraphs_make(const struct test_item *shown, const struct languages *languages,
                            const struct grid *grid, struct paragraphs *out)
{
    enum language language = grid->language;
    int width = caption_width(grid);
    make_given(shown, languages, language, &out->given);
    make_right(shown, languages, language, &out->right);
    add(out, phrase_in(&shown->item->stem, languages, language), STYLE_BOLD, width);
    add(out, buffer_text(&out->given), STYLE_PLAIN, width);
    add(out, buffer_text(&out->right), STYLE_BOLD, width);
    add_explanations(shown, languages, language, width, out);
}

static void footer_paint(const struct reasons_screen *self, struct grid *grid)
{
    const char *hints[6] = {paging_last(self->paging) ? _("Enter next") : _("Enter more"),
                            _("- back")};
    size_t count = 2;
    if (self->missed_count > 0 && aloud_offered(self->reasons.aloud))
        hints[count++] = _("* listen");
    hints[count++] = frame_language_hint(grid, false);
    hints[count] = frame_size_hint(grid);
    frame_footer(grid, hints);
}

static void item_paint(const struct reasons_screen *self, struct grid *grid, int row)
{
    const struct test *test = self->reasons.test;
    struct paragraphs paragraphs = {.count = 0};
    paragraphs_make(&test->items[self->missed[self->shown]], &test->quiz->header.languages, grid,
                    &paragraphs);
    int rows = frame_bottom(grid) - row;
    struct spread spread = spread_make(paragraphs.blocks, paragraphs.count, rows);
    self->paging->pages = spread.pages;
    for (size_t i = 0; i < spread.count; i++) {
        const struct spread_line *line = &spread.lines[i];
        if (line->page == paging_at(self->paging))
            grid_printf(grid, row + line->row, body_margin(grid), paragraphs.styles[line->block],
                        "%.*s", (int)line->bytes, line->text);
    }
    spread_done(&spread);
    buffer_done(&paragraphs.given);
    buffer_done(&paragraphs.right);
}

static void nothing_missed_paint(const struct reasons_screen *self, struct grid *grid, int row)
{
    char line[LINE_BYTES];
    size_t count = self->reasons.test->item_count;
    snprintf(line, sizeof line, _("%zu of %zu right."), count, count);
    row = caption_text(grid, row, STYLE_BOLD, line);
    row = caption_text(grid, row, STYLE_PLAIN, _("Wonderful. Share it with the mothers."));
    caption_text(grid, row, STYLE_PLAIN, _("Press Enter."));
    self->paging->pages = 1;
}

static void reasons_view(const struct screen *screen, struct grid *grid)
{
    const struct reasons_screen *self = (const struct reasons_screen *)screen;
    if (!frame_fits(grid, LAYOUT_LARGE))
        return;
    char word[LINE_BYTES];
    bool missed = self->missed_count > 0;
    if (missed)
        snprintf(word, sizeof word, _("Reason %zu of %zu"), self->shown + 1, self->missed_count);
    else
        snprintf(word, sizeof word, "%s", _("Reasons"));
    struct caption caption = {self->reasons.title, self->reasons.who, word, NULL};
    int row = caption_paint(grid, &caption) + caption_space(grid);
    if (missed)
        item_paint(self, grid, row);
    else
        nothing_missed_paint(self, grid, row);
    footer_paint(self, grid);
}

static void reasons_free(struct screen *screen)
{
    struct reasons_screen *self = (struct reasons_screen *)screen;
    free(self->missed);
    free(self->paging);
    free(self);
}

static const char *reasons_help(const struct screen *screen)
{
    (void)screen;
    return _("Here you can read the right answers.\n"
             "Enter goes on, - goes back.");
}

static void read_right(struct buffer *lines, const struct test_item *shown,
                       const struct languages *languages, enum language language)
{
    struct buffer words = {0};
    if (shown->item->kind == ITEM_NUMERIC)
        add_numbers(&words, shown->item, language);
    aloud_add(lines, language_code(language), buffer_text(&words));
    buffer_done(&words);
    for (int digit = 1; digit <= shown->item->option_count; digit++) {
        const struct option *option = &shown->item->options[shown->order[digit - 1]];
        if (!option->key)
            continue;
        aloud_phrase(lines, &option->text, languages, language);
        aloud_phrase(lines, &option->explanation, languages, language);
    }
}

/* What the page shows, in the same order. */
static void reasons_read(const struct screen *screen, enum language language, struct buffer *lines)
{
    const struct reasons_screen *self = (const struct reasons_screen *)screen;
    const struct test *test = self->reasons.test;
    if (self->missed_count == 0)
        return;
    const struct test_item *shown = &test->items[self->missed[self->shown]];
    const struct languages *languages = &test->quiz->header.languages;
    aloud_phrase(lines, &shown->item->stem, languages, language);
    aloud_add(lines, language_code(language), _("The right answer:"));
    read_right(lines, shown, languages, language);
    aloud_phrase(lines, &shown->item->explanation, languages, language);
}

static const struct screen_ops reasons_ops = {
    .name = "reasons",
    .update = reasons_update,
    .view = reasons_view,
    .free = reasons_free,
    .help = reasons_help,
    .read = reasons_read,
};

struct screen *reasons_new(const struct reasons *reasons)
{
    struct reasons_screen *self = xcalloc(1, sizeof *self);
    const struct test *test = reasons->test;
    self->screen.ops = &reasons_ops;
    self->reasons = *reasons;
    self->missed = xcalloc(test->item_count + 1, sizeof *self->missed);
    for (size_t i = 0; i < test->item_count; i++) {
        if (!response_is_right(test->items[i].item, test->items[i].response))
            self->missed[self->missed_count++] = i;
    }
    self->paging = xcalloc(1, sizeof *self->paging);
    return &self->screen;
}
