/* SPDX-License-Identifier: GPL-3.0-or-later */
/* board_state.h - the board between its update and its painting. */
#ifndef LULUS_UI_BOARD_STATE_H
#define LULUS_UI_BOARD_STATE_H
#include "edit.h"
#include "ui/board.h"

struct board_screen {
    struct screen screen;
    struct board board;
    struct edit number; /* of a person, while it is asked for */
    bool asking;
    int unknown;               /* the number nobody has; 0: none */
    int64_t scores_until_ms;   /* 0: scores are hidden */
    struct board_pages *pages; /* noted by view */
};

struct board_pages {
    int page, pages;
};

const struct standing *board_person(const struct board *board, int list_number); /* or NULL */
int board_typed_number(const struct board_screen *self);
void board_view(const struct screen *screen, struct grid *grid);

/* What one cell says: "✓", "soal 7", "·"; with scores "16/20", "mampu". */
enum { BOARD_CELL = 32 };
void board_cell(const struct occasion *occasion, const struct standing *standing, bool scores,
                char out[BOARD_CELL]);
void board_certificate_cell(const struct standing *standing, const struct training *training,
                            bool scores, char out[BOARD_CELL]);
/* "Awal: 9 dari 9   Penil. 1: 8 dari 9": how many are through each stage that has begun; with
 * scores "Penil. 1: 8 dinilai, 4 mandiri". Free it. */
char *board_summary(const struct board *board, bool scores);
/* "Nama perlu dibetulkan: nomor 2, 7." by list number, for the board faces the hall; "" when there
 * is none. Free it. */
char *board_doubts(const struct board *board);
#endif
