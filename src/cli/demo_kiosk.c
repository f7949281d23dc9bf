/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "demo_kiosk.h"
#include "ask.h"
#include "base/text.h"
#include "demo.h"
#include "demo_story.h"
#include "kiosk.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* 1 to 3; 0 when it was given up. */
static int ask_point(void)
{
    char typed[16];
    puts(_("Where in the example training shall we begin?\n"
           "  1  before the pretest\n"
           "  2  before the last round of practice\n"
           "  3  when everything is finished\n"));
    while (ask_line(_("1, 2 or 3, then Enter: "), typed, sizeof typed))
        if (strlen(typed) == 1 && typed[0] >= '1' && typed[0] <= '3')
            return typed[0] - '0';
    return 0;
}

static bool make_folder(char out[PATH_MAX], struct error *err)
{
    const char *base = getenv("TMPDIR");
    snprintf(out, PATH_MAX, "%s/lulus-demo-XXXXXX", base != NULL ? base : "/tmp");
    return mkdtemp(out) != NULL ||
           fail(err, ERROR_SYSTEM, _("%s cannot be made: %s"), out, strerror(errno));
}

static void remove_store(const char *folder)
{
    static const char *const endings[] = {"", "-wal", "-shm", ".lock", ".issued", ".key"};
    char path[PATH_MAX];
    for (size_t i = 0; i < COUNT(endings); i++) {
        snprintf(path, sizeof path, "%s/lulus.db%s", folder, endings[i]);
        unlink(path);
    }
    rmdir(folder);
}

static bool play(struct session *session, const char *store, int point, struct error *err)
{
    struct player player = {.path = store,
                            .paths = session->paths,
                            .language = session->language,
                            .next_seed = 20190926,
                            .err = err};
    return demo_play(&player, (enum demo_point)(point - 1));
}

int demo_kiosk(struct session *session)
{
    struct error err = {0};
    char folder[PATH_MAX], store[PATH_MAX], pins[200];
    int point = ask_point(), code = 0;
    if (point == 0)
        return 0;
    if (!make_folder(folder, &err))
        return show_error(&err);
    snprintf(store, sizeof store, "%s/lulus.db", folder);
    snprintf(pins, sizeof pins, _("Example. PINs: trainer %s, observer %s"), demo_trainer_pin,
             demo_observer_pin);
    struct kiosk_seat seat = {.session = session, .store = store, .pins = pins};
    if (play(session, store, point, &err))
        code = kiosk_run(&seat);
    else
        code = show_error(&err);
    remove_store(folder);
    return code;
}
