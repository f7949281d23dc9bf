/* SPDX-License-Identifier: GPL-3.0-or-later */
/* main.c - lulus-paper does one job and tells lulus about it line by line (paper/job.h). */
#include "base/text.h"
#include "catalogue.h"
#include "copies.h"
#include "paper/job.h"
#include "pdf.h"
#include "print.h"
#include "training/person.h"
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct job {
    struct wanted wanted;
    int only[PEOPLE_MAX];
    const char *pdf, *printer;
    bool print;
};

static bool take_number(const char *text, int *number)
{
    char *end;
    long value = strtol(text, &end, 10);
    if (end == text || *end != '\0' || value < 1 || value > INT_MAX)
        return false;
    *number = (int)value;
    return true;
}

static bool take_store(struct job *job, const char *value)
{
    job->wanted.store = value;
    return true;
}

static bool take_training(struct job *job, const char *value)
{
    return take_number(value, &job->wanted.training);
}

static bool take_only(struct job *job, const char *value)
{
    char copy[16 * PEOPLE_MAX], *rest = copy, *part;
    job->wanted.only = job->only;
    if (!text_copy(copy, sizeof copy, value))
        return false;
    while ((part = strsep(&rest, ",")) != NULL)
        if (job->wanted.only_count == PEOPLE_MAX ||
            !take_number(part, &job->only[job->wanted.only_count++]))
            return false;
    return true;
}

static bool take_pdf(struct job *job, const char *value)
{
    job->pdf = value;
    return true;
}

static bool take_printer(struct job *job, const char *value)
{
    job->printer = value;
    return true;
}

static const struct {
    const char *name;
    bool (*take)(struct job *job, const char *value);
} options[] = {
    {JOB_STORE, take_store}, {JOB_TRAINING, take_training}, {JOB_ONLY, take_only},
    {JOB_PDF, take_pdf},     {JOB_PRINTER, take_printer},
};

static bool take_option(struct job *job, const char *name, const char *value)
{
    for (size_t i = 0; i < COUNT(options); i++)
        if (strcmp(options[i].name, name) == 0)
            return value != NULL && options[i].take(job, value);
    return false;
}

static bool take_arguments(struct job *job, int argc, char **argv)
{
    if (argc < 2 || strcmp(argv[1], JOB_CERTIFICATES) != 0)
        return false;
    for (int i = 2; i < argc; i++) {
        if (strcmp(argv[i], JOB_PRINT) == 0) {
            job->print = true;
            continue;
        }
        if (!take_option(job, argv[i], argv[i + 1]))
            return false;
        i++;
    }
    return job->wanted.store != NULL && job->wanted.training > 0 &&
           (job->pdf != NULL) != job->print;
}

static void tell_page(size_t page, size_t pages)
{
    printf(JOB_LINE_PAGE "%zu %zu\n", page, pages);
}

/* The page is Indonesian whatever the screen speaks. */
static bool draw(struct buffer *pdf, const struct certificate_copy *copies, size_t count,
                 struct error *err)
{
    struct fonts *fonts = fonts_open(FONTDIR, err);
    if (fonts == NULL)
        return false;
    enum language before = catalogue_speak(LANGUAGE_ID);
    bool done = certificates_draw(pdf, fonts, copies, count, tell_page, err);
    catalogue_speak(before);
    fonts_close(fonts);
    return done;
}

static bool print(const struct buffer *pdf, const struct job *job, const char *title,
                  struct error *err)
{
    struct sent sent;
    if (!print_pages(pdf, title, job->printer, &sent, err))
        return false;
    printf(JOB_LINE_SENT "%d %s\n", sent.job, sent.printer);
    if (sent.waiting[0] != '\0')
        printf(JOB_LINE_WAITING "%s\n", sent.waiting);
    return true;
}

static bool save(const struct buffer *pdf, const char *path, struct error *err)
{
    if (!pdf_put(pdf, path, err))
        return false;
    printf(JOB_LINE_SAVED "%s\n", path);
    return true;
}

static bool run(const struct job *job, struct arena *arena, struct error *err)
{
    struct certificate_copy *copies;
    struct buffer pdf = {0};
    size_t count;
    bool done = copies_read(&job->wanted, arena, &copies, &count, err) &&
                draw(&pdf, copies, count, err) &&
                (job->print ? print(&pdf, job, copies[0].facts.short_title, err)
                            : save(&pdf, job->pdf, err));
    buffer_done(&pdf);
    return done;
}

static void tell_error(const struct error *err)
{
    const char *between = err->file[0] != '\0' ? ": " : "";
    printf(JOB_LINE_ERROR "%s%s%s\n", err->file, between, err->message);
    if (err->remedy[0] != '\0')
        printf(JOB_LINE_REMEDY "%s\n", err->remedy);
}

int main(int argc, char **argv)
{
    struct job job = {0};
    struct error err = {0};
    setvbuf(stdout, NULL, _IOLBF, JOB_LINE_MAX);
    /* The terminal is the kiosk's screen: no library may write over it. */
    if (isatty(STDERR_FILENO) && freopen("/dev/null", "w", stderr) == NULL)
        return ERROR_SYSTEM;
    catalogue_open();
    struct arena *arena = arena_new();
    bool done = take_arguments(&job, argc, argv)
                    ? run(&job, arena, &err)
                    : fail(&err, ERROR_USAGE, _("lulus-paper is started by lulus"));
    arena_free(arena);
    if (!done)
        tell_error(&err);
    return (int)err.kind;
}
