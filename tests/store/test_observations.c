/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheets: starting, marking, closing, stopping, setting aside. */
#include "kit.h"
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
    kit_open_stage(s.kit, s.store, &s.course.occasions[3]);
    return s;
}

static void refused(struct scene *s, bool done, const char *words)
{
    assert_false(done);
    assert_int_equal(s->kit->err.kind, ERROR_REFUSED);
    if (strstr(s->kit->err.message, words) == NULL)
        fail_msg("%s", s->kit->err.message);
}

static bool start(struct scene *s, int stage, int person)
{
    struct observation sheet;
    return store_start_observation(s->store, &s->course.occasions[stage].id,
                                   &s->course.kader[person].enrolment, &s->course.observer.id,
                                   ON_MOTHER, &sheet, &s->kit->err);
}

static struct observation *sheets(struct scene *s, size_t *count)
{
    struct observation *rows;
    assert_true(store_list_observations(s->store, &s->course.training.id, s->kit->arena, &rows,
                                        count, &s->kit->err));
    return rows;
}

static void a_sheet_comes_back_whole(void **state)
{
    struct scene s = begin(state);
    struct observation made = kit_sheet(s.kit, s.store, &s.course, 0);
    size_t count;
    struct observation *rows = sheets(&s, &count);
    assert_int_equal(count, 1);
    assert_true(uuid_equal(&rows[0].id, &made.id));
    assert_true(uuid_equal(&rows[0].occasion, &s.course.occasions[3].id));
    assert_true(uuid_equal(&rows[0].enrolment, &s.course.kader[0].enrolment));
    assert_true(uuid_equal(&rows[0].observer, &s.course.observer.id));
    assert_int_equal(rows[0].n, 1);
    assert_int_equal(rows[0].on, ON_FRIEND);
    assert_int_equal(rows[0].state, SHEET_OPEN);
    store_close(s.store);
}

static void a_test_or_a_closed_round_takes_no_sheet(void **state)
{
    struct scene s = begin(state);
    struct occasion second;
    kit_open_stage(s.kit, s.store, &s.course.occasions[0]);
    refused(&s, start(&s, 0, 0), "not an observed round");
    assert_true(
        store_add_occasion(s.store, &s.course.training.id, OCCASION_ROUND, &second, &s.kit->err));
    s.course.occasions[1] = second;
    refused(&s, start(&s, 1, 0), "not open");
    assert_true(store_close_occasion(s.store, &s.course.occasions[3].id, NULL, &s.kit->err));
    refused(&s, start(&s, 3, 0), "has been closed");
    store_close(s.store);
}

static void who_withdrew_is_not_observed(void **state)
{
    struct scene s = begin(state);
    assert_true(
        store_withdraw_kader(s.store, &s.course.kader[0].enrolment, "sakit", NULL, &s.kit->err));
    refused(&s, start(&s, 3, 0), "withdrawn");
    store_close(s.store);
}

static void an_open_or_closed_sheet_hinders_another(void **state)
{
    struct scene s = begin(state);
    struct observation made = kit_sheet(s.kit, s.store, &s.course, 0);
    refused(&s, start(&s, 3, 0), "already has a sheet");
    assert_true(store_close_observation(s.store, &made.id, &s.kit->err));
    refused(&s, start(&s, 3, 0), "already has a sheet");
    store_close(s.store);
}

static void a_stopped_or_void_sheet_does_not(void **state)
{
    struct scene s = begin(state);
    struct observation first = kit_sheet(s.kit, s.store, &s.course, 0);
    assert_true(store_stop_observation(s.store, &first.id, "bayi menangis", &s.kit->err));
    struct observation second = kit_sheet(s.kit, s.store, &s.course, 0);
    assert_int_equal(second.n, 2);
    assert_true(store_void_observation(s.store, &second.id, "orang lain", &s.course.trainer.id,
                                       &s.kit->err));
    assert_int_equal(kit_sheet(s.kit, s.store, &s.course, 0).n, 3);
    size_t count;
    struct observation *rows = sheets(&s, &count);
    assert_int_equal(rows[0].state, SHEET_STOPPED);
    assert_string_equal(rows[0].reason, "bayi menangis");
    assert_int_equal(rows[1].state, SHEET_VOID);
    assert_string_equal(rows[1].reason, "orang lain");
    store_close(s.store);
}

static void every_mark_stays_in_order(void **state)
{
    struct scene s = begin(state);
    struct observation made = kit_sheet(s.kit, s.store, &s.course, 0);
    struct mark mark = {.step = "cuci-tangan", .value = 1, .remark = "kuku panjang"};
    assert_true(store_record_mark(s.store, &made.id, &mark, &s.kit->err));
    assert_int_equal(mark.n, 1);
    kit_mark(s.kit, s.store, &made.id, "cuci-tangan", 2);
    kit_mark(s.kit, s.store, &made.id, "tanya-keluhan", MARK_NOT_APPLICABLE);
    struct mark *rows;
    size_t count;
    assert_true(store_list_marks(s.store, &made.id, s.kit->arena, &rows, &count, &s.kit->err));
    assert_int_equal(count, 3);
    assert_string_equal(rows[0].step, "cuci-tangan");
    assert_string_equal(rows[0].remark, "kuku panjang");
    assert_int_equal(rows[1].value, 2);
    assert_int_equal(rows[2].n, 3);
    assert_int_equal(rows[2].value, MARK_NOT_APPLICABLE);
    store_close(s.store);
}

