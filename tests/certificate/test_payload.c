/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "base/fold.h"
#include "base/random.h"
#include "certificate/demo_key.h"
#include "certificate/qr.h"
#include "sample.h"

static void the_fields_are_what_the_facts_fold_to(void **state)
{
    (void)state;
    struct signing_key key;
    struct facts facts = sample_facts();
    struct code_fields fields;
    struct error err = {0};
    sample_key(&key);
    assert_true(payload_fields(&fields, &facts, &key.public, &err));
    assert_string_equal(fields.name, "SITI RAHMA, A.MD.KEB");
    assert_string_equal(fields.course, "PIJAT OKSITOSIN");
    assert_string_equal(fields.result, "KOMPETEN");
    assert_string_equal(fields.date, "2019-11-02");
    assert_string_equal(fields.number, "001/PKM-LRL/XI/2019");
    assert_string_equal(fields.kid, "T5ST");
}

static void a_demo_says_contoh(void **state)
{
    (void)state;
    struct signing_key key;
    struct facts facts = sample_facts();
    struct code_fields fields;
    struct error err = {0};
    demo_key(&key);
    facts.kiosk.demo = true;
    assert_true(payload_fields(&fields, &facts, &key.public, &err));
    assert_string_equal(fields.result, "CONTOH");
}

static void the_demos_key_is_known(void **state)
{
    (void)state;
    struct signing_key demo, other;
    demo_key(&demo);
    sample_key(&other);
    assert_true(is_demo_key(&demo.public));
    assert_false(is_demo_key(&other.public));
}

static void assert_refused(const struct facts *facts, const char *word)
{
    struct signing_key key;
    struct code_fields fields;
    char text[CODE_TEXT_MAX + 1];
    struct error err = {0};
    sample_key(&key);
    assert_false(payload_fields(&fields, facts, &key.public, &err) &&
                 payload_sign(text, &fields, &key, &err));
    assert_int_equal(err.kind, ERROR_REFUSED);
    assert_non_null(strstr(err.message, word));
    assert_string_not_equal(err.remedy, "");
}

static void a_name_that_does_not_fit_is_named(void **state)
{
    (void)state;
    struct facts facts = sample_facts();
    strcpy(facts.code_name, "S");
    assert_refused(&facts, "name for the code");
    strcpy(facts.code_name, "");
    assert_refused(&facts, "name for the code");
}

static void a_letter_without_latin_spelling_is_named(void **state)
{
    (void)state;
    struct facts facts = sample_facts();
    strcpy(facts.code_name, "Siti \xe5\xae\x89");
    assert_refused(&facts, "name for the code");
    assert_refused(&facts, "\xe5\xae\x89");
}

static void title_date_and_number_are_looked_at_too(void **state)
{
    (void)state;
    struct facts facts = sample_facts();
    strcpy(facts.short_title, "P");
    assert_refused(&facts, "short title");
    facts = sample_facts();
    strcpy(facts.number, "1/A");
    assert_refused(&facts, "number");
    facts = sample_facts();
    facts.issued = (struct date){2019, 2, 29};
    assert_refused(&facts, "date");
}

static void more_than_seven_runs_of_dear_signs_are_refused(void **state)
{
    (void)state;
    struct facts facts = sample_facts();
    strcpy(facts.code_name, "A,B,C,D,E,F,G,H");
    strcpy(facts.short_title, "Pijat (ASI");
    assert_refused(&facts, "( ) &");
}

static void fields_that_were_not_folded_are_not_signed(void **state)
{
    (void)state;
    struct signing_key key;
    char text[CODE_TEXT_MAX + 1];
    struct error err = {0};
    static const char *const bad[] = {"Siti", "SITI+RAHMA", " SITI", "SITI ", "SITI  R", "SITI:"};
    sample_key(&key);
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        struct code_fields fields = {"", "PIJAT", "KOMPETEN", "2019-11-02", "0001", "T5ST"};
        strcpy(fields.name, bad[i]);
        assert_false(payload_sign(text, &fields, &key, &err));
    }
}

