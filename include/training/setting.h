/* SPDX-License-Identifier: GPL-3.0-or-later */
/* setting.h - the rules a trainer may set for one training, typed by one table.
 *
 * A further one: a name here, its row in setting.c, its use where it matters. The store keeps what
 * was set by `name`, the trainer's page of rules is drawn from the table. Values are whole numbers;
 * of choices 0 is the usual one. */
#ifndef LULUS_TRAINING_SETTING_H
#define LULUS_TRAINING_SETTING_H
#include "training/occasion.h"

enum setting {
    SETTING_IDLE,            /* minutes without a key until a kader's seat is free again */
    SETTING_ORDER,           /* of items and options: enum order_rule */
    SETTING_LATE,            /* a pretest begun after the teaching: enum late_rule */
    SETTING_REPEAT,          /* a second posttest: enum repeat_rule */
    SETTING_COUNTS,          /* which posttest counts for the certificate: enum counts_rule */
    SETTING_SCORE,           /* when she sees her score: enum score_rule */
    SETTING_REASONS,         /* when she sees the right answers: enum reasons_rule */
    SETTING_LANGUAGE_SWITCH, /* whether `/` is for participants, too: enum key_rule */
    SETTING_TEXT_SIZE,       /* whether `+` is */
    SETTING_LIMIT,           /* minutes for one test at a screen; 0: no limit */
    SETTING_PIN,             /* what a kader proves herself with: enum pin_kind */
    SETTING_COUNT
};

enum key_rule { KEY_WORKS, KEY_OFF };

/* ..._RULES: how many there are, for whoever keeps a word for each. */
enum order_rule { ORDER_SHUFFLED, ORDER_DOCUMENT, ORDER_RULES };
enum late_rule { LATE_MARKED, LATE_REFUSED, LATE_RULES };
enum repeat_rule { REPEAT_ONE, REPEAT_NONE, REPEAT_RULES };
enum counts_rule { COUNTS_BEST, COUNTS_FIRST, COUNTS_LATEST, COUNTS_RULES };
enum score_rule { SCORE_AT_ONCE, SCORE_ONCE_CLOSED, SCORE_NEVER };
enum reasons_rule { REASONS_ONCE_CLOSED, REASONS_NEVER };

struct settings {
    int value[SETTING_COUNT];
};

/* What a change means for who has begun a test already. */
enum setting_change {
    CHANGE_FREE,    /* nothing */
    CHANGE_ASKED,   /* not the same for all: asked by `1 ya` */
    CHANGE_REFUSED, /* unfair */
};

struct setting_kind {
    const char *name; /* in the store, for ever */
    int usual, least, most;
    const char *label;          /* N: one short line */
    const char *hint;           /* N: what it means; may be NULL */
    const char *const *choices; /* N: a word for each value from `least`; NULL: minutes */
    const char *none;           /* N: what 0 minutes means; NULL where 0 is not allowed */
    enum setting_change change; /* once a test is begun: */
    enum occasion_kind since;   /* this one or a later */
};

enum { SETTING_TEXT = 96 };

const struct setting_kind *setting_kind(enum setting setting);
enum setting setting_named(const char *name); /* SETTING_COUNT: of a newer version */
bool setting_allows(enum setting setting, int value);
/* As a training is that nobody has set anything for. */
void settings_usual(struct settings *settings);
/* "5 minutes", or the word of the choice; translated. */
void setting_words(enum setting setting, int value, char out[SETTING_TEXT]);
#endif
