/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys, numbers, issued rows, FILE.issued. */
#include "base/alloc.h"
#include "kit.h"
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

struct scene {
    struct kit *kit;
    struct store *store;
    struct course course;
    struct signing_key key;
    int composed; /* calls of the callback */
    bool broken;  /* the callback says no */
};

static const struct date second_november = {2019, 11, 2};

static struct scene begin(void **state)
{
    struct scene s = {.kit = *state, .store = kit_open(*state, STORE_CREATE)};
    static const uint8_t seed[KEY_BYTES] = {1, 2, 3};
    kit_course(s.kit, s.store, &s.course);
    key_from_seed(&s.key, seed);
    assert_true(store_put_key(s.store, &s.key.public, &s.kit->err));
    return s;
}

static bool compose(void *context, int serial, const char *number, char **payload, char **face,
                    struct error *err)
{
    struct scene *s = context;
    s->composed++;
    *face = xstrdup("{\"face\":1}");
    if (s->broken)
        return error_set(err, ERROR_REFUSED, __FILE__, __LINE__, "the callback says no");
    char text[CODE_TEXT_MAX];
    snprintf(text, sizeof text, "LULUS1+CONTOH+%s+%d", number, serial);
    *payload = xstrdup(text);
    return true;
}

static struct issue_request request(struct scene *s, int person, struct date date)
{
    return (struct issue_request){
        .enrolment = s->course.kader[person].enrolment,
        .date = date,
        .unit = "PKM-LRL",
        .key = &s->key.public,
        .staff = &s->course.trainer.id,
        .compose = compose,
        .context = s,
    };
}

static bool try_issue(struct scene *s, int person, struct date date, struct certificate *out)
{
    struct issue_request wanted = request(s, person, date);
    return store_issue(s->store, &wanted, s->kit->arena, out, &s->kit->err);
}

static struct certificate issue(struct scene *s, int person)
{
    struct certificate made;
    if (!try_issue(s, person, second_november, &made))
        fail_msg("%s", s->kit->err.message);
    return made;
}

static void refused(struct scene *s, bool done, const char *words)
{
    assert_false(done);
    if (strstr(s->kit->err.message, words) == NULL)
        fail_msg("%s", s->kit->err.message);
}

static void a_key_is_registered_once(void **state)
{
    struct scene s = begin(state);
    struct key_row *rows;
    size_t count;
    assert_true(store_put_key(s.store, &s.key.public, &s.kit->err));
    assert_true(store_list_keys(s.store, s.kit->arena, &rows, &count, &s.kit->err));
    assert_int_equal(count, 1);
    assert_true(rows[0].own);
    assert_memory_equal(rows[0].key.bytes, s.key.public.bytes, KEY_BYTES);
    store_close(s.store);
}

static void a_certificate_comes_back_whole(void **state)
{
    struct scene s = begin(state);
    struct certificate made = issue(&s, 0), read;
    bool found;
    char kid[KID_TEXT];
    key_kid(&s.key.public, kid);
    assert_string_equal(made.number, "001/PKM-LRL/XI/2019");
    store_close(s.store);
    s.store = kit_open(s.kit, STORE_READ);
    assert_true(store_certificate(s.store, " 001/pkm-lrl/xi/2019 ", s.kit->arena, &read, &found,
                                  &s.kit->err));
    assert_true(found);
    assert_true(uuid_equal(&read.id, &made.id));
    assert_true(uuid_equal(&read.enrolment, &s.course.kader[0].enrolment));
    assert_int_equal(read.year, 2019);
    assert_int_equal(read.serial, 1);
    assert_string_equal(read.number, made.number);
    assert_string_equal(read.payload, "LULUS1+CONTOH+001/PKM-LRL/XI/2019+1");
    assert_string_equal(read.face, "{\"face\":1}");
    assert_string_equal(read.kid, kid);
    assert_int_equal(read.prints, 0);
    store_close(s.store);
}

static void an_unknown_number_is_not_found(void **state)
{
    struct scene s = begin(state);
    struct certificate read;
    bool found;
    assert_true(store_certificate(s.store, "9/X", s.kit->arena, &read, &found, &s.kit->err));
    assert_false(found);
    assert_true(store_certificate(s.store, "字", s.kit->arena, &read, &found, &s.kit->err));
    assert_false(found);
    store_close(s.store);
}

static void numbers_run_without_a_gap(void **state)
{
    struct scene s = begin(state);
    struct certificate *rows;
    size_t count;
    issue(&s, 2);
    issue(&s, 0);
    issue(&s, 1);
    assert_true(store_list_certificates(s.store, &s.course.training.id, s.kit->arena, &rows, &count,
                                        &s.kit->err));
    assert_int_equal(count, 3);
    for (int i = 0; i < 3; i++)
        assert_int_equal(rows[i].serial, i + 1);
    store_close(s.store);
}

static void numbers_begin_anew_each_year(void **state)
{
    struct scene s = begin(state);
    struct certificate made;
    issue(&s, 0);
    assert_true(try_issue(&s, 1, (struct date){2020, 1, 2}, &made));
    assert_int_equal(made.serial, 1);
    assert_string_equal(made.number, "001/PKM-LRL/I/2020");
    store_close(s.store);
}

