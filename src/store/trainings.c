/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/trainings.h"
#include "base/buffer.h"
#include "clock.h"
#include "crypto/crypto.h"
#include "journal.h"
#include "occasions.h"
#include "sql.h"
#include "training_settings.h"
#include "trainings.h"
#include "transaction.h"

enum { QUIZ_N = 1, CHECKLIST_N = 2 }; /* places in training_document; a statement names them too */

static bool add_row(struct store *store, struct training *t, struct error *err)
{
    int64_t number = 0;
    if (!sql_run(store, SQL_ADD_TRAINING,
                 ARGS(ARG(&t->id), ARG(t->title), ARG(t->short_title), ARG(t->place),
                      ARG(t->organiser), ARG(t->first_day), ARG(t->last_day), ARG(t->zone),
                      ARG(t->hours), ARG(store->boot), ARG(clock_ms(store))),
                 err) ||
        !sql_int(store, SQL_TRAINING_NUMBER, ARGS(ARG(&t->id)), &number, err))
        return false;
    t->number = (int)number;
    return true;
}

static bool add_document(struct store *store, const struct training *t, int n, const char *digest,
                         int pass_mark, struct error *err)
{
    return sql_run(store, SQL_ADD_TRAINING_DOCUMENT,
                   ARGS(ARG(&t->id), ARG(n), ARG(digest), ARG(pass_mark)), err);
}

static bool add_signatories(struct store *store, const struct training *t, struct error *err)
{
    for (int i = 0; i < SIGNATORIES; i++) {
        const struct signatory *s = &t->signatories[i];
        if (!sql_run(store, SQL_ADD_SIGNATORY,
                     ARGS(ARG(&t->id), ARG(i + 1), ARG(s->position), ARG(s->name), ARG(s->number)),
                     err))
            return false;
    }
    return true;
}

static bool plan(struct store *store, const struct uuid *training, struct error *err)
{
    static const enum occasion_kind kinds[] = {OCCASION_PRETEST, OCCASION_SESSION,
                                               OCCASION_POSTTEST, OCCASION_ROUND};
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        struct occasion occasion;
        if (!occasion_plan(store, training, kinds[i], 1, &occasion, err))
            return false;
    }
    return true;
}

struct digest training_rules_digest(const struct training *t)
{
    struct buffer text = {0};
    buffer_printf(&text, "%s\t%d\t%s\t%d", t->quiz_digest, t->quiz_mark, t->checklist_digest,
                  t->skill_mark);
    struct digest digest = journal_digest(buffer_text(&text));
    buffer_done(&text);
    return digest;
}

static bool add(struct store *store, struct training *training, const struct uuid *staff,
                struct error *err)
{
    struct training added = *training;
    added.id = crypto_uuid(clock_wall_ms(store));
    struct digest digest = training_rules_digest(&added);
    if (!add_row(store, &added, err) ||
        !add_document(store, &added, QUIZ_N, added.quiz_digest, added.quiz_mark, err) ||
        !add_document(store, &added, CHECKLIST_N, added.checklist_digest, added.skill_mark, err) ||
        !add_signatories(store, &added, err) || !plan(store, &added.id, err) ||
        !journal(store, EVENT_TRAINING_ADDED, &added.id, staff, &digest, err))
        return false;
    *training = added;
    return true;
}

bool store_add_training(struct store *store, struct training *training, const struct uuid *staff,
                        struct error *err)
{
    return write_begin(store, err) && write_end(store, add(store, training, staff, err), err);
}

static void read_signatory(struct row *row, struct signatory *signatory)
{
    row_text(row, signatory->position, sizeof signatory->position);
    row_text(row, signatory->name, sizeof signatory->name);
    row_text(row, signatory->number, sizeof signatory->number);
}

static void read_training(struct row *row, void *out)
{
    struct training *t = out;
    row_uuid(row, &t->id);
    t->number = row_int(row);
    row_text(row, t->title, sizeof t->title);
    row_text(row, t->short_title, sizeof t->short_title);
    row_text(row, t->place, sizeof t->place);
    row_text(row, t->organiser, sizeof t->organiser);
    t->first_day = row_date(row);
    t->last_day = row_date(row);
    t->zone = row_int(row);
    t->hours = row_int(row);
    row_text(row, t->quiz_digest, sizeof t->quiz_digest);
    t->quiz_mark = row_int(row);
    row_text(row, t->checklist_digest, sizeof t->checklist_digest);
    t->skill_mark = row_int(row);
    for (int i = 0; i < SIGNATORIES; i++)
        read_signatory(row, &t->signatories[i]);
}

bool store_list_trainings(struct store *store, struct arena *arena, struct training **rows,
                          size_t *count, struct error *err)
{
    void *list;
    bool good = sql_list(store, SQL_LIST_TRAININGS, NO_ARGS, arena, sizeof **rows, read_training,
                         &list, count, err);
    *rows = list;
    return good && training_settings_read(store, *rows, *count, err);
}
