/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scanner.h"
#include "../support/run.h"
#include "store/people.h"

static void feed(struct player *player, uint32_t key)
{
    player->now_ms++;
    keys_feed(player->keys, (struct raw){.key = key, .at_ms = player->now_ms});
}

void scan(struct seat *seat, const char *code)
{
    enum { SECOND_MS = 1000 };
    struct player *player = &seat->player;
    struct event event;
    player->now_ms += SECOND_MS;
    for (; *code != '\0'; code++)
        feed(player, (unsigned char)*code);
    feed(player, RAW_ENTER);
    player->now_ms += SECOND_MS;
    while (keys_next(player->keys, player->app.top->screen, player->now_ms, &event)) {
        app_event(&player->app, &event);
        keys_show(player->keys, player->app.top->screen, player->now_ms);
    }
    player->now_ms += SECOND_MS;
}

void card_of(struct seat *seat, int list_number, char out[CARD_BYTES])
{
    struct app *app = &seat->player.app;
    struct arena *arena = arena_new();
    struct kader *people;
    size_t count;
    assert_true(
        store_list_kader(app->store, &app->training.id, arena, &people, &count, &seat->err));
    assert_in_range(list_number, 1, count);
    card_text(&people[list_number - 1].enrolment, out);
    arena_free(arena);
}