static void nobody_gets_two(void **state)
{
    struct scene s = begin(state);
    struct certificate made;
    issue(&s, 0);
    refused(&s, try_issue(&s, 0, second_november, &made), "already has a certificate");
    assert_int_equal(s.composed, 1);
    store_close(s.store);
}

static void no_certificate_is_older_than_the_last(void **state)
{
    struct scene s = begin(state);
    struct certificate made;
    issue(&s, 0);
    refused(&s, try_issue(&s, 1, (struct date){2019, 11, 1}, &made), "before that of the last");
    issue(&s, 1);
    store_close(s.store);
}

static void an_unknown_key_or_person_is_refused(void **state)
{
    struct scene s = begin(state);
    struct certificate made;
    struct issue_request wanted = request(&s, 0, second_november);
    struct public_key other = {{9}};
    wanted.key = &other;
    refused(&s, store_issue(s.store, &wanted, s.kit->arena, &made, &s.kit->err), "signing key");
    wanted = request(&s, 0, second_november);
    wanted.enrolment = (struct uuid){{9}};
    refused(&s, store_issue(s.store, &wanted, s.kit->arena, &made, &s.kit->err), "no longer here");
    store_close(s.store);
}

static void a_callback_that_says_no_uses_no_number(void **state)
{
    struct scene s = begin(state);
    struct certificate made;
    s.broken = true;
    refused(&s, try_issue(&s, 0, second_november, &made), "the callback says no");
    s.broken = false;
    assert_int_equal(issue(&s, 0).serial, 1);
    store_close(s.store);
    assert_int_equal(kit_sql(s.kit, "SELECT count(*) FROM certificate"), 1);
}

static void each_number_stands_in_the_issued_file(void **state)
{
    struct scene s = begin(state);
    char kid[KID_TEXT], expected[128];
    key_kid(&s.key.public, kid);
    issue(&s, 0);
    issue(&s, 1);
    store_close(s.store);
    snprintf(expected, sizeof expected,
             "number 2019 1 001/PKM-LRL/XI/2019 2019-11-02 %s\n"
             "number 2019 2 002/PKM-LRL/XI/2019 2019-11-02 %s\n",
             kid, kid);
    assert_string_equal(kit_read(s.kit, kit_beside(s.kit, ".issued"), NULL), expected);
    struct stat status;
    assert_int_equal(stat(kit_beside(s.kit, ".issued"), &status), 0);
    assert_int_equal(status.st_mode & 0777, 0600);
}

static void add_line(struct kit *kit, const char *line)
{
    FILE *file = fopen(kit_beside(kit, ".issued"), "a");
    assert_non_null(file);
    fputs(line, file);
    fclose(file);
}

static void a_number_that_the_store_does_not_know_is_void(void **state)
{
    struct scene s = begin(state);
    issue(&s, 0);
    add_line(s.kit, "number 2019 2 002/PKM-LRL/XI/2019 2019-11-02 ABCD\n");
    assert_int_equal(issue(&s, 1).serial, 3);
    store_close(s.store);
}

static void a_torn_line_swallows_nothing(void **state)
{
    struct scene s = begin(state);
    issue(&s, 0);
    add_line(s.kit, "number 20");
    assert_int_equal(issue(&s, 1).serial, 2);
    add_line(s.kit, "\x01\x02 garbage\n");
    assert_int_equal(issue(&s, 2).serial, 3);
    store_close(s.store);
    assert_non_null(
        strstr(kit_read(s.kit, kit_beside(s.kit, ".issued"), NULL), "number 20\nnumber 2019 2 "));
}

static void a_number_that_no_kiosk_reaches_is_passed_over(void **state)
{
    struct scene s = begin(state);
    add_line(s.kit, "number 2019 5 005/PKM-LRL/XI/2019 2019-11-02 ABCD\n");
    add_line(s.kit, "number 2019 4294967296 X 2019-11-02 ABCD\n");
    add_line(s.kit, "number 2019 99999999999999999999 X 2019-11-02 ABCD\n");
    assert_int_equal(issue(&s, 0).serial, 6);
    store_close(s.store);
}

static void after_the_last_number_of_a_year_none_is_given(void **state)
{
    struct scene s = begin(state);
    struct certificate made;
    add_line(s.kit, "number 2019 999999 X 2019-11-02 ABCD\n");
    refused(&s, try_issue(&s, 0, second_november, &made), "longer than 26");
    store_close(s.store);
}

static void a_lost_store_still_knows_its_numbers_and_its_last_day(void **state)
{
    struct scene s = begin(state);
    struct certificate made;
    issue(&s, 0);
    issue(&s, 1);
    store_close(s.store);
    unlink(s.kit->path);
    unlink(kit_beside(s.kit, "-wal"));
    unlink(kit_beside(s.kit, "-shm"));
    struct scene again = begin(state);
    refused(&again, try_issue(&again, 0, (struct date){2019, 10, 1}, &made),
            "before that of the last");
    assert_int_equal(issue(&again, 0).serial, 3);
    store_close(again.store);
}

