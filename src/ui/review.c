/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every item with its answer, what still needs her first; then the page that hands in. */
#include "base/alloc.h"
#include "base/buffer.h"
#include "base/text.h"
#include "body.h"
#include "caption.h"
#include "flow.h"
#include "limit.h"
#include "question_face.h"
#include "ui/frame.h"
#include "ui/question.h"
#include <stdio.h>
#include <stdlib.h>

enum note { NOTE_NONE, NOTE_NO_SUCH_ITEM, NOTE_ENTER };

struct review_screen {
    struct screen screen;
    struct review review;
    size_t *order; /* of the items, as listed */
    int collected; /* the number being typed; 0: none */
    bool handing_in;
    enum note note;
    struct paging *paging; /* view notes how many pages it painted */
};

enum { LINE_BYTES = 400, NUMBERS_NAMED = 6 };

static const struct intent nothing = {.kind = INTENT_NONE};

static struct review_screen *review_of(struct screen *screen)
{
    return (struct review_screen *)screen;
}

static size_t unanswered(const struct test *test)
{
    return test->item_count - test_answered(test);
}

static struct intent collect(struct review_screen *self, int digit)
{
    if (digit == 0 && self->collected == 0) {
        self->handing_in = true;
        return nothing;
    }
    if (self->collected <= ITEMS_MAX)
        self->collected = 10 * self->collected + digit;
    return nothing;
}

static struct intent go_to_collected(struct review_screen *self)
{
    int number = self->collected;
    self->collected = 0;
    if ((size_t)number <= self->review.test->item_count)
        return (struct intent){.kind = INTENT_GO, .number = number - 1};
    self->note = NOTE_NO_SUCH_ITEM;
    return nothing;
}

static struct intent go_on(struct review_screen *self)
{
    if (self->collected > 0)
        return go_to_collected(self);
    if (!paging_last(self->paging)) {
        self->paging->page++;
        return nothing;
    }
    if (unanswered(self->review.test) > 0)
        return (struct intent){.kind = INTENT_GO, .number = (int)self->order[0]};
    self->handing_in = true;
    return nothing;
}

static struct intent go_back(struct review_screen *self)
{
    if (self->collected > 0)
        self->collected /= 10;
    else if (self->paging->page > 0)
        self->paging->page--;
    else
        return (struct intent){.kind = INTENT_BACK};
    return nothing;
}

static struct intent press_on_list(struct review_screen *self, const struct event *event)
{
    self->paging->page = paging_at(self->paging);
    switch (event->kind) {
    case EVENT_DIGIT:
        return collect(self, event->number);
    case EVENT_ENTER:
        return go_on(self);
    case EVENT_BACK:
    case EVENT_DELETE:
        return go_back(self);
    case EVENT_DOWN:
    case EVENT_UP:
        paging_turn(self->paging, event);
        return nothing;
    default:
        return nothing;
    }
}

static struct intent press_on_hand_in(struct review_screen *self, const struct event *event)
{
    if (event->kind == EVENT_DIGIT && event->number == 1)
        return (struct intent){.kind = INTENT_HAND_IN};
    if (event->kind == EVENT_ENTER)
        self->note = NOTE_ENTER;
    else if (event->kind == EVENT_BACK)
        self->handing_in = false;
    return nothing;
}

static struct intent review_update(struct screen *screen, const struct event *event)
{
    struct review_screen *self = review_of(screen);
    if (!body_is_key(event))
        return nothing;
    self->note = NOTE_NONE;
    return self->handing_in ? press_on_hand_in(self, event) : press_on_list(self, event);
}

static enum key_mode review_mode(const struct screen *screen)
{
    return ((const struct review_screen *)screen)->collected > 0 ? KEYS_DIGITS : KEYS_CHOICE;
}

/* "4, 9 and 12": the first few that have no answer yet. */
static void name_unanswered(const struct review_screen *self, struct buffer *out)
{
    const struct test *test = self->review.test;
    size_t count = unanswered(test);
    size_t named = count > NUMBERS_NAMED ? NUMBERS_NAMED : count;
    for (size_t i = 0; i < named; i++) {
        size_t number = self->order[i] + 1;
        if (i == 0)
            buffer_printf(out, "%zu", number);
        else if (i + 1 == count)
            buffer_printf(out, _(" and %zu"), number);
        else
            buffer_printf(out, ", %zu", number);
    }
    if (named < count)
        buffer_puts(out, " …");
}

