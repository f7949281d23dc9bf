/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "crypto/crypto.h"
#include "crypto/digest.h"
#include <string.h>

static void starting_twice_is_welcome(void **state)
{
    (void)state;
    struct error err = {0};
    assert_true(crypto_start(&err));
    assert_true(crypto_start(&err));
}

static void random_bytes_differ(void **state)
{
    (void)state;
    uint8_t a[32] = {0}, b[32] = {0};
    crypto_random(a, sizeof a);
    crypto_random(b, sizeof b);
    assert_memory_not_equal(a, b, sizeof a);
}

static void an_identity_is_a_uuid_of_version_7_with_its_time_in_front(void **state)
{
    (void)state;
    struct uuid id = crypto_uuid(0x0123456789ab);
    static const uint8_t time[] = {0x01, 0x23, 0x45, 0x67, 0x89, 0xab};
    char text[UUID_TEXT];
    assert_memory_equal(id.bytes, time, sizeof time);
    uuid_text(&id, text);
    assert_int_equal(text[14], '7');
    assert_non_null(strchr("89ab", text[19]));
}

static void two_identities_of_one_moment_differ(void **state)
{
    (void)state;
    struct uuid a = crypto_uuid(1), b = crypto_uuid(1);
    assert_false(uuid_equal(&a, &b));
}

/* FIPS 180-2, appendix B. */
static void digests_are_sha_256(void **state)
{
    (void)state;
    struct digest digest = digest_of("abc", 3);
    char text[DIGEST_TEXT];
    digest_text(&digest, text);
    assert_string_equal(text, "ba7816bf8f01cfea414140de5dae2223"
                              "b00361a396177a9cb410ff61f20015ad");
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(starting_twice_is_welcome),
        cmocka_unit_test(random_bytes_differ),
        cmocka_unit_test(an_identity_is_a_uuid_of_version_7_with_its_time_in_front),
        cmocka_unit_test(two_identities_of_one_moment_differ),
        cmocka_unit_test(digests_are_sha_256),
    };
    return RUN(tests);
}
