/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stores that must not be opened, and disks that must not lose anything. */
#include "../../src/store/connection.h"
#include "../../src/store/trouble.h"
#include "kit.h"
#include <errno.h>
#include <grp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static void an_absent_store_is_not_made_by_reading_or_writing(void **state)
{
    struct kit *kit = *state;
    kit_refused(kit, STORE_READ);
    kit_refused(kit, STORE_WRITE);
    assert_non_null(strstr(kit->err.message, "there is no store here yet"));
    assert_int_not_equal(access(kit->path, F_OK), 0);
    assert_int_not_equal(access(kit_beside(kit, ".lock"), F_OK), 0);
}

static void an_absent_folder_is_named(void **state)
{
    struct kit *kit = *state;
    snprintf(kit->path, sizeof kit->path, "%.500s/no/lulus.db", kit->folder);
    kit_refused(kit, STORE_CREATE);
    assert_non_null(strstr(kit->err.message, "folder of the store does not exist"));
}

/* Refused with `words` in every mode, not one byte changed, nothing new beside it. */
static void stays_as_it_is(struct kit *kit, const char *words)
{
    size_t before, after;
    const char *old = kit_read(kit, kit->path, &before);
    static const enum store_mode modes[] = {STORE_READ, STORE_WRITE, STORE_CREATE};
    for (size_t i = 0; i < 3; i++) {
        kit_refused(kit, modes[i]);
        if (strstr(kit->err.message, words) == NULL)
            fail_msg("%s", kit->err.message);
        assert_string_equal(strrchr(kit->err.file, '/'), "/lulus.db");
    }
    const char *new = kit_read(kit, kit->path, &after);
    assert_int_equal(before, after);
    assert_memory_equal(old, new, before);
}

static void a_text_file_is_foreign(void **state)
{
    struct kit *kit = *state;
    kit_write(kit->path, "Judul: bukan berkas kios\n", 25);
    stays_as_it_is(kit, "not a store of Lulus");
    assert_int_not_equal(access(kit_beside(kit, ".lock"), F_OK), 0);
}

static void another_programs_database_is_foreign(void **state)
{
    struct kit *kit = *state;
    kit_sql(kit, "CREATE TABLE t (x)");
    stays_as_it_is(kit, "not a store of Lulus");
    assert_int_not_equal(access(kit_beside(kit, "-wal"), F_OK), 0);
}

static void a_folder_is_foreign(void **state)
{
    struct kit *kit = *state;
    assert_int_equal(mkdir(kit->path, 0700), 0);
    kit_refused(kit, STORE_CREATE);
    assert_non_null(strstr(kit->err.message, "not a store of Lulus"));
}

static void a_zeroed_header_is_damage(void **state)
{
    struct kit *kit = *state;
    store_close(kit_open(kit, STORE_CREATE));
    size_t length;
    char *bytes = kit_read(kit, kit->path, &length);
    memset(bytes, 0, 4096);
    kit_write(kit->path, bytes, length);
    stays_as_it_is(kit, "the store is damaged");
}

static void a_spoilt_magic_is_damage(void **state)
{
    struct kit *kit = *state;
    store_close(kit_open(kit, STORE_CREATE));
    size_t length;
    char *bytes = kit_read(kit, kit->path, &length);
    bytes[3] ^= 1;
    kit_write(kit->path, bytes, length);
    stays_as_it_is(kit, "the store is damaged");
}

static void spoilt_pages_are_damage(void **state)
{
    struct kit *kit = *state;
    store_close(kit_open(kit, STORE_CREATE));
    size_t length;
    char *bytes = kit_read(kit, kit->path, &length);
    memset(bytes + 100, 0x5a, length - 100);
    kit_write(kit->path, bytes, length);
    kit_refused(kit, STORE_WRITE);
    assert_non_null(strstr(kit->err.message, "the store is damaged"));
}

static void a_newer_store_is_refused(void **state)
{
    struct kit *kit = *state;
    store_close(kit_open(kit, STORE_CREATE));
    kit_sql(kit, "PRAGMA user_version = 9999");
    kit_sql(kit, "PRAGMA wal_checkpoint(TRUNCATE)");
    stays_as_it_is(kit, "made by a newer Lulus");
}

