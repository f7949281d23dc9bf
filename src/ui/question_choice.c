/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a digit does to an item with options, and "*" to any: stored at once. */
#include "base/text.h"
#include "question_state.h"
#include <string.h>

static const struct intent nothing = {.kind = INTENT_NONE};

struct intent question_store(struct question_screen *self, const char *response, bool doubtful,
                             enum note done)
{
    self->note = NOTE_SAVING;
    text_copy(self->pending.response, sizeof self->pending.response, response);
    self->pending.doubtful = doubtful;
    self->pending.done = done;
    self->pending.item = self->item;
    return (struct intent){.kind = INTENT_ANSWER,
                           .number = (int)self->item,
                           .text = self->pending.response,
                           .flag = doubtful};
}

/* One of several: into the answer, or out of it. */
static struct intent toggle(struct question_screen *self, int digit, char letter)
{
    const struct test_item *item = item_now(self);
    char response[RESPONSE_BYTES];
    bool had = response_holds(item->response, letter);
    response_toggle(item->item, item->response, letter, response);
    self->pending.digit = digit;
    return question_store(self, response, item->doubtful, had ? NOTE_TAKEN_BACK : NOTE_CHOSEN);
}

struct intent question_choose(struct question_screen *self, int digit, enum note note)
{
    const struct test_item *item = item_now(self);
    char response[2] = {digit == 0 ? '?' : test_letter(item, digit), '\0'};
    if (response[0] == '\0')
        return nothing;
    if (digit > 0 && item->item->kind == ITEM_MULTIPLE)
        return toggle(self, digit, response[0]);
    if (strcmp(response, item->response) == 0) {
        self->note = NOTE_SAVED;
        return nothing;
    }
    bool replaces = item->response[0] != '\0';
    if (digit == 0 && replaces && note != NOTE_UNKNOWN) {
        self->note = NOTE_UNKNOWN;
        return nothing;
    }
    return question_store(self, response, item->doubtful, replaces ? NOTE_CHANGED : NOTE_SAVED);
}

struct intent question_toggle_doubt(struct question_screen *self)
{
    const struct test_item *item = item_now(self);
    return question_store(self, item->response, !item->doubtful,
                          item->doubtful ? NOTE_SURE : NOTE_DOUBTFUL);
}
