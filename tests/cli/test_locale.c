/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Under a real Indonesian locale, made here by localedef: it writes numbers with a comma, and the
 * program takes its words and letters but not its numbers. */
#include "../support/fixture.h"
#include "../support/run.h"
#include "base/language.h"
#include "locale.h"
#include <locale.h>
#include <string.h>

/* LOCPATH leads to a folder of our own that holds id_ID.UTF-8; false: it cannot be made here. */
static bool make_locale(char folder[FIXTURE_PATH])
{
    char command[2 * FIXTURE_PATH];
    scratch_folder(folder);
    snprintf(command, sizeof command, "localedef -i id_ID -f UTF-8 '%s/id_ID.UTF-8'", folder);
    return system(command) == 0;
}

static void drop_locale(const char *folder)
{
    char command[2 * FIXTURE_PATH];
    snprintf(command, sizeof command, "rm -rf '%s'", folder);
    assert_int_equal(system(command), 0);
}

static void the_locale_has_a_decimal_comma(void **state)
{
    (void)state;
    assert_non_null(setlocale(LC_ALL, ""));
    assert_string_equal(setlocale(LC_MESSAGES, NULL), "id_ID.UTF-8");
    assert_string_equal(localeconv()->decimal_point, ",");
    setlocale(LC_ALL, "C"); /* as a program starts */
}

static void the_program_keeps_the_locale_but_not_its_comma(void **state)
{
    char text[16];
    struct paths paths;
    (void)state;
    paths_find(&paths);
    locale_start(&paths);
    assert_string_equal(setlocale(LC_MESSAGES, NULL), "id_ID.UTF-8");
    assert_string_equal(localeconv()->decimal_point, ".");
    snprintf(text, sizeof text, "%.1f", 0.5);
    assert_string_equal(text, "0.5");
    assert_true(strtod("0.5", NULL) == 0.5);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_locale_has_a_decimal_comma),
        cmocka_unit_test(the_program_keeps_the_locale_but_not_its_comma),
    };
    char folder[FIXTURE_PATH];
    if (!make_locale(folder)) {
        puts("1..0 # SKIP localedef cannot make id_ID here");
        return 77;
    }
    setenv("LOCPATH", folder, 1);
    setenv("LC_ALL", "id_ID.UTF-8", 1);
    int failed = RUN(tests);
    drop_locale(folder);
    return failed;
}
