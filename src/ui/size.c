/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/size.h"
#include "base/language.h"

static const struct extent least_room[] = {
    [LAYOUT_LARGE] = {12, 40},
    [LAYOUT_NARROW] = {20, 60},
    [LAYOUT_REGULAR] = {24, 80},
};

static const enum layout layouts[TEXT_SIZES] = {
    [TEXT_NORMAL] = LAYOUT_REGULAR, [TEXT_LARGE] = LAYOUT_NARROW, [TEXT_LARGEST] = LAYOUT_LARGE};

struct extent layout_extent(enum layout layout)
{
    return least_room[layout];
}

enum layout size_layout(enum text_size size)
{
    return layouts[size];
}

bool extent_holds(struct extent room, enum layout layout)
{
    return room.rows >= least_room[layout].rows && room.columns >= least_room[layout].columns;
}

/* A size that has the layout of the one before it would change nothing. */
struct sizes sizes_in(struct extent window)
{
    struct sizes sizes = {.normal = window, .offered = {[TEXT_NORMAL] = true}};
    for (int size = TEXT_LARGE; size < TEXT_SIZES; size++)
        sizes.offered[size] = extent_holds(window, layouts[size - 1]);
    return sizes;
}

static bool is_offered(const struct sizes *sizes, int size, enum layout least)
{
    return size == TEXT_NORMAL || (sizes->offered[size] && layouts[size] >= least);
}

enum text_size size_shown(const struct sizes *sizes, enum text_size wanted, enum layout least)
{
    int size = wanted;
    while (!is_offered(sizes, size, least))
        size--;
    return (enum text_size)size;
}

enum text_size size_next(const struct sizes *sizes, enum text_size shown, enum layout least)
{
    int size = (shown + 1) % TEXT_SIZES;
    while (!is_offered(sizes, size, least))
        size = (size + 1) % TEXT_SIZES;
    return (enum text_size)size;
}

static int smaller(int one, int other)
{
    return one < other ? one : other;
}

/* One column less than the next layout needs: so that the grid is laid out as wanted. */
static int columns_at_most(enum text_size size)
{
    return least_room[layouts[size - 1]].columns - 1;
}

static struct face doubled_face(struct extent half, enum text_size size)
{
    int columns = smaller(half.columns, columns_at_most(size));
    return (struct face){.grid = {half.rows, columns},
                         .left = (half.columns - columns) / 2,
                         .step = 1,
                         .doubled = true};
}

/* As narrow as its layout may be, in the middle; a line between where there is room for it. */
static struct face spaced_face(struct extent window, enum text_size size)
{
    struct extent room = least_room[layouts[size]];
    int step = window.rows >= 2 * room.rows ? 2 : 1;
    return (struct face){.grid = {window.rows / step, room.columns},
                         .left = (window.columns - room.columns) / 2,
                         .step = step};
}

struct face size_face(struct extent window, enum text_size size, bool doubles)
{
    struct extent half = {window.rows / 2, window.columns / 2};
    if (size == TEXT_NORMAL)
        return (struct face){.grid = window, .step = 1};
    if (doubles && extent_holds(half, layouts[size]))
        return doubled_face(half, size);
    return spaced_face(window, size);
}
