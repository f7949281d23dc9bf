/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The font's map is asked for once, at the start: GIO_UNIMAP works without privileges and tells
 * exactly (Debian's fonts differ from the kernel's, and neither has all our symbols). */
#include "console.h"
#include "base/alloc.h"
#include <linux/kd.h>
#include <stdlib.h>
#include <sys/ioctl.h>

struct console {
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

static bool is_console(int descriptor)
{
    char type;
    return ioctl(descriptor, KDGKBTYPE, &type) == 0 && (type == KB_101 || type == KB_84);
}

/* The kernel says in entry_ct how many there are when they do not fit. */
static bool read_map(int descriptor, struct console *console)
{
    struct unimapdesc map = {.entry_ct = 0, .entries = NULL};
    ioctl(descriptor, GIO_UNIMAP, &map);
    if (map.entry_ct == 0)
        return false;
    console->pairs = xcalloc(map.entry_ct, sizeof *console->pairs);
    map.entries = console->pairs;
    if (ioctl(descriptor, GIO_UNIMAP, &map) != 0)
        return false;
    console->count = map.entry_ct;
    qsort(console->pairs, console->count, sizeof *console->pairs, by_rune);
    return true;
}

struct console *console_open(int descriptor)
{
    if (!is_console(descriptor))
        return NULL;
    struct console *console = xcalloc(1, sizeof *console);
    console->descriptor = descriptor;
    console->locks_before = -1;
    if (!read_map(descriptor, console))
        console->count = 0;
    return console;
}

void console_lock_numbers(struct console *console)
{
    unsigned char locks;
    if (ioctl(console->descriptor, KDGKBLED, &locks) == 0 &&
        ioctl(console->descriptor, KDSKBLED, (unsigned long)(locks | K_NUMLOCK)) == 0)
        console->locks_before = locks;
}

void console_close(struct console *console)
{
    if (console == NULL)
        return;
    if (console->locks_before >= 0)
        ioctl(console->descriptor, KDSKBLED, (unsigned long)console->locks_before);
    free(console->pairs);
    free(console);
}

bool console_draws(const struct console *console, uint32_t rune)
{
    struct unipair wanted = {.unicode = (unsigned short)rune};
    return rune <= UINT16_MAX && console->count > 0 &&
           bsearch(&wanted, console->pairs, console->count, sizeof wanted, by_rune) != NULL;
}
