/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storyboard.h"
#include "../support/eyes.h"
#include "../support/golden.h"
#include "../support/run.h"
#include "../support/words.h"
#include "base/buffer.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What the quiz says, and lists of its items, are not ours. */
static bool is_content(const struct screen *screen)
{
    static const char *const names[] = {"question", "review", "reasons", "together"};
    for (size_t i = 0; i < COUNT(names); i++)
        if (strcmp(screen->ops->name, names[i]) == 0)
            return true;
    return false;
}

struct board {
    struct buffer text;
    struct sights sights;
};

static void play_scene(struct seat *seat, const struct scene *scene)
{
    if (scene->before != NULL)
        scene->before(seat);
    keys(seat, scene->keys);
    if (!player_at(&seat->player, scene->page))
        fail_msg("\"%s\": %s", scene->keys, seat->err.message);
}

void story_visit(const struct story *story, enum language language, story_visitor *visit,
                 void *context)
{
    struct seat seat;
    assert_true(golden_language(language));
    seat_begin_empty(&seat);
    seat.player.language = language;
    if (!story->empty && !demo_play(&seat.player, story->point))
        fail_msg("%s", seat.err.message);
    seat_on(&seat, story->day.year, story->day.month, story->day.day);
    for (size_t i = 0; i < story->count; i++) {
        play_scene(&seat, &story->scenes[i]);
        if (story->scenes[i].audience != NOBODY)
            visit(&seat, &story->scenes[i], context);
    }
    seat_end(&seat);
    golden_language(LANGUAGE_EN);
}

/* The largest comes last: it is the size at which the next keys are pressed. */
static void paint(struct seat *seat, const struct scene *scene, void *context)
{
    struct board *board = context;
    const struct golden_size *size = scene->audience >= ANYBODY ? golden_kader : golden_trainer;
    for (; size->columns > 0; size++) {
        seat->player.window = (struct extent){size->rows, size->columns};
        struct grid *grid = player_paint(&seat->player);
        char *text = grid_text(grid);
        if (scene->audience >= ANYBODY)
            words_are_kind(scene->name, text);
        if (scene->audience == KADER && !is_content(seat->player.app.top->screen))
            words_are_few(scene->name, text);
        eyes_see(scene->name, grid);
        eyes_tell_apart(&board->sights, scene->name, grid);
        buffer_printf(&board->text, "==== %s %dx%d\n%s\n", scene->name, size->columns, size->rows,
                      text);
        free(text);
        grid_free(grid);
    }
}

void story_play(const struct story *story, enum language language)
{
    struct board board = {0};
    char file[200];
    story_visit(story, language, paint, &board);
    snprintf(file, sizeof file, "%s.%s.txt", story->name, language_code(language));
    golden_story(file, buffer_text(&board.text));
    buffer_done(&board.text);
    sights_done(&board.sights);
}
