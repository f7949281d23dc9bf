/* SPDX-License-Identifier: GPL-3.0-or-later */
/* board.h - the trainer's board: who was seen, not who passed; scores only on the score key. */
#ifndef LULUS_UI_BOARD_H
#define LULUS_UI_BOARD_H
#include "training/rules.h"
#include "ui/screen.h"

struct board {
    const struct training *training;
    const struct occasion *occasions;
    size_t occasion_count;
    const struct standing *people;
    size_t people_count;
    const char *next;    /* ready: "Berikutnya: ..." */
    const char *date;    /* ready */
    const char *status;  /* ready: what was just done; NULL */
    const char *warning; /* ready: what the trainer should see to; NULL */
};
/* CHOOSE: 1 open/close, 2 certificates, 3 results, 4 print or save, 9 other; INTENT_GO number: a
 * person's list number (Enter asks for it); INTENT_BACK signs out; "*" shows scores for 20 seconds.
 */
struct screen *board_new(const struct board *board);
void board_update(struct screen *screen, const struct board *board);
#endif
