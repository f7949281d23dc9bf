/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys on a screen: what hands, scanners and stuck keyboards may send, with the time between.
 *
 * The first letter is the screen (desk.c), the second the guard's dead time ('q': 150 ms, else
 * 400). Then a character is its key, but capitals and a few signs: E Enter, B Backspace, X Escape,
 * H F1, L F2, U up, D down, I a key that means nothing; _ 10 ms pass, ~ 100 ms, = 1 s; | a tick of
 * the loop; ! the store begins to say no, or ends it; F what waits is forgotten. Line breaks mean
 * nothing. */
#include "base/alloc.h"
#include "base/text.h"
#include "desk.h"
#include "fuzz.h"
#include "ui/keys.h"
#include <string.h>

const char fuzz_noun[] = "keys";

enum { DEAD_MS = 400, QUICK_MS = 150, ENTER_AFTER_DIGIT_MS = 300, LONGEST_WAIT_MS = 1100 };
enum { BURST_MS = 30, SCAN_LEAST = 8, KEYS_MOST = 2000 };

/* What was fed, to hold the events against: they must be those of keys in this order. */
struct fed {
    struct raw keys[KEYS_MOST];
    size_t count, next; /* keys before `next` cannot give an event any more */
};

struct run {
    struct desk desk;
    struct keys *keys;
    int dead_ms;
    int64_t now_ms;
    size_t events;
    struct fed fed;
};

/* In a burst that may be a scan: what follows that is no repeat of its last key. */
static bool is_of_scan(const struct fed *fed, size_t i)
{
    size_t length = 1;
    for (; i > 0 && fed->keys[i].at_ms - fed->keys[i - 1].at_ms < BURST_MS; i--)
        length++;
    return length >= SCAN_LEAST;
}

static bool is_repeat(const struct run *run, size_t i)
{
    const struct screen *screen = run->desk.screen;
    const struct raw *key = &run->fed.keys[i];
    enum event_kind kind = keys_decode(screen_mode(screen), *key).kind;
    bool writes = kind == EVENT_DIGIT || kind == EVENT_TEXT || kind == EVENT_DELETE;
    bool guarded = screen_mode(screen) == KEYS_CHOICE || !writes;
    int dead_ms = screen->ops->quick_repeat && run->dead_ms > QUICK_MS ? QUICK_MS : run->dead_ms;
    return guarded && i > 0 && key[-1].key == key->key && key->at_ms - key[-1].at_ms < dead_ms &&
           !is_of_scan(&run->fed, i - 1);
}

static bool gives(const struct run *run, size_t i, const struct event *event)
{
    struct event own = keys_decode(screen_mode(run->desk.screen), run->fed.keys[i]);
    return own.kind == event->kind && own.number == event->number &&
           strcmp(own.text, event->text) == 0;
}

static void enter_waits_for_a_digit(const struct run *run, size_t enter)
{
    if (screen_mode(run->desk.screen) == KEYS_TEXT)
        return;
    for (size_t i = 0; i < enter; i++)
        if (run->fed.keys[i].key >= '0' && run->fed.keys[i].key <= '9')
            HOLDS(run->now_ms >= run->fed.keys[i].at_ms + ENTER_AFTER_DIGIT_MS);
}

/* There is a key for it, in order, that is no repeat of the press before. */
static void one_press_is_one_act(struct run *run, const struct event *event)
{
    struct fed *fed = &run->fed;
    while (fed->next < fed->count && (!gives(run, fed->next, event) || is_repeat(run, fed->next)))
        fed->next++;
    HOLDS(fed->next < fed->count);
    if (event->kind == EVENT_ENTER)
        enter_waits_for_a_digit(run, fed->next);
    fed->next++;
}

static void a_scan_is_wanted_and_has_a_text(struct run *run, const struct event *event)
{
    size_t bad, length = strlen(event->scan);
    HOLDS(run->desk.screen->ops->accepts_scan);
    HOLDS(text_valid(event->scan, length, &bad));
    HOLDS(length > 0);
}

static void take(struct run *run, const struct event *event)
{
    desk_event(&run->desk, event);
    keys_show(run->keys, run->desk.screen, run->now_ms);
}

