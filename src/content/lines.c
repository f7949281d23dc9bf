/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything about bytes ends here: the rest of the reader sees whole characters, one line at a
 * time. A refused character is replaced one for one, so that columns stay true. */
#include "lines.h"
#include "base/language.h"
#include "base/text.h"
#include "content/document.h"
#include <string.h>

#define REPLACEMENT "\xEF\xBF\xBD" /* U+FFFD */
#define NO_BREAK    "\xC2\xA0"     /* U+00A0 */

enum { EXCERPT = 40 };

struct signature {
    const char *bytes;
    size_t length;
    const char *message, *remedy;
};

#define OFFICE N_("this is not a plain text file"), N_("save it as plain text (.txt, UTF-8)")

static const struct signature signatures[] = {
    {"\xFF\xFE", 2, N_("this file is saved as UTF-16"), N_("save it again as UTF-8")},
    {"\xFE\xFF", 2, N_("this file is saved as UTF-16"), N_("save it again as UTF-8")},
    {"PK\x03\x04", 4, OFFICE},
    {"\xD0\xCF\x11\xE0", 4, OFFICE},
    {"{\\rtf", 5, OFFICE},
    {"%PDF-", 5, OFFICE},
};

struct refusal {
    uint32_t first, last;
    const char *message;
};

#define CONTROL   N_("an invisible control character (U+%04X)")
#define DIRECTION N_("an invisible character that turns the reading direction (U+%04X)")

static const struct refusal refusals[] = {
    {0x0000, 0x0008, CONTROL},   {0x000A, 0x001F, CONTROL},   {0x007F, 0x009F, CONTROL},
    {0x061C, 0x061C, DIRECTION}, {0x200E, 0x200F, DIRECTION}, {0x202A, 0x202E, DIRECTION},
    {0x2066, 0x2069, DIRECTION},
};

static void refuse_file(struct lines *lines, const char *message, const char *remedy)
{
    if (lines->faults != NULL)
        faults_add(lines->faults, SEVERITY_FAULT, 1, 1, remedy, "%s", message);
}

static const struct signature *signature_of(const char *bytes, size_t length)
{
    for (size_t i = 0; i < COUNT(signatures); i++) {
        const struct signature *s = &signatures[i];
        if (length >= s->length && memcmp(bytes, s->bytes, s->length) == 0)
            return s;
    }
    /* UTF-16 without its mark: every other byte of plain letters is 0. */
    bool zero = length >= 2 && (bytes[0] == '\0' || bytes[1] == '\0');
    return zero ? &signatures[0] : NULL;
}

bool lines_open(struct lines *lines, const char *bytes, size_t length, struct arena *arena,
                struct faults *faults)
{
    *lines = (struct lines){.bytes = bytes, .length = length, .arena = arena, .faults = faults};
    if (length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0)
        lines->at = 3;
    const struct signature *signature = signature_of(bytes, length);
    if (lines->at == length)
        refuse_file(lines, _("this file is empty"),
                    _("begin it with the line \"Lulus-Kuis: 1\" or \"Lulus-Ceklis: 1\""));
    else if (signature != NULL)
        refuse_file(lines, _(signature->message), _(signature->remedy));
    else if (length > DOCUMENT_MAX_BYTES)
        refuse_file(lines, _("this file is larger than 256 KiB"), _("split it into two files"));
    else
        return true;
    return false;
}

static void report_bytes(struct lines *lines, int column)
{
    if (lines->faults == NULL || lines->encoding_reported)
        return;
    /* A file in another encoding has such bytes everywhere: that is one mistake. */
    lines->encoding_reported = true;
    faults_add(lines->faults, SEVERITY_FAULT, lines->number, column, _("save it again as UTF-8"),
               _("this is not UTF-8 text"));
}

static const struct refusal *refusal_of(uint32_t rune)
{
    for (size_t i = 0; i < COUNT(refusals); i++)
        if (rune >= refusals[i].first && rune <= refusals[i].last)
            return &refusals[i];
    return NULL;
}

