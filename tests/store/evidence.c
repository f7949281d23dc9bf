/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "evidence.h"
#include <stdio.h>
#include <unistd.h>

void evidence_key(struct signing_key *key)
{
    static const uint8_t seed[KEY_BYTES] = "a key of a kiosk in these tests";
    key_from_seed(key, seed);
}

static int64_t newest(struct kit *kit)
{
    return kit_sql(kit,
                   "SELECT max(n) FROM journal WHERE chain = (SELECT max(chain) FROM journal)");
}

static void end_stage(struct evidence *s, struct store *store, int stage, int64_t *head)
{
    struct error *err = &s->kit->err;
    assert_true(store_close_occasion(store, &s->course.occasions[stage].id, NULL, err));
    assert_true(store_sign_head(store, &s->key, err));
    *head = newest(s->kit);
}

static struct attempt take_test(struct evidence *s, struct store *store, int person)
{
    struct attempt attempt = kit_attempt(s->kit, store, &s->course, person);
    kit_answer(s->kit, store, &attempt.id, "a", "A");
    kit_answer(s->kit, store, &attempt.id, "b", "?");
    assert_true(store_hand_in(store, &attempt.id, NULL, &s->kit->err));
    return attempt;
}

static struct observation fill_sheet(struct evidence *s, struct store *store, int person)
{
    struct observation sheet = kit_sheet(s->kit, store, &s->course, person);
    kit_mark(s->kit, store, &sheet.id, "langkah", 2);
    assert_true(store_close_observation(store, &sheet.id, IMPRESSION_NONE, &s->kit->err));
    return sheet;
}

/* What the files are after closing: FILE alone holds all rows. */
static void remember(struct evidence *s)
{
    s->bytes = kit_read(s->kit, s->kit->path, &s->length);
    s->issued = kit_read(s->kit, kit_beside(s->kit, ".issued"), &s->issued_length);
}

void evidence_restore(struct evidence *s)
{
    unlink(kit_beside(s->kit, "-wal"));
    unlink(kit_beside(s->kit, "-shm"));
    kit_write(s->kit->path, s->bytes, s->length);
    kit_write(kit_beside(s->kit, ".issued"), s->issued, s->issued_length);
}

struct evidence evidence_begin(void **state)
{
    struct evidence s = {.kit = *state};
    struct store *store = kit_open(s.kit, STORE_CREATE);
    evidence_key(&s.key);
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

struct journal_finding evidence_judge(struct evidence *s)
{
    struct store *store = kit_open(s->kit, STORE_READ);
    assert_true(store_check_journal(store, s->kit->arena, &s->check, &s->kit->err));
    store_close(store);
    return s->check.count > 0 ? s->check.findings[0] : (struct journal_finding){.n = -1};
}

void evidence_shows(struct evidence *s, enum journal_fault fault, int64_t n)
{
    struct journal_finding finding = evidence_judge(s);
    if (finding.n != n || finding.fault != fault)
        fail_msg("fault %d at row %d, not %d at %d\n", (int)finding.fault, (int)finding.n,
                 (int)fault, (int)n);
}

void evidence_alter(const struct kit *kit, const char *format, int64_t n)
{
    char sql[512];
    snprintf(sql, sizeof sql, format, (int)n);
    kit_sql(kit, sql);
}
