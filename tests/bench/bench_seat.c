/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bench_seat.c - the real program in a terminal: start, memory, bytes that it paints. */
#include "../cli/hand.h"
#include "row.h"
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { ROWS = 24, COLUMNS = 80, QUESTIONS = 20, SLOW_MS = 120000 };
#define FLOOR    "tests/bench/floor_screen"
#define VALGRIND "/usr/bin/valgrind"
#define WELCOME  "Selamat datang"

static void must_see(struct pty *pty, const char *text)
{
    if (!pty_expect(pty, text, SLOW_MS))
        exit(1);
}

/* --- start: instructions until the first screen is painted --- */

static double read_instructions(const char *path)
{
    char line[256];
    double count = 0;
    FILE *file = fopen(path, "r");
    while (file != NULL && fgets(line, sizeof line, file) != NULL)
        if (strncmp(line, "summary: ", 9) == 0 || strncmp(line, "totals: ", 8) == 0)
            count = strtod(strchr(line, ' '), NULL);
    if (file != NULL)
        fclose(file);
    return count;
}

/* Until `painted` is entered, the first function after the painting. */
static double instructions(const struct seat *seat, const char *painted,
                           const char *const program[])
{
    char path[128], first[160], option[160], before[80];
    const char *argv[12] = {VALGRIND, "-q", "--tool=callgrind", option, before};
    snprintf(path, sizeof path, "%s/callgrind", seat->folder);
    snprintf(first, sizeof first, "%s.1", path);
    snprintf(option, sizeof option, "--callgrind-out-file=%s", path);
    snprintf(before, sizeof before, "--dump-before=%s", painted);
    for (size_t i = 0; program[i] != NULL; i++)
        argv[5 + i] = program[i];
    struct pty *pty = pty_exec(argv, pty_80x24);
    must_see(pty, WELCOME);
    kill(pty_pid(pty), SIGTERM);
    pty_end(pty, SLOW_MS);
    double count = read_instructions(first);
    unlink(first);
    unlink(path);
    return count;
}

static void bench_start(const struct seat *seat)
{
    static const char work[] = "start to first screen";
    if (access(VALGRIND, X_OK) != 0) {
        row_missing(work, "valgrind is not installed");
        return;
    }
    double floor =
        instructions(seat, "wait_for_the_end", (const char *const[]){FLOOR, seat->path, NULL});
    double ours = instructions(seat, "app_note_start",
                               (const char *const[]){"./lulus", "--store", seat->path, NULL});
    row_print(&(struct row){work, "M instr.", floor / 1e6, ours / 1e6, "<= 2.0x"});
}

/* --- peak memory --- */

static double peak_megabytes(const struct pty *pty)
{
    char path[64], line[256];
    double kilobytes = 0;
    snprintf(path, sizeof path, "/proc/%d/status", pty_pid(pty));
    FILE *file = fopen(path, "r");
    while (file != NULL && fgets(line, sizeof line, file) != NULL)
        if (strncmp(line, "VmHWM:", 6) == 0)
            kilobytes = strtod(line + 6, NULL);
    if (file != NULL)
        fclose(file);
    return kilobytes / 1024;
}

static double floor_megabytes(const struct seat *seat)
{
    struct pty *pty = pty_exec((const char *const[]){FLOOR, seat->path, NULL}, pty_80x24);
    must_see(pty, WELCOME);
    double megabytes = peak_megabytes(pty);
    kill(pty_pid(pty), SIGTERM);
    pty_end(pty, SLOW_MS);
    return megabytes;
}

/* --- bytes to the terminal --- */

struct picture {
    struct pty_cell cells[ROWS][COLUMNS];
};

static void take_picture(const struct pty *pty, struct picture *picture)
{
    for (int row = 0; row < ROWS; row++)
        for (int column = 0; column < COLUMNS; column++)
            picture->cells[row][column] = pty_cell(pty, row, column);
}

static int bytes_of(uint32_t rune)
{
    return rune < 0x80 ? 1 : rune < 0x800 ? 2 : rune < 0x10000 ? 3 : 4;
}

/* Bytes of the cells that differ; `now` becomes `before`. */
static int changed(const struct pty *pty, struct picture *before)
{
    static struct picture now;
    int bytes = 0;
    take_picture(pty, &now);
    for (int row = 0; row < ROWS; row++)
        for (int column = 0; column < COLUMNS; column++)
            if (memcmp(&now.cells[row][column], &before->cells[row][column],
                       sizeof now.cells[row][column]) != 0)
                bytes += bytes_of(now.cells[row][column].rune);
    *before = now;
    return bytes;
}

static void bench_painting(struct pty *pty)
{
    static struct picture picture;
    size_t length, painted = 0;
    int floor = 0;
    take_picture(pty, &picture);
    pty_output(pty, &length);
    for (int question = 1; question < QUESTIONS; question++) {
        pty_type(pty, "1");
        must_see(pty, "Tersimpan.");
        floor += changed(pty, &picture);
        pty_settle(pty, 500); /* another key may come that soon, not sooner */
        pty_type(pty, "\r");
        hand_sees_question(pty, question + 1);
        pty_settle(pty, 50);
        floor += changed(pty, &picture);
        pty_output(pty, &length);
        painted += length;
    }
    row_print(&(struct row){"painting one answered question", "bytes",
                            (double)floor / (QUESTIONS - 1), (double)painted / (QUESTIONS - 1),
                            "<= 1.5x, <= 2048"});
}

int main(void)
{
    struct seat seat;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_open_stages(&seat, 1);
    bench_start(&seat);
    double floor = floor_megabytes(&seat);
    struct pty *pty = hand_start(&seat, pty_80x24);
    hand_is_number(pty, "4");
    must_see(pty, "Mari coba satu soal");
    pty_type(pty, "*");
    hand_sees_question(pty, 1);
    row_print(&(struct row){"peak memory at the question", "MB", floor, peak_megabytes(pty),
                            "<= 2.0x, <= 10 MB"});
    bench_painting(pty);
    hand_ends(pty);
    seat_end(&seat);
    return 0;
}
