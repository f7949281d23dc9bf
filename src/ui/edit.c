/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edit.h"
#include "base/alloc.h"
#include "base/text.h"
#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum {
    BYTES_PER_CHARACTER = 4,
    DELETED_MS = 700, /* keyboards wait up to 660 ms before they repeat */
    LEFT_MS = 400,    /* so that fingers can turn pages back */
};

void edit_start(struct edit *edit, int limit, const char *initial)
{
    assert(limit > 0);
    size_t size = (size_t)limit * BYTES_PER_CHARACTER + 1;
    *edit = (struct edit){.text = xcalloc(size, 1), .limit = limit};
    if (initial == NULL)
        return;
    size_t end = strlen(initial);
    while (text_characters(initial, end) > (size_t)limit)
        end--;
    text_copy(edit->text, end + 1, initial);
}

void edit_done(struct edit *edit)
{
    free(edit->text);
    edit->text = NULL;
}

void edit_clear(struct edit *edit)
{
    edit->text[0] = '\0';
}

bool edit_is_empty(const struct edit *edit)
{
    return edit->text[0] == '\0';
}

static enum edit_result add(struct edit *edit, const char *character)
{
    size_t length = strlen(edit->text);
    if (text_characters(edit->text, length) >= (size_t)edit->limit)
        return EDIT_FULL;
    memcpy(edit->text + length, character, strlen(character) + 1);
    return EDIT_CHANGED;
}

/* Where the last letter begins, its combining marks included. */
static size_t last_letter(const char *text)
{
    size_t start = 0;
    for (size_t at = 0, bytes; text[at] != '\0'; at += bytes) {
        uint32_t rune;
        bytes = text_decode(text + at, strlen(text + at), &rune);
        if (text_width_of(rune) > 0)
            start = at;
    }
    return start;
}

static enum edit_result take_last(struct edit *edit, int64_t now_ms)
{
    bool held = now_ms < edit->held_until_ms, empty = edit_is_empty(edit);
    if (!held || !empty)
        edit->release_ms = empty ? LEFT_MS : DELETED_MS;
    edit->held_until_ms = now_ms + edit->release_ms;
    if (empty)
        return held ? EDIT_KEPT : EDIT_LEAVE;
    edit->text[last_letter(edit->text)] = '\0';
    return EDIT_CHANGED;
}

enum edit_result edit_event(struct edit *edit, const struct event *event)
{
    char digit[2] = {(char)('0' + event->number), '\0'};
    switch (event->kind) {
    case EVENT_DIGIT:
        return add(edit, digit);
    case EVENT_TEXT:
        return add(edit, event->text);
    case EVENT_DELETE:
        return take_last(edit, event->now_ms);
    default:
        return EDIT_NOT_MINE;
    }
}
