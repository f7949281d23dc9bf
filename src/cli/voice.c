/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The child's input and output are one socket. It ends when the kiosk's end is closed, be it by the
 * death of the kiosk; so it need never be waited for, and is killed only where it must be gone. */
#include "voice.h"
#include "base/alloc.h"
#include "base/text.h"
#include "child.h"
#include "voice/talk.h"
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

struct voice {
    pid_t pid;  /* 0: none that is not reaped */
    int socket; /* -1: it is of no use any more */
    int sent;   /* texts */
    bool tried; /* no other one before home comes back */
    char line[64];
    size_t length;
};

static bool reap(struct voice *voice)
{
    if (voice->pid != 0 && waitpid(voice->pid, NULL, WNOHANG) != 0)
        voice->pid = 0;
    return voice->pid == 0;
}

/* It is killed, as it may hang in its sound card; a process that cannot die yet is reaped later. */
static void part(struct app *app)
{
    struct voice *voice = app->voice;
    app->aloud = (struct aloud){.offered = false};
    if (voice->socket >= 0)
        close(voice->socket);
    voice->socket = -1;
    if (voice->pid != 0)
        kill(voice->pid, SIGKILL);
    reap(voice);
}

static bool start(struct voice *voice, const char *program)
{
    int ends[2];
    const char *const argv[] = {program, NULL};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return false;
    int code = child_spawn(&voice->pid, argv,
                           &(struct child_ends){.in = ends[1], .out = ends[1], .quiet = true});
    close(ends[1]);
    if (code != 0) {
        close(ends[0]);
        voice->pid = 0;
        return false;
    }
    voice->socket = ends[0];
    voice->sent = 0;
    voice->length = 0;
    return true;
}

void voice_prepare(struct app *app)
{
    if (app->machine.hears == NULL || !app->machine.hears(app->machine.context))
        return;
    if (app->voice == NULL) {
        app->voice = xcalloc(1, sizeof *app->voice);
        app->voice->socket = -1;
    }
    struct voice *voice = app->voice;
    if (voice->tried || !reap(voice))
        return;
    voice->tried = true;
    start(voice, app->paths.voice);
}

void voice_tick(struct app *app)
{
    if (app->voice != NULL && app->voice->socket < 0)
        reap(app->voice);
}

int voice_pipe(const struct app *app)
{
    return app->voice != NULL ? app->voice->socket : -1;
}

static void take_line(struct app *app, const char *line)
{
    if (strcmp(line, TALK_READY) == 0)
        app->aloud.offered = true;
    else if (text_starts_with(line, TALK_QUIET) &&
             strtol(line + strlen(TALK_QUIET), NULL, 10) == app->voice->sent)
        app->aloud.speaking = false;
}

static void take_bytes(struct app *app, const char *bytes, size_t length)
{
    struct voice *voice = app->voice;
    for (size_t i = 0; i < length; i++) {
        if (bytes[i] == '\n') {
            voice->line[voice->length] = '\0';
            take_line(app, voice->line);
            voice->length = 0;
        } else if (voice->length + 1 < sizeof voice->line) {
            voice->line[voice->length++] = bytes[i];
        }
    }
}

void voice_read(struct app *app)
{
    char bytes[256];
    while (voice_pipe(app) >= 0) {
        ssize_t got = recv(app->voice->socket, bytes, sizeof bytes, MSG_DONTWAIT);
        if (got > 0)
            take_bytes(app, bytes, (size_t)got);
        else if (got < 0 && errno == EAGAIN)
            return;
        else if (got == 0 || errno != EINTR)
            part(app);
    }
}

/* A child that reads nothing any more is of no use. */
static bool send_all(struct app *app, const char *bytes, size_t length)
{
    ssize_t sent = send(app->voice->socket, bytes, length, MSG_DONTWAIT | MSG_NOSIGNAL);
    if (sent == (ssize_t)length)
        return true;
    part(app);
    return false;
}

static void add_says(struct buffer *out, const char *lines, int *count)
{
    while (*lines != '\0') {
        size_t length = strcspn(lines, "\n");
        buffer_printf(out, TALK_SAY "%.*s\n", (int)length, lines);
        lines += length + (lines[length] == '\n');
        ++*count;
    }
}

static void say_lines(struct app *app, const char *lines)
{
    struct buffer out = {0};
    buffer_puts(&out, TALK_STOP "\n");
    add_says(&out, lines, &app->voice->sent);
    app->aloud.speaking = send_all(app, buffer_text(&out), out.length);
    buffer_done(&out);
}

void voice_say_screen(struct app *app)
{
    const struct screen *screen = app->top->screen;
    struct buffer lines = {0};
    if (!app->aloud.offered || screen->ops->read == NULL)
        return;
    screen->ops->read(screen, app->language, &lines);
    if (lines.length > 0)
        say_lines(app, buffer_text(&lines));
    buffer_done(&lines);
}

void voice_hush(struct app *app)
{
    if (!app->aloud.speaking)
        return;
    app->aloud.speaking = false;
    send_all(app, TALK_STOP "\n", strlen(TALK_STOP "\n"));
}

void voice_end(struct app *app)
{
    if (app->voice == NULL)
        return;
    part(app);
    app->voice->tried = false;
}

void voice_free(struct app *app)
{
    voice_end(app);
    free(app->voice);
    app->voice = NULL;
}
