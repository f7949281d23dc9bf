/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows altered, removed, put in, moved and cut off. */
#include "base/language.h"
#include "evidence.h"
#include <stdio.h>

static void an_untouched_journal_is_unbroken_and_signed(void **state)
{
    struct evidence s = evidence_begin(state);
    char kid[KID_TEXT];
    evidence_judge(&s);
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
    struct evidence s = evidence_begin(state);
    for (size_t i = 0; i < COUNT(alterations); i++)
        for (int64_t n = 1; n < s.last - 1; n++) {
            evidence_alter(s.kit, alterations[i], n);
            struct journal_finding finding = evidence_judge(&s);
            if (finding.n != n || s.check.proven >= n)
                fail_msg("%s at %d: row %d\n", alterations[i], (int)n, (int)finding.n);
            evidence_restore(&s);
        }
    evidence_alter(s.kit, alterations[0], s.last - 1);
    evidence_shows(&s, JOURNAL_UNLINKED, s.last);
}

static void a_row_that_names_another_before_it_is_named(void **state)
{
    struct evidence s = evidence_begin(state);
    for (int64_t n = 1; n <= s.last; n++) {
        evidence_alter(s.kit, "UPDATE journal SET previous = randomblob(32) WHERE n = %d", n);
        assert_int_equal(evidence_judge(&s).n, n);
        evidence_restore(&s);
    }
}

static void every_removed_row_is_named(void **state)
{
    struct evidence s = evidence_begin(state);
    for (int64_t n = 1; n < s.last; n++) {
        evidence_alter(s.kit, "DELETE FROM journal WHERE n = %d", n);
        evidence_shows(&s, JOURNAL_MISSING, n);
        assert_int_equal(s.check.proven, n - 1);
        evidence_restore(&s);
    }
}

static void closing_the_gap_does_not_help(void **state)
{
    struct evidence s = evidence_begin(state);
    for (int64_t n = 1; n < s.last; n++) {
        evidence_alter(s.kit, "DELETE FROM journal WHERE n = %d", n);
        evidence_alter(s.kit, "UPDATE journal SET n = 1 - n WHERE n > %d", n);
        evidence_alter(s.kit, "UPDATE journal SET n = -n WHERE n < 0", 0);
        assert_int_equal(evidence_judge(&s).n, n);
        evidence_restore(&s);
    }
}

static void two_rows_that_changed_places_are_found(void **state)
{
    struct evidence s = evidence_begin(state);
    for (int64_t n = 2; n < s.last; n++) {
        evidence_alter(s.kit, "UPDATE journal SET n = -n WHERE n = %d", n);
        evidence_alter(s.kit, "UPDATE journal SET n = n - 1 WHERE n = %d", n + 1);
        evidence_alter(s.kit, "UPDATE journal SET n = 1 - n WHERE n < 0", 0);
        assert_int_equal(evidence_judge(&s).n, n);
        evidence_restore(&s);
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
static void link_row(struct evidence *s, int64_t n)
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

static void put_in(struct evidence *s, int64_t n)
{
    evidence_alter(s->kit, "UPDATE journal SET n = -n - 1 WHERE n >= %d", n);
    evidence_alter(s->kit, "UPDATE journal SET n = -n WHERE n < 0", 0);
    evidence_alter(s->kit,
                   "INSERT INTO journal SELECT kiosk, chain, n + 1, previous, 'signed-in', subject,"
                   " staff, digest, boot, ms FROM journal WHERE n = %d",
                   n - 1);
    link_row(s, n - 1);
}

static void a_row_put_in_breaks_the_link_after_it(void **state)
{
    struct evidence s = evidence_begin(state);
    for (int64_t n = 2; n <= s.last; n += 3) {
        put_in(&s, n);
        assert_int_equal(evidence_judge(&s).n, n + 1);
        evidence_restore(&s);
    }
}

static void a_chain_forged_from_a_row_on_is_not_the_signed_one(void **state)
{
    struct evidence s = evidence_begin(state);
    int64_t forged = s.first_head + 2;
    evidence_alter(s.kit, "UPDATE journal SET ms = ms + 1 WHERE n = %d", forged);
    for (int64_t n = forged; n < s.last; n++)
        link_row(&s, n);
    evidence_shows(&s, JOURNAL_REWRITTEN, s.second_head);
    assert_int_equal(s.check.count, 1);
    assert_int_equal(s.check.proven, s.first_head);
}

static void an_end_cut_off_before_a_head_is_found(void **state)
{
    struct evidence s = evidence_begin(state);
    evidence_alter(s.kit, "DELETE FROM journal WHERE n >= %d", s.second_head - 2);
    evidence_shows(&s, JOURNAL_CUT, s.second_head - 2);
    assert_int_equal(s.check.findings[0].other, s.second_head);
    evidence_restore(&s);
    evidence_alter(s.kit, "DELETE FROM journal", 0);
    evidence_shows(&s, JOURNAL_CUT, 1);
}

/* What no head signed is not missed: who closes a stage closes that gap. */
static void an_end_cut_off_after_the_last_head_is_not_missed(void **state)
{
    struct evidence s = evidence_begin(state);
    evidence_alter(s.kit, "DELETE FROM journal WHERE n > %d", s.second_head);
    evidence_judge(&s);
    assert_int_equal(s.check.count, 0);
    assert_int_equal(s.check.proven, s.second_head);
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
    };
    return RUN(tests);
}
