/* SPDX-License-Identifier: GPL-3.0-or-later */
/* clock.h - the machine's clocks, its boot and its processes, to hand in to the store. */
#ifndef LULUS_CLI_CLOCK_H
#define LULUS_CLI_CLOCK_H
#include "store/store.h"
#include <stdbool.h>
#include <stdint.h>

/* Milliseconds; `context` is unused. */
int64_t clock_boot_ms(void *context);
int64_t clock_wall_ms(void *context);
enum { BOOT_ID_TEXT = 37 };
void clock_boot_id(char out[BOOT_ID_TEXT]);
/* When it began, in the kernel's ticks since boot; 0 when it is gone or does not say. */
int64_t clock_process_started(int64_t pid);
/* A number that was given to another process since is not it. */
bool clock_process_alive(int64_t pid, int64_t started);
/* Options for this machine's clock; `boot_id` must outlive the store. */
struct store_options clock_store_options(const char *path, enum store_mode mode,
                                         const char *boot_id);
#endif
