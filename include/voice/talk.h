/* SPDX-License-Identifier: GPL-3.0-or-later */
/* talk.h - how lulus tells lulus-voice what to say, and what it hears of it.
 *
 *     lulus-voice [--wav FILE]
 *
 * It lives as long as its input is open and takes one line each, the word, a space and the rest:
 *
 *     say CODE TEXT   in the language of that code ("id"), after what is being said already
 *     stop            silent at once; what waited is forgotten
 *     rate N          words a minute from the next text on, 80 to 400
 *     volume N        per cent of the voice's own from the next text on, 10 to 200
 *
 * and answers
 *
 *     ready           there are voices, and something to hear them by
 *     quiet N         all is said, N texts since it began (stop answers nothing)
 *
 * When it cannot speak it ends, exit code 1, before `ready` or later (the headphones were pulled
 * out). A line that it does not know is passed over. */
#ifndef LULUS_VOICE_TALK_H
#define LULUS_VOICE_TALK_H

#define TALK_SAY    "say "
#define TALK_STOP   "stop"
#define TALK_RATE   "rate "
#define TALK_VOLUME "volume "
#define TALK_READY  "ready"
#define TALK_QUIET  "quiet "

#define TALK_WAV "--wav"

enum {
    TALK_LINE_MAX = 16384, /* bytes of a line with its newline; what is longer is cut */
    TALK_RATE_LEAST = 80,
    TALK_RATE_MOST = 400,
    TALK_VOLUME_LEAST = 10,
    TALK_VOLUME_MOST = 200,
};
#endif
