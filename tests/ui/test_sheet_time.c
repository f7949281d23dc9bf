/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long the sheet and its steps take. */
#include "../support/golden.h"
#include "sheet_desk.h"

static void the_timer_counts_from_the_opening(void **state)
{
    (void)state;
    struct scene scene = scene_with("");
    press_at(scene.screen, EVENT_TICK, 253000);
    assert_true(screen_says(scene.screen, 60, 20, "4 min 12 s"));
    scene_end(&scene);
}

static void a_sheet_gone_on_with_counts_on(void **state)
{
    (void)state;
    struct scene scene = scene_with("2222222");
    screen_free(scene.screen);
    scene.screen = sheet_view_new(&(struct sheet_view){.title = "Penilaian 2 · Yosefina",
                                                       .observer = "Penilai: Bidan desa",
                                                       .sheet = scene.sheet,
                                                       .started_ms = -239000,
                                                       .now_ms = 1000});
    assert_true(screen_says(scene.screen, 60, 20, "4 min 0 s"));
    press_at(scene.screen, EVENT_TICK, 3000);
    assert_true(screen_says(scene.screen, 60, 20, "4 min 2 s"));
    assert_true(screen_says(scene.screen, 60, 20, "time: 0 min 2 s of"));
    scene_end(&scene);
}

static void a_step_with_a_duration_counts_from_the_first_look(void **state)
{
    (void)state;
    struct scene scene = scene_with("222222");
    press_at(scene.screen, EVENT_TICK, 11000);
    assert_false(screen_says(scene.screen, 60, 20, "time:"));
    save(&scene, press_digit(scene.screen, 2));
    press_at(scene.screen, EVENT_TICK, 83000);
    assert_true(screen_says(scene.screen, 60, 20, "time: 1 min 12 s of 2 min 30 s"));
    golden_screen(scene.screen, "sheet-timed", golden_trainer);
    press(scene.screen, EVENT_BACK);
    assert_false(screen_says(scene.screen, 60, 20, "time:"));
    press_at(scene.screen, EVENT_ENTER, 84000);
    assert_true(screen_says(scene.screen, 60, 20, "time: 1 min 13 s of 2 min 30 s"));
    press_at(scene.screen, EVENT_TICK, 160999);
    assert_true(screen_says(scene.screen, 60, 20, "time: 2 min 29 s of 2 min 30 s"));
    press_at(scene.screen, EVENT_TICK, 161000);
    assert_true(screen_says(scene.screen, 60, 20, "time: 2 min 30 s, reached   5 again"));
    golden_screen(scene.screen, "sheet-time-over", golden_trainer);
    scene_end(&scene);
}

static void five_times_such_a_step_anew(void **state)
{
    (void)state;
    struct scene scene = scene_with("2222222");
    press_at(scene.screen, EVENT_TICK, 61000);
    assert_true(screen_says(scene.screen, 60, 20, "time: 1 min 0 s of"));
    assert_int_equal(press_digit(scene.screen, 5).kind, INTENT_NONE);
    press_at(scene.screen, EVENT_TICK, 64000);
    assert_true(screen_says(scene.screen, 60, 20, "time: 0 min 3 s of"));
    scene_end(&scene);
}

static void a_step_that_is_scored_is_no_longer_timed(void **state)
{
    (void)state;
    struct scene scene = scene_with("222222");
    press(scene.screen, EVENT_ENTER);
    assert_true(screen_says(scene.screen, 60, 20, "time: "));
    sample_mark(scene.sheet, 7, 2, "");
    assert_false(screen_says(scene.screen, 60, 20, "time: "));
    scene_end(&scene);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_timer_counts_from_the_opening),
        cmocka_unit_test(a_sheet_gone_on_with_counts_on),
        cmocka_unit_test(a_step_with_a_duration_counts_from_the_first_look),
        cmocka_unit_test(five_times_such_a_step_anew),
        cmocka_unit_test(a_step_that_is_scored_is_no_longer_timed),
    };
    return RUN(tests);
}
