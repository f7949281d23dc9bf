/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names live only in person_name, append-only: the newest counts. */
#include "store/people.h"
#include "clock.h"
#include "crypto/crypto.h"
#include "journal.h"
#include "refuse.h"
#include "sql.h"
#include "transaction.h"
#include <stdio.h>

enum { NAME_UNASKED, NAME_CONFIRMED, NAME_DOUBTED }; /* enrolment.name_confirmed, for ever */

static bool add_name(struct store *store, const struct uuid *person, const char *name,
                     struct error *err)
{
    return sql_run(store, SQL_ADD_NAME,
                   ARGS(ARG(person), ARG(name), ARG(store->boot), ARG(clock_ms(store))), err);
}

static bool next_list_number(struct store *store, const struct uuid *training, int *number,
                             struct error *err)
{
    int64_t last = 0;
    if (!sql_int(store, SQL_LAST_LIST_NUMBER, ARGS(ARG(training)), &last, err))
        return false;
    if (last >= PEOPLE_MAX)
        return refuse(REFUSED_FULL_CLASS, err);
    *number = (int)last + 1;
    return true;
}

static bool enrol(struct store *store, const struct uuid *training, const struct kader *kader,
                  struct error *err)
{
    return sql_run(store, SQL_ADD_PERSON, ARGS(ARG(&kader->person)), err) &&
           add_name(store, &kader->person, kader->name, err) &&
           sql_run(store, SQL_ADD_ENROLMENT,
                   ARGS(ARG(&kader->enrolment), ARG(training), ARG(kader->list_number),
                        ARG(&kader->person), ARG(kader->sapaan), ARG(kader->posyandu),
                        ARG(kader->village), ARG(kader->pseudonym), ARG(store->boot),
                        ARG(clock_ms(store))),
                   err) &&
           journal(store, EVENT_KADER_ADDED, &kader->enrolment, NULL, NULL, err);
}

static bool add_kader(struct store *store, const struct uuid *training, struct kader *kader,
                      struct error *err)
{
    struct kader added = *kader;
    added.withdrawn = added.name_confirmed = added.name_doubted = added.trial_done = false;
    added.withdrawn_reason[0] = '\0';
    added.pin = PIN_NONE;
    if (!next_list_number(store, training, &added.list_number, err))
        return false;
    added.person = crypto_uuid(clock_wall_ms(store));
    added.enrolment = crypto_uuid(clock_wall_ms(store));
    snprintf(added.pseudonym, sizeof added.pseudonym, "K%02d", added.list_number);
    if (!enrol(store, training, &added, err))
        return false;
    *kader = added;
    return true;
}

bool store_add_kader(struct store *store, const struct uuid *training, struct kader *kader,
                     struct error *err)
{
    return write_begin(store, err) && write_end(store, add_kader(store, training, kader, err), err);
}

/* What a newer version may have kept is the usual here. */
static void read_reading(struct row *row, struct kader *kader)
{
    char code[8];
    row_text(row, code, sizeof code);
    kader->language_kept = language_parse(code, &kader->language);
    int size = row_int(row);
    kader->text_size = size > 0 && size < TEXT_SIZES ? (enum text_size)size : TEXT_NORMAL;
}

static void read_kader(struct row *row, void *out)
{
    struct kader *kader = out;
    row_uuid(row, &kader->person);
    row_uuid(row, &kader->enrolment);
    kader->list_number = row_int(row);
    row_text(row, kader->name, sizeof kader->name);
    kader->sapaan = row_int(row);
    row_text(row, kader->posyandu, sizeof kader->posyandu);
    row_text(row, kader->village, sizeof kader->village);
    row_text(row, kader->pseudonym, sizeof kader->pseudonym);
    kader->withdrawn = row_bool(row);
    row_text(row, kader->withdrawn_reason, sizeof kader->withdrawn_reason);
    int answer = row_int(row);
    kader->name_confirmed = answer == NAME_CONFIRMED;
    kader->name_doubted = answer == NAME_DOUBTED;
    kader->trial_done = row_bool(row);
    read_reading(row, kader);
    kader->pin = row_int(row);
}

bool store_list_kader(struct store *store, const struct uuid *training, struct arena *arena,
                      struct kader **rows, size_t *count, struct error *err)
{
    void *list;
    bool good = sql_list(store, SQL_LIST_KADER, ARGS(ARG(training)), arena, sizeof **rows,
                         read_kader, &list, count, err);
    *rows = list;
    return good;
}

static void read_id(struct row *row, void *out)
{
    row_uuid(row, out);
}

