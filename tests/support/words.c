/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words.h"
#include "run.h"
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { LINES_MOST = 7, WORDS_MOST = 60, SENTENCE_MOST = 10, HEADER = 2, FOOTER = 2 };

/* Words that blame or speak of machines, and such as an observer or a trainer need not read. */
static const char *const unkind[] = {"gagal", "salah",  "error", "sistem", "database",
                                     "wrong", "failed", "fault", "system", NULL};
static const char *const unfit[] = {"gagal",   "error", "sistem", "database", "invalid",
                                    "illegal", "fatal", "bug",    "pencetak", NULL};
static const char *const conditions[] = {"bila", "jika", "kalau", "if", NULL};

static bool is_one_of(const char *word, const char *const words[])
{
    for (size_t i = 0; words[i] != NULL; i++)
        if (strcasecmp(word, words[i]) == 0)
            return true;
    return false;
}

/* "salah satu" is "one of"; the options Benar and Salah are the quiz's. */
static void have_none_of(const char *const words[], const char *where, const char *text)
{
    char *copy = strdup(text), *rest = NULL;
    const char *held = NULL, *separators = " \n.,:;?!\"()[]";
    for (char *word = strtok_r(copy, separators, &rest); word != NULL;
         word = strtok_r(NULL, separators, &rest)) {
        if (held != NULL && strcmp(word, "satu") != 0)
            fail_msg("%s says \"%s\"", where, held);
        held = strcmp(word, "Salah") != 0 && is_one_of(word, words) ? word : NULL;
    }
    if (held != NULL)
        fail_msg("%s says \"%s\"", where, held);
    free(copy);
}

void words_are_kind(const char *where, const char *text)
{
    have_none_of(unkind, where, text);
}

void words_are_plain(const char *where, const char *text)
{
    have_none_of(unfit, where, text);
}

static bool ends(const char *word, const char *signs)
{
    return strchr(signs, word[strlen(word) - 1]) != NULL;
}

/* A clause is short; a condition begins its sentence. */
static void check_clauses(const char *where, char *paragraph)
{
    int words = 0;
    bool begins = true;
    char *rest = NULL;
    for (char *word = strtok_r(paragraph, " ", &rest); word != NULL;
         word = strtok_r(NULL, " ", &rest)) {
        if (++words > SENTENCE_MOST)
            fail_msg("%s: more than %d words, at \"%s\"", where, SENTENCE_MOST, word);
        if (!begins && is_one_of(word, conditions))
            fail_msg("%s: \"%s\" comes after what it is about", where, word);
        begins = ends(word, ".?!:;");
        if (begins || ends(word, ","))
            words = 0;
    }
}

void words_are_easy(const char *where, const char *text)
{
    char *copy = strdup(text), *rest = copy, *paragraph;
    while ((paragraph = strsep(&rest, "\n")) != NULL)
        check_clauses(where, paragraph);
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
    int lines, words, sentence, questions;
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
        it->questions += ends(word, "?");
        if (ends(word, ".?!:,"))
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
    if (it.questions > 1)
        fail_msg("%s asks %d questions", screen, it.questions);
}
