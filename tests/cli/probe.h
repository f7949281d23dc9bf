/* SPDX-License-Identifier: GPL-3.0-or-later */
/* probe.h - what would become of a page if these keys came, without their coming.
 *
 * Each probe is a forked process that goes on from where the seat stands, with a copy of its store:
 * the seat itself has not moved afterwards. */
#ifndef LULUS_TESTS_CLI_PROBE_H
#define LULUS_TESTS_CLI_PROBE_H
#include "seat.h"

/* Keys that come `at_ms` after the probe's start: the i-th, or false when there is none. */
typedef bool probe_hand(const void *script, size_t i, uint32_t *key, int64_t *at_ms);

struct probe {
    char stack[200];   /* names of the pages, the top one first */
    char rows[1200];   /* "\nanswer 3", a line for each table of the store */
    char screen[8000]; /* at 80x24 */
};

/* The keys come as to the loop of a terminal that repeats by itself, with its ticks; then
 * `until_ms` is waited for. */
void probe_run(struct seat *seat, probe_hand *hand, const void *script, int64_t until_ms,
               struct probe *out);
#endif
