/* SPDX-License-Identifier: GPL-3.0-or-later */
/* beside.h - names of the files beside the store. */
#ifndef LULUS_STORE_BESIDE_H
#define LULUS_STORE_BESIDE_H

/* `path` with `suffix`, newly allocated. */
char *path_beside(const char *path, const char *suffix);
#endif
