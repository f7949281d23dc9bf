/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A PIN or three pictures that a kader chooses under the plug: once her test was shown to her it is
 * hers and lets her in; before that she chooses anew. Nobody is left with one that fits nothing. */
#include "../../support/run.h"

#include "plug.h"

enum { PERSON = 4, KEYS_BEFORE = 4 }; /* her number, and that it is her */
static const char trial[] = "Mari coba satu soal";

static enum pin_kind chosen(struct plug *plug)
{
    struct witness witness;
    witness_call(&witness, plug->seat);
    enum pin_kind kind = course_person(witness.course, PERSON)->kader.pin;
    witness_leave(&witness);
    return kind;
}

static bool is_asked(struct plug *plug, const char *words, const char *secret)
{
    return plug_sees(plug, words) && plug_answer(plug, A_LOOK_AFTER_TYPING_MS, secret) &&
           plug_answer(plug, A_LOOK_AFTER_TYPING_MS, "\r");
}

static bool says_who_she_is(struct plug *plug)
{
    return plug_sees(plug, "Peserta:") && plug_press(plug, "1") && plug_sees(plug, "nama Anda?") &&
           plug_press(plug, "4\r") && plug_sees(plug, "Apakah ini Anda?") &&
           plug_answer(plug, A_LOOK_AFTER_TYPING_MS, "1");
}

/* True once she sees the trial. */
static bool comes_to_the_trial(struct plug *plug, enum pin_kind kind, bool has_one,
                               const char *secret)
{
    static const char *const choose[] = {
        [PIN_DIGITS] = "Pilih empat angka", [PIN_PICTURES] = "Pilih tiga gambar"};
    static const char *const again[] = {
        [PIN_DIGITS] = "Empat angka yang sama", [PIN_PICTURES] = "Tiga gambar yang sama"};
    static const char *const ask[] = {
        [PIN_DIGITS] = "empat angka rahasia", [PIN_PICTURES] = "tiga gambar rahasia"};
    bool entered = says_who_she_is(plug) && (has_one ? is_asked(plug, ask[kind], secret)
                                                     : is_asked(plug, choose[kind], secret) &&
                                                           is_asked(plug, again[kind], secret));
    return entered && plug_sees(plug, trial);
}

static void draw(struct plug *plug, int count, char *secret)
{
    for (int i = 0; i < count; i++)
        *secret++ = (char)('1' + random_below(&plug->keys, 9));
    *secret = '\0';
}

static void play(struct seat *seat, uint64_t seed, int lives, enum pin_kind kind)
{
    struct plug plug;
    int count = kind == PIN_DIGITS ? 4 : 3;
    char secret[8];
    bool has_one = false;
    plug_begin(&plug, seat, seed, lives);
    draw(&plug, count, secret);
    plug.pace_ms = 72;
    for (bool last = false; !last;) {
        last = plug.lives_left == 0;
        plug_switch_on(&plug, KEYS_BEFORE, KEYS_BEFORE + (has_one ? 1 : 2) * (count + 1) - 1);
        bool there = comes_to_the_trial(&plug, kind, has_one, secret);
        if (last && !there)
            plug_fail(&plug, "she does not come in");
        if (plug_is_on(&plug))
            plug_switch_off(&plug);
        enum pin_kind now = chosen(&plug);
        if (now != PIN_NONE && now != kind)
            plug_fail(&plug, "it is of another kind");
        if ((there || has_one) && now == PIN_NONE)
            plug_fail(&plug, "what she chose has gone");
        has_one = now != PIN_NONE;
    }
    plug_end(&plug);
}

void plug_own_pin(struct seat *seat, uint64_t seed, int lives)
{
    play(seat, seed, lives, PIN_DIGITS);
}

void plug_own_pictures(struct seat *seat, uint64_t seed, int lives)
{
    play(seat, seed, lives, PIN_PICTURES);
}
