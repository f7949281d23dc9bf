/* SPDX-License-Identifier: GPL-3.0-or-later */
/* chance.h - the ids that chance makes, the same again: so that an act done twice to the same store
 * leaves the same rows. */
#ifndef LULUS_TESTS_STORE_CRASH_CHANCE_H
#define LULUS_TESTS_STORE_CRASH_CHANCE_H

/* Every random byte from here on follows from the beginning. */
void chance_begin_anew(void);
#endif
