/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kept.h"
#include "run.h"
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PATH_ROOM = 4096 };

static const char *source_path(char out[PATH_ROOM], const char *name)
{
    const char *source = getenv("srcdir");
    snprintf(out, PATH_ROOM, "%s/%s", source != NULL ? source : "..", name);
    return out;
}

char *kept_file(const char *path)
{
    char full[PATH_ROOM], *text = NULL;
    size_t room = 0;
    FILE *stream = fopen(source_path(full, path), "r");
    if (stream == NULL)
        fail_msg("%s is not there", full);
    assert_true(getdelim(&text, &room, '\0', stream) > 0);
    fclose(stream);
    return text;
}

int kept_files(const char *folder, const char *part, kept_read *read, void *context)
{
    char path[PATH_ROOM];
    int count = 0;
    DIR *files = opendir(source_path(path, folder));
    assert_non_null(files);
    for (struct dirent *entry = readdir(files); entry != NULL; entry = readdir(files)) {
        if (strstr(entry->d_name, part) == NULL)
            continue;
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        char *text = kept_file(path);
        read(context, entry->d_name, text);
        free(text);
        count++;
    }
    closedir(files);
    assert_int_not_equal(count, 0);
    return count;
}
