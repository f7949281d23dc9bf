/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening, and every store that must not be opened. */
#include "../../src/store/connection.h"
#include "../../src/store/schema.h"
#include "../../src/store/sql.h"
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

static void a_new_store_has_this_schema_and_no_kiosk_name(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit, STORE_CREATE);
    struct kiosk kiosk;
    assert_true(store_kiosk(store, &kiosk, &kit->err));
    assert_string_equal(kiosk.name, "");
    assert_false(kiosk.demo);
    assert_false(store_is_set_up(store));
    store_close(store);
    assert_int_equal(kit_sql(kit, "PRAGMA user_version"), schema_version());
    assert_int_equal(kit_sql(kit, "PRAGMA application_id"), STORE_APPLICATION_ID);
}

static void only_its_owner_may_read_it(void **state)
{
    struct kit *kit = *state;
    store_close(kit_open(kit, STORE_CREATE));
    struct stat status;
    assert_int_equal(stat(kit->path, &status), 0);
    assert_int_equal(status.st_mode & 0777, 0600);
}

static void nothing_half_made_stays_beside_it(void **state)
{
    struct kit *kit = *state;
    kit_write(kit_beside(kit, ".new"), "left over", 9);
    kit_write(kit_beside(kit, ".new-journal"), "left over", 9);
    store_close(kit_open(kit, STORE_CREATE));
    assert_int_not_equal(access(kit_beside(kit, ".new"), F_OK), 0);
    assert_int_not_equal(access(kit_beside(kit, ".new-journal"), F_OK), 0);
    assert_int_not_equal(access(kit_beside(kit, ".new-wal"), F_OK), 0);
}

static void an_empty_file_becomes_a_store_only_when_creating(void **state)
{
    struct kit *kit = *state;
    kit_write(kit->path, "", 0);
    kit_refused(kit, STORE_WRITE);
    assert_non_null(strstr(kit->err.message, "there is no store here yet"));
    store_close(kit_open(kit, STORE_CREATE));
    store_close(kit_open(kit, STORE_WRITE));
}

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

static void a_demo_is_one_for_ever(void **state)
{
    struct kit *kit = *state;
    struct kiosk kiosk = {.name = "Kios", .unit = "PKM"};
    kit->demo = true;
    store_close(kit_open(kit, STORE_CREATE));
    kit->demo = false;
    struct store *store = kit_open(kit, STORE_CREATE);
    assert_true(store_put_kiosk(store, &kiosk, &kit->err));
    assert_true(store_kiosk(store, &kiosk, &kit->err));
    assert_true(kiosk.demo);
    store_close(store);
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

static void make_version_zero(struct kit *kit)
{
    kit_sql(kit, "PRAGMA page_size = 4096");
    kit_sql(kit, "PRAGMA application_id = 1280658515");
    kit_sql(kit, "PRAGMA journal_mode = WAL");
}

static void version_zero_is_migrated_when_writing(void **state)
{
    struct kit *kit = *state;
    make_version_zero(kit);
    kit_refused(kit, STORE_READ);
    assert_non_null(strstr(kit->err.message, "made by an older Lulus"));
    struct store *store = kit_open(kit, STORE_WRITE);
    assert_true(store_put_setting(store, "a", "b", &kit->err));
    store_close(store);
    assert_int_equal(kit_sql(kit, "PRAGMA user_version"), schema_version());
    assert_int_equal(kit_sql(kit, "SELECT count(*) FROM kiosk"), 1);
}

static void a_store_taken_out_of_wal_goes_back_to_it(void **state)
{
    struct kit *kit = *state;
    store_close(kit_open(kit, STORE_CREATE));
    kit_sql(kit, "PRAGMA journal_mode = DELETE");
    store_close(kit_open(kit, STORE_WRITE));
    assert_int_equal(kit_read(kit, kit->path, NULL)[18], 2);
}

static void every_statement_prepares(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit, STORE_CREATE);
    for (size_t i = 0; i < SQL_COUNT; i++)
        if (sql_prepare(store, i, &kit->err) == NULL)
            fail_msg("%s", statement_sql(i));
    store_close(store);
}

