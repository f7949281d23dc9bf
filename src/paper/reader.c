/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reader.h"
#include "base/language.h"
#include "store/trainings.h"
#include <time.h>
#include <unistd.h>

static int64_t read_clock(clockid_t id)
{
    struct timespec now = {0};
    clock_gettime(id, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static int64_t boot_ms(void *context)
{
    (void)context;
    return read_clock(CLOCK_BOOTTIME);
}

static int64_t wall_ms(void *context)
{
    (void)context;
    return read_clock(CLOCK_REALTIME);
}

static bool nobody(int64_t pid, int64_t started)
{
    (void)pid, (void)started;
    return false;
}

struct store *reader_open(const char *path, struct error *err)
{
    const struct store_options options = {
        .path = path,
        .mode = STORE_READ,
        .boot_ms = boot_ms,
        .wall_ms = wall_ms,
        .boot_id = "reader",
        .pid = getpid(),
        .alive = nobody,
    };
    return store_open(&options, err);
}

bool reader_training(struct store *store, int number, struct arena *arena,
                     struct training *training, struct error *err)
{
    struct training *list;
    size_t count;
    if (!store_list_trainings(store, arena, &list, &count, err))
        return false;
    for (size_t i = 0; i < count; i++)
        if (list[i].number == number) {
            *training = list[i];
            return true;
        }
    return fail(err, ERROR_USAGE, _("there is no training number %d"), number);
}

bool reader_wants(const int *only, size_t count, int list_number)
{
    for (size_t i = 0; only != NULL && i < count; i++)
        if (only[i] == list_number)
            return true;
    return only == NULL;
}
