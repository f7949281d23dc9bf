/* SPDX-License-Identifier: GPL-3.0-or-later */
/* presence.h - whether a kader is expected at a stage. */
#ifndef LULUS_TRAINING_PRESENCE_H
#define LULUS_TRAINING_PRESENCE_H
#include "base/uuid.h"
#include "training/person.h"

enum presence_state {
    PRESENCE_EXPECTED, /* everybody, unless something else was said */
    PRESENCE_EXCUSED,  /* cannot come, for a reason that was told */
    PRESENCE_ABSENT,   /* did not come */
    PRESENCE_STATES
};

struct presence {
    struct uuid occasion, enrolment;
    enum presence_state state;
    char reason[REASON_BYTES];
};
#endif