static void summary(const struct review_screen *self, char line[LINE_BYTES])
{
    struct buffer numbers = {0};
    name_unanswered(self, &numbers);
    if (numbers.length > 0)
        snprintf(line, LINE_BYTES, _("Not answered yet: %s."), buffer_text(&numbers));
    else
        snprintf(line, LINE_BYTES, "%s", _("Every question has an answer."));
    buffer_done(&numbers);
}

/* "  text of the option", or of the options; nothing for a number. */
static void add_texts(const struct review_screen *self, enum language language,
                      const struct test_item *shown, char *out, size_t size)
{
    const struct languages *languages = &self->review.test->quiz->header.languages;
    size_t used = 0;
    for (int digit = 1; digit <= shown->item->option_count && used < size; digit++) {
        const struct phrase *text = &shown->item->options[shown->order[digit - 1]].text;
        if (response_shows(shown, shown->response, digit))
            used += (size_t)snprintf(out + used, size - used, "%s%s", used > 0 ? "; " : "  ",
                                     phrase_in(text, languages, language));
    }
}

/* One item as it stands in the list, at most `width` columns. */
static void row_words(const struct review_screen *self, const struct grid *grid, size_t position,
                      char line[LINE_BYTES])
{
    const struct test_item *shown = &self->review.test->items[position];
    char brief[BRIEF_BYTES];
    response_brief(shown, shown->response, grid->language, brief);
    const char *doubt = shown->doubtful ? "◆" : " ";
    bool large = grid_layout(grid) == LAYOUT_LARGE;
    int number = (int)position + 1, digits = large ? 2 : 3;
    if (brief[0] == '\0') {
        snprintf(line, LINE_BYTES, "%*d %s %s", digits, number, doubt, _("not answered"));
    } else if (response_shows(shown, shown->response, 0)) {
        snprintf(line, LINE_BYTES, "%*d %s %s", digits, number, doubt, _("not known"));
    } else if (large) {
        int used = snprintf(line, LINE_BYTES, "%*d %s ", digits, number, doubt);
        snprintf(line + used, (size_t)(LINE_BYTES - used), _("answer %s"), brief);
    } else {
        int used = snprintf(line, LINE_BYTES, "%*d %s %s", digits, number, doubt, brief);
        add_texts(self, grid->language, shown, line + used, (size_t)(LINE_BYTES - used));
    }
}

static void cut_to(char *line, int width)
{
    if (text_width(line) <= width || width < 1)
        return;
    size_t keep = text_fit(line, width - 1);
    snprintf(line + keep, LINE_BYTES - keep, "…");
}

static void row_paint(const struct review_screen *self, struct grid *grid, size_t position, int row,
                      int column, int width)
{
    char line[LINE_BYTES];
    row_words(self, grid, position, line);
    cut_to(line, width);
    bool open = self->review.test->items[position].response[0] == '\0';
    grid_put(grid, row, column, open ? STYLE_BOLD : STYLE_PLAIN, line);
}

static bool any_doubtful(const struct test *test)
{
    for (size_t i = 0; i < test->item_count; i++) {
        if (test->items[i].doubtful)
            return true;
    }
    return false;
}

/* In the single row that the status has here; NULL when there is none. */
static const char *warning(const struct review_screen *self, const struct grid *grid)
{
    struct notice notice = limit_notice(self->review.time);
    return grid_layout(grid) == LAYOUT_LARGE ? notice.brief : notice.full;
}

static void list_status(const struct review_screen *self, struct grid *grid)
{
    char line[LINE_BYTES] = "";
    if (self->note == NOTE_NO_SUCH_ITEM)
        snprintf(line, sizeof line, _("There are questions 1 to %zu."),
                 self->review.test->item_count);
    else if (self->collected > 0)
        snprintf(line, sizeof line, _("Question %d: press Enter."), self->collected);
    else if (limit_warning(self->review.time) > 0)
        snprintf(line, sizeof line, "%s", warning(self, grid));
    else
        snprintf(line, sizeof line, "%s%s", _("To change: number, Enter"),
                 any_doubtful(self->review.test) ? _("   ◆ not sure") : "");
    body_status(grid, line);
}

