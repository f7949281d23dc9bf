/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chain, recomputed here from plain SQL and the line format of store/journal.h. */
#include "base/buffer.h"
#include "crypto/base32.h"
#include "crypto/digest.h"
#include "kit.h"
#include <stdio.h>
#include <string.h>
#include <unistd.h>

struct scene {
    struct kit *kit;
    struct store *store;
    struct course course;
};

static struct scene begin(void **state)
{
    struct scene s = {.kit = *state, .store = kit_open(*state, STORE_CREATE)};
    kit_course(s.kit, s.store, &s.course);
    return s;
}

#define HEX_ID(column)                                                                             \
    "lower(substr(hex(" column "),1,8) || '-' || substr(hex(" column "),9,4) || '-' ||"            \
    " substr(hex(" column "),13,4) || '-' || substr(hex(" column "),17,4) || '-' ||"               \
    " substr(hex(" column "),21))"

/* clang-format off */
static const char lines_sql[] =
    "SELECT lower(hex(previous)), lower(hex(previous)) || char(9) || " HEX_ID("kiosk")
    " || char(9) || chain || char(9) || n || char(9) || event"
    " || char(9) || iif(subject IS NULL, '', " HEX_ID("subject") ")"
    " || char(9) || iif(staff IS NULL, '', " HEX_ID("staff") ")"
    " || char(9) || lower(hex(digest)) || char(9) || boot || char(9) || ms || char(10)"
    " FROM journal ORDER BY chain, n";
/* clang-format on */

/* Number of rows whose `previous` is not the hash of the row before, -1 for an empty chain; the
 * hash of the newest row into `head`. */
