/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "issued.h"
#include "base/buffer.h"
#include "beside.h"
#include "connection.h"
#include "crypto/durable.h"
#include "trouble.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A line torn by a power cut must not swallow the next one. */
static bool ends_in_line(int fd)
{
    struct stat status;
    char last = '\n';
    if (fstat(fd, &status) == 0 && status.st_size > 0 &&
        pread(fd, &last, 1, status.st_size - 1) != 1)
        return false;
    return last == '\n';
}

/* 0, or errno. */
static int append_durably(const char *path, struct buffer *line)
{
    bool is_new = access(path, F_OK) != 0;
    int fd = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return errno;
    struct buffer out = {0};
    if (!ends_in_line(fd))
        buffer_putc(&out, '\n');
    buffer_add(&out, line->data, line->length);
    ssize_t written = write(fd, out.data, out.length);
    int error = written < 0 ? errno : (size_t)written < out.length ? ENOSPC : 0;
    buffer_done(&out);
    if (error == 0 && (fsync(fd) != 0 || (is_new && !durable_folder_of(path))))
        error = errno;
    close(fd);
    return error;
}

bool issued_append(struct store *store, const char *kind, const char *rest, struct error *err)
{
    char *path = path_beside(store->path, ".issued");
    struct buffer line = {0};
    buffer_printf(&line, "%s %s\n", kind, rest);
    int error = append_durably(path, &line);
    buffer_done(&line);
    bool good = error == 0 || trouble_errno(error, path, err);
    free(path);
    return good;
}

/* Calls `take` with each line of the file. */
static bool each_line(struct store *store, void (*take)(const char *line, void *out), void *out,
                      struct error *err)
{
    char *path = path_beside(store->path, ".issued");
    FILE *file = fopen(path, "re");
    bool good = file != NULL || errno == ENOENT || trouble_errno(errno, path, err);
    char *line = NULL;
    size_t room = 0;
    while (file != NULL && getline(&line, &room, file) > 0)
        take(line, out);
    if (file != NULL) {
        if (ferror(file))
            good = trouble_errno(errno, path, err);
        fclose(file);
    }
    free(line);
    free(path);
    return good;
}

struct high_water {
    int year;
    int64_t serial;
};

static void take_serial(const char *line, void *out)
{
    struct high_water *mark = out;
    int year;
    long long serial;
    if (sscanf(line, "number %d %lld ", &year, &serial) == 2 && year == mark->year &&
        serial > mark->serial)
        mark->serial = serial;
}

bool issued_last_serial(struct store *store, int year, int64_t *serial, struct error *err)
{
    struct high_water mark = {year, *serial};
    bool good = each_line(store, take_serial, &mark, err);
    *serial = mark.serial;
    return good;
}

static void take_date(const char *line, void *out)
{
    struct date *newest = out, date;
    char iso[11];
    if (sscanf(line, "number %*d %*d %*s %10s", iso) == 1 && date_parse_iso(iso, &date) &&
        date_compare(date, *newest) > 0)
        *newest = date;
}

bool issued_last_date(struct store *store, struct date *date, struct error *err)
{
    return each_line(store, take_date, date, err);
}

static void take_head(const char *line, void *out)
{
    struct digest *hash = out, read = {0};
    char hex[DIGEST_TEXT];
    if (sscanf(line, "head %*s %*d %*d %64[0-9a-f] ", hex) != 1 || strlen(hex) != DIGEST_TEXT - 1)
        return;
    for (size_t i = 0; i < sizeof read.bytes; i++)
        if (sscanf(hex + 2 * i, "%2hhx", &read.bytes[i]) != 1)
            return;
    *hash = read;
}

bool issued_last_head(struct store *store, struct digest *hash, struct error *err)
{
    return each_line(store, take_head, hash, err);
}
