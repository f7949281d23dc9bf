/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sheet_state.h - the observer's sheet between its files: sheet_view.c scores, sheet_pages.c and
 * sheet_case.c hold the pages beside the scoring, sheet_paint.c and sheet_pages_paint.c show them.
 */
#ifndef LULUS_UI_SHEET_STATE_H
#define LULUS_UI_SHEET_STATE_H
#include "edit.h"
#include "flow.h"
#include "ui/sheet.h"

enum sheet_page {
    SHEET_SCORING,
    SHEET_REMARKS,     /* common remarks by digit */
    SHEET_REMARK_TEXT, /* typed */
    SHEET_GUIDANCE,
    SHEET_MENU,
    SHEET_REASONS, /* why it is stopped, by digit */
    SHEET_REASON_TEXT,
    SHEET_STOP,       /* `1 ya` stops */
    SHEET_IMPRESSION, /* every step has a mark; Enter goes on, so that no mark pressed twice closes
                       */
    SHEET_CLOSE,      /* `1 ya` closes */
    SHEET_CASE,       /* the text of the case; instead of remarks, menu and closing: */
    SHEET_CASE_MENU,
    SHEET_CASE_END, /* every step has a mark; as SHEET_IMPRESSION */
    SHEET_CASE_CLOSE,
    SHEET_PAGE_COUNT
};

/* What the line above the footer says; a key clears it. */
enum sheet_note {
    SHEET_SAYS_LAST, /* the newest mark, when there is one */
    SHEET_SAYS_SAVING,
    SHEET_SAYS_NOT_SAVED,
    SHEET_SAYS_MUST_SCORE,
    SHEET_SAYS_UNSCORED,
    SHEET_SAYS_FIRST,
    SHEET_SAYS_NO_SUCH_STEP,
    SHEET_SAYS_NO_GUIDANCE,
    SHEET_SAYS_REMARK_WAITS,
    SHEET_SAYS_PRESS_ONE,
    SHEET_SAYS_FULL,
    SHEET_SAYS_PERSONAL,
};

/* What view tells update: how many pages it painted, and in which language. */
struct sheet_seen {
    struct paging paging;
    enum language language;
};

struct sheet_screen {
    struct screen screen;
    struct sheet_view view;
    size_t step;
    enum sheet_page page;
    enum sheet_note note;
    bool jumping; /* digits collect a step's number */
    int jump;
    int case_page;      /* of the text that was read last */
    char **drafts;      /* remarks of steps without a mark yet; NULL where none */
    size_t draft_count; /* one a step; kept here because the screen may outlive the sheet */
    int64_t *since_ms;  /* when each step was first stood at, or timed anew; 0: not yet */
    bool saving;
    struct {
        size_t step;
        int value;
        bool only_remark;
        char remark[REASON_BYTES];
    } pending; /* also the newest mark, once stored */
    bool has_last;
    char reason[REASON_BYTES];
    int impression; /* IMPRESSION_NONE, or 1 to IMPRESSION_MAX */
    struct edit edit;
    bool wondered; /* at the typed text: Enter once more takes it */
    int64_t now_ms;
    struct sheet_seen *seen;
};

enum { SHEET_TIME_ANEW = 5 };    /* the digit that times a step from 0 again */
enum { SHEET_REASON_COUNT = 5 }; /* the last one is typed */
extern const char *const sheet_reasons[SHEET_REASON_COUNT];

const struct step *sheet_step_now(const struct sheet_screen *self);
/* The step has a duration and waits for its mark: its time is shown. */
bool sheet_is_timed(const struct sheet_screen *self);
/* Remark of a step: the draft, else what is stored, else "". */
const char *sheet_remark(const struct sheet_screen *self, size_t step);
void sheet_open(struct sheet_screen *self, enum sheet_page page);
/* The page on which every step has its mark. */
enum sheet_page sheet_end_page(const struct sheet_screen *self);
/* To the next step without a mark, or to the pages that close. */
void sheet_go_on(struct sheet_screen *self);
/* Stores the mark; the screen waits for sheet_saved. */
struct intent sheet_store(struct sheet_screen *self, int value, const char *remark,
                          bool only_remark);
struct intent sheet_press_beside(struct sheet_screen *self, const struct event *event);

/* sheet_case.c: what is different while she practises on a written case. */
void sheet_open_case(struct sheet_screen *self);
struct intent sheet_press_case(struct sheet_screen *self, const struct event *event);
struct intent sheet_press_case_menu(struct sheet_screen *self, const struct event *event);
struct intent sheet_press_case_end(struct sheet_screen *self, const struct event *event);
struct intent sheet_press_case_close(struct sheet_screen *self, const struct event *event);
void sheet_fill_case(const struct sheet_screen *self, const struct grid *grid, struct flow *flow);
void sheet_fill_case_menu(const struct sheet_screen *self, const struct grid *grid,
                          struct flow *flow);
void sheet_fill_case_end(const struct sheet_screen *self, const struct grid *grid,
                         struct flow *flow);
void sheet_fill_case_close(const struct sheet_screen *self, const struct grid *grid,
                           struct flow *flow);

void sheet_paint_scoring(const struct sheet_screen *self, struct grid *grid);
void sheet_paint_beside(const struct sheet_screen *self, struct grid *grid);
void sheet_paint_header(const struct sheet_screen *self, struct grid *grid);
/* Translated; into `line` where it has numbers. */
enum { SHEET_LINE = 600 };
const char *sheet_sentence(const struct sheet_screen *self, char line[SHEET_LINE]);
#endif
