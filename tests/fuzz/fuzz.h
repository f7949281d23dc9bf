/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz.h - one fuzzer: what must hold for any bytes whatever.
 *
 * Each fuzz_NOUN.c defines the two names below. make fuzz links it with libFuzzer, which makes up
 * bytes; make check links it with replay.c, which gives it those of corpus/NOUN. */
#ifndef LULUS_TESTS_FUZZ_H
#define LULUS_TESTS_FUZZ_H
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

extern const char fuzz_noun[]; /* its folder of the corpus */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static inline void fuzz_broken(const char *fact, const char *file, int line)
{
    fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, fact);
    abort();
}

/* Ends the run, and keeps the bytes, when the fact is not so. */
#define HOLDS(fact) ((fact) ? (void)0 : fuzz_broken(#fact, __FILE__, __LINE__))
#endif
