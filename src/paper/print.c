/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print.h"
#include "base/buffer.h"
#include "base/language.h"
#include "base/text.h"
#include "printer_words.h"
#include <cups/cups.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

enum { CONNECT_MS = 5000 };

struct printers {
    http_t *http;
    cups_dest_t *list;
    int count;
};

static const char *option(const cups_dest_t *printer, const char *name)
{
    const char *value = cupsGetOption(name, printer->num_options, printer->options);
    return value != NULL ? value : "";
}

static bool reach_service(struct printers *printers, struct error *err)
{
    printers->http = httpConnect2(cupsServer(), ippPort(), NULL, AF_UNSPEC, cupsEncryption(), 1,
                                  CONNECT_MS, NULL);
    if (printers->http == NULL) {
        fail(err, ERROR_SYSTEM, _("the printing service of this computer (CUPS) does not answer"));
        return error_remedy(err, _("Please save a PDF and print it on another computer."));
    }
    printers->count = cupsGetDests2(printers->http, &printers->list);
    return true;
}

static void leave_service(struct printers *printers)
{
    cupsFreeDests(printers->count, printers->list);
    httpClose(printers->http);
}

static bool name_them(const struct printers *printers, struct error *err)
{
    struct buffer names = {0};
    for (int i = 0; i < printers->count; i++)
        buffer_printf(&names, "%s%s", i > 0 ? ", " : "", printers->list[i].name);
    error_remedy(err, _("Please choose one of these: %s."), buffer_text(&names));
    buffer_done(&names);
    return false;
}

static cups_dest_t *choose(struct printers *printers, const char *name, struct error *err)
{
    cups_dest_t *chosen = cupsGetDest(name, NULL, printers->count, printers->list);
    if (chosen == NULL && name == NULL && printers->count == 1)
        chosen = printers->list;
    if (chosen != NULL)
        return chosen;
    if (printers->count == 0) {
        fail(err, ERROR_SYSTEM, _("there is no printer yet"));
        error_remedy(err, _("Please connect one, or save a PDF and print it elsewhere."));
        return NULL;
    }
    if (name != NULL)
        fail(err, ERROR_SYSTEM, _("no printer is called \"%s\""), name);
    else
        fail(err, ERROR_SYSTEM, _("there are several printers"));
    name_them(printers, err);
    return NULL;
}

void print_media(const struct order *order, char *out, size_t size)
{
    static const struct {
        const char *name;
        int width, height; /* mm */
    } sheets[] = {{"iso_a4_210x297mm", 210, 297}, {"iso_a5_148x210mm", 148, 210}};
    const double millimetre = 72 / 25.4;
    double narrow = fmin(order->width, order->height), wide = fmax(order->width, order->height);
    int width = (int)lround(narrow / millimetre), height = (int)lround(wide / millimetre);
    for (size_t i = 0; i < COUNT(sheets); i++)
        if (sheets[i].width == width && sheets[i].height == height) {
            text_copy(out, size, sheets[i].name);
            return;
        }
    width = (int)lround(order->width / millimetre);
    height = (int)ceil(order->height / millimetre);
    snprintf(out, size, "custom_%dx%dmm_%dx%dmm", width, height, width, height);
}

static int create_job(const struct printers *printers, const char *printer,
                      const struct order *order)
{
    cups_option_t *options = NULL;
    char media[80];
    print_media(order, media, sizeof media);
    int count = cupsAddOption("media", media, 0, &options);
    count = cupsAddOption("print-scaling", "none", count, &options);
    count = cupsAddOption("sides", order->short_edge ? "two-sided-short-edge" : "one-sided", count,
                          &options);
    int job = cupsCreateJob(printers->http, printer, order->title, count, options);
    cupsFreeOptions(count, options);
    return job;
}

static bool send_pages(const struct printers *printers, const char *printer, int job,
                       const char *title, const struct buffer *pdf)
{
    return cupsStartDocument(printers->http, printer, job, title, CUPS_FORMAT_PDF, 1) ==
               HTTP_STATUS_CONTINUE &&
           cupsWriteRequestData(printers->http, pdf->data, pdf->length) == HTTP_STATUS_CONTINUE &&
           cupsFinishDocument(printers->http, printer) < IPP_STATUS_REDIRECTION_OTHER_SITE;
}

static bool hand_over(struct printers *printers, const cups_dest_t *printer,
                      const struct buffer *pdf, const struct order *order, struct sent *sent,
                      struct error *err)
{
    sent->job = create_job(printers, printer->name, order);
    if (sent->job == 0 || !send_pages(printers, printer->name, sent->job, order->title, pdf)) {
        fail(err, ERROR_SYSTEM, _("the printer %s did not take the pages: %s"), printer->name,
             printer_refusal(cupsLastError(), cupsLastErrorString()));
        if (sent->job != 0)
            cupsCancelJob2(printers->http, printer->name, sent->job, 1);
        return false;
    }
    text_copy(sent->printer, sizeof sent->printer, printer->name);
    text_copy(sent->waiting, sizeof sent->waiting,
              printer_waits_for(option(printer, "printer-state-reasons"),
                                option(printer, "printer-state")));
    return true;
}

bool print_pages(const struct buffer *pdf, const struct order *order, struct sent *sent,
                 struct error *err)
{
    struct printers printers = {0};
    memset(sent, 0, sizeof *sent);
    if (!reach_service(&printers, err))
        return false;
    const cups_dest_t *chosen = choose(&printers, order->printer, err);
    bool done = chosen != NULL && hand_over(&printers, chosen, pdf, order, sent, err);
    leave_service(&printers);
    return done;
}
