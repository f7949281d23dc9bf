/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lookup.h - rows of an array by an id that each of them holds.
 *
 *     struct lookup *by_id = lookup_new(rows, count, sizeof *rows, offsetof(struct row, id));
 *     struct row *row = lookup_find(by_id, &id);
 *     lookup_free(by_id);                  // before the rows go, or move */
#ifndef LULUS_CLI_LOOKUP_H
#define LULUS_CLI_LOOKUP_H
#include "base/uuid.h"
#include <stddef.h>

struct lookup;

struct lookup *lookup_new(void *rows, size_t count, size_t size, size_t id_at);
void lookup_free(struct lookup *lookup); /* NULL is welcome */
/* NULL when no row has it; one of them when several have. */
void *lookup_find(const struct lookup *lookup, const struct uuid *id);
#endif