static void a_newer_version_that_only_the_wal_knows_is_refused_too(void **state)
{
    struct kit *kit = *state;
    store_close(kit_open(kit, STORE_CREATE));
    kit_sql(kit, "PRAGMA user_version = 9999");
    kit_refused(kit, STORE_WRITE);
    assert_non_null(strstr(kit->err.message, "made by a newer Lulus"));
}

static void a_program_that_ignores_the_lock_is_named(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit, STORE_CREATE);
    sqlite3 *other;
    assert_int_equal(sqlite3_open(kit->path, &other), SQLITE_OK);
    assert_int_equal(sqlite3_exec(other, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
    sqlite3_busy_timeout(store->db, 0);
    assert_false(store_put_setting(store, "a", "b", &kit->err));
    assert_non_null(strstr(kit->err.message, "another program"));
    assert_int_equal(sqlite3_exec(other, "ROLLBACK", NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(other);
    assert_true(store_put_setting(store, "a", "b", &kit->err));
    store_close(store);
}

static void what_the_system_says_is_told_apart(void **state)
{
    struct kit *kit = *state;
    static const struct {
        int error;
        const char *words;
    } table[] = {
        {ENOSPC, "disk is full"},
        {EDQUOT, "disk is full"},
        {EROFS, "read-only"},
        {EACCES, "may not open"},
        {ENOENT, "does not exist"},
        {EIO, "does not read or write"},
        {EBADF, "does not read or write"},
    };
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        assert_false(trouble_errno(table[i].error, kit->path, &kit->err));
        assert_int_equal(kit->err.kind, ERROR_STORE);
        assert_non_null(strstr(kit->err.message, table[i].words));
    }
    for (int i = 0; i < TROUBLE_COUNT; i++) {
        assert_false(trouble_is(i, kit->path, &kit->err));
        assert_true(kit->err.message[0] != '\0' && kit->err.remedy[0] != '\0');
        assert_string_equal(kit->err.file, kit->path);
    }
}

/* Permissions bind everybody but root. */
static void as_nobody(void)
{
    if (geteuid() == 0 && (setgroups(0, NULL) != 0 || setgid(65534) != 0 || setuid(65534) != 0))
        _exit(3);
}

static int read_as_nobody(struct kit *kit)
{
    as_nobody();
    char value[8] = "";
    struct store_options options = kit_options(kit, STORE_READ);
    struct store *store = store_open(&options, &kit->err);
    if (store == NULL || !store_setting(store, "a", value, sizeof value, &kit->err))
        return 1;
    store_close(store);
    return strcmp(value, "b") == 0 ? 0 : 2;
}

static int write_as_nobody(struct kit *kit)
{
    as_nobody();
    struct store_options options = kit_options(kit, STORE_CREATE);
    if (store_open(&options, &kit->err) != NULL)
        return 1;
    return kit->err.kind == ERROR_STORE && strstr(kit->err.message, "cannot be written") != NULL
               ? 0
               : 2;
}

static int create_as_nobody(struct kit *kit)
{
    as_nobody();
    struct store_options options = kit_options(kit, STORE_CREATE);
    if (store_open(&options, &kit->err) != NULL)
        return 1;
    return kit->err.kind == ERROR_STORE && strstr(kit->err.message, "may not open") != NULL ? 0 : 2;
}

static int read_unread_wal_as_nobody(struct kit *kit)
{
    as_nobody();
    struct store_options options = kit_options(kit, STORE_READ);
    if (store_open(&options, &kit->err) != NULL)
        return 1;
    return strstr(kit->err.message, "newest entries") != NULL ? 0 : 2;
}

/* A store with one setting; what is in its folder may be read by all and written by nobody. */
static void make_read_only(struct kit *kit, bool with_wal)
{
    struct store *store = kit_open(kit, STORE_CREATE);
    assert_true(store_put_setting(store, "a", "b", &kit->err));
    store_close(store);
    if (with_wal)
        kit_sql(kit, "UPDATE setting SET value = 'c'");
    else
        unlink(kit_beside(kit, "-wal"));
    unlink(kit_beside(kit, "-shm"));
    unlink(kit_beside(kit, ".lock"));
    chmod(kit->path, 0444);
    chmod(kit_beside(kit, "-wal"), 0444);
    chmod(kit->folder, 0555);
}

static void a_read_only_folder_can_be_read(void **state)
{
    struct kit *kit = *state;
    make_read_only(kit, false);
    assert_int_equal(kit_child(kit, read_as_nobody), 0);
}

static void a_read_only_folder_cannot_be_written(void **state)
{
    struct kit *kit = *state;
    make_read_only(kit, false);
    assert_int_equal(kit_child(kit, write_as_nobody), 0);
}

static void rows_that_only_a_wal_holds_are_not_passed_over(void **state)
{
    struct kit *kit = *state;
    make_read_only(kit, true);
    assert_int_equal(kit_child(kit, read_unread_wal_as_nobody), 0);
}

static void nothing_can_be_made_in_a_read_only_folder(void **state)
{
    struct kit *kit = *state;
    chmod(kit->folder, 0555);
    assert_int_equal(kit_child(kit, create_as_nobody), 0);
}

static int fill_the_disk(struct kit *kit)
{
    signal(SIGXFSZ, SIG_IGN);
    struct store_options options = kit_options(kit, STORE_WRITE);
    struct store *store = store_open(&options, &kit->err);
    if (store == NULL)
        return 1;
    struct rlimit limit = {20 * 4096, 20 * 4096};
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0)
        return 2;
    char name[16];
    int saved = 0;
    for (;; saved++) {
        snprintf(name, sizeof name, "n%d", saved);
        if (!store_put_setting(store, name, "x", &kit->err))
            break;
    }
    if (kit->err.kind != ERROR_STORE || strstr(kit->err.message, "disk is full") == NULL)
        return 3;
    kit_write(kit_beside(kit, ".saved"), name + 1, strlen(name + 1));
    return 0;
}

static void a_full_disk_loses_nothing_that_was_saved(void **state)
{
    struct kit *kit = *state;
    store_close(kit_open(kit, STORE_CREATE));
    assert_int_equal(kit_child(kit, fill_the_disk), 0);
    int saved = atoi(kit_read(kit, kit_beside(kit, ".saved"), NULL));
    assert_true(saved > 0);
    store_close(kit_open(kit, STORE_WRITE));
    assert_int_equal(kit_sql(kit, "SELECT count(*) FROM setting"), saved);
    assert_int_equal(kit_sql(kit, "SELECT count(*) FROM pragma_integrity_check"
                                  " WHERE integrity_check = 'ok'"),
                     1);
}

static int create_on_a_full_disk(struct kit *kit)
{
    signal(SIGXFSZ, SIG_IGN);
    struct rlimit limit = {3 * 4096, 3 * 4096};
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0)
        return 1;
    struct store_options options = kit_options(kit, STORE_CREATE);
    if (store_open(&options, &kit->err) != NULL)
        return 2;
    return strstr(kit->err.message, "disk is full") != NULL ? 0 : 3;
}

