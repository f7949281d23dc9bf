/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "training/person.h"
#include <stdio.h>
#include <string.h>

static void names_as_people_write_them_are_taken(void **state)
{
    (void)state;
    static const char *const table[][2] = {
        {"Ny. Ma'rifah, A.Md.Keb", "Ny. Ma'rifah, A.Md.Keb"},
        {"  Yosefina   Batlayeri ", "Yosefina Batlayeri"},
        {"Ma\xe2\x80\x99rifah", "Ma\xe2\x80\x99rifah"}, /* typographic apostrophe */
        {"Jose\xcc\x81", "Jos\xc3\xa9"},                /* NFD becomes NFC */
        {"Ibu\xc2\xa0"
         "Ani",
         "Ibu Ani"}, /* no-break space */
        {"dr. Siti (Tanimbar) & 2", "dr. Siti (Tanimbar) & 2"},
        {"\xe7\x8e\x8b", "\xe7\x8e\x8b"},
        {"A", "A"},
    };
    for (size_t i = 0; i < COUNT(table); i++) {
        char name[NAME_BYTES] = "";
        assert_true(name_accept(name, table[i][0], NULL));
        assert_string_equal(name, table[i][1]);
    }
}

static void eighty_letters_fit_and_no_more(void **state)
{
    (void)state;
    struct {
        const char *letter;
        size_t times;
        bool taken;
    } table[] = {
        {"a", 80, true},
        {"a", 81, false},
        {"a", 300, false},
        {"\xc3\xa9", 80, true},
        {"\xc3\xa9", 81, false},
        {"\xf0\x9d\x94\xb8", 80, true},
        {"\xf0\x9d\x94\xb8", 81, false},
    };
    for (size_t i = 0; i < COUNT(table); i++) {
        char typed[2000] = "", name[NAME_BYTES] = "before";
        struct error err = {0};
        for (size_t j = 0; j < table[i].times; j++)
            strcat(typed, table[i].letter);
        assert_int_equal(name_accept(name, typed, &err), table[i].taken);
        if (table[i].taken) {
            assert_string_equal(name, typed);
        } else {
            assert_string_equal(name, "before");
            assert_int_equal(err.kind, ERROR_REFUSED);
            assert_non_null(strstr(err.message, "80"));
        }
    }
}

static void what_cannot_be_a_name_is_refused_with_a_sentence(void **state)
{
    (void)state;
    static const char *const table[] = {
        "",
        "   ",
        "\xc2\xa0",
        "Ani\nBudi",
        "Ani\tBudi",
        "\x1b[2J",
        "Ani\x7f",
        "Ani\xc2\x85",
        "An\xff",
        "Ani\xc3",
        "\xed\xa0\x80",
        "\xe2\x80\xae"
        "inA",
        "A\xe2\x80\x8bni",
        "\xef\xbb\xbf"
        "Ani",
    };
    for (size_t i = 0; i < COUNT(table); i++) {
        char name[NAME_BYTES] = "before";
        struct error err = {0};
        assert_false(name_accept(name, table[i], &err));
        assert_int_equal(err.kind, ERROR_REFUSED);
        assert_true(err.message[0] != '\0');
        assert_string_equal(name, "before");
    }
}

static void a_name_may_be_tidied_where_it_stands(void **state)
{
    (void)state;
    char name[NAME_BYTES] = "  Yosefina  B. ";
    assert_true(name_accept(name, name, NULL));
    assert_string_equal(name, "Yosefina B.");
}

static void words_have_their_own_limit(void **state)
{
    (void)state;
    char place[4 * 5 + 1] = "";
    assert_true(words_accept(place, 5, " Larat ", NULL));
    assert_string_equal(place, "Larat");
    assert_false(words_accept(place, 5, "Lorulun", NULL));
    assert_false(words_accept(place, 5, " ", NULL));
    assert_string_equal(place, "Larat");
}

static void she_is_addressed_by_sapaan_and_first_name(void **state)
{
    (void)state;
    static const struct {
        enum sapaan sapaan;
        const char *name, *address;
    } table[] = {
        {SAPAAN_IBU, "Yosefina Batlayeri", "Ibu Yosefina"},
        {SAPAAN_NONE, "Yosefina", "Yosefina"},
        {SAPAAN_BAPAK, "Petrus, S.Kep", "Bapak Petrus"},
        {SAPAAN_IBU, "Ny. Ma'rifah, A.Md.Keb", "Ibu Ma'rifah"},
        {SAPAAN_KAKAK, "dr. H. Ani", "Kakak Ani"},
        {SAPAAN_IBU, "Ny.", "Ibu Ny."},
    };
    for (size_t i = 0; i < COUNT(table); i++) {
        struct kader kader = {.sapaan = table[i].sapaan};
        char address[NAME_BYTES];
        snprintf(kader.name, sizeof kader.name, "%s", table[i].name);
        kader_address(&kader, address);
        assert_string_equal(address, table[i].address);
    }
}

static void a_sapaan_is_never_translated(void **state)
{
    (void)state;
    assert_string_equal(sapaan_word(SAPAAN_KAKAK), "Kakak");
    assert_string_equal(sapaan_word(SAPAAN_NONE), "");
    assert_string_equal(sapaan_word(SAPAAN_COUNT), "");
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_as_people_write_them_are_taken),
        cmocka_unit_test(eighty_letters_fit_and_no_more),
        cmocka_unit_test(what_cannot_be_a_name_is_refused_with_a_sentence),
        cmocka_unit_test(a_name_may_be_tidied_where_it_stands),
        cmocka_unit_test(words_have_their_own_limit),
        cmocka_unit_test(she_is_addressed_by_sapaan_and_first_name),
        cmocka_unit_test(a_sapaan_is_never_translated),
    };
    return RUN(tests);
}