static void drain(struct run *run)
{
    struct event event;
    while (keys_next(run->keys, run->desk.screen, run->now_ms, &event)) {
        HOLDS(event.kind != EVENT_NONE && event.now_ms == run->now_ms);
        HOLDS(++run->events <= run->fed.count);
        if (event.kind == EVENT_SCAN)
            a_scan_is_wanted_and_has_a_text(run, &event);
        else
            one_press_is_one_act(run, &event);
        take(run, &event);
    }
}

/* As the loop does it: asks again when the keys want to be asked. */
static void pass(struct run *run, int ms)
{
    int64_t until_ms = run->now_ms + ms;
    for (drain(run);; drain(run)) {
        int wait_ms = keys_wait_ms(run->keys, run->now_ms);
        HOLDS(wait_ms != 0 && wait_ms <= LONGEST_WAIT_MS);
        if (wait_ms < 0 || run->now_ms + wait_ms > until_ms)
            break;
        run->now_ms += wait_ms;
    }
    run->now_ms = until_ms;
}

static void feed(struct run *run, uint32_t key)
{
    struct raw raw = {.key = key, .at_ms = run->now_ms};
    if (run->fed.count == KEYS_MOST)
        return;
    if (key != RAW_IGNORED)
        run->fed.keys[run->fed.count++] = raw;
    keys_feed(run->keys, raw);
    drain(run);
}

static void tick(struct run *run)
{
    struct event event = {.kind = EVENT_TICK, .now_ms = run->now_ms};
    take(run, &event);
}

static void step(struct run *run, uint32_t rune)
{
    static const char named[] = "EBXHLUDI";
    static const enum raw_key raws[] = {RAW_ENTER, RAW_BACKSPACE, RAW_ESCAPE, RAW_F1,
                                        RAW_F2,    RAW_UP,        RAW_DOWN,   RAW_IGNORED};
    const char *found = rune < 0x80 && rune != 0 ? strchr(named, (int)rune) : NULL;
    if (found != NULL)
        feed(run, raws[found - named]);
    else if (rune == '_' || rune == '~' || rune == '=')
        pass(run, rune == '_' ? 10 : rune == '~' ? 100 : 1000);
    else if (rune == '|')
        tick(run);
    else if (rune == '!')
        run->desk.saves = !run->desk.saves;
    else if (rune != '\n')
        feed(run, rune);
}

static size_t printable(const struct fed *fed)
{
    size_t count = 0;
    for (size_t i = 0; i < fed->count; i++)
        count +=
            fed->keys[i].key >= ' ' && fed->keys[i].key != 0x7f && fed->keys[i].key < RAW_ENTER;
    return count;
}

static enum key_mode mode_text(const struct screen *screen)
{
    (void)screen;
    return KEYS_TEXT;
}

/* The same keys in a text field. */
static void a_text_field_gets_every_letter(const struct run *run)
{
    static const struct screen_ops ops = {.name = "text", .mode = mode_text};
    static const struct screen text = {&ops};
    struct keys *keys = keys_new(run->dead_ms);
    struct event event;
    size_t letters = 0;
    for (size_t i = 0; i < run->fed.count; i++) {
        keys_feed(keys, run->fed.keys[i]);
        while (keys_next(keys, &text, run->fed.keys[i].at_ms, &event))
            letters += event.kind == EVENT_TEXT;
    }
    while (keys_next(keys, &text, run->now_ms + 10 * DEAD_MS, &event))
        letters += event.kind == EVENT_TEXT;
    HOLDS(letters == printable(&run->fed));
    HOLDS(keys_wait_ms(keys, run->now_ms) == -1);
    keys_free(keys);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *text = (const char *)data;
    if (size < 2)
        return 0;
    struct run *run = xcalloc(1, sizeof *run);
    run->dead_ms = text[1] == 'q' ? QUICK_MS : DEAD_MS;
    run->now_ms = 60000;
    run->desk = desk_new(text[0]);
    run->keys = keys_new(run->dead_ms);
    keys_show(run->keys, run->desk.screen, run->now_ms);
    for (size_t at = 2; at < size;) {
        uint32_t rune;
        at += text_decode(text + at, size - at, &rune);
        step(run, rune);
    }
    pass(run, 10 * DEAD_MS);
    HOLDS(keys_wait_ms(run->keys, run->now_ms) == -1);
    a_text_field_gets_every_letter(run);
    keys_free(run->keys);
    desk_done(&run->desk);
    free(run);
    return 0;
}
