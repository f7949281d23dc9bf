/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nine certificates under the plug: whoever the screen says has one has it, with that number and a
 * good signature; no number is given twice, and none is forgotten. */
#include "../../support/run.h"

#include "certificate/demo_key.h"
#include "certificate/payload.h"
#include "numbers.h"
#include "plug.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct trainer_model {
    char seen[DEMO_PEOPLE][CODE_NUMBER_MAX + 1]; /* the number that the screen gave her; "" */
    bool issued[DEMO_PEOPLE];                    /* the screen went on to the next person */
    int asking;                                  /* who the page asks about; -1: nobody */
    struct numbers numbers;
    size_t count; /* of certificates, at the last cut */
};

/* --- the screen --- */

static int person_after(const char *words)
{
    for (int i = 0; words != NULL && i < DEMO_PEOPLE; i++)
        if (strncmp(words, demo_people[i].name, strlen(demo_people[i].name)) == 0)
            return i;
    return -1;
}

static int asked_about(const char *screen)
{
    static const char before[] = "Nama di kertas: ";
    const char *at = strstr(screen, before);
    return at != NULL ? person_after(at + strlen(before)) : -1;
}

static void read_number(struct plug *plug, struct trainer_model *model, int person)
{
    char number[CODE_NUMBER_MAX + 1] = "";
    const char *name = strstr(plug->shown, demo_people[person].name);
    if (name == NULL ||
        sscanf(name + strlen(demo_people[person].name), " %26[0-9A-Z/-]", number) != 1 ||
        strstr(number, "/PKM-LRL/") == NULL)
        return;
    if (model->seen[person][0] != '\0' && strcmp(model->seen[person], number) != 0)
        plug_fail(plug, "%s had %s before", demo_people[person].name, model->seen[person]);
    strcpy(model->seen[person], number);
}

static void look(struct plug *plug, void *context)
{
    struct trainer_model *model = context;
    int asking = asked_about(plug->shown);
    for (int i = 0; plug_shows(plug, "Ketik nomor untuk") && i < DEMO_PEOPLE; i++)
        read_number(plug, model, i);
    if (asking >= 0 && model->asking >= 0 && asking != model->asking && plug->newest == '1')
        model->issued[model->asking] = true;
    model->asking = asking;
}

/* --- the store --- */

static void hold_signature(const struct plug *plug, const struct certificate *certificate)
{
    struct signing_key key;
    struct trusted_key trusted = {.issuer = "demo"};
    struct code_check check;
    demo_key(&key);
    trusted.key = key.public;
    payload_check(certificate->payload, strlen(certificate->payload), &trusted, 1, &check);
    if (check.verdict != CODE_GENUINE || strcmp(check.fields.number, certificate->number) != 0)
        plug_fail(plug, "certificate %s: \"%s\"", certificate->number, certificate->payload);
}

static void hold_person(struct plug *plug, const struct trainer_model *model,
                        const struct course *course, int person)
{
    const struct standing *standing = course_person(course, person + 1);
    const char *number = standing->certificate;
    if (model->issued[person] && number[0] == '\0')
        plug_fail(plug, "%s has no certificate", demo_people[person].name);
    if (model->seen[person][0] != '\0' && strcmp(number, model->seen[person]) != 0)
        plug_fail(plug, "%s was said to have %s", demo_people[person].name, model->seen[person]);
}

void trainer_hold(const struct plug *plug, const struct course *course, struct numbers *numbers,
                  const char *store)
{
    const char *problem = numbers_read(numbers, store);
    for (size_t i = 0; problem == NULL && i < course->certificate_count; i++) {
        const struct certificate *certificate = &course->certificates[i];
        hold_signature(plug, certificate);
        if (!numbers_hold(numbers, certificate->number))
            problem = "a certificate's number is not in FILE.issued";
        for (size_t j = 0; j < i; j++)
            if (strcmp(course->certificates[j].number, certificate->number) == 0 ||
                uuid_equal(&course->certificates[j].enrolment, &certificate->enrolment))
                problem = "a number or a person came twice";
    }
    if (problem != NULL)
        plug_fail(plug, "%s", problem);
}

static void hold_store(struct plug *plug, struct trainer_model *model)
{
    struct witness witness;
    witness_call(&witness, plug->seat);
    trainer_hold(plug, witness.course, &model->numbers, store_path(witness.store));
    for (int person = 0; person < DEMO_PEOPLE; person++)
        hold_person(plug, model, witness.course, person);
    if (witness.course->certificate_count < model->count)
        plug_fail(plug, "%zu certificates are left of %zu", witness.course->certificate_count,
                  model->count);
    model->count = witness.course->certificate_count;
    model->asking = -1;
    witness_leave(&witness);
}

/* --- back at the screen --- */

static bool begins(struct plug *plug, const struct trainer_model *model)
{
    char ready[40];
    int left = DEMO_PEOPLE - (int)model->count;
    snprintf(ready, sizeof ready, "%d dari 9 orang siap.", left);
    return plug_signs_in(plug) && plug_answer(plug, A_LOOK_AFTER_TYPING_MS, "2") &&
           plug_sees(plug, left > 0 ? ready : "Belum ada lagi yang siap.") &&
           (left == 0 || plug_press(plug, "*"));
}

static const struct chance issuing[] = {
    {"1", 30}, {"-", 3}, {"*", 6}, {"\r", 3}, {"+", 1}, {"2\r", 2}, {"5\r", 2}, {"", 0},
};

enum { WALK_MOST = 60 };

static void walk(struct plug *plug)
{
    for (int i = 0; i < WALK_MOST && !plug_shows(plug, "Belum ada lagi yang siap."); i++)
        if (plug_shows(plug, "Papan pelatih") || plug_shows(plug, "Peserta:") ||
            !plug_press(plug, plug_draw(plug, issuing)))
            return;
}

static void hold_board(struct plug *plug, const struct trainer_model *model)
{
    size_t done = 0;
    plug->lives_left = 0;
    plug_switch_on(plug, 0, 0);
    assert_true(plug_signs_in(plug));
    for (int i = 1; i <= DEMO_PEOPLE; i++) {
        char number[16];
        snprintf(number, sizeof number, "\n   %d  ", i); /* a long name is cut short there */
        const char *row = strstr(plug->shown, number);
        const char *end = row != NULL ? strchr(row + 1, '\n') : NULL;
        done += end != NULL && end[-1] == 'v';
    }
    if (done != model->count)
        plug_fail(plug, "the board says %zu of %zu", done, model->count);
}

void plug_trainer(struct seat *seat, uint64_t seed, int lives)
{
    struct plug plug;
    struct trainer_model model = {.asking = -1};
    plug_begin(&plug, seat, seed, lives);
    hold_store(&plug, &model);
    plug.look = look;
    plug.pace_ms = A_LOOK_MS;
    plug.model = &model;
    for (bool last = false; !last && model.count < DEMO_PEOPLE;) {
        last = plug.lives_left == 0;
        plug_switch_on(&plug, 8, 22);
        if (begins(&plug, &model) && !(last && plug_cuts()))
            walk(&plug);
        if (plug_is_on(&plug))
            plug_switch_off(&plug);
        hold_store(&plug, &model);
    }
    hold_board(&plug, &model);
    plug_end(&plug);
}
