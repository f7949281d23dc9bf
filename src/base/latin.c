/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Unicode decomposes most accented letters; the table has the letters and signs that it leaves
 * whole, and the few whose decomposition reads badly (an acute accent would become a space). */
#include "latin.h"
#include "base/language.h"
#include <string.h>
#include <unictype.h>
#include <uninorm.h>

struct spelling {
    uint32_t rune;
    char capitals[4];
};

/* Ascending. */
static const struct spelling spellings[] = {
    {0x00A8, "'"},  {0x00AB, "'"},  {0x00AF, "-"},  {0x00B4, "'"},  {0x00B7, "."},  {0x00B8, ","},
    {0x00BB, "'"},  {0x00C6, "AE"}, {0x00D0, "D"},  {0x00D7, "X"},  {0x00D8, "O"},  {0x00DE, "TH"},
    {0x00DF, "SS"}, {0x00E6, "AE"}, {0x00F0, "D"},  {0x00F8, "O"},  {0x00FE, "TH"}, {0x0110, "D"},
    {0x0111, "D"},  {0x0126, "H"},  {0x0127, "H"},  {0x0131, "I"},  {0x0138, "K"},  {0x013F, "L"},
    {0x0140, "L"},  {0x0141, "L"},  {0x0142, "L"},  {0x0149, "'N"}, {0x014A, "NG"}, {0x014B, "NG"},
    {0x0152, "OE"}, {0x0153, "OE"}, {0x0166, "T"},  {0x0167, "T"},  {0x0180, "B"},  {0x0181, "B"},
    {0x0187, "C"},  {0x0188, "C"},  {0x0189, "D"},  {0x018A, "D"},  {0x018F, "E"},  {0x0191, "F"},
    {0x0192, "F"},  {0x0193, "G"},  {0x0197, "I"},  {0x0198, "K"},  {0x0199, "K"},  {0x019A, "L"},
    {0x019D, "N"},  {0x019E, "N"},  {0x01A4, "P"},  {0x01A5, "P"},  {0x01AC, "T"},  {0x01AD, "T"},
    {0x01AE, "T"},  {0x01B2, "V"},  {0x01B3, "Y"},  {0x01B4, "Y"},  {0x01B5, "Z"},  {0x01B6, "Z"},
    {0x01E4, "G"},  {0x01E5, "G"},  {0x0237, "J"},  {0x023A, "A"},  {0x023B, "C"},  {0x023C, "C"},
    {0x023D, "L"},  {0x023E, "T"},  {0x0243, "B"},  {0x0244, "U"},  {0x0246, "E"},  {0x0247, "E"},
    {0x0248, "J"},  {0x0249, "J"},  {0x024C, "R"},  {0x024D, "R"},  {0x024E, "Y"},  {0x024F, "Y"},
    {0x0253, "B"},  {0x0256, "D"},  {0x0257, "D"},  {0x0259, "E"},  {0x0260, "G"},  {0x0268, "I"},
    {0x0272, "N"},  {0x0289, "U"},  {0x02B9, "'"},  {0x02BA, "'"},  {0x02BB, "'"},  {0x02BC, "'"},
    {0x02BD, "'"},  {0x02BE, "'"},  {0x02BF, "'"},  {0x02C8, "'"},  {0x02CA, "'"},  {0x02CB, "'"},
    {0x02D7, "-"},  {0x02D9, "'"},  {0x1E9E, "SS"}, {0x2010, "-"},  {0x2011, "-"},  {0x2012, "-"},
    {0x2013, "-"},  {0x2014, "-"},  {0x2015, "-"},  {0x2018, "'"},  {0x2019, "'"},  {0x201A, "'"},
    {0x201B, "'"},  {0x201C, "'"},  {0x201D, "'"},  {0x201E, "'"},  {0x201F, "'"},  {0x2027, "."},
    {0x2032, "'"},  {0x2033, "'"},  {0x2039, "'"},  {0x203A, "'"},  {0x2043, "-"},  {0x2044, "/"},
    {0x2212, "-"},  {0x2215, "/"},  {0x2219, "."},  {0x22C5, "."},  {0x2C65, "A"},  {0x2C66, "T"},
    {0xA78B, "'"},  {0xA78C, "'"},
};

static const char *find_spelling(uint32_t rune)
{
    size_t low = 0, high = COUNT(spellings);
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (spellings[middle].rune < rune)
            low = middle + 1;
        else
            high = middle;
    }
    return low < COUNT(spellings) && spellings[low].rune == rune ? spellings[low].capitals : NULL;
}

static bool is_dropped(uint32_t rune)
{
    return uc_is_general_category_withtable(rune, UC_CATEGORY_MASK_M | UC_CATEGORY_MASK_Cf);
}

/* One character that Unicode does not decompose further. */
static bool spell(uint32_t rune, char out[4])
{
    const char *known = find_spelling(rune);
    out[1] = '\0';
    if (known != NULL)
        strcpy(out, known);
    else if (uc_is_property_white_space(rune))
        out[0] = ' ';
    else if (rune >= 'a' && rune <= 'z')
        out[0] = (char)(rune - 'a' + 'A');
    else if (rune > ' ' && rune < 0x7f)
        out[0] = (char)rune;
    else if (is_dropped(rune))
        out[0] = '\0';
    else
        return false;
    return true;
}

bool latin_capitals(uint32_t rune, char out[LATIN_TEXT])
{
    if (rune < 0x80 || find_spelling(rune) != NULL)
        return spell(rune, out);
    uint32_t parts[LATIN_TEXT];
    size_t count = COUNT(parts), used = 0;
    if (u32_normalize(UNINORM_NFKD, &rune, 1, parts, &count) != parts)
        return false;
    for (size_t i = 0; i < count; i++) {
        char piece[4];
        if (!spell(parts[i], piece) || used + strlen(piece) >= LATIN_TEXT)
            return false;
        strcpy(out + used, piece);
        used += strlen(piece);
    }
    out[used] = '\0';
    return true;
}
