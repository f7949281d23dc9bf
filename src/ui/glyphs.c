/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Debian's console fonts lack check marks and most shapes, the kernel's own font other ones: so
 * each symbol that our screens use names what may stand for it, best first. */
#include "ui/glyphs.h"
#include "base/language.h"
#include "base/text.h"
#include <stddef.h>
#include <string.h>

static const struct {
    const char *rune;
    const char *instead; /* characters, the last of them ASCII */
} stand_ins[] = {
    {"●", "•■*"},    {"○", "◦o"},  {"◆", "♦!"},  {"•", "·*"}, {"·", "∙."}, {"►", "▶→>"},
    {"◄", "◀←<"},    {"▲", "△↑^"}, {"▼", "▽↓v"}, {"✓", "√v"}, {"✗", "×x"}, {"×", "x"},
    {"█", "▓#"},     {"▓", "█#"},  {"▒", "░:"},  {"░", "▒:"}, {"…", "."},  {"–", "-"},
    {"—", "–-"},     {"‘", "'"},   {"’", "'"},   {"“", "\""}, {"”", "\""}, {"≥", ">"},
    {"≤", "<"},      {"─", "-"},   {"│", "|"},   {"┌", "+"},  {"┐", "+"},  {"└", "+"},
    {"┘", "+"},      {"├", "+"},   {"┤", "+"},   {"┬", "+"},  {"┴", "+"},  {"┼", "+"},
    {"━", "─-"},     {"┃", "│|"},  {"┏", "┌+"},  {"┓", "┐+"}, {"┗", "└+"}, {"┛", "┘+"},
    {"╭", "┌+"},     {"╮", "┐+"},  {"╰", "└+"},  {"╯", "┘+"}, {"═", "─="}, {"║", "│|"},
    {"\u00a0", " "}, {"■", "█#"},  {"□", "o"},   {"→", ">"},  {"←", "<"},  {"↑", "^"},
    {"↓", "v"},      {"√", "v"},   {"°", "o"},
};

static uint32_t next_rune(const char **text)
{
    uint32_t rune;
    *text += text_decode(*text, strlen(*text), &rune);
    return rune;
}

static const char *stand_ins_of(uint32_t rune)
{
    for (size_t i = 0; i < COUNT(stand_ins); i++) {
        const char *own = stand_ins[i].rune;
        if (next_rune(&own) == rune)
            return stand_ins[i].instead;
    }
    return "";
}

/* A letter without its marks; '?' when there is none. */
static uint32_t plain_letter(uint32_t rune)
{
    char letter[5] = "", plain[16];
    letter[text_encode(rune, letter)] = '\0';
    text_search_key(plain, sizeof plain, letter);
    return plain[0] != '\0' ? (uint32_t)plain[0] : '?';
}

uint32_t glyph_for(uint32_t rune, bool (*can)(void *context, uint32_t rune), void *context)
{
    if (rune < 0x7f || can(context, rune))
        return rune;
    for (const char *instead = stand_ins_of(rune); *instead != '\0';) {
        uint32_t other = next_rune(&instead);
        if (other < 0x7f || can(context, other))
            return other;
    }
    return plain_letter(rune);
}
