/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "crypto/base32.h"
#include "crypto/digest.h"
#include "crypto/key.h"
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* RFC 8032 section 7.1, test 1. */
static const uint8_t rfc_seed[KEY_BYTES] = {
    0x9d, 0x61, 0xb1, 0x9d, 0xef, 0xfd, 0x5a, 0x60, 0xba, 0x84, 0x4a, 0xf4, 0x92, 0xec, 0x2c, 0xc4,
    0x44, 0x49, 0xc5, 0x69, 0x7b, 0x32, 0x69, 0x19, 0x70, 0x3b, 0xac, 0x03, 0x1c, 0xae, 0x7f, 0x60};
static const uint8_t rfc_public[KEY_BYTES] = {
    0xd7, 0x5a, 0x98, 0x01, 0x82, 0xb1, 0x0a, 0xb7, 0xd5, 0x4b, 0xfe, 0xd3, 0xc9, 0x64, 0x07, 0x3a,
    0x0e, 0xe1, 0x72, 0xf3, 0xda, 0xa6, 0x23, 0x25, 0xaf, 0x02, 0x1a, 0x68, 0xf7, 0x07, 0x51, 0x1a};

/* The group's order, little end first. */
static const uint8_t order[32] = {0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7,
                                  0xa2, 0xde, 0xf9, 0xde, 0x14, 0,    0,    0,    0,    0,    0,
                                  0,    0,    0,    0,    0,    0,    0,    0,    0,    0x10};

/* Points of order 1, 2, 4 and 8, and encodings outside the field. */
static const char *const weak[] = {
    "0100000000000000000000000000000000000000000000000000000000000000",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0000000000000000000000000000000000000000000000000000000000000080",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
};

static void from_hex(const char *hex, uint8_t *out)
{
    for (; *hex != '\0'; hex += 2) {
        unsigned byte;
        assert_int_equal(sscanf(hex, "%2x", &byte), 1);
        *out++ = (uint8_t)byte;
    }
}

static void a_seed_gives_the_public_key_of_rfc_8032(void **state)
{
    (void)state;
    struct signing_key key;
    key_from_seed(&key, rfc_seed);
    assert_memory_equal(key.public.bytes, rfc_public, KEY_BYTES);
}

static void a_signature_holds_for_its_message_alone(void **state)
{
    (void)state;
    struct signing_key key;
    uint8_t signature[SIGNATURE_BYTES];
    key_make(&key);
    key_sign(&key, "LULUS-CERT-1", "abc", 3, signature);
    assert_true(key_verify(&key.public, "LULUS-CERT-1", "abc", 3, signature));
    assert_false(key_verify(&key.public, "LULUS-CERT-1", "abd", 3, signature));
    assert_false(key_verify(&key.public, "LULUS-CERT-1", "ab", 2, signature));
}

static void a_signature_is_void_in_every_other_context(void **state)
{
    (void)state;
    struct signing_key key;
    uint8_t signature[SIGNATURE_BYTES];
    key_make(&key);
    key_sign(&key, "LULUS-CERT-1", "abc", 3, signature);
    assert_false(key_verify(&key.public, "LULUS-HADIR-1", "abc", 3, signature));
    assert_false(key_verify(&key.public, "LULUS-CERT-", "1\0abc", 5, signature));
    assert_false(key_verify(&key.public, "", "LULUS-CERT-1\0abc", 16, signature));
}

static void every_flipped_bit_of_a_signature_is_refused(void **state)
{
    (void)state;
    struct signing_key key;
    uint8_t signature[SIGNATURE_BYTES];
    key_make(&key);
    key_sign(&key, "LULUS-CERT-1", "abc", 3, signature);
    for (int bit = 0; bit < 8 * SIGNATURE_BYTES; bit++) {
        signature[bit / 8] ^= (uint8_t)(1 << bit % 8);
        assert_false(key_verify(&key.public, "LULUS-CERT-1", "abc", 3, signature));
        signature[bit / 8] ^= (uint8_t)(1 << bit % 8);
    }
}

