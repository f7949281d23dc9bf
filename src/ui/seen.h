/* SPDX-License-Identifier: GPL-3.0-or-later */
/* seen.h - what has stood on the screen long enough to be answered.
 *
 * A key pressed before a question could be seen is no answer to it: two keys struck by one finger,
 * digits typed on after a field's Enter, what was pressed while the store was busy. So where a
 * question, a `1 ya` or, after a field, any page appears on which digits act, keys are dropped
 * until it has been there for a moment, and as long as they follow one another without a pause.
 * Between pages on which digits act, and in fields, what is typed ahead is obeyed. */
#ifndef LULUS_UI_SEEN_H
#define LULUS_UI_SEEN_H
#include "ui/keys.h"

struct seen {
    const struct screen *screen; /* NULL: none yet; compared only */
    enum key_mode mode;
    int asks;
    size_t field;
    int pause_ms;
    int64_t until_ms;
};

/* The screen as it was just painted; true when it is another one, another
 * field of it, or takes keys in another mode. */
bool seen_show(struct seen *seen, const struct screen *screen, int64_t now_ms);
/* The key was pressed too early for what is shown: to be dropped. */
bool seen_too_early(struct seen *seen, const struct raw *key);
#endif
