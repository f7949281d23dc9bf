/* SPDX-License-Identifier: GPL-3.0-or-later */
/* home.h - the idle screen: no names, neutral address. CHOOSE 1-4; SUBMIT what was scanned; in a
 * demo (pins) BACK ends it. */
#ifndef LULUS_UI_HOME_H
#define LULUS_UI_HOME_H
#include "training/occasion.h"
#include "training/training.h"
#include "ui/screen.h"

struct home {
    const struct kiosk *kiosk;
    const struct training *training; /* NULL before there is one */
    struct date today;
    bool date_known; /* false: no date in the header */
    int hour, minute;
    const struct occasion *open; /* NULL: nothing is open */
    int done, total;             /* people of the open stage */
    const char *warning;         /* ready: a sentence for all; NULL */
    const char *pins;            /* demo: "Pelatih 1111 ..."; else NULL */
};
struct screen *home_new(const struct home *home);
/* After a change of the store or of the minute. */
void home_update(struct screen *screen, const struct home *home);
#endif
