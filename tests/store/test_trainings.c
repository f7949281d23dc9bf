/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents, trainings, their stages. */
#include "kit.h"
#include "training/rules.h"
#include <string.h>

struct scene {
    struct kit *kit;
    struct store *store;
    struct course course;
};

static struct scene begin(void **state)
{
    struct scene s = {.kit = *state, .store = kit_open(*state, STORE_CREATE)};
    kit_course(s.kit, s.store, &s.course);
    return s;
}

static struct occasion *stages(struct scene *s, size_t *count)
{
    struct occasion *rows;
    assert_true(store_list_occasions(s->store, &s->course.training.id, s->kit->arena, &rows, count,
                                     &s->kit->err));
    return rows;
}

static void refused(struct scene *s, bool done)
{
    assert_false(done);
    assert_int_equal(s->kit->err.kind, ERROR_REFUSED);
    assert_true(s->kit->err.message[0] != '\0');
}

static void the_same_bytes_are_kept_once(void **state)
{
    struct scene s = begin(state);
    char first[DOCUMENT_ID_BYTES], second[DOCUMENT_ID_BYTES];
    static const char bytes[] = "isi\0berkas";
    assert_true(
        store_add_document(s.store, DOCUMENT_QUIZ, bytes, sizeof bytes, first, &s.kit->err));
    assert_true(
        store_add_document(s.store, DOCUMENT_QUIZ, bytes, sizeof bytes, second, &s.kit->err));
    assert_string_equal(first, second);
    const char *read;
    size_t length;
    assert_true(store_document(s.store, first, s.kit->arena, &read, &length, &s.kit->err));
    assert_int_equal(length, sizeof bytes);
    assert_memory_equal(read, bytes, sizeof bytes);
    assert_int_equal(read[length], '\0');
    store_close(s.store);
    assert_int_equal(kit_sql(s.kit, "SELECT count(*) FROM document"), 3);
}

static void an_unknown_document_is_refused(void **state)
{
    struct scene s = begin(state);
    const char *bytes;
    size_t length;
    refused(&s, store_document(s.store, "00", s.kit->arena, &bytes, &length, &s.kit->err));
    store_close(s.store);
}

static void a_training_comes_back_whole(void **state)
{
    struct scene s = begin(state);
    struct training *rows;
    size_t count;
    store_close(s.store);
    s.store = kit_open(s.kit, STORE_READ);
    assert_true(store_list_trainings(s.store, s.kit->arena, &rows, &count, &s.kit->err));
    assert_int_equal(count, 1);
    const struct training *t = &rows[0], *made = &s.course.training;
    assert_true(uuid_equal(&t->id, &made->id));
    assert_int_equal(t->number, 1);
    assert_string_equal(t->title, made->title);
    assert_string_equal(t->short_title, made->short_title);
    assert_string_equal(t->place, made->place);
    assert_string_equal(t->organiser, made->organiser);
    assert_int_equal(date_compare(t->first_day, made->first_day), 0);
    assert_int_equal(date_compare(t->last_day, made->last_day), 0);
    assert_int_equal(t->zone, ZONE_WIT);
    assert_int_equal(t->hours, 24);
    assert_int_equal(t->quiz_mark, 75);
    assert_int_equal(t->skill_mark, 80);
    assert_string_equal(t->quiz_digest, made->quiz_digest);
    assert_string_equal(t->checklist_digest, made->checklist_digest);
    assert_string_equal(t->signatories[0].number, "NIP. 1");
    assert_string_equal(t->signatories[1].position, "Pelatih");
    store_close(s.store);
}

static void trainings_are_numbered(void **state)
{
    struct scene s = begin(state);
    struct training second = s.course.training;
    assert_true(store_add_training(s.store, &second, NULL, &s.kit->err));
    assert_int_equal(second.number, 2);
    assert_false(uuid_equal(&second.id, &s.course.training.id));
    store_close(s.store);
}

static void a_training_without_its_documents_is_not_begun(void **state)
{
    struct scene s = begin(state);
    struct training second = s.course.training;
    strcpy(second.quiz_digest, "00");
    assert_false(store_add_training(s.store, &second, NULL, &s.kit->err));
    store_close(s.store);
    assert_int_equal(kit_sql(s.kit, "SELECT count(*) FROM training"), 1);
    assert_int_equal(kit_sql(s.kit, "SELECT count(*) FROM occasion"), 4);
}

static void its_stages_stand_in_the_order_of_the_day(void **state)
{
    struct scene s = begin(state);
    struct occasion added;
    size_t count;
    assert_true(
        store_add_occasion(s.store, &s.course.training.id, OCCASION_ROUND, &added, &s.kit->err));
    assert_int_equal(added.n, 2);
    assert_true(
        store_add_occasion(s.store, &s.course.training.id, OCCASION_POSTTEST, &added, &s.kit->err));
    assert_int_equal(added.n, 2);
    struct occasion *rows = stages(&s, &count);
    static const enum occasion_kind kinds[] = {OCCASION_PRETEST,  OCCASION_SESSION,
                                               OCCASION_POSTTEST, OCCASION_POSTTEST,
                                               OCCASION_ROUND,    OCCASION_ROUND};
    assert_int_equal(count, 6);
    for (size_t i = 0; i < count; i++)
        assert_int_equal(rows[i].kind, kinds[i]);
    assert_int_equal(rows[5].n, 2);
    assert_int_equal(rows[5].stage, STAGE_PLANNED);
    store_close(s.store);
}

