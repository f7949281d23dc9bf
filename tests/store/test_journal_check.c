/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A store of two stages, closed and signed, then somebody at it with a hex editor, so to speak. */
#include "base/language.h"
#include "kit.h"
#include "store/journal_check.h"
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const uint8_t seed[KEY_BYTES] = "a key of a kiosk in these tests";

struct scene {
    struct kit *kit;
    struct course course;
    struct signing_key key;
    int64_t first_head, second_head, last; /* rows */
    struct attempt attempt;
    struct observation sheet;
    struct journal_check check;
    char *bytes, *issued; /* as they were, in the kit's arena */
    size_t length, issued_length;
};

static int64_t newest(struct kit *kit)
{
    return kit_sql(kit,
                   "SELECT max(n) FROM journal WHERE chain = (SELECT max(chain) FROM journal)");
}

static void end_stage(struct scene *s, struct store *store, int stage, int64_t *head)
{
    struct error *err = &s->kit->err;
    assert_true(store_close_occasion(store, &s->course.occasions[stage].id, NULL, err));
    assert_true(store_sign_head(store, &s->key, err));
    *head = newest(s->kit);
}

static struct attempt take_test(struct scene *s, struct store *store, int person)
{
    struct attempt attempt = kit_attempt(s->kit, store, &s->course, person);
    kit_answer(s->kit, store, &attempt.id, "a", "A");
    kit_answer(s->kit, store, &attempt.id, "b", "?");
    assert_true(store_hand_in(store, &attempt.id, &s->kit->err));
    return attempt;
}

static struct observation fill_sheet(struct scene *s, struct store *store, int person)
{
    struct observation sheet = kit_sheet(s->kit, store, &s->course, person);
    kit_mark(s->kit, store, &sheet.id, "langkah", 2);
    assert_true(store_close_observation(store, &sheet.id, &s->kit->err));
    return sheet;
}

/* What the files are after closing: FILE alone holds all rows. */
static void remember(struct scene *s)
{
    s->bytes = kit_read(s->kit, s->kit->path, &s->length);
    s->issued = kit_read(s->kit, kit_beside(s->kit, ".issued"), &s->issued_length);
}

static void put_back(struct scene *s)
{
    unlink(kit_beside(s->kit, "-wal"));
    unlink(kit_beside(s->kit, "-shm"));
    kit_write(s->kit->path, s->bytes, s->length);
    kit_write(kit_beside(s->kit, ".issued"), s->issued, s->issued_length);
}

static struct scene begin(void **state)
{
    struct scene s = {.kit = *state};
    struct store *store = kit_open(s.kit, STORE_CREATE);
    key_from_seed(&s.key, seed);
    kit_course(s.kit, store, &s.course);
    assert_true(store_put_key(store, &s.key.public, &s.kit->err));
    kit_open_stage(s.kit, store, &s.course.occasions[0]);
    s.attempt = take_test(&s, store, 0);
    take_test(&s, store, 1);
    end_stage(&s, store, 0, &s.first_head);
    kit_open_stage(s.kit, store, &s.course.occasions[3]);
    s.sheet = fill_sheet(&s, store, 1);
    fill_sheet(&s, store, 2);
    end_stage(&s, store, 3, &s.second_head);
    for (int i = 0; i < 3; i++)
        assert_true(store_note_sign_in(store, &s.course.trainer.id, i == 2, &s.kit->err));
    s.last = newest(s.kit);
    store_close(store);
    remember(&s);
    return s;
}

/* The findings, the first of which is returned; none: n = -1. */
static struct journal_finding judge(struct scene *s)
{
    struct store *store = kit_open(s->kit, STORE_READ);
    assert_true(store_check_journal(store, s->kit->arena, &s->check, &s->kit->err));
    store_close(store);
    return s->check.count > 0 ? s->check.findings[0] : (struct journal_finding){.n = -1};
}

static void is_found(struct scene *s, enum journal_fault fault, int64_t n)
{
    struct journal_finding finding = judge(s);
    if (finding.n != n || finding.fault != fault)
        fail_msg("fault %d at row %d, not %d at %d\n", (int)finding.fault, (int)finding.n,
                 (int)fault, (int)n);
}

static void tamper(const struct kit *kit, const char *format, int64_t n)
{
    char sql[512];
    snprintf(sql, sizeof sql, format, (int)n);
    kit_sql(kit, sql);
}

