/* SPDX-License-Identifier: GPL-3.0-or-later */
/* speech.h - text to samples, in this very thread. The voices are the library's own, one set in a
 * process. */
#ifndef LULUS_VOICE_SPEECH_H
#define LULUS_VOICE_SPEECH_H
#include <stdbool.h>
#include <stdint.h>

struct listener {
    /* Takes samples; false: no more of this text. */
    bool (*heard)(void *context, const int16_t *samples, int count);
    void *context;
};

int speech_open(void); /* samples a second; 0: there are no voices here */
void speech_close(void);
void speech_rate(int words_a_minute);
void speech_volume(int per_cent);
/* All of `text`, as words.h has it spoken, or until the listener wants no more. A language without
 * a voice is read by the Indonesian one. */
void speech_say(const char *code, const char *text, struct listener *listener);
#endif
