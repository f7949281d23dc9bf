/* SPDX-License-Identifier: GPL-3.0-or-later */
/* seat.h - a kiosk in a scratch folder, played by keys, for tests of whole courses. */
#ifndef LULUS_TESTS_SEAT_H
#define LULUS_TESTS_SEAT_H
#include "../../src/cli/demo.h"
#include "../../src/cli/demo_story.h"
#include "../../src/cli/player.h"

struct seat {
    char folder[64], path[96];
    struct error err;
    struct player player;
    int free_percent; /* of the disk; below 0: the machine does not say */
};

/* An own folder with the demo's store, switched off, at that point of the story. */
void seat_begin(struct seat *seat, enum demo_point point);
void seat_begin_empty(struct seat *seat); /* a machine that nobody has set up */
void seat_end(struct seat *seat);         /* the folder goes */
/* Keeps the switched-off store aside, and brings it back as it was then. */
void seat_keep(struct seat *seat);
void seat_bring_back(struct seat *seat);
/* On at another day and boot. */
void seat_on(struct seat *seat, int year, int month, int day);
/* So many seconds pass in front of what is shown, each with its tick. */
void seat_wait(struct seat *seat, int seconds);
/* What the disk has left from now on; the page shown is brought up to date by its minute. */
void seat_has_left(struct seat *seat, int free_percent);
/* No file takes a byte more than it has, and as before again. */
void seat_fill_the_disk(struct seat *seat);
void seat_empty_the_disk(struct seat *seat);
/* The trainer opens that many of the next stages; then the store is switched off and kept. */
void seat_open_stages(struct seat *seat, int count);
/* The training asks tests/fixtures/content/ragam.kuis.txt instead of its own quiz. */
void seat_ask_every_kind(struct seat *seat);
/* The trainer closes, at another seat, the test that is worked on here. */
void seat_close_elsewhere(struct seat *seat);
/* The same, moved: the screen learns of it by its tick. */
void seat_move_elsewhere(struct seat *seat);
/* cmocka's: *state is a seat whose stages are open up to the pretest, and what becomes of it. */
int seat_with_the_pretest(void **state);
int seat_put_away(void **state);
int seat_as_kept(void **state); /* seat_bring_back */
/* '\n' is Enter, '\b' Backspace; every other character is its key. */
void keys(struct seat *seat, const char *pressed);
/* Fails the test unless that page is on top. */
#define AT(seat, page) assert_string_equal((seat)->player.app.top->ops->name, page)
/* The screen as text; the caller frees it. Fails the test unless it holds `words`. */
void shows(struct seat *seat, const char *words);
bool has(struct seat *seat, const char *words);
#endif
