/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "player.h"
#include "base/text.h"
#include "clock.h"
#include "pages.h"
#include "reading.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { BETWEEN_KEYS_MS = 700, DEAD_MS = 400, HOUR_MS = 3600000 };

static int64_t boot_ms(void *context)
{
    const struct player *player = context;
    return player->now_ms;
}

static int64_t wall_ms(void *context)
{
    const struct player *player = context;
    return player->boot_wall_ms + player->now_ms;
}

static uint64_t seed(void *context)
{
    struct player *player = context;
    return player->next_seed++;
}

static struct sizes sizes(void *context)
{
    const struct player *player = context;
    return sizes_in(player->window);
}

static void page_shown(void *context, const struct page *page)
{
    struct player *player = context;
    player->new_page = page->ops->name;
}

static void tell(struct player *player)
{
    if (player->new_page != NULL && player->shown != NULL)
        player->shown(player->context, player->new_page, player);
    player->new_page = NULL;
}

static void show(struct player *player)
{
    tell(player);
    keys_show(player->keys, player->app.top->screen, player->now_ms);
}

bool player_switch_on(struct player *player, struct date day, enum zone zone)
{
    char date[DATE_TEXT];
    date_iso(day, date);
    if (player->window.rows == 0)
        player->window = layout_extent(LAYOUT_REGULAR);
    snprintf(player->boot_id, sizeof player->boot_id, "contoh-%s", date);
    player->boot_wall_ms = date_start_ms(day, zone) + 8 * HOUR_MS;
    player->now_ms = 60000;
    struct store_options options = {.path = player->path,
                                    .mode = STORE_CREATE,
                                    .demo = true,
                                    .boot_ms = boot_ms,
                                    .wall_ms = wall_ms,
                                    .clock_context = player,
                                    .boot_id = player->boot_id,
                                    .pid = getpid(),
                                    .started = clock_process_started(getpid()),
                                    .alive = clock_process_alive};
    player->store = store_open(&options, player->err);
    if (player->store == NULL)
        return false;
    player->keys = keys_new(DEAD_MS);
    player->app = (struct app){
        .paths = player->paths,
        .usual_language = player->language,
        .machine = {.context = player,
                    .seed = seed,
                    .now_ms = boot_ms,
                    .sizes = sizes,
                    .page_shown = page_shown},
    };
    player->running = app_start(&player->app, player->store, player->err);
    if (player->running) {
        show(player);
        app_note_start(&player->app);
    }
    return player->running;
}

void player_switch_off(struct player *player)
{
    if (player->store == NULL)
        return;
    app_stop(&player->app);
    store_close(player->store);
    keys_free(player->keys);
    player->store = NULL;
    player->running = false;
}

static void drain(struct player *player)
{
    struct event event;
    while (keys_next(player->keys, player->app.top->screen, player->now_ms, &event)) {
        app_event(&player->app, &event);
        show(player);
    }
}

bool player_press(struct player *player, uint32_t key)
{
    if (!player->running)
        return false;
    player->now_ms += BETWEEN_KEYS_MS;
    keys_feed(player->keys, (struct raw){.key = key, .at_ms = player->now_ms});
    player->now_ms += DEAD_MS;
    drain(player);
    return true;
}

bool player_wait(struct player *player, int64_t ms)
{
    player->now_ms += ms;
    return player->running;
}

bool player_type(struct player *player, const char *text)
{
    size_t length = strlen(text);
    while (length > 0) {
        uint32_t rune;
        size_t taken = text_decode(text, length, &rune);
        player_press(player, rune);
        text += taken;
        length -= taken;
    }
    return player_press(player, RAW_ENTER);
}

bool player_number(struct player *player, int number)
{
    char digits[16];
    snprintf(digits, sizeof digits, "%d", number);
    return player_type(player, digits);
}

bool player_is_at(const struct player *player, const char *page)
{
    return player->running && strcmp(player->app.top->ops->name, page) == 0;
}

struct grid *player_paint(const struct player *player)
{
    struct face face = size_face(player->window, reading_size(&player->app), false);
    struct grid *grid = grid_new(face.grid.rows, face.grid.columns, player->app.language);
    reading_view(&player->app, grid);
    return grid;
}

bool player_fail(struct player *player, const char *expected)
{
    if (!player->running)
        return false;
    struct grid *grid = player_paint(player);
    char *text = grid_text(grid);
    fail(player->err, ERROR_SYSTEM, "the story expected %s but stands at %s:\n%s", expected,
         player->app.top->ops->name, text);
    free(text);
    grid_free(grid);
    player->running = false;
    return false;
}

bool player_at(struct player *player, const char *page)
{
    return player_is_at(player, page) || player_fail(player, page);
}
