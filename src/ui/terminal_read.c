/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "terminal_read.h"
#include "base/language.h"
#include "terminal_keys.h"
#include <curses.h>
#include <poll.h>
#include <stdbool.h>
#include <unistd.h>

static const struct {
    wint_t code;
    uint32_t key;
} special_keys[] = {
    {KEY_ENTER, RAW_ENTER}, {KEY_BACKSPACE, RAW_BACKSPACE},
    {KEY_F(1), RAW_F1},     {KEY_F(2), RAW_F2},
    {KEY_UP, RAW_UP},       {KEY_DOWN, RAW_DOWN},
    {KEY_A1, '7'},          {KEY_A3, '9'},
    {KEY_B2, '5'},          {KEY_C1, '1'},
    {KEY_C3, '3'},
};

/* Curses gives codes beyond Unicode, too, when bytes happen to look like them: no key is one. */
static uint32_t character_key(uint32_t code)
{
    if (code == '\r' || code == '\n')
        return RAW_ENTER;
    if (code == '\b' || code == 0x7f)
        return RAW_BACKSPACE;
    if (code == 0x1b)
        return RAW_ESCAPE;
    bool control = code < ' ' || (code >= 0x80 && code < 0xa0);
    bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    return control || surrogate || code >= RAW_ENTER ? (uint32_t)RAW_IGNORED : code;
}

static uint32_t function_key(wint_t code)
{
    if (code >= KEYPAD_FIRST && code < KEYPAD_FIRST + COUNT(keypad_keys))
        return character_key(keypad_keys[code - KEYPAD_FIRST].key);
    for (size_t i = 0; i < COUNT(special_keys); i++)
        if (special_keys[i].code == code)
            return special_keys[i].key;
    return RAW_IGNORED;
}

static void give_back(int kind, wint_t code)
{
    if (kind == KEY_CODE_YES)
        ungetch((int)code);
    else if (kind == OK)
        unget_wch((wchar_t)code);
}

/* What the terminal itself answers comes over a slow line byte by byte. */
static int next_byte(wint_t *code)
{
    enum { BYTE_MS = 50 };
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    int kind = get_wch(code);
    if (kind == ERR && poll(&input, 1, BYTE_MS) > 0)
        kind = get_wch(code);
    return kind;
}

/* After an Escape: the rest of the bytes of a key that curses has no name for, such as Pause on the
 * console (ESC [ P). They are one key, not an Escape and letters. */
static bool skip_unknown_key(position_heard *heard, void *context)
{
    wint_t code;
    char numbers[16] = "";
    size_t length = 0;
    int kind = get_wch(&code);
    if (kind != OK || (code != '[' && code != 'O')) {
        give_back(kind, code);
        return false;
    }
    kind = next_byte(&code);
    if (kind == OK && code == '[')
        kind = next_byte(&code);
    for (; kind == OK && code >= ' ' && code < '@'; kind = next_byte(&code))
        if (length + 1 < sizeof numbers)
            numbers[length++] = (char)code;
    if (kind == OK && code == 'R')
        heard(context, numbers);
    if (kind == KEY_CODE_YES)
        give_back(kind, code);
    return true;
}

static uint32_t read_key(int kind, wint_t code, position_heard *heard, void *context)
{
    if (kind == KEY_CODE_YES)
        return function_key(code);
    if (code == 0x1b && skip_unknown_key(heard, context))
        return RAW_IGNORED;
    return character_key(code);
}

bool terminal_next_key(uint32_t *key, position_heard *heard, void *context)
{
    wint_t code;
    int kind = get_wch(&code);
    if (kind == ERR)
        return false;
    *key = read_key(kind, code, heard, context);
    return true;
}
