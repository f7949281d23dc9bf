/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ALSA's "default": a plain console has nothing else, a desktop leads it to its own server. The
 * card is open only while something is said, so that other seats may speak too and a headphone may
 * be changed. */
#include "base/alloc.h"
#include "sink.h"
#include <alsa/asoundlib.h>
#include <stdlib.h>

enum { LATENCY_US = 200000 };

struct sound {
    struct sink sink;
    snd_pcm_t *pcm; /* NULL between two times of speaking */
    unsigned rate;
};

static struct sound *sound_of(struct sink *sink)
{
    return (struct sound *)sink;
}

static void sound_end(struct sink *sink)
{
    struct sound *sound = sound_of(sink);
    if (sound->pcm == NULL)
        return;
    snd_pcm_drop(sound->pcm);
    snd_pcm_close(sound->pcm);
    sound->pcm = NULL;
}

static bool sound_begin(struct sink *sink)
{
    struct sound *sound = sound_of(sink);
    if (snd_pcm_open(&sound->pcm, "default", SND_PCM_STREAM_PLAYBACK, SND_PCM_NONBLOCK) < 0) {
        sound->pcm = NULL;
        return false;
    }
    if (snd_pcm_set_params(sound->pcm, SND_PCM_FORMAT_S16, SND_PCM_ACCESS_RW_INTERLEAVED, 1,
                           sound->rate, 1, LATENCY_US) == 0)
        return true;
    sound_end(sink);
    return false;
}

/* An underrun, or a computer that slept, is mended and goes on. */
static int sound_put(struct sink *sink, const int16_t *samples, int count)
{
    struct sound *sound = sound_of(sink);
    snd_pcm_sframes_t taken = snd_pcm_writei(sound->pcm, samples, (snd_pcm_uframes_t)count);
    if (taken == -EAGAIN)
        return 0;
    if (taken >= 0)
        return (int)taken;
    return snd_pcm_recover(sound->pcm, (int)taken, 1) == 0 ? 0 : -1;
}

static int sound_polls(struct sink *sink, struct pollfd polls[SINK_POLLS])
{
    int count = snd_pcm_poll_descriptors(sound_of(sink)->pcm, polls, SINK_POLLS);
    return count > 0 ? count : 0;
}

static bool sound_finished(struct sink *sink)
{
    struct sound *sound = sound_of(sink);
    int code = snd_pcm_drain(sound->pcm);
    return code != -EAGAIN || snd_pcm_state(sound->pcm) != SND_PCM_STATE_DRAINING;
}

static void sound_close(struct sink *sink)
{
    sound_end(sink);
    snd_config_update_free_global();
    free(sink);
}

static const struct sink_ops sound_ops = {
    .begin = sound_begin,
    .put = sound_put,
    .polls = sound_polls,
    .finished = sound_finished,
    .end = sound_end,
    .close = sound_close,
};

struct sink *sound_open(int rate)
{
    struct sound *sound = xcalloc(1, sizeof *sound);
    sound->sink.ops = &sound_ops;
    sound->rate = (unsigned)rate;
    if (!sound_begin(&sound->sink)) {
        sound_close(&sound->sink);
        return NULL;
    }
    sound_end(&sound->sink);
    return &sound->sink;
}
