/* SPDX-License-Identifier: GPL-3.0-or-later */
/* player.h - plays people at a kiosk: presses keys on the real pages, with its own clock.
 *
 * It knows what a person sees: the page's name and the state of its screen. A press that does not
 * lead where the story expects ends the play with an error that names both pages. */
#ifndef LULUS_CLI_PLAYER_H
#define LULUS_CLI_PLAYER_H
#include "app.h"
#include "base/date.h"
#include "ui/keys.h"

struct player {
    struct app app;
    struct store *store;
    struct keys *keys;
    const char *path; /* of the store */
    struct paths paths;
    enum language language;
    struct extent window; /* before which she stands; all zero: 80x24 */
    int64_t now_ms;       /* since boot */
    int64_t boot_wall_ms; /* wall time of the boot */
    char boot_id[37];
    uint64_t next_seed;
    bool running;
    struct error *err;
    /* After every press that showed a new page; may be NULL. */
    void (*shown)(void *context, const char *name, const struct player *player);
    void *context;
    const char *new_page;
};

/* Switches the machine on at 08.00 of that day: another boot, the same store. */
bool player_switch_on(struct player *player, struct date day, enum zone zone);
void player_switch_off(struct player *player); /* nothing when it is off */

/* All of these do nothing and return false once the play has failed. */
bool player_press(struct player *player, uint32_t key);    /* a character or enum raw_key */
bool player_type(struct player *player, const char *text); /* then Enter */
bool player_number(struct player *player, int number);     /* its digits, then Enter */
bool player_at(struct player *player, const char *page);   /* fails unless it is the top page */
bool player_is_at(const struct player *player, const char *page);
bool player_wait(struct player *player, int64_t ms); /* time passes */
/* The page as it is seen in its window; free it with grid_free. */
struct grid *player_paint(const struct player *player);
bool player_fail(struct player *player, const char *expected);
#endif
