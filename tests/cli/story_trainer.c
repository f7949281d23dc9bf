/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The trainer at her board: slips put right, certificates, results; and anybody who checks one. */
#include "../support/run.h"

#include "../../src/cli/pages.h"
#include "../../src/cli/paper.h"
#include "base/language.h"
#include "base/text.h"
#include "certificate/payload.h"
#include "store/certificates.h"
#include "storyboard.h"
#include <string.h>

static void tell_saved(struct seat *seat)
{
    keys(seat, "\n");
    print_done(&seat->player.app, &(struct paper_state){.pages = 9, .saved = true});
}

static void tell_printed(struct seat *seat)
{
    keys(seat, "\n");
    print_done(&seat->player.app, &(struct paper_state){.pages = 9, .printer = "Canon-G2010"});
}

static void tell_waiting(struct seat *seat)
{
    keys(seat, "\n");
    struct paper_state state = {.pages = 9, .printer = "Canon-G2010"};
    text_copy(state.waiting, sizeof state.waiting,
              _("The printer has no paper; the pages come as soon as it has some."));
    print_done(&seat->player.app, &state);
}

/* The code of the first certificate. */
static void first_code(struct seat *seat, char out[CODE_TEXT_MAX + 1])
{
    struct arena *arena = arena_new();
    struct certificate certificate;
    bool found = false;
    assert_true(store_certificate(seat->player.store, "001/PKM-LRL/XI/2019", arena, &certificate,
                                  &found, &seat->err));
    assert_true(found);
    strcpy(out, certificate.payload);
    arena_free(arena);
}

static void type_altered(struct seat *seat)
{
    char code[CODE_TEXT_MAX + 1];
    first_code(seat, code);
    memcpy(strstr(code, "YOSEFINA"), "YOSEFINE", 8);
    keys(seat, "\n");
    keys(seat, code);
}

static void type_newer(struct seat *seat)
{
    char code[CODE_TEXT_MAX + 1];
    first_code(seat, code);
    memcpy(code, "LULUS2", 6);
    keys(seat, "\n");
    keys(seat, code);
}

static void type_unknown_key(struct seat *seat)
{
    struct signing_key other;
    struct code_fields fields = {.name = "SITI AMINAH",
                                 .course = "PIJAT OKSITOSIN",
                                 .result = "KOMPETEN",
                                 .date = "2019-11-02",
                                 .number = "001/PKM-SML/XI/2019"};
    char code[CODE_TEXT_MAX + 1];
    key_from_seed(&other, (const uint8_t *)"another key, of another kiosk...");
    key_kid(&other.public, fields.kid);
    if (!payload_sign(code, &fields, &other, &seat->err))
        fail_msg("%s", seat->err.message);
    keys(seat, "\n");
    keys(seat, code);
}

static const struct scene slips[] = {
    {"311111\n1", "board", NOBODY, "", NULL},
    {"11--11\n1*1\n", "question", NOBODY, "", NULL},
    {"--1", "home", NOBODY, "", NULL},
    {"311111\n", "board", NOBODY, "", NULL},
    {"\n", "board", STAFF, "board-asking", NULL},
    {"77\n", "board", STAFF, "board-nobody", NULL},
    {".", "help", STAFF, "board-help", NULL},
    {"\n\n1\n", "person", STAFF, "person", NULL},
    {"1", "rename", STAFF, "rename", NULL},
    {"\b\b\b\b\b\b\b\b\b\b\b\b\b\b\n", "rename", STAFF, "rename-empty", NULL},
    {"Yosefina Sari\n", "person", STAFF, "person-renamed", NULL},
    {"2", "set-test-aside", STAFF, "set-test-aside", NULL},
    {"1", "reason", STAFF, "reason", NULL},
    {"nama tertukar\n", "sure", STAFF, "sure", NULL},
    {"1", "set-test-aside", STAFF, "set-test-aside-none", NULL},
    {"-4", "reason", STAFF, "withdraw-reason", NULL},
    {"pindah desa\n", "sure", STAFF, "withdraw-sure", NULL},
    {"1", "person", STAFF, "person-withdrawn", NULL},
    {"-", "board", STAFF, "board-withdrawn", NULL},
    {"\n1\n4", "return", STAFF, "return", NULL},
    {"1", "person", STAFF, "person-returned", NULL},
    {"4", "reason", NOBODY, "", NULL},
    {"pindah desa\n1", "person", NOBODY, "", NULL},
    {"-", "board", NOBODY, "", NULL},
    {"9", "other", STAFF, "other", NULL},
    {"1", "roster", STAFF, "roster", NULL},
    {"-2", "staff", STAFF, "staff", NULL},
    {"--", "board", NOBODY, "", NULL},
    {"111", "board", NOBODY, "", NULL},
    {"1", "stage", STAFF, "stage-reopen", NULL},
    {"2", "reason", STAFF, "reopen-reason", NULL},
    {"ada yang terlambat\n", "sure", STAFF, "reopen-sure", NULL},
    {"1", "stage", STAFF, "stage-reopened", NULL},
    {"-2", "certify", STAFF, "certify-nobody", NULL},
    {"-1", "stage", NOBODY, "", NULL},
    {"11", "message", STAFF, "disk-full", seat_fill_the_disk},
    {"\n", "closing", NOBODY, "", seat_empty_the_disk},
};

