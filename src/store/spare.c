/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Only says whose file it is: SQLite checks every page when it reads them. Offsets:
 * https://sqlite.org/fileformat2.html sections 3 and 4.1. */
#include "spare.h"
#include "beside.h"
#include "header.h"
#include "schema.h"
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { START_BYTES = 32, HEAD_MAX = 24 };

/* A file of pages, each with a head that begins with the page's number. */
struct kind {
    const char *suffix;
    size_t head, tail;           /* bytes before and after a page */
    size_t salts, salts_in_head; /* where 8 bytes of the start have to stand again; 0: nowhere */
    off_t (*first)(const uint8_t start[START_BYTES]); /* where the first head is */
};

static off_t first_of_wal(const uint8_t start[START_BYTES])
{
    (void)start;
    return START_BYTES;
}

/* After a sector, whose size it says. */
static off_t first_of_journal(const uint8_t start[START_BYTES])
{
    return (off_t)start[20] << 24 | start[21] << 16 | start[22] << 8 | start[23];
}

static const struct kind kinds[] = {
    {.suffix = "-wal", .head = 24, .salts = 16, .salts_in_head = 8, .first = first_of_wal},
    {.suffix = "-journal", .head = 4, .tail = 4, .first = first_of_journal},
};

static bool is_first_page(const struct kind *kind, const uint8_t *start, const uint8_t *page)
{
    static const uint8_t number[] = {0, 0, 0, 1};
    return memcmp(page, number, sizeof number) == 0 &&
           (kind->salts == 0 || memcmp(page + kind->salts_in_head, start + kind->salts, 8) == 0);
}

static enum trouble judge_pages(const struct kind *kind, int fd)
{
    uint8_t start[START_BYTES], page[HEAD_MAX + HEADER_BYTES];
    enum trouble judged = TROUBLE_FOREIGN;
    if (pread(fd, start, sizeof start, 0) != (ssize_t)sizeof start)
        return judged;
    size_t length = kind->head + HEADER_BYTES;
    off_t at = kind->first(start), step = (off_t)(kind->head + STORE_PAGE + kind->tail);
    for (; pread(fd, page, length, at) == (ssize_t)length; at += step) {
        if (!is_first_page(kind, start, page))
            continue;
        enum trouble here = header_judge(page + kind->head, HEADER_BYTES);
        if (here == TROUBLE_COUNT || here == TROUBLE_NEWER)
            judged = here;
    }
    return judged;
}

/* Neither file has POSIX locks that closing a descriptor could drop. */
enum trouble spare_judge(const char *path)
{
    enum trouble judged = TROUBLE_FOREIGN;
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0] && judged == TROUBLE_FOREIGN; i++) {
        char *name = path_beside(path, kinds[i].suffix);
        int fd = open(name, O_RDONLY | O_CLOEXEC);
        free(name);
        if (fd < 0)
            continue;
        judged = judge_pages(&kinds[i], fd);
        close(fd);
    }
    return judged;
}
