/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "base/language.h"
#include "training/form.h"

static void a_sheet_is_named_by_its_stage_and_her_number(void **state)
{
    static const struct {
        enum occasion_kind kind;
        int n, list_number;
        const char *name;
    } table[] = {
        {OCCASION_PRETEST, 1, 3, "A-03"},     {OCCASION_POSTTEST, 1, 12, "B-12"},
        {OCCASION_POSTTEST, 2, 100, "C-100"}, {OCCASION_ROUND, 1, 3, "D-03"},
        {OCCASION_ROUND, 20, 3, "W-03"},
    };
    char name[FORM_NUMBER_BYTES];
    (void)state;
    for (size_t i = 0; i < COUNT(table); i++) {
        form_number(table[i].kind, table[i].n, table[i].list_number, name);
        assert_string_equal(name, table[i].name);
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sheet_is_named_by_its_stage_and_her_number),
    };
    return RUN(tests);
}
