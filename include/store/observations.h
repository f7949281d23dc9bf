/* SPDX-License-Identifier: GPL-3.0-or-later */
/* observations.h - sheets in the store. */
#ifndef LULUS_STORE_OBSERVATIONS_H
#define LULUS_STORE_OBSERVATIONS_H
#include "store/store.h"
#include "training/observation.h"

/* Leased to this seat; fills id and n. ERROR_REFUSED: round not open, withdrawn, or an open or
 * closed counting sheet exists. A stopped or void one does not hinder a new one. */
bool store_start_observation(struct store *store, const struct uuid *occasion,
                             const struct uuid *enrolment, const struct uuid *observer,
                             enum practised_on on, struct observation *observation,
                             struct error *err);
/* All sheets of a training, by person and round. */
bool store_list_observations(struct store *store, const struct uuid *training, struct arena *arena,
                             struct observation **rows, size_t *count, struct error *err);
/* All of a sheet by n, those that no longer count too. */
bool store_list_marks(struct store *store, const struct uuid *observation, struct arena *arena,
                      struct mark **rows, size_t *count, struct error *err);
/* How long it was worked on, up to its newest mark: a cut and a pause of SHEET_PAUSE_MS between two
 * marks do not count. */
enum { SHEET_PAUSE_MS = 20 * 60 * 1000 };
bool store_sheet_time(struct store *store, const struct uuid *observation, int64_t *ms,
                      struct error *err);
/* One row, one transaction; fills mark->n. ERROR_REFUSED when the sheet is not open. */
bool store_record_mark(struct store *store, const struct uuid *observation, struct mark *mark,
                       struct error *err);
/* The caller has checked that every step is scored. Journals the digest of all its rows. */
bool store_close_observation(struct store *store, const struct uuid *observation,
                             struct error *err);
/* Kept, and no failed round: she may be seen again. Journals the digest too. */
bool store_stop_observation(struct store *store, const struct uuid *observation, const char *reason,
                            struct error *err);
/* Sets it aside, open or finished. ERROR_REFUSED the second time. */
bool store_void_observation(struct store *store, const struct uuid *observation, const char *reason,
                            const struct uuid *staff, struct error *err);
#endif
