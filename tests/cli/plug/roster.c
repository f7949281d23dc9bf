/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A form that is finished under the plug: the new participant is on the list, or her form still
 * waits as it was; never both, and never twice. */
#include "../../support/run.h"

#include "plug.h"
#include <string.h>

enum { ITS_LAST_KEY = 11 };

static bool saves_her(struct plug *plug)
{
    return plug_signs_in(plug) && plug_answer(plug, A_LOOK_AFTER_TYPING_MS, "9") &&
           plug_press(plug, "1") && plug_sees(plug, "Peserta") && plug_press(plug, "*") &&
           plug_sees(plug, "benar, simpan") && plug_answer(plug, A_LOOK_AFTER_TYPING_MS, "1") &&
           plug_sees(plug, "10 peserta");
}

static void hold_store(struct plug *plug, bool said_saved)
{
    struct witness witness;
    char draft[200];
    witness_call(&witness, plug->seat);
    assert_true(store_setting(witness.store, "kader.name", draft, sizeof draft, &witness.err));
    bool there = witness.course->people_count == DEMO_PEOPLE + 1;
    if (witness.course->people_count > DEMO_PEOPLE + 1 || there == (draft[0] != '\0'))
        plug_fail(plug, "%zu people, draft \"%s\"", witness.course->people_count, draft);
    if (said_saved && !there)
        plug_fail(plug, "she was on the list and is not");
    witness_leave(&witness);
}

void plug_roster(struct seat *seat, uint64_t seed, int lives)
{
    struct plug plug;
    plug_begin(&plug, seat, seed, lives);
    for (bool last = false; !last;) {
        last = plug.lives_left == 0;
        plug_switch_on(&plug, ITS_LAST_KEY, ITS_LAST_KEY);
        bool said_saved = saves_her(&plug);
        if (plug_is_on(&plug))
            plug_switch_off(&plug);
        hold_store(&plug, said_saved);
        seat_bring_back(seat);
    }
    plug_end(&plug);
}