static void an_untouched_journal_is_unbroken_and_signed(void **state)
{
    struct scene s = begin(state);
    char kid[KID_TEXT];
    judge(&s);
    assert_int_equal(s.check.count, 0);
    assert_int_equal(s.check.proven, s.last);
    assert_int_equal(s.check.rows, s.last);
    assert_int_equal(s.check.signed_n, s.second_head);
    key_kid(&s.key.public, kid);
    assert_string_equal(s.check.kid, kid);
    assert_false(s.check.closed_unsigned);
}

/* Of the two newest rows nothing tells which was altered, and of the last nothing tells it at all:
 * a signed head after them will. */
static void every_altered_row_is_named(void **state)
{
    static const char *const alterations[] = {
        "UPDATE journal SET ms = ms + 1 WHERE n = %d",
        "UPDATE journal SET event = event || 'x' WHERE n = %d",
        "UPDATE journal SET subject = randomblob(16) WHERE n = %d",
        "UPDATE journal SET staff = randomblob(16) WHERE n = %d",
        "UPDATE journal SET digest = randomblob(32) WHERE n = %d",
        "UPDATE journal SET boot = boot + 1 WHERE n = %d",
    };
    struct scene s = begin(state);
    for (size_t i = 0; i < COUNT(alterations); i++)
        for (int64_t n = 1; n < s.last - 1; n++) {
            tamper(s.kit, alterations[i], n);
            struct journal_finding finding = judge(&s);
            if (finding.n != n || s.check.proven >= n)
                fail_msg("%s at %d: row %d\n", alterations[i], (int)n, (int)finding.n);
            put_back(&s);
        }
    tamper(s.kit, alterations[0], s.last - 1);
    is_found(&s, JOURNAL_UNLINKED, s.last);
}

static void a_row_that_names_another_before_it_is_named(void **state)
{
    struct scene s = begin(state);
    for (int64_t n = 1; n <= s.last; n++) {
        tamper(s.kit, "UPDATE journal SET previous = randomblob(32) WHERE n = %d", n);
        assert_int_equal(judge(&s).n, n);
        put_back(&s);
    }
}

static void every_removed_row_is_named(void **state)
{
    struct scene s = begin(state);
    for (int64_t n = 1; n < s.last; n++) {
        tamper(s.kit, "DELETE FROM journal WHERE n = %d", n);
        is_found(&s, JOURNAL_MISSING, n);
        assert_int_equal(s.check.proven, n - 1);
        put_back(&s);
    }
}

static void closing_the_gap_does_not_help(void **state)
{
    struct scene s = begin(state);
    for (int64_t n = 1; n < s.last; n++) {
        tamper(s.kit, "DELETE FROM journal WHERE n = %d", n);
        tamper(s.kit, "UPDATE journal SET n = 1 - n WHERE n > %d", n);
        tamper(s.kit, "UPDATE journal SET n = -n WHERE n < 0", 0);
        assert_int_equal(judge(&s).n, n);
        put_back(&s);
    }
}

static void two_rows_that_changed_places_are_found(void **state)
{
    struct scene s = begin(state);
    for (int64_t n = 2; n < s.last; n++) {
        tamper(s.kit, "UPDATE journal SET n = -n WHERE n = %d", n);
        tamper(s.kit, "UPDATE journal SET n = n - 1 WHERE n = %d", n + 1);
        tamper(s.kit, "UPDATE journal SET n = 1 - n WHERE n < 0", 0);
        assert_int_equal(judge(&s).n, n);
        put_back(&s);
    }
}

struct forgery {
    int64_t n;
    struct digest hash; /* of row n */
};

static void take_hash(void *context, const struct journal_row *row)
{
    struct forgery *forgery = context;
    if (row->n == forgery->n)
        forgery->hash = row->hash;
}

/* Makes row n + 1 continue row n, as somebody would who read the source. */
static void link_row(struct scene *s, int64_t n)
{
    struct forgery forgery = {.n = n};
    char hex[DIGEST_TEXT], sql[256];
    struct store *store = kit_open(s->kit, STORE_READ);
    assert_true(store_each_journal_row(store, take_hash, &forgery, &s->kit->err));
    store_close(store);
    digest_text(&forgery.hash, hex);
    snprintf(sql, sizeof sql, "UPDATE journal SET previous = x'%s' WHERE n = %d", hex, (int)n + 1);
    kit_sql(s->kit, sql);
}

