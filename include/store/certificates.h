/* SPDX-License-Identifier: GPL-3.0-or-later */
/* certificates.h - numbers, signed rows and public keys in the store. */
#ifndef LULUS_STORE_CERTIFICATES_H
#define LULUS_STORE_CERTIFICATES_H
#include "crypto/key.h"
#include "store/store.h"
#include "training/facts.h"

/* Registers the kiosk's own public key (idempotent). The demo's key enters only a demo store:
 * the caller checks that. */
bool store_put_key(struct store *store, const struct public_key *key, struct error *err);
struct key_row {
    struct public_key key;
    bool own;
};
/* In the order they were registered. */
bool store_list_keys(struct store *store, struct arena *arena, struct key_row **rows, size_t *count,
                     struct error *err);

struct issue_request {
    struct uuid enrolment;
    struct date date; /* confirmed by a person */
    const char *unit;
    const struct public_key *key;
    const struct uuid *staff; /* NULL from the command line */
    /* Called inside the transaction with the allotted serial and number: compose and sign. Texts
     * are allocated with malloc and handed over. False with err: nothing is issued, no number used.
     */
    bool (*compose)(void *context, int serial, const char *number, char **payload, char **face,
                    struct error *err);
    void *context;
};
/* Number, face, payload, signature and row in one transaction; FILE.issued gets the number,
 * appended and synced, before COMMIT. A number in FILE.issued that the store does not know is void
 * and is never given again. ERROR_REFUSED: she has one already, the key is not registered, the
 * date is before the last one issued (by the store or FILE.issued), the number is too long. */
bool store_issue(struct store *store, const struct issue_request *request, struct arena *arena,
                 struct certificate *certificate, struct error *err);
/* By year and serial. */
bool store_list_certificates(struct store *store, const struct uuid *training, struct arena *arena,
                             struct certificate **rows, size_t *count, struct error *err);
/* By number as typed (it is folded here); *found false when none. */
bool store_certificate(struct store *store, const char *number, struct arena *arena,
                       struct certificate *certificate, bool *found, struct error *err);
/* One more sheet on paper. */
bool store_note_print(struct store *store, const struct uuid *certificate, const struct uuid *staff,
                      struct error *err);
#endif
