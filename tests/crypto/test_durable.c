/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/fixture.h"
#include "../support/run.h"
#include "crypto/durable.h"
#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

struct place {
    char folder[FIXTURE_PATH], path[FIXTURE_PATH + 16];
};

static int make_place(void **state)
{
    static struct place place;
    scratch_folder(place.folder);
    snprintf(place.path, sizeof place.path, "%s/file", place.folder);
    *state = &place;
    return 0;
}

/* Fails when something was left beside. */
static int drop_place(void **state)
{
    struct place *place = *state;
    unlink(place->path);
    return rmdir(place->folder);
}

static void holds(const struct place *place, const char *text)
{
    char bytes[64] = "";
    FILE *file = fopen(place->path, "rb");
    assert_non_null(file);
    assert_int_equal(fread(bytes, 1, sizeof bytes - 1, file), strlen(text));
    fclose(file);
    assert_string_equal(bytes, text);
}

static mode_t mode_of(const struct place *place)
{
    struct stat status;
    assert_int_equal(stat(place->path, &status), 0);
    return status.st_mode & 07777;
}

static void a_new_file_is_for_whoever_the_user_lets(void **state)
{
    struct place *place = *state;
    mode_t before = umask(026);
    bool done = durable_replace(place->path, "new", 3);
    assert_int_equal(umask(before), 026);
    assert_true(done);
    holds(place, "new");
    assert_int_equal(mode_of(place), 0640);
}

static void a_file_that_was_there_keeps_its_mode(void **state)
{
    struct place *place = *state;
    assert_true(durable_replace(place->path, "old", 3));
    assert_int_equal(chmod(place->path, 0604), 0);
    assert_true(durable_replace(place->path, "newer", 5));
    holds(place, "newer");
    assert_int_equal(mode_of(place), 0604);
}

static void nothing_may_be_written_too(void **state)
{
    struct place *place = *state;
    assert_true(durable_replace(place->path, "old", 3));
    assert_true(durable_replace(place->path, "", 0));
    holds(place, "");
}

static void without_room_the_old_file_stays(void **state)
{
    struct place *place = *state;
    struct rlimit before, tight;
    assert_true(durable_replace(place->path, "old", 3));
    getrlimit(RLIMIT_FSIZE, &before);
    tight = (struct rlimit){2, before.rlim_max};
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &tight);
    bool done = durable_replace(place->path, "newer", 5);
    int cause = errno;
    setrlimit(RLIMIT_FSIZE, &before);
    assert_false(done);
    assert_int_equal(cause, EFBIG);
    holds(place, "old");
}

static void without_its_folder_nothing_is_written(void **state)
{
    struct place *place = *state;
    char path[FIXTURE_PATH + 16];
    snprintf(path, sizeof path, "%s/none/file", place->folder);
    assert_false(durable_replace(path, "new", 3));
    assert_int_equal(errno, ENOENT);
    assert_false(durable_folder_of(path));
    assert_int_equal(errno, ENOENT);
}

static void a_name_alone_is_in_this_folder(void **state)
{
    (void)state;
    assert_true(durable_folder_of("file"));
    assert_true(durable_folder_of("/file"));
}

/* What a cut leaves is what a writer has made and does not hold any more. */
static void what_a_cut_left_goes_with_the_next_writing(void **state)
{
    struct place *place = *state;
    char *left, *held;
    int first = durable_draft(place->path, &left), second = durable_draft(place->path, &held);
    assert_true(first >= 0 && second >= 0);
    assert_int_equal(access(left, F_OK), 0);
    close(first);
    assert_true(durable_replace(place->path, "new", 3));
    assert_int_equal(access(left, F_OK), -1);
    assert_int_equal(access(held, F_OK), 0);
    close(second);
    assert_true(durable_replace(place->path, "newer", 5));
    assert_int_equal(access(held, F_OK), -1);
    free(left);
    free(held);
}

static void what_others_keep_beside_it_stays(void **state)
{
    static const char *const names[] = {".~12345~", ".backup", ".~1234567", ".abc123"};
    struct place *place = *state;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        char path[FIXTURE_PATH + 32];
        snprintf(path, sizeof path, "%s%s", place->path, names[i]);
        FILE *file = fopen(path, "w");
        assert_non_null(file);
        fclose(file);
        assert_true(durable_replace(place->path, "new", 3));
        assert_int_equal(unlink(path), 0);
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_new_file_is_for_whoever_the_user_lets, make_place,
                                        drop_place),
        cmocka_unit_test_setup_teardown(a_file_that_was_there_keeps_its_mode, make_place,
                                        drop_place),
        cmocka_unit_test_setup_teardown(what_a_cut_left_goes_with_the_next_writing, make_place,
                                        drop_place),
        cmocka_unit_test_setup_teardown(what_others_keep_beside_it_stays, make_place, drop_place),
        cmocka_unit_test_setup_teardown(nothing_may_be_written_too, make_place, drop_place),
        cmocka_unit_test_setup_teardown(without_room_the_old_file_stays, make_place, drop_place),
        cmocka_unit_test_setup_teardown(without_its_folder_nothing_is_written, make_place,
                                        drop_place),
        cmocka_unit_test(a_name_alone_is_in_this_folder),
    };
    return RUN(tests);
}