static void put_in(struct scene *s, int64_t n)
{
    tamper(s->kit, "UPDATE journal SET n = -n - 1 WHERE n >= %d", n);
    tamper(s->kit, "UPDATE journal SET n = -n WHERE n < 0", 0);
    tamper(s->kit,
           "INSERT INTO journal SELECT kiosk, chain, n + 1, previous, 'signed-in', subject,"
           " staff, digest, boot, ms FROM journal WHERE n = %d",
           n - 1);
    link_row(s, n - 1);
}

static void a_row_put_in_breaks_the_link_after_it(void **state)
{
    struct scene s = begin(state);
    for (int64_t n = 2; n <= s.last; n += 3) {
        put_in(&s, n);
        assert_int_equal(judge(&s).n, n + 1);
        put_back(&s);
    }
}

static void a_chain_forged_from_a_row_on_is_not_the_signed_one(void **state)
{
    struct scene s = begin(state);
    int64_t forged = s.first_head + 2;
    tamper(s.kit, "UPDATE journal SET ms = ms + 1 WHERE n = %d", forged);
    for (int64_t n = forged; n < s.last; n++)
        link_row(&s, n);
    is_found(&s, JOURNAL_REWRITTEN, s.second_head);
    assert_int_equal(s.check.count, 1);
    assert_int_equal(s.check.proven, s.first_head);
}

static void an_end_cut_off_before_a_head_is_found(void **state)
{
    struct scene s = begin(state);
    tamper(s.kit, "DELETE FROM journal WHERE n >= %d", s.second_head - 2);
    is_found(&s, JOURNAL_CUT, s.second_head - 2);
    assert_int_equal(s.check.findings[0].other, s.second_head);
    put_back(&s);
    tamper(s.kit, "DELETE FROM journal", 0);
    is_found(&s, JOURNAL_CUT, 1);
}

/* What no head signed is not missed: who closes a stage closes that gap. */
static void an_end_cut_off_after_the_last_head_is_not_missed(void **state)
{
    struct scene s = begin(state);
    tamper(s.kit, "DELETE FROM journal WHERE n > %d", s.second_head);
    judge(&s);
    assert_int_equal(s.check.count, 0);
    assert_int_equal(s.check.proven, s.second_head);
}

static void is_record(struct scene *s, enum journal_fault fault, int list_number)
{
    struct journal_finding finding = judge(s);
    if (finding.fault != fault || finding.about.list_number != list_number)
        fail_msg("fault %d of number %d, not %d\n", (int)finding.fault, finding.about.list_number,
                 (int)fault);
    assert_int_equal(s->check.count, 1);
    assert_int_equal(s->check.proven, s->last);
    put_back(s);
}

static void answers_altered_after_their_hand_in_name_the_attempt(void **state)
{
    static const char *const alterations[] = {
        "UPDATE answer SET response = 'C' WHERE attempt = (SELECT id FROM attempt WHERE enrolment ="
        " (SELECT id FROM enrolment WHERE list_number = 1)) AND item = 'a'",
        "UPDATE answer SET active_ms = 1 WHERE attempt = (SELECT id FROM attempt WHERE enrolment ="
        " (SELECT id FROM enrolment WHERE list_number = 1)) AND item = 'b'",
        "DELETE FROM answer WHERE attempt = (SELECT id FROM attempt WHERE enrolment ="
        " (SELECT id FROM enrolment WHERE list_number = 1)) AND n = 2",
        "INSERT INTO answer SELECT attempt, n + 2, item, 'B', 0, 1, 1, 1 FROM answer WHERE attempt "
        "="
        " (SELECT id FROM attempt WHERE enrolment ="
        " (SELECT id FROM enrolment WHERE list_number = 1)) AND n = 1",
    };
    struct scene s = begin(state);
    for (size_t i = 0; i < COUNT(alterations); i++) {
        kit_sql(s.kit, alterations[i]);
        struct journal_finding finding = judge(&s);
        assert_memory_equal(&finding.subject, &s.attempt.id, sizeof finding.subject);
        assert_int_equal(finding.about.occasion_n, 1);
        is_record(&s, JOURNAL_ANSWERS, 1);
    }
}

