/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "crypto/base32.h"
#include <string.h>

/* RFC 4648 section 10, padding removed. */
static const struct {
    const char *bytes, *text;
} pairs[] = {
    {"", ""},
    {"f", "MY"},
    {"fo", "MZXQ"},
    {"foo", "MZXW6"},
    {"foob", "MZXW6YQ"},
    {"fooba", "MZXW6YTB"},
    {"foobar", "MZXW6YTBOI"},
};

enum { PAIRS = sizeof pairs / sizeof pairs[0] };

static void writes_the_examples_of_rfc_4648(void **state)
{
    (void)state;
    for (int i = 0; i < PAIRS; i++) {
        char text[32];
        base32_encode(text, (const uint8_t *)pairs[i].bytes, strlen(pairs[i].bytes));
        assert_string_equal(text, pairs[i].text);
    }
}

static void reads_them_back(void **state)
{
    (void)state;
    for (int i = 0; i < PAIRS; i++) {
        uint8_t bytes[32];
        size_t length = strlen(pairs[i].bytes);
        assert_true(base32_decode(bytes, length, pairs[i].text));
        assert_memory_equal(bytes, pairs[i].bytes, length);
    }
}

static void refuses_spare_bits_padding_case_and_other_lengths(void **state)
{
    (void)state;
    static const char *const bad[] = {"MZ", "M",  "MYA", "my",    "MY======", "M Y", "M1",
                                      "M0", "M8", "",    "M\xc3", "MY\n",     " MY"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        uint8_t bytes[32];
        assert_false(base32_decode(bytes, 1, bad[i]));
    }
}

/* 103 characters carry 515 bits, a signature 512: of the last character's 32 values 4 are left. */
static void one_text_alone_stands_for_a_signature(void **state)
{
    (void)state;
    uint8_t bytes[64], back[64];
    char text[BASE32_LENGTH(64) + 1];
    int read = 0;
    memset(bytes, 0xa5, sizeof bytes);
    base32_encode(text, bytes, sizeof bytes);
    for (const char *c = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"; *c != '\0'; c++) {
        text[BASE32_LENGTH(64) - 1] = *c;
        if (base32_decode(back, sizeof back, text)) {
            char again[sizeof text];
            base32_encode(again, back, sizeof back);
            assert_string_equal(again, text);
            read++;
        }
    }
    assert_int_equal(read, 4);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(writes_the_examples_of_rfc_4648),
        cmocka_unit_test(reads_them_back),
        cmocka_unit_test(refuses_spare_bits_padding_case_and_other_lengths),
        cmocka_unit_test(one_text_alone_stands_for_a_signature),
    };
    return RUN(tests);
}
