/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the state of a question is said: status line, dots, the face of the item, the break. */
#include "base/buffer.h"
#include "limit.h"
#include "question_face.h"
#include "question_state.h"
#include "star_menu.h"
#include "ui/frame.h"
#include <stdio.h>

enum { SENTENCE_BYTES = 200 };

/* N; "%d" is the digit of the choice. */
static const struct notice notices[] = {
    [NOTE_SAVING] = {.full = N_("Saving …")},
    [NOTE_SAVED] = {.full = N_("Saved.")},
    [NOTE_CHANGED] = {.full = N_("Changed: %d. Saved."), .alone = true},
    [NOTE_DOUBTFUL] = {.full = N_("Marked as not sure. Saved."), .alone = true},
    [NOTE_SURE] = {.full = N_("No longer marked. Saved."), .alone = true},
    [NOTE_NOT_SAVED] = {N_("The kiosk could not save it. Press once more, or call the trainer."),
                        N_("Not saved yet. Press once more."), true},
    [NOTE_EMPTY] = {N_("No choice yet. Press a digit. If you do not know, press 0. "
                       "To skip, press Enter again."),
                    N_("No choice yet. Enter again: skip."), true},
    [NOTE_UNKNOWN] = {N_("Replace answer %d by \"I do not know\"? Then press 0 once more."),
                      N_("Not known after all? Press 0 again."), true},
    [NOTE_IDLE] = {.full = N_("Still here? Then press Enter."), .alone = true},
};

static struct notice notice_of(const struct question_screen *self, int digit,
                               char sentence[SENTENCE_BYTES])
{
    const struct notice *notice = &notices[self->note];
    if (self->note == NOTE_NONE && limit_warning(self->question.time) > 0)
        return limit_notice(self->question.time);
    if (self->note == NOTE_NONE && self->question.aloud != NULL && self->question.aloud->speaking)
        return (struct notice){_("This is being read aloud. Any key stops it."),
                               _("Reading. Any key stops it."), true};
    if (self->note == NOTE_NONE)
        return (struct notice){.full = item_now(self)->doubtful ? _("Marked as not sure.") : NULL};
    snprintf(sentence, SENTENCE_BYTES, gettext(notice->full), digit);
    return (struct notice){.full = sentence,
                           .brief = notice->brief != NULL ? gettext(notice->brief) : NULL,
                           .alone = notice->alone};
}

static int count_doubtful(const struct test *test)
{
    int count = 0;
    for (size_t i = 0; i < test->item_count; i++)
        count += test->items[i].doubtful;
    return count;
}

/* "● ◆(○)○ ○": one sign an item, the current one in brackets. */
static void dots_make(const struct question_screen *self, struct buffer *dots)
{
    const struct test *test = self->question.test;
    for (size_t i = 0; i < test->item_count; i++) {
        const struct test_item *item = &test->items[i];
        const char *before = i == self->item ? "(" : i > 0 && i - 1 == self->item ? ")" : " ";
        buffer_puts(dots, before);
        buffer_puts(dots, item->doubtful ? "◆" : item->response[0] != '\0' ? "●" : "○");
    }
    if (self->item + 1 == test->item_count)
        buffer_putc(dots, ')');
}

static void pause_paint(const struct question_screen *self, struct grid *grid)
{
    if (!frame_fits(grid, LAYOUT_LARGE))
        return;
    struct caption caption = {.title = self->question.title,
                              .who = self->question.who,
                              .word = _("A break"),
                              .time = self->question.time};
    int row = caption_paint(grid, &caption) + caption_space(grid);
    row = caption_text(grid, row, STYLE_BOLD, _("Stop for a moment?"));
    row = caption_text(grid, row, STYLE_PLAIN, _("All answers stay saved."));
    caption_text(grid, row, STYLE_PLAIN, _("If you want to stop, press 1."));
    frame_footer(grid, (const char *const[]){_("1 yes"), _("- no, back"), NULL});
}

static void item_paint(const struct question_screen *self, struct grid *grid)
{
    const struct test_item *item = item_now(self);
    const struct pending *pending = is_saving(self) ? &self->pending : NULL;
    const char *response = pending != NULL ? pending->response : item->response;
    char place[SENTENCE_BYTES], aside[SENTENCE_BYTES] = "", sentence[SENTENCE_BYTES];
    snprintf(place, sizeof place, _("Question %zu of %zu"), self->item + 1,
             self->question.test->item_count);
    int doubtful = count_doubtful(self->question.test);
    if (doubtful > 0)
        snprintf(aside, sizeof aside, _("not sure %d"), doubtful);
    struct buffer dots = {0};
    dots_make(self, &dots);
    struct question_face face = {
        .caption = {self->question.title, self->question.who, place, self->question.time},
        .dots = buffer_text(&dots),
        .aside = aside,
        .item = item,
        .languages = &self->question.test->quiz->header.languages,
        .response = response,
        .notice = notice_of(self, response_digit(item, response), sentence),
        .page = self->paging->page,
        .star = aloud_offered(self->question.aloud) ? _("* not sure, listen")
                : item->doubtful                    ? _("* sure")
                                                    : _("* not sure"),
        .commands = true};
    self->paging->pages = question_face_paint(grid, &face);
    buffer_done(&dots);
}

static void wish_paint(const struct question_screen *self, struct grid *grid)
{
    char place[SENTENCE_BYTES];
    snprintf(place, sizeof place, _("Question %zu of %zu"), self->item + 1,
             self->question.test->item_count);
    star_menu_paint(
        grid,
        &(struct caption){self->question.title, self->question.who, place, self->question.time},
        item_now(self)->doubtful);
}

void question_paint(const struct screen *screen, struct grid *grid)
{
    const struct question_screen *self = (const struct question_screen *)screen;
    if (self->question.test->item_count == 0)
        return;
    if (self->pausing)
        pause_paint(self, grid);
    else if (self->wishing)
        wish_paint(self, grid);
    else
        item_paint(self, grid);
}
