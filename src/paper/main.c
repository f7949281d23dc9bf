/* SPDX-License-Identifier: GPL-3.0-or-later */
/* main.c - lulus-paper does one job and tells lulus about it line by line (paper/job.h). */
#include "base/text.h"
#include "catalogue.h"
#include "copies.h"
#include "forms.h"
#include "frame.h"
#include "paper/job.h"
#include "pdf.h"
#include "print.h"
#include "training/person.h"
#include "training/rules.h"
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct job {
    const struct kind *kind;
    const char *store;
    int training, test, round;
    int only[PEOPLE_MAX];
    size_t only_count; /* 0: everybody */
    unsigned parts;
    bool large, both;
    enum paper paper;
    const char *pdf, *printer;
    bool print;
};

/* What was read for it. */
struct work {
    const char *title;
    struct certificate_copy *copies;
    size_t count;
    struct forms forms;
    struct page_size size; /* of its largest page, once drawn */
};

struct kind {
    const char *name;
    bool (*read)(const struct job *job, struct arena *arena, struct work *work, struct error *err);
    bool (*draw)(struct work *work, struct buffer *pdf, const struct fonts *fonts,
                 struct error *err);
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
    job->store = value;
    return true;
}

static bool take_training(struct job *job, const char *value)
{
    return take_number(value, &job->training);
}

static bool take_only(struct job *job, const char *value)
{
    char copy[16 * PEOPLE_MAX], *rest = copy, *part;
    if (!text_copy(copy, sizeof copy, value))
        return false;
    while ((part = strsep(&rest, ",")) != NULL)
        if (job->only_count == PEOPLE_MAX || !take_number(part, &job->only[job->only_count++]))
            return false;
    return true;
}

static bool take_test(struct job *job, const char *value)
{
    return take_number(value, &job->test) && job->test <= 3;
}

static bool take_round(struct job *job, const char *value)
{
    return take_number(value, &job->round) && job->round <= ROUNDS_MAX;
}

static bool take_parts(struct job *job, const char *value)
{
    static const struct {
        const char *name;
        enum form_part part;
    } names[] = {{JOB_PART_TEST, FORM_TEST},   {JOB_PART_SLIP, FORM_SLIP},
                 {JOB_PART_KEY, FORM_KEY},     {JOB_PART_LEAFLET, FORM_LEAFLET},
                 {JOB_PART_ROUND, FORM_ROUND}, {JOB_PART_GUIDANCE, FORM_GUIDANCE},
                 {JOB_PART_CARD, FORM_CARD},   {JOB_PART_KEYPAD, FORM_KEYPAD}};
    for (size_t i = 0; i < COUNT(names); i++)
        if (strcmp(names[i].name, value) == 0) {
            job->parts |= names[i].part;
            return true;
        }
    return false;
}

static bool take_paper(struct job *job, const char *value)
{
    static const char *const names[PAPER_COUNT] = {JOB_PAPER_A5, JOB_PAPER_80, JOB_PAPER_58};
    for (size_t i = 0; i < COUNT(names); i++)
        if (strcmp(names[i], value) == 0) {
            job->paper = (enum paper)i;
            return true;
        }
    return false;
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
    {JOB_STORE, take_store},     {JOB_TRAINING, take_training}, {JOB_ONLY, take_only},
    {JOB_TEST, take_test},       {JOB_PART, take_parts},        {JOB_PDF, take_pdf},
    {JOB_PRINTER, take_printer}, {JOB_ROUND, take_round},       {JOB_PAPER, take_paper},
};

static bool take_flag(struct job *job, const char *name)
{
    const struct {
        const char *name;
        bool *flag;
    } flags[] = {{JOB_PRINT, &job->print}, {JOB_LARGE, &job->large}, {JOB_BOTH, &job->both}};
    for (size_t i = 0; i < COUNT(flags); i++)
        if (strcmp(flags[i].name, name) == 0) {
            *flags[i].flag = true;
            return true;
        }
    return false;
}

static bool take_option(struct job *job, const char *name, const char *value)
{
    for (size_t i = 0; i < COUNT(options); i++)
        if (strcmp(options[i].name, name) == 0)
            return value != NULL && options[i].take(job, value);
    return false;
}

static void tell_page(size_t page, size_t pages)
{
    printf(JOB_LINE_PAGE "%zu %zu\n", page, pages);
}

