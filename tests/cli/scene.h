/* SPDX-License-Identifier: GPL-3.0-or-later */
/* scene.h - a finished little class in a new store, small enough to compute by hand.
 *
 * Five items (mark 60), five steps of which "sabun" is critical (mark 80):
 *
 *     no  name                        pre  post  repeat  Praktik          Penilaian 1
 *     1   Yosefina Batmomolin           2     4          10 of 10         -
 *     2   Ny. Ma'rifah, A.Md.Keb        3     5          9, sabun 1       8 of 8, one n/a
 *     3   Ana Lololuan                  1     2       4  6 of 10          stopped
 *     4   Rut Samangun                  3     -          -                -
 *     5   Sara Kelbulan (withdrew)      5     -          -                -
 *
 * Pretest and session on 26 September 2019, posttest and Praktik on 12 October, the repeat posttest
 * and Penilaian 1 on 2 November. The pretest of number 1 has 1 wrong, 1 unknown, 1 blank. */
#ifndef LULUS_TESTS_CLI_SCENE_H
#define LULUS_TESTS_CLI_SCENE_H
#include "base/error.h"
#include <stdbool.h>

enum { SCENE_PEOPLE = 5 };

/* The same class earlier: without a training, with its names only, or in the middle of a stage. */
enum scene_moment {
    SCENE_SET_UP,
    SCENE_ROSTER,
    SCENE_PRETEST,  /* number 1 has answered 2 of 5, number 2 has handed in */
    SCENE_POSTTEST, /* number 1 has handed in, number 2 has answered 3 of 5 */
    SCENE_PRACTICE, /* number 1 is scored, the sheet of number 2 has 2 marks of 5 */
    SCENE_FINISHED,
};

/* With its key: FILE.key, or the demo's when `demo`. Prints what went wrong and aborts. The trainer
 * has the PIN 1234, the observer 5678. */
void scene_make(const char *path, bool demo);
void scene_make_at(const char *path, bool demo, enum scene_moment moment);
#endif
