/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "palette.h"

const struct colour palette[INK_COUNT] = {
    [INK_PLAIN] = {950, 950, 950},
    [INK_GOOD] = {500, 1000, 500},
    [INK_WARN] = {1000, 850, 300},
};

enum ink ink_of(uint8_t style)
{
    if ((style & STYLE_WARN) != 0)
        return INK_WARN;
    return (style & STYLE_GOOD) != 0 ? INK_GOOD : INK_PLAIN;
}
