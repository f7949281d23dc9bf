/* SPDX-License-Identifier: GPL-3.0-or-later */
/* observation.h - one sheet: an observer's marks for one person in one round. */
#ifndef LULUS_TRAINING_OBSERVATION_H
#define LULUS_TRAINING_OBSERVATION_H
#include "base/uuid.h"
#include "content/checklist.h"
#include "training/occasion.h"
#include "training/person.h"
#include "training/training.h"
#include <stdbool.h>
#include <stdint.h>

enum practised_on { ON_FRIEND = 1, ON_DOLL = 2, ON_MOTHER = 3 };
enum sheet_state { SHEET_OPEN, SHEET_CLOSED, SHEET_STOPPED, SHEET_VOID };
enum { MARK_NOT_APPLICABLE = 9, MARK_NONE = -1 };

enum sheet_part { PART_LEAD, PART_SECOND }; /* the second scores unseen; the lead's counts */
enum { CLIENT_NONE = 0, CLIENT_MAX = 4 };   /* Ibu A to Ibu D, never a name */
enum { IMPRESSION_NONE = 0, IMPRESSION_MAX = 5 };
/* How she was told what to practise; bits, kept for ever. */
enum guidance_given {
    GUIDANCE_DIRECT = 1,
    GUIDANCE_MODULE = 2,
    GUIDANCE_LEAFLET = 4,
    GUIDANCE_VIDEO = 8,
    GUIDANCE_ALL = 15
};

/* Asked only when it is done on a mother. */
struct sheet_about {
    int client;   /* CLIENT_NONE: not a mother of the list */
    bool consent; /* she agreed to be observed */
    bool safe;    /* a midwife has made sure that nothing speaks against it */
};

/* The texts lie in the arena of its list, "" where there is none. */
struct observation {
    struct uuid id, occasion, enrolment, observer;
    char document[DOCUMENT_ID_BYTES]; /* the checklist that it is scored on */
    int n;                            /* of this person at this occasion, from 1 */
    enum sheet_part part;
    enum origin origin;     /* at a seat or typed from paper */
    struct uuid entered_by; /* who typed it in or corrected it; nil: the observer at a seat */
    struct date performed;  /* from paper: when it was seen; all zero: the day of its entry */
    int64_t started_ms;     /* entry: wall time of its beginning, as far as known; */
    bool dated;             /* somebody confirmed the date of that boot */
    enum practised_on on;
    struct sheet_about about;
    enum sheet_state state;
    const char *reason;     /* of stopping or voiding */
    int impression;         /* 1 to 5, never counted; IMPRESSION_NONE: none was given */
    unsigned guidance;      /* bits of enum guidance_given */
    struct uuid supersedes; /* the sheet that it corrects; nil: none */
    const char *correction; /* the reason for that */
    enum sheet_part chosen; /* of the same round, person and checklist: whose sheets were chosen */
    const char *chosen_why; /* "": nobody has chosen, the lead's count */
    bool counts;            /* closed, of the part that counts, and not corrected by a closed one */
};

/* Her newest sheet that counts, of the rounds `first` to `last`, of any order in `list`; NULL:
 * none. */
const struct observation *observation_latest(const struct observation *list, size_t count,
                                             const struct occasion *occasions,
                                             size_t occasion_count, const struct uuid *enrolment,
                                             int first, int last);
/* Fills `counts`: one sheet at most for each round, person and checklist. Rows of the same person
 * and round lie together, by n. Where the chosen part has no closed sheet, the lead's count. */
void observations_settle(struct observation *rows, size_t count);

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
