/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journal.h"
#include "refuse.h"
#include "sql.h"
#include "store/trainings.h"
#include "transaction.h"

static bool add(struct store *store, enum document_kind kind, const char *bytes, size_t length,
                const struct digest *digest, struct error *err)
{
    char hex[DIGEST_TEXT];
    digest_text(digest, hex);
    if (!sql_run(store, SQL_ADD_DOCUMENT, ARGS(ARG(hex), ARG(kind), arg_blob(bytes, length)), err))
        return false;
    return sqlite3_changes(store->db) == 0 ||
           journal(store, EVENT_DOCUMENT_ADDED, NULL, NULL, digest, err);
}

bool store_add_document(struct store *store, enum document_kind kind, const char *bytes,
                        size_t length, char digest[DOCUMENT_ID_BYTES], struct error *err)
{
    struct digest sum = digest_of(bytes, length);
    if (!write_begin(store, err) ||
        !write_end(store, add(store, kind, bytes, length, &sum, err), err))
        return false;
    digest_text(&sum, digest);
    return true;
}

struct document {
    const char *bytes;
    size_t length;
};

static void read_document(struct row *row, void *out)
{
    struct document *document = out;
    const void *bytes = row_blob(row, &document->length);
    document->bytes = arena_strndup(row->arena, bytes, document->length);
}

bool store_document(struct store *store, const char *digest, struct arena *arena,
                    const char **bytes, size_t *length, struct error *err)
{
    struct document document = {0};
    bool found;
    if (!sql_one(store, SQL_DOCUMENT, ARGS(ARG(digest)), arena, read_document, &document, &found,
                 err))
        return false;
    *bytes = document.bytes;
    *length = document.length;
    return found || refuse(REFUSED_UNKNOWN, err);
}
