/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fold.h - true spelling to the plain capitals of a certificate's code.
 *
 * NFKD, combining marks dropped, a fixed table for what has no decomposition (typographic quotes to
 * ', dashes to -, sharp s to SS ...), upper case, "+" to "-", ":" to " -", single spaces, trimmed.
 * What is left over is refused, never replaced by "?". Result: A-Z 0-9 space . , - / ' ( ) & */
#ifndef LULUS_BASE_FOLD_H
#define LULUS_BASE_FOLD_H
#include "base/error.h"
#include <stdbool.h>
#include <stddef.h>

/* Folds UTF-8 `src` into dst. Idempotent. False with err (ERROR_REFUSED) naming the character that
 * has no Latin spelling, or that it does not fit `size`. */
bool fold_code(char *dst, size_t size, const char *src, struct error *err);
/* True when `text` consists only of the code's characters, without leading, trailing or double
 * spaces. */
bool fold_is_plain(const char *text);
/* Runs of characters outside QR alphanumeric mode (, ' ( ) &): each costs 5 characters of room. */
int fold_runs(const char *text);
#endif
