/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pty.h"
#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <vterm.h>

const struct pty_size pty_80x24 = {80, 24, NULL}, pty_60x20 = {60, 20, NULL},
                      pty_40x12 = {40, 12, NULL};

enum { BETWEEN_KEYS_MS = 40, SAME_KEY_MS = 160, SEEN_MS = 450 };

struct pty {
    int master;
    pid_t pid;
    VTerm *vterm;
    VTermScreen *screen;
    struct pty_size size;
    char *output;
    size_t length, room, read_from;
    char last_typed;
};

static int64_t now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static struct pty *start_screen(int master, pid_t pid, struct pty_size size)
{
    struct pty *pty = calloc(1, sizeof *pty);
    if (pty == NULL)
        abort();
    pty->master = master;
    pty->pid = pid;
    pty->size = size;
    pty->vterm = vterm_new(size.rows, size.columns);
    vterm_set_utf8(pty->vterm, 1);
    pty->screen = vterm_obtain_screen(pty->vterm);
    vterm_screen_enable_altscreen(pty->screen, 1);
    vterm_screen_reset(pty->screen, 1);
    return pty;
}

struct pty *pty_run(int (*child)(void *context), void *context, struct pty_size size)
{
    struct winsize window = {.ws_row = (unsigned short)size.rows,
                             .ws_col = (unsigned short)size.columns};
    int master;
    pid_t pid = forkpty(&master, NULL, NULL, &window);
    if (pid < 0)
        return NULL;
    if (pid == 0) {
        setenv("TERM", size.term != NULL ? size.term : "xterm-256color", 1);
        unsetenv("LINES");
        unsetenv("COLUMNS");
        _exit(child(context));
    }
    return start_screen(master, pid, size);
}

static int exec_child(void *context)
{
    char *const *argv = context;
    execv(argv[0], argv);
    return 127;
}

struct pty *pty_exec(const char *const argv[], struct pty_size size)
{
    return pty_run(exec_child, (void *)argv, size);
}

static void keep(struct pty *pty, const char *bytes, size_t length)
{
    while (pty->length + length + 1 > pty->room) {
        pty->room = pty->room > 0 ? 2 * pty->room : 65536;
        pty->output = realloc(pty->output, pty->room);
        if (pty->output == NULL)
            abort();
    }
    memcpy(pty->output + pty->length, bytes, length);
    pty->length += length;
    pty->output[pty->length] = '\0';
}

/* What the program asked the terminal. */
static void answer(struct pty *pty)
{
    char bytes[256];
    size_t length = vterm_output_read(pty->vterm, bytes, sizeof bytes);
    if (length > 0)
        pty_send(pty, bytes, length);
}

/* Reads once; false when nothing came in time or the program has gone. */
static bool pump(struct pty *pty, int timeout_ms)
{
    char bytes[4096];
    struct pollfd ready = {.fd = pty->master, .events = POLLIN};
    if (poll(&ready, 1, timeout_ms) <= 0)
        return false;
    ssize_t count = read(pty->master, bytes, sizeof bytes);
    if (count <= 0)
        return false;
    vterm_input_write(pty->vterm, bytes, (size_t)count);
    answer(pty);
    keep(pty, bytes, (size_t)count);
    return true;
}

static size_t encode(uint32_t rune, char out[4])
{
    if (rune < 0x80) {
        out[0] = (char)rune;
        return 1;
    }
    size_t bytes = rune < 0x800 ? 2 : rune < 0x10000 ? 3 : 4;
    for (size_t i = bytes - 1; i > 0; i--, rune >>= 6)
        out[i] = (char)(0x80 | (rune & 0x3f));
    out[0] = (char)((0xf00 >> bytes) | rune);
    return bytes;
}

static void add_row(const struct pty *pty, int row, char *out)
{
    size_t length = 0, end = 0;
    for (int column = 0; column < pty->size.columns; column++) {
        uint32_t rune = pty_cell(pty, row, column).rune;
        if (rune == (uint32_t)-1)
            continue; /* second half of a wide character */
        length += encode(rune != 0 ? rune : ' ', out + length);
        if (rune != 0 && rune != ' ')
            end = length;
    }
    out[end] = '\0';
}

char *pty_text(const struct pty *pty)
{
    size_t room = (size_t)pty->size.rows * ((size_t)pty->size.columns * 4 + 1) + 1, used = 0;
    char *text = malloc(room);
    if (text == NULL)
        abort();
    for (int row = 0; row < pty->size.rows; row++) {
        if (row > 0)
            text[used++] = '\n';
        add_row(pty, row, text + used);
        used += strlen(text + used);
    }
    return text;
}

bool pty_shows(const struct pty *pty, const char *text)
{
    return pty_find(pty, text, NULL) >= 0;
}

static int columns_of(const char *text, const char *end)
{
    int columns = 0;
    for (; text < end; text++)
        columns += ((unsigned char)*text & 0xc0) != 0x80;
    return columns;
}

int pty_find(const struct pty *pty, const char *text, int *column)
{
    char *row = malloc((size_t)pty->size.columns * 4 + 1);
    int found = -1;
    for (int i = 0; row != NULL && found < 0 && i < pty->size.rows; i++) {
        add_row(pty, i, row);
        const char *at = strstr(row, text);
        if (at == NULL)
            continue;
        found = i;
        if (column != NULL)
            *column = columns_of(row, at);
    }
    free(row);
    return found;
}