static void a_finished_sheet_takes_no_mark(void **state)
{
    struct scene s = begin(state);
    struct mark mark = {.step = "a", .value = 2};
    struct error *err = &s.kit->err;
    struct observation closed = kit_sheet(s.kit, s.store, &s.course, 0),
                       stopped = kit_sheet(s.kit, s.store, &s.course, 1),
                       aside = kit_sheet(s.kit, s.store, &s.course, 2);
    assert_true(store_close_observation(s.store, &closed.id, err));
    assert_true(store_stop_observation(s.store, &stopped.id, "x", err));
    assert_true(store_void_observation(s.store, &aside.id, "x", NULL, err));
    refused(&s, store_record_mark(s.store, &closed.id, &mark, err), "finished");
    refused(&s, store_record_mark(s.store, &stopped.id, &mark, err), "finished");
    refused(&s, store_record_mark(s.store, &aside.id, &mark, err), "set aside");
    refused(&s, store_close_observation(s.store, &stopped.id, err), "finished");
    refused(&s, store_stop_observation(s.store, &closed.id, "x", err), "finished");
    refused(&s, store_void_observation(s.store, &aside.id, "x", NULL, err), "set aside");
    store_close(s.store);
}

static void an_open_sheet_may_finish_after_its_round_closed(void **state)
{
    struct scene s = begin(state);
    struct observation made = kit_sheet(s.kit, s.store, &s.course, 0);
    assert_true(store_close_occasion(s.store, &s.course.occasions[3].id, NULL, &s.kit->err));
    kit_mark(s.kit, s.store, &made.id, "a", 2);
    assert_true(store_close_observation(s.store, &made.id, &s.kit->err));
    store_close(s.store);
}

static void mark_at(struct scene *s, const struct observation *sheet, int64_t boot_ms)
{
    s->kit->boot_ms = boot_ms;
    kit_mark(s->kit, s->store, &sheet->id, "a", 2);
}

static int64_t time_of(struct scene *s, const struct observation *sheet)
{
    int64_t ms = -1;
    assert_true(store_sheet_time(s->store, &sheet->id, &ms, &s->kit->err));
    return ms;
}

static void its_time_leaves_out_long_pauses_and_cuts(void **state)
{
    struct scene s = begin(state);
    enum holder holder;
    s.kit->boot_ms = 1000000;
    struct observation made = kit_sheet(s.kit, s.store, &s.course, 0);
    assert_int_equal(time_of(&s, &made), 0);
    mark_at(&s, &made, 1030000);
    mark_at(&s, &made, 1090000);
    assert_int_equal(time_of(&s, &made), 90000);
    mark_at(&s, &made, 1090000 + SHEET_PAUSE_MS);
    assert_int_equal(time_of(&s, &made), 90000);
    store_close(s.store);
    s.kit->boot_id = "22222222-2222-4222-8222-222222222222";
    s.kit->boot_ms = 1090000 + SHEET_PAUSE_MS + 5000;
    s.store = kit_open(s.kit, STORE_WRITE);
    assert_true(store_claim(s.store, &made.id, &holder, NULL, &s.kit->err));
    mark_at(&s, &made, 1090000 + SHEET_PAUSE_MS + 9000);
    mark_at(&s, &made, 1090000 + SHEET_PAUSE_MS + 12000);
    assert_int_equal(time_of(&s, &made), 93000);
    store_close(s.store);
}

static void an_unknown_sheet_is_refused_by_every_verb(void **state)
{
    struct scene s = begin(state);
    struct uuid nothing = {{1}};
    struct mark mark = {.step = "a", .value = 2};
    struct error *err = &s.kit->err;
    refused(&s, store_record_mark(s.store, &nothing, &mark, err), "no longer here");
    refused(&s, store_close_observation(s.store, &nothing, err), "no longer here");
    refused(&s, store_stop_observation(s.store, &nothing, "x", err), "no longer here");
    refused(&s, store_void_observation(s.store, &nothing, "x", NULL, err), "no longer here");
    store_close(s.store);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(a_sheet_comes_back_whole),
        TEST(a_test_or_a_closed_round_takes_no_sheet),
        TEST(who_withdrew_is_not_observed),
        TEST(an_open_or_closed_sheet_hinders_another),
        TEST(a_stopped_or_void_sheet_does_not),
        TEST(every_mark_stays_in_order),
        TEST(a_finished_sheet_takes_no_mark),
        TEST(an_open_sheet_may_finish_after_its_round_closed),
        TEST(its_time_leaves_out_long_pauses_and_cuts),
        TEST(an_unknown_sheet_is_refused_by_every_verb),
    };
    return RUN(tests);
}
