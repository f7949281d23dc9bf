/* SPDX-License-Identifier: GPL-3.0-or-later */
/* demo_story.h - the training of the demo, as facts: nine invented kader, the dates and places of
 * the Lorulun training, and every answer and mark that gives its results. Nothing in here knows of
 * screens or keys. */
#ifndef LULUS_CLI_DEMO_STORY_H
#define LULUS_CLI_DEMO_STORY_H
#include "base/date.h"
#include "training/observation.h"
#include "training/person.h"
#include <stdbool.h>
#include <stddef.h>

enum { DEMO_PEOPLE = 9, DEMO_ROUNDS = 3, DEMO_DAYS = 3 };

struct demo_person {
    const char *name;
    enum sapaan sapaan;
    const char *posyandu;
};
extern const struct demo_person demo_people[DEMO_PEOPLE];
extern const struct date demo_days[DEMO_DAYS]; /* the three dates of the paper */

/* The document's letter that a person (from 0) gives; '?' is "saya tidak tahu". '\0': no such item.
 */
char demo_answer(const char *item, size_t person, bool posttest);
/* 0, 1, 2; MARK_NONE: she is not seen in that round (from 0), or no such step. */
int demo_mark(const char *step, size_t person, size_t round);
bool demo_is_seen(size_t person, size_t round);
enum practised_on demo_on_whom(size_t person, size_t round);

extern const char *const demo_trainer_pin, *const demo_observer_pin;
extern const char *const demo_trainer, *const demo_observer;
#endif
