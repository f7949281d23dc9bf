/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clock.h"
#include "base/text.h"
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static int64_t read_clock(clockid_t id)
{
    struct timespec now = {0};
    clock_gettime(id, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int64_t clock_boot_ms(void *context)
{
    (void)context;
    return read_clock(CLOCK_BOOTTIME);
}

int64_t clock_wall_ms(void *context)
{
    (void)context;
    return read_clock(CLOCK_REALTIME);
}

void clock_boot_id(char out[BOOT_ID_TEXT])
{
    text_copy(out, BOOT_ID_TEXT, "unknown");
    FILE *file = fopen("/proc/sys/kernel/random/boot_id", "re");
    if (file == NULL)
        return;
    if (fgets(out, BOOT_ID_TEXT, file) != NULL)
        out[strcspn(out, "\n")] = '\0';
    fclose(file);
}

/* Behind the name, which may hold anything: its state, 18 fields, its start. */
static bool read_process(int64_t pid, char *state, int64_t *started)
{
    char path[64], text[1024];
    snprintf(path, sizeof path, "/proc/%lld/stat", (long long)pid);
    FILE *file = fopen(path, "re");
    if (file == NULL)
        return false;
    size_t length = fread(text, 1, sizeof text - 1, file);
    fclose(file);
    text[length] = '\0';
    long long ticks;
    const char *behind = strrchr(text, ')');
    if (behind == NULL || sscanf(behind,
                                 ") %c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %*u %*u"
                                 " %*d %*d %*d %*d %*d %*d %lld",
                                 state, &ticks) != 2)
        return false;
    *started = ticks;
    return true;
}

int64_t clock_process_started(int64_t pid)
{
    char state;
    int64_t started;
    return read_process(pid, &state, &started) && state != 'Z' && state != 'X' ? started : 0;
}

/* Where /proc shows nothing of others, that there is such a process has to do. */
bool clock_process_alive(int64_t pid, int64_t started)
{
    char state;
    int64_t found;
    if (kill((pid_t)pid, 0) != 0 && errno != EPERM)
        return false;
    return !read_process(pid, &state, &found) ||
           (state != 'Z' && state != 'X' && (started == 0 || found == started));
}

struct store_options clock_store_options(const char *path, enum store_mode mode,
                                         const char *boot_id)
{
    return (struct store_options){
        .path = path,
        .mode = mode,
        .boot_ms = clock_boot_ms,
        .wall_ms = clock_wall_ms,
        .boot_id = boot_id,
        .pid = getpid(),
        .started = clock_process_started(getpid()),
        .alive = clock_process_alive,
    };
}
