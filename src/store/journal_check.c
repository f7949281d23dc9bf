/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One walk over the rows. Where a link is broken, either the row before it or the row after it is
 * not what it was: the link that follows, or a signed head, tells which. */
#include "store/journal_check.h"
#include "checking.h"
#include "events.h"
#include "journal.h"
#include "sql.h"
#include <stdlib.h>
#include <string.h>

static bool told_already(const struct checking *c, const struct journal_finding *finding)
{
    for (size_t i = 0; i < c->result->count; i++) {
        const struct journal_finding *other = &c->result->findings[i];
        if (other->fault < JOURNAL_RECORDS && finding->fault < JOURNAL_RECORDS &&
            other->chain == finding->chain && other->n == finding->n)
            return true;
    }
    return false;
}

struct journal_finding *checking_find(struct checking *c, enum journal_fault fault,
                                      const struct journal_row *row, int64_t n, int64_t other)
{
    struct journal_check *result = c->result;
    const struct journal_finding finding = {.fault = fault,
                                            .chain = row->chain,
                                            .n = n,
                                            .other = other,
                                            .subject = row->subject,
                                            .about = row->about};
    if (told_already(c, &finding))
        return NULL;
    struct journal_finding *added =
        arena_push(c->arena, (void **)&result->findings, &result->count, sizeof *added);
    *added = finding;
    return added;
}

/* `attested`: a row after `last` has its hash. */
static void settle(struct checking *c, bool attested)
{
    if (!c->unsettled)
        return;
    c->unsettled = false;
    attested = attested || heads_cover(c, &c->last);
    if (attested && !heads_cover(c, &c->before))
        checking_find(c, JOURNAL_ALTERED, &c->before, c->before.n, 0);
    else
        checking_find(c, JOURNAL_UNLINKED, &c->last, c->last.n, 0);
}

static void end_chain(struct checking *c)
{
    settle(c, false);
    heads_beyond(c, &c->last);
}

static void begin_chain(struct checking *c, const struct journal_row *row)
{
    if (c->last.n > 0)
        end_chain(c);
    if (row->n > 1)
        checking_find(c, JOURNAL_MISSING, row, 1, row->n - 1);
    else if (!heads_precede(c, row))
        checking_find(c, JOURNAL_BEGINNING, row, row->n, 0);
}

static bool links(const struct journal_row *before, const struct journal_row *row)
{
    return memcmp(&before->hash, &row->previous, sizeof row->previous) == 0;
}

static void join(struct checking *c, const struct journal_row *row)
{
    bool next = row->n == c->last.n + 1, linked = next && links(&c->last, row);
    bool explained = next && !linked && c->unsettled; /* `last` itself was altered */
    settle(c, linked);
    if (!next)
        checking_find(c, JOURNAL_MISSING, row, c->last.n + 1, row->n - 1);
    c->unsettled = next && !linked && !explained;
}

static void note_closing(struct checking *c, const struct journal_row *row)
{
    if (strcmp(row->event, event_name(EVENT_OCCASION_CLOSED)) != 0)
        return;
    if (c->closings++ == 0)
        c->closing = *row;
}

static void walk(void *context, const struct journal_row *row)
{
    struct checking *c = context;
    bool same_chain =
        c->last.n > 0 && row->chain == c->last.chain && uuid_equal(&row->kiosk, &c->last.kiosk);
    if (same_chain)
        join(c, row);
    else
        begin_chain(c, row);
    c->before = c->last;
    c->last = *row;
    c->result->rows++;
    note_closing(c, row);
    heads_meet(c, row);
    records_note(c, row);
}

static bool end_walk(struct checking *c, struct error *err)
{
    struct journal_row newest;
    if (!journal_newest(c->store, &newest, err))
        return false;
    if (c->last.n > 0)
        end_chain(c);
    heads_without_chain(c, &newest.kiosk);
    if (c->last.n == 0)
        checking_find(c, JOURNAL_MISSING, &(struct journal_row){.chain = 1}, 1, 1);
    if (c->closings > 1 || (c->closings > 0 && c->result->signed_n == 0))
        checking_find(c, JOURNAL_UNSIGNED, &c->closing, c->closing.n, 0);
    c->result->closed_unsigned = c->closings > 0;
    return true;
}

static int rank(const struct journal_finding *finding)
{
    return finding->fault > JOURNAL_RECORDS;
}

static int compare(const void *a, const void *b)
{
    const struct journal_finding *one = a, *two = b;
    if (rank(one) != rank(two))
        return rank(one) - rank(two);
    if (one->chain != two->chain)
        return one->chain < two->chain ? -1 : 1;
    if (one->n != two->n)
        return one->n < two->n ? -1 : 1;
    return (int)one->fault - (int)two->fault;
}

/* Up to the first row that is not linked to the others: a bad signature breaks no link. */
static void conclude(struct checking *c)
{
    struct journal_check *result = c->result;
    result->chain = result->proven_chain = c->last.chain;
    result->n = result->proven = c->last.n;
    result->hash = c->last.hash;
    if (result->count > 0)
        qsort(result->findings, result->count, sizeof *result->findings, compare);
    for (size_t i = 0; i < result->count; i++) {
        const struct journal_finding *finding = &result->findings[i];
        if (finding->fault > JOURNAL_BEGINNING)
            continue;
        result->proven_chain = finding->chain;
        result->proven = finding->fault == JOURNAL_REWRITTEN ? finding->other : finding->n - 1;
        return;
    }
}

static bool check(struct checking *c, struct error *err)
{
    if (!store_each_journal_row(c->store, walk, c, err) || !end_walk(c, err) ||
        !records_check(c, err))
        return false;
    conclude(c);
    return true;
}

/* FILE.issued comes first: a head that is appended later may sign rows that are not read. */
bool store_check_journal(struct store *store, struct arena *arena, struct journal_check *result,
                         struct error *err)
{
    struct checking c = {.store = store, .arena = arena, .result = result};
    *result = (struct journal_check){0};
    if (!heads_gather(&c, err) || !sql_run(store, SQL_BEGIN_READING, NO_ARGS, err))
        return false;
    bool good = check(&c, err);
    return sql_run(store, SQL_COMMIT, NO_ARGS, good ? err : NULL) && good;
}