static void a_mark_altered_after_its_sheet_was_closed_names_the_sheet(void **state)
{
    struct scene s = begin(state);
    kit_sql(s.kit, "UPDATE mark SET value = 1 WHERE observation = (SELECT id FROM observation WHERE"
                   " enrolment = (SELECT id FROM enrolment WHERE list_number = 2))");
    struct journal_finding finding = judge(&s);
    assert_memory_equal(&finding.subject, &s.sheet.id, sizeof finding.subject);
    is_record(&s, JOURNAL_MARKS, 2);
}

static void states_that_no_row_tells_of_are_found(void **state)
{
    struct scene s = begin(state);
    kit_sql(s.kit, "UPDATE attempt SET state = 2 WHERE enrolment ="
                   " (SELECT id FROM enrolment WHERE list_number = 1)");
    is_record(&s, JOURNAL_UNTOLD, 1);
    kit_sql(s.kit, "UPDATE observation SET state = 0 WHERE enrolment ="
                   " (SELECT id FROM enrolment WHERE list_number = 3)");
    is_record(&s, JOURNAL_UNTOLD, 3);
    kit_sql(s.kit, "DELETE FROM observation WHERE enrolment ="
                   " (SELECT id FROM enrolment WHERE list_number = 3)");
    is_record(&s, JOURNAL_GONE, 0);
}

static void an_altered_document_rule_or_key_is_found(void **state)
{
    static const struct {
        const char *sql;
        enum journal_fault fault;
    } alterations[] = {
        {"UPDATE document SET bytes = CAST(bytes || ' ' AS BLOB) WHERE rowid = 1",
         JOURNAL_DOCUMENT},
        {"UPDATE training_document SET pass_mark = 1 WHERE n = 1", JOURNAL_RULES},
        {"DELETE FROM signing_key", JOURNAL_PUBLIC_KEY},
        {"INSERT INTO signing_key SELECT randomblob(32), n + 1, own, boot, ms FROM signing_key",
         JOURNAL_STRANGE_KEY},
    };
    struct scene s = begin(state);
    for (size_t i = 0; i < COUNT(alterations); i++) {
        kit_sql(s.kit, alterations[i].sql);
        judge(&s);
        bool found = false;
        for (size_t f = 0; f < s.check.count; f++)
            found |= s.check.findings[f].fault == alterations[i].fault;
        if (!found)
            fail_msg("%s\n", alterations[i].sql);
        put_back(&s);
    }
}

/* Replaces the first `old` in FILE.issued by `new` of the same length. */
static void alter_issued(struct scene *s, const char *old, const char *new)
{
    char *text = kit_read(s->kit, kit_beside(s->kit, ".issued"), NULL);
    char *at = strstr(text, old);
    assert_non_null(at);
    memcpy(at, new, strlen(new));
    kit_write(kit_beside(s->kit, ".issued"), text, s->issued_length);
}

static void an_altered_head_line_is_named_by_its_row(void **state)
{
    struct scene s = begin(state);
    char kid[KID_TEXT], old[80], new[80];
    key_kid(&s.key.public, kid);
    snprintf(old, sizeof old, " %s ", kid);
    alter_issued(&s, old, " 2345 ");
    is_found(&s, JOURNAL_KEY, s.first_head);
    put_back(&s);
    snprintf(old, sizeof old, " 1 %d ", (int)s.first_head);
    snprintf(new, sizeof new, " 1 %d ", (int)s.first_head + 1);
    alter_issued(&s, old, new);
    is_found(&s, JOURNAL_SIGNATURE, s.first_head + 1);
    assert_int_equal(s.check.proven, s.last);
}

static void an_altered_signature_is_found(void **state)
{
    struct scene s = begin(state);
    char *signature = s.issued + s.issued_length - 20;
    *signature = *signature == 'A' ? 'B' : 'A';
    kit_write(kit_beside(s.kit, ".issued"), s.issued, s.issued_length);
    is_found(&s, JOURNAL_SIGNATURE, s.second_head);
    assert_int_equal(s.check.signed_n, s.first_head);
    assert_true(s.check.closed_unsigned);
}

static void without_its_heads_the_first_closing_is_named(void **state)
{
    struct scene s = begin(state);
    assert_int_equal(unlink(kit_beside(s.kit, ".issued")), 0);
    is_found(&s, JOURNAL_UNSIGNED, s.first_head);
    kit_write(kit_beside(s.kit, ".issued"), "", 0);
    is_found(&s, JOURNAL_UNSIGNED, s.first_head);
}

