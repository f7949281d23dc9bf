/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "sample.h"
#include "training/guidance.h"

/* Positions as digits: "136". */
static void write_positions(char *out, const uint8_t *positions, size_t count)
{
    for (size_t i = 0; i < count; i++)
        *out++ = (char)('0' + positions[i]);
    *out = '\0';
}

static void praise_is_for_critical_steps_then_for_what_got_better(void **state)
{
    (void)state;
    static const struct {
        const char *kinds, *before, *now; /* `before` NULL: not seen before */
        const char *well, *practise;
    } table[] = {
        /* right: a critical one first, then in their order */
        {"...!.", NULL, "22222", "301", ""},
        /* of the critical ones those that got better first */
        {"!!!!", "2220", "2222", "301", ""},
        /* of the others too */
        {"!....", "22201", "22222", "034", ""},
        /* what got better goes before what was right, but never before a critical one */
        {"...!!", "02222", "22222", "340", ""},
        /* fewer than three right: what is on its way, and only that */
        {"....", "0100", "2110", "02", "123"},
        {"....", NULL, "1110", "", "0123"},
        /* nothing is praised that was not seen, or does not apply */
        {"?.?.", NULL, "9_2_", "2", ""},
        {"??..", "0000", "9922", "23", ""},
        /* to practise: critical ones first */
        {"..!.!", NULL, "12021", "13", "240"},
    };
    for (size_t i = 0; i < COUNT(table); i++) {
        struct arena *arena = arena_new();
        const struct checklist *checklist = sample_checklist(arena, table[i].kinds);
        struct sheet *now = sample_sheet(checklist, table[i].now), *before = NULL;
        char well[WELL_MAX + 1], practise[STEPS_MAX + 1];
        if (table[i].before != NULL)
            before = sample_sheet(checklist, table[i].before);
        const struct guidance guidance = guidance_of(now, before);
        write_positions(well, guidance.well, guidance.well_count);
        write_positions(practise, guidance.practise, guidance.practise_count);
        assert_string_equal(well, table[i].well);
        assert_string_equal(practise, table[i].practise);
        sheet_free(now);
        sheet_free(before);
        arena_free(arena);
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(praise_is_for_critical_steps_then_for_what_got_better),
    };
    return RUN(tests);
}
