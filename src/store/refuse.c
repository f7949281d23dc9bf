/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "refuse.h"
#include "base/language.h"
#include "connection.h"

static const struct {
    const char *cause, *remedy;
} sentences[] = {
    [REFUSED_UNKNOWN] = {N_("this entry is no longer here"),
                         N_("Go back to the list and choose again.")},
    [REFUSED_FULL_CLASS] = {N_("the list of this training is full (200 people)"),
                            N_("Please make a second training for the others.")},
    [REFUSED_RULE_VALUE] = {N_("this rule has no such value"),
                            N_("Please choose one of the page.")},
    [REFUSED_RULE_UNFAIR] = {N_("somebody has begun a test by this rule; it must be the same for "
                                "all"),
                             N_("It can be set for the next training.")},
    [REFUSED_NAME_ON_PAPER] = {N_("this name already stands on a certificate"),
                               N_("A name can be put right only before the certificate is made.")},
    [REFUSED_WITHDRAWN] = {N_("this person has withdrawn from the training"),
                           N_("Please ask the trainer.")},
    [REFUSED_WITHDRAWN_TWICE] = {N_("this person has already withdrawn"), ""},
    [REFUSED_TAKES_PART] = {N_("this person takes part already"), ""},
    [REFUSED_PIN_CHOSEN] = {N_("this has been chosen already"), N_("Please ask the trainer.")},
    [REFUSED_STAGE_OPEN] = {N_("this stage is already open"), ""},
    [REFUSED_STAGE_NOT_OPEN] = {N_("this stage is not open"),
                                N_("The trainer opens it on the board.")},
    [REFUSED_STAGE_CLOSED] = {N_("this stage has been closed"),
                              N_("The trainer can reopen it, with a reason.")},
    [REFUSED_STAGE_NOT_CLOSED] = {N_("this stage is not closed yet"),
                                  N_("Close it first, on the board.")},
    [REFUSED_REASONS_SHOWN] = {N_("the right answers of this test have been shown; it cannot be "
                                  "opened again"),
                               N_("A repeat test can be added instead.")},
    [REFUSED_ONE_OF_A_KIND] = {N_("this training already has all its stages of this kind"), ""},
    [REFUSED_ROUNDS_FULL] = {N_("this training already has 20 rounds"),
                             N_("Please make a new training.")},
    [REFUSED_NO_TEST] = {N_("this stage is not a test"), N_("Please choose a test.")},
    [REFUSED_NO_ROUND] = {N_("this stage is not an observed round"), N_("Please choose a round.")},
    [REFUSED_LATE] = {N_("the lesson has begun; the pretest is not taken any more"),
                      N_("The trainer can let a single person take it.")},
    [REFUSED_NO_REPEAT] = {N_("by its rules this training has no repeat posttest"),
                           N_("The trainer can change the rules.")},
    [REFUSED_STILL_TAKEN] = {N_("somebody is still to take this test"),
                             N_("Please look again later.")},
    [REFUSED_ATTEMPT_EXISTS] = {N_("there is already a test of this person at this stage"),
                                N_("An open test goes on where it stopped; the trainer can set a "
                                   "test aside, with a reason.")},
    [REFUSED_ATTEMPT_ENDED] = {N_("this test has been handed in"),
                               N_("Its answers stay as they are.")},
    [REFUSED_ATTEMPT_VOID] = {N_("this test has been set aside by the trainer"),
                              N_("Please begin again from the list of names.")},
    [REFUSED_ATTEMPT_ELSEWHERE] = {N_("this test goes on at another screen"),
                                   N_("What is answered there counts.")},
    [REFUSED_NO_LIMIT] = {N_("this test has no time limit"),
                          N_("The rules can set one for tests that begin afterwards.")},
    [REFUSED_NOBODY_TIMED] = {N_("nobody is at a test with a time limit now"), ""},
    [REFUSED_SHEET_EXISTS] = {N_("this person already has a sheet in this round"),
                              N_("An open sheet can be continued; the trainer can set a sheet "
                                 "aside, with a reason.")},
    [REFUSED_SHEET_ENDED] = {N_("this sheet is finished"), N_("Its marks stay as they are.")},
    [REFUSED_SHEET_VOID] = {N_("this sheet has been set aside by the trainer"),
                            N_("Please begin a new one.")},
    [REFUSED_SHEET_ELSEWHERE] = {N_("this sheet goes on at another screen"),
                                 N_("What is scored there counts.")},
    [REFUSED_NO_LEAD] = {N_("nobody has begun a first sheet of this person in this round"),
                         N_("The first observer begins; then you score beside her.")},
    [REFUSED_SAME_OBSERVER] = {N_("both sheets would be by the same observer"),
                               N_("The second sheet is for somebody else.")},
    [REFUSED_NOT_FINISHED] = {N_("this sheet is not closed"),
                              N_("Only a closed sheet can be corrected or chosen.")},
    [REFUSED_CORRECTED] = {N_("this sheet has already been corrected"),
                           N_("Please correct the newest one.")},
    [REFUSED_NO_PAIR] = {N_("the two sheets are not both closed yet"),
                         N_("Wait until both observers have closed theirs.")},
    [REFUSED_COUNTS] = {N_("this sheet counts already"), ""},
    [REFUSED_NOT_AT_WORK] = {N_("nobody is working on this any more"),
                             N_("It can go on at any screen.")},
    [REFUSED_CERTIFIED] = {N_("this person already has a certificate"),
                           N_("It can be printed again.")},
    [REFUSED_EARLIER_DATE] = {N_("the date is before that of the last certificate"),
                              N_("Please check today's date.")},
    [REFUSED_KEY] = {N_("the signing key is not one of this kiosk's"),
                     N_("Please check that the .key file belongs to this store.")},
    [REFUSED_NUMBER_LONG] = {N_("the certificate number would be longer than 26 characters"),
                             N_("Please shorten the unit code of this kiosk.")},
};
_Static_assert(COUNT(sentences) == REFUSED_COUNT, "a sentence for each refusal");

bool refuse(enum refusal refusal, struct error *err)
{
    fail(err, ERROR_REFUSED, "%s", _(sentences[refusal].cause));
    if (sentences[refusal].remedy[0] != '\0')
        error_remedy(err, "%s", _(sentences[refusal].remedy));
    return false;
}

bool changed_or_unknown(struct store *store, struct error *err)
{
    return sqlite3_changes(store->db) > 0 || refuse(REFUSED_UNKNOWN, err);
}
