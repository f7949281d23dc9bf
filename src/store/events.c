/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "events.h"
#include "base/language.h"
#include <string.h>

static const struct {
    const char *name, *words;
    enum doer doer;
} events[] = {
    [EVENT_CHAIN_BEGUN] = {"chain-begun", N_("this record begins"), DOER_KIOSK},
    [EVENT_BOOT] = {"boot", N_("computer switched on"), DOER_KIOSK},
    [EVENT_POWER_FAILED] = {"power-failed", N_("had stopped without warning (power cut)"),
                            DOER_KIOSK},
    [EVENT_STARTED] = {"started", N_("kiosk started"), DOER_KIOSK},
    [EVENT_STOPPED] = {"stopped", N_("kiosk stopped"), DOER_KIOSK},
    [EVENT_DATE_CONFIRMED] = {"date-confirmed", N_("date confirmed"), DOER_UNTOLD},
    [EVENT_SETTING] = {"setting", N_("setting changed"), DOER_UNTOLD},
    [EVENT_KIOSK] = {"kiosk", N_("kiosk named"), DOER_UNTOLD},
    [EVENT_STAFF_ADDED] = {"staff-added", N_("staff added"), DOER_UNTOLD},
    [EVENT_PIN_SET] = {"pin-set", N_("PIN set"), DOER_UNTOLD},
    [EVENT_SIGNED_IN] = {"signed-in", N_("signed in"), DOER_UNTOLD},
    [EVENT_SIGN_IN_REFUSED] = {"sign-in-refused", N_("PIN did not fit"), DOER_UNTOLD},
    [EVENT_KADER_ADDED] = {"kader-added", N_("participant added"), DOER_UNTOLD},
    [EVENT_KADER_RENAMED] = {"kader-renamed", N_("name corrected"), DOER_UNTOLD},
    [EVENT_KADER_WITHDRAWN] = {"kader-withdrawn", N_("no longer takes part"), DOER_UNTOLD},
    [EVENT_KADER_RETURNED] = {"kader-returned", N_("takes part again"), DOER_UNTOLD},
    [EVENT_NAME_CONFIRMED] = {"name-confirmed", N_("said: the name is right"), DOER_KADER},
    [EVENT_NAME_DOUBTED] = {"name-doubted", N_("said: the name is not right"), DOER_KADER},
    [EVENT_TRIAL_DONE] = {"trial-done", N_("trial question done"), DOER_KADER},
    [EVENT_OWN_PIN_CHOSEN] = {"own-pin-chosen", N_("PIN or pictures chosen"), DOER_KADER},
    [EVENT_OWN_PIN_CLEARED] = {"own-pin-cleared", N_("may choose a new PIN"), DOER_UNTOLD},
    [EVENT_OWN_PIN_REFUSED] = {"own-pin-refused", N_("PIN or pictures did not fit"), DOER_KADER},
    [EVENT_DOCUMENT_ADDED] = {"document-added", N_("quiz or checklist kept"), DOER_UNTOLD},
    [EVENT_TRAINING_ADDED] = {"training-added", N_("training made"), DOER_UNTOLD},
    [EVENT_RULE_SET] = {"rule-set", N_("rule of the training changed"), DOER_UNTOLD},
    [EVENT_OCCASION_ADDED] = {"occasion-added", N_("stage added"), DOER_UNTOLD},
    [EVENT_OCCASION_OPENED] = {"occasion-opened", N_("stage opened"), DOER_UNTOLD},
    [EVENT_OCCASION_CLOSED] = {"occasion-closed", N_("stage closed"), DOER_UNTOLD},
    [EVENT_OCCASION_REOPENED] = {"occasion-reopened", N_("stage reopened"), DOER_UNTOLD},
    [EVENT_REASONS_SHOWN] = {"reasons-shown", N_("right answers shown"), DOER_KADER},
    [EVENT_WAY_CHOSEN] = {"way-chosen", N_("way of taking the test chosen"), DOER_TRAINER},
    [EVENT_CLASS_TEST_BEGUN] = {"class-test-begun", N_("class test begun"), DOER_TRAINER},
    [EVENT_CLASS_TEST_ENDED] = {"class-test-ended", N_("class test at its end"), DOER_TRAINER},
    [EVENT_ATTEMPT_STARTED] = {"attempt-started", N_("test begun"), DOER_KADER},
    [EVENT_HANDED_IN] = {"handed-in", N_("test handed in"), DOER_KADER},
    [EVENT_ATTEMPT_VOIDED] = {"attempt-voided", N_("test set aside"), DOER_UNTOLD},
    [EVENT_PERMITTED] = {"permitted", N_("may take a test that is closed"), DOER_UNTOLD},
    [EVENT_FORBIDDEN] = {"forbidden", N_("may no longer take the closed test"), DOER_UNTOLD},
    [EVENT_EXPECTED] = {"expected", N_("expected at the stage again"), DOER_UNTOLD},
    [EVENT_EXCUSED] = {"excused", N_("excused from the stage"), DOER_UNTOLD},
    [EVENT_ABSENT] = {"absent", N_("did not come to the stage"), DOER_UNTOLD},
    [EVENT_HEARD] = {"heard", N_("test read aloud by the kiosk"), DOER_KADER},
    [EVENT_READ_BY_PERSON] = {"read-by-person", N_("marked: test read aloud by a person"),
                              DOER_UNTOLD},
    [EVENT_NOT_READ_BY_PERSON] = {"not-read-by-person", N_("unmarked: read aloud by a person"),
                                  DOER_UNTOLD},
    [EVENT_MINUTES_ADDED] = {"minutes-added", N_("given more time"), DOER_UNTOLD},
    [EVENT_SHEET_STARTED] = {"sheet-started", N_("sheet begun"), DOER_OBSERVER},
    [EVENT_SHEET_CLOSED] = {"sheet-closed", N_("sheet closed"), DOER_OBSERVER},
    [EVENT_SHEET_STOPPED] = {"sheet-stopped", N_("sheet stopped"), DOER_OBSERVER},
    [EVENT_SHEET_VOIDED] = {"sheet-voided", N_("sheet set aside"), DOER_UNTOLD},
    [EVENT_SHEET_CORRECTED] = {"sheet-corrected", N_("sheet being corrected"), DOER_UNTOLD},
    [EVENT_SHEET_CHOSEN] = {"sheet-chosen", N_("chosen which of two sheets counts"), DOER_TRAINER},
    [EVENT_GUIDANCE_GIVEN] = {"guidance-given", N_("guidance given after a sheet"), DOER_OBSERVER},
    [EVENT_CASE_STARTED] = {"case-started", N_("observer's practice begun"), DOER_OBSERVER},
    [EVENT_CASE_CLOSED] = {"case-closed", N_("observer's practice finished"), DOER_OBSERVER},
    [EVENT_MOVED] = {"moved", N_("moved to another screen"), DOER_UNTOLD},
    [EVENT_KEY_ADDED] = {"key-added", N_("signing key registered"), DOER_KIOSK},
    [EVENT_CERTIFICATE_ISSUED] = {"certificate-issued", N_("certificate issued"), DOER_UNTOLD},
    [EVENT_CERTIFICATE_PRINTED] = {"certificate-printed", N_("certificate printed"), DOER_UNTOLD},
    [EVENT_STICK_TAKEN] = {"stick-taken", N_("USB stick in use"), DOER_UNTOLD},
    [EVENT_STICK_GIVEN] = {"stick-given", N_("USB stick may be taken out"), DOER_UNTOLD},
    [EVENT_EXPORTED] = {"exported", N_("results or certificates saved"), DOER_UNTOLD},
};
_Static_assert(COUNT(events) == EVENT_COUNT, "a word for each event");

const char *event_name(enum event event)
{
    return events[event].name;
}

enum event event_named(const char *name)
{
    size_t event = 0;
    while (event < EVENT_COUNT && strcmp(events[event].name, name) != 0)
        event++;
    return (enum event)event;
}

enum doer event_doer(enum event event)
{
    return event < EVENT_COUNT ? events[event].doer : DOER_UNTOLD;
}

const char *journal_event_words(const char *event)
{
    enum event known = event_named(event);
    return known < EVENT_COUNT ? _(events[known].words) : NULL;
}
