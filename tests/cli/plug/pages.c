/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `lulus certify` under the plug: at any instant of issuing, drawing and saving, or on the way to
 * the printer. Its exit code is what it called saved. */
#include "../../support/run.h"

#include "bytes.h"
#include "numbers.h"
#include "plug.h"
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { FOLDER = 128 };
enum way { TO_FILE, TO_PRINTER };
enum whom { BOTH, ONLY_THE_CHILD, ONLY_THE_PARENT };

struct room {
    struct plug plug;
    struct numbers numbers;
    char out[FOLDER], pdf[FOLDER + 8], temporary[FOLDER];
    int64_t whole_ms; /* one run from start to end */
    int killed, in_time;
};

static int64_t now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void wait_ms(int64_t ms)
{
    struct timespec pause = {.tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000L};
    nanosleep(&pause, NULL);
}

static pid_t start(const struct room *room, enum way way)
{
    const char *store = room->plug.seat->path;
    pid_t pid = fork();
    assert_true(pid >= 0);
    if (pid > 0)
        return pid;
    int null = open("/dev/null", O_RDWR);
    for (int fd = 0; fd < 3; fd++)
        dup2(null, fd);
    setenv("TMPDIR", room->temporary, 1);
    setenv("CUPS_SERVER", "/nowhere/cups.sock", 1);
    if (way == TO_FILE)
        execl("./lulus", "lulus", "--store", store, "certify", "--yes", "--pdf", room->pdf,
              (char *)NULL);
    else
        execl("./lulus", "lulus", "--store", store, "certify", "--yes", "--print", (char *)NULL);
    _exit(127);
}

static int code_of(pid_t pid)
{
    int status;
    assert_int_equal(waitpid(pid, &status, 0), pid);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/* 0: none yet, or no more. */
static pid_t child_of(pid_t pid)
{
    char path[64];
    int child = 0;
    snprintf(path, sizeof path, "/proc/%d/task/%d/children", (int)pid, (int)pid);
    FILE *file = fopen(path, "re");
    if (file != NULL && fscanf(file, "%d", &child) != 1)
        child = 0;
    if (file != NULL)
        fclose(file);
    return child;
}

/* One that is not ours to wait for. */
static void wait_for_the_end_of(pid_t pid)
{
    for (int64_t until = now_ms() + PATIENCE_MS; kill(pid, 0) == 0; wait_ms(2)) {
        char path[64], state = ' ';
        snprintf(path, sizeof path, "/proc/%d/stat", (int)pid);
        FILE *file = fopen(path, "re");
        if (file != NULL && fscanf(file, "%*d %*s %c", &state) != 1)
            state = ' ';
        if (file != NULL)
            fclose(file);
        if (state == 'Z')
            return;
        assert_true(now_ms() < until);
    }
}

static int run_cut(struct room *room, enum way way, int64_t after_ms, enum whom whom)
{
    pid_t pid = start(room, way);
    wait_ms(after_ms);
    pid_t child = child_of(pid);
    room->killed += child > 0 || whom != ONLY_THE_CHILD;
    room->in_time += child > 0;
    if (child > 0 && whom != ONLY_THE_PARENT)
        kill(child, SIGKILL);
    if (whom != ONLY_THE_CHILD)
        kill(pid, SIGKILL);
    int code = code_of(pid);
    if (child > 0)
        wait_for_the_end_of(child);
    return code;
}

/* What stands under the final name is what stood there, or what a whole run writes; afterwards it
 * stands there alone. */
static void hold_file(struct room *room, const struct bytes *before, int code)
{
    char name[256];
    struct bytes found = bytes_of(room->pdf);
    assert_int_equal(code_of(start(room, TO_FILE)), 0);
    struct bytes whole = bytes_of(room->pdf);
    if (whole.length < 1000 || memcmp(whole.data, "%PDF-", 5) != 0)
        plug_fail(&room->plug, "no page at all");
    if (!bytes_equal(&found, &whole) && (code == 0 || !bytes_equal(&found, before)))
        plug_fail(&room->plug, "exit code %d, %zu bytes stood there; a whole one has %zu", code,
                  found.length, whole.length);
    if (bytes_entries(room->out, name) != 1)
        plug_fail(&room->plug, "something was left behind: %s", name);
    free(found.data);
    free(whole.data);
}

static void hold_store(struct room *room, bool whole)
{
    struct witness witness;
    witness_call(&witness, room->plug.seat);
    trainer_hold(&room->plug, witness.course, &room->numbers, store_path(witness.store));
    if (whole && witness.course->certificate_count != DEMO_PEOPLE)
        plug_fail(&room->plug, "%zu certificates", witness.course->certificate_count);
    witness_leave(&witness);
}

static void cut_once(struct room *room)
{
    struct random *cuts = &room->plug.cuts;
    enum way way = random_below(cuts, 3) > 0 ? TO_FILE : TO_PRINTER;
    enum whom whom = random_below(cuts, 4) == 0   ? ONLY_THE_PARENT
                     : random_below(cuts, 3) == 0 ? ONLY_THE_CHILD
                                                  : BOTH;
    int64_t after_ms = random_below(cuts, (uint32_t)room->whole_ms + 10);
    char name[256];
    if (random_below(cuts, 2) == 0)
        unlink(room->pdf);
    struct bytes before = bytes_of(room->pdf);
    int code = run_cut(room, way, after_ms, whom);
    hold_store(room, false);
    if (bytes_entries(room->temporary, name) != 0)
        plug_fail(&room->plug, "%s was left behind", name);
    hold_file(room, &before, way == TO_FILE ? code : -1);
    hold_store(room, true);
    free(before.data);
}

static void make_room(struct room *room, struct seat *seat, uint64_t seed, int lives)
{
    memset(room, 0, sizeof *room);
    plug_begin(&room->plug, seat, seed, lives);
    snprintf(room->out, sizeof room->out, "%s.out", seat->folder);
    snprintf(room->temporary, sizeof room->temporary, "%s.tmp", seat->folder);
    snprintf(room->pdf, sizeof room->pdf, "%s/s.pdf", room->out);
    assert_int_equal(mkdir(room->out, 0700), 0);
    assert_int_equal(mkdir(room->temporary, 0700), 0);
    int64_t from = now_ms();
    assert_int_equal(code_of(start(room, TO_FILE)), 0);
    room->whole_ms = now_ms() - from;
}

void plug_pages(struct seat *seat, uint64_t seed, int lives)
{
    struct room room;
    make_room(&room, seat, seed, lives);
    for (; room.plug.lives_left > 0; room.plug.lives_left--) {
        room.numbers.count = 0;
        seat_bring_back(seat);
        cut_once(&room);
    }
    unlink(room.pdf);
    assert_int_equal(rmdir(room.out), 0);
    assert_int_equal(rmdir(room.temporary), 0);
    print_message("# seed %llu: %d cuts, %d while it drew\n", (unsigned long long)seed, room.killed,
                  room.in_time);
}
