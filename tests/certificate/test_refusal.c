/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_refusal.c - every change of a signed text is refused, whoever's key and however long. */
#include "../support/run.h"
#include "base/alloc.h"
#include "base/random.h"
#include "crypto/base32.h"
#include "sample.h"
#include <ctype.h>
#include <stdlib.h>

enum { ROOM = 2 * CODE_TEXT_MAX };

static void assert_not_genuine(const struct code *code)
{
    struct code_check check;
    assert_int_not_equal(sample_verdict(code->text, code->length, &check), CODE_GENUINE);
    assert_string_equal(check.issuer, "");
}

static bool same_to_the_checker(int a, int b)
{
    return toupper(a) == toupper(b) || (a == ' ' && isspace(b));
}

static void every_substitution_of_one_character_is_refused(void **state)
{
    (void)state;
    struct code code = sample_code();
    int tried = 0;
    for (size_t at = 0; at < code.length; at++) {
        char kept = code.text[at];
        for (int other = 0; other < 256; other++) {
            if (same_to_the_checker((unsigned char)kept, other) || islower(other))
                continue;
            code.text[at] = (char)other;
            assert_not_genuine(&code);
            tried++;
        }
        code.text[at] = kept;
    }
    assert_in_range(tried, 200 * code.length, 256 * code.length);
}

static void every_lost_or_doubled_character_is_refused(void **state)
{
    (void)state;
    struct code code = sample_code();
    for (size_t at = 0; at < code.length; at++) {
        struct code less = code, more = code;
        memmove(less.text + at, less.text + at + 1, code.length - at);
        less.length--;
        assert_not_genuine(&less);
        if (code.text[at] == ' ')
            continue;
        memmove(more.text + at + 1, more.text + at, code.length - at + 1);
        more.length++;
        assert_not_genuine(&more);
    }
}

static void every_swap_of_two_characters_is_refused(void **state)
{
    (void)state;
    struct code code = sample_code();
    for (size_t a = 0; a < code.length; a++)
        for (size_t b = a + 1; b < code.length; b++) {
            struct code swapped = code;
            swapped.text[a] = code.text[b];
            swapped.text[b] = code.text[a];
            if (code.text[a] != code.text[b])
                assert_not_genuine(&swapped);
        }
}

static void every_cut_is_refused(void **state)
{
    (void)state;
    struct code code = sample_code();
    for (code.length--; code.length > 0; code.length--)
        assert_not_genuine(&code);
}

static void with_signature(struct code *code, const uint8_t signature[SIGNATURE_BYTES])
{
    base32_encode(strrchr(code->text, '+') + 1, signature, SIGNATURE_BYTES);
}

static void every_flipped_bit_of_the_signature_is_refused(void **state)
{
    (void)state;
    struct code code = sample_code();
    uint8_t signature[SIGNATURE_BYTES];
    assert_true(base32_decode(signature, sizeof signature, strrchr(code.text, '+') + 1));
    for (int bit = 0; bit < 8 * SIGNATURE_BYTES; bit++) {
        signature[bit / 8] ^= (uint8_t)(1 << bit % 8);
        with_signature(&code, signature);
        assert_int_equal(verdict_of(code.text), CODE_ALTERED);
        signature[bit / 8] ^= (uint8_t)(1 << bit % 8);
    }
}

static void only_one_last_letter_is_right(void **state)
{
    (void)state;
    struct code code = sample_code();
    int genuine = 0;
    for (const char *c = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"; *c != '\0'; c++) {
        code.text[code.length - 1] = *c;
        genuine += verdict_of(code.text) == CODE_GENUINE;
    }
    assert_int_equal(genuine, 1);
}

static void sign_for(struct code *code, const char *context)
{
    struct signing_key key;
    uint8_t signature[SIGNATURE_BYTES];
    sample_key(&key);
    key_sign(&key, context, code->text, (size_t)(strrchr(code->text, '+') - code->text), signature);
    with_signature(code, signature);
}

