/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Walks through a whole test and a whole sheet, as cli leads from screen to screen: with random
 * keys, with Enter alone, at every size. */
#include "../support/run.h"
#include "base/random.h"
#include "press.h"
#include "sample.h"
#include "ui/question.h"
#include "ui/sheet.h"

enum { ITEMS = 7, STEPS = 4000 };

/* One person at one seat. */
struct walk {
    struct arena *arena;
    struct test *test;
    struct sheet *sheet;
    struct screen *screen;
    struct random random;
    int64_t now_ms;
    bool handed_in, closed;
};

static struct walk walk_start(uint64_t seed)
{
    struct walk walk = {.arena = arena_new()};
    random_seed(&walk.random, seed);
    walk.test = test_new(sample_quiz(walk.arena, ITEMS), seed, NULL, 0);
    walk.sheet = sheet_new(sample_checklist(walk.arena), NULL, 0);
    return walk;
}

static void walk_end(struct walk *walk)
{
    screen_free(walk->screen);
    test_free(walk->test);
    sheet_free(walk->sheet);
    arena_free(walk->arena);
}

static void show(struct walk *walk, struct screen *screen)
{
    screen_free(walk->screen);
    walk->screen = screen;
}

static void show_question(struct walk *walk, size_t item, bool from_review)
{
    show(walk, question_new(&(struct question){.title = "Tes awal",
                                               .who = "Ibu Yosefina",
                                               .test = walk->test,
                                               .item = item,
                                               .from_review = from_review}));
}

static void show_review(struct walk *walk)
{
    show(walk, review_new(&(struct review){
                   .title = "Tes awal", .who = "Ibu Yosefina", .test = walk->test}));
}

static void show_trial(struct walk *walk)
{
    show(walk, trial_new(&(struct trial){.title = "Tes awal", .who = "Ibu Yosefina"}));
}

static void show_sheet(struct walk *walk)
{
    show(walk, sheet_view_new(&(struct sheet_view){
                   .title = "Penilaian 1", .observer = "Penilai: Bidan", .sheet = walk->sheet}));
}

/* Follows an intent to the next screen of a test. */
static void follow_test(struct walk *walk, struct intent intent)
{
    if (intent.kind == INTENT_ANSWER) {
        sample_answer(walk->test, (size_t)intent.number, intent.text, intent.flag != 0);
        question_saved(walk->screen, true);
    } else if (intent.kind == INTENT_REVIEW) {
        show_review(walk);
    } else if (intent.kind == INTENT_GO) {
        show_question(walk, (size_t)intent.number, true);
    } else if (intent.kind == INTENT_BACK) {
        show_question(walk, ITEMS - 1, false);
    } else if (intent.kind == INTENT_NEXT || intent.kind == INTENT_PAUSE) {
        show_question(walk, 0, false);
    } else if (intent.kind == INTENT_HAND_IN) {
        walk->handed_in = true;
    }
}

static void follow_sheet(struct walk *walk, struct intent intent)
{
    if (intent.kind == INTENT_MARK) {
        const char *remark = intent.text != NULL ? intent.text : "";
        sample_mark(walk->sheet, (size_t)intent.number, intent.value, remark);
        sheet_saved(walk->screen, random_below(&walk->random, 10) > 0);
    } else if (intent.kind == INTENT_BACK || intent.kind == INTENT_STOP) {
        show_sheet(walk);
    } else if (intent.kind == INTENT_CLOSE) {
        walk->closed = true;
    }
}

static void paint(struct walk *walk, int rows, int columns)
{
    struct grid *grid =
        grid_new(rows, columns, (enum language)random_below(&walk->random, LANGUAGE_COUNT));
    walk->screen->ops->view(walk->screen, grid);
    grid_free(grid);
}

static void paint_anyhow(struct walk *walk)
{
    static const int sizes[][2] = {{12, 40}, {20, 60}, {24, 80}, {40, 120}, {1, 1}};
    uint32_t pick = random_below(&walk->random, 2 * COUNT(sizes));
    if (pick < COUNT(sizes))
        paint(walk, sizes[pick][0], sizes[pick][1]);
    else
        paint(walk, 1 + (int)random_below(&walk->random, 40),
              1 + (int)random_below(&walk->random, 120));
}

static struct event any_event(struct walk *walk)
{
    static const enum event_kind kinds[] = {
        EVENT_DIGIT, EVENT_DIGIT, EVENT_DIGIT, EVENT_ENTER, EVENT_ENTER,  EVENT_BACK,
        EVENT_STAR,  EVENT_PLUS,  EVENT_SLASH, EVENT_HELP,  EVENT_DELETE, EVENT_UP,
        EVENT_DOWN,  EVENT_TICK,  EVENT_STORE, EVENT_NONE,  EVENT_TEXT};
    walk->now_ms += random_below(&walk->random, 40000);
    return (struct event){.kind = kinds[random_below(&walk->random, COUNT(kinds))],
                          .number = (int)random_below(&walk->random, 10),
                          .text = {(char)('a' + random_below(&walk->random, 26))},
                          .now_ms = walk->now_ms};
}

static struct intent step(struct walk *walk, const struct event *event)
{
    struct intent intent = walk->screen->ops->update(walk->screen, event);
    bool one = event->kind == EVENT_DIGIT && event->number == 1;
    if (intent.kind == INTENT_HAND_IN || intent.kind == INTENT_CLOSE || intent.kind == INTENT_STOP)
        assert_true(one);
    return intent;
}

