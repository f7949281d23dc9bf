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
#include <unistd.h>

static bool read_all(int fd, struct buffer *text)
{
    char part[4096];
    ssize_t length;
    while ((length = read(fd, part, sizeof part)) > 0)
        buffer_add(text, part, (size_t)length);
    return length == 0;
}

/* A new file takes the place of the old one: an append that the power cuts may take older lines of
 * the same block along. A link is not followed, for it would be replaced. */
static bool add_durably(const char *path, const struct buffer *line)
{
    int fd = open(path, O_RDONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (fd < 0)
        return false;
    struct buffer text = {0};
    bool good = read_all(fd, &text);
    int error = errno;
    close(fd);
    if (text.length > 0 && text.data[text.length - 1] != '\n')
        buffer_putc(&text, '\n'); /* a torn line must not swallow the next one */
    buffer_add(&text, line->data, line->length);
    if (good) {
        good = durable_replace(path, text.data, text.length);
        error = errno;
    }
    buffer_done(&text);
    errno = error;
    return good;
}

bool issued_append(struct store *store, const char *kind, const char *rest, struct error *err)
{
    char *path = path_beside(store->path, ".issued");
    struct buffer line = {0};
    buffer_printf(&line, "%s %s\n", kind, rest);
    bool good = add_durably(path, &line) || trouble_errno(errno, path, err);
    buffer_done(&line);
    free(path);
    return good;
}

bool issued_each_line(struct store *store, void (*take)(const char *line, void *out), void *out,
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
        serial > mark->serial && serial <= SERIAL_MOST)
        mark->serial = serial;
}

bool issued_last_serial(struct store *store, int year, int64_t *serial, struct error *err)
{
    struct high_water mark = {year, *serial};
    bool good = issued_each_line(store, take_serial, &mark, err);
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
    return issued_each_line(store, take_date, date, err);
}

static void take_head(const char *line, void *out)
{
    struct head_line head;
    if (head_parse(line, &head))
        *(struct head_line *)out = head;
}

bool issued_last_head(struct store *store, struct head_line *head, struct error *err)
{
    return issued_each_line(store, take_head, head, err);
}
