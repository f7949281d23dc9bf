/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From when on little room is said. What the pages say of it is kept by test_pages (story_space).
 */
#include "../support/run.h"

#include "../../src/cli/app.h"

static bool tell(void *context, struct space *space)
{
    const struct space *left = context;
    *space = *left;
    return left->total > 0;
}

static const char *said(uint64_t free, uint64_t total)
{
    struct space left = {.free = free, .total = total};
    struct app app = {.machine = {.context = &left, .space = tell}};
    struct arena *arena = arena_new();
    const char *all = space_for_all(&app), *trainer = space_for_trainer(&app, arena);
    assert_int_equal(all == NULL, trainer == NULL);
    arena_free(arena);
    return all;
}

static void less_than_five_in_a_hundred_are_little(void **state)
{
    (void)state;
    assert_null(said(100, 100));
    assert_null(said(6, 100));
    assert_null(said(5, 100));
    assert_non_null(said(4, 100));
    assert_non_null(said(49, 1000));
    assert_non_null(said(1, UINT64_MAX));
    assert_non_null(said(0, 100));
}

static void where_nothing_is_known_nothing_is_said(void **state)
{
    (void)state;
    struct app app = {.machine = {.space = NULL}};
    assert_null(said(0, 0));
    assert_null(space_for_all(&app));
}

static void the_disk_is_asked_where_the_store_is(void **state)
{
    (void)state;
    struct space space = {0};
    assert_true(space_at(".", &space));
    assert_true(space.total > 0 && space.free <= space.total);
    assert_true(space_at("/proc/self/exe", &space));
    assert_false(space_at("no-such-folder/lulus.db", &space));
    assert_false(space_at("/proc/self/stat", &space)); /* a file system without a size */
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(less_than_five_in_a_hundred_are_little),
        cmocka_unit_test(where_nothing_is_known_nothing_is_said),
        cmocka_unit_test(the_disk_is_asked_where_the_store_is),
    };
    return RUN(tests);
}
