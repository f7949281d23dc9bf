/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening: what a new store is, and how every connection is set. */
#include "../../src/store/connection.h"
#include "../../src/store/schema.h"
#include "../../src/store/sql.h"
#include "kit.h"
#include <stdio.h>
#include <string.h>
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
    assert_string_equal((const char *)sqlite3_column_text(statement, 0), value);
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

static void a_wal_that_lost_its_file_is_kept_but_not_read(void **state)
{
    struct kit *kit = *state;
    store_close(kit_open(kit, STORE_CREATE));
    kit_sql(kit, "INSERT INTO setting VALUES ('a', 'b')");
    size_t before, after;
    const char *old = kit_read(kit, kit_beside(kit, "-wal"), &before);
    assert_true(before > 0);
    unlink(kit->path);
    store_close(kit_open(kit, STORE_CREATE));
    assert_int_equal(kit_sql(kit, "SELECT count(*) FROM setting"), 0);
    const char *aside = kit_read(kit, kit_beside(kit, "-wal.old"), &after);
    assert_int_equal(before, after);
    assert_memory_equal(old, aside, before);
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

static int add_pages(struct kit *kit)
{
    static char bytes[20000] = "pages";
    char digest[DOCUMENT_ID_BYTES];
    struct store *store = kit_open(kit, STORE_WRITE);
    return store_add_document(store, DOCUMENT_QUIZ, bytes, sizeof bytes, digest, &kit->err) ? 0 : 1;
}

static void ruin_first_page(struct kit *kit)
{
    size_t length;
    char *bytes = kit_read(kit, kit->path, &length);
    memset(bytes, 0, STORE_PAGE);
    kit_write(kit->path, bytes, length);
}

/* The power went in the middle of a checkpoint. */
static void a_first_page_ruined_while_its_wal_has_it_is_read_from_there(void **state)
{
    struct kit *kit = *state;
    store_close(kit_open(kit, STORE_CREATE));
    assert_int_equal(kit_child(kit, add_pages), 0);
    ruin_first_page(kit);
    store_close(kit_open(kit, STORE_WRITE));
    assert_int_equal(kit_sql(kit, "SELECT count(*) FROM document"), 1);
    ruin_first_page(kit);
    kit_refused(kit, STORE_WRITE);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(a_new_store_has_this_schema_and_no_kiosk_name),
        TEST(only_its_owner_may_read_it),
        TEST(nothing_half_made_stays_beside_it),
        TEST(an_empty_file_becomes_a_store_only_when_creating),
        TEST(a_demo_is_one_for_ever),
        TEST(version_zero_is_migrated_when_writing),
        TEST(a_store_taken_out_of_wal_goes_back_to_it),
        TEST(every_statement_prepares),
        TEST(a_commit_without_a_sync_is_impossible),
        TEST(a_reader_can_change_nothing),
        TEST(at_rest_the_file_alone_holds_every_row),
        TEST(a_wal_that_lost_its_file_is_kept_but_not_read),
        TEST(a_first_page_ruined_while_its_wal_has_it_is_read_from_there),
        TEST(a_link_shares_the_lock_of_its_file),
        TEST(names_that_a_uri_would_misread_are_opened),
    };
    return RUN(tests);
}
