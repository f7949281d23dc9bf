/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A WAV file of all that is said: 16 bit, one channel. A named pipe takes only what its reader
 * leaves room for, as a sound card does. */
#include "base/alloc.h"
#include "sink.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { HEADER = 44, DATA_AT = 40, RIFF_AT = 4 };

struct wave {
    struct sink sink;
    int file;
    uint32_t bytes; /* of samples */
};

static struct wave *wave_of(struct sink *sink)
{
    return (struct wave *)sink;
}

static void put_number(unsigned char *out, uint32_t number, int bytes)
{
    for (int i = 0; i < bytes; i++)
        out[i] = (unsigned char)(number >> (8 * i));
}

static bool write_header(int file, int rate)
{
    unsigned char header[HEADER] = "RIFF\xff\xff\xff\xffWAVEfmt ";
    put_number(header + 16, 16, 4);
    put_number(header + 20, 1, 2); /* PCM */
    put_number(header + 22, 1, 2);
    put_number(header + 24, (uint32_t)rate, 4);
    put_number(header + 28, (uint32_t)rate * 2, 4);
    put_number(header + 32, 2, 2);
    put_number(header + 34, 16, 2);
    memcpy(header + 36, "data\xff\xff\xff\xff", 8);
    return write(file, header, HEADER) == HEADER;
}

/* A pipe keeps the lengths unknown. */
static void tell_length(const struct wave *wave)
{
    unsigned char bytes[4];
    put_number(bytes, wave->bytes, 4);
    if (pwrite(wave->file, bytes, 4, DATA_AT) == 4) {
        put_number(bytes, wave->bytes + HEADER - 8, 4);
        (void)!pwrite(wave->file, bytes, 4, RIFF_AT);
    }
}

static bool wave_begin(struct sink *sink)
{
    (void)sink;
    return true;
}

/* Whole samples only: a pipe may take part of one. */
static int wave_put(struct sink *sink, const int16_t *samples, int count)
{
    struct wave *wave = wave_of(sink);
    ssize_t taken = write(wave->file, samples, (size_t)count * sizeof *samples);
    if (taken < 0)
        return errno == EAGAIN || errno == EINTR ? 0 : -1;
    wave->bytes += (uint32_t)taken;
    if (taken % 2 != 0) /* 16-bit samples, and pipes take pages: never seen */
        return -1;
    return (int)(taken / 2);
}

static int wave_polls(struct sink *sink, struct pollfd polls[SINK_POLLS])
{
    polls[0] = (struct pollfd){.fd = wave_of(sink)->file, .events = POLLOUT};
    return 1;
}

static bool wave_finished(struct sink *sink)
{
    (void)sink;
    return true;
}

static void wave_end(struct sink *sink)
{
    tell_length(wave_of(sink));
}

static void wave_close(struct sink *sink)
{
    tell_length(wave_of(sink));
    close(wave_of(sink)->file);
    free(sink);
}

static const struct sink_ops wave_ops = {
    .begin = wave_begin,
    .put = wave_put,
    .polls = wave_polls,
    .finished = wave_finished,
    .end = wave_end,
    .close = wave_close,
};

struct sink *wave_open(const char *path, int rate)
{
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NONBLOCK | O_CLOEXEC, 0644);
    if (file < 0)
        return NULL;
    if (!write_header(file, rate)) {
        close(file);
        return NULL;
    }
    struct wave *wave = xcalloc(1, sizeof *wave);
    wave->sink.ops = &wave_ops;
    wave->file = file;
    return &wave->sink;
}
