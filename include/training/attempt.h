/* SPDX-License-Identifier: GPL-3.0-or-later */
/* attempt.h - one person's test: its order, its answers, where to go on, its score.
 *
 * `struct attempt` is the stored fact; `struct test` is the same attempt as something to work on.
 * Its responses are as response.h has them. */
#ifndef LULUS_TRAINING_ATTEMPT_H
#define LULUS_TRAINING_ATTEMPT_H
#include "base/uuid.h"
#include "content/quiz.h"
#include "training/occasion.h"
#include "training/person.h"
#include "training/response.h"
#include <stdbool.h>
#include <stdint.h>

enum { SEED_OF_PAPER = 0 }; /* no shuffling: items and options as the document has them */

enum attempt_state { ATTEMPT_OPEN, ATTEMPT_HANDED_IN, ATTEMPT_VOID };

/* Who read a test aloud to her; both may have. */
enum read_by { READ_BY_KIOSK = 1, READ_BY_PERSON = 2 };

struct attempt {
    struct uuid id, occasion, enrolment;
    int n; /* of this person at this occasion, from 1; void ones keep theirs */
    uint64_t seed;
    enum attempt_state state;
    const char *void_reason; /* in the arena of its list; "" unless it is void */
    enum origin origin;
    struct uuid entered_by; /* who typed it in; nil: she herself took it at a screen */
    int64_t started_ms;     /* wall time of its beginning, as far as known; */
    bool dated;             /* somebody confirmed the date of that boot */
    bool late;              /* a pretest begun after the teaching: left out of the pairs */
    int64_t started_boot;
    unsigned read_aloud; /* bits of enum read_by */
    bool time_over;      /* it had a limit, and has used all of it */
};

/* The trainer lets her take a test that is closed, or a pretest after the teaching. */
struct permission {
    struct uuid occasion, enrolment;
};

struct answer {
    char item[CODE_MAX + 1];
    int n; /* counts up within one attempt; the highest of an item counts */
    char response[RESPONSE_BYTES];
    bool doubtful;
    int64_t active_ms; /* in front of the test since the answer before */
    int64_t boot;      /* when it was recorded: filled in by the store */
};

struct place_in_test {
    unsigned item; /* position in the order, from 0; item_count = all done: the review */
};

struct test_item {
    const struct item *item;
    unsigned order[OPTIONS_MAX]; /* shown position -> option of the document */
    char response[RESPONSE_BYTES];
    bool doubtful, seen_answer; /* seen_answer: an answer row exists, even if cleared */
};

struct test {
    const struct quiz *quiz; /* borrowed; must outlive the test */
    struct test_item *items; /* in the order of this attempt */
    size_t item_count;
    size_t newest; /* position of the newest answer; item_count when there is none */
};

/* The order of this seed with the answers applied (any order; highest n counts). Free with
 * test_free. */
struct test *test_new(const struct quiz *quiz, uint64_t seed, const struct answer *answers,
                      size_t answer_count);
void test_free(struct test *test); /* NULL is welcome */

/* Applies one more answer (as stored). False when the item is unknown. */
bool test_apply(struct test *test, const struct answer *answer);
/* Where to go on. An item of several letters answered last is shown again: whether all she wanted
 * was pressed, nobody knows. Else the first unanswered item after the newest answer's, then from
 * the start; item_count when all have one. */
size_t test_resume(const struct test *test);
size_t test_answered(const struct test *test); /* with a response other than "" */
size_t test_seen(const struct test *test);     /* with an answer row, be it for nothing */
/* Positions for the review, unanswered first, then doubtful, then the rest; array of item_count. */
void test_review_order(const struct test *test, size_t *positions);

/* The digit that a person presses (1 ..) for the document's letter, and back; 0 / '\0' when none.
 */
int test_digit(const struct test_item *item, char letter);
char test_letter(const struct test_item *item, int digit);

struct score {
    int64_t points, max;              /* 1/100,000 point */
    int right, wrong, unknown, blank; /* items; their sum is the number of items */
};
/* An item of several letters that is right in part has its points, and counts as wrong. */
struct score test_score(const struct test *test);
#endif
