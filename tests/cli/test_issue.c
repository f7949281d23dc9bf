/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/run.h"

#include "base/language.h"
#include "certificate/demo_key.h"
#include "certify.h"
#include "desk.h"
#include "issue.h"
#include "kiosk_key.h"
#include "locale.h"
#include "report/face.h"
#include "store/certificates.h"
#include "verify.h"
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define TEST(name)      cmocka_unit_test_setup_teardown(name, desk_setup, desk_teardown)
#define DEMO_TEST(name) cmocka_unit_test_setup_teardown(name, desk_demo_setup, desk_teardown)

static const struct date day = {2019, 11, 2};

static bool issue_to(struct desk *desk, int list_number, const char *code_name,
                     struct certificate *certificate)
{
    struct signing_key key;
    assert_true(kiosk_key_load(desk->store, false, &key, &desk->err));
    const struct issue issue = {
        .store = desk->store, .key = &key, .course = desk->course, .date = day};
    return issue_certificate(&issue, course_person(desk->course, list_number), code_name,
                             desk->arena, certificate, &desk->err);
}

static enum code_verdict verdict_of(struct desk *desk, const char *text, struct code_check *check)
{
    assert_true(code_verify(desk->store, text, strlen(text), check, &desk->err));
    return check->verdict;
}

static void an_issued_certificate_is_genuine(void **state)
{
    struct desk *desk = *state;
    struct certificate certificate;
    struct code_check check;
    assert_true(issue_to(desk, 1, "YOSEFINA BATMOMOLIN", &certificate));
    assert_string_equal(certificate.number, "001/PKM-CTH/XI/2019");
    assert_int_equal(verdict_of(desk, certificate.payload, &check), CODE_GENUINE);
    assert_string_equal(check.fields.name, "YOSEFINA BATMOMOLIN");
    assert_string_equal(check.fields.course, "CUCI TANGAN");
    assert_string_equal(check.fields.result, "KOMPETEN");
    assert_string_equal(check.fields.date, "2019-11-02");
    assert_string_equal(check.fields.number, certificate.number);
    assert_string_equal(check.issuer, "Puskesmas Contoh (PKM-CTH)");
}

static void the_face_holds_true_name_scores_and_round(void **state)
{
    struct desk *desk = *state;
    struct certificate certificate;
    struct facts facts;
    assert_true(issue_to(desk, 2, "NY. MA'RIFAH, A.MD.KEB", &certificate));
    assert_true(face_read(certificate.face, &facts, &desk->err));
    assert_string_equal(facts.name, "Ny. Ma'rifah, A.Md.Keb");
    assert_string_equal(facts.number, certificate.number);
    assert_int_equal(facts.knowledge_right, 5);
    assert_int_equal(facts.knowledge_items, 5);
    assert_int_equal(facts.skill_sum, 8);
    assert_int_equal(facts.skill_max, 8);
    assert_string_equal(facts.signatories[0].name, "dr. Contoh Satu");
}

static void nobody_gets_a_second_one(void **state)
{
    struct desk *desk = *state;
    struct certificate certificate;
    assert_true(issue_to(desk, 1, "YOSEFINA BATMOMOLIN", &certificate));
    desk_gather(desk);
    assert_string_equal(course_person(desk->course, 1)->certificate, certificate.number);
    assert_false(issue_to(desk, 1, "YOSEFINA BATMOMOLIN", &certificate));
    assert_int_equal(desk->err.kind, ERROR_REFUSED);
}

static void who_misses_something_gets_none(void **state)
{
    struct desk *desk = *state;
    struct certificate certificate;
    assert_false(issue_to(desk, 3, "ANA LOLOLUAN", &certificate));
    assert_string_equal(desk->err.message, missing_sentence(MISSING_ABLE, &desk->training));
    assert_false(issue_to(desk, 4, "RUT SAMANGUN", &certificate));
    assert_string_equal(desk->err.message, missing_sentence(MISSING_POSTTEST, &desk->training));
}

static void a_name_that_does_not_fit_uses_no_number(void **state)
{
    struct desk *desk = *state;
    struct certificate certificate;
    assert_false(issue_to(desk, 1, "YOSEFINA, 'A' (B) & C, 'D' (E) & F", &certificate));
    assert_int_equal(desk->err.kind, ERROR_REFUSED);
    assert_true(issue_to(desk, 1, "YOSEFINA B", &certificate));
    assert_int_equal(certificate.serial, 1);
}

static void an_own_number_is_looked_up(void **state)
{
    struct desk *desk = *state;
    struct certificate certificate;
    struct code_check check;
    assert_true(issue_to(desk, 1, "YOSEFINA BATMOMOLIN", &certificate));
    assert_int_equal(verdict_of(desk, " 001/pkm-cth/xi/2019\n", &check), CODE_GENUINE);
    assert_string_equal(check.fields.name, "YOSEFINA BATMOMOLIN");
    assert_int_equal(verdict_of(desk, "002/PKM-CTH/XI/2019", &check), CODE_NOT_LULUS);
    assert_int_equal(verdict_of(desk, "", &check), CODE_NOT_LULUS);
}

