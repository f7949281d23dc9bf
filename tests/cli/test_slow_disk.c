/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A disk that takes long over every sync: what the screen says before it and after it. The order is
 * asserted, on the seat's own clock, and no time is waited. */
#include "../../src/cli/observing.h"
#include "../support/run.h"
#include "base/buffer.h"
#include "disk.h"
#include "scene.h"
#include "seat.h"
#include <stdlib.h>
#include <string.h>

/* What happened in this order: 's' a painting that says it is being saved, 'S' one that says it is,
 * 'p' another painting, '(' and ')' a sync begins and ends. */
struct watch {
    struct seat seat;
    struct buffer order;
    int64_t delay_ms;
};

static void note_painting(struct watch *watch)
{
    struct screen *screen = watch->seat.player.app.top->screen;
    struct grid *grid = grid_new(24, 80, LANGUAGE_EN);
    screen->ops->view(screen, grid);
    char *text = grid_text(grid);
    char mark = strstr(text, "Saving …") != NULL ? 's' : strstr(text, "Saved") != NULL ? 'S' : 'p';
    bool scored = strstr(text, "Just now:") != NULL && mark == 'p';
    buffer_putc(&watch->order, scored ? 'S' : mark);
    free(text);
    grid_free(grid);
}

static void sync_happens(void *context, int begins)
{
    struct watch *watch = context;
    buffer_putc(&watch->order, begins ? '(' : ')');
    if (begins)
        watch->seat.player.now_ms += watch->delay_ms;
}

/* The context of the machine is the player, whose own is the watch. */
static void paint(void *context)
{
    struct player *player = context;
    note_painting(player->context);
}

static void note(void *context, const char *words)
{
    struct player *player = context;
    struct watch *watch = player->context;
    assert_string_equal(words, "Saving …");
    buffer_putc(&watch->order, 's');
}

static void begin(struct watch *watch, enum scene_moment moment, int delay_ms, const char *course)
{
    *watch = (struct watch){.delay_ms = delay_ms};
    seat_begin_empty(&watch->seat);
    scene_make_at(watch->seat.path, true, moment);
    disk_tells(sync_happens, watch);
    seat_on(&watch->seat, 2019, 11, 3);
    watch->seat.player.context = watch;
    watch->seat.player.app.machine.paint = paint;
    watch->seat.player.app.machine.note = note;
    keys(&watch->seat, course);
    buffer_done(&watch->order);
}

/* One key, then the painting that follows each event. */
static void press(struct watch *watch, const char *key)
{
    keys(&watch->seat, key);
    note_painting(watch);
}

static void end(struct watch *watch)
{
    seat_end(&watch->seat);
    buffer_done(&watch->order);
    disk_flushes();
}

/* "s" first, then nothing but syncs, and `last` after all of them. */
static void assert_order(const struct watch *watch, char last)
{
    const char *order = buffer_text(&watch->order);
    size_t length = strlen(order);
    if (length < 4 || order[0] != 's' || strspn(order + 1, "()") != length - 2 ||
        order[length - 2] != ')' || order[length - 1] != last)
        fail_msg("%d ms: \"%s\"", (int)watch->delay_ms, order);
}

static const int delays_ms[] = {300, 1000, 5000};

static void an_answer_is_shown_before_the_sync_and_called_saved_after_it(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(delays_ms); i++) {
        struct watch watch;
        begin(&watch, SCENE_PRETEST, delays_ms[i], "11\n1\n");
        AT(&watch.seat, "question");
        press(&watch, "1");
        assert_order(&watch, 'S');
        end(&watch);
    }
}

static void a_mark_is_shown_before_the_sync_and_told_after_it(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(delays_ms); i++) {
        struct watch watch;
        begin(&watch, SCENE_PRACTICE, delays_ms[i], "215678\n2\n");
        AT(&watch.seat, "sheet");
        press(&watch, "2");
        assert_order(&watch, 'S');
        end(&watch);
    }
}

static void a_hand_in_says_so_before_the_sync_and_goes_on_after_it(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(delays_ms); i++) {
        struct watch watch;
        begin(&watch, SCENE_PRETEST, delays_ms[i], "11\n1\n");
        while (!player_is_at(&watch.seat.player, "review"))
            keys(&watch.seat, "1\n");
        keys(&watch.seat, "0");
        buffer_done(&watch.order);
        press(&watch, "1");
        AT(&watch.seat, "name-check");
        assert_order(&watch, 'p');
        end(&watch);
    }
}

static void a_closed_sheet_says_so_before_the_sync_and_its_verdict_after_it(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(delays_ms); i++) {
        struct watch watch;
        begin(&watch, SCENE_PRACTICE, delays_ms[i], "215678\n2\n");
        while (sheet_unscored(watch.seat.player.app.observing->sheet) > 0)
            keys(&watch.seat, "2");
        keys(&watch.seat, "\n");
        buffer_done(&watch.order);
        press(&watch, "1");
        AT(&watch.seat, "closed");
        assert_order(&watch, 'p');
        end(&watch);
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_answer_is_shown_before_the_sync_and_called_saved_after_it),
        cmocka_unit_test(a_mark_is_shown_before_the_sync_and_told_after_it),
        cmocka_unit_test(a_hand_in_says_so_before_the_sync_and_goes_on_after_it),
        cmocka_unit_test(a_closed_sheet_says_so_before_the_sync_and_its_verdict_after_it),
    };
    return RUN(tests);
}
