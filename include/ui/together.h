/* SPDX-License-Identifier: GPL-3.0-or-later */
/* together.h - a class test: each item shown to the room, large, nothing chosen; everybody marks a
 * slip. In the document's order, which is that of the slips.
 *
 * Enter goes on (first to what does not fit, then to the next item), "-" back, a number and Enter
 * jump, "*" stops the pace and lets it run on. Intents: GO number: the item shown now, from 1; cli
 * keeps the place. REVIEW: past the last one. BACK: "-" on the first. */
#ifndef LULUS_UI_TOGETHER_H
#define LULUS_UI_TOGETHER_H
#include "content/quiz.h"
#include "training/occasion.h"
#include "ui/screen.h"

struct together {
    const char *title;       /* ready: "Tes awal" */
    const struct quiz *quiz; /* borrowed */
    struct class_test test;  /* item: to start at, from 1 */
};
struct screen *together_new(const struct together *together);
#endif
