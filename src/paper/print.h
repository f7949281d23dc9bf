/* SPDX-License-Identifier: GPL-3.0-or-later */
/* print.h - hands a PDF to CUPS, in true size: from memory, so that no file is left behind
 * whenever the power goes. */
#ifndef LULUS_PAPER_PRINT_H
#define LULUS_PAPER_PRINT_H
#include "base/buffer.h"
#include "base/error.h"

struct sent {
    int job;
    char printer[128];
    char waiting[400]; /* why nothing comes out yet, as far as the printer says; "" */
};

struct order {
    const char *title;
    const char *printer;  /* NULL: the default one, or the only one */
    double width, height; /* points, of the largest page, standing or lying */
    bool short_edge;      /* both sides, turned over there, where the printer can */
};

/* What CUPS calls the paper; one without a name is cut from a roll. */
void print_media(const struct order *order, char *out, size_t size);
/* ERROR_SYSTEM with what to do when CUPS does not answer, there is no such printer, or it does not
 * take the job. */
bool print_pages(const struct buffer *pdf, const struct order *order, struct sent *sent,
                 struct error *err);
#endif