static bool rename_kader(struct store *store, const struct uuid *enrolment, const char *name,
                         const struct uuid *staff, struct error *err)
{
    struct uuid person;
    bool found;
    int64_t on_paper = 0;
    if (!sql_one(store, SQL_PERSON_OF, ARGS(ARG(enrolment)), NULL, read_id, &person, &found, err))
        return false;
    if (!found)
        return refuse(REFUSED_UNKNOWN, err);
    if (!sql_int(store, SQL_NAME_IS_ON_PAPER, ARGS(ARG(&person)), &on_paper, err))
        return false;
    if (on_paper)
        return refuse(REFUSED_NAME_ON_PAPER, err);
    return add_name(store, &person, name, err) &&
           sql_run(store, SQL_ASK_NAME_AGAIN, ARGS(ARG(NAME_UNASKED), ARG(&person)), err) &&
           journal(store, EVENT_KADER_RENAMED, enrolment, staff, NULL, err);
}

bool store_rename_kader(struct store *store, const struct uuid *enrolment, const char *name,
                        const struct uuid *staff, struct error *err)
{
    return write_begin(store, err) &&
           write_end(store, rename_kader(store, enrolment, name, staff, err), err);
}

static bool is_known(struct store *store, const struct uuid *enrolment, struct error *err)
{
    struct uuid person;
    bool found;
    return sql_one(store, SQL_PERSON_OF, ARGS(ARG(enrolment)), NULL, read_id, &person, &found,
                   err) &&
           (found || refuse(REFUSED_UNKNOWN, err));
}

static bool changed(struct store *store, enum refusal otherwise, struct error *err)
{
    return sqlite3_changes(store->db) > 0 || refuse(otherwise, err);
}

static bool withdraw(struct store *store, const struct uuid *enrolment, const char *reason,
                     const struct uuid *staff, struct error *err)
{
    return is_known(store, enrolment, err) &&
           sql_run(store, SQL_WITHDRAW, ARGS(ARG(reason), ARG(enrolment)), err) &&
           changed(store, REFUSED_WITHDRAWN_TWICE, err) &&
           journal(store, EVENT_KADER_WITHDRAWN, enrolment, staff, NULL, err);
}

bool store_withdraw_kader(struct store *store, const struct uuid *enrolment, const char *reason,
                          const struct uuid *staff, struct error *err)
{
    return write_begin(store, err) &&
           write_end(store, withdraw(store, enrolment, reason, staff, err), err);
}

static bool take_back(struct store *store, const struct uuid *enrolment, const struct uuid *staff,
                      struct error *err)
{
    return is_known(store, enrolment, err) &&
           sql_run(store, SQL_RETURN, ARGS(ARG(enrolment)), err) &&
           changed(store, REFUSED_TAKES_PART, err) &&
           journal(store, EVENT_KADER_RETURNED, enrolment, staff, NULL, err);
}

bool store_return_kader(struct store *store, const struct uuid *enrolment, const struct uuid *staff,
                        struct error *err)
{
    return write_begin(store, err) &&
           write_end(store, take_back(store, enrolment, staff, err), err);
}

static bool confirm_name(struct store *store, const struct uuid *enrolment, bool right,
                         struct error *err)
{
    return sql_run(store, SQL_CONFIRM_NAME,
                   ARGS(ARG(right ? NAME_CONFIRMED : NAME_DOUBTED), ARG(enrolment)), err) &&
           changed_or_unknown(store, err) &&
           journal(store, right ? EVENT_NAME_CONFIRMED : EVENT_NAME_DOUBTED, enrolment, NULL, NULL,
                   err);
}

bool store_confirm_name(struct store *store, const struct uuid *enrolment, bool right,
                        struct error *err)
{
    return write_begin(store, err) &&
           write_end(store, confirm_name(store, enrolment, right, err), err);
}

static bool set_trial_done(struct store *store, const struct uuid *enrolment, struct error *err)
{
    return sql_run(store, SQL_TRIAL_DONE, ARGS(ARG(enrolment)), err) &&
           changed_or_unknown(store, err) &&
           journal(store, EVENT_TRIAL_DONE, enrolment, NULL, NULL, err);
}

bool store_set_trial_done(struct store *store, const struct uuid *enrolment, struct error *err)
{
    return write_begin(store, err) && write_end(store, set_trial_done(store, enrolment, err), err);
}

/* Not for the journal: it is nobody's business how well she sees. */
static bool keep_reading(struct store *store, const struct uuid *enrolment, enum language language,
                         enum text_size size, struct error *err)
{
    return sql_run(store, SQL_KEEP_READING,
                   ARGS(ARG(language_code(language)), ARG((int)size), ARG(enrolment)), err) &&
           changed_or_unknown(store, err);
}

bool store_keep_reading(struct store *store, const struct uuid *enrolment, enum language language,
                        enum text_size size, struct error *err)
{
    return write_begin(store, err) &&
           write_end(store, keep_reading(store, enrolment, language, size, err), err);
}
