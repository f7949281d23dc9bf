/* SPDX-License-Identifier: GPL-3.0-or-later */
/* golden.h - a screen painted at every size and in both languages, held against kept texts.
 *
 *     golden_screen(screen, "menu", golden_kader);
 *
 * compares with tests/ui/golden/menu.80x24.id.txt and so on . A missing or differing text fails and
 * prints both; LULUS_GOLDEN=update in the environment writes instead. Indonesian comes from the
 * catalogue in the build folder. */
#ifndef LULUS_TESTS_GOLDEN_H
#define LULUS_TESTS_GOLDEN_H
#include "ui/screen.h"

struct golden_size {
    int columns, rows;
};
extern const struct golden_size golden_kader[];   /* 40x12, 60x20, 80x24; ends with {0, 0} */
extern const struct golden_size golden_trainer[]; /* 60x20, 80x24 */

/* Switches gettext; false when the catalogue has not been built. */
bool golden_language(enum language language);
/* The screen painted alone. Free it with grid_free. */
struct grid *golden_paint(const struct screen *screen, struct golden_size size,
                          enum language language);
/* Any text against tests/ui/golden/FILE. */
void golden_text(const char *file, const char *text);
/* Many screens in one text, each under a line "==== NAME SIZE", against tests/cli/golden/FILE; a
 * difference prints the first screen that has it. */
void golden_story(const char *file, const char *text);
/* One size, one language. */
void golden_one(const struct screen *screen, const char *name, struct golden_size size,
                enum language language);
/* Every size in both languages; leaves English behind. */
void golden_screen(const struct screen *screen, const char *name, const struct golden_size sizes[]);
#endif
