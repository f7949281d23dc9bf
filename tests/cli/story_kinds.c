/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A test of every kind of question: alone at a screen, cut off while a number is typed, and typed
 * in from paper; what it is worth in the end was worked out by hand. */
#include "../support/run.h"

#include "../../src/cli/course.h"
#include "base/decimal.h"
#include "storyboard.h"

static void cut_the_power(struct seat *seat)
{
    seat_on(seat, 2019, 9, 28);
}

static void assert_score(const struct course *course, int number, struct score expected)
{
    const struct score *score = &course_person(course, number)->pretest.score;
    assert_int_equal(score->points, expected.points);
    assert_int_equal(score->max, 6 * POINT);
    assert_int_equal(score->right, expected.right);
    assert_int_equal(score->wrong, expected.wrong);
    assert_int_equal(score->unknown, expected.unknown);
    assert_int_equal(score->blank, expected.blank);
}

/* Number 1 missed one of two answers of a question; number 2 took one right and one wrong answer
 * there, and one of two at the end. */
static void hold_the_scores(struct seat *seat)
{
    struct player *player = &seat->player;
    struct course *course =
        course_gather(player->store, player->app.library, &player->app.training, &seat->err);
    assert_non_null(course);
    assert_score(course, 1,
                 (struct score){.points = 5 * POINT + POINT / 2, .right = 5, .wrong = 1});
    assert_score(course, 2,
                 (struct score){.points = POINT + POINT / 2, .right = 1, .wrong = 4, .unknown = 1});
    course_free(course);
}

static const struct scene kinds[] = {
    {"311111\n", "board", NOBODY, "", seat_ask_every_kind},
    {"11-", "board", NOBODY, "", NULL},
    {"-11\n1*", "question", KADER, "kinds-single", NULL},
    {"2\n2\n", "question", KADER, "kinds-several", NULL},
    {"1", "question", KADER, "kinds-several-one", NULL},
    {"2", "question", KADER, "kinds-several-two", NULL},
    {"1", "question", KADER, "kinds-several-back", NULL},
    {".", "help", KADER, "kinds-several-help", NULL},
    {"\n\n\n", "question", KADER, "kinds-number", NULL},
    {"3.5", "question", KADER, "kinds-number-typed", NULL},
    {"", "home", NOBODY, "", cut_the_power},
    {"11\n1", "resume", KADER, "kinds-resume", NULL},
    {"\n", "question", KADER, "kinds-several-again", NULL},
    {"\n\n", "question", KADER, "kinds-number-again", NULL},
    {"3.5\n", "question", KADER, "kinds-zero", NULL},
    {"*", "question", KADER, "kinds-star", NULL},
    {"-0\n", "question", KADER, "kinds-last", NULL},
    {"12\n\n", "review", KADER, "kinds-review", NULL},
    {"01", "name-check", NOBODY, "", NULL},
    {"1\n", "home", NOBODY, "", NULL},
    {"311111\n1", "board", NOBODY, "", NULL},
    {"447", "typing", NOBODY, "", NULL},
    {"2\n", "row", STAFF, "kinds-row", NULL},
    {"1231", "row", STAFF, "kinds-row-several", NULL},
    {"\n3.5", "row", STAFF, "kinds-row-number", NULL},
    {"\n*2\n", "row", STAFF, "kinds-row-full", NULL},
    {"\n", "typed", STAFF, "kinds-typed", NULL},
    {"2", "again", STAFF, "kinds-again", NULL},
    {"1213\n3,4\n*2\n\n", "differences", STAFF, "kinds-differences", NULL},
    {"4\n", "row", STAFF, "kinds-row-differs", NULL},
    {"3.4\n\n", "typed", NOBODY, "", NULL},
    {"1", "confirm", NOBODY, "", NULL},
    {"1", "typing", NOBODY, "", NULL},
    {"---", "board", STAFF, "kinds-board", hold_the_scores},
};

const struct story kinds_story = {STORY(kinds), .day = {2019, 9, 26}};
