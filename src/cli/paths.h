/* SPDX-License-Identifier: GPL-3.0-or-later */
/* paths.h - where this installation keeps its parts, and where the store is. */
#ifndef LULUS_CLI_PATHS_H
#define LULUS_CLI_PATHS_H
#include "base/error.h"
#include <limits.h>

struct paths {
    char store[PATH_MAX];
    char content[PATH_MAX]; /* folder with quizzes/ and checklists/ */
    char paper[PATH_MAX];   /* the second program */
    char voice[PATH_MAX];   /* the third; it may not be there */
    char locale[PATH_MAX];  /* for bindtextdomain */
    char locpath[PATH_MAX]; /* holds id_ID.UTF-8 */
};

/* Everything but the store, from /proc/self/exe: a build tree is recognised by its locale/ folder.
 */
void paths_find(struct paths *paths);
/* `given` (--store), else $LULUS_STORE, else /var/lib/lulus/lulus.db if that folder is writable,
 * else XDG_DATA_HOME/lulus/lulus.db; without HOME the user's folder of the password file. Creates
 * the folder of the last one when `create`. ERROR_SYSTEM. */
bool paths_store(struct paths *paths, const char *given, bool create, struct error *err);
#endif
