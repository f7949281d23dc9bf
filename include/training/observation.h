/* SPDX-License-Identifier: GPL-3.0-or-later */
/* observation.h - one sheet: an observer's marks for one person in one round. */
#ifndef LULUS_TRAINING_OBSERVATION_H
#define LULUS_TRAINING_OBSERVATION_H
#include "base/uuid.h"
#include "content/checklist.h"
#include "training/occasion.h"
#include "training/person.h"
#include <stdbool.h>
#include <stdint.h>

enum practised_on { ON_FRIEND = 1, ON_DOLL = 2, ON_MOTHER = 3 };
enum sheet_state { SHEET_OPEN, SHEET_CLOSED, SHEET_STOPPED, SHEET_VOID };
enum { MARK_NOT_APPLICABLE = 9, MARK_NONE = -1 };

struct observation {
    struct uuid id, occasion, enrolment, observer;
    int n; /* of this person at this occasion, from 1 */
    enum practised_on on;
    enum sheet_state state;
    char reason[REASON_BYTES]; /* of stopping or voiding */
};

/* Her newest closed sheet of the rounds `first` to `last`, of any order in `list`; NULL: none. */
const struct observation *observation_latest(const struct observation *list, size_t count,
                                             const struct occasion *occasions,
                                             size_t occasion_count, const struct uuid *enrolment,
                                             int first, int last);

struct mark {
    char step[CODE_MAX + 1];
    int n;     /* counts up within one sheet; the highest of a step counts */
    int value; /* 0, 1, 2 or MARK_NOT_APPLICABLE */
    char remark[REASON_BYTES];
};

struct sheet_step {
    const struct step *step;
    int value; /* MARK_NONE when not scored */
    char remark[REASON_BYTES];
};

struct sheet {
    const struct checklist *checklist; /* borrowed; must outlive the sheet */
    struct sheet_step *steps;          /* in the checklist's order */
    size_t step_count;
    size_t newest; /* step of the newest mark; step_count when none */
};

/* The marks applied in any order: the highest n of a step counts. Free with sheet_free. */
struct sheet *sheet_new(const struct checklist *checklist, const struct mark *marks,
                        size_t mark_count);
void sheet_free(struct sheet *sheet); /* NULL is welcome */
/* False: unknown step, or a value that this step may not have. */
bool sheet_apply(struct sheet *sheet, const struct mark *mark);
size_t sheet_resume(const struct sheet *sheet); /* as test_resume; step_count when all are scored */
size_t sheet_unscored(const struct sheet *sheet);
/* Positions of the steps rated below the best mark, critical ones first; how many. */
size_t sheet_weak(const struct sheet *sheet, uint8_t positions[STEPS_MAX]);

struct verdict {
    int sum, rated;      /* marks added up; steps rated (2 points each), without n/a */
    bool reaches_mark;   /* sum / (2 * rated) >= skill mark; false when nothing was rated */
    int weak;            /* rated steps below 2 */
    int critical_missed; /* those of them that are critical */
    bool able;           /* both */
    /* Positions of critical steps below 2 first, then (if the mark is missed) of 0s, then 1s. */
    uint8_t deciding[STEPS_MAX];
    size_t deciding_count;
};
/* design.md section 5: able when the value reaches `skill_mark` per cent and every rated critical
 * step is 2. A critical step marked not applicable (where allowed) does not decide. */
struct verdict sheet_verdict(const struct sheet *sheet, int skill_mark);
#endif
