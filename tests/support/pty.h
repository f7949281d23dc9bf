/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pty.h - a program in a terminal that a test can look at: forkpty and libvterm.
 *
 *     struct pty *pty = pty_exec((const char *[]){"./lulus", "demo", NULL}, pty_80x24);
 *     assert_true(pty_expect(pty, "Selamat datang", 5000));
 *     pty_type(pty, "3");
 *     assert_int_equal(pty_end(pty, 5000), 0);
 *
 * expect waits for a text and is free of races: never sleep instead. A test of time never fails
 * because a machine is slow: timeouts only end what would hang. */
#ifndef LULUS_TESTS_PTY_H
#define LULUS_TESTS_PTY_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct pty_size {
    int columns, rows;
    const char *term; /* NULL: "xterm-256color" */
};
extern const struct pty_size pty_80x24, pty_60x20, pty_40x12;

struct pty;
/* The program by its path, TERM set, everything else of the environment as it is. */
struct pty *pty_exec(const char *const argv[], struct pty_size size);
/* The same with a function: the child exits with what it returns. */
struct pty *pty_run(int (*child)(void *context), void *context, struct pty_size size);

/* Reads until the text stands somewhere in one row of the screen; false when it did not within the
 * timeout: the screen is printed then. */
bool pty_expect(struct pty *pty, const char *text, int timeout_ms);
bool pty_expect_gone(struct pty *pty, const char *text, int timeout_ms);
/* Reads until nothing came for `quiet_ms`. */
void pty_settle(struct pty *pty, int quiet_ms);
bool pty_shows(const struct pty *pty, const char *text);
char *pty_text(const struct pty *pty); /* rows joined by '\n', trailing spaces dropped; free it */

/* Keys 40 ms apart, the same one 160 ms, as hands press them: no burst, no key held down. "\r" is
 * Enter, "\x7f" Backspace. */
void pty_type(struct pty *pty, const char *keys);
/* The same after a moment in which the screen could be seen: for a `1 ya`, or after a field. */
void pty_answer(struct pty *pty, const char *keys);
/* All bytes at once, as a scanner or a key with a sequence sends them. */
void pty_send(struct pty *pty, const char *bytes, size_t length);
void pty_resize(struct pty *pty, int columns, int rows);

struct pty_cell {
    uint32_t rune;
    bool bold, reverse;
    int half;             /* of a line of double size: 1 upper, 2 lower; 0: a single one */
    int ink[3], paper[3]; /* red, green, blue of 255; -1 each where it is the terminal's own */
};
struct pty_cell pty_cell(const struct pty *pty, int row, int column);
/* Row of the first row that holds the text, its column in *column (NULL is welcome); -1: none. */
int pty_find(const struct pty *pty, const char *text, int *column);

/* Everything the program has written since the start or the last call, NUL-terminated; borrowed
 * until the next call for this pty. */
const char *pty_output(struct pty *pty, size_t *length);
int pty_pid(const struct pty *pty);
int pty_master(const struct pty *pty); /* to poll many at once; pty_settle reads */
void pty_hang_up(struct pty *pty);     /* closes the terminal under the program */
/* Waits for its end: exit code, 128 + signal, or -1 when it had to be killed. Frees. */
int pty_end(struct pty *pty, int timeout_ms);
#endif
