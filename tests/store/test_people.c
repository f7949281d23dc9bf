/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Staff and kader. */
#include "base/text.h"
#include "kit.h"
#include <stdio.h>
#include <string.h>

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

static struct kader *roster(struct scene *s, size_t *count)
{
    struct kader *rows;
    assert_true(store_list_kader(s->store, &s->course.training.id, s->kit->arena, &rows, count,
                                 &s->kit->err));
    return rows;
}

static void staff_are_listed_in_the_order_they_came(void **state)
{
    struct scene s = begin(state);
    struct staff_row *rows;
    size_t count;
    assert_true(store_list_staff(s.store, s.kit->arena, &rows, &count, &s.kit->err));
    assert_int_equal(count, 2);
    assert_string_equal(rows[0].staff.name, "Pelatih");
    assert_int_equal(rows[0].staff.role, ROLE_TRAINER);
    assert_true(uuid_equal(&rows[0].staff.id, &s.course.trainer.id));
    assert_true(rows[1].staff.active);
    assert_string_equal(rows[1].pin_hash, "hash");
    store_close(s.store);
}

static void a_pin_can_be_set_anew(void **state)
{
    struct scene s = begin(state);
    struct staff_row *rows;
    size_t count;
    assert_true(store_set_pin(s.store, &s.course.observer.id, "new", &s.kit->err));
    assert_true(store_list_staff(s.store, s.kit->arena, &rows, &count, &s.kit->err));
    assert_string_equal(rows[0].pin_hash, "hash");
    assert_string_equal(rows[1].pin_hash, "new");
    store_close(s.store);
}

static void the_pin_of_nobody_is_refused(void **state)
{
    struct scene s = begin(state);
    struct uuid nobody = {{1}};
    assert_false(store_set_pin(s.store, &nobody, "new", &s.kit->err));
    assert_int_equal(s.kit->err.kind, ERROR_REFUSED);
    store_close(s.store);
}

static void sign_ins_stand_in_the_journal(void **state)
{
    struct scene s = begin(state);
    assert_true(store_note_sign_in(s.store, &s.course.trainer.id, true, &s.kit->err));
    assert_true(store_note_sign_in(s.store, NULL, false, &s.kit->err));
    store_close(s.store);
    assert_int_equal(kit_sql(s.kit, "SELECT count(*) FROM journal WHERE event = 'signed-in'"
                                    " AND staff IS NOT NULL"),
                     1);
    assert_int_equal(kit_sql(s.kit, "SELECT count(*) FROM journal WHERE event = 'sign-in-refused'"
                                    " AND staff IS NULL"),
                     1);
}

static void kader_get_list_numbers_and_pseudonyms(void **state)
{
    struct scene s = begin(state);
    size_t count;
    struct kader *rows = roster(&s, &count);
    assert_int_equal(count, KIT_PEOPLE);
    for (int i = 0; i < KIT_PEOPLE; i++) {
        assert_int_equal(rows[i].list_number, i + 1);
        assert_string_equal(rows[i].name, s.course.kader[i].name);
        assert_true(uuid_equal(&rows[i].enrolment, &s.course.kader[i].enrolment));
    }
    assert_string_equal(rows[2].pseudonym, "K03");
    assert_int_equal(rows[2].sapaan, SAPAAN_IBU);
    store_close(s.store);
}

static void a_class_is_full_at_two_hundred(void **state)
{
    struct scene s = begin(state);
    struct kader kader = {.name = "Contoh"};
    for (int i = KIT_PEOPLE; i < PEOPLE_MAX; i++)
        assert_true(store_add_kader(s.store, &s.course.training.id, &kader, &s.kit->err));
    assert_string_equal(kader.pseudonym, "K200");
    assert_false(store_add_kader(s.store, &s.course.training.id, &kader, &s.kit->err));
    assert_int_equal(s.kit->err.kind, ERROR_REFUSED);
    store_close(s.store);
}

