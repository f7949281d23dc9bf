/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SIGKILL: nothing of a kiosk or of a demo goes on without it, or lies about for ever. */
#include "hand.h"
#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { LOOK_MS = 20 };

/* --- the voice --- */

/* A sound card that is a file. */
static void use_card(const char *folder, const char *card)
{
    char path[PATH_MAX];
    snprintf(path, sizeof path, "%s/alsa.conf", folder);
    FILE *file = fopen(path, "we");
    assert_non_null(file);
    fprintf(file,
            "pcm.!default { type plug slave.pcm { type file file \"%s\" format raw "
            "slave.pcm { type null } } }\n",
            card);
    assert_int_equal(fclose(file), 0);
    setenv("ALSA_CONFIG_PATH", path, 1);
}

static long size_of(const char *path)
{
    struct stat kind;
    return stat(path, &kind) == 0 ? (long)kind.st_size : 0;
}

/* The only child of the kiosk. */
static pid_t voice_of(const struct pty *pty)
{
    char path[64];
    int child = 0;
    snprintf(path, sizeof path, "/proc/%d/task/%d/children", pty_pid(pty), pty_pid(pty));
    FILE *file = fopen(path, "re");
    assert_non_null(file);
    assert_int_equal(fscanf(file, "%d", &child), 1);
    fclose(file);
    return child;
}

static void starts_to_speak(struct pty *pty, const char *card)
{
    hand_is_number(pty, "4");
    SEES(pty, "Mari coba satu soal");
    pty_answer(pty, "*");
    SEES(pty, "* ragu, dengar");
    pty_answer(pty, "*");
    SEES(pty, "dengarkan soalnya");
    pty_answer(pty, "3");
    for (int ms = 0; ms < PATIENCE_MS && size_of(card) == 0; ms += LOOK_MS)
        pty_settle(pty, LOOK_MS);
    assert_true(size_of(card) > 0);
}

/* What the kiosk leaves becomes a child of this process, which sees how it ends. */
static void the_voice_ends_with_a_kiosk_that_is_killed(void **state)
{
    static struct seat seat;
    char card[PATH_MAX];
    int status = -1;
    (void)state;
    if (getenv("HAVE_VOICE") == NULL || strcmp(getenv("HAVE_VOICE"), "yes") != 0)
        return;
    assert_int_equal(prctl(PR_SET_CHILD_SUBREAPER, 1), 0);
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_open_stages(&seat, 1);
    snprintf(card, sizeof card, "%s/card.raw", seat.folder);
    use_card(seat.folder, card);
    struct pty *pty = hand_start(&seat, pty_80x24);
    starts_to_speak(pty, card);
    pid_t voice = voice_of(pty);
    hand_pulls_the_plug(pty, NULL);
    assert_int_equal(waitpid(voice, &status, 0), voice);
    assert_true(WIFEXITED(status));
    assert_int_equal(waitpid(-1, &status, WNOHANG), -1); /* and left nobody */
    unsetenv("ALSA_CONFIG_PATH");
    seat_end(&seat);
}

/* --- the demo --- */

static int folders_in(const char *path)
{
    int count = 0;
    DIR *folder = opendir(path);
    assert_non_null(folder);
    for (struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder))
        count += strncmp(entry->d_name, "lulus-demo-", 11) == 0;
    closedir(folder);
    return count;
}

static struct pty *begins_a_demo(void)
{
    static const char *const argv[] = {"./lulus", "demo", NULL};
    struct pty *pty = pty_exec(argv, pty_80x24);
    assert_non_null(pty);
    SEES(pty, "1, 2");
    pty_type(pty, "1\r");
    SEES(pty, "Contoh sedang disiapkan");
    SEES(pty, "Peserta: mengerjakan tes");
    return pty;
}

static void a_demo_sweeps_what_a_killed_one_left(void **state)
{
    char folder[] = "/tmp/lulus-test-XXXXXX";
    (void)state;
    assert_non_null(mkdtemp(folder));
    setenv("TMPDIR", folder, 1);
    hand_pulls_the_plug(begins_a_demo(), NULL);
    assert_int_equal(folders_in(folder), 1);
    struct pty *running = begins_a_demo();
    assert_int_equal(folders_in(folder), 1);
    struct pty *another = begins_a_demo();
    assert_int_equal(folders_in(folder), 2); /* the running one is left alone */
    hand_ends(another);
    hand_ends(running);
    assert_int_equal(folders_in(folder), 0);
    unsetenv("TMPDIR");
    assert_int_equal(rmdir(folder), 0);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_voice_ends_with_a_kiosk_that_is_killed),
        cmocka_unit_test(a_demo_sweeps_what_a_killed_one_left),
    };
    return RUN(tests);
}
