/* SPDX-License-Identifier: GPL-3.0-or-later */
/* spare.h - the copies of FILE's first page that SQLite keeps beside it. */
#ifndef LULUS_STORE_SPARE_H
#define LULUS_STORE_SPARE_H
#include "trouble.h"

/* Judges the newest copy in FILE-wal or the one in FILE-journal as header_judge does, read without
 * SQLite; TROUBLE_FOREIGN when there is none of ours. A power cut in the middle of writing may ruin
 * the page in FILE while its copy, synced before, is whole. */
enum trouble spare_judge(const char *path);
#endif