static void a_signature_for_another_purpose_is_refused(void **state)
{
    (void)state;
    struct code code = sample_code();
    static const char *const others[] = {"LULUS-HADIR-1", "LULUS-KEY-1", "LULUS-LEDGER-1", ""};
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        sign_for(&code, others[i]);
        assert_int_equal(verdict_of(code.text), CODE_ALTERED);
    }
    sign_for(&code, "LULUS-CERT-1");
    assert_int_equal(verdict_of(code.text), CODE_GENUINE);
}

static void an_attendance_letter_has_its_own_header_and_purpose(void **state)
{
    (void)state;
    struct code code = sample_code();
    struct code_check check;
    memcpy(code.text, "HADIR", 5);
    assert_int_equal(verdict_of(code.text), CODE_ALTERED);
    sign_for(&code, "LULUS-CERT-1");
    assert_int_equal(verdict_of(code.text), CODE_ALTERED);
    sign_for(&code, "LULUS-HADIR-1");
    assert_int_equal(sample_verdict(code.text, code.length, &check), CODE_GENUINE);
    assert_true(check.attendance);
}

static void nothing_is_genuine_without_keys(void **state)
{
    (void)state;
    struct code code = sample_code();
    struct code_check check;
    payload_check(code.text, code.length, NULL, 0, &check);
    assert_int_equal(check.verdict, CODE_UNKNOWN_KEY);
    assert_string_equal(check.fields.kid, "T5ST");
}

/* Two seeds whose keys share their first 20 bits of fingerprint. */
static void every_key_of_that_kid_is_tried(void **state)
{
    (void)state;
    static const int seeds[2] = {544, 676};
    struct signing_key keys[2];
    struct trusted_key trust[2] = {{.issuer = "first"}, {.issuer = "second"}};
    for (int i = 0; i < 2; i++) {
        uint8_t seed[KEY_BYTES] = {(uint8_t)seeds[i], (uint8_t)(seeds[i] >> 8)};
        key_from_seed(&keys[i], seed);
        trust[i].key = keys[i].public;
    }
    for (int i = 0; i < 2; i++) {
        struct facts facts = sample_facts();
        struct code_fields fields;
        struct code_check check;
        struct error err = {0};
        char text[CODE_TEXT_MAX + 1];
        assert_true(payload_fields(&fields, &facts, &keys[i].public, &err));
        assert_string_equal(fields.kid, "WBVG");
        assert_true(payload_sign(text, &fields, &keys[i], &err));
        payload_check(text, strlen(text), trust, 2, &check);
        assert_int_equal(check.verdict, CODE_GENUINE);
        assert_string_equal(check.issuer, trust[i].issuer);
        payload_check(text, strlen(text), &trust[1 - i], 1, &check);
        assert_int_equal(check.verdict, CODE_ALTERED);
    }
}

/* Of a key of order 1 anybody can make "signatures": R = the key, S = 0. */
static void a_weak_key_vouches_for_nothing(void **state)
{
    (void)state;
    struct trusted_key trust = {.key = {{1}}, .issuer = "weak"};
    uint8_t signature[SIGNATURE_BYTES] = {1};
    struct code_check check;
    char kid[KID_TEXT], text[ROOM];
    key_kid(&trust.key, kid);
    int length = snprintf(text, sizeof text, "LULUS1+AB+CD+EF+2019-11-02+0001+%s+", kid);
    base32_encode(text + length, signature, sizeof signature);
    payload_check(text, strlen(text), &trust, 1, &check);
    assert_int_equal(check.verdict, CODE_ALTERED);
}

static enum code_verdict verdict_of_much(const char *front, int fill, size_t size)
{
    struct code_check check;
    char *text = xmalloc(size);
    memset(text, fill, size);
    memcpy(text, front, strlen(front));
    enum code_verdict verdict = sample_verdict(text, size, &check);
    free(text);
    return verdict;
}

