/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_payload_check.c - what is forgiven, and which verdict comes first. */
#include "../support/run.h"
#include "sample.h"
#include <ctype.h>

enum { ROOM = 8 * CODE_TEXT_MAX };

static void a_signed_text_is_genuine_and_shows_what_was_signed(void **state)
{
    (void)state;
    struct code code = sample_code();
    struct code_check check;
    assert_int_equal(sample_verdict(code.text, code.length, &check), CODE_GENUINE);
    assert_true(check.have_fields);
    assert_false(check.attendance);
    assert_string_equal(check.fields.name, "SITI RAHMA, A.MD.KEB");
    assert_string_equal(check.fields.number, "001/PKM-LRL/XI/2019");
    assert_string_equal(check.issuer, "Puskesmas Larat (PKM-LRL)");
}

static void assert_forgiven(const char *text)
{
    struct code_check check;
    assert_int_equal(sample_verdict(text, strlen(text), &check), CODE_GENUINE);
    assert_string_equal(check.fields.name, "SITI RAHMA, A.MD.KEB");
}

static void small_letters_are_forgiven(void **state)
{
    (void)state;
    struct code code = sample_code();
    for (size_t i = 0; i < code.length; i++)
        code.text[i] = (char)tolower((unsigned char)code.text[i]);
    assert_forgiven(code.text);
}

static void white_space_around_is_forgiven(void **state)
{
    (void)state;
    struct code code = sample_code();
    char text[ROOM];
    snprintf(text, sizeof text, " \t\r\n\f%s\r\n\n ", code.text);
    assert_forgiven(text);
}

static void white_space_beside_plus_is_forgiven(void **state)
{
    (void)state;
    struct code code = sample_code();
    char text[ROOM], *out = text;
    for (const char *c = code.text; *c != '\0'; c++)
        out += sprintf(out, *c == '+' ? " \n+\r\n " : "%c", *c);
    assert_forgiven(text);
}

static void a_longer_space_inside_a_field_is_forgiven(void **state)
{
    (void)state;
    struct code code = sample_code();
    char text[ROOM], *out = text;
    for (const char *c = code.text; *c != '\0'; c++)
        out += sprintf(out, *c == ' ' ? " \n\t " : "%c", *c);
    assert_forgiven(text);
}

static void a_signature_in_groups_is_forgiven(void **state)
{
    (void)state;
    struct code code = sample_code();
    const char *signature = strrchr(code.text, '+') + 1;
    char text[ROOM];
    int length = sprintf(text, "%.*s", (int)(signature - code.text), code.text);
    for (size_t i = 0; i < strlen(signature); i += 4)
        length += sprintf(text + length, "%.4s%s", signature + i, i % 20 == 0 ? "\n" : "  ");
    assert_forgiven(text);
}

static void a_space_inside_a_word_is_not_forgiven(void **state)
{
    (void)state;
    struct code code = sample_code();
    char text[ROOM];
    snprintf(text, sizeof text, "%.9s %s", code.text, code.text + 9);
    assert_int_equal(verdict_of(text), CODE_ALTERED);
}

static void the_first_thing_wrong_decides(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        enum code_verdict verdict;
    } cases[] = {
        {"", CODE_NOT_LULUS},
        {"   ", CODE_NOT_LULUS},
        {"+", CODE_NOT_LULUS},
        {"HELLO", CODE_NOT_LULUS},
        {"https://example.org/LULUS1+", CODE_NOT_LULUS},
        {"LULUS", CODE_NOT_LULUS},
        {"LULUS1", CODE_NOT_LULUS},
        {"LULUS+A+B", CODE_NOT_LULUS},
        {"LULUSX1+A", CODE_NOT_LULUS},
        {"LULUS1X+A", CODE_NOT_LULUS},
        {"LU LUS1+A", CODE_NOT_LULUS},
        {"LULUSKEY1+PKM-LRL+A+B+C", CODE_NOT_LULUS},
        {"LULUS2+", CODE_NEWER},
        {"lulus2 + anything at all", CODE_NEWER},
        {"LULUS01+A", CODE_NEWER},
        {"LULUS10+A", CODE_NEWER},
        {"HADIR2+A", CODE_NEWER},
        {"LULUS1+", CODE_ALTERED},
        {"LULUS1+A+B", CODE_ALTERED},
        {"HADIR1+++++++", CODE_ALTERED},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_int_equal(verdict_of(cases[i].text), cases[i].verdict);
}

/* The rest of a well-formed code behind each altered front. */
static enum code_verdict with_front(const char *front)
{
    struct code code = sample_code();
    char text[ROOM];
    snprintf(text, sizeof text, "%s%s", front, strrchr(code.text, '+'));
    return verdict_of(text);
}

static void wrong_fields_come_before_an_unknown_key(void **state)
{
    (void)state;
    assert_int_equal(with_front("LULUS1+AB+CD+EF+2019-11-02+0001+AAAA"), CODE_UNKNOWN_KEY);
    assert_int_equal(with_front("LULUS1+AB+CD+EF+2019-11-02+0001+T5ST"), CODE_ALTERED);
    static const char *const altered[] = {
        "LULUS1+A+CD+EF+2019-11-02+0001+AAAA",
        "LULUS1+AB+C+EF+2019-11-02+0001+AAAA",
        "LULUS1+AB+CD+E+2019-11-02+0001+AAAA",
        "LULUS1+AB+CD+EF+2019-02-29+0001+AAAA",
        "LULUS1+AB+CD+EF+2-11-2019+0001+AAAA",
        "LULUS1+AB+CD+EF+2019-11-02+001+AAAA",
        "LULUS1+AB+CD+EF+2019-11-02+0001+AAA1",
        "LULUS1+AB+CD+EF+2019-11-02+0001+AAA",
        "LULUS1+AB+CD+EF+2019-11-02+0001+AAAAA",
        "LULUS1+AB+CD+EF+2019-11-02+0001",
        "LULUS1+AB+CD+EF+2019-11-02+0001+AAAA+AA",
        "LULUS1+AB_+CD+EF+2019-11-02+0001+AAAA",
        "LULUS1+AB\xc3\x89+CD+EF+2019-11-02+0001+AAAA",
        "LULUS1+AB+CD+EF+2019-11-02+THIRTY-ONE CHARACTERS NO FITS I+AAAA",
        "LULUS1+FORTY-ONE CHARACTERS DO NOT FIT IN A NAME+CD+EF+2019-11-02+0001+AAAA",
    };
    for (size_t i = 0; i < sizeof altered / sizeof altered[0]; i++)
        assert_int_equal(with_front(altered[i]), CODE_ALTERED);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_signed_text_is_genuine_and_shows_what_was_signed),
        cmocka_unit_test(small_letters_are_forgiven),
        cmocka_unit_test(white_space_around_is_forgiven),
        cmocka_unit_test(white_space_beside_plus_is_forgiven),
        cmocka_unit_test(a_longer_space_inside_a_field_is_forgiven),
        cmocka_unit_test(a_signature_in_groups_is_forgiven),
        cmocka_unit_test(a_space_inside_a_word_is_not_forgiven),
        cmocka_unit_test(the_first_thing_wrong_decides),
        cmocka_unit_test(wrong_fields_come_before_an_unknown_key),
    };
    return RUN(tests);
}
