/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "footer.h"
#include <ctype.h>
#include <stdio.h>
#include <string.h>

static const char *last_line(const char *screen)
{
    const char *line = strrchr(screen, '\n');
    return line != NULL ? line + 1 : "";
}

/* The start of the line before the one that begins at `line`. */
static const char *line_before(const char *screen, const char *line)
{
    line -= line > screen;
    while (line > screen && line[-1] != '\n')
        line--;
    return line;
}

bool footer_is_there(const char *screen)
{
    const char *line = last_line(screen);
    return strncmp(line_before(screen, line), "──", strlen("──")) == 0 &&
           line[strspn(line, " ")] != '\0';
}

bool footer_has_sentence(const char *screen)
{
    const char *line = line_before(screen, line_before(screen, last_line(screen)));
    return line[strspn(line, " ")] != '\n';
}

static size_t word_length(const char *text)
{
    return strcspn(text, " ");
}

static bool is_word(const char *text, const char *word)
{
    return word_length(text) == strlen(word) && strncmp(text, word, strlen(word)) == 0;
}

/* "1", "0-4": whether the digit is meant; *digits: whether the word is of digits at all. */
static bool digit_in(const char *word, char key, bool *digits)
{
    size_t length = word_length(word);
    *digits = isdigit((unsigned char)word[0]) &&
              (length == 1 || (length == 3 && word[1] == '-' && isdigit((unsigned char)word[2])));
    return *digits && key >= word[0] && key <= word[length - 1];
}

static bool names_key(const char *word, char key)
{
    static const struct {
        char key;
        const char *word;
    } words[] = {{'\n', "Enter"}, {'-', "-"},    {'*', "*"},          {'.', "."},
                 {'/', "/"},      {'+', "+"},    {'\b', "Backspace"}, {'\033', "Esc"},
                 {'\001', "F1"},  {'\002', "F2"}};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (words[i].key == key && is_word(word, words[i].word))
            return true;
    return false;
}

/* The hints are two or three spaces apart; each begins with its key or keys. */
static bool hint_names(const char *hint, char key)
{
    bool digits = true;
    const char *word = hint;
    if (names_key(word, key))
        return true;
    while (digits && *word != '\0') {
        if (digit_in(word, key, &digits))
            return true;
        word += word_length(word);
        word += *word == ' ';
    }
    return false;
}

bool footer_names(const char *screen, char key)
{
    const char *hint = last_line(screen);
    while (hint != NULL && *hint != '\0') {
        hint += strspn(hint, " ");
        if (hint_names(hint, key))
            return true;
        hint = strstr(hint, "  ");
    }
    return false;
}

bool footer_asks_for_one(const char *screen)
{
    static const char *const asks[] = {"│ 1 │  ya", "[1]  ya",    "[1] ya",   " 1 ya",
                                       "tekan 1",   "│ 1 │  yes", "[1]  yes", "[1] yes",
                                       " 1 yes",    "press 1",    "Tekan 1",  "Press 1"};
    for (size_t i = 0; i < sizeof asks / sizeof asks[0]; i++)
        if (strstr(screen, asks[i]) != NULL)
            return true;
    return false;
}

bool footer_is_chosen(const char *screen, char key)
{
    char chosen[16];
    snprintf(chosen, sizeof chosen, "►[%c]", key);
    if (strstr(screen, chosen) != NULL)
        return true;
    snprintf(chosen, sizeof chosen, "► [%c]", key);
    return strstr(screen, chosen) != NULL;
}
