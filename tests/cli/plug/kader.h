/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kader.h - what the screen has said of a kader's test: the dots, the chosen line, "Tersimpan.",
 * the page after handing in. */
#ifndef LULUS_TESTS_PLUG_KADER_H
#define LULUS_TESTS_PLUG_KADER_H
#include "plug.h"
#include "training/attempt.h"

enum { ITEMS = 20, EVENTS = 400, ROWS = 400, NO_DIGIT = -1, SOME_DIGIT = -2 };
enum sign { SIGN_OPEN, SIGN_ANSWERED, SIGN_DOUBTFUL, SIGN_NONE };

struct spot {
    int digit; /* chosen, as far as it was seen; NO_DIGIT */
    enum sign sign;
    char *words; /* what stands there: the same for ever once it was seen */
};

struct saving {
    int spot, digit;
    enum sign sign;
};

struct kader_model {
    struct spot spots[ITEMS];
    struct saving events[EVENTS]; /* called saved in this life */
    size_t event_count;
    struct answer rows[ROWS];  /* of the store at the last cut */
    size_t row_count, pressed; /* keys until then */
    int saved, place;          /* what the screen has to say now; place: ITEMS for the review */
    int64_t used_ms, limit_ms; /* with a limit: of the store at the last cut */
    bool trial_done, handed_in, arriving;
};

/* For plug->look; `model` is the kader_model. */
void kader_look(struct plug *plug, void *model);
/* Letters and digits and what stands around a digit: the rest may be drawn by stand-ins. */
bool kader_is_plain(char c);
/* Holds the store against the model; from then on the model is what the store holds. */
void kader_hold_store(struct plug *plug, struct kader_model *model);
#endif
