/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sheet.h - the observer's sheet. One key per step: 0 1 2 score and move on.
 * Like question.h: MARK, then (the mark applied to the sheet) sheet_saved. A remark on a step
 * without a mark waits for the mark. Intents: MARK (number step, value, text remark), CLOSE (all
 * scored, after its own "1 ya"; value: the impression), STOP (text reason), BACK (leave it open),
 * LANGUAGE. */
#ifndef LULUS_UI_SHEET_H
#define LULUS_UI_SHEET_H
#include "training/observation.h"
#include "ui/screen.h"

struct sheet_view {
    const struct case_card *card; /* she practises on this written case: its text is on "*", there
                                     are no remarks, no impression and no stopping; may be NULL */
    const char *title;            /* ready: "Penilaian 2 · Yosefina" */
    const char *observer;         /* ready: "Penilai: Bidan desa" */
    const struct sheet *sheet;    /* borrowed; cli applies stored marks to it */
    const struct sheet *before;   /* hers of an earlier round, of the same checklist; may be NULL */
    int64_t started_ms;           /* boot ms from which the sheet's timer counts */
    int impression;               /* of the sheet that it corrects; IMPRESSION_NONE: none yet */
    int64_t now_ms;               /* of opening; earlier than started_ms: that */
};
/* N: what 1 to IMPRESSION_MAX mean. */
extern const char *const sheet_impressions[IMPRESSION_MAX + 1];

struct screen *sheet_view_new(const struct sheet_view *view);
void sheet_saved(struct screen *screen, bool saved);
/* Position of the step being scored; step_count on the pages that close. */
size_t sheet_view_step(const struct screen *screen);
#endif