static void ten_megabytes_are_judged_like_anything_else(void **state)
{
    (void)state;
    enum { SIZE = 10 * 1024 * 1024 };
    struct code code = sample_code();
    static const int fills[] = {'A', '+', '1', 0, 0xff};
    for (size_t i = 0; i < sizeof fills / sizeof fills[0]; i++) {
        assert_int_equal(verdict_of_much("", fills[i], SIZE), CODE_NOT_LULUS);
        assert_int_equal(verdict_of_much("LULUS1+", fills[i], SIZE), CODE_ALTERED);
        assert_int_equal(verdict_of_much("LULUS2+", fills[i], SIZE), CODE_NEWER);
        assert_int_equal(verdict_of_much(code.text, fills[i], SIZE), CODE_ALTERED);
    }
    assert_int_equal(verdict_of_much("LULUS1", '1', SIZE), CODE_NOT_LULUS);
    assert_int_equal(verdict_of_much(code.text, ' ', SIZE), CODE_GENUINE);
}

static void a_nul_inside_is_a_change(void **state)
{
    (void)state;
    struct code code = sample_code();
    for (size_t at = 0; at <= code.length; at++) {
        struct code more = code;
        memmove(more.text + at + 1, more.text + at, code.length - at + 1);
        more.text[at] = '\0';
        more.length++;
        assert_not_genuine(&more);
    }
}

/* One to four random acts on a good text: change, drop, double or cut it somewhere. */
static void damage(struct code *code, struct random *random)
{
    for (uint32_t acts = 1 + random_below(random, 4); acts > 0 && code->length > 0; acts--) {
        size_t at = random_below(random, (uint32_t)code->length);
        size_t left = code->length - at;
        switch (random_below(random, 4)) {
        case 0:
            code->text[at] = (char)random_next(random);
            break;
        case 1:
            memmove(code->text + at, code->text + at + 1, left);
            code->length--;
            break;
        case 2:
            memmove(code->text + at + 1, code->text + at, left);
            code->length++;
            break;
        default:
            code->length = at;
        }
    }
}

/* The text that was signed, brought into the one form that the checker compares. */
static bool reads_as_signed(const struct code *code, const struct code *good)
{
    size_t at = 0;
    for (size_t i = 0; i < code->length; i++) {
        if (isspace((unsigned char)code->text[i]) && (at == 0 || good->text[at] != ' '))
            continue;
        if (at >= good->length ||
            !same_to_the_checker((unsigned char)good->text[at], (unsigned char)code->text[i]))
            return false;
        at++;
    }
    return at == good->length;
}

static void random_damage_is_never_genuine(void **state)
{
    (void)state;
    const struct code good = sample_code();
    struct random random;
    random_seed(&random, 11);
    for (int round = 0; round < 20000; round++) {
        struct code code = good;
        struct code_check check;
        damage(&code, &random);
        if (!reads_as_signed(&code, &good))
            assert_int_not_equal(sample_verdict(code.text, code.length, &check), CODE_GENUINE);
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_substitution_of_one_character_is_refused),
        cmocka_unit_test(every_lost_or_doubled_character_is_refused),
        cmocka_unit_test(every_swap_of_two_characters_is_refused),
        cmocka_unit_test(every_cut_is_refused),
        cmocka_unit_test(every_flipped_bit_of_the_signature_is_refused),
        cmocka_unit_test(only_one_last_letter_is_right),
        cmocka_unit_test(a_signature_for_another_purpose_is_refused),
        cmocka_unit_test(an_attendance_letter_has_its_own_header_and_purpose),
        cmocka_unit_test(nothing_is_genuine_without_keys),
        cmocka_unit_test(every_key_of_that_kid_is_tried),
        cmocka_unit_test(a_weak_key_vouches_for_nothing),
        cmocka_unit_test(ten_megabytes_are_judged_like_anything_else),
        cmocka_unit_test(a_nul_inside_is_a_change),
        cmocka_unit_test(random_damage_is_never_genuine),
    };
    return RUN(tests);
}
