/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every verb under the n-th call that fails, n = 1, 2, 3 ... until it succeeds. FAULTS_STEP=1 takes
 * every n. */
#include "story.h"
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { STEP = 5, CALLS_MAX = 2000 };

static int step(void)
{
    const char *wanted = getenv("FAULTS_STEP");
    return wanted == NULL ? STEP : atoi(wanted);
}

/* A store at rest, to begin from again and again. */
struct base {
    struct kit *kit;
    struct scene scene;
    struct recorder recorder;
    char *bytes, *issued;
    size_t length, issued_length;
};

static void base_begin(struct base *base, struct kit *kit)
{
    *base = (struct base){.kit = kit};
    recorder_start(&base->recorder, kit->path);
    base->recorder.recording = false;
    scene_begin(&base->scene, kit);
    store_close(base->scene.store);
    base->bytes = kit_read(kit, kit->path, &base->length);
    base->issued = kit_read(kit, kit_beside(kit, ".issued"), &base->issued_length);
}

static struct scene base_restore(const struct base *base)
{
    struct scene scene = base->scene;
    unlink(kit_beside(base->kit, "-wal"));
    unlink(kit_beside(base->kit, "-shm"));
    kit_write(base->kit->path, base->bytes, base->length);
    kit_write(kit_beside(base->kit, ".issued"), base->issued, base->issued_length);
    scene.store = NULL;
    return scene;
}

static struct store *opened(struct base *base)
{
    struct store *store = scene_open(base->kit, STORE_WRITE, &base->kit->err);
    if (store == NULL)
        fail_msg("%s\n", base->kit->err.message);
    return store;
}

static uint64_t looked(const struct base *base, const char *words)
{
    struct sight sight;
    assert_true(judge_look(base->kit->path, &sight));
    if (!sight.sound || sight.unfit != NULL || !judge_numbers(base->kit->path))
        fail_msg("%s: %s\n", words, sight.unfit != NULL ? sight.unfit : "not sound");
    return sight.print;
}

static void is_sentence(const struct error *err, const char *words)
{
    if (err->kind != ERROR_STORE || err->message[0] == '\0' || err->remedy[0] == '\0')
        fail_msg("%s: kind %d, \"%s\"\n", words, err->kind, err->message);
}

/* True when the act got through. The same connection serves again once the fault is over. */
static bool suffer(struct base *base, const struct act *act, enum mishap mishap, bool lasting,
                   int n)
{
    struct error err = {0};
    struct scene scene = base_restore(base);
    scene.store = opened(base);
    uint64_t before = looked(base, act->words);
    recorder_fail(&base->recorder, mishap, lasting, n);
    bool done = act->run(&scene, &err);
    bool through = base->recorder.counted < n;
    recorder_fail(&base->recorder, MISHAP_NONE, false, 0);
    if (!done)
        is_sentence(&err, act->words);
    uint64_t after = looked(base, act->words);
    if (!done && after != before)
        fail_msg("%s, call %d: not saved, and yet there\n", act->words, n);
    if (done && !act->leaves_no_row && after == before)
        fail_msg("%s, call %d: saved, and yet not there\n", act->words, n);
    if (!done && !act->run(&scene, &err) && err.kind == ERROR_STORE)
        fail_msg("%s, call %d: the next try fails too: %s\n", act->words, n, err.message);
    after = looked(base, act->words);
    store_close(scene.store);
    store_close(opened(base));
    assert_true(looked(base, act->words) == after);
    return through;
}

static int torment(struct base *base, enum mishap mishap, bool lasting)
{
    int tries = 0, stride = step();
    for (size_t i = 0; i < act_count; i++)
        for (int n = 1 + (int)i % stride; n < CALLS_MAX; n += stride, tries++)
            if (suffer(base, &acts[i], mishap, lasting, n))
                break;
    return tries;
}

static void try_all(void **state, enum mishap mishap, const char *words)
{
    struct base base;
    base_begin(&base, *state);
    int once = torment(&base, mishap, false), lasting = torment(&base, mishap, true);
    recorder_stop(&base.recorder);
    print_message("# %s: %d failing once, %d failing for good\n", words, once, lasting);
    assert_true(once > 0 && lasting > 0);
}

static void a_card_that_errs_costs_a_sentence_and_nothing_else(void **state)
{
    try_all(state, MISHAP_IO, "input and output");
}

static void a_full_card_costs_a_sentence_and_nothing_else(void **state)
{
    try_all(state, MISHAP_FULL, "full disk");
}

/* True when nothing failed any more. */
static bool open_under(struct base *base, enum store_mode mode, enum mishap mishap, int n)
{
    struct error err = {0};
    recorder_fail(&base->recorder, mishap, true, n);
    struct store *store = scene_open(base->kit, mode, &err);
    bool through = base->recorder.counted < n;
    if (store == NULL)
        is_sentence(&err, "opening");
    store_close(store);
    recorder_fail(&base->recorder, MISHAP_NONE, false, 0);
    return through;
}

static void opening_meets_the_same(void **state)
{
    struct base base;
    base_begin(&base, *state);
    struct scene scene = base_restore(&base);
    uint64_t rows = looked(&base, "at rest");
    base.kit->boot_id = AFTER_THE_CUT;
    for (enum mishap mishap = MISHAP_IO; mishap <= MISHAP_FULL; mishap++)
        for (int n = 1; n < CALLS_MAX; n += step()) {
            scene = base_restore(&base);
            bool through = open_under(&base, STORE_WRITE, mishap, n);
            store_close(opened(&base));
            assert_true(looked(&base, "opening") == rows);
            if (through)
                break;
        }
    (void)scene;
    recorder_stop(&base.recorder);
}

static void so_does_making_a_new_store(void **state)
{
    struct kit *kit = *state;
    struct base base = {.kit = kit};
    recorder_start(&base.recorder, kit->path);
    base.recorder.recording = false;
    for (enum mishap mishap = MISHAP_IO; mishap <= MISHAP_FULL; mishap++)
        for (int n = 1; n < CALLS_MAX; n += step()) {
            bool through = open_under(&base, STORE_CREATE, mishap, n);
            struct store *store = scene_open(kit, STORE_CREATE, &kit->err);
            if (store == NULL)
                fail_msg("call %d: %s\n", n, kit->err.message);
            store_close(store);
            struct sight sight;
            assert_true(judge_look(kit->path, &sight) && sight.sound && sight.fresh);
            unlink(kit->path);
            if (through)
                break;
        }
    recorder_stop(&base.recorder);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(a_card_that_errs_costs_a_sentence_and_nothing_else),
        TEST(a_full_card_costs_a_sentence_and_nothing_else),
        TEST(opening_meets_the_same),
        TEST(so_does_making_a_new_store),
    };
    return RUN(tests);
}
