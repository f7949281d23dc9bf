/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper.h"
#include "base/alloc.h"
#include "base/buffer.h"
#include "base/language.h"
#include "base/text.h"
#include "child.h"
#include "paper/job.h"
#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ARGUMENTS_MAX = 24 };

struct paper {
    pid_t pid;
    int pipe;
    struct paper_state state;
    struct error err; /* the child's own words */
    char line[JOB_LINE_MAX];
    size_t length;
};

static const char *const papers[] = {
    [SLIP_A5] = JOB_PAPER_A5, [SLIP_ROLL_80] = JOB_PAPER_80, [SLIP_ROLL_58] = JOB_PAPER_58};

bool slip_paper_named(const char *name, enum slip_paper *paper)
{
    for (size_t i = 0; i < COUNT(papers); i++)
        if (strcmp(papers[i], name) == 0) {
            *paper = (enum slip_paper)i;
            return true;
        }
    return false;
}

static char *joined(const int *numbers, size_t count)
{
    struct buffer text = {0};
    for (size_t i = 0; i < count; i++)
        buffer_printf(&text, "%s%d", i > 0 ? "," : "", numbers[i]);
    return buffer_claim(&text);
}

struct words {
    const char *list[ARGUMENTS_MAX];
    size_t count;
};

static void say(struct words *words, const char *word)
{
    assert(words->count + 1 < ARGUMENTS_MAX);
    words->list[words->count++] = word;
}

static void say_value(struct words *words, const char *option, const char *value)
{
    say(words, option);
    say(words, value);
}

/* `round` has room for its number and must outlive the words. */
static void say_forms(struct words *words, const struct paper_forms *forms, char round[16])
{
    static const char *const tests[] = {"1", "2", "3"};
    const struct {
        bool wanted;
        const char *name;
    } parts[] = {{forms->sheets, JOB_PART_TEST},       {forms->slips, JOB_PART_SLIP},
                 {forms->key, JOB_PART_KEY},           {forms->leaflet, JOB_PART_LEAFLET},
                 {forms->observation, JOB_PART_ROUND}, {forms->guidance, JOB_PART_GUIDANCE},
                 {forms->cards, JOB_PART_CARD},        {forms->keypad, JOB_PART_KEYPAD}};
    if (forms->test > 0)
        say_value(words, JOB_TEST, tests[forms->test - 1]);
    snprintf(round, 16, "%d", forms->round);
    if (forms->round > 0)
        say_value(words, JOB_ROUND, round);
    for (size_t i = 0; i < COUNT(parts); i++)
        if (parts[i].wanted)
            say_value(words, JOB_PART, parts[i].name);
    if (forms->guidance)
        say_value(words, JOB_PAPER, papers[forms->paper]);
    if (forms->large)
        say(words, JOB_LARGE);
    if (forms->both)
        say(words, JOB_BOTH);
}

static void say_target(struct words *words, const struct paper_job *job)
{
    if (job->pdf != NULL)
        say_value(words, JOB_PDF, job->pdf);
    else
        say(words, JOB_PRINT);
    if (job->pdf == NULL && job->printer != NULL)
        say_value(words, JOB_PRINTER, job->printer);
}

static int spawn_job(pid_t *pid, const char *program, const struct paper_job *job, int out)
{
    char number[16], round[16];
    struct words words = {0};
    snprintf(number, sizeof number, "%d", job->training);
    char *only = joined(job->only, job->only != NULL ? job->only_count : 0);
    say(&words, program);
    say(&words, job->forms != NULL ? JOB_FORMS : JOB_CERTIFICATES);
    say_value(&words, JOB_STORE, job->store);
    say_value(&words, JOB_TRAINING, number);
    if (job->only != NULL)
        say_value(&words, JOB_ONLY, only);
    if (job->forms != NULL)
        say_forms(&words, job->forms, round);
    say_target(&words, job);
    int code = child_spawn(pid, words.list, &(struct child_ends){.in = -1, .out = out});
    free(only);
    return code;
}

