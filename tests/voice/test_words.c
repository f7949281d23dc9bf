/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "words.h"

static void assert_spoken(const char *code, const char *written, const char *said)
{
    struct buffer out = {0};
    words_spoken(&out, code, written);
    assert_string_equal(buffer_text(&out), said);
    buffer_done(&out);
}

static void plain_words_stay_as_they_are(void **state)
{
    (void)state;
    assert_spoken("id", "Bayi sehat, menyusu 8 kali sehari.", "Bayi sehat, menyusu 8 kali sehari.");
    assert_spoken("id", "", "");
    assert_spoken("id", "rata-rata 2,5 jam", "rata-rata 2,5 jam");
}

static void abbreviations_are_said_as_people_say_them(void **state)
{
    (void)state;
    assert_spoken("id", "ASI eksklusif", "asi eksklusif");
    assert_spoken("id", "IMD, lalu MP-ASI.", "i em de, lalu em pe asi.");
    assert_spoken("en", "WHO and ORS", "W H O and O R S");
}

static void a_part_before_a_hyphen_is_looked_up_too(void **state)
{
    (void)state;
    assert_spoken("id", "ASI-nya; non-ASI", "asi-nya; non-asi");
}

static void only_whole_words_of_that_very_case_are_changed(void **state)
{
    (void)state;
    assert_spoken("id", "GASING asiATIK mlaku", "GASING asiATIK mlaku");
}

static void units_and_signs_have_words(void **state)
{
    (void)state;
    assert_spoken("id", "250 ml air, 37,5 °C, 80%",
                  "250 mililiter air, 37,5  derajat selsius, 80 persen");
    assert_spoken("en", "5 cm × 2", "5 centimetres  times  2");
}

static void ranges_and_pressures_are_read_out(void **state)
{
    (void)state;
    assert_spoken("id", "1-2 jam", "1 sampai 2 jam");
    assert_spoken("en", "40–60 ml", "40 to 60 millilitres");
    assert_spoken("id", "110/70", "110 per 70");
    assert_spoken("id", "dan/atau", "dan atau");
    assert_spoken("id", "sakit - lalu", "sakit - lalu");
}

static void an_open_end_is_a_pause(void **state)
{
    (void)state;
    assert_spoken("id", "mulai menyusu …", "mulai menyusu , ");
}

static void another_language_is_left_alone(void **state)
{
    (void)state;
    assert_spoken("jv", "1-2 ml ASI", "1-2 ml ASI");
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_words_stay_as_they_are),
        cmocka_unit_test(abbreviations_are_said_as_people_say_them),
        cmocka_unit_test(a_part_before_a_hyphen_is_looked_up_too),
        cmocka_unit_test(only_whole_words_of_that_very_case_are_changed),
        cmocka_unit_test(units_and_signs_have_words),
        cmocka_unit_test(ranges_and_pressures_are_read_out),
        cmocka_unit_test(an_open_end_is_a_pause),
        cmocka_unit_test(another_language_is_left_alone),
    };
    return RUN(tests);
}
