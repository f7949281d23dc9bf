/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a kader reads never blames and never speaks of machines. Her screens are those with a golden
 * text at big letters; the options Benar and Salah are the quiz's. */
#include "../support/run.h"
#include "../support/words.h"
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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
    words_are_kind(file, text);
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
