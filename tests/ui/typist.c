/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typist.h"
#include "../support/run.h"
#include <stdio.h>
#include <string.h>

static enum key_mode mode_text(const struct screen *screen)
{
    (void)screen;
    return KEYS_TEXT;
}

static enum key_mode mode_digits(const struct screen *screen)
{
    (void)screen;
    return KEYS_DIGITS;
}

static int asks_yes(const struct screen *screen)
{
    (void)screen;
    return ASKS_YES;
}

static int asks_one(const struct screen *screen)
{
    (void)screen;
    return 1;
}

static const struct screen_ops choice_ops = {.name = "choice"};
static const struct screen_ops sheet_ops = {.name = "sheet", .quick_repeat = true};
static const struct screen_ops verify_ops = {.name = "verify", .accepts_scan = true};
static const struct screen_ops text_ops = {.name = "text", .mode = mode_text};
static const struct screen_ops digits_ops = {.name = "digits", .mode = mode_digits};
static const struct screen_ops yes_ops = {.name = "yes", .asks = asks_yes};
static const struct screen_ops item_ops = {.name = "item", .asks = asks_one};
const struct screen choice = {&choice_ops}, sheet = {&sheet_ops}, verify = {&verify_ops},
                    text = {&text_ops}, digits = {&digits_ops}, yes = {&yes_ops},
                    item = {&item_ops};

static void note(struct run *run, const struct event *event)
{
    static const char letters[] = {
        [EVENT_ENTER] = 'E', [EVENT_BACK] = 'B',  [EVENT_DELETE] = 'D', [EVENT_STAR] = '*',
        [EVENT_PLUS] = '+',  [EVENT_SLASH] = '/', [EVENT_HELP] = '?',
    };
    size_t length = strlen(run->out);
    run->last_ms = run->now_ms;
    if (event->kind == EVENT_DIGIT)
        snprintf(run->out + length, sizeof run->out - length, "%d", event->number);
    else if (event->kind == EVENT_TEXT)
        snprintf(run->out + length, sizeof run->out - length, "%s", event->text);
    else if (event->kind == EVENT_SCAN)
        snprintf(run->out + length, sizeof run->out - length, "[%s]", event->scan);
    else
        snprintf(run->out + length, sizeof run->out - length, "%c", letters[event->kind]);
}

static void drain(struct run *run)
{
    struct event event;
    keys_show(run->keys, run->screen, run->now_ms);
    while (keys_next(run->keys, run->screen, run->now_ms, &event)) {
        note(run, &event);
        if (run->next != NULL)
            run->screen = run->next;
        run->next = NULL;
        keys_show(run->keys, run->screen, run->now_ms);
    }
}

void pass(struct run *run, int64_t until_ms)
{
    drain(run);
    for (;;) {
        int wait_ms = keys_wait_ms(run->keys, run->now_ms);
        if (wait_ms < 0 || run->now_ms + wait_ms > until_ms)
            break;
        assert_int_not_equal(wait_ms, 0);
        run->now_ms += wait_ms;
        drain(run);
    }
    run->now_ms = until_ms;
}

void press(struct run *run, uint32_t key, int64_t at_ms)
{
    pass(run, at_ms);
    keys_feed(run->keys, (struct raw){.key = key, .at_ms = at_ms});
    drain(run);
}

struct run begin(const struct screen *screen, int dead_ms)
{
    return (struct run){.keys = keys_new(dead_ms), .screen = screen, .now_ms = 1000};
}

void expect(struct run *run, const char *wanted)
{
    pass(run, run->now_ms + 5000);
    assert_string_equal(run->out, wanted);
    keys_free(run->keys);
}

void hold(struct run *run, uint32_t key, int64_t start_ms, int64_t first_repeat_ms)
{
    press(run, key, start_ms);
    for (int64_t at_ms = start_ms + first_repeat_ms; at_ms < start_ms + 5000; at_ms += 33)
        press(run, key, at_ms);
}

void type(struct run *run, const char *keys, int64_t start_ms, int apart_ms)
{
    for (int i = 0; keys[i] != '\0'; i++)
        press(run, keys[i] == '\n' ? (uint32_t)RAW_ENTER : (uint32_t)keys[i],
              start_ms + (int64_t)apart_ms * i);
}
