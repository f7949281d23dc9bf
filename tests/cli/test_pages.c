/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every page of the kiosk as people meet it, in both languages. */
#include "../support/run.h"

#include "base/text.h"
#include "storyboard.h"
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void play(enum language language)
{
    static const struct story *const stories[] = {
        &kinds_story, &setup_story,     &pretest_story,      &posttest_story, &practice_story,
        &round_story, &slips_story,     &certificates_story, &verify_story,   &space_story,
        &paper_story, &together_story,  &rules_story,        &limit_story,    &own_pin_story,
        &cards_story, &observers_story, &cases_story,
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

/* "==== NAME 60x20", then 20 lines of at most 60 columns, and so on. */
static int screens_in(const char *folder, const char *file)
{
    char path[4096], *line = NULL;
    size_t room = 0;
    int columns = 0, rows = 0, screens = 0;
    snprintf(path, sizeof path, "%s/%s", folder, file);
    FILE *stream = fopen(path, "r");
    assert_non_null(stream);
    while (getline(&line, &room, stream) > 0) {
        line[strcspn(line, "\n")] = '\0';
        if (strncmp(line, "==== ", 5) != 0) {
            if (--rows < 0 || text_width(line) > columns)
                fail_msg("%s, screen %d: \"%s\"", file, screens, line);
            continue;
        }
        if (rows != 0 || sscanf(strrchr(line, ' '), "%dx%d", &columns, &rows) != 2)
            fail_msg("%s, before \"%s\": %d lines are missing", file, line, rows);
        screens++;
    }
    assert_int_equal(rows, 0);
    free(line);
    fclose(stream);
    return screens;
}

static void every_kept_page_has_its_size(void **state)
{
    (void)state;
    char folder[2048];
    const char *source = getenv("srcdir");
    snprintf(folder, sizeof folder, "%s/tests/cli/golden", source != NULL ? source : "..");
    DIR *golden = opendir(folder);
    assert_non_null(golden);
    int screens = 0;
    for (struct dirent *entry = readdir(golden); entry != NULL; entry = readdir(golden))
        if (strstr(entry->d_name, ".txt") != NULL)
            screens += screens_in(folder, entry->d_name);
    closedir(golden);
    assert_true(screens > 400);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_page_reads_as_kept_in_indonesian),
        cmocka_unit_test(every_page_reads_as_kept_in_english),
        cmocka_unit_test(every_kept_page_has_its_size),
    };
    return RUN(tests);
}
