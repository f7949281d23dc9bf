/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rough hands on every page that the stories meet: whatever comes, what becomes of page, screen and
 * store is what one press may do, or nothing. Of each kind of page the first is tried, each key
 * with one of the two delays; with HANDS_ALL in the environment every page, each key with both. */
#include "../support/run.h"

#include "../support/golden.h"
#include "probe.h"
#include "storyboard.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { HELD_MS = 5000, PERIOD_MS = 33, AFTER_MS = 7000, KINDS_MOST = 200 };

static const struct story *const stories[] = {
    &kinds_story, &setup_story,     &pretest_story, &posttest_story,     &practice_story,
    &round_story, &slips_story,     &space_story,   &certificates_story, &verify_story,
    &paper_story, &together_story,  &rules_story,   &limit_story,        &own_pin_story,
    &cards_story, &observers_story, &cases_story,
};

struct walk {
    bool all;
    char kinds[KINDS_MOST][80];
    int count;
};

static bool is_new(struct walk *walk, const struct page *page)
{
    char *kind = walk->kinds[walk->count];
    snprintf(kind, sizeof walk->kinds[0], "%s %s %d %d", page->ops->name, page->screen->ops->name,
             screen_mode(page->screen), screen_asks(page->screen) != 0);
    for (int i = 0; i < walk->count; i++)
        if (strcmp(walk->kinds[i], kind) == 0)
            return false;
    assert_in_range(++walk->count, 1, KINDS_MOST - 1);
    return true;
}

static void is_the_same(const struct scene *scene, const char *what, const char *one,
                        const char *other)
{
    if (strcmp(one, other) != 0)
        fail_msg("%s, %s, gives:\n%s\ninstead of:\n%s", scene->name, what, other, one);
}

/* --- one key held down --- */

struct hold {
    uint32_t key;
    int64_t first_ms; /* until it repeats; 0: it is let go at once */
};

static bool held(const void *script, size_t i, uint32_t *key, int64_t *at_ms)
{
    const struct hold *hold = script;
    *key = hold->key;
    *at_ms = i == 0 ? 0 : hold->first_ms + PERIOD_MS * ((int64_t)i - 1);
    return i == 0 || (hold->first_ms > 0 && *at_ms < HELD_MS);
}

/* Fields, and lists where numbers are typed, take each. */
static bool is_written(enum key_mode mode, uint32_t key)
{
    enum event_kind kind = keys_decode(mode, (struct raw){.key = key}).kind;
    return mode != KEYS_CHOICE &&
           (kind == EVENT_DIGIT || kind == EVENT_TEXT || kind == EVENT_DELETE);
}

static void hold_key(struct seat *seat, const struct scene *scene, struct hold hold,
                     const struct probe *pressed)
{
    enum key_mode mode = screen_mode(seat->player.app.top->screen);
    struct probe after;
    char what[80];
    snprintf(what, sizeof what, "key %#x held, repeating after %d ms", hold.key,
             (int)hold.first_ms);
    probe_run(seat, held, &hold, AFTER_MS, &after);
    is_the_same(scene, what, pressed->stack, after.stack);
    is_the_same(scene, what, pressed->rows, after.rows);
    if (!is_written(mode, hold.key))
        is_the_same(scene, what, pressed->screen, after.screen);
}

static int rows_of(const struct probe *probe, const char *table)
{
    char line[80];
    snprintf(line, sizeof line, "\n%s ", table);
    const char *found = strstr(probe->rows, line);
    assert_non_null(found);
    return atoi(found + strlen(line));
}

static void writes_one_at_most(const struct scene *scene, uint32_t key, const struct probe *before,
                               const struct probe *pressed)
{
    static const char *const tables[] = {"answer", "attempt", "certificate", "mark", "observation"};
    for (size_t i = 0; i < COUNT(tables); i++) {
        int more = rows_of(pressed, tables[i]) - rows_of(before, tables[i]);
        if (more < 0 || more > 1)
            fail_msg("%s: key %#x wrote %d rows into %s", scene->name, key, more, tables[i]);
    }
}

static void hold_each_key(struct seat *seat, const struct scene *scene, bool all)
{
    static const uint32_t names[] = {'0', '1', '2', '3', '9',       '*',
                                     '+', '-', '/', '.', RAW_ENTER, RAW_BACKSPACE};
    struct probe before;
    probe_run(seat, held, &(struct hold){.key = RAW_IGNORED}, AFTER_MS, &before);
    for (size_t i = 0; i < COUNT(names); i++) {
        struct probe pressed;
        bool late = (i + strlen(scene->name)) % 2 == 0;
        probe_run(seat, held, &(struct hold){.key = names[i]}, AFTER_MS, &pressed);
        writes_one_at_most(scene, names[i], &before, &pressed);
        if (all || late)
            hold_key(seat, scene, (struct hold){names[i], 500}, &pressed);
        if (all || !late)
            hold_key(seat, scene, (struct hold){names[i], 33}, &pressed);
    }
}

