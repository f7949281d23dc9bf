/* SPDX-License-Identifier: GPL-3.0-or-later */
/* storyboard.h - courses of keys on the real pages, and every page they meet kept as text.
 *
 * One story and language is one file of tests/cli/golden: screen after screen, each under a line
 * that says its name and size. LULUS_GOLDEN=update in the environment writes them anew; read the
 * difference. */
#ifndef LULUS_TESTS_STORYBOARD_H
#define LULUS_TESTS_STORYBOARD_H
#include "seat.h"

enum audience {
    NOBODY,  /* a page on the way */
    STAFF,   /* 60x20 and 80x24 */
    ANYBODY, /* 40x12 as well */
    KADER,   /* and in few and kind words */
};

struct scene {
    const char *keys; /* as in seat.h */
    const char *page; /* that they lead to */
    enum audience audience;
    const char *name;                  /* of the page in the storyboard */
    void (*before)(struct seat *seat); /* done before the keys; may be NULL */
};

struct story {
    const char *name;
    bool empty; /* a machine that nobody has set up, else: */
    enum demo_point point;
    struct date day;
    const struct scene *scenes;
    size_t count;
};

#define STORY(of) .name = #of, .scenes = of, .count = COUNT(of)

extern const struct story kinds_story, setup_story, pretest_story, posttest_story, practice_story,
    round_story, slips_story, paper_story, together_story, rules_story, limit_story, space_story,
    certificates_story, verify_story, own_pin_story, observers_story, cards_story, cases_story;

/* At every page that is for somebody. */
typedef void story_visitor(struct seat *seat, const struct scene *scene, void *context);
void story_visit(const struct story *story, enum language language, story_visitor *visit,
                 void *context);
void story_play(const struct story *story, enum language language);
#endif
