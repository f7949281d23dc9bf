/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the state of a question is said: status line, dots, the face of the item, the break. */
#include "base/buffer.h"
#include "limit.h"
#include "question_face.h"
#include "question_state.h"
#include "star_menu.h"
#include "ui/frame.h"
#include <stdio.h>
#include <string.h>

enum { SENTENCE_BYTES = 200 };

/* N; "%s" is the answer, or the digit that was pressed. */
static const struct notice notices[] = {
    [NOTE_SAVING] = {.full = N_("Saving …")},
    [NOTE_SAVED] = {.full = N_("Saved.")},
    [NOTE_CHANGED] = {.full = N_("Changed: %s. Saved."), .alone = true},
    [NOTE_CHOSEN] = {N_("Chosen: %s. Saved."), N_("%s. Saved."), true},
    [NOTE_TAKEN_BACK] = {.full = N_("Taken back: %s. Saved."), .alone = true},
    [NOTE_PASSED] = {.full = N_("Answer %s is saved."), .alone = true},
    [NOTE_DOUBTFUL] = {.full = N_("Marked as not sure. Saved."), .alone = true},
    [NOTE_SURE] = {.full = N_("No longer marked. Saved."), .alone = true},
    [NOTE_NOT_SAVED] = {N_("The kiosk could not save it. Press once more, or call the trainer."),
                        N_("Not saved yet. Press once more."), true},
    [NOTE_EMPTY] = {N_("No choice yet. Press a digit. If you do not know, press 0. "
                       "To skip, press Enter again."),
                    N_("No choice yet. Enter again: skip."), true},
    [NOTE_UNKNOWN] = {N_("Replace answer %s by \"I do not know\"? Then press 0 once more."),
                      N_("Not known after all? Press 0 again."), true},
    [NOTE_NO_NUMBER] = {.full = N_("Write a number like 2,5, please."), .alone = true},
    [NOTE_IDLE] = {.full = N_("Still here? Then press Enter."), .alone = true},
};

/* The same where digits are text. */
static const struct notice
    number_empty =
        {N_("No number yet. Type it. If you do not know, press *. To skip, press Enter again."),
         N_("No number yet. Enter again: skip."), true},
    number_unknown = {N_("Replace answer %s by \"I do not know\"? Then press 2 once more."),
                      N_("Not known after all? Press 2 again."), true};

static const struct notice *notice_for(const struct question_screen *self)
{
    if (self->note == NOTE_UNKNOWN && self->starred)
        return &number_unknown;
    return self->note == NOTE_EMPTY && is_number(self) ? &number_empty : &notices[self->note];
}

/* What she should do in front of a number; nothing where it has an answer. */
static struct notice number_advice(const struct question_screen *self)
{
    if (!edit_is_empty(&self->number))
        return (struct notice){.full = _("Not saved yet. Enter saves it.")};
    if (item_now(self)->response[0] != '\0')
        return (struct notice){.full = item_now(self)->doubtful ? _("Marked as not sure.") : NULL};
    return (struct notice){.full = _("Type the number. If you do not know, press *."),
                           .brief = _("Type the number. Not known: *")};
}

/* The words on the time speak of saved answers: not in front of a number that is not. */
static struct notice quiet_notice(const struct question_screen *self)
{
    if (edit_is_empty(&self->number) && limit_warning(self->question.time) > 0)
        return limit_notice(self->question.time);
    if (self->question.aloud != NULL && self->question.aloud->speaking)
        return (struct notice){_("This is being read aloud. Any key stops it."),
                               _("Reading. Any key stops it."), true};
    if (is_number(self) && !self->starred)
        return number_advice(self);
    return (struct notice){.full = item_now(self)->doubtful ? _("Marked as not sure.") : NULL};
}

/* The answer that a sentence speaks of. */
static const char *told(const struct question_screen *self, enum language language,
                        char out[BRIEF_BYTES])
{
    const struct test_item *item = item_now(self);
    if (self->note == NOTE_TAKEN_BACK)
        snprintf(out, BRIEF_BYTES, "%d", self->pending.digit);
    else if (self->note == NOTE_PASSED)
        response_brief(&self->question.test->items[self->pending.item], self->pending.response,
                       language, out);
    else
        response_brief(item, item->response, language, out);
    return out;
}

