/* SPDX-License-Identifier: GPL-3.0-or-later */
/* typist.h - keys fed when they come, and asked for as the loop does it. */
#ifndef LULUS_TESTS_UI_TYPIST_H
#define LULUS_TESTS_UI_TYPIST_H
#include "ui/keys.h"

/* A screen of each kind: what keys.c looks at, and nothing else. */
extern const struct screen choice, sheet, verify, text, digits, yes, item;

/* What came out: one letter an event (digits and texts as themselves, E enter, B back, D delete,
 * [scan]), and when the last of them did. */
struct run {
    struct keys *keys;
    const struct screen *screen, *next; /* the screen to which the next event leads; NULL: stays */
    int64_t now_ms, last_ms;
    char out[2048];
};

struct run begin(const struct screen *screen, int dead_ms);
/* Lets time pass up to `until_ms`, waking when the keys want it. */
void pass(struct run *run, int64_t until_ms);
void press(struct run *run, uint32_t key, int64_t at_ms);
/* Five seconds of a key held down, at 30 a second once it repeats. */
void hold(struct run *run, uint32_t key, int64_t start_ms, int64_t first_repeat_ms);
/* '\n' is Enter. */
void type(struct run *run, const char *keys, int64_t start_ms, int apart_ms);
/* Five seconds later this came out. Frees. */
void expect(struct run *run, const char *wanted);
#endif
