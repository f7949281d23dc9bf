/* SPDX-License-Identifier: GPL-3.0-or-later */
/* verify.h - is this code, or this number of ours, genuine? */
#ifndef LULUS_CLI_VERIFY_H
#define LULUS_CLI_VERIFY_H
#include "store/store.h"
#include "training/facts.h"
#include <stddef.h>

/* Checks any text against the keys that the store knows; a NULL store knows none. A text without
 * "+" is looked up as the number of one of our own certificates, whose code is then checked. False
 * with err only when the store cannot be read; every verdict is true. */
bool code_verify(struct store *store, const char *text, size_t length, struct code_check *check,
                 struct error *err);
#endif