static bool wait_for(struct pty *pty, const char *text, bool wanted, int timeout_ms)
{
    int64_t until_ms = now_ms() + timeout_ms;
    while (pty_shows(pty, text) != wanted) {
        int64_t left_ms = until_ms - now_ms();
        if (left_ms > 0 && pump(pty, (int)left_ms))
            continue;
        if (pty_shows(pty, text) == wanted)
            break;
        char *shown = pty_text(pty);
        fprintf(stderr, "# %s \"%s\" in:\n%s\n", wanted ? "no" : "still", text, shown);
        free(shown);
        return false;
    }
    return true;
}

bool pty_expect(struct pty *pty, const char *text, int timeout_ms)
{
    return wait_for(pty, text, true, timeout_ms);
}

bool pty_expect_gone(struct pty *pty, const char *text, int timeout_ms)
{
    return wait_for(pty, text, false, timeout_ms);
}

void pty_settle(struct pty *pty, int quiet_ms)
{
    while (pump(pty, quiet_ms))
        continue;
}

void pty_send(struct pty *pty, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t count = write(pty->master, bytes, length);
        if (count < 0 && errno != EINTR)
            return; /* the program has gone; what is expected next will say so */
        if (count > 0) {
            bytes += count;
            length -= (size_t)count;
        }
    }
}

/* Reads what comes, for that long. */
static void rest(struct pty *pty, int ms)
{
    int64_t until_ms = now_ms() + ms;
    for (int64_t left_ms = ms; left_ms > 0; left_ms = until_ms - now_ms())
        if (!pump(pty, (int)left_ms) && until_ms > now_ms())
            poll(NULL, 0, (int)(until_ms - now_ms()));
}

void pty_type(struct pty *pty, const char *keys)
{
    for (size_t at = 0, end; keys[at] != '\0'; at = end) {
        for (end = at + 1; ((unsigned char)keys[end] & 0xc0) == 0x80;)
            end++;
        if (keys[at] == pty->last_typed)
            rest(pty, SAME_KEY_MS - BETWEEN_KEYS_MS);
        pty_send(pty, keys + at, end - at);
        pty->last_typed = keys[at];
        rest(pty, BETWEEN_KEYS_MS);
    }
}

void pty_answer(struct pty *pty, const char *keys)
{
    rest(pty, SEEN_MS);
    pty_type(pty, keys);
}

void pty_resize(struct pty *pty, int columns, int rows)
{
    struct winsize window = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    pty->size.columns = columns;
    pty->size.rows = rows;
    vterm_set_size(pty->vterm, rows, columns);
    ioctl(pty->master, TIOCSWINSZ, &window);
}

static void colour_of(const struct pty *pty, VTermColor colour, bool own, int out[3])
{
    out[0] = out[1] = out[2] = -1;
    if (own)
        return;
    vterm_screen_convert_color_to_rgb(pty->screen, &colour);
    out[0] = colour.rgb.red;
    out[1] = colour.rgb.green;
    out[2] = colour.rgb.blue;
}

struct pty_cell pty_cell(const struct pty *pty, int row, int column)
{
    VTermScreenCell cell;
    struct pty_cell out = {0};
    if (!vterm_screen_get_cell(pty->screen, (VTermPos){.row = row, .col = column}, &cell))
        return out;
    out.rune = cell.chars[0];
    out.bold = cell.attrs.bold;
    out.reverse = cell.attrs.reverse;
    out.half = cell.attrs.dwl ? (int)cell.attrs.dhl : 0;
    colour_of(pty, cell.fg, VTERM_COLOR_IS_DEFAULT_FG(&cell.fg), out.ink);
    colour_of(pty, cell.bg, VTERM_COLOR_IS_DEFAULT_BG(&cell.bg), out.paper);
    return out;
}

const char *pty_output(struct pty *pty, size_t *length)
{
    const char *output = pty->output != NULL ? pty->output + pty->read_from : "";
    *length = pty->length - pty->read_from;
    pty->read_from = pty->length;
    return output;
}

int pty_pid(const struct pty *pty)
{
    return pty->pid;
}

int pty_master(const struct pty *pty)
{
    return pty->master;
}

void pty_hang_up(struct pty *pty)
{
    close(pty->master);
    pty->master = -1;
}

/* Waits while the program may still write; kills it when it does not end. */
static int wait_for_end(struct pty *pty, int timeout_ms, int *status)
{
    int64_t until_ms = now_ms() + timeout_ms;
    while (waitpid(pty->pid, status, WNOHANG) == 0) {
        if (now_ms() > until_ms) {
            kill(pty->pid, SIGKILL);
            waitpid(pty->pid, status, 0);
            return -1;
        }
        if (pty->master < 0 || !pump(pty, 20))
            poll(NULL, 0, 5);
    }
    return 0;
}

int pty_end(struct pty *pty, int timeout_ms)
{
    int status = 0, result = wait_for_end(pty, timeout_ms, &status);
    if (result == 0)
        result = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    if (pty->master >= 0)
        close(pty->master);
    vterm_free(pty->vterm);
    free(pty->output);
    free(pty);
    return result;
}
