/* SPDX-License-Identifier: GPL-3.0-or-later */
/* footer.h - what a painted page says of its keys. */
#ifndef LULUS_TESTS_FOOTER_H
#define LULUS_TESTS_FOOTER_H
#include <stdbool.h>

/* A rule and, below it, at least one key. */
bool footer_is_there(const char *screen);
/* Whether the last line names this key, as in " 0-4 pilih   Enter lanjut   - kembali". Keys are
 * those of walker.h. */
bool footer_names(const char *screen, char key);
/* Whether the page asks for a 1: an option "1  ya ...", or "tekan 1" in a sentence. */
bool footer_asks_for_one(const char *screen);
/* Whether a sentence stands above it: what was wrong with what was typed, say. */
bool footer_has_sentence(const char *screen);
/* Whether this digit's option is the one chosen already. */
bool footer_is_chosen(const char *screen, char key);
#endif