/* A power cut between closing and signing: the next closing signs both. */
static void one_closing_may_still_wait_for_its_head(void **state)
{
    struct scene s = begin(state);
    char *second = strstr(s.issued + 1, "head ");
    kit_write(kit_beside(s.kit, ".issued"), s.issued, (size_t)(second - s.issued));
    judge(&s);
    assert_int_equal(s.check.count, 0);
    assert_true(s.check.closed_unsigned);
    assert_int_equal(s.check.signed_n, s.first_head);
}

static void a_new_store_beside_old_heads_is_unbroken(void **state)
{
    struct scene s = begin(state);
    unlink(s.kit->path);
    store_close(kit_open(s.kit, STORE_CREATE));
    judge(&s);
    assert_int_equal(s.check.count, 0);
    unlink(kit_beside(s.kit, ".issued"));
    is_found(&s, JOURNAL_BEGINNING, 1);
}

/* Whoever cuts the end and goes on is seen for ever; so is a backup put back, which is the same. */
static void an_older_copy_put_back_begins_a_chain_that_holds(void **state)
{
    struct scene s = begin(state);
    tamper(s.kit, "DELETE FROM journal WHERE n > %d", s.first_head);
    struct store *store = kit_open(s.kit, STORE_WRITE);
    assert_true(store_note_sign_in(store, NULL, false, &s.kit->err));
    assert_true(store_note_sign_in(store, NULL, false, &s.kit->err));
    store_close(store);
    is_found(&s, JOURNAL_CUT, s.first_head + 1);
    assert_int_equal(s.check.chain, 2);
    assert_int_equal(s.check.n, 3);
    for (size_t i = 1; i < s.check.count; i++)
        assert_true(s.check.findings[i].fault > JOURNAL_RECORDS);
    kit_sql(s.kit, "UPDATE journal SET ms = ms + 1 WHERE chain = 2 AND n = 1");
    judge(&s);
    assert_int_equal(s.check.findings[1].chain, 2);
    assert_int_equal(s.check.findings[1].fault, JOURNAL_ALTERED);
    assert_int_equal(s.check.findings[1].n, 1);
}

enum { SIGN_INS = 60 };

static int sign_in_and_sign_heads(struct kit *kit)
{
    struct signing_key key;
    struct store *store = kit_open(kit, STORE_WRITE);
    bool good = true;
    key_from_seed(&key, seed);
    for (int i = 1; i <= SIGN_INS; i++) {
        good &= store_note_sign_in(store, NULL, false, &kit->err);
        good &= i % 5 != 0 || store_sign_head(store, &key, &kit->err);
    }
    store_close(store);
    return good ? 0 : 1;
}

static void it_holds_at_every_moment_beside_one_who_writes(void **state)
{
    struct scene s = begin(state);
    pid_t writer = kit_fork(s.kit, sign_in_and_sign_heads);
    do {
        judge(&s);
        assert_int_equal(s.check.count, 0);
    } while (s.check.n < s.last + SIGN_INS);
    assert_int_equal(kit_wait(writer), 0);
    judge(&s);
    assert_int_equal(s.check.signed_n, s.last + SIGN_INS);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(an_untouched_journal_is_unbroken_and_signed),
        TEST(every_altered_row_is_named),
        TEST(a_row_that_names_another_before_it_is_named),
        TEST(every_removed_row_is_named),
        TEST(closing_the_gap_does_not_help),
        TEST(two_rows_that_changed_places_are_found),
        TEST(a_row_put_in_breaks_the_link_after_it),
        TEST(a_chain_forged_from_a_row_on_is_not_the_signed_one),
        TEST(an_end_cut_off_before_a_head_is_found),
        TEST(an_end_cut_off_after_the_last_head_is_not_missed),
        TEST(answers_altered_after_their_hand_in_name_the_attempt),
        TEST(a_mark_altered_after_its_sheet_was_closed_names_the_sheet),
        TEST(states_that_no_row_tells_of_are_found),
        TEST(an_altered_document_rule_or_key_is_found),
        TEST(an_altered_head_line_is_named_by_its_row),
        TEST(an_altered_signature_is_found),
        TEST(without_its_heads_the_first_closing_is_named),
        TEST(one_closing_may_still_wait_for_its_head),
        TEST(a_new_store_beside_old_heads_is_unbroken),
        TEST(an_older_copy_put_back_begins_a_chain_that_holds),
        TEST(it_holds_at_every_moment_beside_one_who_writes),
    };
    return RUN(tests);
}
