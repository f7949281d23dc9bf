/* SPDX-License-Identifier: GPL-3.0-or-later */
/* trainings.h - documents, trainings and their occasions in the store. */
#ifndef LULUS_STORE_TRAININGS_H
#define LULUS_STORE_TRAININGS_H
#include "content/document.h"
#include "store/store.h"
#include "training/occasion.h"
#include "training/training.h"

/* Keeps the exact bytes under their SHA-256 (hex into digest); the same bytes are kept once. */
bool store_add_document(struct store *store, enum document_kind kind, const char *bytes,
                        size_t length, char digest[DOCUMENT_ID_BYTES], struct error *err);
/* Into the arena, NUL-terminated. */
bool store_document(struct store *store, const char *digest, struct arena *arena,
                    const char **bytes, size_t *length, struct error *err);

/* Fills id and number; plans pretest, session, posttest and Praktik. */
bool store_add_training(struct store *store, struct training *training, const struct uuid *staff,
                        struct error *err);
/* By number; with their settings. */
bool store_list_trainings(struct store *store, struct arena *arena, struct training **rows,
                          size_t *count, struct error *err);

/* One rule of a training. ERROR_REFUSED: a value that the table of training/setting.h does not
 * allow, or a change that it refuses once a test was begun. */
bool store_put_training_setting(struct store *store, const struct uuid *training,
                                enum setting setting, int value, const struct uuid *staff,
                                struct error *err);
/* Whether a test of that kind or a later one was begun, but for those set aside. */
bool store_is_tested(struct store *store, const struct uuid *training, enum occasion_kind kind,
                     bool *tested, struct error *err);

/* In the order of the day: pretest, session, posttest(s), rounds by n. */
bool store_list_occasions(struct store *store, const struct uuid *training, struct arena *arena,
                          struct occasion **rows, size_t *count, struct error *err);
/* A further round or the remedial posttest; fills id and n. ERROR_REFUSED: a second pretest or
 * session, a third posttest, more than ROUNDS_MAX rounds. */
bool store_add_occasion(struct store *store, const struct uuid *training, enum occasion_kind kind,
                        struct occasion *occasion, struct error *err);
/* date, zone and place are frozen at the first opening. ERROR_REFUSED: already open, or closed. */
bool store_open_occasion(struct store *store, const struct uuid *occasion, struct date date,
                         enum zone zone, const char *place, const struct uuid *staff,
                         struct error *err);
/* ERROR_REFUSED when not open. Then checkpoints; cli signs the journal's head (store/journal.h). */
bool store_close_occasion(struct store *store, const struct uuid *occasion,
                          const struct uuid *staff, struct error *err);
/* ERROR_REFUSED when not closed, or once reasons were shown. Date, zone and place stay. */
bool store_reopen_occasion(struct store *store, const struct uuid *occasion, const char *reason,
                           const struct uuid *staff, struct error *err);
/* How that test is meant to be taken; others may still come another way. Twice is once.
 * ERROR_REFUSED: no test. */
bool store_choose_way(struct store *store, const struct uuid *test, enum origin way,
                      const struct uuid *staff, struct error *err);
/* The place of the class test (`boot` is passed over); item 1 begins it. ERROR_REFUSED: not open.
 */
bool store_put_class_test(struct store *store, const struct uuid *test,
                          const struct class_test *together, const struct uuid *staff,
                          struct error *err);
/* ERROR_REFUSED before it is closed, and while somebody who may take it late has not handed it in.
 * Twice is once. */
bool store_set_reasons_shown(struct store *store, const struct uuid *occasion, struct error *err);
#endif
