/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The code of a participant's card: written, read, and refused when anything of it is changed. */
#include "../support/run.h"
#include "certificate/card.h"
#include "certificate/qr.h"
#include <ctype.h>
#include <stdio.h>
#include <string.h>

static const struct uuid somebody = {{0x01, 0x92, 0x3a, 0x4b, 0x5c, 0x6d, 0x7e, 0x8f, 0x90, 0xa1,
                                      0xb2, 0xc3, 0xd4, 0xe5, 0xf6, 0x07}};
/* By Python: hashlib.sha256(b"KARTU1\0" + id).digest()[:4], base64.b32encode(id + those). */
static const char known[] = "KARTU1AGJDUS24NV7I7EFBWLB5JZPWA676QAGA";

static void it_is_written_as_others_would_write_it(void **state)
{
    char text[CARD_BYTES];
    (void)state;
    card_text(&somebody, text);
    assert_string_equal(text, known);
}

static void it_is_read_whatever_the_scanner_makes_of_it(void **state)
{
    static const char *const before[] = {"", " ", "\t"};
    (void)state;
    for (size_t i = 0; i < 3; i++) {
        char text[3 * CARD_BYTES] = "";
        struct uuid found = {{0}};
        strcat(text, before[i]);
        for (const char *c = known; *c != '\0'; c++) {
            const char one[3] = {i == 1 ? (char)tolower((unsigned char)*c) : *c,
                                 i == 2 ? ' ' : '\0', '\0'};
            strcat(text, one);
        }
        assert_int_equal(card_read(text, &found), CARD_READ);
        assert_true(uuid_equal(&found, &somebody));
    }
}

/* Every character by every other that a code may hold, one too few and one too many. */
static void a_card_with_one_character_changed_is_damaged(void **state)
{
    static const char all[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";
    struct uuid found = {{0}};
    char text[CARD_BYTES + 1];
    (void)state;
    for (size_t at = 6; known[at] != '\0'; at++)
        for (const char *c = all; *c != '\0'; c++) {
            strcpy(text, known);
            text[at] = *c;
            assert_int_equal(card_read(text, &found), *c == known[at] ? CARD_READ : CARD_DAMAGED);
        }
    for (size_t length = 6; length < sizeof known - 1; length++) {
        memcpy(text, known, length);
        text[length] = '\0';
        assert_int_equal(card_read(text, &found), CARD_DAMAGED);
    }
    snprintf(text, sizeof text, "%sA", known);
    assert_int_equal(card_read(text, &found), CARD_DAMAGED);
}

static void what_begins_otherwise_is_no_card(void **state)
{
    static const char *const others[] = {"", "8991234567890", "LULUS1 PKM-LRL-2019-001+",
                                         "KARTU2ABCDEFGH", "KARTU"};
    struct uuid found;
    (void)state;
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        assert_int_equal(card_read(others[i], &found), CARD_OTHER);
}

/* In the mode for capitals and digits; as bytes it would take a larger one. */
static void its_code_is_as_small_as_version_3(void **state)
{
    struct bits bits;
    struct error err;
    (void)state;
    assert_true(qr_encode(known, QR_QUARTILE, &bits, &err));
    assert_int_equal(bits.size, 29);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_is_written_as_others_would_write_it),
        cmocka_unit_test(it_is_read_whatever_the_scanner_makes_of_it),
        cmocka_unit_test(a_card_with_one_character_changed_is_damaged),
        cmocka_unit_test(what_begins_otherwise_is_no_card),
        cmocka_unit_test(its_code_is_as_small_as_version_3),
    };
    return RUN(tests);
}
