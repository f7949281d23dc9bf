/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kept.h - texts of the source folder that a kiosk may show: golden screens, content, catalogue. */
#ifndef LULUS_TESTS_KEPT_H
#define LULUS_TESTS_KEPT_H

typedef void kept_read(void *context, const char *file, const char *text);

/* Every file of `folder` ("tests/ui/golden") whose name holds `part`, in no order; their number.
 * The test fails when there is none. */
int kept_files(const char *folder, const char *part, kept_read *read, void *context);
/* One file, newly allocated; the test fails when it is not there. */
char *kept_file(const char *path);
#endif