static void adding_the_order_to_a_signature_is_refused(void **state)
{
    (void)state;
    struct signing_key key;
    uint8_t signature[SIGNATURE_BYTES];
    unsigned carry = 0;
    key_from_seed(&key, rfc_seed);
    key_sign(&key, "LULUS-CERT-1", "abc", 3, signature);
    for (int i = 0; i < 32; i++) {
        carry += signature[32 + i] + (unsigned)order[i];
        signature[32 + i] = (uint8_t)carry;
        carry >>= 8;
    }
    assert_int_equal(carry, 0);
    assert_false(key_verify(&key.public, "LULUS-CERT-1", "abc", 3, signature));
}

static void weak_public_keys_are_refused(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof weak / sizeof weak[0]; i++) {
        struct public_key key;
        from_hex(weak[i], key.bytes);
        assert_false(key_public_valid(&key));
    }
}

/* R = the key of order 1 and S = 0 satisfy the plain equation for every message. */
static void a_weak_key_verifies_nothing(void **state)
{
    (void)state;
    uint8_t signature[SIGNATURE_BYTES] = {1};
    struct public_key key = {{1}};
    assert_false(key_verify(&key, "LULUS-CERT-1", "abc", 3, signature));
}

static void a_public_key_survives_its_text(void **state)
{
    (void)state;
    struct signing_key key;
    struct public_key back;
    char text[PUBLIC_TEXT];
    key_make(&key);
    key_public_text(&key.public, text);
    assert_int_equal(strlen(text), 52);
    assert_true(base32_decode(back.bytes, sizeof back.bytes, text));
    assert_memory_equal(&back, &key.public, sizeof back);
}

static void the_fingerprint_is_the_digest_in_four_groups(void **state)
{
    (void)state;
    static const char prefix[] = "LULUS-KEY-1";
    struct public_key key;
    uint8_t summed[sizeof prefix + KEY_BYTES];
    char plain[17], expected[FINGERPRINT_TEXT], fingerprint[FINGERPRINT_TEXT];
    memcpy(key.bytes, rfc_public, KEY_BYTES);
    memcpy(summed, prefix, sizeof prefix);
    memcpy(summed + sizeof prefix, rfc_public, KEY_BYTES);
    struct digest digest = digest_of(summed, sizeof summed);
    base32_encode(plain, digest.bytes, 10);
    snprintf(expected, sizeof expected, "%.4s %.4s %.4s %.4s", plain, plain + 4, plain + 8,
             plain + 12);
    key_fingerprint(&key, fingerprint);
    assert_string_equal(fingerprint, expected);
}

static void the_kid_is_the_first_group(void **state)
{
    (void)state;
    struct signing_key key;
    char fingerprint[FINGERPRINT_TEXT], kid[KID_TEXT];
    key_make(&key);
    key_fingerprint(&key.public, fingerprint);
    key_kid(&key.public, kid);
    assert_int_equal(strlen(kid), 4);
    assert_memory_equal(kid, fingerprint, 4);
}

static void wiping_leaves_nothing(void **state)
{
    (void)state;
    struct signing_key key;
    static const struct signing_key nothing;
    key_make(&key);
    key_wipe(&key);
    assert_memory_equal(&key, &nothing, sizeof key);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_seed_gives_the_public_key_of_rfc_8032),
        cmocka_unit_test(a_signature_holds_for_its_message_alone),
        cmocka_unit_test(a_signature_is_void_in_every_other_context),
        cmocka_unit_test(every_flipped_bit_of_a_signature_is_refused),
        cmocka_unit_test(adding_the_order_to_a_signature_is_refused),
        cmocka_unit_test(weak_public_keys_are_refused),
        cmocka_unit_test(a_weak_key_verifies_nothing),
        cmocka_unit_test(a_public_key_survives_its_text),
        cmocka_unit_test(the_fingerprint_is_the_digest_in_four_groups),
        cmocka_unit_test(the_kid_is_the_first_group),
        cmocka_unit_test(wiping_leaves_nothing),
    };
    return RUN(tests);
}
