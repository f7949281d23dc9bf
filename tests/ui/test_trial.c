/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/golden.h"
#include "../support/run.h"
#include "press.h"
#include "ui/question.h"

static struct screen *trial(void)
{
    return trial_new(&(struct trial){.title = "Tes awal", .who = "Ibu Yosefina"});
}

/* Leads through the lesson up to the page that hands in. */
static void go_to_hand_in(struct screen *screen)
{
    press(screen, EVENT_ENTER);
    press_digit(screen, 2);
    press_digit(screen, 3);
    press(screen, EVENT_BACK);
    press(screen, EVENT_ENTER);
    press(screen, EVENT_STAR);
    press(screen, EVENT_ENTER);
}

static void every_page_is_painted_at_every_size(void **state)
{
    (void)state;
    struct screen *screen = trial();
    golden_screen(screen, "trial-1-welcome", golden_kader);
    press(screen, EVENT_ENTER);
    golden_screen(screen, "trial-2-choose", golden_kader);
    press_digit(screen, 2);
    golden_screen(screen, "trial-3-change", golden_kader);
    press_digit(screen, 3);
    golden_screen(screen, "trial-4-back", golden_kader);
    press(screen, EVENT_BACK);
    golden_screen(screen, "trial-5-page-before", golden_kader);
    press(screen, EVENT_ENTER);
    golden_screen(screen, "trial-6-doubt", golden_kader);
    press(screen, EVENT_STAR);
    golden_screen(screen, "trial-7-next", golden_kader);
    press(screen, EVENT_ENTER);
    golden_screen(screen, "trial-8-hand-in", golden_kader);
    press_digit(screen, 1);
    golden_screen(screen, "trial-9-done", golden_kader);
    assert_int_equal(press(screen, EVENT_ENTER).kind, INTENT_NEXT);
    screen_free(screen);
}

static void the_star_on_the_first_page_skips(void **state)
{
    (void)state;
    struct screen *screen = trial();
    assert_int_equal(press(screen, EVENT_STAR).kind, INTENT_NEXT);
    screen_free(screen);
}

static void the_star_later_does_not_skip(void **state)
{
    (void)state;
    struct screen *screen = trial();
    press(screen, EVENT_ENTER);
    assert_int_equal(press(screen, EVENT_STAR).kind, INTENT_NONE);
    screen_free(screen);
}

/* Who only presses Enter is not praised for what nobody did. */
static void what_is_passed_over_is_not_praised(void **state)
{
    static const char *const said[] = {"Try: press 2.", "Try: press 3.", "Try going back: press -",
                                       "If not sure, press *", "To go on, press Enter."};
    (void)state;
    struct screen *screen = trial();
    press(screen, EVENT_ENTER);
    for (size_t i = 0; i < COUNT(said); i++) {
        assert_true(screen_says(screen, 80, 24, said[i]));
        assert_false(screen_says(screen, 80, 24, "Good."));
        assert_false(screen_says(screen, 80, 24, "Changed."));
        assert_false(screen_says(screen, 80, 24, "Marked."));
        assert_false(screen_says(screen, 80, 24, "till there"));
        press(screen, EVENT_ENTER);
        if (i + 1 < COUNT(said))
            press(screen, EVENT_ENTER);
    }
    assert_true(screen_says(screen, 80, 24, "Try handing in"));
    screen_free(screen);
}

static void another_digit_is_taken_without_blame_and_the_lesson_waits(void **state)
{
    (void)state;
    struct screen *screen = trial();
    press(screen, EVENT_ENTER);
    press_digit(screen, 4);
    assert_true(screen_says(screen, 80, 24, "► [4]"));
    assert_true(screen_says(screen, 80, 24, "Try: press 2."));
    press_digit(screen, 2);
    assert_true(screen_says(screen, 80, 24, "► [2]"));
    screen_free(screen);
}

static void enter_twice_passes_over_an_act(void **state)
{
    (void)state;
    struct screen *screen = trial();
    for (int i = 0; i < 40; i++)
        assert_int_equal(press(screen, EVENT_ENTER).kind, INTENT_NONE);
    assert_true(screen_says(screen, 80, 24, "When you are sure, press 1."));
    screen_free(screen);
}

static void only_the_digit_one_hands_in(void **state)
{
    (void)state;
    struct screen *screen = trial();
    go_to_hand_in(screen);
    press(screen, EVENT_ENTER);
    assert_true(screen_says(screen, 40, 12, "Enter alone does not hand in."));
    press_digit(screen, 1);
    assert_true(screen_says(screen, 40, 12, "Well done."));
    screen_free(screen);
}

static void back_from_the_hand_in_page_returns_to_the_question(void **state)
{
    (void)state;
    struct screen *screen = trial();
    go_to_hand_in(screen);
    press(screen, EVENT_BACK);
    assert_true(screen_says(screen, 80, 24, "► [3]"));
    screen_free(screen);
}

static void back_on_the_first_page_leaves(void **state)
{
    (void)state;
    struct screen *screen = trial();
    assert_int_equal(press(screen, EVENT_BACK).kind, INTENT_BACK);
    screen_free(screen);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_page_is_painted_at_every_size),
        cmocka_unit_test(the_star_on_the_first_page_skips),
        cmocka_unit_test(the_star_later_does_not_skip),
        cmocka_unit_test(what_is_passed_over_is_not_praised),
        cmocka_unit_test(another_digit_is_taken_without_blame_and_the_lesson_waits),
        cmocka_unit_test(enter_twice_passes_over_an_act),
        cmocka_unit_test(only_the_digit_one_hands_in),
        cmocka_unit_test(back_from_the_hand_in_page_returns_to_the_question),
        cmocka_unit_test(back_on_the_first_page_leaves),
    };
    return RUN(tests);
}
