/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Linux console, played by a pseudo-terminal whose calls say that it is one: its keys' repeat
 * is off while the kiosk runs, and on again however it ends. */
#include "../support/pty.h"
#include "../support/run.h"
#include "ui/basic.h"
#include "ui/loop.h"
#include <linux/kd.h>
#include <signal.h>
#include <stdarg.h>
#include <string.h>
#include <sys/ioctl.h>

enum { PATIENCE_MS = 20000 };

int __real_ioctl(int descriptor, unsigned long request, ...);
int __wrap_ioctl(int descriptor, unsigned long request, ...);

/* By the linker in the place of the system's. */
int __wrap_ioctl(int descriptor, unsigned long request, ...)
{
    va_list list;
    va_start(list, request);
    void *argument = va_arg(list, void *);
    va_end(list);
    if (request != KDGKBTYPE)
        return __real_ioctl(descriptor, request, argument);
    *(char *)argument = KB_101;
    return 0;
}

/* What 32-bit machines with 64-bit times call instead. */
int __wrap___ioctl_time64(int descriptor, unsigned long request, ...)
    __attribute__((alias("__wrap_ioctl")));

struct seat {
    struct screen *screen;
    bool done;
};

static struct screen *screen_of(void *context)
{
    return ((struct seat *)context)->screen;
}

static void heard(void *context, const struct event *event)
{
    ((struct seat *)context)->done |= event->kind == EVENT_ENTER;
}

static void nothing(void *context)
{
    (void)context;
}

static int no_pipe(void *context, int n)
{
    (void)context;
    (void)n;
    return -1;
}

static bool is_done(void *context)
{
    return ((struct seat *)context)->done;
}

static enum text_size normal(void *context)
{
    (void)context;
    return TEXT_NORMAL;
}

static void view(void *context, struct grid *grid)
{
    struct screen *screen = screen_of(context);
    grid->language = LANGUAGE_EN;
    screen->ops->view(screen, grid);
}

static int64_t no_time(void *context)
{
    (void)context;
    return 5000;
}

static int kiosk(void *context)
{
    struct error err = {0};
    struct terminal *terminal = terminal_open(&err);
    struct seat seat = {.screen = message_new(&(struct message){.text = "Good morning"})};
    struct loop_client client = {.context = &seat,
                                 .screen = screen_of,
                                 .event = heard,
                                 .tick = nothing,
                                 .ready = nothing,
                                 .pipe = no_pipe,
                                 .done = is_done,
                                 .size = normal,
                                 .view = view,
                                 .now_ms = no_time};
    (void)context;
    if (terminal == NULL || !terminal_repeat_is_off(terminal))
        return 90;
    struct loop *loop = loop_new(terminal, &client);
    loop_run(loop);
    terminal_close(terminal);
    loop_free(loop);
    screen_free(seat.screen);
    return 0;
}

static void the_keys_repeat_again_however_it_ends(void **state)
{
    static const int signals[] = {SIGTERM, SIGHUP, 0};
    (void)state;
    for (size_t i = 0; i < COUNT(signals); i++) {
        size_t length;
        struct pty *pty = pty_run(kiosk, NULL, (struct pty_size){80, 25, "linux"});
        assert_true(pty_expect(pty, "Good morning", PATIENCE_MS));
        const char *output = pty_output(pty, &length);
        assert_non_null(strstr(output, "\033[?8l"));
        assert_null(strstr(output, "\033[?8h"));
        if (signals[i] != 0)
            kill(pty_pid(pty), signals[i]);
        else
            pty_type(pty, "\r");
        pty_settle(pty, 300);
        output = pty_output(pty, &length);
        assert_null(strstr(output, "\033[?8l"));
        assert_non_null(strstr(output, "\033[?8h"));
        assert_int_equal(pty_end(pty, PATIENCE_MS), 0);
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_keys_repeat_again_however_it_ends),
    };
    return RUN(tests);
}
