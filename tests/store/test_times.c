/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The limit of a test, the time it took, and minutes added to it. */
#include "base/language.h"
#include "kit.h"
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

enum { MINUTE_MS = 60000 };

struct scene {
    struct kit *kit;
    struct course course;
    struct store *store;
};

static void set_limit(struct scene *s, int minutes)
{
    assert_true(store_put_training_setting(s->store, &s->course.training.id, SETTING_LIMIT, minutes,
                                           NULL, &s->kit->err));
}

static struct scene begin(void **state, int minutes)
{
    struct scene s = {.kit = *state};
    s.course = kit_open_course(s.kit);
    s.store = kit_open(s.kit, STORE_WRITE);
    if (minutes > 0)
        set_limit(&s, minutes);
    return s;
}

static struct test_time time_of(struct scene *s, const struct attempt *attempt)
{
    struct test_time time;
    assert_true(store_attempt_time(s->store, &attempt->id, &time, &s->kit->err));
    return time;
}

static void beat(struct scene *s, const struct attempt *attempt, int64_t used_ms)
{
    bool kept;
    assert_true(store_keep_time(s->store, &attempt->id, used_ms, &kept, &s->kit->err));
    assert_true(kept);
}

static void without_a_rule_there_is_no_limit(void **state)
{
    struct scene s = begin(state, 0);
    struct attempt made = kit_attempt(s.kit, s.store, &s.course, 0);
    assert_int_equal(time_of(&s, &made).limit_ms, 0);
    store_close(s.store);
}

static void the_limit_is_that_of_the_moment_it_began(void **state)
{
    struct scene s = begin(state, 30);
    struct attempt first = kit_attempt(s.kit, s.store, &s.course, 0);
    set_limit(&s, 20);
    struct attempt second = kit_attempt(s.kit, s.store, &s.course, 1);
    set_limit(&s, 0);
    struct attempt third = kit_attempt(s.kit, s.store, &s.course, 2);
    assert_int_equal(time_of(&s, &first).limit_ms, 30 * MINUTE_MS);
    assert_int_equal(time_of(&s, &second).limit_ms, 20 * MINUTE_MS);
    assert_int_equal(time_of(&s, &third).limit_ms, 0);
    store_close(s.store);
}

static void a_sheet_of_paper_has_no_limit(void **state)
{
    struct scene s = begin(state, 30);
    struct attempt made;
    assert_true(store_start_typed(s.store, &s.course.occasions[0].id, &s.course.kader[0].enrolment,
                                  ORIGIN_PAPER, &s.course.trainer.id, &made, &s.kit->err));
    assert_int_equal(time_of(&s, &made).limit_ms, 0);
    store_close(s.store);
}

static void answers_add_up_and_a_heartbeat_tops_them(void **state)
{
    struct scene s = begin(state, 30);
    struct attempt made = kit_attempt(s.kit, s.store, &s.course, 0);
    for (int i = 1; i <= 3; i++) {
        struct answer answer = {.item = "imd", .response = "A", .active_ms = 10000 * i};
        assert_true(store_record_answer(s.store, &made.id, &answer, &s.kit->err));
    }
    assert_int_equal(time_of(&s, &made).used_ms, 60000);
    beat(&s, &made, 75000);
    assert_int_equal(time_of(&s, &made).used_ms, 75000);
    assert_int_equal(time_of(&s, &made).told_ms, 60000);
    store_close(s.store);
}

static void a_heartbeat_never_takes_time_back(void **state)
{
    struct scene s = begin(state, 30);
    struct attempt made = kit_attempt(s.kit, s.store, &s.course, 0);
    beat(&s, &made, 30000);
    beat(&s, &made, 15000);
    assert_int_equal(time_of(&s, &made).used_ms, 30000);
    store_close(s.store);
}

static void what_was_handed_in_keeps_its_time(void **state)
{
    struct scene s = begin(state, 30);
    struct attempt made = kit_attempt(s.kit, s.store, &s.course, 0);
    beat(&s, &made, 30000);
    assert_true(store_hand_in(s.store, &made.id, NULL, &s.kit->err));
    beat(&s, &made, 45000);
    assert_int_equal(time_of(&s, &made).used_ms, 30000);
    store_close(s.store);
}

static void a_heartbeat_waits_for_nobody(void **state)
{
    struct scene s = begin(state, 30);
    struct attempt made = kit_attempt(s.kit, s.store, &s.course, 0);
    bool kept = true;
    int other = open(kit_beside(s.kit, ".lock"), O_RDWR);
    assert_int_equal(flock(other, LOCK_EX), 0);
    assert_true(store_keep_time(s.store, &made.id, 30000, &kept, &s.kit->err));
    assert_false(kept);
    assert_int_equal(s.kit->waits, 0);
    close(other);
    beat(&s, &made, 30000);
    store_close(s.store);
}

static void add(struct scene *s, const struct attempt *attempt, int minutes)
{
    assert_true(store_add_minutes(s->store, &attempt->id, minutes, "membaca pelan",
                                  &s->course.trainer.id, &s->kit->err));
}

