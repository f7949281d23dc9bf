/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each row that carries a digest vouches for something kept elsewhere: it is read and digested
 * again. Then, the other way round, tests, sheets and certificates that no row tells of. */
#include "base/language.h"
#include "checking.h"
#include "events.h"
#include "journal.h"
#include "journal_rows.h"
#include "sql.h"
#include "store/trainings.h"
#include "training_settings.h"
#include "trainings.h"
#include <string.h>

enum likeness { SAME, DIFFERENT, GONE };

static enum likeness compared(const struct journal_row *row, const struct digest *digest)
{
    bool same = row->has_digest && memcmp(&row->digest, digest, sizeof *digest) == 0;
    return same ? SAME : DIFFERENT;
}

static bool rows_of(struct checking *c, const struct journal_row *row, enum statement parent,
                    enum statement rows, enum likeness *likeness, struct error *err)
{
    int64_t state = -1;
    struct digest digest;
    if (!sql_int(c->store, parent, ARGS(ARG(&row->subject)), &state, err) ||
        !journal_rows_digest(c->store, rows, &row->subject, &digest, err))
        return false;
    *likeness = state < 0 ? GONE : compared(row, &digest);
    return true;
}

static bool answers(struct checking *c, const struct journal_row *row, enum likeness *likeness,
                    struct error *err)
{
    return rows_of(c, row, SQL_ATTEMPT_STATE, SQL_ANSWER_ROWS, likeness, err);
}

static bool marks(struct checking *c, const struct journal_row *row, enum likeness *likeness,
                  struct error *err)
{
    return rows_of(c, row, SQL_SHEET_STATE, SQL_MARK_ROWS, likeness, err);
}

static bool case_marks(struct checking *c, const struct journal_row *row, enum likeness *likeness,
                       struct error *err)
{
    return rows_of(c, row, SQL_CASE_STATE, SQL_CASE_ROWS, likeness, err);
}

static bool choice(struct checking *c, const struct journal_row *row, enum likeness *likeness,
                   struct error *err)
{
    return rows_of(c, row, SQL_CHOICE_STANDS, SQL_CHOICE_ROWS, likeness, err);
}

static void read_payload(struct row *row, void *out)
{
    row_text(row, out, CODE_TEXT_MAX + 2); /* one more than fits, so that none is cut unseen */
}

static bool code(struct checking *c, const struct journal_row *row, enum likeness *likeness,
                 struct error *err)
{
    char payload[CODE_TEXT_MAX + 2];
    bool found;
    if (!sql_one(c->store, SQL_PAYLOAD, ARGS(ARG(&row->subject)), NULL, read_payload, payload,
                 &found, err))
        return false;
    struct digest digest = journal_digest(found ? payload : "");
    *likeness = found ? compared(row, &digest) : GONE;
    return true;
}

static void read_sum(struct row *row, void *out)
{
    size_t length;
    const void *bytes = row_blob(row, &length);
    *(struct digest *)out = digest_of(bytes, length);
}

static bool document(struct checking *c, const struct journal_row *row, enum likeness *likeness,
                     struct error *err)
{
    char hex[DIGEST_TEXT];
    struct digest digest;
    bool found;
    digest_text(&row->digest, hex);
    if (!sql_one(c->store, SQL_DOCUMENT, ARGS(ARG(hex)), NULL, read_sum, &digest, &found, err))
        return false;
    *likeness = found ? compared(row, &digest) : DIFFERENT;
    return true;
}

static bool public_key(struct checking *c, const struct journal_row *row, enum likeness *likeness,
                       struct error *err)
{
    (void)err;
    *likeness = DIFFERENT;
    for (size_t i = 0; i < c->key_count && *likeness != SAME; i++) {
        struct digest digest = digest_of(c->keys[i].key.bytes, sizeof c->keys[i].key.bytes);
        *likeness = compared(row, &digest);
    }
    return true;
}

static bool rules_set(struct checking *c, const struct journal_row *row, enum likeness *likeness,
                      struct error *err)
{
    struct digest digest;
    bool any;
    if (!training_settings_digest(c->store, &row->subject, &any, &digest, err))
        return false;
    *likeness = any ? compared(row, &digest) : GONE;
    return true;
}

/* None may be set that no row tells of. */
static bool none_was_set(struct checking *c, const struct uuid *training, bool *good,
                         struct error *err)
{
    struct digest digest;
    bool any;
    *good = true;
    for (size_t i = 0; i < c->vouching_count; i++)
        if (event_named(c->vouching[i].event) == EVENT_RULE_SET &&
            uuid_equal(&c->vouching[i].subject, training))
            return true;
    if (!training_settings_digest(c->store, training, &any, &digest, err))
        return false;
    *good = !any;
    return true;
}

static bool rules(struct checking *c, const struct journal_row *row, enum likeness *likeness,
                  struct error *err)
{
    struct training *list;
    size_t count;
    if (!store_list_trainings(c->store, c->arena, &list, &count, err))
        return false;
    *likeness = GONE;
    for (size_t i = 0; i < count; i++)
        if (uuid_equal(&list[i].id, &row->subject)) {
            struct digest digest = training_rules_digest(&list[i]);
            *likeness = compared(row, &digest);
        }
    bool good;
    if (!none_was_set(c, &row->subject, &good, err))
        return false;
    if (!good)
        *likeness = DIFFERENT;
    return true;
}