/* --- what is no hand --- */

struct typed {
    const char *keys; /* '\n' is Enter; over and over up to `count` */
    size_t count;
    int per_ms, apart_ms; /* so many at once, then so long nothing */
};

static bool typed(const void *script, size_t i, uint32_t *key, int64_t *at_ms)
{
    const struct typed *typed = script;
    char c = typed->keys[i % strlen(typed->keys)];
    *key = c == '\n' ? (uint32_t)RAW_ENTER : (uint32_t)c;
    *at_ms = (int64_t)i / typed->per_ms * typed->apart_ms;
    return i < typed->count;
}

static const struct typed scan = {"8991234567890\n", 14, 1, 5},
                          pasted = {"1\n2\n0\n1\n12\n", 10000, 20, 1}, zeros = {"000", 3, 1, 2},
                          nobody = {"0", 0, 1, 1};

static void leaves_it(const struct scene *scene, const char *what, const struct probe *before,
                      const struct probe *after, bool reads_cards)
{
    static const char no_card[] = "message";
    is_the_same(scene, what, before->rows, after->rows);
    if (reads_cards) {
        assert_memory_equal(after->stack, no_card, sizeof no_card - 1);
        return;
    }
    is_the_same(scene, what, before->stack, after->stack);
    is_the_same(scene, what, before->screen, after->screen);
}

/* A field takes it as typed, the verifier as a code, the home and the names as a card that is none
 * of ours; nowhere does it answer, mark or hand in. */
static void scan_and_paste(struct seat *seat, const struct scene *scene)
{
    const struct screen *screen = seat->player.app.top->screen;
    struct probe before, after;
    if (screen_mode(screen) == KEYS_TEXT)
        return;
    probe_run(seat, typed, &nobody, AFTER_MS, &before);
    probe_run(seat, typed, &scan, AFTER_MS, &after);
    leaves_it(scene, "a scan", &before, &after, screen->ops->accepts_scan);
    probe_run(seat, typed, &pasted, AFTER_MS, &after);
    leaves_it(scene, "pasted text", &before, &after, screen->ops->accepts_scan);
}

static void press_three_zeros(struct seat *seat, const struct scene *scene)
{
    struct probe pressed, after;
    probe_run(seat, held, &(struct hold){.key = '0'}, AFTER_MS, &pressed);
    probe_run(seat, typed, &zeros, AFTER_MS, &after);
    is_the_same(scene, "000", pressed.stack, after.stack);
    is_the_same(scene, "000", pressed.rows, after.rows);
    if (screen_mode(seat->player.app.top->screen) == KEYS_CHOICE)
        is_the_same(scene, "000", pressed.screen, after.screen);
}

/* --- a window made as small as it goes --- */

static int paint_small(const struct screen *screen)
{
    static const int sides[] = {1, 2, 3, 5, 11, 39, 200};
    for (size_t i = 0; i < COUNT(sides) * COUNT(sides); i++) {
        struct grid *grid = grid_new(sides[i / COUNT(sides)], sides[i % COUNT(sides)], LANGUAGE_EN);
        screen->ops->view(screen, grid);
        grid_free(grid);
    }
    return 0;
}

/* In a process of its own: painted in another size, a page may not stay where it was turned to. */
static void is_painted_at_every_size(const struct seat *seat, const struct scene *scene)
{
    int status = -1;
    pid_t pid = fork();
    if (pid == 0)
        _exit(paint_small(seat->player.app.top->screen));
    assert_int_equal(waitpid(pid, &status, 0), pid);
    if (status != 0)
        fail_msg("%s cannot be painted at every size", scene->name);
}

/* --- on every page --- */

static void visit(struct seat *seat, const struct scene *scene, void *context)
{
    struct walk *walk = context;
    grid_free(golden_paint(seat->player.app.top->screen, golden_trainer[1], LANGUAGE_EN));
    if (!is_new(walk, seat->player.app.top) && !walk->all)
        return;
    hold_each_key(seat, scene, walk->all);
    scan_and_paste(seat, scene);
    press_three_zeros(seat, scene);
    is_painted_at_every_size(seat, scene);
}

static void rough_hands_do_on_every_page_what_one_press_may_do(void **state)
{
    struct walk walk = {.all = getenv("HANDS_ALL") != NULL};
    (void)state;
    for (size_t i = 0; i < COUNT(stories); i++)
        story_visit(stories[i], LANGUAGE_EN, visit, &walk);
    assert_true(walk.count > 40);
    print_message("# %d kinds of pages\n", walk.count);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(rough_hands_do_on_every_page_what_one_press_may_do),
    };
    return RUN(tests);
}
