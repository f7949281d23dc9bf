/* SPDX-License-Identifier: GPL-3.0-or-later */
/* demo.h - plays the demo's story on a store, up to a chosen point. */
#ifndef LULUS_CLI_DEMO_H
#define LULUS_CLI_DEMO_H
#include "player.h"

enum demo_point { DEMO_BEFORE_PRETEST, DEMO_BEFORE_LAST_ROUND, DEMO_FINISHED };

/* From an empty store, which ends switched off. False with player->err. */
bool demo_play(struct player *player, enum demo_point until);
#endif