static int broken_links(struct kit *kit, char head[DIGEST_TEXT])
{
    sqlite3 *db;
    sqlite3_stmt *rows;
    int broken = -1;
    assert_int_equal(sqlite3_open(kit->path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_prepare_v2(db, lines_sql, -1, &rows, NULL), SQLITE_OK);
    memset(head, '0', DIGEST_TEXT - 1);
    head[DIGEST_TEXT - 1] = '\0';
    while (sqlite3_step(rows) == SQLITE_ROW) {
        broken = broken < 0 ? 0 : broken;
        broken += strcmp((const char *)sqlite3_column_text(rows, 0), head) != 0;
        const char *line = (const char *)sqlite3_column_text(rows, 1);
        struct digest digest = digest_of(line, strlen(line));
        digest_text(&digest, head);
    }
    sqlite3_finalize(rows);
    sqlite3_close(db);
    return broken;
}

static int64_t rows_of(struct kit *kit, const char *event)
{
    char sql[128];
    snprintf(sql, sizeof sql, "SELECT count(*) FROM journal WHERE event = '%s'", event);
    return kit_sql(kit, sql);
}

/* A day with an act of every kind that a trainer and a kader have. */
static void live_a_day(struct scene *s)
{
    struct error *err = &s->kit->err;
    const struct uuid *staff = &s->course.trainer.id;
    struct occasion *o = s->course.occasions;
    kit_open_stage(s->kit, s->store, &o[0]);
    struct attempt attempt = kit_attempt(s->kit, s->store, &s->course, 0);
    kit_answer(s->kit, s->store, &attempt.id, "a", "A");
    kit_answer(s->kit, s->store, &attempt.id, "b", "?");
    assert_true(store_hand_in(s->store, &attempt.id, NULL, err));
    assert_true(store_close_occasion(s->store, &o[0].id, staff, err));
    kit_open_stage(s->kit, s->store, &o[3]);
    struct observation sheet = kit_sheet(s->kit, s->store, &s->course, 0);
    kit_mark(s->kit, s->store, &sheet.id, "langkah", 2);
    assert_true(store_close_observation(s->store, &sheet.id, IMPRESSION_NONE, err));
    assert_true(store_withdraw_kader(s->store, &s->course.kader[1].enrolment, "x", staff, err));
    assert_true(store_confirm_date(s->store, (struct date){2019, 9, 26}, ZONE_WIT, staff, err));
}

static void the_chain_holds(void **state)
{
    struct scene s = begin(state);
    char head[DIGEST_TEXT];
    live_a_day(&s);
    store_close(s.store);
    assert_int_equal(broken_links(s.kit, head), 0);
    assert_true(kit_sql(s.kit, "SELECT count(*) FROM journal") > 15);
    assert_int_equal(kit_sql(s.kit, "SELECT max(n) = count(*) FROM journal"), 1);
}

static void a_changed_row_breaks_it(void **state)
{
    struct scene s = begin(state);
    char head[DIGEST_TEXT];
    live_a_day(&s);
    store_close(s.store);
    kit_sql(s.kit, "UPDATE journal SET ms = ms + 1 WHERE n = 5");
    assert_int_equal(broken_links(s.kit, head), 1);
}

static void a_missing_row_breaks_it(void **state)
{
    struct scene s = begin(state);
    char head[DIGEST_TEXT];
    live_a_day(&s);
    store_close(s.store);
    kit_sql(s.kit, "DELETE FROM journal WHERE n = 5");
    assert_int_equal(broken_links(s.kit, head), 1);
}

static void it_goes_on_after_closing_and_a_new_boot(void **state)
{
    struct scene s = begin(state);
    char head[DIGEST_TEXT];
    store_close(s.store);
    s.kit->boot_id = "boot-two";
    s.store = kit_open(s.kit, STORE_WRITE);
    assert_true(store_note_sign_in(s.store, NULL, false, &s.kit->err));
    store_close(s.store);
    assert_int_equal(broken_links(s.kit, head), 0);
    assert_int_equal(rows_of(s.kit, "chain-begun"), 1);
    assert_int_equal(rows_of(s.kit, "boot"), 2);
}

static void answers_and_marks_and_leases_add_no_row(void **state)
{
    struct scene s = begin(state);
    kit_open_stage(s.kit, s.store, &s.course.occasions[0]);
    kit_open_stage(s.kit, s.store, &s.course.occasions[3]);
    struct attempt attempt = kit_attempt(s.kit, s.store, &s.course, 0);
    struct observation sheet = kit_sheet(s.kit, s.store, &s.course, 0);
    int64_t before = kit_sql(s.kit, "SELECT count(*) FROM journal");
    enum holder holder;
    kit_answer(s.kit, s.store, &attempt.id, "a", "A");
    kit_mark(s.kit, s.store, &sheet.id, "langkah", 2);
    assert_true(store_release(s.store, &attempt.id, &s.kit->err));
    assert_true(store_claim(s.store, &attempt.id, &holder, NULL, &s.kit->err));
    store_close(s.store);
    assert_int_equal(kit_sql(s.kit, "SELECT count(*) FROM journal"), before);
}

static void a_refused_act_adds_no_row(void **state)
{
    struct scene s = begin(state);
    struct uuid nothing = {{1}};
    int64_t before = kit_sql(s.kit, "SELECT count(*) FROM journal");
    assert_false(store_hand_in(s.store, &nothing, NULL, &s.kit->err));
    assert_false(store_close_occasion(s.store, &s.course.occasions[0].id, NULL, &s.kit->err));
    store_close(s.store);
    assert_int_equal(kit_sql(s.kit, "SELECT count(*) FROM journal"), before);
}

/* The digest column of the newest row of `event`, against the hash of `text`. */
static void digest_is(struct kit *kit, const char *event, const char *text)
{
    char sql[256], hex[DIGEST_TEXT];
    struct digest digest = digest_of(text, strlen(text));
    digest_text(&digest, hex);
    snprintf(sql, sizeof sql,
             "SELECT lower(hex(digest)) = '%s' FROM journal WHERE event = '%s' ORDER BY n DESC",
             hex, event);
    assert_int_equal(kit_sql(kit, sql), 1);
}

static void a_hand_in_carries_the_digest_of_its_answers(void **state)
{
    struct scene s = begin(state);
    kit_open_stage(s.kit, s.store, &s.course.occasions[0]);
    struct attempt attempt = kit_attempt(s.kit, s.store, &s.course, 0);
    kit_answer(s.kit, s.store, &attempt.id, "a", "A");
    s.kit->boot_ms = 61000;
    kit_answer(s.kit, s.store, &attempt.id, "b", "");
    assert_true(store_hand_in(s.store, &attempt.id, NULL, &s.kit->err));
    store_close(s.store);
    digest_is(s.kit, "handed-in", "1\ta\tA\t0\t1234\t1\t60000\n2\tb\t\t0\t1234\t1\t61000\n");
}

static const char *hex_of(struct scene *s, const struct uuid *id)
{
    char text[UUID_TEXT];
    uuid_text(id, text);
    size_t length = 0;
    for (const char *at = text; *at != '\0'; at++)
        if (*at != '-')
            text[length++] = *at;
    text[length] = '\0';
    return arena_strdup(s->kit->arena, text);
}

/* The sheet itself, on a friend, then its marks. */
static const char *sheet_lines(struct scene *s, int person, const char *marks)
{
    return arena_printf(
        s->kit->arena, "0\t%s\t%s\t%s\t0\t%s\t0\t\t\t1\t0\t0\t0\t\t0\t1\t60000\n%s",
        hex_of(s, &s->course.occasions[3].id), hex_of(s, &s->course.kader[person].enrolment),
        s->course.training.checklist_digest, hex_of(s, &s->course.observer.id), marks);
}

static void a_sheet_carries_the_digest_of_its_marks_without_remarks(void **state)
{
    struct scene s = begin(state);
    kit_open_stage(s.kit, s.store, &s.course.occasions[3]);
    struct observation closed = kit_sheet(s.kit, s.store, &s.course, 0),
                       stopped = kit_sheet(s.kit, s.store, &s.course, 1);
    struct mark mark = {.step = "x", .value = 1, .remark = "a name that may be forgotten"};
    kit_mark(s.kit, s.store, &closed.id, "x", 9);
    assert_true(store_record_mark(s.store, &stopped.id, &mark, &s.kit->err));
    assert_true(store_close_observation(s.store, &closed.id, IMPRESSION_NONE, &s.kit->err));
    assert_true(store_stop_observation(s.store, &stopped.id, "y", &s.kit->err));
    store_close(s.store);
    digest_is(s.kit, "sheet-closed", sheet_lines(&s, 0, "1\tx\t9\t1\t60000\n"));
    digest_is(s.kit, "sheet-stopped", sheet_lines(&s, 1, "1\tx\t1\t1\t60000\n"));
}

static void a_signed_head_stands_in_the_issued_file(void **state)
{
    struct scene s = begin(state);
    struct signing_key key;
    key_make(&key);
    assert_true(store_sign_head(s.store, &key, &s.kit->err));
    int64_t n = kit_sql(s.kit, "SELECT max(n) FROM journal");
    store_close(s.store);
    char head[DIGEST_TEXT], kiosk[40], hash[80], kid[8], signature[128], expected_kid[KID_TEXT];
    assert_int_equal(broken_links(s.kit, head), 0);
    int chain, row;
    const char *line = kit_read(s.kit, kit_beside(s.kit, ".issued"), NULL);
    assert_int_equal(
        sscanf(line, "head %39s %d %d %79s %7s %127s", kiosk, &chain, &row, hash, kid, signature),
        6);
    assert_int_equal(chain, 1);
    assert_int_equal(row, n);
    assert_string_equal(hash, head);
    key_kid(&key.public, expected_kid);
    assert_string_equal(kid, expected_kid);
    uint8_t bytes[SIGNATURE_BYTES];
    const char *message = line + strlen("head ");
    size_t length = (size_t)(strstr(line, hash) + strlen(hash) - message);
    assert_true(base32_decode(bytes, sizeof bytes, signature));
    assert_true(key_verify(&key.public, JOURNAL_HEAD_CONTEXT, message, length, bytes));
    key_wipe(&key);
}

static void a_new_store_names_the_last_signed_head(void **state)
{
    struct scene s = begin(state);
    struct signing_key key;
    char head[DIGEST_TEXT], sql[160];
    key_make(&key);
    assert_true(store_sign_head(s.store, &key, &s.kit->err));
    store_close(s.store);
    assert_int_equal(broken_links(s.kit, head), 0);
    unlink(s.kit->path);
    unlink(kit_beside(s.kit, "-wal"));
    unlink(kit_beside(s.kit, "-shm"));
    store_close(kit_open(s.kit, STORE_CREATE));
    snprintf(sql, sizeof sql, "SELECT lower(hex(previous)) = '%s' FROM journal WHERE n = 1", head);
    assert_int_equal(kit_sql(s.kit, sql), 1);
    key_wipe(&key);
}

static void it_holds_no_name(void **state)
{
    struct scene s = begin(state);
    live_a_day(&s);
    store_close(s.store);
    assert_int_equal(kit_sql(s.kit, "SELECT count(*) FROM journal WHERE typeof(event) <> 'text'"
                                    " OR length(event) > 20 OR length(subject) > 16"
                                    " OR length(staff) > 16 OR length(digest) > 32"),
                     0);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(the_chain_holds),
        TEST(a_changed_row_breaks_it),
        TEST(a_missing_row_breaks_it),
        TEST(it_goes_on_after_closing_and_a_new_boot),
        TEST(answers_and_marks_and_leases_add_no_row),
        TEST(a_refused_act_adds_no_row),
        TEST(a_hand_in_carries_the_digest_of_its_answers),
        TEST(a_sheet_carries_the_digest_of_its_marks_without_remarks),
        TEST(a_signed_head_stands_in_the_issued_file),
        TEST(a_new_store_names_the_last_signed_head),
        TEST(it_holds_no_name),
    };
    return RUN(tests);
}
