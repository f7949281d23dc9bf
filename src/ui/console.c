/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The font's map is asked for once, at the start: GIO_UNIMAP works without privileges and tells
 * exactly (Debian's fonts differ from the kernel's, and neither has all our symbols). Where it
 * cannot be asked for, behind a serial line or a multiplexer that calls itself linux, only what
 * every usual font has is drawn. */
#include "console.h"
#include "base/alloc.h"
#include "base/language.h"
#include <linux/kd.h>
#include <stdlib.h>
#include <sys/ioctl.h>

struct console {
    console_call *call;
    int descriptor;
    int locks_before;      /* -1: left alone */
    struct unipair *pairs; /* rising by rune */
    unsigned short count;
};

static int by_rune(const void *a, const void *b)
{
    const struct unipair *one = a, *other = b;
    return (int)one->unicode - (int)other->unicode;
}

static bool is_console(int descriptor, console_call *call)
{
    char type;
    return call(descriptor, KDGKBTYPE, &type) == 0 && (type == KB_101 || type == KB_84);
}

/* The kernel says in entry_ct how many there are when they do not fit. */
static bool read_map(struct console *console)
{
    struct unimapdesc map = {.entry_ct = 0, .entries = NULL};
    console->call(console->descriptor, GIO_UNIMAP, &map);
    if (map.entry_ct == 0)
        return false;
    console->pairs = xcalloc(map.entry_ct, sizeof *console->pairs);
    map.entries = console->pairs;
    if (console->call(console->descriptor, GIO_UNIMAP, &map) != 0)
        return false;
    console->count = map.entry_ct;
    qsort(console->pairs, console->count, sizeof *console->pairs, by_rune);
    return true;
}

struct console *console_open(int descriptor, console_call *call)
{
    if (!is_console(descriptor, call))
        return NULL;
    struct console *console = xcalloc(1, sizeof *console);
    console->call = call;
    console->descriptor = descriptor;
    console->locks_before = -1;
    if (!read_map(console))
        console->count = 0;
    return console;
}

void console_lock_numbers(struct console *console)
{
    unsigned char locks;
    if (console->call(console->descriptor, KDGKBLED, &locks) == 0 &&
        console->call(console->descriptor, KDSKBLED, (unsigned long)(locks | K_NUMLOCK)) == 0)
        console->locks_before = locks;
}

void console_close(struct console *console)
{
    if (console == NULL)
        return;
    if (console->locks_before >= 0)
        console->call(console->descriptor, KDSKBLED, (unsigned long)console->locks_before);
    free(console->pairs);
    free(console);
}

/* In all of Debian's fonts for Latin letters and in the kernel's own, by ranges. */
static bool is_usual(uint32_t rune)
{
    static const struct {
        uint32_t first, last;
    } usual[] = {
        {0x20, 0x7e},     {0xa1, 0xae},     {0xb0, 0xb2},     {0xb4, 0xb8},     {0xba, 0xbd},
        {0xbf, 0xdd},     {0xdf, 0xfd},     {0xff, 0xff},     {0x2022, 0x2022}, {0x2190, 0x2193},
        {0x2264, 0x2265}, {0x2500, 0x2500}, {0x2502, 0x2502}, {0x250c, 0x250c}, {0x2510, 0x2510},
        {0x2514, 0x2514}, {0x2518, 0x2518}, {0x251c, 0x251c}, {0x2524, 0x2524}, {0x252c, 0x252c},
        {0x2534, 0x2534}, {0x253c, 0x253c}, {0x2550, 0x256c}, {0x2588, 0x2588}, {0x2591, 0x2592},
        {0x25a0, 0x25a0}, {0x25b2, 0x25b2}, {0x25b6, 0x25b6}, {0x25bc, 0x25bc}, {0x25c0, 0x25c0},
        {0x2666, 0x2666},
    };
    for (size_t i = 0; i < COUNT(usual); i++)
        if (rune >= usual[i].first && rune <= usual[i].last)
            return true;
    return false;
}

bool console_draws(const struct console *console, uint32_t rune)
{
    if (console == NULL || console->count == 0)
        return is_usual(rune);
    struct unipair wanted = {.unicode = (unsigned short)rune};
    return rune <= UINT16_MAX &&
           bsearch(&wanted, console->pairs, console->count, sizeof wanted, by_rune) != NULL;
}
