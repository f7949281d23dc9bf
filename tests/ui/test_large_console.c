/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `+` on the Linux console, played by a pseudo-terminal of 1280x800 points whose calls say that it
 * is one and whose window grows and shrinks with the font, as the kernel's does. */
#include "../support/run.h"
#include "base/language.h"
#include "kiosk.h"
#include <errno.h>
#include <linux/kd.h>
#include <signal.h>
#include <stdarg.h>
#include <string.h>
#include <sys/ioctl.h>

enum { GET_TALL = 5, SET_TALL = 4, PANEL_WIDTH = 1280, PANEL_HEIGHT = 800 };

int __real_ioctl(int descriptor, unsigned long request, ...);
int __wrap_ioctl(int descriptor, unsigned long request, ...);

static int read_font(struct console_font_op *op)
{
    unsigned rows = op->height;
    *op = (struct console_font_op){
        .op = op->op, .width = 8, .height = 16, .charcount = 256, .data = op->data};
    for (unsigned glyph = 0; glyph < 256; glyph++)
        memset(op->data + (size_t)glyph * rows, (int)glyph, 16);
    return 0;
}

static int load_font(int descriptor, const struct console_font_op *op)
{
    struct winsize size = {.ws_row = (unsigned short)(PANEL_HEIGHT / op->height),
                           .ws_col = (unsigned short)(PANEL_WIDTH / op->width)};
    return __real_ioctl(descriptor, TIOCSWINSZ, &size);
}

/* By the linker in the place of the system's. */
int __wrap_ioctl(int descriptor, unsigned long request, ...)
{
    va_list list;
    va_start(list, request);
    void *argument = va_arg(list, void *);
    va_end(list);
    struct console_font_op *op = argument;
    if (request == KDGKBTYPE) {
        *(char *)argument = KB_101;
        return 0;
    }
    if (request == KDFONTOP && op->op == GET_TALL)
        return read_font(op);
    if (request == KDFONTOP && (op->op == KD_FONT_OP_SET || op->op == SET_TALL))
        return load_font(descriptor, op);
    return __real_ioctl(descriptor, request, argument);
}

/* What 32-bit machines with 64-bit times call instead. */
int __wrap___ioctl_time64(int descriptor, unsigned long request, ...)
    __attribute__((alias("__wrap_ioctl")));

static void has_columns(struct pty *pty, int columns)
{
    struct winsize size;
    pty_settle(pty, 500);
    assert_int_equal(__real_ioctl(pty_master(pty), TIOCGWINSZ, &size), 0);
    assert_int_equal(size.ws_col, columns);
}

static void another_font_makes_the_letters_grow_and_the_end_brings_the_first_back(void **state)
{
    static const int signals[] = {0, SIGTERM, SIGHUP};
    (void)state;
    for (size_t i = 0; i < COUNT(signals); i++) {
        struct pty *pty = kiosk_on((struct pty_size){160, 50, "linux"});
        pty_answer(pty, "+");
        has_columns(pty, 80);
        pty_answer(pty, "+");
        has_columns(pty, 40);
        int column, row = pty_find(pty, "[1] write", &column);
        assert_in_range(row, 2, 9);
        assert_int_equal(column, 1);
        if (i == 0) {
            pty_answer(pty, "+");
            has_columns(pty, 160);
            pty_answer(pty, "+");
            pty_answer(pty, "+");
            has_columns(pty, 40);
            pty_type(pty, "9");
        } else
            kill(pty_pid(pty), signals[i]);
        has_columns(pty, 160);
        assert_int_equal(pty_end(pty, PATIENCE_MS), 0);
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(another_font_makes_the_letters_grow_and_the_end_brings_the_first_back),
    };
    return RUN(tests);
}