static bool read_certificates(const struct job *job, struct arena *arena, struct work *work,
                              struct error *err)
{
    const struct wanted wanted = {
        .store = job->store,
        .training = job->training,
        .only = job->only_count > 0 ? job->only : NULL,
        .only_count = job->only_count,
    };
    if (!copies_read(&wanted, arena, &work->copies, &work->count, err))
        return false;
    work->title = work->copies[0].facts.short_title;
    return true;
}

static bool draw_certificates(struct work *work, struct buffer *pdf, const struct fonts *fonts,
                              struct error *err)
{
    work->size = (struct page_size){PAGE_WIDTH, PAGE_HEIGHT};
    return certificates_draw(pdf, fonts, work->copies, work->count, tell_page, err);
}

static bool read_forms(const struct job *job, struct arena *arena, struct work *work,
                       struct error *err)
{
    const struct forms_wanted wanted = {
        .store = job->store,
        .training = job->training,
        .test = job->test,
        .round = job->round,
        .only = job->only_count > 0 ? job->only : NULL,
        .only_count = job->only_count,
        .parts = job->parts,
        .large = job->large,
        .both = job->both,
        .paper = job->paper,
    };
    work->title = work->forms.training.short_title;
    return forms_read(&wanted, arena, &work->forms, err);
}

static bool draw_forms(struct work *work, struct buffer *pdf, const struct fonts *fonts,
                       struct error *err)
{
    return forms_draw(pdf, fonts, &work->forms, tell_page, &work->size, err);
}

static const struct kind kinds[] = {
    {JOB_CERTIFICATES, read_certificates, draw_certificates},
    {JOB_FORMS, read_forms, draw_forms},
};

static const struct kind *find_kind(const char *name)
{
    for (size_t i = 0; i < COUNT(kinds); i++)
        if (strcmp(kinds[i].name, name) == 0)
            return &kinds[i];
    return NULL;
}

/* A test's parts together, or one other. */
static bool names_forms(const struct job *job)
{
    if ((job->parts & FORMS_OF_TEST) != 0)
        return job->test > 0 && !(job->parts & ~(unsigned)FORMS_OF_TEST);
    return job->parts == FORM_LEAFLET || job->parts == FORM_CARD || job->parts == FORM_KEYPAD ||
           ((job->parts == FORM_ROUND || job->parts == FORM_GUIDANCE) && job->round > 0);
}

static bool take_arguments(struct job *job, int argc, char **argv)
{
    job->kind = argc < 2 ? NULL : find_kind(argv[1]);
    for (int i = 2; i < argc; i++) {
        if (take_flag(job, argv[i]))
            continue;
        if (!take_option(job, argv[i], argv[i + 1]))
            return false;
        i++;
    }
    return job->kind != NULL && job->store != NULL && job->training > 0 &&
           (job->pdf != NULL) != job->print && (job->kind->read != read_forms || names_forms(job));
}

/* The page is Indonesian whatever the screen speaks. */
static bool draw(const struct job *job, struct work *work, struct buffer *pdf, struct error *err)
{
    struct fonts *fonts = fonts_open(FONTDIR, err);
    if (fonts == NULL)
        return false;
    enum language before = catalogue_speak(LANGUAGE_ID);
    bool done = job->kind->draw(work, pdf, fonts, err);
    catalogue_speak(before);
    fonts_close(fonts);
    return done;
}

static bool print(const struct buffer *pdf, const struct job *job, const struct work *work,
                  struct error *err)
{
    struct sent sent;
    const struct order order = {.title = work->title,
                                .printer = job->printer,
                                .width = work->size.width,
                                .height = work->size.height,
                                .short_edge = job->parts == FORM_LEAFLET};
    if (!print_pages(pdf, &order, &sent, err))
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

static bool on_paper(const struct job *job, struct work *work, struct error *err)
{
    struct buffer pdf = {0};
    bool done = draw(job, work, &pdf, err) &&
                (job->print ? print(&pdf, job, work, err) : save(&pdf, job->pdf, err));
    buffer_done(&pdf);
    return done;
}

static bool run(const struct job *job, struct arena *arena, struct error *err)
{
    struct work work = {0};
    bool done = job->kind->read(job, arena, &work, err) && on_paper(job, &work, err);
    forms_free(&work.forms);
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
