/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "printer_words.h"
#include "base/language.h"
#include <string.h>

#define NO_PAPER N_("The printer has no paper; the pages come as soon as it has some.")
#define IS_OPEN  N_("The printer is open; the pages come once it is closed.")
#define NO_INK   N_("The printer has no ink; the pages come as soon as it has some.")
#define IS_OFF   N_("The printer is off or not connected; the pages come once it is on.")
#define IS_IDLE  N_("The printer is paused; the pages come once it goes on.")

/* The first that fits is told: reasons come with endings ("media-empty-error"). */
static const struct {
    const char *reason, *sentence;
} waits[] = {
    {"media-empty", NO_PAPER},
    {"media-needed", NO_PAPER},
    {"input-tray-missing", NO_PAPER},
    {"media-jam", N_("Paper is stuck in the printer; the pages come once it is free.")},
    {"door-open", IS_OPEN},
    {"cover-open", IS_OPEN},
    {"interlock-open", IS_OPEN},
    {"toner-empty", NO_INK},
    {"marker-supply-empty", NO_INK},
    {"output-area-full", N_("Take the pages out of the printer; then the others come.")},
    {"offline", IS_OFF},
    {"shutdown", IS_OFF},
    {"timed-out", IS_OFF},
    {"connecting-to-device", IS_OFF},
    {"paused", IS_IDLE},
};

static const struct {
    ipp_status_t status;
    const char *words;
} refusals[] = {
    {IPP_STATUS_ERROR_NOT_ACCEPTING_JOBS, N_("its queue is closed at the moment")},
    {IPP_STATUS_ERROR_NOT_FOUND, N_("it is no longer set up on this computer")},
    {IPP_STATUS_ERROR_GONE, N_("it is no longer set up on this computer")},
    {IPP_STATUS_ERROR_FORBIDDEN, N_("this kiosk may not print there")},
    {IPP_STATUS_ERROR_NOT_AUTHENTICATED, N_("this kiosk may not print there")},
    {IPP_STATUS_ERROR_NOT_AUTHORIZED, N_("this kiosk may not print there")},
    {IPP_STATUS_ERROR_DOCUMENT_FORMAT_NOT_SUPPORTED, N_("it does not understand PDF")},
    {IPP_STATUS_ERROR_BUSY, N_("the printing service is busy; please try again")},
    {IPP_STATUS_ERROR_SERVICE_UNAVAILABLE, N_("the printing service is busy; please try again")},
    {IPP_STATUS_ERROR_TIMEOUT, N_("the printing service is busy; please try again")},
};

const char *printer_waits_for(const char *reasons, const char *state)
{
    for (size_t i = 0; i < COUNT(waits); i++)
        if (strstr(reasons, waits[i].reason) != NULL)
            return gettext(waits[i].sentence);
    bool stopped = strcmp(state, "5") == 0;
    return stopped ? gettext(IS_IDLE) : "";
}

const char *printer_refusal(ipp_status_t status, const char *said)
{
    for (size_t i = 0; i < COUNT(refusals); i++)
        if (refusals[i].status == status)
            return gettext(refusals[i].words);
    return said;
}