/* Bytes at `from` that are plain ASCII letters, digits and signs: most of every line. */
static size_t plain_run(const char *from, size_t length)
{
    size_t run = 0;
    while (run < length && from[run] >= ' ' && from[run] <= '~')
        run++;
    return run;
}

/* Copies the line's characters; of each line the first refused one is reported. */
static char *clean_copy(struct lines *lines, const char *from, size_t length)
{
    char *copy = arena_alloc(lines->arena, 3 * length + 1);
    char *to = copy;
    bool reported = false;
    int column = 1;
    for (size_t at = 0; at < length; column++) {
        size_t run = plain_run(from + at, length - at);
        memcpy(to, from + at, run);
        to += run;
        at += run;
        column += (int)run;
        if (at == length)
            break;
        uint32_t rune;
        size_t taken = text_decode(from + at, length - at, &rune);
        bool broken = taken == 1 && rune == 0xFFFD;
        const struct refusal *refusal = refusal_of(rune);
        if (broken) {
            report_bytes(lines, column);
        } else if (refusal != NULL && !reported && lines->faults != NULL) {
            faults_add(lines->faults, SEVERITY_FAULT, lines->number, column, _("delete it"),
                       _(refusal->message), (unsigned)rune);
            reported = true;
        }
        const char *piece = broken || refusal != NULL ? REPLACEMENT : from + at;
        size_t piece_length = piece == from + at ? taken : strlen(REPLACEMENT);
        memcpy(to, piece, piece_length);
        to += piece_length;
        at += taken;
    }
    return copy;
}

/* The bytes of an over-long line that are read, cut at a character. */
static size_t cut_line(struct lines *lines, const char *from)
{
    size_t length = LINE_MAX_BYTES;
    while (length > 0 && ((unsigned char)from[length] & 0xC0) == 0x80)
        length--;
    if (lines->faults != NULL)
        faults_add(lines->faults, SEVERITY_FAULT, lines->number,
                   (int)text_characters(from, length) + 1,
                   _("break it: an indented line continues the one above"),
                   _("this line is longer than 4096 bytes"));
    return length;
}

bool lines_next(struct lines *lines, struct line *line)
{
    if (lines->at >= lines->length)
        return false;
    size_t start = lines->at, end = start;
    while (end < lines->length && lines->bytes[end] != '\n' && lines->bytes[end] != '\r')
        end++;
    bool pair =
        end + 1 < lines->length && lines->bytes[end] == '\r' && lines->bytes[end + 1] == '\n';
    lines->at = end + (pair ? 2 : 1);
    lines->number++;
    size_t length = end - start;
    if (length > LINE_MAX_BYTES)
        length = cut_line(lines, lines->bytes + start);
    line->number = lines->number;
    line->start = start;
    line->end = end;
    line->text = clean_copy(lines, lines->bytes + start, length);
    return true;
}

static size_t blank_bytes(const char *text)
{
    if (*text == ' ' || *text == '\t')
        return 1;
    return text_starts_with(text, NO_BREAK) ? strlen(NO_BREAK) : 0;
}

bool blank_at(const char *text)
{
    return blank_bytes(text) > 0;
}

char *blank_skip(const char *text)
{
    for (size_t bytes; (bytes = blank_bytes(text)) > 0;)
        text += bytes;
    return (char *)text;
}

void blank_trim(char *text)
{
    char *end = text + strlen(text);
    for (;;) {
        if (end > text && blank_bytes(end - 1) == 1)
            end -= 1;
        else if (end - text >= 2 && text_starts_with(end - 2, NO_BREAK))
            end -= 2;
        else
            break;
        *end = '\0';
    }
}

struct value line_value(const struct line *line, char *at)
{
    char *text = blank_skip(at);
    blank_trim(text);
    size_t before = (size_t)(text - line->text);
    return (struct value){
        .text = text, .line = line->number, .column = (int)text_characters(line->text, before) + 1};
}

const char *excerpt(struct faults *faults, const char *text)
{
    size_t fits = text_fit(text, EXCERPT);
    if (text[fits] == '\0')
        return text;
    return arena_printf(faults->arena, "%.*s…", (int)fits, text);
}
