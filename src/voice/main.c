/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lulus-voice: says what the kiosk sends it. One thread: while the sound card has no room, card and
 * input are waited for together, so that a "stop", or the end of the kiosk, silences it at once. */
#include "base/language.h"
#include "orders.h"
#include "sink.h"
#include "speech.h"
#include "voice/talk.h"
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { PAUSE_MS = 400, LISTEN_MS = 20, EXIT_DONE = 0, EXIT_MUTE = 1, EXIT_USAGE = 2 };

struct voice {
    struct orders orders;
    struct sink *sink;
    int rate;  /* samples a second */
    bool gone; /* the sink is */
};

/* Takes what the kiosk sent meanwhile, waiting for it or for the sink at most so long. */
static void listen(struct voice *voice, bool for_sink, int milliseconds)
{
    struct pollfd polls[1 + SINK_POLLS] = {{.fd = STDIN_FILENO, .events = POLLIN}};
    int count = 1 + (for_sink ? voice->sink->ops->polls(voice->sink, polls + 1) : 0);
    if (poll(polls, (nfds_t)count, milliseconds) > 0 && polls[0].revents != 0)
        orders_read(&voice->orders, STDIN_FILENO);
}

static bool wanted(const struct voice *voice)
{
    return !voice->orders.stopped && !voice->gone;
}

static bool hear(void *context, const int16_t *samples, int count)
{
    struct voice *voice = context;
    listen(voice, false, 0);
    while (count > 0 && wanted(voice)) {
        int taken = voice->sink->ops->put(voice->sink, samples, count);
        voice->gone = taken < 0;
        if (voice->gone)
            return false;
        if (taken == 0)
            listen(voice, true, -1);
        samples += taken;
        count -= taken;
    }
    return wanted(voice);
}

static void pause_between(struct voice *voice)
{
    static const int16_t silence[1024];
    for (int left = voice->rate * PAUSE_MS / 1000; left > 0 && wanted(voice);) {
        int count = left < (int)COUNT(silence) ? left : (int)COUNT(silence);
        hear(voice, silence, count);
        left -= count;
    }
}

static void say(struct voice *voice, const struct order *order)
{
    struct listener listener = {.heard = hear, .context = voice};
    if (voice->orders.rate > 0)
        speech_rate(voice->orders.rate);
    if (voice->orders.volume > 0)
        speech_volume(voice->orders.volume);
    speech_say(order->code, order->text, &listener);
    pause_between(voice);
}

/* All that waits, and what comes while it is said. */
static void say_all(struct voice *voice)
{
    struct order *order;
    while (wanted(voice) && (order = orders_next(&voice->orders)) != NULL) {
        say(voice, order);
        order_free(order);
    }
    while (wanted(voice) && voice->orders.first == NULL && !voice->sink->ops->finished(voice->sink))
        listen(voice, false, LISTEN_MS);
}

/* From silence to silence. */
static void speak(struct voice *voice)
{
    voice->orders.stopped = false;
    voice->gone = !voice->sink->ops->begin(voice->sink);
    if (voice->gone)
        return;
    while (wanted(voice) && voice->orders.first != NULL)
        say_all(voice);
    bool all = wanted(voice);
    voice->sink->ops->end(voice->sink);
    if (all)
        printf(TALK_QUIET "%d\n", voice->orders.taken);
}

static void serve(struct voice *voice)
{
    puts(TALK_READY);
    while (!voice->orders.over && !voice->gone) {
        if (voice->orders.first != NULL)
            speak(voice);
        else
            orders_read(&voice->orders, STDIN_FILENO);
    }
}

static int run(struct voice *voice, const char *wav)
{
    voice->rate = speech_open();
    if (voice->rate > 0)
        voice->sink = wav != NULL ? wave_open(wav, voice->rate) : sound_open(voice->rate);
    if (voice->sink != NULL) {
        serve(voice);
        voice->sink->ops->close(voice->sink);
    }
    speech_close();
    return voice->sink != NULL && !voice->gone ? EXIT_DONE : EXIT_MUTE;
}

int main(int argc, char **argv)
{
    struct voice voice = {0};
    bool wav = argc == 3 && strcmp(argv[1], TALK_WAV) == 0;
    if (argc != 1 && !wav) {
        fputs("lulus-voice is started by lulus\n", stderr);
        return EXIT_USAGE;
    }
    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
    int code = run(&voice, wav ? argv[2] : NULL);
    orders_done(&voice.orders);
    return code;
}
