/* SPDX-License-Identifier: GPL-3.0-or-later */
/* shipped.h - the content files of this installation, for choosing. */
#ifndef LULUS_CLI_SHIPPED_H
#define LULUS_CLI_SHIPPED_H
#include "base/arena.h"
#include "base/error.h"
#include "base/language.h"
#include "content/document.h"
#include "paths.h"

struct shipped {
    const char *path, *title;
    int pass_mark; /* -1: none */
};
/* Usable files (no faults, with codes) in content/quizzes or content/checklists, sorted by title;
 * in the arena. 0 with err when none. */
size_t shipped_list(const struct paths *paths, enum document_kind kind, enum language language,
                    struct arena *arena, struct shipped **list, struct error *err);
/* Whether tests can use it: ERROR_REFUSED naming the first reason. */
bool quiz_usable(const char *bytes, size_t length, const char *path, struct error *err);
#endif