static int issue_on_a_full_disk(struct kit *kit)
{
    void *state = kit;
    signal(SIGXFSZ, SIG_IGN);
    struct scene s = begin(&state);
    struct certificate made;
    struct rlimit limit = {0, RLIM_INFINITY}, before;
    getrlimit(RLIMIT_FSIZE, &before);
    limit.rlim_max = before.rlim_max;
    setrlimit(RLIMIT_FSIZE, &limit);
    bool done = try_issue(&s, 0, second_november, &made);
    setrlimit(RLIMIT_FSIZE, &before);
    if (done || strstr(kit->err.message, "disk is full") == NULL)
        return 1;
    if (!try_issue(&s, 0, second_november, &made))
        return 2;
    store_close(s.store);
    return 0;
}

static void a_full_disk_issues_nothing_until_there_is_room(void **state)
{
    struct kit *kit = *state;
    assert_int_equal(kit_child(kit, issue_on_a_full_disk), 0);
    assert_int_equal(kit_sql(kit, "SELECT count(*) FROM certificate"), 1);
}

static void an_issued_file_that_cannot_be_written_stops_the_commit(void **state)
{
    struct scene s = begin(state);
    struct certificate made;
    assert_int_equal(mkdir(kit_beside(s.kit, ".issued"), 0700), 0);
    assert_false(try_issue(&s, 0, second_november, &made));
    assert_int_equal(s.kit->err.kind, ERROR_STORE);
    store_close(s.store);
    assert_int_equal(kit_sql(s.kit, "SELECT count(*) FROM certificate"), 0);
}

static void a_link_in_place_of_the_issued_file_stops_the_commit_and_stays(void **state)
{
    struct scene s = begin(state);
    struct certificate made;
    struct stat status;
    const char *issued = kit_beside(s.kit, ".issued");
    assert_int_equal(symlink("/dev/null", issued), 0);
    assert_false(try_issue(&s, 0, second_november, &made));
    assert_int_equal(s.kit->err.kind, ERROR_STORE);
    store_close(s.store);
    assert_int_equal(lstat(issued, &status), 0);
    assert_true(S_ISLNK(status.st_mode));
    assert_int_equal(kit_sql(s.kit, "SELECT count(*) FROM certificate"), 0);
}

static void prints_are_counted(void **state)
{
    struct scene s = begin(state);
    struct certificate made = issue(&s, 0), read;
    struct uuid nothing = {{1}};
    bool found;
    assert_true(store_note_print(s.store, &made.id, NULL, &s.kit->err));
    assert_true(store_note_print(s.store, &made.id, &s.course.trainer.id, &s.kit->err));
    assert_true(store_certificate(s.store, made.number, s.kit->arena, &read, &found, &s.kit->err));
    assert_int_equal(read.prints, 2);
    refused(&s, store_note_print(s.store, &nothing, NULL, &s.kit->err), "no longer here");
    store_close(s.store);
}

static void a_name_on_a_certificate_stays(void **state)
{
    struct scene s = begin(state);
    const struct uuid *her = &s.course.kader[0].enrolment;
    assert_true(store_rename_kader(s.store, her, "Yosefina C.", NULL, &s.kit->err));
    issue(&s, 0);
    refused(&s, store_rename_kader(s.store, her, "Yosefina D.", NULL, &s.kit->err),
            "stands on a certificate");
    store_close(s.store);
}

static void the_newest_time_reaches_the_last_day_of_issue(void **state)
{
    struct scene s = begin(state);
    issue(&s, 0);
    assert_int_equal(store_newest_ms(s.store), date_start_ms(second_november, ZONE_WIT));
    store_close(s.store);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(a_key_is_registered_once),
        TEST(a_certificate_comes_back_whole),
        TEST(an_unknown_number_is_not_found),
        TEST(numbers_run_without_a_gap),
        TEST(numbers_begin_anew_each_year),
        TEST(nobody_gets_two),
        TEST(no_certificate_is_older_than_the_last),
        TEST(an_unknown_key_or_person_is_refused),
        TEST(a_callback_that_says_no_uses_no_number),
        TEST(each_number_stands_in_the_issued_file),
        TEST(a_number_that_the_store_does_not_know_is_void),
        TEST(a_torn_line_swallows_nothing),
        TEST(a_number_that_no_kiosk_reaches_is_passed_over),
        TEST(after_the_last_number_of_a_year_none_is_given),
        TEST(a_lost_store_still_knows_its_numbers_and_its_last_day),
        TEST(a_full_disk_issues_nothing_until_there_is_room),
        TEST(an_issued_file_that_cannot_be_written_stops_the_commit),
        TEST(a_link_in_place_of_the_issued_file_stops_the_commit_and_stays),
        TEST(prints_are_counted),
        TEST(a_name_on_a_certificate_stays),
        TEST(the_newest_time_reaches_the_last_day_of_issue),
    };
    return RUN(tests);
}
