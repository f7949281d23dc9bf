/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Typing a number. It is stored by Enter alone: half of "12" would be another answer. After a cut
 * the one that was stored before stands, or none, and the item is asked again. */
#include "base/text.h"
#include "question_state.h"
#include <string.h>

static const struct intent nothing = {.kind = INTENT_NONE};

/* One "," is enough; none comes first. */
static enum edit_result type_mark(struct question_screen *self)
{
    static const struct event zero = {.kind = EVENT_DIGIT},
                              mark = {.kind = EVENT_TEXT, .text = ","};
    if (strchr(self->number.text, ',') != NULL)
        return EDIT_KEPT;
    if (edit_is_empty(&self->number))
        edit_event(&self->number, &zero);
    return edit_event(&self->number, &mark);
}

enum edit_result question_type(struct question_screen *self, const struct event *event)
{
    if (!edit_is_empty(&self->number) || event->kind != EVENT_DELETE)
        self->paging->page = self->paging->pages - 1; /* where it is seen */
    if (event->kind != EVENT_TEXT)
        return edit_event(&self->number, event);
    bool is_mark = strcmp(event->text, ",") == 0 || strcmp(event->text, ".") == 0;
    return is_mark ? type_mark(self) : EDIT_NOT_MINE;
}

struct intent question_take_number(struct question_screen *self, bool *same)
{
    const struct test_item *item = item_now(self);
    char response[RESPONSE_BYTES];
    *same = false;
    if (!response_number(self->number.text, response)) {
        self->note = NOTE_NO_NUMBER;
        return nothing;
    }
    *same = strcmp(response, item->response) == 0;
    return *same ? nothing : question_store(self, response, item->doubtful, NOTE_PASSED);
}

struct intent question_typed(struct screen *screen)
{
    struct question_screen *self = (struct question_screen *)screen;
    bool same;
    return edit_is_empty(&self->number) || is_saving(self) ? nothing
                                                           : question_take_number(self, &same);
}
