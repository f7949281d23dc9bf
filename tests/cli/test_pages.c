/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every page of the kiosk as people meet it, in both languages. */
#include "../support/run.h"

#include "storyboard.h"

static void play(enum language language)
{
    static const struct story *const stories[] = {
        &setup_story, &pretest_story, &posttest_story,     &practice_story,
        &round_story, &slips_story,   &certificates_story, &verify_story,
    };
    for (size_t i = 0; i < COUNT(stories); i++)
        story_play(stories[i], language);
}

static void every_page_reads_as_kept_in_indonesian(void **state)
{
    (void)state;
    play(LANGUAGE_ID);
}

static void every_page_reads_as_kept_in_english(void **state)
{
    (void)state;
    play(LANGUAGE_EN);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_page_reads_as_kept_in_indonesian),
        cmocka_unit_test(every_page_reads_as_kept_in_english),
    };
    return RUN(tests);
}