static void the_newest_name_counts_and_older_ones_stay(void **state)
{
    struct scene s = begin(state);
    const struct uuid *ana = &s.course.kader[2].enrolment;
    size_t count;
    assert_true(store_confirm_name(s.store, ana, true, &s.kit->err));
    assert_true(store_rename_kader(s.store, ana, "Ana María", NULL, &s.kit->err));
    struct kader *rows = roster(&s, &count);
    assert_string_equal(rows[2].name, "Ana María");
    assert_false(rows[2].name_confirmed);
    store_close(s.store);
    assert_int_equal(kit_sql(s.kit, "SELECT count(*) FROM person_name"), KIT_PEOPLE + 1);
}

static void she_says_whether_her_name_is_right(void **state)
{
    struct scene s = begin(state);
    size_t count;
    assert_true(store_confirm_name(s.store, &s.course.kader[0].enrolment, true, &s.kit->err));
    assert_true(store_confirm_name(s.store, &s.course.kader[1].enrolment, false, &s.kit->err));
    struct kader *rows = roster(&s, &count);
    assert_true(rows[0].name_confirmed);
    assert_false(rows[0].name_doubted);
    assert_false(rows[1].name_confirmed);
    assert_true(rows[1].name_doubted);
    assert_false(rows[2].name_doubted);
    store_close(s.store);
}

static void a_corrected_name_is_doubted_no_more(void **state)
{
    struct scene s = begin(state);
    const struct uuid *ana = &s.course.kader[2].enrolment;
    size_t count;
    assert_true(store_confirm_name(s.store, ana, false, &s.kit->err));
    assert_true(store_rename_kader(s.store, ana, "Ana María", NULL, &s.kit->err));
    assert_false(roster(&s, &count)[2].name_doubted);
    store_close(s.store);
}

static void who_withdrew_can_take_part_again(void **state)
{
    struct scene s = begin(state);
    const struct uuid *her = &s.course.kader[1].enrolment;
    size_t count;
    assert_false(store_return_kader(s.store, her, NULL, &s.kit->err));
    assert_int_equal(s.kit->err.kind, ERROR_REFUSED);
    assert_true(store_withdraw_kader(s.store, her, "salah tekan", NULL, &s.kit->err));
    assert_true(store_return_kader(s.store, her, &s.course.trainer.id, &s.kit->err));
    struct kader *rows = roster(&s, &count);
    assert_false(rows[1].withdrawn);
    assert_string_equal(rows[1].withdrawn_reason, "");
    store_close(s.store);
    assert_int_equal(kit_sql(s.kit, "SELECT count(*) FROM journal WHERE event = 'kader-returned'"),
                     1);
}

static void who_withdraws_stays_on_the_list_with_her_reason(void **state)
{
    struct scene s = begin(state);
    size_t count;
    assert_true(store_withdraw_kader(s.store, &s.course.kader[1].enrolment, "pindah desa", NULL,
                                     &s.kit->err));
    struct kader *rows = roster(&s, &count);
    assert_int_equal(count, KIT_PEOPLE);
    assert_true(rows[1].withdrawn);
    assert_string_equal(rows[1].withdrawn_reason, "pindah desa");
    assert_false(
        store_withdraw_kader(s.store, &s.course.kader[1].enrolment, "lagi", NULL, &s.kit->err));
    assert_int_equal(s.kit->err.kind, ERROR_REFUSED);
    store_close(s.store);
}

static void the_trial_question_is_remembered(void **state)
{
    struct scene s = begin(state);
    size_t count;
    assert_true(store_set_trial_done(s.store, &s.course.kader[0].enrolment, &s.kit->err));
    assert_true(roster(&s, &count)[0].trial_done);
    assert_false(roster(&s, &count)[1].trial_done);
    store_close(s.store);
}

