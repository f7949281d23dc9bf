/* SPDX-License-Identifier: GPL-3.0-or-later */
/* trainings.h - the rules by which a training is passed, for the chain. */
#ifndef LULUS_STORE_TRAINING_RULES_H
#define LULUS_STORE_TRAINING_RULES_H
#include "crypto/digest.h"
#include "training/training.h"

/* Of its documents and pass marks, as they were when it was made. */
struct digest training_rules_digest(const struct training *training);
#endif
