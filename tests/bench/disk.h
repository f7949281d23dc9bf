/* SPDX-License-Identifier: GPL-3.0-or-later */
/* disk.h - what this process asks of the disk: it stands between SQLite and the C library. */
#ifndef LULUS_BENCH_DISK_H
#define LULUS_BENCH_DISK_H
#include <stdint.h>

struct disk {
    int64_t bytes;   /* handed to write and pwrite */
    int64_t flushes; /* fsync and fdatasync */
};

struct disk disk_counts(void);
/* Flush requests that the device under `path` has seen since it started; -1 when it does not say.
 * Everything on the machine counts: for a quiet one. */
int64_t disk_device_flushes(const char *path);
#endif