static void an_unknown_enrolment_is_refused_by_every_verb(void **state)
{
    struct scene s = begin(state);
    struct uuid nobody = {{1}};
    struct error *err = &s.kit->err;
    assert_false(store_rename_kader(s.store, &nobody, "x", NULL, err));
    assert_int_equal(err->kind, ERROR_REFUSED);
    assert_false(store_withdraw_kader(s.store, &nobody, "x", NULL, err));
    assert_int_equal(err->kind, ERROR_REFUSED);
    assert_false(store_return_kader(s.store, &nobody, NULL, err));
    assert_int_equal(err->kind, ERROR_REFUSED);
    assert_false(store_confirm_name(s.store, &nobody, true, err));
    assert_int_equal(err->kind, ERROR_REFUSED);
    assert_false(store_set_trial_done(s.store, &nobody, err));
    assert_int_equal(err->kind, ERROR_REFUSED);
    store_close(s.store);
}

static void a_kader_of_an_unknown_training_is_refused(void **state)
{
    struct scene s = begin(state);
    struct uuid nowhere = {{1}};
    struct kader kader = {.name = "Contoh"};
    assert_false(store_add_kader(s.store, &nowhere, &kader, &s.kit->err));
    assert_int_equal(s.kit->err.kind, ERROR_STORE);
    store_close(s.store);
    assert_int_equal(kit_sql(s.kit, "SELECT count(*) FROM person"), KIT_PEOPLE);
}

static void names_stand_nowhere_but_in_person_name(void **state)
{
    struct scene s = begin(state);
    store_close(s.store);
    assert_int_equal(kit_sql(s.kit, "SELECT count(*) FROM enrolment e, person_name p"
                                    " WHERE e.posyandu = p.name OR e.pseudonym = p.name"),
                     0);
    assert_int_equal(kit_sql(s.kit, "SELECT count(*) FROM journal j, person_name p"
                                    " WHERE instr(quote(j.event), p.name)"),
                     0);
}

static void a_kader_chooses_once_and_again_when_she_was_freed(void **state)
{
    struct scene s = begin(state);
    const struct uuid *her = &s.course.kader[0].enrolment;
    const char *hash;
    size_t count;
    assert_true(store_pin_hash(s.store, her, s.kit->arena, &hash, &s.kit->err));
    assert_string_equal(hash, "");
    assert_true(store_choose_pin(s.store, her, PIN_PICTURES, "first", &s.kit->err));
    assert_int_equal(roster(&s, &count)[0].pin, PIN_PICTURES);
    assert_int_equal(roster(&s, &count)[1].pin, PIN_NONE);
    assert_false(store_choose_pin(s.store, her, PIN_DIGITS, "second", &s.kit->err));
    assert_true(store_pin_hash(s.store, her, s.kit->arena, &hash, &s.kit->err));
    assert_string_equal(hash, "first");
    assert_true(store_clear_pin(s.store, her, &s.course.trainer.id, &s.kit->err));
    assert_int_equal(roster(&s, &count)[0].pin, PIN_NONE);
    assert_true(store_choose_pin(s.store, her, PIN_DIGITS, "second", &s.kit->err));
    assert_int_equal(roster(&s, &count)[0].pin, PIN_DIGITS);
    store_close(s.store);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(staff_are_listed_in_the_order_they_came),
        TEST(a_pin_can_be_set_anew),
        TEST(the_pin_of_nobody_is_refused),
        TEST(sign_ins_stand_in_the_journal),
        TEST(kader_get_list_numbers_and_pseudonyms),
        TEST(a_class_is_full_at_two_hundred),
        TEST(the_newest_name_counts_and_older_ones_stay),
        TEST(she_says_whether_her_name_is_right),
        TEST(a_corrected_name_is_doubted_no_more),
        TEST(who_withdraws_stays_on_the_list_with_her_reason),
        TEST(who_withdrew_can_take_part_again),
        TEST(the_trial_question_is_remembered),
        TEST(an_unknown_enrolment_is_refused_by_every_verb),
        TEST(a_kader_of_an_unknown_training_is_refused),
        TEST(names_stand_nowhere_but_in_person_name),
        TEST(a_kader_chooses_once_and_again_when_she_was_freed),
    };
    return RUN(tests);
}
