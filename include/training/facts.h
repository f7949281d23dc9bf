/* SPDX-License-Identifier: GPL-3.0-or-later */
/* facts.h - the facts of a certificate, and what a code turned out to be. */
#ifndef LULUS_TRAINING_FACTS_H
#define LULUS_TRAINING_FACTS_H
#include "base/date.h"
#include "training/training.h"

enum {
    CODE_NAME_MAX = 40,
    CODE_COURSE_MAX = 32,
    CODE_RESULT_MAX = 12,
    CODE_NUMBER_MAX = 30,
    CODE_TEXT_MAX = 244,
    CODE_RUNS_MAX = 7,
    KIND_COMPETENCE = 1,
};

/* The fields inside the code, folded: exactly what is signed. */
struct code_fields {
    char name[CODE_NAME_MAX + 1], course[CODE_COURSE_MAX + 1], result[CODE_RESULT_MAX + 1];
    char date[11]; /* ISO */
    char number[CODE_NUMBER_MAX + 1];
    char kid[5];
};

/* Everything that stands on the page besides the code: frozen at issue, kept as the face. */
struct facts {
    struct kiosk kiosk;    /* demo: CONTOH as result and watermark */
    char name[NAME_BYTES]; /* true spelling */
    enum sapaan sapaan;
    char posyandu[PLACE_BYTES], village[PLACE_BYTES];
    char title[TITLE_BYTES], short_title[SHORT_TITLE_BYTES];
    char place[PLACE_BYTES], organiser[PLACE_BYTES];
    struct date first_day, last_day, issued;
    int hours;
    struct signatory signatories[SIGNATORIES];
    char number[CODE_NUMBER_MAX + 1];
    char code_name[CODE_NAME_MAX + 1]; /* name as folded or typed for the code */
    char fingerprint[20];
    int knowledge_right, knowledge_items; /* the posttest that counts */
    int skill_sum, skill_max;             /* latest counting sheet */
    char skill_round[64];                 /* "Penilaian 2" */
};

/* A stored certificate. */
struct certificate {
    struct uuid id, enrolment;
    int year, serial;
    char number[CODE_NUMBER_MAX + 1];
    char payload[CODE_TEXT_MAX + 1];
    const char *face; /* canonical JSON; borrowed from the arena of the query */
    char kid[5];
    int prints;
};

/* Verdicts of `lulus verify`; values are its exit codes (design.md section 6). */
enum code_verdict {
    CODE_GENUINE = 0,
    CODE_ALTERED = 1,
    CODE_UNKNOWN_KEY = 3,
    CODE_REPLACED = 4,
    CODE_NOT_LULUS = 5,
    CODE_NEWER = 6,
};

struct code_check {
    enum code_verdict verdict;
    struct code_fields fields; /* filled as far as the text could be read */
    bool have_fields;
    bool attendance;          /* header HADIR1 */
    bool unknown_number;      /* no code, but the number of a certificate, of none here */
    char issuer[PLACE_BYTES]; /* kiosk name and unit of the key; "" when unknown */
};

/* The verdict in words (certificate.md section 10), translated; never "palsu". */
const char *verdict_words(enum code_verdict verdict);
/* The same, and of a number that it is not known here. */
const char *check_words(const struct code_check *check);
/* "005/PKM-LRL/IX/2019"; at most 26 characters. False when it would be longer. */
bool certificate_number(char out[CODE_NUMBER_MAX + 1], int serial, const char *unit,
                        struct date date);
#endif
