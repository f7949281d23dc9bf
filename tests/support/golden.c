/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "golden.h"
#include "eyes.h"
#include "run.h"
#include <libintl.h>
#include <locale.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const struct golden_size golden_kader[] = {{40, 12}, {60, 20}, {80, 24}, {0, 0}};
const struct golden_size golden_trainer[] = {{60, 20}, {80, 24}, {0, 0}};

extern int _nl_msg_cat_cntr; /* glibc's: raised so that a new LANGUAGE is looked at */

/* A UTF-8 locale that is not "C", for which gettext ignores LANGUAGE (since glibc 2.39). */
static bool set_locale(void)
{
    setenv("LOCPATH", LOCALE_DIR "/locpath", 1);
    bool found = setlocale(LC_ALL, "id_ID.UTF-8") != NULL;
    unsetenv("LOCPATH");
    setlocale(LC_NUMERIC, "C");
    return found;
}

bool golden_language(enum language language)
{
    if (!set_locale())
        return language == LANGUAGE_EN;
    bindtextdomain("lulus", LOCALE_DIR);
    bind_textdomain_codeset("lulus", "UTF-8");
    textdomain("lulus");
    setenv("LANGUAGE", language_code(language), 1);
    _nl_msg_cat_cntr++;
    return true;
}

struct grid *golden_paint(const struct screen *screen, struct golden_size size,
                          enum language language)
{
    struct grid *grid = grid_new(size.rows, size.columns, language);
    screen->ops->view(screen, grid);
    return grid;
}

static char *read_file(const char *path)
{
    FILE *file = fopen(path, "r");
    if (file == NULL)
        return NULL;
    char *text = NULL;
    size_t room = 0;
    if (getdelim(&text, &room, '\0', file) < 0) {
        free(text);
        text = NULL;
    }
    fclose(file);
    return text;
}

static void write_file(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

static bool updating(void)
{
    const char *mode = getenv("LULUS_GOLDEN");
    return mode != NULL && strcmp(mode, "update") == 0;
}

void golden_text(const char *file, const char *text)
{
    char path[1024];
    char *wanted, *given;
    snprintf(path, sizeof path, "%s/%s", GOLDEN_DIR, file);
    assert_true(asprintf(&given, "%s\n", text) > 0);
    if (updating())
        write_file(path, given);
    wanted = read_file(path);
    bool same = wanted != NULL && strcmp(wanted, given) == 0;
    if (!same)
        print_error("%s: wanted\n%s\ngiven\n%s\n", file, wanted != NULL ? wanted : "(no such file)",
                    given);
    free(wanted);
    free(given);
    assert_true(same);
}

/* The length of the screen at the start of a story. */
static int screen_length(const char *story)
{
    const char *next = story[0] != '\0' ? strstr(story + 1, "\n====") : NULL;
    return (int)(next != NULL ? next + 1 - story : (ptrdiff_t)strlen(story));
}

static void tell_difference(const char *file, const char *wanted, const char *given)
{
    int length = screen_length(given);
    while (length > 0 && length == screen_length(wanted) &&
           strncmp(wanted, given, (size_t)length) == 0) {
        wanted += length;
        given += length;
        length = screen_length(given);
    }
    print_error("%s: wanted\n%.*s\ngiven\n%.*s\n", file, screen_length(wanted), wanted, length,
                given);
}

void golden_story(const char *file, const char *text)
{
    char path[1024];
    snprintf(path, sizeof path, "%s/%s", STORY_DIR, file);
    if (updating())
        write_file(path, text);
    char *wanted = read_file(path);
    assert_non_null(wanted);
    bool same = strcmp(wanted, text) == 0;
    if (!same)
        tell_difference(file, wanted, text);
    free(wanted);
    assert_true(same);
}

void golden_one(const struct screen *screen, const char *name, struct golden_size size,
                enum language language)
{
    char file[256];
    assert_true(golden_language(language));
    struct grid *grid = golden_paint(screen, size, language);
    char *text = grid_text(grid);
    snprintf(file, sizeof file, "%s.%dx%d.%s.txt", name, size.columns, size.rows,
             language_code(language));
    golden_text(file, text);
    eyes_see(file, grid);
    free(text);
    grid_free(grid);
}

void golden_screen(const struct screen *screen, const char *name, const struct golden_size sizes[])
{
    for (int i = 0; sizes[i].columns > 0; i++)
        for (enum language language = LANGUAGE_ID; language < LANGUAGE_COUNT; language++)
            golden_one(screen, name, sizes[i], language);
    golden_language(LANGUAGE_EN);
}
