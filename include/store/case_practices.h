/* SPDX-License-Identifier: GPL-3.0-or-later */
/* case_practices.h - observers' practice on written cases. Bound to no seat: each mark is on the
 * disk, and it goes on wherever she signs in. */
#ifndef LULUS_STORE_CASE_PRACTICES_H
#define LULUS_STORE_CASE_PRACTICES_H
#include "store/store.h"
#include "training/case_practice.h"
#include "training/observation.h"

/* Her open practice with this case goes on; else a new one begins. Given are observer, document and
 * card. */
bool store_begin_case(struct store *store, struct case_practice *practice, struct error *err);
/* One row, one transaction; fills mark->n. ERROR_REFUSED when it is closed. */
bool store_record_case_mark(struct store *store, const struct uuid *practice, struct mark *mark,
                            struct error *err);
/* The caller has checked that every step is scored. Journals the digest of its rows. ERROR_REFUSED
 * the second time. */
bool store_close_case(struct store *store, const struct uuid *practice, struct error *err);
/* All with a checklist, by observer, card and n. */
bool store_list_cases(struct store *store, const char *document, struct arena *arena,
                      struct case_practice **rows, size_t *count, struct error *err);
/* All of one by n, those that no longer count too. */
bool store_list_case_marks(struct store *store, const struct uuid *practice, struct arena *arena,
                           struct mark **rows, size_t *count, struct error *err);
#endif
