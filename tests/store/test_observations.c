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
    struct observation sheet = kit_wanted(&s->course, person);
    sheet.occasion = s->course.occasions[stage].id;
    return store_start_observation(s->store, &sheet, &s->kit->err);
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
    assert_true(store_close_observation(s.store, &made.id, IMPRESSION_NONE, &s.kit->err));
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
    assert_true(store_close_observation(s.store, &closed.id, IMPRESSION_NONE, err));
    assert_true(store_stop_observation(s.store, &stopped.id, "x", err));
    assert_true(store_void_observation(s.store, &aside.id, "x", NULL, err));
    refused(&s, store_record_mark(s.store, &closed.id, &mark, err), "finished");
    refused(&s, store_record_mark(s.store, &stopped.id, &mark, err), "finished");
    refused(&s, store_record_mark(s.store, &aside.id, &mark, err), "set aside");
    refused(&s, store_close_observation(s.store, &stopped.id, IMPRESSION_NONE, err), "finished");
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
    assert_true(store_close_observation(s.store, &made.id, IMPRESSION_NONE, &s.kit->err));
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

static struct observation second_sheet(struct scene *s, int person)
{
    struct observation sheet = kit_wanted(&s->course, person);
    sheet.part = PART_SECOND;
    sheet.observer = s->course.trainer.id;
    if (!store_start_observation(s->store, &sheet, &s->kit->err))
        fail_msg("%s", s->kit->err.message);
    return sheet;
}

static void close_with(struct scene *s, const struct observation *sheet, int value)
{
    kit_mark(s->kit, s->store, &sheet->id, "a", value);
    assert_true(store_close_observation(s->store, &sheet->id, 4, &s->kit->err));
}

static const struct observation *row_of(struct scene *s, const struct observation *sheet)
{
    size_t count;
    struct observation *rows = sheets(s, &count);
    for (size_t i = 0; i < count; i++)
        if (uuid_equal(&rows[i].id, &sheet->id))
            return &rows[i];
    fail_msg("it is not listed");
    return NULL;
}

static void what_was_told_of_it_comes_back(void **state)
{
    struct scene s = begin(state);
    const struct sheet_about about = {.client = 3, .consent = true, .safe = true};
    struct observation made = kit_wanted(&s.course, 0);
    made.on = ON_MOTHER;
    made.origin = ORIGIN_PAPER;
    made.entered_by = s.course.trainer.id;
    made.performed = (struct date){2019, 10, 12};
    assert_true(store_start_observation(s.store, &made, &s.kit->err));
    assert_int_equal(row_of(&s, &made)->about.client, CLIENT_NONE);
    assert_true(store_set_observation_about(s.store, &made.id, &about, &s.kit->err));
    close_with(&s, &made, 2);
    assert_true(store_set_guidance(s.store, &made.id, GUIDANCE_LEAFLET | GUIDANCE_VIDEO,
                                   &s.course.observer.id, &s.kit->err));
    const struct observation *row = row_of(&s, &made);
    assert_int_equal(row->part, PART_LEAD);
    assert_int_equal(row->origin, ORIGIN_PAPER);
    assert_true(uuid_equal(&row->entered_by, &s.course.trainer.id));
    assert_int_equal(row->performed.month * 100 + row->performed.day, 1012);
    assert_int_equal(row->about.client, 3);
    assert_true(row->about.consent && row->about.safe && row->counts);
    assert_int_equal(row->impression, 4);
    assert_int_equal(row->guidance, 12);
    assert_string_equal(row->document, s.course.training.checklist_digest);
    refused(&s, store_set_observation_about(s.store, &made.id, &about, &s.kit->err), "finished");
    store_close(s.store);
}

