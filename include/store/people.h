/* SPDX-License-Identifier: GPL-3.0-or-later */
/* people.h - staff and kader in the store. */
#ifndef LULUS_STORE_PEOPLE_H
#define LULUS_STORE_PEOPLE_H
#include "store/store.h"
#include "training/person.h"

struct staff_row {
    struct staff staff;
    const char *pin_hash; /* in the arena */
};

/* `staff->id` is filled in. */
bool store_add_staff(struct store *store, struct staff *staff, const char *pin_hash,
                     struct error *err);
/* In the order they were added; inactive ones too. */
bool store_list_staff(struct store *store, struct arena *arena, struct staff_row **rows,
                      size_t *count, struct error *err);
bool store_set_pin(struct store *store, const struct uuid *staff, const char *pin_hash,
                   struct error *err);
/* Journal only: who signed in, or that a PIN was wrong (staff NULL when nobody matched). */
bool store_note_sign_in(struct store *store, const struct uuid *staff, bool accepted,
                        struct error *err);

/* Adds to the roster; fills person, enrolment, list_number and pseudonym. ERROR_REFUSED when full.
 */
bool store_add_kader(struct store *store, const struct uuid *training, struct kader *kader,
                     struct error *err);
/* By list number, withdrawn ones too. */
bool store_list_kader(struct store *store, const struct uuid *training, struct arena *arena,
                      struct kader **rows, size_t *count, struct error *err);
/* ERROR_REFUSED once a certificate carries the name. She is asked anew whether it is right. */
bool store_rename_kader(struct store *store, const struct uuid *enrolment, const char *name,
                        const struct uuid *staff, struct error *err);
/* ERROR_REFUSED when she has already withdrawn. */
bool store_withdraw_kader(struct store *store, const struct uuid *enrolment, const char *reason,
                          const struct uuid *staff, struct error *err);
/* She takes part again; the reason of the withdrawal is no longer kept. ERROR_REFUSED when she does
 * already. */
bool store_return_kader(struct store *store, const struct uuid *enrolment, const struct uuid *staff,
                        struct error *err);
/* What she says of her name on the certificate. */
bool store_confirm_name(struct store *store, const struct uuid *enrolment, bool right,
                        struct error *err);
/* The language and the size of text that she chose, for the next time. */
bool store_keep_reading(struct store *store, const struct uuid *enrolment, enum language language,
                        enum text_size size, struct error *err);
bool store_set_trial_done(struct store *store, const struct uuid *enrolment, struct error *err);

/* --- what a kader proves herself with; the store holds its hash (crypto/pin.h) --- */
/* Refused once she has one: two seats, or a stranger, never change it. */
bool store_choose_pin(struct store *store, const struct uuid *enrolment, enum pin_kind kind,
                      const char *hash, struct error *err);
/* So that she chooses a new one; whether she had one or not. */
bool store_clear_pin(struct store *store, const struct uuid *enrolment, const struct uuid *staff,
                     struct error *err);
/* "" when she has none; *hash in the arena. */
bool store_pin_hash(struct store *store, const struct uuid *enrolment, struct arena *arena,
                    const char **hash, struct error *err);
#endif
