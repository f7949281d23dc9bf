/* SPDX-License-Identifier: GPL-3.0-or-later */
/* person.h - a kader in a training, and the staff of a kiosk. */
#ifndef LULUS_TRAINING_PERSON_H
#define LULUS_TRAINING_PERSON_H
#include "base/error.h"
#include "base/language.h"
#include "base/text_size.h"
#include "base/uuid.h"
#include <stdbool.h>

enum { NAME_CHARACTERS = 80, NAME_BYTES = 4 * NAME_CHARACTERS + 1 };
enum { PLACE_CHARACTERS = 60, PLACE_BYTES = 4 * PLACE_CHARACTERS + 1 };
enum { REASON_CHARACTERS = 120, REASON_BYTES = 4 * REASON_CHARACTERS + 1 };
enum { PSEUDONYM_BYTES = 16, PEOPLE_MAX = 200 };

enum sapaan { SAPAAN_NONE, SAPAAN_IBU, SAPAAN_BAPAK, SAPAAN_KAKAK, SAPAAN_COUNT };

/* What a kader proves herself with; also the values of SETTING_PIN. */
enum pin_kind { PIN_NONE, PIN_DIGITS, PIN_PICTURES };

struct kader {
    struct uuid person, enrolment;
    int list_number; /* from 1, never reused */
    char name[NAME_BYTES];
    enum sapaan sapaan;
    char posyandu[PLACE_BYTES], village[PLACE_BYTES];
    char pseudonym[PSEUDONYM_BYTES]; /* "K01" */
    bool withdrawn;
    char withdrawn_reason[REASON_BYTES];
    bool name_confirmed; /* she said that the name for the certificate is right */
    bool name_doubted;   /* she said that it is not, and it was not corrected since */
    bool trial_done;     /* has seen the trial question */
    bool language_kept;  /* she chose a language once: this one */
    enum language language;
    enum text_size text_size; /* that she chose last */
    enum pin_kind pin;        /* what she has chosen; PIN_NONE: nothing yet */
};

enum role { ROLE_TRAINER, ROLE_OBSERVER, ROLE_COUNT };

struct staff {
    struct uuid id;
    enum role role;
    char name[NAME_BYTES];
    bool active;
};

const char *sapaan_word(enum sapaan sapaan); /* "Ibu", "Bapak", "Kakak", ""; not translated */
/* "Ibu Yosefina" or "Yosefina": the sapaan and the name's first word ("Ny." and the like passed
 * over), for the header of a screen. */
void kader_address(const struct kader *kader, char out[NAME_BYTES]);

/* Tidies a typed name (NFC, single spaces); `typed` may be `name` itself. ERROR_REFUSED: empty,
 * longer than NAME_CHARACTERS, control or invisible characters, not UTF-8; `name` is untouched
 * then. Full names with titles are welcome. */
bool name_accept(char name[NAME_BYTES], const char *typed, struct error *err);
/* The same for places and reasons (`limit` characters, out of 4 * limit + 1 bytes). */
bool words_accept(char *out, int limit, const char *typed, struct error *err);
#endif
