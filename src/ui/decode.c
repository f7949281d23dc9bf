/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a key means in each of the modes: one table. */
#include "base/language.h"
#include "base/text.h"
#include "ui/keys.h"

static const struct {
    uint32_t key;
    enum event_kind kind[KEYS_COUNT]; /* by enum key_mode */
} meanings[] = {
    {RAW_ENTER, {EVENT_ENTER, EVENT_ENTER, EVENT_ENTER, EVENT_ENTER, EVENT_ENTER}},
    {RAW_BACKSPACE, {EVENT_BACK, EVENT_DELETE, EVENT_DELETE, EVENT_DELETE, EVENT_DELETE}},
    {RAW_ESCAPE, {EVENT_BACK, EVENT_BACK, EVENT_BACK, EVENT_BACK, EVENT_BACK}},
    {RAW_F1, {EVENT_HELP, EVENT_HELP, EVENT_HELP, EVENT_HELP, EVENT_HELP}},
    {RAW_F2, {EVENT_SLASH, EVENT_SLASH, EVENT_SLASH, EVENT_SLASH, EVENT_SLASH}},
    {RAW_UP, {EVENT_UP, EVENT_UP, EVENT_UP, EVENT_UP, EVENT_UP}},
    {RAW_DOWN, {EVENT_DOWN, EVENT_DOWN, EVENT_DOWN, EVENT_DOWN, EVENT_DOWN}},
    {'-', {EVENT_BACK, EVENT_DELETE, EVENT_TEXT, EVENT_DELETE, EVENT_DELETE}},
    {'*', {EVENT_STAR, EVENT_STAR, EVENT_TEXT, EVENT_STAR, EVENT_STAR}},
    {'/', {EVENT_SLASH, EVENT_SLASH, EVENT_TEXT, EVENT_SLASH, EVENT_SLASH}},
    {'+', {EVENT_PLUS, EVENT_PLUS, EVENT_TEXT, EVENT_PLUS, EVENT_PLUS}},
    {'.', {EVENT_HELP, EVENT_HELP, EVENT_TEXT, EVENT_HELP, EVENT_TEXT}},
    /* the keypad's "." where it is a comma */
    {',', {EVENT_HELP, EVENT_TEXT, EVENT_TEXT, EVENT_HELP, EVENT_TEXT}},
};

static struct event digit_or_text(enum key_mode mode, uint32_t key)
{
    if (mode == KEYS_TEXT)
        return (struct event){.kind = EVENT_TEXT};
    if (key >= '0' && key <= '9')
        return (struct event){.kind = EVENT_DIGIT, .number = (int)(key - '0')};
    return (struct event){.kind = mode == KEYS_NAMES && key != ' ' ? EVENT_TEXT : EVENT_NONE};
}

struct event keys_decode(enum key_mode mode, struct raw raw)
{
    struct event event = {.kind = EVENT_NONE};
    if (raw.key < RAW_ENTER && raw.key >= ' ' && raw.key != 0x7f)
        event = digit_or_text(mode, raw.key);
    for (size_t i = 0; i < COUNT(meanings); i++)
        if (meanings[i].key == raw.key)
            event.kind = meanings[i].kind[mode];
    if (event.kind == EVENT_TEXT)
        event.text[text_encode(raw.key, event.text)] = '\0';
    event.now_ms = raw.at_ms;
    return event;
}
