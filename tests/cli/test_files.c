/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/run.h"

#include "files.h"
#include "support/fixture.h"
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[FIXTURE_PATH], path[FIXTURE_PATH + 16], other[FIXTURE_PATH + 16];

static int set_up(void **state)
{
    (void)state;
    scratch_folder(folder);
    snprintf(path, sizeof path, "%s/file", folder);
    snprintf(other, sizeof other, "%s/link", folder);
    int descriptor = open(path, O_CREAT | O_WRONLY, 0640);
    bool made = fchmod(descriptor, 0640) == 0 && write(descriptor, "old", 3) == 3;
    return made ? close(descriptor) : -1;
}

static int tear_down(void **state)
{
    (void)state;
    chmod(folder, 0700);
    unlink(other);
    unlink(path);
    return rmdir(folder); /* fails when something was left beside */
}

static void holds(const char *name, const char *text)
{
    struct buffer bytes = {0};
    struct error err = {0};
    assert_true(file_read(name, 100, &bytes, &err));
    assert_string_equal(buffer_text(&bytes), text);
    buffer_done(&bytes);
}

static void a_file_gets_new_bytes_and_keeps_its_mode(void **state)
{
    (void)state;
    struct error err = {0};
    struct stat status;
    assert_true(file_replace(path, "new!", 4, &err));
    holds(path, "new!");
    assert_int_equal(stat(path, &status), 0);
    assert_int_equal(status.st_mode & 07777, 0640);
}

static void a_link_stays_a_link(void **state)
{
    (void)state;
    struct error err = {0};
    struct stat status;
    assert_int_equal(symlink("file", other), 0);
    assert_true(file_replace(other, "new", 3, &err));
    holds(path, "new");
    assert_int_equal(lstat(other, &status), 0);
    assert_true(S_ISLNK(status.st_mode));
}

static void a_file_that_is_not_there_is_not_made(void **state)
{
    (void)state;
    struct error err = {0};
    assert_false(file_replace(other, "new", 3, &err));
    assert_int_equal(err.kind, ERROR_SYSTEM);
    assert_int_not_equal(access(other, F_OK), 0);
}

static void reading_stops_at_the_limit(void **state)
{
    (void)state;
    struct buffer bytes = {0};
    struct error err = {0};
    assert_true(file_read(path, 2, &bytes, &err));
    assert_int_equal(bytes.length, 2);
    buffer_done(&bytes);
}

static void a_folder_is_no_file(void **state)
{
    (void)state;
    struct buffer bytes = {0};
    struct error err = {0};
    assert_false(file_read(folder, 10, &bytes, &err));
    assert_int_equal(err.kind, ERROR_SYSTEM);
    assert_non_null(strstr(err.message, folder));
    buffer_done(&bytes);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_file_gets_new_bytes_and_keeps_its_mode, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_link_stays_a_link, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_file_that_is_not_there_is_not_made, set_up, tear_down),
        cmocka_unit_test_setup_teardown(reading_stops_at_the_limit, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_folder_is_no_file, set_up, tear_down),
    };
    return RUN(tests);
}
