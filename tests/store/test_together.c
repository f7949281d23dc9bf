/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several verbs as one. */
#include "support/run.h"

#include "kit.h"
#include <string.h>

struct acting {
    struct kit *kit;
    struct store *store;
    bool refused_in_between, good;
};

static bool act(void *context, struct error *err)
{
    const struct acting *acting = context;
    const struct uuid nobody = {{1}};
    bool good = store_put_setting(acting->store, "first", "1", err);
    if (acting->refused_in_between)
        assert_false(store_set_trial_done(acting->store, &nobody, NULL));
    return good && store_put_setting(acting->store, "second", "2", err) && acting->good;
}

static void holds(struct store *store, const char *first, const char *second)
{
    char text[8];
    assert_true(store_setting(store, "first", text, sizeof text, NULL));
    assert_string_equal(text, first);
    assert_true(store_setting(store, "second", text, sizeof text, NULL));
    assert_string_equal(text, second);
}

static bool try(struct kit *kit, bool refused_in_between, bool good)
{
    struct store *store = kit_open(kit, STORE_CREATE);
    struct acting acting = {kit, store, refused_in_between, good};
    bool done = store_together(store, act, &acting, &kit->err);
    store_close(store);
    return done;
}

static void what_was_done_together_is_there(void **state)
{
    assert_true(try(*state, false, true));
    struct store *store = kit_open(*state, STORE_WRITE);
    holds(store, "1", "2");
    store_close(store);
}

static void what_failed_at_the_end_was_never_begun(void **state)
{
    assert_false(try(*state, false, false));
    struct store *store = kit_open(*state, STORE_WRITE);
    holds(store, "", "");
    store_close(store);
}

/* Half of a verb may have been written before it failed. */
static void one_verb_that_failed_undoes_them_all(void **state)
{
    assert_false(try(*state, true, true));
    struct store *store = kit_open(*state, STORE_WRITE);
    holds(store, "", "");
    store_close(store);
}

static void afterwards_every_verb_is_one_again(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit, STORE_CREATE);
    struct acting acting = {kit, store, false, false};
    assert_false(store_together(store, act, &acting, &kit->err));
    assert_true(store_put_setting(store, "first", "3", &kit->err));
    holds(store, "3", "");
    store_close(store);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(what_was_done_together_is_there),
        TEST(what_failed_at_the_end_was_never_begun),
        TEST(one_verb_that_failed_undoes_them_all),
        TEST(afterwards_every_verb_is_one_again),
    };
    return RUN(tests);
}