struct paper *paper_start(const struct paths *paths, const struct paper_job *job, struct error *err)
{
    int ends[2];
    pid_t pid;
    if (pipe2(ends, O_CLOEXEC) != 0) {
        fail(err, ERROR_SYSTEM, _("the printing program cannot be started: %s"), strerror(errno));
        return NULL;
    }
    int code = spawn_job(&pid, paths->paper, job, ends[1]);
    close(ends[1]);
    if (code != 0) {
        close(ends[0]);
        fail(err, ERROR_SYSTEM, _("the printing program cannot be started: %s"), strerror(code));
        error_remedy(err, _("it should be at %s"), paths->paper);
        return NULL;
    }
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
    struct paper *paper = xcalloc(1, sizeof *paper);
    paper->pid = pid;
    paper->pipe = ends[0];
    return paper;
}

int paper_pipe(const struct paper *paper)
{
    return paper->pipe;
}

/* What follows `word`, or NULL when the line begins otherwise. */
static const char *after(const char *line, const char *word)
{
    return text_starts_with(line, word) ? line + strlen(word) : NULL;
}

static void take_sent(struct paper_state *state, const char *rest)
{
    char *name;
    state->print_job = (int)strtol(rest, &name, 10);
    text_copy(state->printer, sizeof state->printer, *name == ' ' ? name + 1 : name);
}

void paper_take_line(struct paper *paper, const char *line)
{
    struct paper_state *state = &paper->state;
    const char *rest;
    if ((rest = after(line, JOB_LINE_PAGE)) != NULL)
        sscanf(rest, "%d %d", &state->page, &state->pages);
    else if (after(line, JOB_LINE_SAVED) != NULL)
        state->saved = true;
    else if ((rest = after(line, JOB_LINE_SENT)) != NULL)
        take_sent(state, rest);
    else if ((rest = after(line, JOB_LINE_WAITING)) != NULL)
        text_copy(state->waiting, sizeof state->waiting, rest);
    else if ((rest = after(line, JOB_LINE_ERROR)) != NULL)
        fail(&paper->err, ERROR_SYSTEM, "%s", rest);
    else if ((rest = after(line, JOB_LINE_REMEDY)) != NULL)
        error_remedy(&paper->err, "%s", rest);
}

static void take_bytes(struct paper *paper, const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (bytes[i] == '\n') {
            paper->line[paper->length] = '\0';
            paper_take_line(paper, paper->line);
            paper->length = 0;
        } else if (paper->length + 1 < sizeof paper->line) {
            paper->line[paper->length++] = bytes[i];
        }
    }
}

bool paper_read(struct paper *paper)
{
    char bytes[JOB_LINE_MAX];
    for (;;) {
        ssize_t got = read(paper->pipe, bytes, sizeof bytes);
        if (got > 0)
            take_bytes(paper, bytes, (size_t)got);
        else if (got == 0)
            return false;
        else if (errno != EINTR)
            return errno == EAGAIN;
    }
}

static int wait_for(pid_t pid)
{
    int status = 0;
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
        ;
    return status;
}

/* The kinds of error are exit codes; anything else is trouble of the system. */
static enum error_kind kind_of(int status)
{
    int code = WIFEXITED(status) ? WEXITSTATUS(status) : ERROR_SYSTEM;
    bool known =
        code == ERROR_NONE || code == ERROR_REFUSED || code == ERROR_USAGE || code == ERROR_STORE;
    return known ? (enum error_kind)code : ERROR_SYSTEM;
}

bool paper_finish(struct paper *paper, struct paper_state *state, struct error *err)
{
    struct pollfd watched = {.fd = paper->pipe, .events = POLLIN};
    while (paper_read(paper))
        poll(&watched, 1, -1);
    enum error_kind kind = kind_of(wait_for(paper->pid));
    if (state != NULL)
        *state = paper->state;
    if (kind != ERROR_NONE && paper->err.kind == ERROR_NONE)
        fail(&paper->err, ERROR_SYSTEM, _("the printing program stopped before it was ready"));
    paper->err.kind = kind;
    if (kind != ERROR_NONE && err != NULL)
        *err = paper->err;
    close(paper->pipe);
    free(paper);
    return kind == ERROR_NONE;
}

void paper_cancel(struct paper *paper)
{
    if (paper == NULL)
        return;
    kill(-paper->pid, SIGTERM);
    close(paper->pipe);
    wait_for(paper->pid);
    free(paper);
}

bool paper_run(const struct paths *paths, const struct paper_job *job, struct paper_state *state,
               struct error *err)
{
    struct paper *paper = paper_start(paths, job, err);
    return paper != NULL && paper_finish(paper, state, err);
}
