/* SPDX-License-Identifier: GPL-3.0-or-later */
/* job.h - how lulus asks lulus-paper for one job, and what it hears of it.
 *
 *     lulus-paper certificates --store FILE --training N [--only 3,7] --pdf FILE
 *     lulus-paper certificates --store FILE --training N [--only 3,7] --print [--printer NAME]
 *     lulus-paper forms --store FILE --training N [--only 3,7] --test 1 --part sheets
 *                 [--part slips] [--part key] [--large] [--both] --pdf FILE
 *     lulus-paper forms --store FILE --training N --part leaflet --pdf FILE
 *     lulus-paper forms --store FILE --training N [--only 3,7] --part round --round 2 --pdf FILE
 *     lulus-paper forms --store FILE --training N [--only 3,7] --part cards --pdf FILE
 *     lulus-paper forms --store FILE --training N --part keypad --pdf FILE
 *     lulus-paper forms --store FILE --training N [--only 3,7] --part guidance --round 2
 *                 [--paper a5|80|58] --pdf FILE
 *
 * --test: 1 pretest, 2 posttest, 3 repeated posttest. --round: 1 Praktik, 2 Penilaian 1 ...
 * Certificates come in the order of the list, one a page; PDF files are written beside and renamed.
 * The child reads the store and never writes to it: who was printed is noted by lulus. It gets
 * /dev/null as stdin, a pipe as stdout, and speaks the language of LANGUAGE. One line each, the
 * word, a space and the rest:
 *
 *     page 3 9            page 3 of 9 is drawn
 *     saved FILE          the PDF is on the disk
 *     sent 17 NAME        the printer's queue NAME has taken it as job 17
 *     waiting SENTENCE    it is in the queue, but the printer is off, out of paper ...
 *     error SENTENCE      nothing was made; the exit code tells the kind
 *     remedy SENTENCE     what to do about it
 *
 * Exit codes are those of lulus. */
#ifndef LULUS_PAPER_JOB_H
#define LULUS_PAPER_JOB_H

#define JOB_CERTIFICATES "certificates"
#define JOB_FORMS        "forms"

#define JOB_STORE    "--store"
#define JOB_TRAINING "--training"
#define JOB_ONLY     "--only" /* list numbers */
#define JOB_TEST     "--test"
#define JOB_PART     "--part" /* again for each */
#define JOB_ROUND    "--round"
#define JOB_PAPER    "--paper"
#define JOB_LARGE    "--large"
#define JOB_BOTH     "--both"
#define JOB_PDF      "--pdf"
#define JOB_PRINT    "--print"
#define JOB_PRINTER  "--printer"

#define JOB_PART_TEST     "sheets"
#define JOB_PART_SLIP     "slips"
#define JOB_PART_KEY      "key"
#define JOB_PART_LEAFLET  "leaflet"
#define JOB_PART_ROUND    "round"
#define JOB_PART_GUIDANCE "guidance"
#define JOB_PART_CARD     "cards"
#define JOB_PART_KEYPAD   "keypad"

#define JOB_PAPER_A5 "a5"
#define JOB_PAPER_80 "80" /* a roll, mm */
#define JOB_PAPER_58 "58"

#define JOB_LINE_PAGE    "page "
#define JOB_LINE_SAVED   "saved "
#define JOB_LINE_SENT    "sent "
#define JOB_LINE_WAITING "waiting "
#define JOB_LINE_ERROR   "error "
#define JOB_LINE_REMEDY  "remedy "

enum { JOB_LINE_MAX = 1024 }; /* bytes of a line with its newline */
#endif
