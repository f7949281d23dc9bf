/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bench_page.c - certificates as a PDF, beside cairo drawing the same glyphs and squares again from
 * a recording. */
#include "../paper/sample.h"
#include "../support/fixture.h"
#include "base/text.h"
#include "certificate_page.h"
#include "frame.h"
#include "row.h"
#include <cairo-pdf.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { PAGES = 9, RUNS = 20 };

struct work {
    struct certificate_copy copies[PAGES];
    cairo_surface_t *recordings[PAGES];
    struct fonts *fonts;
    char folder[FIXTURE_PATH], path[FIXTURE_PATH + 16];
};

static void must(bool ok, const struct error *err)
{
    if (ok)
        return;
    fprintf(stderr, "%s\n", err->message);
    exit(1);
}

static double cpu_ms(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static void prepare(struct work *work)
{
    static const char *const names[PAGES] = {
        "Yosefina Sabar",  "Marselina Terang", "Agustina Rukun",
        "Bernadeta Setia", "Kornelis Damai",   "Petronela Sejuk",
        "Dominggas Teduh", "Skolastika Murni", "Margareta Ceria"};
    struct error err = {0};
    work->fonts = fonts_open(FONTDIR, &err);
    must(work->fonts != NULL, &err);
    for (size_t i = 0; i < PAGES; i++) {
        sample_copy(&work->copies[i], SAMPLE_ORDINARY);
        text_copy(work->copies[i].facts.name, sizeof work->copies[i].facts.name, names[i]);
    }
    scratch_folder(work->folder);
    snprintf(work->path, sizeof work->path, "%s/page.pdf", work->folder);
}

static void record(struct work *work)
{
    struct error err = {0};
    struct pen pen;
    for (size_t i = 0; i < PAGES; i++) {
        work->recordings[i] = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, NULL);
        cairo_t *cairo = cairo_create(work->recordings[i]);
        pen_open(&pen, cairo, work->fonts, &err);
        must(certificate_page_draw(&pen, &work->copies[i].facts, work->copies[i].payload), &err);
        pen_close(&pen);
        cairo_destroy(cairo);
    }
}

static double floor_ms(const struct work *work)
{
    double start = cpu_ms();
    for (int run = 0; run < RUNS; run++) {
        cairo_surface_t *surface = cairo_pdf_surface_create(work->path, PAGE_WIDTH, PAGE_HEIGHT);
        cairo_t *cairo = cairo_create(surface);
        for (size_t i = 0; i < PAGES; i++) {
            cairo_set_source_surface(cairo, work->recordings[i], 0, 0);
            cairo_paint(cairo);
            cairo_show_page(cairo);
        }
        cairo_destroy(cairo);
        cairo_surface_destroy(surface);
    }
    return (cpu_ms() - start) / (RUNS * PAGES);
}

static void draw(const struct work *work, size_t pages)
{
    struct error err = {0};
    must(certificates_pdf(work->path, work->fonts, work->copies, pages, NULL, &err), &err);
}

static double lulus_ms(const struct work *work)
{
    double start = cpu_ms();
    for (int run = 0; run < RUNS; run++)
        draw(work, PAGES);
    return (cpu_ms() - start) / (RUNS * PAGES);
}

static double kilobytes(const struct work *work, size_t pages)
{
    struct stat about = {0};
    draw(work, pages);
    stat(work->path, &about);
    return (double)about.st_size / 1024;
}

int main(void)
{
    static struct work work;
    prepare(&work);
    record(&work);
    draw(&work, PAGES); /* fonts are warm for both */
    double ours = lulus_ms(&work);
    row_print(
        &(struct row){"one certificate page of nine", "ms CPU", floor_ms(&work), ours, "<= 1.3x"});
    double first = kilobytes(&work, 1);
    row_print(&(struct row){"PDF, the first page", "KB", 0, first, "<= 60 KB"});
    row_print(&(struct row){"PDF, each further page", "KB", 0,
                            (kilobytes(&work, PAGES) - first) / (PAGES - 1), "<= 8 KB"});
    for (size_t i = 0; i < PAGES; i++)
        cairo_surface_destroy(work.recordings[i]);
    fonts_close(work.fonts);
    unlink(work.path);
    return rmdir(work.folder);
}
