/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sheet_desk.h - an observer's sheet with its screen, and marks carried out as cli does. */
#ifndef LULUS_TESTS_UI_SHEET_DESK_H
#define LULUS_TESTS_UI_SHEET_DESK_H
#include "../support/run.h"
#include "press.h"
#include "sample.h"
#include "ui/sheet.h"

struct scene {
    struct arena *arena;
    struct sheet *sheet;
    struct screen *screen;
};

static inline struct scene scene_over(struct arena *arena, const struct checklist *checklist,
                                      const char *marks)
{
    struct scene scene = {.arena = arena, .sheet = sheet_new(checklist, NULL, 0)};
    for (size_t i = 0; marks[i] != '\0'; i++)
        sample_mark(scene.sheet, i, marks[i] - '0', "");
    scene.screen = sheet_view_new(&(struct sheet_view){.title = "Penilaian 2 · Yosefina",
                                                       .observer = "Penilai: Bidan desa",
                                                       .sheet = scene.sheet,
                                                       .started_ms = 1000});
    return scene;
}

/* One mark a step from the first on: '0' '1' '2' '9'. */
static inline struct scene scene_with(const char *marks)
{
    struct arena *arena = arena_new();
    return scene_over(arena, sample_checklist(arena), marks);
}

static inline void scene_end(struct scene *scene)
{
    screen_free(scene->screen);
    sheet_free(scene->sheet);
    arena_free(scene->arena);
}

/* Carries a mark out as cli does. */
static inline void save(struct scene *scene, struct intent intent)
{
    assert_int_equal(intent.kind, INTENT_MARK);
    sample_mark(scene->sheet, (size_t)intent.number, intent.value,
                intent.text != NULL ? intent.text : "");
    sheet_saved(scene->screen, true);
}

static inline void type(struct scene *scene, const char *text)
{
    for (; *text != '\0'; text++)
        press_text(scene->screen, *text);
}
#endif
