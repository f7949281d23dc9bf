/* SPDX-License-Identifier: GPL-3.0-or-later */
/* case_practice.h - an observer practises: she scores a written case of a checklist. No round, of
 * nobody's, and never in results or on a certificate. */
#ifndef LULUS_TRAINING_CASE_PRACTICE_H
#define LULUS_TRAINING_CASE_PRACTICE_H
#include "base/uuid.h"
#include "training/training.h"
#include <stdbool.h>

struct case_practice {
    struct uuid id, observer;
    char document[DOCUMENT_ID_BYTES]; /* the checklist */
    int card;                         /* its case, from 1 in the order of the file */
    int n;                            /* of hers with this case, from 1 */
    bool closed;
};
#endif