/* A field of `length` characters with `runs` runs of dear signs in it, never at its ends. */
static void fill(char *field, size_t length, int runs, struct random *random)
{
    static const char capitals[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789./- ";
    for (size_t i = 0; i < length; i++)
        field[i] = capitals[random_below(random, i == 0 || i + 1 == length ? 36 : 39)];
    for (int run = 0; run < runs; run++)
        field[2 + 2 * run + (int)random_below(random, 2)] = "',()&"[random_below(random, 5)];
    field[length] = '\0';
}

static int version(const char *text, enum qr_level level)
{
    static struct bits bits;
    struct error err = {0};
    assert_true(qr_encode(text, level, &bits, &err));
    return (bits.size - 17) / 4;
}

static void the_longest_fields_stay_within_versions_8_10_and_12(void **state)
{
    (void)state;
    struct signing_key key;
    struct random random;
    random_seed(&random, 1);
    sample_key(&key);
    for (int round = 0; round < 300; round++) {
        struct code_fields fields = {.date = "2019-11-02", .kid = "T5ST"};
        char text[CODE_TEXT_MAX + 1];
        struct error err = {0};
        int in_name = (int)random_below(&random, 6);
        fill(fields.name, CODE_NAME_MAX, in_name, &random);
        fill(fields.course, CODE_COURSE_MAX, 5 - in_name, &random);
        fill(fields.result, CODE_RESULT_MAX, 1, &random);
        fill(fields.number, CODE_NUMBER_MAX, 1, &random);
        assert_true(payload_sign(text, &fields, &key, &err));
        assert_int_equal(strlen(text), CODE_TEXT_MAX);
        assert_in_range(version(text, QR_LOW), 1, 8);
        assert_in_range(version(text, QR_MEDIUM), 1, 10);
        assert_in_range(version(text, QR_QUARTILE), 1, 12);
    }
}

/* Whatever folds and is long enough for its field is signed and read back. */
static void what_folds_is_signed_and_verifies(void **state)
{
    (void)state;
    static const char *const bits[] = {"a",
                                       "S",
                                       "\xc3\xa9",
                                       "\xe2\x80\x99",
                                       "\xe2\x80\x93",
                                       ":",
                                       "+",
                                       " ",
                                       "\xc2\xa0",
                                       "\xc3\x9f",
                                       "&",
                                       ",",
                                       "'",
                                       "(",
                                       ")",
                                       "/",
                                       ".",
                                       "-",
                                       "\"",
                                       "0",
                                       "\xc3\x98",
                                       "e\xcc\x81",
                                       "Z",
                                       "7"};
    struct signing_key key;
    struct random random;
    int signed_texts = 0;
    sample_key(&key);
    random_seed(&random, 7);
    for (int round = 0; round < 2000; round++) {
        struct facts facts = sample_facts();
        struct code_fields fields;
        struct code_check check;
        struct error err = {0};
        char typed[200] = "", text[CODE_TEXT_MAX + 1];
        for (uint32_t n = random_below(&random, 20); n > 0; n--)
            strcat(typed, bits[random_below(&random, sizeof bits / sizeof bits[0])]);
        if (!fold_code(facts.code_name, sizeof facts.code_name, typed, &err) ||
            strlen(facts.code_name) < 2 || fold_runs(facts.code_name) > CODE_RUNS_MAX)
            continue;
        assert_true(payload_fields(&fields, &facts, &key.public, &err));
        assert_true(payload_sign(text, &fields, &key, &err));
        assert_int_equal(sample_verdict(text, strlen(text), &check), CODE_GENUINE);
        assert_memory_equal(&check.fields, &fields, sizeof fields);
        signed_texts++;
    }
    assert_in_range(signed_texts, 1000, 2000);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_fields_are_what_the_facts_fold_to),
        cmocka_unit_test(a_demo_says_contoh),
        cmocka_unit_test(the_demos_key_is_known),
        cmocka_unit_test(a_name_that_does_not_fit_is_named),
        cmocka_unit_test(a_letter_without_latin_spelling_is_named),
        cmocka_unit_test(title_date_and_number_are_looked_at_too),
        cmocka_unit_test(more_than_seven_runs_of_dear_signs_are_refused),
        cmocka_unit_test(fields_that_were_not_folded_are_not_signed),
        cmocka_unit_test(the_longest_fields_stay_within_versions_8_10_and_12),
        cmocka_unit_test(what_folds_is_signed_and_verifies),
    };
    return RUN(tests);
}
