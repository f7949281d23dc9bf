/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "keys.h"
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const char *spelling(const struct key *key, size_t n)
{
    return n == 0 ? key->name : key->alias[n - 1];
}

enum { SPELLINGS = 3 };

static void take_letter(struct key_line *line)
{
    size_t length = strlen(line->name);
    if (length < 3 || line->name[length - 2] != ' ' ||
        !isalpha((unsigned char)line->name[length - 1]))
        return;
    line->letter = (char)toupper((unsigned char)line->name[length - 1]);
    line->name[length - 2] = '\0';
}

/* "alasan 3" is the word "alasan" and the number 3 for the keys that take one. */
static void take_number(struct key_line *line)
{
    enum { DIGITS_MOST = 4 };
    size_t length = strlen(line->name), start = length;
    line->number = -1;
    strcpy(line->word, line->name);
    while (start > 0 && isdigit((unsigned char)line->name[start - 1]))
        start--;
    size_t digits = length - start;
    if (digits == 0 || digits > DIGITS_MOST || start < 2 || line->name[start - 1] != ' ')
        return;
    line->number = (int)strtol(line->name + start, NULL, 10);
    line->word[start - 1] = '\0';
}

bool key_line_parse(char *content, struct key_line *line)
{
    *line = (struct key_line){.name_start = content};
    size_t length = 0;
    bool space = false;
    char *at = content;
    for (; *at != ':'; at++) {
        if (blank_at(at)) {
            at = blank_skip(at) - 1;
            space = length > 0;
            continue;
        }
        if (!isalnum((unsigned char)*at) && *at != '-' && *at != '_')
            return false;
        if (length + 3 > sizeof line->name)
            return false;
        if (space)
            line->name[length++] = ' ';
        space = false;
        line->name[length++] = (char)tolower((unsigned char)*at);
    }
    line->value_start = at + 1;
    take_letter(line);
    take_number(line);
    return length > 0;
}

static const char *name_for(const struct key *key, const struct key_line *line)
{
    return key->flags & KEY_NUMBER ? line->word : line->name;
}

struct key_match key_find(const struct key_set *sets, size_t count, const struct key_line *line)
{
    for (size_t s = 0; s < count; s++)
        for (size_t k = 0; k < sets[s].count; k++) {
            const struct key *key = &sets[s].keys[k];
            if (line->letter != '\0' && !(key->flags & KEY_LETTER))
                continue;
            for (size_t n = 0; n < SPELLINGS; n++)
                if (spelling(key, n) != NULL &&
                    strcasecmp(spelling(key, n), name_for(key, line)) == 0)
                    return (struct key_match){&sets[s], key, spelling(key, n)};
        }
    return (struct key_match){0};
}

static int least(int a, int b, int c)
{
    int ab = a < b ? a : b;
    return ab < c ? ab : c;
}

int key_distance(const char *a, const char *b)
{
    int d[KEY_NAME + 1][KEY_NAME + 1];
    int rows = (int)strnlen(a, KEY_NAME), columns = (int)strnlen(b, KEY_NAME);
    for (int i = 0; i <= rows; i++)
        d[i][0] = i;
    for (int j = 0; j <= columns; j++)
        d[0][j] = j;
    for (int i = 1; i <= rows; i++) {
        for (int j = 1; j <= columns; j++) {
            int differs = tolower((unsigned char)a[i - 1]) != tolower((unsigned char)b[j - 1]);
            d[i][j] = least(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + differs);
            bool swapped = i > 1 && j > 1 &&
                           tolower((unsigned char)a[i - 1]) == tolower((unsigned char)b[j - 2]) &&
                           tolower((unsigned char)a[i - 2]) == tolower((unsigned char)b[j - 1]);
            if (swapped && d[i - 2][j - 2] + 1 < d[i][j])
                d[i][j] = d[i - 2][j - 2] + 1;
        }
    }
    return d[rows][columns];
}

/* "Anak:" is not a slip for "Acak:", nor "Height:" for "Weight:": people seldom miss the first
 * letter, and in a short word another letter makes another word. */
static bool is_other_word(const char *written, const char *meant)
{
    size_t length = strlen(meant), differing = 0;
    bool same_length = strlen(written) == length;
    for (size_t i = 0; same_length && i < length; i++)
        differing += tolower((unsigned char)written[i]) != tolower((unsigned char)meant[i]);
    bool replaced = same_length && differing == 1;
    bool same_start = tolower((unsigned char)written[0]) == tolower((unsigned char)meant[0]);
    return replaced && (length <= 4 || !same_start);
}

static bool is_near(const char *written, const char *meant, int distance, bool careful)
{
    size_t length = strlen(meant);
    int allowed = length >= (careful ? 8 : 6) ? 2 : 1;
    return distance <= allowed && !(careful && is_other_word(written, meant));
}

struct key_match key_guess(const struct key_set *sets, size_t count, const struct key_line *line,
                           bool careful)
{
    struct key_match best = {0};
    int best_distance = KEY_NAME;
    for (size_t s = 0; s < count; s++)
        for (size_t k = 0; k < sets[s].count; k++)
            for (size_t n = 0; n < SPELLINGS; n++) {
                const struct key *key = &sets[s].keys[k];
                const char *meant = spelling(key, n);
                if (meant == NULL || (line->letter != '\0' && !(key->flags & KEY_LETTER)))
                    continue;
                const char *name = name_for(key, line);
                int distance = key_distance(name, meant);
                if (distance < best_distance && is_near(name, meant, distance, careful)) {
                    best = (struct key_match){&sets[s], key, meant};
                    best_distance = distance;
                }
            }
    return best;
}
