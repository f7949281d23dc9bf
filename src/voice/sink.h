/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sink.h - where samples go: a sound card or a file. Neither waits: who has nothing to do polls the
 * sink together with the input, so that a "stop" is heard at once. */
#ifndef LULUS_VOICE_SINK_H
#define LULUS_VOICE_SINK_H
#include <poll.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { SINK_POLLS = 8 };

struct sink;

struct sink_ops {
    /* Before the first samples of a time of speaking. False: it is gone. */
    bool (*begin)(struct sink *sink);
    /* Takes what fits now; how many samples, -1: it is gone. */
    int (*put)(struct sink *sink, const int16_t *samples, int count);
    /* What to poll until it takes more; how many. */
    int (*polls)(struct sink *sink, struct pollfd polls[SINK_POLLS]);
    /* Let the rest be heard: false while it still is. */
    bool (*finished)(struct sink *sink);
    /* The end of a time of speaking. What was not heard yet is never heard. */
    void (*end)(struct sink *sink);
    void (*close)(struct sink *sink);
};

struct sink {
    const struct sink_ops *ops;
};

struct sink *sound_open(int rate);                  /* the usual sound card; NULL: there is none */
struct sink *wave_open(const char *path, int rate); /* NULL: it cannot be written */
#endif
