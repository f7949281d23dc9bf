/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../support/run.h"

#include "kader.h"
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* With what stands for the sign where the console may not have it. */
static enum sign sign_at(const char *text)
{
    static const struct {
        const char *glyph;
        enum sign sign;
    } glyphs[] = {{"○", SIGN_OPEN},     {"◦", SIGN_OPEN},     {"o", SIGN_OPEN},
                  {"●", SIGN_ANSWERED}, {"•", SIGN_ANSWERED}, {"*", SIGN_ANSWERED},
                  {"◆", SIGN_DOUBTFUL}, {"♦", SIGN_DOUBTFUL}, {"!", SIGN_DOUBTFUL}};
    for (size_t i = 0; i < COUNT(glyphs); i++)
        if (strncmp(text, glyphs[i].glyph, strlen(glyphs[i].glyph)) == 0)
            return glyphs[i].sign;
    return SIGN_NONE;
}

/* The question's number, from 0; -1 when the screen shows none. */
static int read_dots(const struct plug *plug, enum sign signs[ITEMS])
{
    int number, seen = 0;
    const char *title = strstr(plug->shown, " Soal ");
    if (title == NULL || sscanf(title, " Soal %d", &number) != 1 ||
        strncmp(strchr(title + 6, ' '), " dari 20 ", 9) != 0)
        return -1;
    for (const char *at = strstr(title, " dari 20 ") + 9;
         *at != '\n' && *at != '\0' && seen < ITEMS; at++)
        if (sign_at(at) != SIGN_NONE)
            signs[seen++] = sign_at(at);
    if (seen < ITEMS)
        plug_fail(plug, "%d signs of %d questions", seen, ITEMS);
    return number - 1;
}

static int read_choice(const char *screen)
{
    static const char *const marks[] = {"► [", "▶ [", "→ [", "> ["};
    for (size_t i = 0; i < COUNT(marks); i++) {
        const char *mark = strstr(screen, marks[i]);
        if (mark != NULL)
            return mark[strlen(marks[i])] - '0';
    }
    return NO_DIGIT;
}

bool kader_is_plain(char c)
{
    return (c & 0x80) == 0 && (isalnum((unsigned char)c) || c == '[' || c == ']');
}

/* Letters and digits of stem and options, without what choosing adds. */
static char *read_words(const char *screen)
{
    static const char chosen[] = "dipilih";
    const char *from = strchr(strstr(screen, " Soal "), '\n'), *last = strstr(screen, "[0]");
    if (last == NULL)
        return NULL;
    char *words = malloc(strlen(screen) + 1), *out = words;
    assert_non_null(words);
    for (const char *at = from; at < last; at++) {
        if (strncmp(at, chosen, strlen(chosen)) == 0)
            at += strlen(chosen);
        if (kader_is_plain(*at))
            *out++ = *at;
    }
    *out = '\0';
    return words;
}

static void hold_words(struct plug *plug, struct spot *spot, int number)
{
    char *words = read_words(plug->shown);
    if (words != NULL && spot->words != NULL && strcmp(words, spot->words) != 0)
        plug_fail(plug, "question %d was another before: %s", number + 1, spot->words);
    if (spot->words == NULL)
        spot->words = words;
    else
        free(words);
}

static void called_saved(struct plug *plug, struct kader_model *model, int spot, int digit,
                         enum sign sign)
{
    struct spot *known = &model->spots[spot];
    bool refined = known->digit == SOME_DIGIT && known->sign == sign;
    if (known->sign == sign && known->digit == digit)
        return;
    if (model->arriving)
        plug_fail(plug, "question %d is not as it was saved", spot + 1);
    if (known->sign == SIGN_ANSWERED && sign == SIGN_OPEN)
        plug_fail(plug, "the answer of question %d has gone", spot + 1);
    known->digit = digit;
    known->sign = sign;
    if (refined)
        return;
    assert_true(model->event_count < EVENTS);
    model->events[model->event_count++] = (struct saving){spot, digit, sign};
}

void kader_look(struct plug *plug, void *context)
{
    struct kader_model *model = context;
    enum sign signs[ITEMS];
    model->handed_in |= plug_shows(plug, "Jawaban sudah dikumpulkan.");
    int here = read_dots(plug, signs);
    if (here < 0 || plug_shows(plug, "Menyimpan"))
        return;
    model->trial_done = true;
    hold_words(plug, &model->spots[here], here);
    for (int spot = 0; spot < ITEMS; spot++) {
        struct spot *known = &model->spots[spot];
        int digit = known->sign == signs[spot] ? known->digit : SOME_DIGIT;
        called_saved(plug, model, spot, spot == here ? read_choice(plug->shown) : digit,
                     signs[spot]);
    }
}