static void without_a_store_no_issuer_is_known(void **state)
{
    struct desk *desk = *state;
    struct certificate certificate;
    struct code_check check;
    assert_true(issue_to(desk, 1, "YOSEFINA BATMOMOLIN", &certificate));
    const char *payload = certificate.payload;
    assert_true(code_verify(NULL, payload, strlen(payload), &check, &desk->err));
    assert_int_equal(check.verdict, CODE_UNKNOWN_KEY);
    assert_string_equal(check.fields.name, "YOSEFINA BATMOMOLIN");
}

static void a_demo_signs_with_the_demo_key_and_says_contoh(void **state)
{
    struct desk *desk = *state;
    struct certificate certificate;
    struct code_check check;
    struct signing_key key;
    assert_true(kiosk_key_load(desk->store, false, &key, &desk->err));
    assert_true(is_demo_key(&key.public));
    assert_true(issue_to(desk, 1, "YOSEFINA BATMOMOLIN", &certificate));
    assert_int_equal(verdict_of(desk, certificate.payload, &check), CODE_GENUINE);
    assert_string_equal(check.fields.result, "CONTOH");
    assert_string_equal(check.issuer, "CONTOH");
}

static void a_real_kiosk_does_not_know_the_demo(void **state)
{
    struct desk *desk = *state;
    struct certificate certificate;
    struct code_check check;
    void *demo_state;
    assert_int_equal(desk_demo_setup(&demo_state), 0);
    assert_true(issue_to(demo_state, 1, "YOSEFINA BATMOMOLIN", &certificate));
    assert_int_equal(verdict_of(desk, certificate.payload, &check), CODE_UNKNOWN_KEY);
    desk_teardown(&demo_state);
}

static void a_lost_key_is_not_replaced(void **state)
{
    struct desk *desk = *state;
    struct signing_key key;
    char path[sizeof desk->path + 8];
    snprintf(path, sizeof path, "%s.key", desk->path);
    assert_int_equal(unlink(path), 0);
    assert_false(kiosk_key_load(desk->store, true, &key, &desk->err));
    assert_int_equal(desk->err.kind, ERROR_SYSTEM);
    assert_int_not_equal(access(path, F_OK), 0);
}

static void the_key_file_is_private_and_stays_the_same(void **state)
{
    struct desk *desk = *state;
    struct signing_key first, second;
    struct stat status;
    char path[sizeof desk->path + 8];
    snprintf(path, sizeof path, "%s.key", desk->path);
    assert_int_equal(stat(path, &status), 0);
    assert_int_equal(status.st_mode & 07777, 0600);
    assert_true(kiosk_key_load(desk->store, true, &first, &desk->err));
    assert_true(kiosk_key_load(desk->store, false, &second, &desk->err));
    assert_memory_equal(&first, &second, sizeof first);
}

static void candidates_are_those_who_may_and_have_none(void **state)
{
    struct desk *desk = *state;
    struct certificate certificate;
    assert_true(issue_to(desk, 1, "YOSEFINA BATMOMOLIN", &certificate));
    desk_gather(desk);
    struct candidates candidates = certify_candidates(desk->course, 0, desk->arena);
    assert_int_equal(candidates.count, 1);
    assert_int_equal(candidates.list[0].person->kader.list_number, 2);
    assert_string_equal(candidates.list[0].code_name, "NY. MA'RIFAH, A.MD.KEB");
    assert_int_equal(certify_candidates(desk->course, 3, desk->arena).count, 0);
}

static void no_certificate_is_older_than_the_last_stage(void **state)
{
    struct desk *desk = *state;
    assert_true(certify_date_fits(desk->course, day, &desk->err));
    assert_false(certify_date_fits(desk->course, (struct date){2019, 11, 1}, &desk->err));
    assert_int_equal(desk->err.kind, ERROR_REFUSED);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(an_issued_certificate_is_genuine),
        TEST(the_face_holds_true_name_scores_and_round),
        TEST(nobody_gets_a_second_one),
        TEST(who_misses_something_gets_none),
        TEST(a_name_that_does_not_fit_uses_no_number),
        TEST(an_own_number_is_looked_up),
        TEST(without_a_store_no_issuer_is_known),
        DEMO_TEST(a_demo_signs_with_the_demo_key_and_says_contoh),
        TEST(a_real_kiosk_does_not_know_the_demo),
        TEST(a_lost_key_is_not_replaced),
        TEST(the_key_file_is_private_and_stays_the_same),
        TEST(candidates_are_those_who_may_and_have_none),
        TEST(no_certificate_is_older_than_the_last_stage),
    };
    return RUN(tests);
}
