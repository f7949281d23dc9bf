/* SPDX-License-Identifier: GPL-3.0-or-later */
/* observations.h - sheets in the store. */
#ifndef LULUS_STORE_OBSERVATIONS_H
#define LULUS_STORE_OBSERVATIONS_H
#include "store/store.h"
#include "training/observation.h"

/* Leased to this seat. Given are occasion, enrolment, document and observer; as it applies part,
 * origin, entered_by, performed, on and about; the rest is filled in.
 *
 *     struct observation sheet = {.occasion = round, ..., .document = checklist, .on = ON_DOLL};
 *
 * ERROR_REFUSED: round not open (one on paper may come after it was closed), withdrawn, or an open
 * or closed sheet of the same round, checklist and part exists; of PART_SECOND too where there is
 * no lead's sheet or it is by the same observer. A stopped or void one does not hinder. */
bool store_start_observation(struct store *store, struct observation *observation,
                             struct error *err);
/* All sheets of a training, by person, round and n; settled (observations_settle). */
bool store_list_observations(struct store *store, const struct uuid *training, struct arena *arena,
                             struct observation **rows, size_t *count, struct error *err);
/* All of a sheet by n, those that no longer count too. */
bool store_list_marks(struct store *store, const struct uuid *observation, struct arena *arena,
                      struct mark **rows, size_t *count, struct error *err);
/* How long it was worked on, up to its newest mark: a cut and a pause of SHEET_PAUSE_MS between two
 * marks do not count. Of a correction it is the time of correcting. */
enum { SHEET_PAUSE_MS = 20 * 60 * 1000 };
bool store_sheet_time(struct store *store, const struct uuid *observation, int64_t *ms,
                      struct error *err);
/* One row, one transaction; fills mark->n. ERROR_REFUSED when the sheet is not open. */
bool store_record_mark(struct store *store, const struct uuid *observation, struct mark *mark,
                       struct error *err);
/* Refused as a mark is. */
bool store_set_observation_about(struct store *store, const struct uuid *observation,
                                 const struct sheet_about *about, struct error *err);
/* The caller has checked that every step is scored. Journals the digest of the sheet and all its
 * rows. */
bool store_close_observation(struct store *store, const struct uuid *observation, int impression,
                             struct error *err);
/* Kept, and no failed round: she may be seen again. Journals the digest too. */
bool store_stop_observation(struct store *store, const struct uuid *observation, const char *reason,
                            struct error *err);
/* Sets it aside, open or finished. ERROR_REFUSED the second time. */
bool store_void_observation(struct store *store, const struct uuid *observation, const char *reason,
                            const struct uuid *staff, struct error *err);
/* Bits of enum guidance_given, those said before too; of a sheet in whatever state. */
bool store_set_guidance(struct store *store, const struct uuid *observation, unsigned guidance,
                        const struct uuid *staff, struct error *err);
/* A closed sheet is never edited: a copy of it and of the mark that counts for each step is opened,
 * leased to this seat, by the same observer, entered by `staff`; fills `sheet`. Once closed it
 * counts instead; set aside or stopped it never does. ERROR_REFUSED: not closed, corrected before,
 * or a correction of it is open. */
bool store_correct_observation(struct store *store, const struct uuid *observation,
                               const char *reason, const struct uuid *staff,
                               struct observation *sheet, struct error *err);
/* Of two observers' closed sheets that one counts, and what corrects it. ERROR_REFUSED: not both
 * are closed, or it does so already. */
bool store_choose_counting(struct store *store, const struct uuid *observation, const char *reason,
                           const struct uuid *staff, struct error *err);
#endif
