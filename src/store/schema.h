/* SPDX-License-Identifier: GPL-3.0-or-later */
/* schema.h - how the store's tables came to be: one list of steps, for new and old stores alike. */
#ifndef LULUS_STORE_SCHEMA_H
#define LULUS_STORE_SCHEMA_H

enum {
    STORE_APPLICATION_ID = 0x4C554C53, /* "LULS" */
    STORE_PAGE = 4096,
};

/* The user_version that this program writes. */
int schema_version(void);
/* The statements of the step from `version` to version + 1, ended by NULL; the last sets
 * user_version. */
const char *const *schema_step(int version);
/* Pragmas for a file that has no pages yet. */
const char *schema_birth(void);
#endif
