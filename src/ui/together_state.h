/* SPDX-License-Identifier: GPL-3.0-or-later */
/* together_state.h - a class test between its update and its painting. */
#ifndef LULUS_UI_TOGETHER_STATE_H
#define LULUS_UI_TOGETHER_STATE_H
#include "body.h"
#include "ui/together.h"

/* What view notes: where the item did not fit in both languages at once, they follow each other. */
struct together_pages {
    struct paging paging;
    bool apart;
};

struct together_screen {
    struct screen screen;
    struct together together;
    int item;      /* from 1 */
    int collected; /* the number being typed; 0: none */
    bool unknown;  /* there is no item of that number */
    bool second;   /* the other language, where they are apart */
    bool stopped;  /* the pace */
    int64_t left_ms, seen_ms, typed_ms;
    struct together_pages *pages;
};

/* Another language of the program in which the item's stem is written; false: there is none. */
bool together_other_language(const struct together_screen *self, enum language first,
                             enum language *other);
void together_paint(const struct screen *screen, struct grid *grid);
#endif