static void minutes_are_added_again_and_again(void **state)
{
    struct scene s = begin(state, 30);
    struct attempt made = kit_attempt(s.kit, s.store, &s.course, 0);
    add(&s, &made, 5);
    add(&s, &made, 10);
    assert_int_equal(time_of(&s, &made).limit_ms, 45 * MINUTE_MS);
    assert_int_equal(kit_sql(s.kit, "SELECT count(*) FROM attempt_extra WHERE reason <> ''"
                                    " AND staff IS NOT NULL"),
                     2);
    store_close(s.store);
}

static void refused(struct scene *s, bool done, const char *words)
{
    assert_false(done);
    assert_int_equal(s->kit->err.kind, ERROR_REFUSED);
    assert_non_null(strstr(s->kit->err.message, words));
    assert_int_equal(kit_sql(s->kit, "SELECT count(*) FROM attempt_extra"), 0);
    s->kit->err = (struct error){0};
}

static void minutes_are_not_added_where_they_change_nothing(void **state)
{
    struct scene s = begin(state, 30);
    struct attempt made = kit_attempt(s.kit, s.store, &s.course, 0);
    set_limit(&s, 0);
    struct attempt endless = kit_attempt(s.kit, s.store, &s.course, 1);
    assert_true(store_hand_in(s.store, &made.id, NULL, &s.kit->err));
    refused(&s, store_add_minutes(s.store, &made.id, 5, "x", NULL, &s.kit->err), "handed in");
    refused(&s, store_add_minutes(s.store, &endless.id, 5, "x", NULL, &s.kit->err),
            "no time limit");
    refused(&s, store_add_minutes(s.store, &s.course.trainer.id, 5, "x", NULL, &s.kit->err), "");
    store_close(s.store);
}

static void all_means_who_is_at_it_now(void **state)
{
    struct scene s = begin(state, 30);
    struct attempt done = kit_attempt(s.kit, s.store, &s.course, 0);
    struct attempt open = kit_attempt(s.kit, s.store, &s.course, 1);
    int people = 0;
    assert_true(store_hand_in(s.store, &done.id, NULL, &s.kit->err));
    assert_true(store_add_minutes_to_all(s.store, &s.course.occasions[0].id, 10, "hujan", NULL,
                                         &people, &s.kit->err));
    assert_int_equal(people, 1);
    struct attempt later = kit_attempt(s.kit, s.store, &s.course, 2);
    assert_int_equal(time_of(&s, &open).limit_ms, 40 * MINUTE_MS);
    assert_int_equal(time_of(&s, &done).limit_ms, 30 * MINUTE_MS);
    assert_int_equal(time_of(&s, &later).limit_ms, 30 * MINUTE_MS);
    store_close(s.store);
}

static void nobody_at_it_is_said(void **state)
{
    struct scene s = begin(state, 30);
    int people;
    refused(&s,
            store_add_minutes_to_all(s.store, &s.course.occasions[0].id, 10, "hujan", NULL, &people,
                                     &s.kit->err),
            "nobody is at a test");
    store_close(s.store);
}

/* Whatever the calendar says, within one boot and in another: the time is the same. */
static void the_calendar_plays_no_part(void **state)
{
    static const int64_t year_ms = 31536000000;
    struct scene s = begin(state, 30);
    struct attempt made = kit_attempt(s.kit, s.store, &s.course, 0);
    beat(&s, &made, 30000);
    for (int i = 0; i < 4; i++) {
        static const char *const boots[] = {"boot-one", "boot-two", "boot-three", "boot-four"};
        enum holder holder;
        s.kit->wall_ms += i % 2 == 0 ? -year_ms : 2 * year_ms;
        assert_true(store_claim(s.store, &made.id, &holder, NULL, &s.kit->err));
        kit_answer(s.kit, s.store, &made.id, "imd", "A");
        store_close(s.store);
        s.kit->boot_id = boots[i];
        s.store = kit_open(s.kit, STORE_WRITE);
        assert_int_equal(time_of(&s, &made).used_ms, 30000);
        assert_int_equal(time_of(&s, &made).limit_ms, 30 * MINUTE_MS);
        assert_int_equal(time_of(&s, &made).told_ms, 1234 * (i + 1));
    }
    store_close(s.store);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(without_a_rule_there_is_no_limit),
        TEST(the_limit_is_that_of_the_moment_it_began),
        TEST(a_sheet_of_paper_has_no_limit),
        TEST(answers_add_up_and_a_heartbeat_tops_them),
        TEST(a_heartbeat_never_takes_time_back),
        TEST(what_was_handed_in_keeps_its_time),
        TEST(a_heartbeat_waits_for_nobody),
        TEST(minutes_are_added_again_and_again),
        TEST(minutes_are_not_added_where_they_change_nothing),
        TEST(all_means_who_is_at_it_now),
        TEST(nobody_at_it_is_said),
        TEST(the_calendar_plays_no_part),
    };
    return RUN(tests);
}
