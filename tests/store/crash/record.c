/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record.h"
#include "base/alloc.h"
#include <assert.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

/* The VFS and the wrapped calls have no other way to reach it. */
static struct recorder *listening;

/* A question mark stands for any character. */
static const char *const suffixes[NAME_COUNT] = {
    [NAME_FILE] = "",
    [NAME_WAL] = "-wal",
    [NAME_JOURNAL] = "-journal",
    [NAME_ISSUED] = ".issued",
    [NAME_ISSUED_NEXT] = ".issued.~??????",
    [NAME_NEW] = ".new",
    [NAME_NEW_WAL] = ".new-wal",
    [NAME_NEW_JOURNAL] = ".new-journal",
    [NAME_WAL_OLD] = "-wal.old",
};

const char *name_suffix(enum name name)
{
    return suffixes[name];
}

void recorder_start(struct recorder *recorder, const char *path)
{
    recorder->path = path;
    recorder->recording = recorder->lazy = true;
    listening = recorder;
    int rc = recorder_register();
    assert(rc == SQLITE_OK);
    (void)rc;
}

void recorder_stop(struct recorder *recorder)
{
    listening = NULL;
    for (size_t i = 0; i < recorder->count; i++)
        free(recorder->events[i].bytes);
    free(recorder->events);
    *recorder = (struct recorder){0};
}

void recorder_fail(struct recorder *recorder, enum mishap mishap, bool lasting, int at)
{
    recorder->mishap = mishap;
    recorder->lasting = lasting;
    recorder->at = at;
    recorder->counted = 0;
}

struct recorder *recorder_now(void)
{
    return listening;
}

static bool is_like(const char *text, const char *pattern)
{
    for (; *text != '\0' && (*text == *pattern || *pattern == '?'); text++)
        pattern++;
    return *text == *pattern;
}

bool recorder_names(const struct recorder *recorder, const char *path, enum name *name)
{
    size_t length = strlen(recorder->path);
    if (path == NULL || strncmp(path, recorder->path, length) != 0)
        return false;
    for (*name = 0; *name < NAME_COUNT; ++*name)
        if (is_like(path + length, suffixes[*name]))
            return true;
    return false;
}

void recorder_note(struct recorder *recorder, struct event event)
{
    if (!recorder->recording)
        return;
    if (recorder->count == recorder->room) {
        recorder->room = 2 * recorder->room + 256;
        recorder->events = xrealloc(recorder->events, recorder->room, sizeof event);
    }
    if (event.bytes != NULL)
        event.bytes = memcpy(xmalloc(event.length), event.bytes, event.length);
    recorder->events[recorder->count++] = event;
}

bool recorder_fails(struct recorder *recorder, enum call call)
{
    static const enum call from[] = {[MISHAP_IO] = CALL_OTHER,
                                     [MISHAP_FULL] = CALL_WRITE,
                                     [MISHAP_SYNC] = CALL_SYNC,
                                     [MISHAP_LIE] = CALL_SYNC};
    if (recorder->mishap == MISHAP_NONE || call < from[recorder->mishap])
        return false;
    recorder->counted++;
    return recorder->lasting ? recorder->counted >= recorder->at
                             : recorder->counted == recorder->at;
}
