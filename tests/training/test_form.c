/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "base/language.h"
#include "sample.h"
#include "training/form.h"

static void a_sheet_of_single_and_true_false_items_can_be_typed(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    assert_true(form_can_be_typed(sample_quiz(arena, 10)));
    arena_free(arena);
}

static void a_sheet_that_asks_for_more_than_one_key_an_item_cannot(void **state)
{
    static const enum item_kind kinds[] = {ITEM_NUMERIC, ITEM_MULTIPLE};
    (void)state;
    for (size_t i = 0; i < COUNT(kinds); i++) {
        struct arena *arena = arena_new();
        struct quiz *quiz = sample_quiz(arena, 10);
        quiz->items[9].kind = kinds[i];
        assert_false(form_can_be_typed(quiz));
        arena_free(arena);
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sheet_of_single_and_true_false_items_can_be_typed),
        cmocka_unit_test(a_sheet_that_asks_for_more_than_one_key_an_item_cannot),
    };
    return RUN(tests);
}