static void a_full_disk_leaves_no_half_made_store(void **state)
{
    struct kit *kit = *state;
    assert_int_equal(kit_child(kit, create_on_a_full_disk), 0);
    assert_int_not_equal(access(kit->path, F_OK), 0);
    assert_int_not_equal(access(kit_beside(kit, ".new"), F_OK), 0);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(an_absent_store_is_not_made_by_reading_or_writing),
        TEST(an_absent_folder_is_named),
        TEST(a_text_file_is_foreign),
        TEST(another_programs_database_is_foreign),
        TEST(a_folder_is_foreign),
        TEST(a_zeroed_header_is_damage),
        TEST(a_spoilt_magic_is_damage),
        TEST(spoilt_pages_are_damage),
        TEST(a_newer_store_is_refused),
        TEST(a_newer_version_that_only_the_wal_knows_is_refused_too),
        TEST(a_program_that_ignores_the_lock_is_named),
        TEST(what_the_system_says_is_told_apart),
        TEST(a_read_only_folder_can_be_read),
        TEST(a_read_only_folder_cannot_be_written),
        TEST(rows_that_only_a_wal_holds_are_not_passed_over),
        TEST(nothing_can_be_made_in_a_read_only_folder),
        TEST(a_full_disk_loses_nothing_that_was_saved),
        TEST(a_full_disk_leaves_no_half_made_store),
    };
    return RUN(tests);
}
