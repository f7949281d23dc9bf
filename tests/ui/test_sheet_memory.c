/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheet beside the marks of an earlier round. */
#include "../support/golden.h"
#include "../support/run.h"
#include "press.h"
#include "sample.h"
#include "ui/sheet.h"

struct scene {
    struct arena *arena;
    struct sheet *sheet, *before;
    struct screen *screen;
};

/* An earlier sheet with a mark and a remark at each step: 0 1 2 and so on; or none. */
static struct scene scene_begin(bool seen_before)
{
    struct scene scene = {.arena = arena_new()};
    const struct checklist *checklist = sample_checklist(scene.arena);
    scene.sheet = sheet_new(checklist, NULL, 0);
    if (seen_before)
        scene.before = sheet_new(checklist, NULL, 0);
    for (size_t i = 0; seen_before && i < scene.before->step_count; i++)
        sample_mark(scene.before, i, (int)(i % 3), i % 3 == 1 ? "terlalu cepat" : "");
    scene.screen = sheet_view_new(&(struct sheet_view){.title = "Penilaian 2 · Yosefina",
                                                       .observer = "Penilai: Bidan desa",
                                                       .sheet = scene.sheet,
                                                       .before = scene.before});
    return scene;
}

static void scene_end(struct scene *scene)
{
    screen_free(scene->screen);
    sheet_free(scene->sheet);
    sheet_free(scene->before);
    arena_free(scene->arena);
}

static void a_weak_mark_of_last_time_stands_beside_its_step(void **state)
{
    (void)state;
    struct scene scene = scene_begin(true);
    assert_true(screen_says(scene.screen, 80, 24, "last time: 0 "));
    press(scene.screen, EVENT_ENTER);
    assert_true(screen_says(scene.screen, 80, 24, "last time: 1 · terlalu cepat"));
    golden_screen(scene.screen, "sheet-last-time", golden_trainer);
    press(scene.screen, EVENT_ENTER);
    assert_false(screen_says(scene.screen, 80, 24, "last time"));
    scene_end(&scene);
}

static void who_was_never_seen_has_no_last_time(void **state)
{
    (void)state;
    struct scene scene = scene_begin(false);
    assert_false(screen_says(scene.screen, 80, 24, "last time"));
    scene_end(&scene);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_weak_mark_of_last_time_stands_beside_its_step),
        cmocka_unit_test(who_was_never_seen_has_no_last_time),
    };
    return RUN(tests);
}