static const struct scene certificates[] = {
    {"311111\n1", "board", NOBODY, "", NULL},
    {"2", "certify", STAFF, "certify", NULL},
    {"2\n", "message", STAFF, "certify-missing", NULL},
    {"\n1\n", "issue", STAFF, "issue", NULL},
    {"\n", "issue", STAFF, "issue-reminder", NULL},
    {"2", "spelling", STAFF, "spelling", NULL},
    {"\b\b\b\b\b\b\b\b\b\b\b\b\b\b\n", "spelling", STAFF, "spelling-empty", NULL},
    {"Yosefina S. Sabar\n", "issue", STAFF, "issue-spelled", NULL},
    {"1", "certify", STAFF, "certify-one", NULL},
    {"1\n", "message", STAFF, "certify-issued", NULL},
    {"\n*", "issue", STAFF, "issue-all", NULL},
    {"111", "certify", STAFF, "certify-all", NULL},
    {"-", "board", STAFF, "board-certificates", NULL},
    {"3", "results", STAFF, "results", NULL},
    {"1", "results", STAFF, "results-names", NULL},
    {"\n", "results", STAFF, "results-next", NULL},
    {"-", "results", NOBODY, "", NULL},
    {"-", "board", NOBODY, "", NULL},
    {"4", "print", STAFF, "print", NULL},
    {"1", "confirm", STAFF, "print-all", NULL},
    {"-2", "field", STAFF, "print-one", NULL},
    {"2\n", "field", STAFF, "print-one-refused", NULL},
    {"--", "print", NOBODY, "", NULL},
    {"3", "message", STAFF, "print-no-stick", NULL},
    {"\n4", "forms", STAFF, "forms", NULL},
    {"6", "message", STAFF, "forms-no-stick", NULL},
    {"\n-5", "practice-forms", STAFF, "practice-forms", NULL},
    {"4", "message", NOBODY, "", NULL},
    {"\n-", "print", NOBODY, "", NULL},
    {"3", "message", NOBODY, "", NULL},
    {"", "message", STAFF, "print-saved", tell_saved},
    {"", "message", STAFF, "print-sent", tell_printed},
    {"", "message", STAFF, "print-waiting", tell_waiting},
};

static const struct scene verify[] = {
    {"4", "verify", ANYBODY, "verify", NULL},
    {"001/PKM-LRL/XI/2019\n", "message", ANYBODY, "verify-genuine", NULL},
    {"\n001 pkm lrl xi 2020\n", "message", ANYBODY, "verify-number-unknown", NULL},
    {"\nhalo\n", "message", ANYBODY, "verify-not-lulus", NULL},
    {"\n", "message", ANYBODY, "verify-altered", type_altered},
    {"\n", "message", ANYBODY, "verify-unknown-key", type_unknown_key},
    {"\n", "message", ANYBODY, "verify-newer", type_newer},
    {"\n", "verify", NOBODY, "", NULL},
};

const struct story slips_story = {STORY(slips), .day = {2019, 9, 27}};
const struct story certificates_story = {STORY(certificates), .point = DEMO_BEFORE_LAST_ROUND,
                                         .day = {2019, 11, 2}};
const struct story verify_story = {STORY(verify), .point = DEMO_FINISHED, .day = {2019, 11, 3}};