static void one_on_paper_may_come_after_its_round_closed(void **state)
{
    struct scene s = begin(state);
    struct observation made = kit_wanted(&s.course, 0), other = kit_wanted(&s.course, 1);
    assert_true(store_close_occasion(s.store, &s.course.occasions[3].id, NULL, &s.kit->err));
    made.origin = ORIGIN_PAPER;
    made.entered_by = s.course.trainer.id;
    assert_true(store_start_observation(s.store, &made, &s.kit->err));
    refused(&s, store_start_observation(s.store, &other, &s.kit->err), "has been closed");
    store_close(s.store);
}

static void a_checklist_of_another_training_is_refused(void **state)
{
    struct scene s = begin(state);
    struct observation made = kit_wanted(&s.course, 0);
    assert_true(
        store_add_document(s.store, DOCUMENT_CHECKLIST, "x", 1, made.document, &s.kit->err));
    refused(&s, store_start_observation(s.store, &made, &s.kit->err), "no longer here");
    store_close(s.store);
}

static void a_correction_counts_once_it_is_closed(void **state)
{
    struct scene s = begin(state);
    struct observation old = kit_sheet(s.kit, s.store, &s.course, 0), new;
    struct mark mark = {.step = "b", .value = 1, .remark = "pelan"};
    kit_mark(s.kit, s.store, &old.id, "a", 0);
    assert_true(store_record_mark(s.store, &old.id, &mark, &s.kit->err));
    close_with(&s, &old, 1);
    assert_true(store_correct_observation(s.store, &old.id, "langkah a terlewat",
                                          &s.course.trainer.id, &new, &s.kit->err));
    assert_true(row_of(&s, &old)->counts && !row_of(&s, &new)->counts);
    struct mark *marks;
    size_t count;
    assert_true(store_list_marks(s.store, &new.id, s.kit->arena, &marks, &count, &s.kit->err));
    assert_int_equal(count, 2);
    assert_string_equal(marks[0].step, "b");
    assert_string_equal(marks[0].remark, "pelan");
    assert_int_equal(marks[1].value, 1);
    close_with(&s, &new, 2);
    const struct observation *row = row_of(&s, &new);
    assert_true(row->counts && !row_of(&s, &old)->counts);
    assert_true(uuid_equal(&row->supersedes, &old.id));
    assert_true(uuid_equal(&row->observer, &s.course.observer.id));
    assert_true(uuid_equal(&row->entered_by, &s.course.trainer.id));
    assert_string_equal(row->correction, "langkah a terlewat");
    assert_int_equal(row->n, 2);
    store_close(s.store);
}

static void a_dropped_correction_leaves_the_old_sheet_counting(void **state)
{
    struct scene s = begin(state);
    struct observation old = kit_sheet(s.kit, s.store, &s.course, 0), first, second;
    const struct uuid *staff = &s.course.trainer.id;
    struct error *err = &s.kit->err;
    close_with(&s, &old, 1);
    assert_true(store_correct_observation(s.store, &old.id, "x", staff, &first, err));
    refused(&s, store_correct_observation(s.store, &old.id, "x", staff, &second, err),
            "already has a sheet");
    assert_true(store_void_observation(s.store, &first.id, "y", staff, err));
    assert_true(row_of(&s, &old)->counts);
    assert_true(store_correct_observation(s.store, &old.id, "z", staff, &second, err));
    close_with(&s, &second, 2);
    refused(&s, store_correct_observation(s.store, &old.id, "x", staff, &first, err),
            "already been corrected");
    assert_true(store_void_observation(s.store, &second.id, "y", staff, err));
    assert_true(row_of(&s, &old)->counts);
    store_close(s.store);
}

static void only_a_closed_sheet_is_corrected(void **state)
{
    struct scene s = begin(state);
    struct observation made = kit_sheet(s.kit, s.store, &s.course, 0), copy;
    refused(
        &s,
        store_correct_observation(s.store, &made.id, "x", &s.course.trainer.id, &copy, &s.kit->err),
        "is not closed");
    refused(&s, store_choose_counting(s.store, &made.id, "x", NULL, &s.kit->err), "is not closed");
    store_close(s.store);
}

