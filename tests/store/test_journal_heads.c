/* SPDX-License-Identifier: GPL-3.0-or-later */
/* FILE.issued altered or lost, older copies put back, and a check beside one who writes. */
#include "evidence.h"
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Replaces the first `old` in FILE.issued by `new` of the same length. */
static void alter_issued(struct evidence *s, const char *old, const char *new)
{
    char *text = kit_read(s->kit, kit_beside(s->kit, ".issued"), NULL);
    char *at = strstr(text, old);
    assert_non_null(at);
    memcpy(at, new, strlen(new));
    kit_write(kit_beside(s->kit, ".issued"), text, s->issued_length);
}

static void an_altered_head_line_is_named_by_its_row(void **state)
{
    struct evidence s = evidence_begin(state);
    char kid[KID_TEXT], old[80], new[80];
    key_kid(&s.key.public, kid);
    snprintf(old, sizeof old, " %s ", kid);
    alter_issued(&s, old, " 2345 ");
    evidence_shows(&s, JOURNAL_KEY, s.first_head);
    evidence_restore(&s);
    snprintf(old, sizeof old, " 1 %d ", (int)s.first_head);
    snprintf(new, sizeof new, " 1 %d ", (int)s.first_head + 1);
    alter_issued(&s, old, new);
    evidence_shows(&s, JOURNAL_SIGNATURE, s.first_head + 1);
    assert_int_equal(s.check.proven, s.last);
}

static void an_altered_signature_is_found(void **state)
{
    struct evidence s = evidence_begin(state);
    char *signature = s.issued + s.issued_length - 20;
    *signature = *signature == 'A' ? 'B' : 'A';
    kit_write(kit_beside(s.kit, ".issued"), s.issued, s.issued_length);
    evidence_shows(&s, JOURNAL_SIGNATURE, s.second_head);
    assert_int_equal(s.check.signed_n, s.first_head);
    assert_true(s.check.closed_unsigned);
}

static void without_its_heads_the_first_closing_is_named(void **state)
{
    struct evidence s = evidence_begin(state);
    assert_int_equal(unlink(kit_beside(s.kit, ".issued")), 0);
    evidence_shows(&s, JOURNAL_UNSIGNED, s.first_head);
    kit_write(kit_beside(s.kit, ".issued"), "", 0);
    evidence_shows(&s, JOURNAL_UNSIGNED, s.first_head);
}

/* A power cut between closing and signing: the next closing signs both. */
static void one_closing_may_still_wait_for_its_head(void **state)
{
    struct evidence s = evidence_begin(state);
    char *second = strstr(s.issued + 1, "head ");
    kit_write(kit_beside(s.kit, ".issued"), s.issued, (size_t)(second - s.issued));
    evidence_judge(&s);
    assert_int_equal(s.check.count, 0);
    assert_true(s.check.closed_unsigned);
    assert_int_equal(s.check.signed_n, s.first_head);
}

static void a_new_store_beside_old_heads_is_unbroken(void **state)
{
    struct evidence s = evidence_begin(state);
    unlink(s.kit->path);
    store_close(kit_open(s.kit, STORE_CREATE));
    evidence_judge(&s);
    assert_int_equal(s.check.count, 0);
    unlink(kit_beside(s.kit, ".issued"));
    evidence_shows(&s, JOURNAL_BEGINNING, 1);
}

/* Whoever cuts the end and goes on is seen for ever; so is a backup put back, which is the same. */
static void an_older_copy_put_back_begins_a_chain_that_holds(void **state)
{
    struct evidence s = evidence_begin(state);
    evidence_alter(s.kit, "DELETE FROM journal WHERE n > %d", s.first_head);
    struct store *store = kit_open(s.kit, STORE_WRITE);
    assert_true(store_note_sign_in(store, NULL, false, &s.kit->err));
    assert_true(store_note_sign_in(store, NULL, false, &s.kit->err));
    store_close(store);
    evidence_shows(&s, JOURNAL_CUT, s.first_head + 1);
    assert_int_equal(s.check.chain, 2);
    assert_int_equal(s.check.n, 3);
    for (size_t i = 1; i < s.check.count; i++)
        assert_true(s.check.findings[i].fault > JOURNAL_RECORDS);
    kit_sql(s.kit, "UPDATE journal SET ms = ms + 1 WHERE chain = 2 AND n = 1");
    evidence_judge(&s);
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
    evidence_key(&key);
    for (int i = 1; i <= SIGN_INS; i++) {
        good &= store_note_sign_in(store, NULL, false, &kit->err);
        good &= i % 5 != 0 || store_sign_head(store, &key, &kit->err);
    }
    store_close(store);
    return good ? 0 : 1;
}

static void it_holds_at_every_moment_beside_one_who_writes(void **state)
{
    struct evidence s = evidence_begin(state);
    pid_t writer = kit_fork(s.kit, sign_in_and_sign_heads);
    do {
        evidence_judge(&s);
        assert_int_equal(s.check.count, 0);
    } while (s.check.n < s.last + SIGN_INS);
    assert_int_equal(kit_wait(writer), 0);
    evidence_judge(&s);
    assert_int_equal(s.check.signed_n, s.last + SIGN_INS);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
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
