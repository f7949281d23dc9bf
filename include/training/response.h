/* SPDX-License-Identifier: GPL-3.0-or-later */
/* response.h - what was answered to one item, and what it is worth.
 *
 * Responses are in the document's letters whatever order the screen shows:
 *     "B"       single choice; true/false: "A" is Benar, "B" is Salah
 *     "A,C"     multiple choice, letters in the document's order
 *     "2.5"     a number: a point, no zeros but what it needs
 *     "?"       "saya tidak tahu"
 *     ""        nothing, or cleared
 *     "*"       on paper, more than one mark where one is asked for */
#ifndef LULUS_TRAINING_RESPONSE_H
#define LULUS_TRAINING_RESPONSE_H
#include "content/quiz.h"
#include <stdbool.h>
#include <stdint.h>

enum { RESPONSE_BYTES = 24 };

#define RESPONSE_UNKNOWN   "?"
#define RESPONSE_TWO_MARKS "*"

/* It holds all that is right and nothing else. */
bool response_is_right(const struct item *item, const char *response);
/* In 1/100,000 point. Several letters: each right one adds its share of all that are right, each
 * wrong one takes its share of all that are wrong; never below nothing, rounded to the nearest. */
int64_t response_points(const struct item *item, const char *response);

/* Whether the letter is among those of the response. */
bool response_holds(const char *response, char letter);
/* The response with that letter in it, or out of it when it was; "" when none is left. Anything
 * but letters of the item gives way. */
void response_toggle(const struct item *item, const char *response, char letter,
                     char out[RESPONSE_BYTES]);
/* "007,50" -> "7.5", "3," -> "3"; false when that is no number of at most 5 decimals. */
bool response_number(const char *typed, char out[RESPONSE_BYTES]);
#endif
