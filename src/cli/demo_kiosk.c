/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "demo_kiosk.h"
#include "ask.h"
#include "base/text.h"
#include "demo.h"
#include "demo_story.h"
#include "kiosk.h"
#include <errno.h>
#include <fcntl.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
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

static const char *temporary(void)
{
    const char *base = getenv("TMPDIR");
    return base != NULL ? base : "/tmp";
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

/* The lock goes with the demo's process, however that ends. -1: another's, or none of ours. */
static int lock_folder(const char *folder)
{
    struct stat kind;
    int lock = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (lock < 0)
        return -1;
    if (fstat(lock, &kind) == 0 && kind.st_uid == geteuid() && flock(lock, LOCK_EX | LOCK_NB) == 0)
        return lock;
    close(lock);
    return -1;
}

/* What demos left that were killed. */
static void sweep(void)
{
    char pattern[PATH_MAX];
    glob_t found = {0};
    snprintf(pattern, sizeof pattern, "%s/lulus-demo-??????", temporary());
    if (glob(pattern, GLOB_NOSORT, NULL, &found) == 0)
        for (size_t i = 0; i < found.gl_pathc; i++) {
            int lock = lock_folder(found.gl_pathv[i]);
            if (lock < 0)
                continue;
            remove_store(found.gl_pathv[i]);
            close(lock);
        }
    globfree(&found);
}

/* A new folder and its lock; -1 when it cannot be made. */
static int make_folder(char out[PATH_MAX], struct error *err)
{
    snprintf(out, PATH_MAX, "%s/lulus-demo-XXXXXX", temporary());
    int lock = mkdtemp(out) != NULL ? lock_folder(out) : -1;
    if (lock < 0)
        fail(err, ERROR_SYSTEM, _("%s cannot be made: %s"), out, strerror(errno));
    return lock;
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
    sweep();
    int lock = make_folder(folder, &err);
    if (lock < 0)
        return show_error(&err);
    puts(_("The example is being prepared. This takes a moment ..."));
    fflush(stdout);
    snprintf(store, sizeof store, "%s/lulus.db", folder);
    snprintf(pins, sizeof pins, _("Example. PINs: trainer %s, observer %s"), demo_trainer_pin,
             demo_observer_pin);
    struct kiosk_seat seat = {.session = session, .store = store, .pins = pins};
    if (play(session, store, point, &err))
        code = kiosk_run(&seat);
    else
        code = show_error(&err);
    remove_store(folder);
    close(lock);
    return code;
}
