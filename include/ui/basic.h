/* SPDX-License-Identifier: GPL-3.0-or-later */
/* basic.h - the plain screens of which most of the kiosk is made.
 * Texts are msgids or ready texts; those marked N are translated while painting with gettext(). All
 * are borrowed. Fields not given are left out. */
#ifndef LULUS_UI_BASIC_H
#define LULUS_UI_BASIC_H
#include "ui/screen.h"
#include <stddef.h>

/* Header, the same on each of them. */
struct heading {
    const char *left;  /* N */
    const char *right; /* ready: a name, a date */
};

/* --- menu: CHOOSE number of the option's digit, BACK --- */
struct menu_option {
    int digit;          /* 1-9, 0 */
    const char *label;  /* N */
    const char *detail; /* ready, shown after the label; may be NULL */
};
struct menu {
    struct heading heading;
    const char *intro; /* N; may hold several lines */
    const char *body;  /* ready text below the intro, e.g. facts of a person; may be NULL */
    const struct menu_option *options;
    size_t option_count;
    const char *status; /* ready, one line above the footer */
    const char *help;   /* N; NULL: what is said everywhere */
    bool no_back;
};
struct screen *menu_new(const struct menu *menu);

/* --- toggles: each digit turns its option on and off; NEXT on Enter, value: those that are on, one
 * bit each, 1 << digit; BACK --- */
struct toggles {
    struct heading heading;
    const char *intro; /* N */
    const struct menu_option *options;
    size_t option_count;
    int on;
};
struct screen *toggles_new(const struct toggles *toggles);

/* --- message: NEXT on Enter (or after `seconds`, when not 0), BACK --- */
struct message {
    struct heading heading;
    const char *text; /* ready; paragraphs by "\n\n" */
    const char *hint; /* N; NULL: "Press Enter." */
    int seconds;
    bool large; /* a result: bold, spaced */
    bool help;  /* it is the help: the footer offers no other */
};
struct screen *message_new(const struct message *message);

/* --- confirm: YES by the digit 1 only, BACK by "-", or by 2 with number 2; Enter only reminds ---
 */
struct confirm {
    struct heading heading;
    const char *body;     /* ready text above the question; may be NULL */
    const char *question; /* ready */
    const char *yes, *no; /* N; NULL: "yes", "no, back" */
    bool no_back;         /* it must be answered: "-" only reminds */
};
struct screen *confirm_new(const struct confirm *confirm);

/* --- field: SUBMIT on Enter, BACK --- */
enum field_kind { FIELD_TEXT, FIELD_DIGITS, FIELD_PIN };
struct field {
    struct heading heading;
    const char *label; /* N: the one question */
    const char *hint;  /* N: how to write it, an example; may be NULL */
    const char *body;  /* ready text above the label; may be NULL */
    enum field_kind kind;
    int limit;           /* characters */
    const char *initial; /* ready; may be NULL */
    bool suggested;      /* typing replaces the initial text, Enter takes it, delete corrects it */
    bool may_be_empty;
    bool accepts_scan;
};
struct screen *field_new(const struct field *field);
/* One sentence under the field (N or ready, copied), until the next key: what to mend. What was
 * typed stays, but not a PIN: nobody sees what to mend in it. */
void field_refuse(struct screen *screen, const char *sentence);

/* --- list: CHOOSE the row's number; BACK. Digits act at once when all numbers
 * are below 10, else they collect and Enter takes. Where it narrows, only rows whose number begins
 * so are left meanwhile, and letters leave those with a word that begins so. Long lists page by
 * Enter (nothing collected). --- */
struct list_row {
    int number;         /* shown and typed; 0: a row to read, not to choose */
    const char *text;   /* ready */
    const char *detail; /* ready, right or second column */
    const char *mark;   /* ready, short state word; may be NULL */
    bool below;         /* belongs below the line: reachable, not expected */
};
struct list {
    struct heading heading;
    const char *prompt; /* N */
    const char *empty;  /* N: sentence when there are no rows */
    const struct list_row *rows;
    size_t row_count;
    const struct menu_option
        *extra; /* further digits that act at once are not possible here: '*' and
                   '+' commands by digit -1 and -2, shown in the footer */
    size_t extra_count;
    bool digits_collect; /* force collecting, so that Enter is always needed */
    bool narrows;        /* the same, and it narrows: people */
    bool accepts_scan;   /* SUBMIT, text: what was scanned */
};
struct screen *list_new(const struct list *list);

/* --- pages: long text by pages; Enter next page, NEXT on the last, "-" back; CHOOSE options --- */
struct pages {
    struct heading heading;
    const char *text;            /* ready; '\n' keeps lines (tables), lines too long are wrapped */
    const char *narrow;          /* the same below 80 columns; NULL: the text itself */
    const struct list_row *rows; /* instead: below a question, facts in columns, without numbers */
    size_t row_count;
    const struct menu_option *options; /* shown in the footer */
    size_t option_count;
    bool no_next; /* Enter only turns pages: the options decide */
};
struct screen *pages_new(const struct pages *pages);
#endif
