/* SPDX-License-Identifier: GPL-3.0-or-later */
/* seat_name.h - what the others call this seat. */
#ifndef LULUS_CLI_SEAT_NAME_H
#define LULUS_CLI_SEAT_NAME_H
#include "store/store.h"

/* `given` (--seat), else $LULUS_SEAT, else the terminal: "screen 1" for tty1, "window 4" for
 * pts/3; "" without any.
 * ERROR_USAGE when what was given is no name. */
bool seat_name(const char *given, char out[SEAT_BYTES], struct error *err);
#endif
