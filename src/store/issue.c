/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One transaction: allot the number, have the text composed and signed, insert the row, write the
 * number durably into FILE.issued, commit. Cut at any instant, either the certificate is there or
 * its number is void for ever; no number names two papers. */
#include "clock.h"
#include "crypto/crypto.h"
#include "issued.h"
#include "journal.h"
#include "refuse.h"
#include "sql.h"
#include "store/certificates.h"
#include "transaction.h"
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void read_date(struct row *row, void *out)
{
    *(struct date *)out = row_date(row);
}

static bool may_issue(struct store *store, const struct issue_request *request, struct error *err)
{
    int64_t has = -1, known = 0;
    struct date last = {0};
    bool found;
    if (!sql_int(store, SQL_HAS_CERTIFICATE, ARGS(ARG(&request->enrolment)), &has, err) ||
        !sql_int(store, SQL_HAS_KEY, ARGS(ARG(request->key)), &known, err) ||
        !sql_one(store, SQL_LAST_ISSUE, NO_ARGS, NULL, read_date, &last, &found, err) ||
        !issued_last_date(store, &last, err))
        return false;
    if (has != 0)
        return refuse(has > 0 ? REFUSED_CERTIFIED : REFUSED_UNKNOWN, err);
    if (known == 0)
        return refuse(REFUSED_KEY, err);
    if (date_compare(request->date, last) < 0)
        return refuse(REFUSED_EARLIER_DATE, err);
    return true;
}

static bool allot(struct store *store, const struct issue_request *request,
                  struct certificate *certificate, struct error *err)
{
    int64_t last = 0;
    certificate->year = request->date.year;
    if (!sql_int(store, SQL_LAST_SERIAL, ARGS(ARG(certificate->year)), &last, err) ||
        !issued_last_serial(store, certificate->year, &last, err))
        return false;
    if (last < 0 || last >= SERIAL_MOST)
        return refuse(REFUSED_NUMBER_LONG, err);
    certificate->serial = (int)last + 1;
    return certificate_number(certificate->number, certificate->serial, request->unit,
                              request->date) ||
           refuse(REFUSED_NUMBER_LONG, err);
}

static bool compose(const struct issue_request *request, struct arena *arena,
                    struct certificate *certificate, struct error *err)
{
    char *payload = NULL, *face = NULL;
    bool good = request->compose(request->context, certificate->serial, certificate->number,
                                 &payload, &face, err);
    if (good) {
        assert(payload != NULL && face != NULL && strlen(payload) <= CODE_TEXT_MAX);
        memcpy(certificate->payload, payload, strlen(payload) + 1);
        certificate->face = arena_strdup(arena, face);
    }
    free(payload);
    free(face);
    return good;
}

static bool add_row(struct store *store, const struct issue_request *request,
                    const struct certificate *c, struct error *err)
{
    struct digest digest = journal_digest(c->payload);
    return sql_run(store, SQL_ADD_CERTIFICATE,
                   ARGS(ARG(&c->id), ARG(&c->enrolment), ARG(c->year), ARG(c->serial),
                        ARG(c->number), ARG(request->date), ARG(request->key), ARG(c->payload),
                        ARG(c->face), ARG(store->boot), ARG(clock_ms(store))),
                   err) &&
           journal(store, EVENT_CERTIFICATE_ISSUED, &c->id, request->staff, &digest, err);
}

static bool note_number(struct store *store, const struct date *date,
                        const struct certificate *certificate, struct error *err)
{
    char iso[DATE_TEXT], line[CODE_NUMBER_MAX + 96];
    date_iso(*date, iso);
    snprintf(line, sizeof line, "%d %d %s %s %s", certificate->year, certificate->serial,
             certificate->number, iso, certificate->kid);
    return issued_append(store, "number", line, err);
}

static bool issue(struct store *store, const struct issue_request *request, struct arena *arena,
                  struct certificate *certificate, struct error *err)
{
    certificate->id = crypto_uuid(clock_wall_ms(store));
    certificate->enrolment = request->enrolment;
    key_kid(request->key, certificate->kid);
    return may_issue(store, request, err) && allot(store, request, certificate, err) &&
           compose(request, arena, certificate, err) && add_row(store, request, certificate, err) &&
           note_number(store, &request->date, certificate, err);
}

bool store_issue(struct store *store, const struct issue_request *request, struct arena *arena,
                 struct certificate *certificate, struct error *err)
{
    struct certificate issued = {0};
    if (!write_begin(store, err) ||
        !write_end(store, issue(store, request, arena, &issued, err), err))
        return false;
    *certificate = issued;
    return true;
}
