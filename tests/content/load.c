/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load.h"
#include "../support/fixture.h"
#include <string.h>

struct text load_file(const char *path)
{
    struct text text = {0};
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        fail_msg("cannot open %s", path);
    text.bytes = calloc(1, DOCUMENT_MAX_BYTES + 2);
    text.length = fread(text.bytes, 1, DOCUMENT_MAX_BYTES + 1, file);
    fclose(file);
    return text;
}

struct text load_fixture(const char *name)
{
    char path[FIXTURE_PATH], full[256];
    snprintf(full, sizeof full, "content/%s", name);
    return load_file(fixture_path(path, full));
}

struct faults new_faults(void)
{
    return (struct faults){.arena = arena_new()};
}

void free_faults(struct faults *faults)
{
    arena_free(faults->arena);
}

void print_faults(const struct faults *faults)
{
    for (size_t i = 0; i < faults->count; i++)
        print_error("# %d:%d: %s; %s\n", faults->list[i].line, faults->list[i].column,
                    faults->list[i].message, faults->list[i].remedy);
}

void assert_no_faults(const struct faults *faults)
{
    print_faults(faults);
    assert_int_equal(faults->count, 0);
}

unsigned faults_at(const struct faults *faults, int line, int column, const char *fragment)
{
    unsigned count = 0;
    for (size_t i = 0; i < faults->count; i++) {
        const struct fault *fault = &faults->list[i];
        if (fault->line == line && fault->column == column &&
            (strstr(fault->message, fragment) != NULL || strstr(fault->remedy, fragment) != NULL))
            count++;
    }
    if (count == 0)
        print_faults(faults);
    return count;
}

static struct quiz *read_with(const char *bytes, size_t length, struct faults *faults)
{
    *faults = new_faults();
    return quiz_read(bytes, length, faults);
}

struct quiz *read_clean(const char *text)
{
    struct faults faults;
    struct quiz *quiz = read_with(text, strlen(text), &faults);
    assert_no_faults(&faults);
    free_faults(&faults);
    return quiz;
}

void assert_one_fault(const char *bytes, size_t length, int line, int column, const char *fragment)
{
    struct faults faults;
    struct quiz *quiz = read_with(bytes, length, &faults);
    assert_int_equal(faults_at(&faults, line, column, fragment), 1);
    assert_int_equal(faults.count, 1);
    quiz_free(quiz);
    free_faults(&faults);
}