static bool left(struct checking *c, const struct journal_row *row, enum statement rows,
                 enum likeness *likeness, struct error *err)
{
    struct digest digest;
    if (!journal_rows_digest(c->store, rows, &row->subject, &digest, err))
        return false;
    struct digest none = journal_digest("");
    *likeness = memcmp(&digest, &none, sizeof none) == 0 ? GONE : compared(row, &digest);
    return true;
}

static bool way(struct checking *c, const struct journal_row *row, enum likeness *likeness,
                struct error *err)
{
    return left(c, row, SQL_WAY_ROWS, likeness, err);
}

static bool reading(struct checking *c, const struct journal_row *row, enum likeness *likeness,
                    struct error *err)
{
    return left(c, row, SQL_READ_ALOUD_ROWS, likeness, err);
}

static bool minutes(struct checking *c, const struct journal_row *row, enum likeness *likeness,
                    struct error *err)
{
    return left(c, row, SQL_EXTRA_ROWS, likeness, err);
}

static const struct {
    enum event event;
    enum journal_fault fault;
    bool (*judge)(struct checking *c, const struct journal_row *row, enum likeness *likeness,
                  struct error *err);
    bool newest; /* what is set later has a row of its own: the newest vouches for all of them */
} vouchers[] = {
    {EVENT_HANDED_IN, JOURNAL_ANSWERS, answers},
    {EVENT_SHEET_CLOSED, JOURNAL_MARKS, marks},
    {EVENT_SHEET_STOPPED, JOURNAL_MARKS, marks},
    {EVENT_SHEET_CHOSEN, JOURNAL_MARKS, choice},
    {EVENT_CASE_CLOSED, JOURNAL_MARKS, case_marks},
    {EVENT_CERTIFICATE_ISSUED, JOURNAL_CODE, code},
    {EVENT_DOCUMENT_ADDED, JOURNAL_DOCUMENT, document},
    {EVENT_KEY_ADDED, JOURNAL_PUBLIC_KEY, public_key},
    {EVENT_TRAINING_ADDED, JOURNAL_RULES, rules},
    {EVENT_RULE_SET, JOURNAL_RULES, rules_set, .newest = true},
    {EVENT_WAY_CHOSEN, JOURNAL_TAKING, way, .newest = true},
    {EVENT_HEARD, JOURNAL_TAKING, reading, .newest = true},
    {EVENT_READ_BY_PERSON, JOURNAL_TAKING, reading, .newest = true},
    {EVENT_NOT_READ_BY_PERSON, JOURNAL_TAKING, reading, .newest = true},
    {EVENT_MINUTES_ADDED, JOURNAL_TAKING, minutes, .newest = true},
};
enum { VOUCHERS = COUNT(vouchers) };

static size_t voucher_of(const struct journal_row *row)
{
    enum event event = event_named(row->event);
    size_t i = 0;
    while (i < VOUCHERS && vouchers[i].event != event)
        i++;
    return i;
}

void records_note(struct checking *c, const struct journal_row *row)
{
    if (voucher_of(row) < VOUCHERS)
        *(struct journal_row *)arena_push(c->arena, (void **)&c->vouching, &c->vouching_count,
                                          sizeof *row) = *row;
}

/* No later row of the same subject is judged alike. */
static bool is_newest(const struct checking *c, const struct journal_row *row)
{
    const struct journal_row *end = c->vouching + c->vouching_count;
    for (const struct journal_row *later = row + 1; later < end; later++)
        if (vouchers[voucher_of(later)].judge == vouchers[voucher_of(row)].judge &&
            uuid_equal(&later->subject, &row->subject))
            return false;
    return true;
}

static void read_untold(struct row *row, void *out)
{
    struct journal_row *untold = out;
    row_uuid(row, &untold->subject);
    about_read(row, &untold->about);
}

static bool is_registered(const struct checking *c, const struct public_key *key)
{
    struct digest digest = digest_of(key->bytes, sizeof key->bytes);
    for (size_t i = 0; i < c->vouching_count; i++)
        if (event_named(c->vouching[i].event) == EVENT_KEY_ADDED &&
            compared(&c->vouching[i], &digest) == SAME)
            return true;
    return false;
}

static void find_strange_keys(struct checking *c)
{
    for (size_t i = 0; i < c->key_count; i++) {
        if (is_registered(c, &c->keys[i].key))
            continue;
        struct journal_finding *finding =
            checking_find(c, JOURNAL_STRANGE_KEY, &(struct journal_row){0}, 0, 0);
        key_kid(&c->keys[i].key, finding->kid);
    }
}

static bool find_untold(struct checking *c, struct error *err)
{
    void *list;
    size_t count;
    if (!sql_list(c->store, SQL_UNTOLD, NO_ARGS, c->arena, sizeof(struct journal_row), read_untold,
                  &list, &count, err))
        return false;
    for (size_t i = 0; i < count; i++)
        checking_find(c, JOURNAL_UNTOLD, (struct journal_row *)list + i, 0, 0);
    return true;
}

bool records_check(struct checking *c, struct error *err)
{
    for (size_t i = 0; i < c->vouching_count; i++) {
        const struct journal_row *row = &c->vouching[i];
        size_t voucher = voucher_of(row);
        enum likeness likeness = SAME;
        if (vouchers[voucher].newest && !is_newest(c, row))
            continue;
        if (!vouchers[voucher].judge(c, row, &likeness, err))
            return false;
        if (likeness != SAME)
            checking_find(c, likeness == GONE ? JOURNAL_GONE : vouchers[voucher].fault, row, row->n,
                          0);
    }
    find_strange_keys(c);
    return find_untold(c, err);
}
