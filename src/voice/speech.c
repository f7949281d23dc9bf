/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "speech.h"
#include "base/buffer.h"
#include "words.h"
#include <espeak-ng/speak_lib.h>
#include <stddef.h>

/* Between two keys nobody waits for more than this to be made. */
enum { CHUNK_MS = 50 };

/* Every event of a text has what was handed in with it; there is one at least. */
static int take(short *samples, int count, espeak_EVENT *events)
{
    const struct listener *listener = events->user_data;
    if (samples == NULL || count == 0)
        return 0;
    return listener->heard(listener->context, samples, count) ? 0 : 1;
}

static bool has_voice(const char *code)
{
    return espeak_SetVoiceByName(code) == EE_OK;
}

int speech_open(void)
{
    int rate =
        espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, CHUNK_MS, NULL, espeakINITIALIZE_DONT_EXIT);
    if (rate <= 0)
        return 0;
    espeak_SetSynthCallback(take);
    return has_voice("en") && has_voice("id") ? rate : 0;
}

void speech_close(void)
{
    espeak_Terminate();
}

void speech_rate(int words_a_minute)
{
    espeak_SetParameter(espeakRATE, words_a_minute, 0);
}

void speech_volume(int per_cent)
{
    espeak_SetParameter(espeakVOLUME, per_cent, 0);
}

void speech_say(const char *code, const char *text, struct listener *listener)
{
    struct buffer spoken = {0};
    bool own = has_voice(code) || has_voice("id");
    words_spoken(&spoken, code, text);
    if (own && spoken.length > 0)
        espeak_Synth(buffer_text(&spoken), spoken.length + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8,
                     NULL, listener);
    buffer_done(&spoken);
}
