/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A class test under the plug: it goes on at the question that stood before the room, or at the one
 * before it when that was being saved; what the screen says then is what the store has. */
#include "../../support/run.h"

#include "plug.h"
#include "training/occasion.h"
#include <stdio.h>
#include <string.h>

enum { ITEMS = 20, TRAIL = 3, WALK_MOST = 60, UNKNOWN = 0 };

struct class_model {
    int trail[TRAIL]; /* places that the screen showed, the newest first; UNKNOWN */
    int stored;       /* at the last cut */
};

static int place(const struct plug *plug)
{
    int item = UNKNOWN;
    const char *title = strstr(plug->shown, " Soal ");
    if (plug_shows(plug, "Itu soal terakhir."))
        return CLASS_TEST_OVER;
    if (title == NULL || strchr(plug->shown, '\n') < title ||
        sscanf(title, " Soal %d dari 20", &item) != 1)
        return UNKNOWN;
    return item;
}

static void look(struct plug *plug, void *context)
{
    struct class_model *model = context;
    int now = place(plug);
    if (now == UNKNOWN || now == model->trail[0])
        return;
    memmove(&model->trail[1], &model->trail[0], sizeof model->trail - sizeof model->trail[0]);
    model->trail[0] = now;
}

/* `cut`: the newest steps may not have reached the disk. */
static void hold_store(struct plug *plug, struct class_model *model, bool cut)
{
    struct witness witness;
    witness_call(&witness, plug->seat);
    int stored = witness.course->occasions[0].together.item;
    witness_leave(&witness);
    bool good = model->trail[0] == UNKNOWN;
    for (int i = 0; i < (cut ? TRAIL : 1); i++)
        good |= stored == model->trail[i];
    if (!good)
        plug_fail(plug, "the room saw %d, %d, %d; the store has %d", model->trail[0],
                  model->trail[1], model->trail[2], stored);
    model->stored = stored;
    memset(model->trail, 0, sizeof model->trail);
    model->trail[0] = stored;
}

/* A test that is over is not gone on with: it is chosen as the way once more. */
static bool comes_back(struct plug *plug, const struct class_model *model)
{
    char words[40];
    snprintf(words, sizeof words, "Kita lanjut dari soal %d.", model->stored);
    if (model->stored != CLASS_TEST_OVER)
        return plug_sees(plug, words) && plug_answer(plug, A_LOOK_MS, "\r");
    return plug_sees(plug, "sendiri, di kertas, atau bersama") &&
           plug_answer(plug, A_LOOK_MS, "3") && plug_sees(plug, "Itu soal terakhir.") &&
           plug_answer(plug, A_LOOK_MS, "2");
}

static bool begins(struct plug *plug, struct class_model *model)
{
    return plug_signs_in(plug) && plug_answer(plug, A_LOOK_AFTER_TYPING_MS, "1") &&
           plug_sees(plug, "tutup Tes awal") && plug_answer(plug, A_LOOK_MS, "3") &&
           comes_back(plug, model);
}

static const struct chance teaching[] = {
    {"\r", 30},  {"-", 6},    {"*", 2},    {"7\r", 2}, {"12\r", 2},
    {"19\r", 3}, {"20\r", 3}, {"99\r", 1}, {"2", 3},   {"", 0},
};

static void walk(struct plug *plug)
{
    for (int i = 0; i < WALK_MOST; i++)
        if (!plug_answer(plug, A_LOOK_MS, plug_draw(plug, teaching)) ||
            plug_shows(plug, "Papan pelatih"))
            return;
}

void plug_class(struct seat *seat, uint64_t seed, int lives)
{
    struct plug plug;
    struct class_model model = {.stored = UNKNOWN};
    plug_begin(&plug, seat, seed, lives);
    hold_store(&plug, &model, false);
    plug.look = look;
    plug.pace_ms = 72;
    plug.model = &model;
    for (bool last = false; !last;) {
        last = plug.lives_left == 0;
        plug_switch_on(&plug, 8, 30);
        if (begins(&plug, &model) && !(last && plug_cuts()))
            walk(&plug);
        bool cut = !plug_is_on(&plug);
        if (!cut) {
            plug_settle(&plug);
            plug_switch_off(&plug);
        }
        hold_store(&plug, &model, cut);
    }
    plug_end(&plug);
}