static void a_second_sheet_needs_a_first_by_somebody_else(void **state)
{
    struct scene s = begin(state);
    struct observation sheet = kit_wanted(&s.course, 0);
    sheet.part = PART_SECOND;
    sheet.observer = s.course.trainer.id;
    refused(&s, store_start_observation(s.store, &sheet, &s.kit->err), "first sheet");
    kit_sheet(s.kit, s.store, &s.course, 0);
    sheet.observer = s.course.observer.id;
    refused(&s, store_start_observation(s.store, &sheet, &s.kit->err), "same observer");
    second_sheet(&s, 0);
    sheet.observer = s.course.trainer.id;
    refused(&s, store_start_observation(s.store, &sheet, &s.kit->err), "already has a sheet");
    store_close(s.store);
}

static void the_leads_sheet_counts_unless_the_other_is_chosen(void **state)
{
    struct scene s = begin(state);
    const struct uuid *staff = &s.course.trainer.id;
    struct error *err = &s.kit->err;
    struct observation lead = kit_sheet(s.kit, s.store, &s.course, 0), copy;
    struct observation second = second_sheet(&s, 0);
    close_with(&s, &second, 0);
    assert_false(row_of(&s, &second)->counts);
    refused(&s, store_choose_counting(s.store, &second.id, "x", staff, err), "both closed");
    close_with(&s, &lead, 2);
    assert_true(row_of(&s, &lead)->counts && !row_of(&s, &second)->counts);
    refused(&s, store_choose_counting(s.store, &lead.id, "x", staff, err), "counts already");
    assert_true(store_choose_counting(s.store, &second.id, "terlalu jauh", staff, err));
    assert_true(row_of(&s, &second)->counts && !row_of(&s, &lead)->counts);
    assert_string_equal(row_of(&s, &lead)->chosen_why, "terlalu jauh");
    assert_true(store_correct_observation(s.store, &second.id, "y", staff, &copy, err));
    close_with(&s, &copy, 1);
    assert_true(row_of(&s, &copy)->counts);
    assert_true(store_choose_counting(s.store, &lead.id, "dibicarakan", staff, err));
    assert_true(row_of(&s, &lead)->counts && !row_of(&s, &copy)->counts);
    store_close(s.store);
}

static void an_unknown_sheet_is_refused_by_every_verb(void **state)
{
    struct scene s = begin(state);
    struct uuid nothing = {{1}};
    struct sheet_about about = {0};
    struct observation copy;
    struct mark mark = {.step = "a", .value = 2};
    struct error *err = &s.kit->err;
    refused(&s, store_record_mark(s.store, &nothing, &mark, err), "no longer here");
    refused(&s, store_close_observation(s.store, &nothing, IMPRESSION_NONE, err), "no longer here");
    refused(&s, store_stop_observation(s.store, &nothing, "x", err), "no longer here");
    refused(&s, store_void_observation(s.store, &nothing, "x", NULL, err), "no longer here");
    refused(&s, store_set_observation_about(s.store, &nothing, &about, err), "no longer here");
    refused(&s, store_set_guidance(s.store, &nothing, 0, NULL, err), "no longer here");
    refused(&s, store_correct_observation(s.store, &nothing, "x", &s.course.trainer.id, &copy, err),
            "no longer here");
    refused(&s, store_choose_counting(s.store, &nothing, "x", NULL, err), "no longer here");
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
        TEST(what_was_told_of_it_comes_back),
        TEST(one_on_paper_may_come_after_its_round_closed),
        TEST(a_checklist_of_another_training_is_refused),
        TEST(a_correction_counts_once_it_is_closed),
        TEST(a_dropped_correction_leaves_the_old_sheet_counting),
        TEST(only_a_closed_sheet_is_corrected),
        TEST(a_second_sheet_needs_a_first_by_somebody_else),
        TEST(the_leads_sheet_counts_unless_the_other_is_chosen),
        TEST(an_unknown_sheet_is_refused_by_every_verb),
    };
    return RUN(tests);
}
