/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A kader's test under the plug. After each cut the store is held against what the screen said, and
 * then the screen against the store. */
#include "../../support/run.h"

#include "kader.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char who[] = "Bernadeta Setia";

static bool goes_on(struct plug *plug, const struct kader_model *model)
{
    char words[80];
    if (!model->trial_done)
        return plug_sees(plug, "Mari coba satu soal") && plug_press(plug, "*");
    if (model->row_count == 0)
        return true;
    snprintf(words, sizeof words, " %d jawaban Ibu sudah tersimpan.", model->saved);
    if (!plug_sees_one_of(plug, "Tadi sempat terhenti.", "Tadi mati lampu.") ||
        !plug_sees(plug, words))
        return false;
    snprintf(words, sizeof words, "Kita lanjut dari soal %d.", model->place + 1);
    if (model->place < ITEMS && !plug_sees(plug, words))
        return false;
    return plug_press(plug, "\r");
}

/* With a limit she is told of it before the first question. */
static bool is_told_of_the_time(struct plug *plug, const char *words)
{
    static const char limit[] = "Untuk tes ini ada 180 menit.";
    if (!plug_sees_one_of(plug, words, limit))
        return false;
    return !plug_shows(plug, limit) ||
           (plug_answer(plug, A_LOOK_MS, "\r") && plug_sees(plug, words));
}

static bool finds_home(struct plug *plug, const struct kader_model *model)
{
    return plug_sees(plug, "Peserta:") &&
           plug_sees(plug, model->handed_in ? "1 dari 9 selesai" : "0 dari 9 selesai");
}

static bool arrives(struct plug *plug, struct kader_model *model)
{
    char words[40];
    snprintf(words, sizeof words, " Soal %d dari 20", model->place + 1);
    bool there = finds_home(plug, model) && plug_press(plug, "1") &&
                 plug_sees(plug, "nama Anda?") && plug_press(plug, "4\r") &&
                 plug_sees(plug, "Apakah ini Anda?") &&
                 plug_answer(plug, A_LOOK_AFTER_TYPING_MS, "1");
    if (there && model->handed_in)
        return plug_sees(plug, "Jawaban sudah dikumpulkan.");
    return there && goes_on(plug, model) &&
           is_told_of_the_time(plug, model->place < ITEMS ? words : "Periksa jawaban");
}

static bool begins(struct plug *plug, struct kader_model *model)
{
    model->arriving = true;
    bool there = arrives(plug, model);
    model->arriving = false;
    return there;
}

/* Screen, board and store agree. */
static void hold_board(struct plug *plug, const struct kader_model *model)
{
    plug->look = NULL;
    plug->keys_left = -1;
    if (plug_is_on(plug))
        plug_switch_off(plug);
    plug->lives_left = 0;
    plug_switch_on(plug, 0, 0);
    assert_true(finds_home(plug, model) && plug_signs_in(plug));
    const char *row = strstr(plug->shown, who), *done = row != NULL ? strstr(row, " v ") : NULL;
    if (row == NULL || (done != NULL && done < strchr(row, '\n')) != model->handed_in)
        plug_fail(plug, "the board says it otherwise");
}

static const struct chance hand[] = {
    {"1", 10}, {"2", 10},  {"3", 10}, {"4", 6},    {"0", 5},  {"\r", 42}, {"-", 6}, {"*", 4},
    {"00", 2}, {".\r", 1}, {"+", 1},  {"\r\r", 4}, {"--", 1}, {"01", 2},  {"", 0},
};

enum { WALK_MOST = 120 };

/* What she does once she is at her test, and after how many keys the plug is pulled. */
struct doing {
    void (*act)(struct plug *plug, struct kader_model *model);
    int least, most;
};

static void walk(struct plug *plug, struct kader_model *model)
{
    for (int i = 0; i < WALK_MOST && !model->handed_in; i++) {
        int look_ms = random_below(&plug->cuts, 6) == 0 ? A_LOOK_MS : 0;
        if (!plug_answer(plug, look_ms, plug_draw(plug, hand)))
            return;
        if (!plug_shows(plug, "Peserta:"))
            continue;
        kader_hold_store(plug, model); /* she has stopped for a moment */
        if (!begins(plug, model))
            return;
    }
}

static void live(struct plug *plug, struct kader_model *model, const struct doing *doing)
{
    bool last = false;
    while (!model->handed_in && !last) {
        last = plug->lives_left == 0;
        plug_switch_on(plug, doing->least, doing->most);
        if (begins(plug, model) && !model->handed_in && !(last && plug_cuts()))
            doing->act(plug, model);
        if (plug_is_on(plug))
            plug_switch_off(plug);
        kader_hold_store(plug, model);
    }
}

static struct kader_model *model_new(void)
{
    struct kader_model *model = calloc(1, sizeof *model);
    assert_non_null(model);
    for (int spot = 0; spot < ITEMS; spot++)
        model->spots[spot].digit = NO_DIGIT;
    return model;
}

static void play(struct seat *seat, uint64_t seed, int lives, const struct doing *doing)
{
    struct plug plug;
    struct kader_model *model = model_new();
    plug_begin(&plug, seat, seed, lives);
    kader_hold_store(&plug, model);
    plug.look = kader_look;
    plug.pace_ms = 72;
    plug.model = model;
    live(&plug, model, doing);
    hold_board(&plug, model);
    plug_end(&plug);
    for (int spot = 0; spot < ITEMS; spot++)
        free(model->spots[spot].words);
    free(model);
}

void plug_kader(struct seat *seat, uint64_t seed, int lives)
{
    play(seat, seed, lives, &(const struct doing){walk, 0, 16});
}

/* All is answered; what is left is 0, then 1. */
static void hand_in(struct plug *plug, struct kader_model *model)
{
    (void)model;
    if (plug_press(plug, "0") && plug_sees(plug, "Bila sudah yakin, tekan 1.") &&
        plug_answer(plug, A_LOOK_MS, "1") && plug_sees(plug, "Jawaban sudah dikumpulkan."))
        plug_answer(plug, A_LOOK_MS, "1\r");
}

void plug_hand_in(struct seat *seat, uint64_t seed, int lives)
{
    play(seat, seed, lives, &(const struct doing){hand_in, 5, 8});
}
