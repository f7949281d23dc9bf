/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "base/arena.h"
#include <string.h>

static void memory_is_zeroed_and_kept_while_more_is_taken(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    char *first = arena_strdup(arena, "Yosefina");
    for (int i = 0; i < 1000; i++) {
        char *block = arena_alloc(arena, 100);
        assert_int_equal(block[99], 0);
        memset(block, 0xff, 100);
    }
    assert_string_equal(first, "Yosefina");
    arena_free(arena);
}

/* One piece past the end of a block would spoil what malloc keeps there. */
static void many_pieces_of_any_size_stay_inside_their_blocks(void **state)
{
    (void)state;
    for (size_t size = 1; size <= 64; size++) {
        struct arena *arena = arena_new();
        for (int i = 0; i < 3000; i++)
            memset(arena_alloc(arena, size), 0xff, size);
        assert_int_equal(*(char *)arena_alloc(arena, 1), 0);
        arena_free(arena);
    }
}

static void an_allocation_larger_than_a_block_is_given(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    char *large = arena_alloc(arena, 100000);
    memset(large, 1, 100000);
    assert_string_equal(arena_printf(arena, "%d %s", 9, "kader"), "9 kader");
    arena_free(arena);
}

static void pushing_keeps_the_earlier_elements(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    int *numbers = NULL;
    size_t count = 0;
    for (int i = 0; i < 100; i++)
        *(int *)arena_push(arena, (void **)&numbers, &count, sizeof *numbers) = i;
    assert_int_equal(count, 100);
    for (int i = 0; i < 100; i++)
        assert_int_equal(numbers[i], i);
    arena_free(arena);
}

/* What comes after is zeroed again, wherever it lies. */
static void a_cleared_arena_gives_zeroed_memory_again(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    arena_clear(arena);
    for (int round = 0; round < 20; round++) {
        for (size_t size = 1; size < 40000; size = 3 * size + (size_t)round) {
            unsigned char *piece = arena_alloc(arena, size);
            for (size_t i = 0; i < size; i++)
                assert_int_equal(piece[i], 0);
            memset(piece, 0xff, size);
        }
        arena_clear(arena);
    }
    arena_free(arena);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_is_zeroed_and_kept_while_more_is_taken),
        cmocka_unit_test(many_pieces_of_any_size_stay_inside_their_blocks),
        cmocka_unit_test(an_allocation_larger_than_a_block_is_given),
        cmocka_unit_test(pushing_keeps_the_earlier_elements),
        cmocka_unit_test(a_cleared_arena_gives_zeroed_memory_again),
    };
    return RUN(tests);
}
