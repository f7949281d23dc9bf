/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/certificates.h"
#include "base/fold.h"
#include "journal.h"
#include "refuse.h"
#include "sql.h"
#include "transaction.h"

static void read_certificate(struct row *row, void *out)
{
    struct certificate *certificate = out;
    struct public_key key;
    row_uuid(row, &certificate->id);
    row_uuid(row, &certificate->enrolment);
    certificate->year = row_int(row);
    certificate->serial = row_int(row);
    row_text(row, certificate->number, sizeof certificate->number);
    row_text(row, certificate->payload, sizeof certificate->payload);
    certificate->face = row_string(row);
    row_key(row, &key);
    key_kid(&key, certificate->kid);
    certificate->prints = row_int(row);
}

bool store_list_certificates(struct store *store, const struct uuid *training, struct arena *arena,
                             struct certificate **rows, size_t *count, struct error *err)
{
    void *list;
    bool good = sql_list(store, SQL_LIST_CERTIFICATES, ARGS(ARG(training)), arena, sizeof **rows,
                         read_certificate, &list, count, err);
    *rows = list;
    return good;
}

bool store_certificate(struct store *store, const char *number, struct arena *arena,
                       struct certificate *certificate, bool *found, struct error *err)
{
    char folded[CODE_NUMBER_MAX + 1];
    *found = false;
    if (!fold_code(folded, sizeof folded, number, NULL))
        return true;
    return sql_one(store, SQL_CERTIFICATE, ARGS(ARG(folded)), arena, read_certificate, certificate,
                   found, err);
}

static bool note_print(struct store *store, const struct uuid *certificate,
                       const struct uuid *staff, struct error *err)
{
    return sql_run(store, SQL_NOTE_PRINT, ARGS(ARG(certificate)), err) &&
           changed_or_unknown(store, err) &&
           journal(store, EVENT_CERTIFICATE_PRINTED, certificate, staff, NULL, err);
}

bool store_note_print(struct store *store, const struct uuid *certificate, const struct uuid *staff,
                      struct error *err)
{
    return write_begin(store, err) &&
           write_end(store, note_print(store, certificate, staff, err), err);
}
