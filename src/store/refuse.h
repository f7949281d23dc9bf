/* SPDX-License-Identifier: GPL-3.0-or-later */
/* refuse.h - rules that say no, in words. */
#ifndef LULUS_STORE_REFUSE_H
#define LULUS_STORE_REFUSE_H
#include "base/error.h"
#include "store/store.h"

enum refusal {
    REFUSED_UNKNOWN, /* an id that is not in this store */
    REFUSED_FULL_CLASS,
    REFUSED_RULE_VALUE,
    REFUSED_RULE_UNFAIR,
    REFUSED_NAME_ON_PAPER,
    REFUSED_WITHDRAWN,
    REFUSED_WITHDRAWN_TWICE,
    REFUSED_TAKES_PART,
    REFUSED_PIN_CHOSEN,
    REFUSED_STAGE_OPEN,
    REFUSED_STAGE_NOT_OPEN,
    REFUSED_STAGE_CLOSED,
    REFUSED_STAGE_NOT_CLOSED,
    REFUSED_REASONS_SHOWN,
    REFUSED_ONE_OF_A_KIND,
    REFUSED_ROUNDS_FULL,
    REFUSED_NO_TEST,  /* an attempt at a stage that is none */
    REFUSED_NO_ROUND, /* a sheet at a stage that is none */
    REFUSED_LATE,     /* a pretest after the teaching, where the training does not take it */
    REFUSED_NO_REPEAT,
    REFUSED_STILL_TAKEN, /* by somebody who may, though it is closed */
    REFUSED_ATTEMPT_EXISTS,
    REFUSED_ATTEMPT_ENDED,
    REFUSED_ATTEMPT_VOID,
    REFUSED_ATTEMPT_ELSEWHERE,
    REFUSED_NO_LIMIT,
    REFUSED_NOBODY_TIMED,
    REFUSED_SHEET_EXISTS,
    REFUSED_SHEET_ENDED,
    REFUSED_SHEET_VOID,
    REFUSED_SHEET_ELSEWHERE,
    REFUSED_NO_LEAD,       /* a second sheet where there is no first */
    REFUSED_SAME_OBSERVER, /* of both sheets */
    REFUSED_NOT_FINISHED,  /* a sheet to be corrected or chosen */
    REFUSED_CORRECTED,     /* a sheet that a newer one has taken the place of */
    REFUSED_NO_PAIR,
    REFUSED_COUNTS,
    REFUSED_NOT_AT_WORK,
    REFUSED_CERTIFIED,
    REFUSED_EARLIER_DATE,
    REFUSED_KEY,
    REFUSED_NUMBER_LONG,
    REFUSED_COUNT
};

/* Records the sentence (ERROR_REFUSED) and yields false. */
bool refuse(enum refusal refusal, struct error *err);
/* True when the last statement changed a row; else REFUSED_UNKNOWN. */
bool changed_or_unknown(struct store *store, struct error *err);
#endif
