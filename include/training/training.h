/* SPDX-License-Identifier: GPL-3.0-or-later */
/* training.h - one training: what is taught, where, when, by what rules it is passed. */
#ifndef LULUS_TRAINING_TRAINING_H
#define LULUS_TRAINING_TRAINING_H
#include "base/date.h"
#include "base/uuid.h"
#include "training/person.h"
#include "training/setting.h"
#include <stdint.h>

enum { TITLE_CHARACTERS = 120, TITLE_BYTES = 4 * TITLE_CHARACTERS + 1 };
enum { SHORT_TITLE_BYTES = 33 };      /* <= 32 characters of the code's alphabet */
enum { UNIT_MIN = 2, UNIT_MAX = 11 }; /* so that numbers up to 9999 fit the code in every month */
enum { UNIT_BYTES = 17, CONTACT_BYTES = 4 * 60 + 1, DOCUMENT_ID_BYTES = 65 };
enum { SIGNATORIES = 2 };

/* The kiosk itself, set up once. */
struct kiosk {
    char name[PLACE_BYTES];
    char unit[UNIT_BYTES]; /* "PKM-LRL": in every certificate number, bound to the key */
    char contact[CONTACT_BYTES];
    enum zone zone;
    bool demo;
};

struct signatory {
    char position[PLACE_BYTES]; /* "Kepala Puskesmas Larat" */
    char name[NAME_BYTES];
    char number[PLACE_BYTES]; /* "NIP. ..."; may be empty */
};

struct training {
    struct uuid id;
    int number; /* from 1, as `lulus trainings` lists them */
    char title[TITLE_BYTES], short_title[SHORT_TITLE_BYTES];
    char place[PLACE_BYTES], organiser[PLACE_BYTES];
    struct date first_day, last_day;
    enum zone zone;
    int hours;                 /* JPL; 0 = not printed */
    int quiz_mark, skill_mark; /* per cent, 0 to 100 */
    struct signatory signatories[SIGNATORIES];
    char quiz_digest[DOCUMENT_ID_BYTES], checklist_digest[DOCUMENT_ID_BYTES];
    struct settings settings;
};

/* About how long a test of `items` items takes `people` one after another at one seat, in minutes:
 * 18 minutes for 20 items, rounded to the nearest 5 (9 people: 160), at least 5; 0 for nobody. */
int training_minutes_alone(int people, int items);
/* Short title typed or folded from the title: ERROR_REFUSED when empty, over 32 or not plain. */
bool short_title_accept(char out[SHORT_TITLE_BYTES], const char *typed, struct error *err);
/* "PKM-LRL": UNIT_MIN to UNIT_MAX of A-Z 0-9 - . /, folded to capitals. */
bool unit_accept(char out[UNIT_BYTES], const char *typed, struct error *err);
#endif
