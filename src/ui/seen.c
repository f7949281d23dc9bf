/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "seen.h"

enum {
    ITEM_MS = 100,   /* more than two keys struck as one are apart */
    YES_MS = 250,    /* less than anybody needs to see a thing and press */
    TYPING_MS = 400, /* digits of one number follow each other in less */
};

static int pause_before(const struct seen *seen, bool other, enum key_mode mode, int asks)
{
    bool digits =
        seen->mode == KEYS_DIGITS || seen->mode == KEYS_NAMES || seen->mode == KEYS_NUMBER;
    bool typed = seen->mode == KEYS_TEXT || (digits && other);
    if (typed && mode == KEYS_CHOICE)
        return TYPING_MS;
    if (asks == 0 || (!other && asks == seen->asks))
        return 0;
    return asks == ASKS_YES ? YES_MS : ITEM_MS;
}

bool seen_show(struct seen *seen, const struct screen *screen, int64_t now_ms)
{
    enum key_mode mode = screen_mode(screen);
    int asks = screen_asks(screen);
    size_t field = screen_field(screen);
    bool other = screen != seen->screen;
    bool otherwise = other || mode != seen->mode || field != seen->field;
    int pause_ms = pause_before(seen, other, mode, asks);
    if (pause_ms > 0) {
        seen->pause_ms = pause_ms;
        seen->until_ms = now_ms + pause_ms;
    } else if (otherwise || asks != seen->asks)
        seen->until_ms = 0;
    seen->screen = screen;
    seen->mode = mode;
    seen->field = field;
    seen->asks = asks;
    return otherwise;
}

bool seen_too_early(struct seen *seen, const struct raw *key)
{
    if (key->at_ms >= seen->until_ms)
        return false;
    if (key->at_ms + seen->pause_ms > seen->until_ms)
        seen->until_ms = key->at_ms + seen->pause_ms;
    return true;
}
