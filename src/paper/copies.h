/* SPDX-License-Identifier: GPL-3.0-or-later */
/* copies.h - what a job draws, copied out of the store, which is closed again before drawing. */
#ifndef LULUS_PAPER_COPIES_H
#define LULUS_PAPER_COPIES_H
#include "base/arena.h"
#include "certificates.h"

struct wanted {
    const char *store; /* path */
    int training;      /* its number */
    const int *only;   /* list numbers; all when NULL */
    size_t only_count;
};

/* The certificates of a training in the order of its list, in the arena. ERROR_REFUSED when a
 * wanted number has none, or nobody has one. */
bool copies_read(const struct wanted *wanted, struct arena *arena, struct certificate_copy **copies,
                 size_t *count, struct error *err);
#endif
