/* SPDX-License-Identifier: GPL-3.0-or-later */
/* printer_words.h - what printers and CUPS say in words of their own, in ours. */
#ifndef LULUS_PAPER_PRINTER_WORDS_H
#define LULUS_PAPER_PRINTER_WORDS_H
#include <cups/cups.h>

/* A sentence about what a printer waits for: `reasons` is its printer-state-reasons, `state` its
 * printer-state. "" when it waits for nothing that people could mend. */
const char *printer_waits_for(const char *reasons, const char *state);
/* Why CUPS took no job; `said` where its status is not known here. */
const char *printer_refusal(ipp_status_t status, const char *said);
#endif
