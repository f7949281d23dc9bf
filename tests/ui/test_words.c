/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a kader reads never blames and never speaks of machines. Her screens are those with a golden
 * text at big letters; the options Benar and Salah are the quiz's. */
#include "../support/kept.h"
#include "../support/run.h"
#include "../support/words.h"

static void is_kind(void *context, const char *file, const char *text)
{
    (void)context;
    words_are_kind(file, text);
}

static void screens_of_kader_hold_no_words_that_shame_or_frighten(void **state)
{
    (void)state;
    assert_true(kept_files("tests/ui/golden", ".40x12.", is_kind, NULL) > 40);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(screens_of_kader_hold_no_words_that_shame_or_frighten),
    };
    return RUN(tests);
}
