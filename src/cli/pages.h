/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pages.h - every page of the kiosk by name; each flow_*.c owns some. */
#ifndef LULUS_CLI_PAGES_H
#define LULUS_CLI_PAGES_H
#include "app.h"
#include "training/attempt.h"
#include "training/observation.h"
#include "training/occasion.h"

/* page_basic.c: messages, questions, help */
extern const struct page_ops help_page;
struct screen *error_screen(struct arena *arena, const struct error *err);

/* flow_home.c */
extern const struct page_ops welcome_page, home_page;

/* flow_setup.c: the kiosk's own set-up, then staff */
void setup_push(struct app *app);
extern const struct page_ops staff_page;

/* flow_training.c, flow_roster.c: a new training and its roster */
void training_push(struct app *app);
extern const struct page_ops roster_page;

/* flow_sign_in.c: staff by PIN, then the date once per boot. Goes on to `target`. */
struct sign_in {
    enum role role;
    const struct page_ops *target;
};
extern const struct page_ops sign_in_page;

/* flow_names.c: a kader finds her name */
extern const struct page_ops names_page;
/* From the home: her card opens the names, and the question whether it is she. */
void names_scan(struct app *app, const char *text);

/* flow_own_pin.c: goes to her test, or first asks what only she knows; replaces the top page */
void own_pin_gate(struct app *app, const struct occasion *occasion, const struct kader *kader);
/* flow_free_pin.c: asks for somebody of the staff, who lets her choose anew here; replaces the top
 * page */
void free_pin_offer(struct app *app, const struct occasion *occasion, const struct kader *kader);
/* The trainer lets her choose a new one. */
void new_pin_push(struct app *app, const struct kader *kader);

/* flow_observe.c: an observer and her sheets */
extern const struct page_ops observer_page, on_whom_page, sheet_page;
/* flow_away.c: why somebody is not seen in a round, or that she has come; data: struct practice */
extern const struct page_ops away_page, come_page;
/* flow_history.c: her rounds side by side; data: her enrolment */
extern const struct page_ops history_page;
/* flow_sheets.c: hers, her enrolment the data; one of them, its id the data */
extern const struct page_ops sheets_page, one_sheet_page;
/* An open sheet, from the page that named it; says so when another seat holds it. */
void sheet_go_on_with(struct app *app, const struct course *course,
                      const struct observation *sheet);
/* flow_cases.c: observers practise on written cases; who has, for the trainer */
extern const struct page_ops cases_page, practised_page;
/* flow_curtain.c: over a sheet that was left alone; lifted, the sheet stands as it was */
extern const struct page_ops curtain_page;

/* flow_board.c, flow_stage.c, flow_person.c: the trainer */
extern const struct page_ops board_page, other_page, stage_page;
void person_push(struct app *app, const struct course *course, int list_number);
/* flow_permit.c: lets one person take a test that is closed; its data is her enrolment. */
extern const struct page_ops permit_page;
bool permit_offers(const struct course *course, const struct standing *standing);

/* flow_read_aloud.c: tests that a person read aloud; its data is her enrolment */
extern const struct page_ops read_aloud_page;
const char *
read_aloud_words(const struct attempt *attempt); /* ", read ..." or ""; NULL is welcome */

/* flow_rules.c: the rules of the training, drawn from the table of training/setting.h */
extern const struct page_ops rules_page;

/* flow_ways.c: alone, on paper or together; `test` is an occasion that is open */
void ways_push(struct app *app, const struct occasion *test);
/* Left without a choice, the test is open all the same: what her board says of it, in the present
 * language; NULL: nothing. */
const char *ways_news(const struct app *app, struct arena *arena, const struct course *course);

/* flow_together.c: the class test, begun, gone on with, or over */
void together_push(struct app *app, const struct occasion *test);

/* flow_typing.c: sheets of a test typed in */
extern const struct page_ops typing_page;

/* flow_results.c, flow_certify.c, flow_print.c, flow_forms.c, flow_practice_forms.c,
 * flow_cards.c, flow_verify.c */
extern const struct page_ops results_page, certify_page, print_page, forms_page,
    practice_forms_page, cards_page, verify_page;
/* flow_paper_sheet.c: an observer's sheets from paper typed in */
extern const struct page_ops typing_sheets_page;
/* Says that a job of the second program was begun (text: N, static), until it ends. */
void print_begun(struct app *app, const char *text);
/* What became of a job of the second program: told to the trainer, now or on her board. */
struct paper_state;
void print_done(struct app *app, const struct paper_state *state);
void print_failed(struct app *app, const struct error *err);
#endif
