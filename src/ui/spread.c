/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "spread.h"
#include "base/alloc.h"
#include "base/text.h"
#include <stdlib.h>
#include <string.h>

static void line_add(struct spread *spread, size_t block, const char *text, size_t bytes)
{
    if ((spread->count & (spread->count + 1)) == 0)
        spread->lines = xrealloc(spread->lines, 2 * (spread->count + 1), sizeof *spread->lines);
    spread->lines[spread->count++] =
        (struct spread_line){.block = block, .text = text, .bytes = bytes};
}

static void wrap_block(struct spread *spread, const struct block *block, size_t index)
{
    size_t before = spread->count;
    const char *next = block->text;
    do {
        const char *text = next;
        size_t bytes = text_wrap(text, block->width < 1 ? 1 : block->width, &next);
        line_add(spread, index, text, bytes);
    } while (*next != '\0');
    spread->lines[before].first = true;
}

/* Gives the lines from `start` their pages and rows, as one block. */
static void place_block(struct spread *spread, size_t start, bool gap, int rows)
{
    int height = (int)(spread->count - start);
    int row = spread->rows + (gap && spread->rows > 0 ? 1 : 0);
    if (spread->rows > 0 && row + height > rows && (height <= rows || row >= rows)) {
        spread->pages++;
        row = 0;
    }
    for (size_t i = start; i < spread->count; i++) {
        if (row >= rows) {
            spread->pages++;
            row = 0;
        }
        spread->lines[i].page = spread->pages - 1;
        spread->lines[i].row = row++;
    }
    spread->rows = row;
}

struct spread spread_make(const struct block *blocks, size_t count, int rows)
{
    struct spread spread = {.pages = 1};
    for (size_t i = 0; i < count; i++) {
        size_t start = spread.count;
        wrap_block(&spread, &blocks[i], i);
        place_block(&spread, start, blocks[i].gap, rows < 1 ? 1 : rows);
    }
    return spread;
}

void spread_done(struct spread *spread)
{
    free(spread->lines);
    *spread = (struct spread){.pages = 1};
}

bool spread_shows(const struct spread *spread, int page, size_t block)
{
    for (size_t i = 0; i < spread->count; i++) {
        if (spread->lines[i].page == page && spread->lines[i].block == block)
            return true;
    }
    return false;
}
