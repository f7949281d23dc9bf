/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf.h"
#include "base/alloc.h"
#include "base/language.h"
#include <cairo-pdf.h>
#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct pdf {
    char path[PATH_MAX], beside[PATH_MAX];
    int fd;
    int cause; /* errno of the first write that failed */
    cairo_surface_t *surface;
    cairo_t *cairo;
};

static cairo_status_t write_some(void *context, const unsigned char *bytes, unsigned length)
{
    struct pdf *pdf = context;
    while (length > 0 && pdf->cause == 0) {
        ssize_t done = write(pdf->fd, bytes, length);
        if (done < 0 && errno != EINTR)
            pdf->cause = errno;
        if (done > 0) {
            bytes += done;
            length -= (unsigned)done;
        }
    }
    return pdf->cause == 0 ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

static bool refuse(const char *path, int cause, struct error *err)
{
    fail(err, ERROR_SYSTEM, _("the PDF cannot be written: %s"), strerror(cause));
    error_remedy(err, _("Please check that the folder can be written and has room."));
    return error_place(err, path, 0, 0);
}

static void describe(struct pdf *pdf, const char *title, struct date date)
{
    char iso[DATE_TEXT], created[DATE_TEXT + 16];
    date_iso(date, iso);
    snprintf(created, sizeof created, "%sT00:00:00Z", iso);
    cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_TITLE, title);
    cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_CREATOR, "Lulus");
    cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
}

static bool open_beside(struct pdf *pdf, const char *path)
{
    mode_t mask = umask(0);
    umask(mask);
    errno = ENAMETOOLONG;
    if (snprintf(pdf->path, sizeof pdf->path, "%s", path) >= PATH_MAX ||
        snprintf(pdf->beside, sizeof pdf->beside, "%s.XXXXXX", path) >= PATH_MAX)
        return false;
    pdf->fd = mkostemp(pdf->beside, O_CLOEXEC);
    return pdf->fd >= 0 && fchmod(pdf->fd, 0666 & ~mask) == 0;
}

struct pdf *pdf_open(const char *path, double width, double height, const char *title,
                     struct date date, struct error *err)
{
    struct pdf *pdf = xcalloc(1, sizeof *pdf);
    pdf->fd = -1;
    if (!open_beside(pdf, path)) {
        refuse(path, errno, err);
        pdf_abandon(pdf);
        return NULL;
    }
    pdf->surface = cairo_pdf_surface_create_for_stream(write_some, pdf, width, height);
    describe(pdf, title, date);
    pdf->cairo = cairo_create(pdf->surface);
    return pdf;
}

cairo_t *pdf_cairo(struct pdf *pdf)
{
    return pdf->cairo;
}

void pdf_next_page(struct pdf *pdf)
{
    cairo_show_page(pdf->cairo);
}

static bool sync_folder(const char *path)
{
    char copy[PATH_MAX];
    snprintf(copy, sizeof copy, "%s", path);
    int fd = open(dirname(copy), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool done = fd >= 0 && fsync(fd) == 0;
    if (fd >= 0)
        close(fd);
    return done;
}

static bool put_in_place(struct pdf *pdf)
{
    if (cairo_surface_status(pdf->surface) != CAIRO_STATUS_SUCCESS) {
        errno = pdf->cause != 0 ? pdf->cause : EIO;
        return false;
    }
    return fsync(pdf->fd) == 0 && rename(pdf->beside, pdf->path) == 0 && sync_folder(pdf->path);
}

bool pdf_finish(struct pdf *pdf, struct error *err)
{
    cairo_destroy(pdf->cairo);
    pdf->cairo = NULL;
    cairo_surface_finish(pdf->surface);
    bool done = put_in_place(pdf);
    if (!done)
        refuse(pdf->path, errno, err);
    pdf_abandon(pdf);
    return done;
}

void pdf_abandon(struct pdf *pdf)
{
    if (pdf == NULL)
        return;
    if (pdf->cairo != NULL)
        cairo_destroy(pdf->cairo);
    if (pdf->surface != NULL)
        cairo_surface_destroy(pdf->surface);
    if (pdf->fd >= 0) {
        close(pdf->fd);
        unlink(pdf->beside); /* gone already once it was renamed */
    }
    free(pdf);
}
