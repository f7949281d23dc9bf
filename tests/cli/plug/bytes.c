/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../support/run.h"

#include "bytes.h"
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

int bytes_entries(const char *folder, char name[256])
{
    int count = 0;
    DIR *list = opendir(folder);
    assert_non_null(list);
    for (const struct dirent *entry; (entry = readdir(list)) != NULL;)
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0) {
            snprintf(name, 256, "%s", entry->d_name);
            count++;
        }
    closedir(list);
    return count;
}

struct bytes bytes_of(const char *path)
{
    struct stat status;
    struct bytes bytes = {0};
    FILE *file = fopen(path, "re");
    if (file == NULL)
        return bytes;
    assert_int_equal(fstat(fileno(file), &status), 0);
    bytes.data = malloc((size_t)status.st_size + 1);
    assert_non_null(bytes.data);
    bytes.length = fread(bytes.data, 1, (size_t)status.st_size, file);
    fclose(file);
    return bytes;
}

bool bytes_equal(const struct bytes *a, const struct bytes *b)
{
    return a->length == b->length && (a->length == 0 || memcmp(a->data, b->data, a->length) == 0);
}

void bytes_write(const char *path, const char *data, size_t length)
{
    FILE *file = fopen(path, "we");
    assert_non_null(file);
    assert_int_equal(fwrite(data, 1, length, file), length);
    assert_int_equal(fclose(file), 0);
}
