/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "training/setting.h"
#include <string.h>

static void every_row_of_the_table_is_whole(void **state)
{
    (void)state;
    for (int i = 0; i < SETTING_COUNT; i++) {
        const struct setting_kind *kind = setting_kind((enum setting)i);
        assert_int_equal(setting_named(kind->name), i);
        assert_true(kind->label[0] != '\0');
        assert_true(setting_allows((enum setting)i, kind->usual));
        assert_true(kind->least < kind->most);
        assert_int_equal(kind->choices == NULL && kind->least == 0, kind->none != NULL);
        if (kind->choices != NULL) {
            assert_int_equal(kind->usual, 0);
            assert_in_range(kind->most, 1, 8);
        }
    }
}

static void every_value_has_words_of_its_own(void **state)
{
    (void)state;
    for (int i = 0; i < SETTING_COUNT; i++) {
        const struct setting_kind *kind = setting_kind((enum setting)i);
        char before[SETTING_TEXT] = "", words[SETTING_TEXT];
        for (int value = kind->least; value <= kind->most; value++) {
            setting_words((enum setting)i, value, words);
            assert_true(words[0] != '\0');
            assert_string_not_equal(words, before);
            strcpy(before, words);
        }
    }
}

static void only_values_of_the_table_are_allowed(void **state)
{
    (void)state;
    assert_true(setting_allows(SETTING_IDLE, 1));
    assert_true(setting_allows(SETTING_IDLE, 15));
    assert_false(setting_allows(SETTING_IDLE, 0));
    assert_false(setting_allows(SETTING_IDLE, 16));
    assert_int_equal(setting_named("of a newer version"), SETTING_COUNT);
}

static void nothing_set_is_the_usual(void **state)
{
    (void)state;
    struct settings settings;
    char words[SETTING_TEXT];
    settings_usual(&settings);
    assert_int_equal(settings.value[SETTING_IDLE], 3);
    setting_words(SETTING_IDLE, 1, words);
    assert_string_equal(words, "1 minute");
    setting_words(SETTING_IDLE, 3, words);
    assert_string_equal(words, "3 minutes");
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_row_of_the_table_is_whole),
        cmocka_unit_test(every_value_has_words_of_its_own),
        cmocka_unit_test(only_values_of_the_table_are_allowed),
        cmocka_unit_test(nothing_set_is_the_usual),
    };
    return RUN(tests);
}
