/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hand.h - hands at the keypad of the real program, in a terminal that a test can look at. */
#ifndef LULUS_TESTS_HAND_H
#define LULUS_TESTS_HAND_H
#include "../support/pty.h"
#include "../support/run.h"
#include "seat.h"

enum { PATIENCE_MS = 30000 };

#define SEES(pty, text) assert_true(pty_expect(pty, text, PATIENCE_MS))

/* `./lulus --store` of the seat's store. */
struct pty *hand_start(const struct seat *seat, struct pty_size size);
/* A command on the same store; `second` may be NULL. */
struct pty *hand_command(const struct seat *seat, const char *first, const char *second);
/* Keys as a keypad in application mode sends them: digits and signs ESC O p ..., '\r' Enter. */
void hand_keypad(struct pty *pty, const char *keys);
/* Enter, at the pace of a hand, until the text is there: questions may have several pages. */
void hand_turn_to(struct pty *pty, const char *text);
/* From home: picks the name with that number and says it is hers. */
void hand_is_number(struct pty *pty, const char *number);
void hand_sees_question(struct pty *pty, int number); /* for long enough to answer it */
/* Answers the questions from `first` to `last`, one by keypad bytes, the next by plain digits, and
 * sees each saved; stands at what follows the last. */
void hand_answers(struct pty *pty, int first, int last);
/* The digit with which hand_answers answers that question. */
const char *hand_choice(int number);
void hand_signs_in_as_trainer(struct pty *pty); /* from home to the board, in Indonesian */
/* SIGTERM; the exit code must be 0. */
void hand_ends(struct pty *pty);
/* The plug: SIGKILL, and what was written before it is read. Frees; the last screen in *shown,
 * which the caller frees (NULL is welcome). */
void hand_pulls_the_plug(struct pty *pty, char **shown);
#endif
