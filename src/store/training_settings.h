/* SPDX-License-Identifier: GPL-3.0-or-later */
/* training_settings.h - the rules of trainings, for who lists trainings and for the chain. */
#ifndef LULUS_STORE_TRAINING_SETTINGS_H
#define LULUS_STORE_TRAINING_SETTINGS_H
#include "base/error.h"
#include "crypto/digest.h"
#include "store/store.h"
#include "training/training.h"

/* Fills the settings of each. */
bool training_settings_read(struct store *store, struct training *list, size_t count,
                            struct error *err);
/* One rule as it is now. */
bool training_setting_now(struct store *store, const struct uuid *training, enum setting setting,
                          int *value, struct error *err);
bool training_setting_at(struct store *store, const struct uuid *occasion, enum setting setting,
                         int *value, struct error *err);
/* Of every rule set so far, by name: what the newest row of the journal about them vouches for.
 * *any false: none was set. */
bool training_settings_digest(struct store *store, const struct uuid *training, bool *any,
                              struct digest *digest, struct error *err);
#endif
