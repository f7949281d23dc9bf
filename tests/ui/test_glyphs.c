/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "ui/glyphs.h"
#include <wchar.h>

/* A font is the characters it has. */
static bool has(void *context, uint32_t rune)
{
    return wcschr(context, (wchar_t)rune) != NULL;
}

static wchar_t shown(const wchar_t *font, wchar_t rune)
{
    return (wchar_t)glyph_for((uint32_t)rune, has, (void *)font);
}

static void what_the_font_has_is_drawn(void **state)
{
    (void)state;
    assert_int_equal(shown(L"●é", L'●'), L'●');
    assert_int_equal(shown(L"●é", L'é'), L'é');
    assert_int_equal(shown(L"", L'a'), L'a');
}

static void every_symbol_of_our_screens_has_an_ascii_stand_in(void **state)
{
    (void)state;
    static const wchar_t symbols[] = L"●◆○►◄▲▼✓·█░…–—“”‘’─│┌┐└┘├┤┬┴┼┏┓┗┛━┃×";
    for (const wchar_t *symbol = symbols; *symbol != L'\0'; symbol++) {
        wchar_t ascii = shown(L"", *symbol);
        assert_in_range(ascii, 0x20, 0x7e);
        assert_int_not_equal(ascii, L'?');
    }
}

/* In ASCII too: chosen, doubtful, empty and done are not the same sign. */
static void signs_that_differ_in_meaning_stay_different(void **state)
{
    (void)state;
    static const wchar_t signs[] = L"●◆○✓·█░►◄▲";
    for (const wchar_t *one = signs; *one != L'\0'; one++)
        for (const wchar_t *other = one + 1; *other != L'\0'; other++)
            assert_int_not_equal(shown(L"", *one), shown(L"", *other));
}

static void a_letter_loses_its_marks_before_it_is_lost(void **state)
{
    (void)state;
    assert_int_equal(shown(L"", L'é'), L'e');
    assert_int_equal(shown(L"", L'語'), L'?');
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_the_font_has_is_drawn),
        cmocka_unit_test(every_symbol_of_our_screens_has_an_ascii_stand_in),
        cmocka_unit_test(signs_that_differ_in_meaning_stay_different),
        cmocka_unit_test(a_letter_loses_its_marks_before_it_is_lost),
    };
    return RUN(tests);
}
