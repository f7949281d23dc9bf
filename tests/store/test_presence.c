/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is not expected at a stage, and why. */
#include "kit.h"
#include "store/journal_check.h"
#include "store/presence.h"
#include <string.h>

struct scene {
    struct kit *kit;
    struct store *store;
    struct course course;
    struct presence presence; /* of the first kader in Praktik */
};

static struct scene begin(void **state)
{
    struct scene s = {.kit = *state, .store = kit_open(*state, STORE_CREATE)};
    kit_course(s.kit, s.store, &s.course);
    kit_open_stage(s.kit, s.store, &s.course.occasions[3]);
    s.presence = (struct presence){.occasion = s.course.occasions[3].id,
                                   .enrolment = s.course.kader[0].enrolment};
    return s;
}

static bool put(struct scene *s, enum presence_state state, const char *reason)
{
    s->presence.state = state;
    strcpy(s->presence.reason, reason);
    return store_put_presence(s->store, &s->presence, &s->course.trainer.id, &s->kit->err);
}

static size_t absences(struct scene *s, struct presence **rows)
{
    size_t count;
    assert_true(store_list_absences(s->store, &s->course.training.id, s->kit->arena, rows, &count,
                                    &s->kit->err));
    return count;
}

static void refused(struct scene *s, bool done)
{
    assert_false(done);
    assert_int_equal(s->kit->err.kind, ERROR_REFUSED);
    s->kit->err = (struct error){0};
}

static void the_newest_word_counts_and_all_are_kept(void **state)
{
    struct scene s = begin(state);
    struct presence *rows;
    assert_int_equal(absences(&s, &rows), 0);
    assert_true(put(&s, PRESENCE_ABSENT, "tidak datang"));
    assert_true(put(&s, PRESENCE_EXCUSED, "sakit"));
    assert_int_equal(absences(&s, &rows), 1);
    assert_int_equal(rows[0].state, PRESENCE_EXCUSED);
    assert_string_equal(rows[0].reason, "sakit");
    assert_true(uuid_equal(&rows[0].enrolment, &s.course.kader[0].enrolment));
    assert_true(put(&s, PRESENCE_EXPECTED, ""));
    assert_int_equal(absences(&s, &rows), 0);
    store_close(s.store);
    assert_int_equal(kit_sql(s.kit, "SELECT count(*) FROM presence"), 3);
}

static void the_same_word_twice_is_one_row(void **state)
{
    struct scene s = begin(state);
    assert_true(put(&s, PRESENCE_EXPECTED, ""));
    assert_true(put(&s, PRESENCE_EXCUSED, "sakit"));
    assert_true(put(&s, PRESENCE_EXCUSED, "sakit"));
    store_close(s.store);
    assert_int_equal(kit_sql(s.kit, "SELECT count(*) FROM presence"), 1);
    assert_int_equal(kit_sql(s.kit, "SELECT count(*) FROM journal WHERE event = 'excused'"), 1);
}

static void only_of_an_open_stage_and_of_who_takes_part(void **state)
{
    struct scene s = begin(state);
    s.presence.occasion = s.course.occasions[0].id;
    refused(&s, put(&s, PRESENCE_ABSENT, "tidak datang"));
    s.presence.occasion = s.course.occasions[3].id;
    assert_true(store_withdraw_kader(s.store, &s.presence.enrolment, "pindah", NULL, &s.kit->err));
    refused(&s, put(&s, PRESENCE_ABSENT, "tidak datang"));
    store_close(s.store);
}

static size_t findings(struct scene *s)
{
    struct journal_check check;
    size_t found = 0;
    assert_true(store_check_journal(s->store, s->kit->arena, &check, &s->kit->err));
    for (size_t i = 0; i < check.count; i++)
        found += check.findings[i].fault == JOURNAL_UNTOLD;
    return found;
}

static void a_word_that_was_altered_is_found(void **state)
{
    struct scene s = begin(state);
    assert_true(put(&s, PRESENCE_ABSENT, "tidak datang"));
    assert_true(put(&s, PRESENCE_EXCUSED, "sakit"));
    assert_int_equal(findings(&s), 0);
    store_close(s.store);
    kit_sql(s.kit, "UPDATE presence SET state = 0 WHERE n = 1");
    s.store = kit_open(s.kit, STORE_WRITE);
    assert_int_equal(findings(&s), 1);
    store_close(s.store);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(the_newest_word_counts_and_all_are_kept),
        TEST(the_same_word_twice_is_one_row),
        TEST(only_of_an_open_stage_and_of_who_takes_part),
        TEST(a_word_that_was_altered_is_found),
    };
    return RUN(tests);
}
