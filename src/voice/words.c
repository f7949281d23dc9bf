/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A word is a run of letters and digits, hyphens within; it is looked up as a whole and case
 * counts: "ASI" is said as a word in Indonesian, "ml" is none in any language. A sign stands
 * between. */
#include "words.h"
#include "base/language.h"
#include "base/text.h"
#include <ctype.h>
#include <stdbool.h>
#include <string.h>

struct spoken {
    const char *written, *said;
};

static const struct spoken words_id[] = {
    {"ASI", "asi"},          {"BB", "be be"},        {"cm", "sentimeter"}, {"dll", "dan lain-lain"},
    {"dr", "dokter"},        {"g", "gram"},          {"HPP", "ha pe pe"},  {"IMD", "i em de"},
    {"IU", "i u"},           {"KB", "ka be"},        {"kg", "kilogram"},   {"KIA", "ka i a"},
    {"mg", "miligram"},      {"mL", "mililiter"},    {"ml", "mililiter"},  {"mm", "milimeter"},
    {"MP-ASI", "em pe asi"}, {"MPASI", "em pe asi"}, {"PMT", "pe em te"},  {"TT", "te te"},
    {"UNICEF", "yunisef"},   {"WHO", "we ha o"},
};

static const struct spoken words_en[] = {
    {"cm", "centimetres"}, {"dr", "doctor"},      {"g", "grams"},       {"IMD", "I M D"},
    {"IU", "I U"},         {"kg", "kilograms"},   {"mg", "milligrams"}, {"mL", "millilitres"},
    {"ml", "millilitres"}, {"mm", "millimetres"}, {"ORS", "O R S"},     {"UNICEF", "unicef"},
    {"WHO", "W H O"},
};

/* Longest first where one begins another. */
static const struct spoken signs_id[] = {
    {"°C", " derajat selsius"},
    {"…", ", "},
    {"%", " persen"},
    {"×", " kali "},
    {"&", " dan "},
    {"/atau", " atau"},
    {"/", " atau "},
    {"<", " kurang dari "},
    {">", " lebih dari "},
    {"≥", " paling sedikit "},
    {"≤", " paling banyak "},
    {"=", " sama dengan "},
    {"+", " tambah "},
};

static const struct spoken signs_en[] = {
    {"°C", " degrees Celsius"},
    {"…", ", "},
    {"%", " per cent"},
    {"×", " times "},
    {"&", " and "},
    {"/or", " or"},
    {"/", " or "},
    {"<", " less than "},
    {">", " more than "},
    {"≥", " at least "},
    {"≤", " at most "},
    {"=", " equals "},
    {"+", " plus "},
};

static const struct tongue {
    const char *code, *to, *over; /* "1-2": one to two; "110/70": 110 over 70 */
    const struct spoken *words;
    size_t word_count;
    const struct spoken *signs;
    size_t sign_count;
} tongues[] = {
    {"id", " sampai ", " per ", words_id, COUNT(words_id), signs_id, COUNT(signs_id)},
    {"en", " to ", " over ", words_en, COUNT(words_en), signs_en, COUNT(signs_en)},
};

static const struct tongue *tongue_of(const char *code)
{
    for (size_t i = 0; i < COUNT(tongues); i++)
        if (strcmp(tongues[i].code, code) == 0)
            return &tongues[i];
    return NULL;
}

/* Letters of other alphabets too: whatever is no ASCII sign. Signs beyond ASCII are in the tables,
 * which are asked first. */
static bool is_letter(char c)
{
    return isalnum((unsigned char)c) || (unsigned char)c >= 0x80;
}

static const struct spoken *sign_at(const struct tongue *tongue, const char *text)
{
    for (size_t i = 0; i < tongue->sign_count; i++)
        if (text_starts_with(text, tongue->signs[i].written))
            return &tongue->signs[i];
    return NULL;
}

/* Bytes of a dash: a hyphen, or the longer one of ranges. */
static size_t dash_length(const char *text)
{
    return text[0] == '-' ? 1 : text_starts_with(text, "–") ? strlen("–") : 0;
}

static bool is_hyphen(const char *text, size_t at)
{
    return text[at] == '-' && at > 0 && isalpha((unsigned char)text[at - 1]) &&
           isalpha((unsigned char)text[at + 1]);
}

static size_t word_length(const struct tongue *tongue, const char *text)
{
    size_t length = 0;
    while (is_hyphen(text, length) || (is_letter(text[length]) && dash_length(text + length) == 0 &&
                                       sign_at(tongue, text + length) == NULL))
        length++;
    return length;
}

static const struct spoken *word_of(const struct tongue *tongue, const char *word, size_t length)
{
    for (size_t i = 0; i < tongue->word_count; i++) {
        const struct spoken *spoken = &tongue->words[i];
        if (strlen(spoken->written) == length && memcmp(spoken->written, word, length) == 0)
            return spoken;
    }
    return NULL;
}

/* The whole word, or what stands before its first hyphen; bytes taken. */
static size_t add_word(struct buffer *out, const struct tongue *tongue, const char *word,
                       size_t length)
{
    const char *hyphen = memchr(word, '-', length);
    const struct spoken *spoken = word_of(tongue, word, length);
    if (spoken == NULL && hyphen != NULL) {
        length = (size_t)(hyphen - word);
        spoken = word_of(tongue, word, length);
    }
    if (spoken != NULL)
        buffer_puts(out, spoken->said);
    else
        buffer_add(out, word, length);
    return length;
}

/* Between two numbers; bytes taken, 0: it is no such sign. */
static size_t add_between(struct buffer *out, const struct tongue *tongue, const char *start,
                          const char *text)
{
    size_t dash = dash_length(text), length = dash > 0 ? dash : text[0] == '/';
    if (length == 0 || text == start || !isdigit((unsigned char)text[-1]) ||
        !isdigit((unsigned char)text[length]))
        return 0;
    buffer_puts(out, dash > 0 ? tongue->to : tongue->over);
    return length;
}

static size_t add_other(struct buffer *out, const struct tongue *tongue, const char *start,
                        const char *text)
{
    size_t between = add_between(out, tongue, start, text);
    if (between > 0)
        return between;
    const struct spoken *sign = sign_at(tongue, text);
    if (sign == NULL) {
        buffer_putc(out, *text);
        return 1;
    }
    buffer_puts(out, sign->said);
    return strlen(sign->written);
}

void words_spoken(struct buffer *out, const char *code, const char *text)
{
    const struct tongue *tongue = tongue_of(code);
    if (tongue == NULL) {
        buffer_puts(out, text);
        return;
    }
    for (const char *at = text; *at != '\0';) {
        size_t length = word_length(tongue, at);
        at += length > 0 ? add_word(out, tongue, at, length) : add_other(out, tongue, text, at);
    }
}