static struct notice notice_of(const struct question_screen *self, enum language language,
                               char sentences[2][SENTENCE_BYTES])
{
    char brief[BRIEF_BYTES];
    if (self->note == NOTE_NONE)
        return quiet_notice(self);
    const struct notice *notice = notice_for(self);
    told(self, language, brief);
    snprintf(sentences[0], SENTENCE_BYTES, gettext(notice->full), brief);
    if (notice->brief != NULL)
        snprintf(sentences[1], SENTENCE_BYTES, gettext(notice->brief), brief);
    return (struct notice){.full = sentences[0],
                           .brief = notice->brief != NULL ? sentences[1] : NULL,
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

static struct caption caption_of(const struct question_screen *self, char place[SENTENCE_BYTES])
{
    snprintf(place, SENTENCE_BYTES, _("Question %zu of %zu"), self->item + 1,
             self->question.test->item_count);
    return (struct caption){self->question.title, self->question.who, place, self->question.time};
}

static void star_paint(const struct question_screen *self, struct grid *grid)
{
    char place[SENTENCE_BYTES], sentences[2][SENTENCE_BYTES];
    struct notice notice = notice_of(self, grid->language, sentences);
    bool brief = grid_layout(grid) == LAYOUT_LARGE && notice.brief != NULL;
    const struct caption caption = caption_of(self, place);
    const struct star_menu menu = {.doubtful = item_now(self)->doubtful,
                                   .number = is_number(self),
                                   .speech = aloud_offered(self->question.aloud),
                                   .status = brief ? notice.brief : notice.full};
    star_menu_paint(grid, &caption, &menu);
}

/* What is typed, with the mark of her language, and the cursor; NULL where the stored one is shown.
 */
static const char *typed_line(const struct question_screen *self, const char *response,
                              enum language language, char out[SENTENCE_BYTES])
{
    if (edit_is_empty(&self->number) && response[0] != '\0')
        return NULL;
    snprintf(out, SENTENCE_BYTES, "%s_", self->number.text);
    char *mark = strchr(out, ',');
    if (mark != NULL && language == LANGUAGE_EN)
        *mark = '.';
    return out;
}

static const char *star_hint(const struct question_screen *self)
{
    if (is_number(self))
        return _("* more");
    if (aloud_offered(self->question.aloud))
        return _("* not sure, listen");
    return item_now(self)->doubtful ? _("* sure") : _("* not sure");
}

static void item_paint(const struct question_screen *self, struct grid *grid)
{
    const struct test_item *item = item_now(self);
    const char *response = is_saving(self) ? self->pending.response : item->response;
    char place[SENTENCE_BYTES], aside[SENTENCE_BYTES] = "", sentences[2][SENTENCE_BYTES];
    char typed[SENTENCE_BYTES], number[BRIEF_BYTES];
    int doubtful = count_doubtful(self->question.test);
    if (doubtful > 0)
        snprintf(aside, sizeof aside, _("not sure %d"), doubtful);
    struct buffer dots = {0};
    dots_make(self, &dots);
    struct question_face face = {
        .caption = caption_of(self, place),
        .dots = buffer_text(&dots),
        .aside = aside,
        .item = item,
        .languages = &self->question.test->quiz->header.languages,
        .response = response,
        .typed = is_number(self) ? typed_line(self, response, grid->language, typed) : NULL,
        .number = response_brief(item, response, grid->language, number),
        .typing = !edit_is_empty(&self->number),
        .notice = notice_of(self, grid->language, sentences),
        .page = self->paging->page,
        .star = star_hint(self),
        .commands = true};
    self->paging->pages = question_face_paint(grid, &face);
    buffer_done(&dots);
}

void question_paint(const struct screen *screen, struct grid *grid)
{
    const struct question_screen *self = (const struct question_screen *)screen;
    if (self->question.test->item_count == 0)
        return;
    if (self->pausing)
        pause_paint(self, grid);
    else if (self->starred)
        star_paint(self, grid);
    else
        item_paint(self, grid);
}
