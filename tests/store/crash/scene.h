/* SPDX-License-Identifier: GPL-3.0-or-later */
/* scene.h - a training in the middle of its day, and every verb that may be done to it. */
#ifndef LULUS_TESTS_STORE_CRASH_SCENE_H
#define LULUS_TESTS_STORE_CRASH_SCENE_H
#include "../kit.h"
#include "crypto/key.h"

struct scene {
    struct kit *kit;
    struct store *store; /* open, or NULL */
    struct course course;
    struct signing_key key;
    struct attempt at_work, handed_in; /* of kader 0 and 1, pretest */
    struct observation sheet, closed;  /* of kader 0 and 1, Praktik */
    struct observation second;         /* of kader 1 too, closed */
    struct case_practice practice;     /* open, of the observer */
    struct certificate certificate;    /* of kader 2 */
    struct kader gone;                 /* has withdrawn */
    int again;                         /* counts what is done again and again */
};

struct act {
    const char *words;
    bool (*run)(struct scene *scene, struct error *err);
    bool leaves_no_row; /* FILE holds the same rows afterwards */
};
extern const struct act acts[];
extern const size_t act_count;
/* What can be done again and again, at any time. */
extern const struct act act_draft, act_another_answer;

/* Opens through the recorder's VFS; NULL with err. */
struct store *scene_open(struct kit *kit, enum store_mode mode, struct error *err);
/* Builds the day in a new store, which stays open. */
void scene_begin(struct scene *scene, struct kit *kit);
bool scene_issue(struct scene *scene, int person, struct certificate *made, struct error *err);
#endif
