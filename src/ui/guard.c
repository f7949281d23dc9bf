/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guard.h"

enum {
    QUICK_MS = 150,          /* the dead time where repeat is off, and on the sheet */
    REPEAT_STARTS_MS = 1100, /* no keyboard waits longer before it repeats */
    REPEAT_FOLLOWS_MS = 110, /* none repeats slower */
    ENTER_AFTER_DIGIT_MS = 300,
};
static const int64_t LONG_AGO = -3600000;

void guard_start(struct guard *guard, int dead_ms)
{
    *guard = (struct guard){.dead_ms = dead_ms, .last_ms = LONG_AGO, .digit_ms = LONG_AGO};
}

static bool is_digit(uint32_t key)
{
    return key >= '0' && key <= '9';
}

/* Fields take every key that writes or deletes; a held Enter or command acts once even there. */
static bool is_taken_each(enum key_mode mode, const struct raw *key)
{
    enum event_kind kind = keys_decode(mode, *key).kind;
    return mode != KEYS_CHOICE &&
           (kind == EVENT_DIGIT || kind == EVENT_TEXT || kind == EVENT_DELETE);
}

static int dead_ms_on(const struct guard *guard, const struct screen *screen, bool taken_each)
{
    bool quick = screen->ops->quick_repeat || taken_each;
    return quick && guard->dead_ms > QUICK_MS ? QUICK_MS : guard->dead_ms;
}

static bool is_repeated(const struct raw *keys, size_t count)
{
    return count > 1 && keys[1].key == keys[0].key &&
           keys[1].at_ms - keys[0].at_ms < REPEAT_FOLLOWS_MS;
}

static enum guard_verdict judge_repeat(const struct guard *guard, const struct screen *screen,
                                       const struct raw *keys, size_t count, int64_t now_ms,
                                       int64_t *until_ms)
{
    int64_t since_ms = keys[0].at_ms - guard->last_ms;
    bool taken_each = is_taken_each(screen_mode(screen), &keys[0]);
    if (keys[0].key != guard->last_key || (taken_each && !guard->carried))
        return GUARD_PASS;
    if (since_ms < dead_ms_on(guard, screen, taken_each))
        return GUARD_DROP;
    if (guard->dead_ms <= QUICK_MS || since_ms >= REPEAT_STARTS_MS)
        return GUARD_PASS;
    if (is_repeated(keys, count))
        return GUARD_DROP;
    *until_ms = keys[0].at_ms + REPEAT_FOLLOWS_MS;
    return count == 1 && now_ms < *until_ms ? GUARD_WAIT : GUARD_PASS;
}

enum guard_verdict guard_judge(const struct guard *guard, const struct screen *screen,
                               const struct raw *keys, size_t count, int64_t now_ms,
                               int64_t *until_ms)
{
    enum guard_verdict verdict = judge_repeat(guard, screen, keys, count, now_ms, until_ms);
    int64_t enter_ms = guard->digit_ms + ENTER_AFTER_DIGIT_MS;
    if (verdict != GUARD_PASS || keys[0].key != RAW_ENTER || screen_mode(screen) == KEYS_TEXT ||
        now_ms >= enter_ms)
        return verdict;
    *until_ms = enter_ms;
    return GUARD_WAIT;
}

void guard_drop(struct guard *guard, const struct raw *key)
{
    if (key->key != guard->last_key)
        guard->carried = false;
    guard->last_key = key->key;
    guard->last_ms = key->at_ms;
    if (is_digit(key->key))
        guard->digit_ms = key->at_ms;
}

void guard_pass(struct guard *guard, const struct raw *key)
{
    guard_drop(guard, key);
    guard->carried = false;
}

void guard_carry(struct guard *guard)
{
    guard->carried = true;
}
