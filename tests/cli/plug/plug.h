/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plug.h - a kiosk whose plug is pulled after random keys, and what is left on its disk then.
 *
 *     struct plug plug;
 *     plug_begin(&plug, seat, seed);
 *     while (!plug_over(&plug)) {
 *         plug_switch_on(&plug);
 *         ... plug_press(&plug, "1") ...       until it says false: dark
 *         struct witness seen;
 *         witness_call(&seen, seat);           a copy of the store: looking changes nothing
 *         ...
 *         witness_leave(&seen);
 *     }
 *
 * Keys come from one stream of chance and cuts from another, so a seed gives the same keys with
 * cuts and without. In the environment: PLUG_SEED the first seed, PLUG_ROUNDS how many seeds,
 * PLUG_LIVES cuts in one of them, PLUG_CUTS=0 only the keys,
 * PLUG_PART="*sheet*" one of the tests. */
#ifndef LULUS_TESTS_PLUG_H
#define LULUS_TESTS_PLUG_H
#include "../hand.h"
#include "base/random.h"
#include "course.h"

struct plug {
    struct seat *seat;
    uint64_t seed;
    struct random keys, cuts;
    struct pty *pty; /* NULL: dark */
    int lives, lives_left, cuts_made;
    int keys_left; /* until the plug is pulled; -1: never */
    int pace_ms;   /* between keys; every third comes sooner */
    size_t pressed;
    char newest; /* key */
    char log[8192];
    char *shown; /* the screen after the newest key, or the last one before the dark */
    void (*look)(struct plug *plug, void *model); /* called after each key; may be NULL */
    void *model;
};

uint64_t plug_first_seed(void);
int plug_rounds(void);
bool plug_cuts(void);

void plug_begin(struct plug *plug, struct seat *seat, uint64_t seed, int lives);
void plug_end(struct plug *plug); /* adds its cuts to what plug_total tells */
/* The program on the seat's store; the plug goes after `least` to `most` keys, or not at all in
 * the last life. */
void plug_switch_on(struct plug *plug, int least, int most);
void plug_switch_off(struct plug *plug); /* by SIGTERM */
bool plug_is_on(const struct plug *plug);
/* At a hand's pace. False: dark now. */
bool plug_press(struct plug *plug, const char *keys);
/* The same after so long a look at the screen, where keys pressed sooner are no answer. */
enum { A_LOOK_MS = 270, A_LOOK_AFTER_TYPING_MS = 420 };
bool plug_answer(struct plug *plug, int look_ms, const char *keys);
/* Waits for it; false when dark. Fails the test when it never comes. */
bool plug_sees(struct plug *plug, const char *words);
bool plug_sees_one_of(struct plug *plug, const char *words, const char *others);
bool plug_shows(const struct plug *plug, const char *words); /* in plug->shown */
/* Waits until nothing more comes. */
void plug_settle(struct plug *plug);
/* From home, with the trainer's PIN, to the board. */
bool plug_signs_in(struct plug *plug);

/* One of some keys by weight; the last one has none. */
struct chance {
    const char *keys;
    unsigned weight;
};
const char *plug_draw(struct plug *plug, const struct chance *chances);

/* Fails the test with seed, keys and screen. */
void plug_fail(const struct plug *plug, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

struct witness {
    char folder[96];
    struct store *store;
    struct library *library;
    struct course *course;
    struct arena *arena;
    struct error err;
};
void witness_call(struct witness *witness, const struct seat *seat);
void witness_leave(struct witness *witness);

struct numbers;
/* Every certificate is signed, has a number of FILE.issued and is its person's only one; nothing
 * has gone from FILE.issued since the last time. */
void trainer_hold(const struct plug *plug, const struct course *course, struct numbers *numbers,
                  const char *store);

/* The parts of test_plug.c: each plays one seed. */
void plug_kader(struct seat *seat, uint64_t seed, int lives);
void plug_own_pin(struct seat *seat, uint64_t seed, int lives);
void plug_own_pictures(struct seat *seat, uint64_t seed, int lives);
void plug_hand_in(struct seat *seat, uint64_t seed, int lives);
void plug_observer(struct seat *seat, uint64_t seed, int lives);
void plug_trainer(struct seat *seat, uint64_t seed, int lives);
void plug_roster(struct seat *seat, uint64_t seed, int lives);
void plug_stick(struct seat *seat, uint64_t seed, int lives);
void plug_typing(struct seat *seat, uint64_t seed, int lives);
void plug_class(struct seat *seat, uint64_t seed, int lives);
void plug_pages(struct seat *seat, uint64_t seed, int lives);
#endif