static void random_keys_never_break_a_test_and_only_one_hands_in(void **state)
{
    (void)state;
    bool any = false;
    for (uint64_t seed = 1; seed <= 5; seed++) {
        struct walk walk = walk_start(seed);
        show_trial(&walk);
        for (int i = 0; i < STEPS; i++) {
            struct event event = any_event(&walk);
            follow_test(&walk, step(&walk, &event));
            paint_anyhow(&walk);
        }
        any |= walk.handed_in;
        walk_end(&walk);
    }
    assert_true(any);
}

static void random_keys_never_break_a_sheet_and_only_one_ends_it(void **state)
{
    (void)state;
    bool any = false;
    for (uint64_t seed = 1; seed <= 5; seed++) {
        struct walk walk = walk_start(seed);
        show_sheet(&walk);
        for (int i = 0; i < STEPS; i++) {
            struct event event = any_event(&walk);
            follow_sheet(&walk, step(&walk, &event));
            paint_anyhow(&walk);
        }
        any |= walk.closed;
        walk_end(&walk);
    }
    assert_true(any);
}

static void random_keys_never_break_the_reasons(void **state)
{
    (void)state;
    struct walk walk = walk_start(9);
    show(&walk, reasons_new(&(struct reasons){
                    .title = "Tes akhir", .who = "Ibu Yosefina", .test = walk.test}));
    for (int i = 0; i < STEPS; i++) {
        struct event event = any_event(&walk);
        step(&walk, &event);
        paint_anyhow(&walk);
    }
    walk_end(&walk);
}

static void paint_every_size(struct walk *walk)
{
    for (int rows = 1; rows <= 40; rows++)
        for (int columns = 1; columns <= 120; columns += rows % 3 + 1)
            paint(walk, rows, columns);
}

static void every_size_from_one_cell_on_is_painted(void **state)
{
    (void)state;
    struct walk walk = walk_start(1);
    void (*const shows[])(struct walk *) = {show_trial, show_review, show_sheet};
    for (size_t i = 0; i < COUNT(shows); i++) {
        shows[i](&walk);
        paint_every_size(&walk);
        press(walk.screen, EVENT_ENTER);
        paint_every_size(&walk);
    }
    for (size_t item = 0; item < 3; item++) {
        show_question(&walk, item, false);
        press(walk.screen, EVENT_ENTER);
        paint_every_size(&walk);
    }
    walk_end(&walk);
}

/* What somebody presses who does what the screen says, a digit and Enter by turns. */
static struct event obedient(const struct walk *walk, int turn)
{
    bool list = strcmp(walk->screen->ops->name, "review") == 0 &&
                !screen_says(walk->screen, 80, 24, "press 1");
    return (struct event){.kind = turn % 2 == 0 && !list ? EVENT_DIGIT : EVENT_ENTER, .number = 1};
}

static bool reaches_hand_in(int rows, int columns)
{
    struct walk walk = walk_start(3);
    show_trial(&walk);
    for (int i = 0; i < 500 && !walk.handed_in; i++) {
        struct event event = obedient(&walk, i);
        paint(&walk, rows, columns);
        follow_test(&walk, step(&walk, &event));
    }
    bool reached = walk.handed_in;
    walk_end(&walk);
    return reached;
}

static void digits_and_enter_alone_reach_the_hand_in(void **state)
{
    (void)state;
    assert_true(reaches_hand_in(12, 40));
    assert_true(reaches_hand_in(20, 60));
    assert_true(reaches_hand_in(24, 80));
}

static void enter_alone_never_hands_in(void **state)
{
    (void)state;
    struct walk walk = walk_start(4);
    show_trial(&walk);
    for (int i = 0; i < 500; i++) {
        struct event event = {.kind = EVENT_ENTER};
        paint(&walk, 12, 40);
        follow_test(&walk, step(&walk, &event));
    }
    assert_false(walk.handed_in);
    walk_end(&walk);
}

static void the_digit_two_alone_fills_a_sheet(void **state)
{
    (void)state;
    struct walk walk = walk_start(5);
    show_sheet(&walk);
    for (int i = 0; i < 8; i++) {
        struct event event = {.kind = EVENT_DIGIT, .number = 2};
        struct intent intent = step(&walk, &event);
        assert_int_equal(intent.kind, INTENT_MARK);
        sample_mark(walk.sheet, (size_t)intent.number, intent.value, "");
        sheet_saved(walk.screen, true);
    }
    press(walk.screen, EVENT_ENTER);
    assert_int_equal(press_digit(walk.screen, 1).kind, INTENT_CLOSE);
    walk_end(&walk);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_keys_never_break_a_test_and_only_one_hands_in),
        cmocka_unit_test(random_keys_never_break_a_sheet_and_only_one_ends_it),
        cmocka_unit_test(random_keys_never_break_the_reasons),
        cmocka_unit_test(every_size_from_one_cell_on_is_painted),
        cmocka_unit_test(digits_and_enter_alone_reach_the_hand_in),
        cmocka_unit_test(enter_alone_never_hands_in),
        cmocka_unit_test(the_digit_two_alone_fills_a_sheet),
    };
    return RUN(tests);
}
