/* SPDX-License-Identifier: GPL-3.0-or-later */
/* demo_kiosk.h - the example training to try: a throw-away store at a point of the story. */
#ifndef LULUS_CLI_DEMO_KIOSK_H
#define LULUS_CLI_DEMO_KIOSK_H
#include "command.h"

/* Asks for the point, plays up to it, runs the kiosk, removes the store. The exit code. */
int demo_kiosk(struct session *session);
#endif
