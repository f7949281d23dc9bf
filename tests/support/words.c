/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words.h"
#include "run.h"
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { LINES_MOST = 7, WORDS_MOST = 60, SENTENCE_MOST = 10, HEADER = 2, FOOTER = 2 };

static const char *const unwanted[] = {"gagal", "salah",  "error", "sistem", "database",
                                       "wrong", "failed", "fault", "system", NULL};

static bool is_unwanted(const char *word)
{
    for (size_t i = 0; unwanted[i] != NULL; i++)
        if (strcasecmp(word, unwanted[i]) == 0)
            return true;
    return false;
}

void words_are_kind(const char *screen, const char *text)
{
    char *copy = strdup(text), *rest = NULL;
    const char *held = NULL, *separators = " \n.,:;?!\"()[]";
    for (char *word = strtok_r(copy, separators, &rest); word != NULL;
         word = strtok_r(NULL, separators, &rest)) {
        if (held != NULL && strcmp(word, "satu") != 0)
            fail_msg("%s says \"%s\"", screen, held);
        held = strcmp(word, "Salah") != 0 && is_unwanted(word) ? word : NULL;
    }
    if (held != NULL)
        fail_msg("%s says \"%s\"", screen, held);
    free(copy);
}

/* A digit in brackets or a box, or what is drawn: no running text. */
static bool is_option(const char *line)
{
    line += strspn(line, " ");
    return line[0] == '[' || (unsigned char)line[0] >= 0x80;
}

struct reading {
    const char *screen;
    int lines, words, sentence;
};

static void read_line(struct reading *it, char *line)
{
    char *rest = NULL;
    it->lines++;
    for (char *word = strtok_r(line, " ", &rest); word != NULL; word = strtok_r(NULL, " ", &rest)) {
        it->words++;
        it->sentence++;
        if (it->sentence > SENTENCE_MOST)
            fail_msg("%s: a sentence of more than %d words, at \"%s\"", it->screen, SENTENCE_MOST,
                     word);
        if (strchr(".?!:,", word[strlen(word) - 1]) != NULL)
            it->sentence = 0;
    }
}

void words_are_few(const char *screen, const char *text)
{
    struct reading it = {.screen = screen};
    char *copy = strdup(text), *rest = copy, *line;
    int count = 1, row = 0;
    for (const char *c = text; *c != '\0'; c++)
        count += *c == '\n';
    while ((line = strsep(&rest, "\n")) != NULL) {
        if (row >= HEADER && row < count - FOOTER && line[0] != '\0' && !is_option(line))
            read_line(&it, line);
        else
            it.sentence = 0;
        row++;
    }
    free(copy);
    if (it.lines > LINES_MOST || it.words > WORDS_MOST)
        fail_msg("%s: %d lines, %d words", screen, it.lines, it.words);
}