static void list_footer(const struct review_screen *self, struct grid *grid)
{
    char go[LINE_BYTES];
    const char *hints[7];
    int count = 0;
    bool last = paging_last(self->paging);
    if (self->collected == 0 && last && unanswered(self->review.test) > 0)
        snprintf(go, sizeof go, _("Enter to no. %zu"), self->order[0] + 1);
    else
        snprintf(go, sizeof go, "%s", !last ? _("Enter more") : _("Enter next"));
    hints[count++] = go;
    hints[count++] = _("0 hand in");
    hints[count++] = _("- back");
    if (grid_layout(grid) != LAYOUT_LARGE) {
        hints[count++] = frame_language_hint(grid, false);
        hints[count++] = frame_size_hint(grid);
    }
    hints[count] = NULL;
    frame_footer(grid, hints);
}

/* One column, or two where all do not fit below one another. */
static void rows_paint(const struct review_screen *self, struct grid *grid, int top)
{
    int rows = frame_bottom(grid) - top - 1;
    size_t count = self->review.test->item_count, height = rows > 0 ? (size_t)rows : 1;
    size_t columns = count > height ? 2 : 1, per_page = columns * height;
    int width = (grid->columns - 1) / (int)columns;
    self->paging->pages = count == 0 ? 1 : (int)((count + per_page - 1) / per_page);
    size_t start = (size_t)paging_at(self->paging) * per_page;
    for (size_t i = 0; i < per_page && start + i < count; i++)
        row_paint(self, grid, self->order[start + i], top + (int)(i % height),
                  (int)(i / height) * width, width - 1);
}

static void list_paint(const struct review_screen *self, struct grid *grid)
{
    bool large = grid_layout(grid) == LAYOUT_LARGE;
    struct caption caption = {self->review.title, self->review.who, _("Check your answers"),
                              self->review.time};
    int row = caption_paint(grid, &caption) + !large;
    char line[LINE_BYTES];
    summary(self, line);
    row = caption_text(grid, row, STYLE_BOLD, line) - large;
    rows_paint(self, grid, row);
    list_status(self, grid);
    list_footer(self, grid);
}

static void hand_in_paint(const struct review_screen *self, struct grid *grid)
{
    struct caption caption = {self->review.title, self->review.who, _("Hand in"),
                              self->review.time};
    int row = caption_paint(grid, &caption) + caption_space(grid);
    size_t open = unanswered(self->review.test);
    if (open > 0) {
        char line[LINE_BYTES];
        summary(self, line);
        row = caption_text(grid, row, STYLE_PLAIN, line);
    }
    caption_text(grid, row, STYLE_BOLD, _("When you are sure, press 1."));
    if (self->note == NOTE_ENTER)
        body_status(grid, _("Enter alone does not hand in."));
    else
        body_status(grid, warning(self, grid));
    frame_footer(grid, (const char *const[]){_("1 yes"), _("- back"), NULL});
}

static void review_view(const struct screen *screen, struct grid *grid)
{
    const struct review_screen *self = (const struct review_screen *)screen;
    if (!frame_fits(grid, LAYOUT_LARGE))
        return;
    if (self->handing_in)
        hand_in_paint(self, grid);
    else
        list_paint(self, grid);
}

static int review_asks(const struct screen *screen)
{
    return ((const struct review_screen *)screen)->handing_in ? ASKS_YES : 0;
}

static void review_free(struct screen *screen)
{
    struct review_screen *self = review_of(screen);
    free(self->order);
    free(self->paging);
    free(self);
}

static const char *review_help(const struct screen *screen)
{
    (void)screen;
    return _("Here you see all your answers.\n"
             "To change one, press its number and Enter.\n"
             "Questions without an answer come first.\n"
             "To hand in, press 0, then 1.");
}

static const struct screen_ops review_ops = {
    .name = "review",
    .update = review_update,
    .view = review_view,
    .free = review_free,
    .mode = review_mode,
    .asks = review_asks,
    .help = review_help,
};

struct screen *review_new(const struct review *review)
{
    struct review_screen *self = xcalloc(1, sizeof *self);
    self->screen.ops = &review_ops;
    self->review = *review;
    self->order = xcalloc(review->test->item_count + 1, sizeof *self->order);
    test_review_order(review->test, self->order);
    self->paging = xcalloc(1, sizeof *self->paging);
    return &self->screen;
}
