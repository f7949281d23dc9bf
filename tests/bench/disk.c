/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The functions here have the names of the C library's and are found before them. */
#include "disk.h"
#include <inttypes.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <sys/types.h>
#include <unistd.h>

static struct disk counts;

ssize_t write(int fd, const void *bytes, size_t length)
{
    counts.bytes += (int64_t)length;
    return syscall(SYS_write, fd, bytes, length);
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset)
{
    counts.bytes += (int64_t)length;
    return syscall(SYS_pwrite64, fd, bytes, length, offset);
}

int fsync(int fd)
{
    counts.flushes++;
    return (int)syscall(SYS_fsync, fd);
}

int fdatasync(int fd)
{
    counts.flushes++;
    return (int)syscall(SYS_fdatasync, fd);
}

struct disk disk_counts(void)
{
    return counts;
}

int64_t disk_device_flushes(const char *path)
{
    struct stat about;
    char name[64];
    int64_t flushes = -1;
    if (stat(path, &about) != 0)
        return -1;
    snprintf(name, sizeof name, "/sys/dev/block/%u:%u/stat", major(about.st_dev),
             minor(about.st_dev));
    FILE *file = fopen(name, "r");
    if (file == NULL)
        return -1;
    /* Documentation/block/stat.rst: the sixteenth field. */
    if (fscanf(file, "%*d %*d %*d %*d %*d %*d %*d %*d %*d %*d %*d %*d %*d %*d %*d %" SCNd64,
               &flushes) != 1)
        flushes = -1;
    fclose(file);
    return flushes;
}
