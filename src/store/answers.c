/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers are their own log: the highest n of an item counts, all stay. */
#include "base/alloc.h"
#include "clock.h"
#include "sql.h"
#include "store/attempts.h"
#include "transaction.h"
#include "work.h"
#include <stdlib.h>

static bool record(struct store *store, const struct uuid *attempt, struct answer *answer,
                   struct error *err)
{
    int n;
    if (!work_next_row(store, WORK_TEST, attempt, &n, err) ||
        !sql_run(store, SQL_ADD_ANSWER,
                 ARGS(ARG(attempt), ARG(n), ARG(answer->item), ARG(answer->response),
                      ARG(answer->doubtful), ARG(answer->active_ms), ARG(store->boot),
                      ARG(clock_ms(store))),
                 err))
        return false;
    answer->n = n;
    answer->boot = store->boot;
    return true;
}

bool store_record_answer(struct store *store, const struct uuid *attempt, struct answer *answer,
                         struct error *err)
{
    struct answer recorded = *answer;
    if (!write_begin(store, err) || !write_end(store, record(store, attempt, &recorded, err), err))
        return false;
    *answer = recorded;
    return true;
}

static void read_answer(struct row *row, void *out)
{
    struct answer *answer = out;
    row_text(row, answer->item, sizeof answer->item);
    answer->n = row_int(row);
    row_text(row, answer->response, sizeof answer->response);
    answer->doubtful = row_bool(row);
    answer->active_ms = row_int64(row);
    answer->boot = row_int64(row);
}

bool store_list_answers(struct store *store, const struct uuid *attempt, struct arena *arena,
                        struct answer **rows, size_t *count, struct error *err)
{
    void *list;
    bool good = sql_list(store, SQL_LIST_ANSWERS, ARGS(ARG(attempt)), arena, sizeof **rows,
                         read_answer, &list, count, err);
    *rows = list;
    return good;
}

/* The rows of one attempt, until the next one begins. */
struct collection {
    struct uuid attempt;
    struct answer *answers;
    size_t count, room;
    void (*visit)(void *context, const struct uuid *attempt, const struct answer *answers,
                  size_t count);
    void *context;
};

static void visit_collected(struct collection *c)
{
    if (c->count > 0)
        c->visit(c->context, &c->attempt, c->answers, c->count);
    c->count = 0;
}

static void collect(struct row *row, void *out)
{
    struct collection *c = out;
    struct uuid attempt;
    row_uuid(row, &attempt);
    if (!uuid_equal(&attempt, &c->attempt))
        visit_collected(c);
    c->attempt = attempt;
    if (c->count == c->room) {
        c->room = 2 * c->room + 32;
        c->answers = xrealloc(c->answers, c->room, sizeof *c->answers);
    }
    struct answer *answer = &c->answers[c->count++];
    *answer = (struct answer){.n = row_int(row)};
    row_text(row, answer->item, sizeof answer->item);
    row_text(row, answer->response, sizeof answer->response);
}

bool store_each_answered(struct store *store, const struct uuid *training,
                         void (*visit)(void *context, const struct uuid *attempt,
                                       const struct answer *answers, size_t count),
                         void *context, struct error *err)
{
    struct collection collection = {.visit = visit, .context = context};
    bool good = sql_each(store, SQL_EACH_ANSWER, ARGS(ARG(training)), collect, &collection, err);
    if (good)
        visit_collected(&collection);
    free(collection.answers);
    return good;
}
