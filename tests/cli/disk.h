/* SPDX-License-Identifier: GPL-3.0-or-later */
/* disk.h - what SQLite's syncs meet: a disk that need not flush, or a slow one. */
#ifndef LULUS_TESTS_CLI_DISK_H
#define LULUS_TESTS_CLI_DISK_H

void disk_never_flushes(void); /* every sync is over at once: for walks of a thousand stores */
/* Each sync begins and ends with a call; between them the real one. */
void disk_tells(void (*sync)(void *context, int begins), void *context);
void disk_flushes(void); /* as it was */
#endif
