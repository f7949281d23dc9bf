/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which mount is a stick, by a table of mounts of our own. */
#include "support/run.h"

#include "base/text.h"
#include "stick.h"
#include "support/fixture.h"
#include <stdio.h>
#include <unistd.h>

static char folder[FIXTURE_PATH], table[FIXTURE_PATH + 16];

static int set_up(void **state)
{
    (void)state;
    scratch_folder(folder);
    snprintf(table, sizeof table, "%s/mounts", folder);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    unlink(table);
    return rmdir(folder);
}

static bool finds_in(const char *lines, char out[PATH_MAX], struct error *err)
{
    FILE *file = fopen(table, "we");
    assert_non_null(file);
    fputs(lines, file);
    assert_int_equal(fclose(file), 0);
    return stick_find(table, out, err);
}

static void system_folders_are_no_stick(void **state)
{
    (void)state;
    char out[PATH_MAX];
    struct error err = {0};
    assert_false(finds_in("/dev/mmcblk0p2 / ext4 rw 0 0\n"
                          "tmpfs /tmp tmpfs rw 0 0\n"
                          "/dev/mmcblk0p1 /mntal vfat rw 0 0\n",
                          out, &err));
    assert_int_equal(err.kind, ERROR_SYSTEM);
    assert_string_not_equal(err.message, "");
    assert_string_not_equal(err.remedy, "");
}

static void a_stick_that_is_no_longer_there_is_passed_over(void **state)
{
    (void)state;
    char out[PATH_MAX];
    struct error err = {0};
    assert_false(finds_in("/dev/sda1 /media/pelatih/no-such-stick vfat rw 0 0\n", out, &err));
    assert_string_not_equal(err.message, "");
}

static void a_folder_below_mnt_is_a_stick(void **state)
{
    (void)state;
    char out[PATH_MAX];
    struct error err = {0};
    if (access("/mnt", W_OK) != 0)
        assert_false(finds_in("/dev/sda1 /mnt vfat rw 0 0\n", out, &err));
    else
        assert_true(finds_in("/dev/sda1 /mnt vfat rw 0 0\n", out, &err) &&
                    text_starts_with(out, "/mnt"));
}

static void an_absent_table_is_no_stick(void **state)
{
    (void)state;
    char out[PATH_MAX];
    struct error err = {0};
    assert_false(stick_find("no-such-table", out, &err));
    assert_string_not_equal(err.message, "");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(system_folders_are_no_stick),
        TEST(a_stick_that_is_no_longer_there_is_passed_over),
        TEST(a_folder_below_mnt_is_a_stick),
        TEST(an_absent_table_is_no_stick),
    };
    return RUN(tests);
}
