/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every page and key of the kiosk, from several mornings.
 *
 * `make check` walks a part of each country at one size and in one language; WALK_MOST (pages of a
 * country) walks further, at every size and in both languages, as `make check-walk` does;
 * WALK_COUNTRY walks that one alone. */
#include "../support/run.h"
#include "graph.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PAGES_MOST = 12 };

static const char *const empty_roads[] = {
    "1 Puskesmas\n PKM-LRL\n Bidan,~08123456\n 3 \n Pelatih\n 1111\n 1111\n", NULL};
static const char *const set_up_roads[] = {
    "3 1 1234\n 1 1 1 Judul\n JUDUL\n Balai\n \n \n \n 16\n \n \n Kepala\n dr.~Satu\n \n Ketua\n "
    "Dua\n \n 1 * Ani\n 1 Melati\n Desa\n 1 + -",
    "3 1 1234\n 2 1 Penilai\n 2222\n 2222\n", NULL};
static const char *const pretest_roads[] = {"1 1\n 1 \n 1 \n 2 * \n 1 \n 0 1 1 \n", "1 3\n 1 \n",
                                            NULL};
static const char *const posttest_roads[] = {"1 2\n 1 \n 1 \n 2 \n 0 1 \n", "1 1\n 1", NULL};
static const char *const after_roads[] = {"1 1\n 1 \n \n \n", "1 3\n 1", "4 LULUS1\n", NULL};
static const char *const first_roads[] = {"3 1 1234\n 1 1 1 1 1", "3 1 1234\n 9 1 *", NULL};
static const char *const board_roads[] = {"3 1 1234\n * \n 2\n 2 1 keliru\n 1",
                                          "3 1 1234\n \n 4\n 4 pindah\n 1", "3 1 1234\n 1 1 1",
                                          "3 1 1234\n 1 3 3 1", NULL};
static const char *const practice_roads[] = {
    "2 1 5678\n 2\n 2 2 2 \n 1 \n \n",  "2 1 5678\n 2\n / 1 1 1",
    "2 1 5678\n 2\n 2 1 2 \n 1 \n \n",  "2 1 5678\n 3\n 3 1 1 1",
    "2 1 5678\n 2\n * catatan\n . \n",  "2 1 5678\n 3\n 1",
    "3 1 1234\n \n 1\n 3 1 keliru\n 1", NULL};
static const char *const finished_roads[] = {"3 1 1234\n 2 1\n 1", "3 1 1234\n 2 * 1 1 -",
                                             "3 1 1234\n 3 \n 1", "3 1 1234\n 4 1 1", NULL};

static const struct country countries[] = {
    {"an empty machine", NOBODY_YET, {2019, 9, 26}, false, empty_roads},
    {"before a training", SCENE_SET_UP, {2019, 11, 3}, false, set_up_roads},
    {"before the pretest", SCENE_ROSTER, {2019, 11, 3}, false, first_roads},
    {"kader at the pretest", SCENE_PRETEST, {2019, 11, 3}, true, pretest_roads},
    {"the board during the pretest", SCENE_PRETEST, {2019, 11, 3}, false, board_roads},
    {"kader at the posttest", SCENE_POSTTEST, {2019, 11, 3}, true, posttest_roads},
    {"kader after the posttest", SCENE_PRACTICE, {2019, 11, 3}, true, after_roads},
    {"practice", SCENE_PRACTICE, {2019, 11, 3}, false, practice_roads},
    {"a finished training", SCENE_FINISHED, {2019, 11, 3}, false, finished_roads},
};

static const struct golden_size kader_sizes[] = {{40, 12}, {60, 20}, {80, 24}},
                                staff_sizes[] = {{60, 20}, {80, 24}, {120, 33}};

static void walk(const struct country *country, struct golden_size size, enum language language,
                 int most)
{
    struct tally tally = graph_walk(country, size, language, most);
    print_message("# %s, %dx%d, %s: %d pages, %d presses, %d sizes, %d final\n", country->name,
                  size.columns, size.rows, language_code(language), tally.nodes, tally.presses,
                  tally.sizes, tally.finals);
    assert_true(tally.nodes >= 10);
}

static void walk_everything(const struct country *country, int most)
{
    const struct golden_size *sizes = country->kader ? kader_sizes : staff_sizes;
    for (size_t i = 0; i < COUNT(kader_sizes); i++)
        for (enum language language = LANGUAGE_ID; language < LANGUAGE_COUNT; language++)
            walk(country, sizes[i], language, most);
}

/* Each country at another of its sizes. */
static void no_page_is_a_dead_end_and_no_key_of_a_footer_is_idle(void **state)
{
    (void)state;
    const char *most = getenv("WALK_MOST"), *only = getenv("WALK_COUNTRY");
    for (size_t i = 0; i < COUNT(countries); i++)
        if (only != NULL && strcmp(only, countries[i].name) != 0)
            continue;
        else if (most != NULL)
            walk_everything(&countries[i], atoi(most));
        else {
            walk(&countries[i], (countries[i].kader ? kader_sizes : staff_sizes)[i % 3],
                 i % 2 == 0 ? LANGUAGE_ID : LANGUAGE_EN, PAGES_MOST);
            if (countries[i].kader && i % 3 == 0) /* where `+` brings all three sizes, too */
                walk(&countries[i], kader_sizes[2], LANGUAGE_ID, PAGES_MOST);
        }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_page_is_a_dead_end_and_no_key_of_a_footer_is_idle),
    };
    return RUN(tests);
}
