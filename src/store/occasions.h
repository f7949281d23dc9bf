/* SPDX-License-Identifier: GPL-3.0-or-later */
/* occasions.h - planning a stage, inside a transaction. */
#ifndef LULUS_STORE_OCCASIONS_H
#define LULUS_STORE_OCCASIONS_H
#include "store/trainings.h"

bool occasion_plan(struct store *store, const struct uuid *training, enum occasion_kind kind, int n,
                   struct occasion *occasion, struct error *err);
#endif
