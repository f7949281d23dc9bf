/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a kader reads never blames and never speaks of machines. Her screens are those with a golden
 * text at big letters; the options Benar and Salah are the quiz's. */
#include "../support/run.h"
#include <dirent.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const unwanted[] = {"gagal", "salah",  "error", "sistem", "database",
                                       "wrong", "failed", "fault", "system", NULL};

static const char separators[] = " \n.,:;?!\"()[]";

static bool is_unwanted(const char *word)
{
    for (size_t i = 0; unwanted[i] != NULL; i++) {
        if (strcasecmp(word, unwanted[i]) == 0)
            return true;
    }
    return false;
}

/* "salah satu" is "one of". */
static void assert_kind_words(const char *file, char *text)
{
    const char *held = NULL;
    for (char *word = strtok(text, separators); word != NULL; word = strtok(NULL, separators)) {
        if (held != NULL && strcmp(word, "satu") != 0)
            fail_msg("%s says \"%s\"", file, held);
        held = strcmp(word, "Salah") != 0 && is_unwanted(word) ? word : NULL;
    }
    if (held != NULL)
        fail_msg("%s says \"%s\"", file, held);
}

static void read_and_check(const char *folder, const char *file)
{
    char path[8192];
    snprintf(path, sizeof path, "%s/%s", folder, file);
    FILE *stream = fopen(path, "r");
    assert_non_null(stream);
    char *text = NULL;
    size_t room = 0;
    assert_true(getdelim(&text, &room, '\0', stream) > 0);
    fclose(stream);
    assert_kind_words(file, text);
    free(text);
}

static void screens_of_kader_hold_no_words_that_shame_or_frighten(void **state)
{
    (void)state;
    char folder[4096];
    const char *source = getenv("srcdir");
    snprintf(folder, sizeof folder, "%s/tests/ui/golden", source != NULL ? source : "..");
    DIR *golden = opendir(folder);
    assert_non_null(golden);
    int checked = 0;
    for (struct dirent *entry = readdir(golden); entry != NULL; entry = readdir(golden)) {
        if (strstr(entry->d_name, ".40x12.") == NULL)
            continue;
        read_and_check(folder, entry->d_name);
        checked++;
    }
    closedir(golden);
    assert_true(checked > 40);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(screens_of_kader_hold_no_words_that_shame_or_frighten),
    };
    return RUN(tests);
}