static void there_is_one_pretest_one_session_and_one_repeat(void **state)
{
    struct scene s = begin(state);
    const struct uuid *id = &s.course.training.id;
    struct occasion added;
    refused(&s, store_add_occasion(s.store, id, OCCASION_PRETEST, &added, &s.kit->err));
    refused(&s, store_add_occasion(s.store, id, OCCASION_SESSION, &added, &s.kit->err));
    assert_true(store_add_occasion(s.store, id, OCCASION_POSTTEST, &added, &s.kit->err));
    refused(&s, store_add_occasion(s.store, id, OCCASION_POSTTEST, &added, &s.kit->err));
    for (int n = 2; n <= ROUNDS_MAX; n++)
        assert_true(store_add_occasion(s.store, id, OCCASION_ROUND, &added, &s.kit->err));
    refused(&s, store_add_occasion(s.store, id, OCCASION_ROUND, &added, &s.kit->err));
    store_close(s.store);
}

static void opening_freezes_date_zone_and_place(void **state)
{
    struct scene s = begin(state);
    size_t count;
    kit_open_stage(s.kit, s.store, &s.course.occasions[0]);
    struct occasion *rows = stages(&s, &count);
    assert_int_equal(rows[0].stage, STAGE_OPEN);
    assert_int_equal(date_compare(rows[0].date, (struct date){2019, 9, 26}), 0);
    assert_int_equal(rows[0].zone, ZONE_WIT);
    assert_string_equal(rows[0].place, "Balai Desa");
    refused(&s, store_open_occasion(s.store, &rows[0].id, (struct date){2020, 1, 1}, ZONE_WIB, "x",
                                    NULL, &s.kit->err));
    store_close(s.store);
}

static void a_stage_goes_planned_open_closed_reopened(void **state)
{
    struct scene s = begin(state);
    const struct uuid *id = &s.course.occasions[0].id, *staff = &s.course.trainer.id;
    struct error *err = &s.kit->err;
    size_t count;
    refused(&s, store_close_occasion(s.store, id, staff, err));
    refused(&s, store_reopen_occasion(s.store, id, "belum", staff, err));
    kit_open_stage(s.kit, s.store, &s.course.occasions[0]);
    refused(&s, store_reopen_occasion(s.store, id, "sudah", staff, err));
    assert_true(store_close_occasion(s.store, id, staff, err));
    refused(&s, store_close_occasion(s.store, id, staff, err));
    refused(&s,
            store_open_occasion(s.store, id, (struct date){2020, 1, 1}, ZONE_WIB, "x", staff, err));
    assert_true(store_reopen_occasion(s.store, id, "seorang datang terlambat", staff, err));
    struct occasion *rows = stages(&s, &count);
    assert_int_equal(rows[0].stage, STAGE_OPEN);
    assert_int_equal(date_compare(rows[0].date, (struct date){2019, 9, 26}), 0);
    store_close(s.store);
    assert_int_equal(kit_sql(s.kit, "SELECT count(*) FROM reopening"), 1);
}

static void what_showed_its_answers_is_never_reopened(void **state)
{
    struct scene s = begin(state);
    const struct uuid *id = &s.course.occasions[2].id;
    struct error *err = &s.kit->err;
    size_t count;
    kit_open_stage(s.kit, s.store, &s.course.occasions[2]);
    refused(&s, store_set_reasons_shown(s.store, id, err));
    assert_true(store_close_occasion(s.store, id, NULL, err));
    assert_true(store_set_reasons_shown(s.store, id, err));
    assert_true(store_set_reasons_shown(s.store, id, err));
    refused(&s, store_reopen_occasion(s.store, id, "alasan", NULL, err));
    assert_true(stages(&s, &count)[2].reasons_shown);
    store_close(s.store);
    assert_int_equal(kit_sql(s.kit, "SELECT count(*) FROM journal WHERE event = 'reasons-shown'"),
                     1);
}

static void an_unknown_stage_is_refused_by_every_verb(void **state)
{
    struct scene s = begin(state);
    struct uuid nothing = {{1}};
    struct error *err = &s.kit->err;
    refused(&s, store_open_occasion(s.store, &nothing, (struct date){2020, 1, 1}, ZONE_WIB, "x",
                                    NULL, err));
    refused(&s, store_close_occasion(s.store, &nothing, NULL, err));
    refused(&s, store_reopen_occasion(s.store, &nothing, "x", NULL, err));
    refused(&s, store_set_reasons_shown(s.store, &nothing, err));
    store_close(s.store);
}

static void closing_a_stage_brings_the_rows_into_the_file(void **state)
{
    struct scene s = begin(state);
    kit_open_stage(s.kit, s.store, &s.course.occasions[0]);
    size_t length;
    kit_read(s.kit, kit_beside(s.kit, "-wal"), &length);
    assert_true(length > 0);
    assert_true(store_close_occasion(s.store, &s.course.occasions[0].id, NULL, &s.kit->err));
    kit_read(s.kit, kit_beside(s.kit, "-wal"), &length);
    assert_int_equal(length, 0);
    store_close(s.store);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(the_same_bytes_are_kept_once),
        TEST(an_unknown_document_is_refused),
        TEST(a_training_comes_back_whole),
        TEST(trainings_are_numbered),
        TEST(a_training_without_its_documents_is_not_begun),
        TEST(its_stages_stand_in_the_order_of_the_day),
        TEST(there_is_one_pretest_one_session_and_one_repeat),
        TEST(opening_freezes_date_zone_and_place),
        TEST(a_stage_goes_planned_open_closed_reopened),
        TEST(what_showed_its_answers_is_never_reopened),
        TEST(an_unknown_stage_is_refused_by_every_verb),
        TEST(closing_a_stage_brings_the_rows_into_the_file),
    };
    return RUN(tests);
}