static void is_pragma(struct store *store, const char *sql, const char *value)
{
    sqlite3_stmt *statement;
    assert_int_equal(sqlite3_prepare_v2(store->db, sql, -1, &statement, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
    assert_string_equal(sqlite3_column_text(statement, 0), value);
    sqlite3_finalize(statement);
}

static bool is_on(struct store *store, int option)
{
    int value = -1;
    sqlite3_db_config(store->db, option, -1, &value);
    return value == 1;
}

static void a_commit_without_a_sync_is_impossible(void **state)
{
    struct kit *kit = *state;
    store_close(kit_open(kit, STORE_CREATE));
    struct store *store = kit_open(kit, STORE_WRITE);
    is_pragma(store, "PRAGMA journal_mode", "wal");
    is_pragma(store, "PRAGMA synchronous", "2");
    is_pragma(store, "PRAGMA page_size", "4096");
    is_pragma(store, "PRAGMA mmap_size", "0");
    is_pragma(store, "PRAGMA foreign_keys", "1");
    is_pragma(store, "PRAGMA cell_size_check", "1");
    is_pragma(store, "PRAGMA secure_delete", "1");
    is_pragma(store, "PRAGMA trusted_schema", "0");
    assert_true(is_on(store, SQLITE_DBCONFIG_DEFENSIVE));
    assert_true(is_on(store, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE));
    int psow = -1;
    assert_int_equal(
        sqlite3_file_control(store->db, "main", SQLITE_FCNTL_POWERSAFE_OVERWRITE, &psow),
        SQLITE_OK);
    assert_int_equal(psow, 0);
    store_close(store);
}

static void a_reader_can_change_nothing(void **state)
{
    struct kit *kit = *state;
    store_close(kit_open(kit, STORE_CREATE));
    struct store *store = kit_open(kit, STORE_READ);
    is_pragma(store, "PRAGMA query_only", "1");
    assert_false(store_put_setting(store, "a", "b", &kit->err));
    assert_int_equal(kit->err.kind, ERROR_STORE);
    store_close(store);
}

static void at_rest_the_file_alone_holds_every_row(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit, STORE_CREATE);
    assert_true(store_put_setting(store, "a", "b", &kit->err));
    store_close(store);
    unlink(kit_beside(kit, "-wal"));
    unlink(kit_beside(kit, "-shm"));
    char value[8];
    store = kit_open(kit, STORE_READ);
    assert_true(store_setting(store, "a", value, sizeof value, &kit->err));
    assert_string_equal(value, "b");
    store_close(store);
}

static void a_link_shares_the_lock_of_its_file(void **state)
{
    struct kit *kit = *state;
    store_close(kit_open(kit, STORE_CREATE));
    char link[KIT_PATH + 16], target[KIT_PATH + 16];
    snprintf(link, sizeof link, "%s/link.db", kit->folder);
    strcpy(target, "lulus.db");
    assert_int_equal(symlink(target, link), 0);
    strcpy(kit->path, link);
    struct store *store = kit_open(kit, STORE_WRITE);
    assert_string_equal(strrchr(store_path(store), '/'), "/lulus.db");
    store_close(store);
}

static void names_that_a_uri_would_misread_are_opened(void **state)
{
    struct kit *kit = *state;
    snprintf(kit->path, sizeof kit->path, "%.400s/a b?c#d%%e.db", kit->folder);
    store_close(kit_open(kit, STORE_CREATE));
    store_close(kit_open(kit, STORE_READ));
    assert_int_equal(access(kit->path, F_OK), 0);
}

static void as_nobody(void)
{
    if (setgroups(0, NULL) != 0 || setgid(65534) != 0 || setuid(65534) != 0)
        _exit(77);
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
        TEST(a_new_store_has_this_schema_and_no_kiosk_name),
        TEST(only_its_owner_may_read_it),
        TEST(nothing_half_made_stays_beside_it),
        TEST(an_empty_file_becomes_a_store_only_when_creating),
        TEST(an_absent_store_is_not_made_by_reading_or_writing),
        TEST(an_absent_folder_is_named),
        TEST(a_demo_is_one_for_ever),
        TEST(a_text_file_is_foreign),
        TEST(another_programs_database_is_foreign),
        TEST(a_folder_is_foreign),
        TEST(a_zeroed_header_is_damage),
        TEST(a_spoilt_magic_is_damage),
        TEST(spoilt_pages_are_damage),
        TEST(a_newer_store_is_refused),
        TEST(a_newer_version_that_only_the_wal_knows_is_refused_too),
        TEST(version_zero_is_migrated_when_writing),
        TEST(a_store_taken_out_of_wal_goes_back_to_it),
        TEST(every_statement_prepares),
        TEST(a_commit_without_a_sync_is_impossible),
        TEST(a_reader_can_change_nothing),
        TEST(at_rest_the_file_alone_holds_every_row),
        TEST(a_link_shares_the_lock_of_its_file),
        TEST(names_that_a_uri_would_misread_are_opened),
        TEST(a_read_only_folder_can_be_read),
        TEST(a_read_only_folder_cannot_be_written),
        TEST(rows_that_only_a_wal_holds_are_not_passed_over),
        TEST(nothing_can_be_made_in_a_read_only_folder),
        TEST(a_full_disk_loses_nothing_that_was_saved),
        TEST(a_full_disk_leaves_no_half_made_store),
    };
    return RUN(tests);
}
