/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kiosk.h - a kiosk of four screens under the real loop: a menu; 1 a field; 2 a question that takes
 * `1 ya`; 3 waits for a lock and starts a child's work; 4 a list whose only row is number 11; 9
 * ends. */
#ifndef LULUS_TESTS_UI_KIOSK_H
#define LULUS_TESTS_UI_KIOSK_H
#include "../support/pty.h"

enum { PATIENCE_MS = 20000 };

int kiosk(void *context); /* for pty_run */
/* On a pseudo-terminal, its menu shown; fails the test when it is not. */
struct pty *kiosk_on(struct pty_size size);
#endif
