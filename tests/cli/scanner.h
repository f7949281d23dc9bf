/* SPDX-License-Identifier: GPL-3.0-or-later */
/* scanner.h - a scanner beside the keypad: a burst of keys with an Enter. */
#ifndef LULUS_TESTS_CLI_SCANNER_H
#define LULUS_TESTS_CLI_SCANNER_H
#include "certificate/card.h"
#include "seat.h"

/* Through the queue of keys, a millisecond apart, as the terminal would bring them. */
void scan(struct seat *seat, const char *code);
/* The code of the card of that number on the list. */
void card_of(struct seat *seat, int list_number, char out[CARD_BYTES]);
#endif
