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

bool clock_process_alive(int64_t pid)
{
    return kill((pid_t)pid, 0) == 0 || errno == EPERM;
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
        .alive = clock_process_alive,
    };
}
