/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bits.h - a square of dark and light modules. */
#ifndef LULUS_BASE_BITS_H
#define LULUS_BASE_BITS_H
#include <stdbool.h>
#include <stdint.h>

struct bits {
    int size;                /* modules per side */
    uint8_t cell[177 * 177]; /* 1 = dark, row by row; QR version 40 at most */
};

static inline bool bits_dark(const struct bits *bits, int row, int column)
{
    return row >= 0 && column >= 0 && row < bits->size && column < bits->size &&
           bits->cell[row * bits->size + column] != 0;
}
#endif
