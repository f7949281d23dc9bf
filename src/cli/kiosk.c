/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kiosk.h"
#include "app.h"
#include "base/language.h"
#include "base/text.h"
#include "clock.h"
#include "crypto/crypto.h"
#include "job.h"
#include "reading.h"
#include "seat_name.h"
#include "ui/loop.h"
#include "voice.h"
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct seat {
    struct app app;
    struct loop *loop;
};

static void paint(void *context)
{
    struct seat *seat = context;
    loop_paint(seat->loop);
}

static void note(void *context, const char *words)
{
    struct seat *seat = context;
    if (seat->loop != NULL)
        loop_note(seat->loop, words);
}

static void waiting(void *context)
{
    note(context, _("one moment …"));
}

static uint64_t fresh_seed(void *context)
{
    uint64_t seed;
    (void)context;
    crypto_random(&seed, sizeof seed);
    return seed;
}

static bool disk_space(void *context, struct space *space)
{
    const struct seat *seat = context;
    return space_at(store_path(seat->app.store), space);
}

/* Far away, over ssh or a serial line, the voice would speak to somebody else. */
static bool hears(void *context)
{
    static const char *const lines[] = {"/dev/ttyS", "/dev/ttyUSB", "/dev/ttyAMA", "/dev/ttyACM"};
    const char *name = ttyname(STDIN_FILENO);
    (void)context;
    for (size_t i = 0; name != NULL && i < COUNT(lines); i++)
        if (text_starts_with(name, lines[i]))
            return false;
    return getenv("SSH_CONNECTION") == NULL;
}

/* Before the terminal is there: what any would do. */
static struct sizes offered_sizes(void *context)
{
    const struct seat *seat = context;
    return seat->loop != NULL ? loop_sizes(seat->loop) : sizes_in(layout_extent(LAYOUT_REGULAR));
}

static struct screen *client_screen(void *context)
{
    const struct seat *seat = context;
    return seat->app.top->screen;
}

static void client_event(void *context, const struct event *event)
{
    struct seat *seat = context;
    app_event(&seat->app, event);
}

static void client_tick(void *context)
{
    struct seat *seat = context;
    app_tick(&seat->app);
}

static void client_ready(void *context)
{
    struct seat *seat = context;
    job_read(&seat->app);
    voice_read(&seat->app);
}

static int client_pipe(void *context, int n)
{
    static int (*const pipes[LOOP_PIPES])(const struct app *app) = {job_pipe, voice_pipe};
    const struct seat *seat = context;
    return pipes[n](&seat->app);
}

static bool client_done(void *context)
{
    const struct seat *seat = context;
    return seat->app.done;
}

static enum text_size client_size(void *context)
{
    const struct seat *seat = context;
    return reading_size(&seat->app);
}

static void client_view(void *context, struct grid *grid)
{
    const struct seat *seat = context;
    reading_view(&seat->app, grid);
}

static const char *client_notice(void *context)
{
    const struct seat *seat = context;
    return app_notice(&seat->app);
}

static const struct loop_client client = {
    .screen = client_screen,
    .event = client_event,
    .tick = client_tick,
    .ready = client_ready,
    .pipe = client_pipe,
    .done = client_done,
    .notice = client_notice,
    .size = client_size,
    .view = client_view,
    .now_ms = clock_boot_ms,
};

static struct store *open_store(struct seat *seat, const struct kiosk_seat *given,
                                struct error *err)
{
    struct store_options options =
        clock_store_options(given->store, STORE_CREATE, given->session->boot_id);
    char name[SEAT_BYTES];
    if (!seat_name(given->session->seat_given, name, err))
        return NULL;
    options.seat = name;
    options.waiting = waiting;
    options.context = seat;
    return crypto_start(err) ? store_open(&options, err) : NULL;
}

static bool start(struct seat *seat, struct kiosk_seat *given, struct store *store,
                  struct error *err)
{
    struct app *app = &seat->app;
    app->paths = given->session->paths;
    app->usual_language = given->session->language;
    app->pins = given->pins;
    app->machine = (struct app_machine){.context = seat,
                                        .paint = paint,
                                        .note = note,
                                        .seed = fresh_seed,
                                        .now_ms = clock_boot_ms,
                                        .space = disk_space,
                                        .hears = hears,
                                        .sizes = offered_sizes};
    return app_start(app, store, err);
}

static bool run(struct seat *seat, struct kiosk_seat *given, struct store *store, struct error *err)
{
    if (!start(seat, given, store, err))
        return false;
    struct terminal *terminal = terminal_open(err);
    if (terminal == NULL)
        return false;
    struct loop_client mine = client;
    mine.context = seat;
    seat->loop = loop_new(terminal, &mine);
    loop_paint(seat->loop);
    app_note_start(&seat->app);
    loop_run(seat->loop);
    terminal_close(terminal); /* while the signals are still held back */
    loop_free(seat->loop);
    seat->loop = NULL;
    return true;
}

int kiosk_run(struct kiosk_seat *given)
{
    struct seat seat = {0};
    struct error err = {0};
    struct store *store = open_store(&seat, given, &err);
    if (store == NULL)
        return show_error(&err);
    bool ok = run(&seat, given, store, &err);
    given->demo_wanted = seat.app.demo_wanted;
    app_stop(&seat.app);
    store_close(store);
    return ok ? 0 : show_error(&err);
}
