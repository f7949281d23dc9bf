/* SPDX-License-Identifier: GPL-3.0-or-later */
/* replay.c - a fuzzer without libFuzzer: gives it every file of its corpus, whole and cut short at
 * some places, as one TAP case. A folder or files as arguments replace the corpus. */
#include "fuzz.h"
#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <string.h>
#include <sys/stat.h>

enum { CUTS = 16 };

static uint8_t *read_whole(const char *path, size_t *length)
{
    struct stat status;
    FILE *file = fopen(path, "rb");
    if (file == NULL || fstat(fileno(file), &status) != 0) {
        fprintf(stderr, "%s: %s\n", path, strerror(errno));
        exit(1);
    }
    uint8_t *bytes = malloc((size_t)status.st_size + 1);
    *length = bytes == NULL ? 0 : fread(bytes, 1, (size_t)status.st_size, file);
    fclose(file);
    return bytes;
}

/* A copy of its own size each time, so that a read past its end is seen. */
static void give(const uint8_t *bytes, size_t length)
{
    uint8_t *exact = malloc(length > 0 ? length : 1);
    if (exact == NULL)
        abort();
    memcpy(exact, bytes, length);
    LLVMFuzzerTestOneInput(exact, length);
    free(exact);
}

static void replay(const char *path, int number)
{
    size_t length;
    uint8_t *bytes = read_whole(path, &length);
    fprintf(stderr, "# %s\n", path); /* the last one named is the one that broke */
    give(bytes, length);
    for (size_t cut = 1; cut <= CUTS; cut++)
        give(bytes, length * cut / (CUTS + 1));
    free(bytes);
    printf("ok %d - %s\n", number, strrchr(path, '/') != NULL ? strrchr(path, '/') + 1 : path);
}

static int is_visible(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static int replay_folder(const char *folder)
{
    struct dirent **entries;
    int count = scandir(folder, &entries, is_visible, alphasort);
    if (count <= 0) {
        fprintf(stderr, "%s: no corpus there\n", folder);
        return 1;
    }
    for (int i = 0; i < count; i++) {
        char path[PATH_MAX];
        snprintf(path, sizeof path, "%s/%s", folder, entries[i]->d_name);
        replay(path, i + 1);
        free(entries[i]);
    }
    free(entries);
    printf("1..%d\n", count);
    return 0;
}

int main(int argc, char **argv)
{
    const char *source = getenv("srcdir");
    char folder[PATH_MAX];
    snprintf(folder, sizeof folder, "%s/tests/fuzz/corpus/%s", source != NULL ? source : "..",
             fuzz_noun);
    for (int i = 1; i < argc; i++)
        replay(argv[i], i);
    return argc > 1 ? 0 : replay_folder(folder);
}
