/* SPDX-License-Identifier: GPL-3.0-or-later */
/* attempts.h - tests in the store. */
#ifndef LULUS_STORE_ATTEMPTS_H
#define LULUS_STORE_ATTEMPTS_H
#include "store/store.h"
#include "training/attempt.h"
#include "training/test_time.h"

/* A new attempt for her at this occasion, leased to this seat; fills id, n, late. ERROR_REFUSED:
 * stage not open, withdrawn, or she has one that is open or handed in. `seed` from crypto. */
bool store_start_attempt(struct store *store, const struct uuid *occasion,
                         const struct uuid *enrolment, uint64_t seed, struct attempt *attempt,
                         struct error *err);
/* The same for a sheet or slip (`origin`) that `staff` types in, at a stage that is open or closed:
 * in the document's order, and it may be filled and handed in after the stage was closed too. Never
 * late: it was written before. */
bool store_start_typed(struct store *store, const struct uuid *occasion,
                       const struct uuid *enrolment, enum origin origin, const struct uuid *staff,
                       struct attempt *attempt, struct error *err);
/* Lets her take that test though it is closed, or late. Twice is once. ERROR_REFUSED: not opened
 * yet, withdrawn, handed in, or its right answers were shown. */
bool store_permit(struct store *store, const struct uuid *occasion, const struct uuid *enrolment,
                  const struct uuid *staff, struct error *err);
/* Takes that back; what she has begun waits. Twice is once. ERROR_REFUSED: handed in, or never
 * given. */
bool store_forbid(struct store *store, const struct uuid *occasion, const struct uuid *enrolment,
                  const struct uuid *staff, struct error *err);
/* Whether store_permit let her; whether the stage is open is not asked here. */
bool store_is_permitted(struct store *store, const struct uuid *occasion,
                        const struct uuid *enrolment, bool *permitted, struct error *err);
/* All that store_permit gave in a training, in no certain order; `rows` lives in the arena. */
bool store_list_permissions(struct store *store, const struct uuid *training, struct arena *arena,
                            struct permission **rows, size_t *count, struct error *err);
/* All attempts of a training, by person and n. */
bool store_list_attempts(struct store *store, const struct uuid *training, struct arena *arena,
                         struct attempt **rows, size_t *count, struct error *err);
/* The current one (not void) of hers at the occasion; *found false when none. */
bool store_attempt_of(struct store *store, const struct uuid *occasion,
                      const struct uuid *enrolment, struct attempt *attempt, bool *found,
                      struct error *err);
/* All of an attempt by n, those that no longer count too. */
bool store_list_answers(struct store *store, const struct uuid *attempt, struct arena *arena,
                        struct answer **rows, size_t *count, struct error *err);

/* One row, one transaction; fills answer->n and boot. ERROR_REFUSED when handed in or void, and,
 * but for what is typed in, once its stage was closed: the right answers may be on another screen
 * then. What was answered before stays, and goes on when the stage is reopened. */
bool store_record_answer(struct store *store, const struct uuid *attempt, struct answer *answer,
                         struct error *err);
/* By herself (staff NULL), or by who typed her sheet in. Journals the digest of all its rows.
 * ERROR_REFUSED when not open, or, but for what is typed in, its stage is
 * not. */
bool store_hand_in(struct store *store, const struct uuid *attempt, const struct uuid *staff,
                   struct error *err);
/* Whether it was read aloud to her, by a person as `staff` says, or by this machine (staff NULL).
 */
bool store_set_read_aloud(struct store *store, const struct uuid *attempt, enum read_by by, bool so,
                          const struct uuid *staff, struct error *err);
/* Sets it aside, open or handed in: she may begin anew. ERROR_REFUSED the second time. */
bool store_void_attempt(struct store *store, const struct uuid *attempt, const char *reason,
                        const struct uuid *staff, struct error *err);

/* What an attempt may take, with all that was added, and has taken. A test at a screen has the
 * limit that the rules of its training said when it began; one on paper has none. */
bool store_attempt_time(struct store *store, const struct uuid *attempt, struct test_time *time,
                        struct error *err);
/* A heartbeat, while it is open and its lease is held here (else it changes nothing): the time used
 * only grows. Nobody is waited for: *kept false, and true returned, while another process writes.
 */
bool store_keep_time(struct store *store, const struct uuid *attempt, int64_t used_ms, bool *kept,
                     struct error *err);
/* ERROR_REFUSED: not open, its stage closed, or no limit. */
bool store_add_minutes(struct store *store, const struct uuid *attempt, int minutes,
                       const char *reason, const struct uuid *staff, struct error *err);
/* To everybody who is at this test now, *people of them; ERROR_REFUSED when nobody is. */
bool store_add_minutes_to_all(struct store *store, const struct uuid *occasion, int minutes,
                              const char *reason, const struct uuid *staff, int *people,
                              struct error *err);

/* Seat leases, for attempts and observations: held by (boot, process); one whose boot is over or
 * whose process is gone is void. Starting takes the lease; handing in, closing, stopping and
 * voiding end it. Only who holds it records answers or marks and hands in or closes. */
enum holder { HELD_NOWHERE, HELD_HERE, HELD_ELSEWHERE };
/* Takes it unless another seat holds it. */
bool store_claim(struct store *store, const struct uuid *work, enum holder *holder,
                 char seat[SEAT_BYTES], struct error *err);
/* Who holds it now. `seat` of both: the name of that other seat, "" when it has none; NULL is
 * welcome. */
bool store_holder(struct store *store, const struct uuid *work, enum holder *holder,
                  char seat[SEAT_BYTES], struct error *err);
/* Releasing another's does nothing. */
bool store_release(struct store *store, const struct uuid *work, struct error *err);
/* Takes it away from the seat that holds it: from then on nothing of that seat is accepted, and any
 * may claim it. ERROR_REFUSED when nobody holds it. */
bool store_move(struct store *store, const struct uuid *work, const struct uuid *staff,
                struct error *err);

/* The answers of every handed-in attempt of a training, in one pass: an attempt at a time, its rows
 * by n, those that no longer count too; of each only item, n and response are read. An attempt
 * without any answer is not visited. `visit` must not use the store. */
bool store_each_answered(struct store *store, const struct uuid *training,
                         void (*visit)(void *context, const struct uuid *attempt,
                                       const struct answer *answers, size_t count),
                         void *context, struct error *err);
#endif
