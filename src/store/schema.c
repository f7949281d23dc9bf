/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The schema, as an append-only list of migrations: entry n leads from version n to n + 1 and runs
 * in one transaction with its user_version. A new store walks the same list.
 *
 * Things people name have a UUIDv7 key; their parts have (parent, n) and no rowid, so that one
 * answer changes one page. Time is (boot, ms since that boot). Order comes from counters. */
#include "schema.h"
#include "base/language.h"
#include <assert.h>

static const char *const first[] = {
    "CREATE TABLE kiosk (id BLOB PRIMARY KEY, name TEXT NOT NULL, unit TEXT NOT NULL,"
    " contact TEXT NOT NULL, zone INTEGER NOT NULL, demo INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE staff (id BLOB PRIMARY KEY, n INTEGER NOT NULL UNIQUE, role INTEGER NOT NULL,"
    " name TEXT NOT NULL, pin_hash TEXT NOT NULL, active INTEGER NOT NULL)"
    " STRICT, WITHOUT ROWID",
    "CREATE TABLE boot (n INTEGER PRIMARY KEY, boot_id TEXT NOT NULL UNIQUE,"
    " first_ms INTEGER NOT NULL, offset_ms INTEGER NOT NULL, confirmed INTEGER NOT NULL,"
    " confirmed_by BLOB REFERENCES staff) STRICT",

    "CREATE TABLE document (digest TEXT PRIMARY KEY, kind INTEGER NOT NULL, bytes BLOB NOT NULL)"
    " STRICT",
    "CREATE TABLE training (id BLOB PRIMARY KEY, number INTEGER NOT NULL UNIQUE,"
    " title TEXT NOT NULL, short_title TEXT NOT NULL, place TEXT NOT NULL,"
    " organiser TEXT NOT NULL, first_day TEXT NOT NULL, last_day TEXT NOT NULL,"
    " zone INTEGER NOT NULL, hours INTEGER NOT NULL,"
    " boot INTEGER NOT NULL REFERENCES boot, ms INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE training_document (training BLOB NOT NULL REFERENCES training,"
    " n INTEGER NOT NULL, document TEXT NOT NULL REFERENCES document,"
    " pass_mark INTEGER NOT NULL CHECK (pass_mark BETWEEN 0 AND 100),"
    " PRIMARY KEY (training, n)) STRICT, WITHOUT ROWID",
    "CREATE TABLE training_setting (training BLOB NOT NULL REFERENCES training,"
    " name TEXT NOT NULL, value INTEGER NOT NULL, PRIMARY KEY (training, name))"
    " STRICT, WITHOUT ROWID",
    "CREATE TABLE signatory (training BLOB NOT NULL REFERENCES training, n INTEGER NOT NULL,"
    " position TEXT NOT NULL, name TEXT NOT NULL, number TEXT NOT NULL,"
    " PRIMARY KEY (training, n)) STRICT, WITHOUT ROWID",
    "CREATE TABLE occasion (id BLOB PRIMARY KEY, training BLOB NOT NULL REFERENCES training,"
    " kind INTEGER NOT NULL, n INTEGER NOT NULL, date TEXT, zone INTEGER NOT NULL,"
    " place TEXT NOT NULL, stage INTEGER NOT NULL, reasons_shown INTEGER NOT NULL,"
    " way INTEGER NOT NULL DEFAULT 0, class_item INTEGER NOT NULL DEFAULT 0,"
    " class_boot INTEGER NOT NULL DEFAULT 0, class_seconds INTEGER NOT NULL DEFAULT 0,"
    " class_goes_on INTEGER NOT NULL DEFAULT 0, class_both INTEGER NOT NULL DEFAULT 0,"
    " UNIQUE (training, kind, n)) STRICT, WITHOUT ROWID",
    "CREATE TABLE reopening (occasion BLOB NOT NULL REFERENCES occasion, n INTEGER NOT NULL,"
    " reason TEXT NOT NULL, staff BLOB REFERENCES staff,"
    " boot INTEGER NOT NULL REFERENCES boot, ms INTEGER NOT NULL,"
    " PRIMARY KEY (occasion, n)) STRICT, WITHOUT ROWID",

    "CREATE TABLE person (id BLOB PRIMARY KEY) STRICT, WITHOUT ROWID",
    "CREATE TABLE person_name (person BLOB NOT NULL REFERENCES person, n INTEGER NOT NULL,"
    " name TEXT NOT NULL, boot INTEGER NOT NULL REFERENCES boot, ms INTEGER NOT NULL,"
    " PRIMARY KEY (person, n)) STRICT, WITHOUT ROWID",
    "CREATE TABLE enrolment (id BLOB PRIMARY KEY, training BLOB NOT NULL REFERENCES training,"
    " list_number INTEGER NOT NULL, person BLOB NOT NULL REFERENCES person,"
    " sapaan INTEGER NOT NULL, posyandu TEXT NOT NULL, village TEXT NOT NULL,"
    " pseudonym TEXT NOT NULL, withdrawn INTEGER NOT NULL, withdrawn_reason TEXT NOT NULL,"
    " name_confirmed INTEGER NOT NULL, trial_done INTEGER NOT NULL,"
    " language TEXT NOT NULL, text_size INTEGER NOT NULL,"
    " pin_kind INTEGER NOT NULL, pin_hash TEXT NOT NULL,"
    " boot INTEGER NOT NULL REFERENCES boot, ms INTEGER NOT NULL,"
    " UNIQUE (training, list_number)) STRICT, WITHOUT ROWID",

    "CREATE TABLE attempt (id BLOB PRIMARY KEY, occasion BLOB NOT NULL REFERENCES occasion,"
    " enrolment BLOB NOT NULL REFERENCES enrolment, n INTEGER NOT NULL, seed INTEGER NOT NULL,"
    " state INTEGER NOT NULL, void_reason TEXT NOT NULL, late INTEGER NOT NULL,"
    " origin INTEGER NOT NULL, entered_by BLOB REFERENCES staff,"
    " boot INTEGER NOT NULL REFERENCES boot, ms INTEGER NOT NULL,"
    " lease_boot INTEGER, lease_pid INTEGER, lease_started INTEGER, lease_seat TEXT,"
    " read_aloud INTEGER NOT NULL DEFAULT 0, minutes INTEGER NOT NULL, used_ms INTEGER NOT NULL,"
    " UNIQUE (occasion, enrolment, n))"
    " STRICT, WITHOUT ROWID",
    "CREATE TABLE permission (id BLOB PRIMARY KEY,"
    " occasion BLOB NOT NULL REFERENCES occasion, enrolment BLOB NOT NULL REFERENCES enrolment,"
    " staff BLOB REFERENCES staff, boot INTEGER NOT NULL REFERENCES boot, ms INTEGER NOT NULL,"
    " state INTEGER NOT NULL CHECK (state IN (0, 1)),"
    " UNIQUE (occasion, enrolment)) STRICT, WITHOUT ROWID",
    "CREATE TABLE presence (id BLOB PRIMARY KEY,"
    " occasion BLOB NOT NULL REFERENCES occasion, enrolment BLOB NOT NULL REFERENCES enrolment,"
    " n INTEGER NOT NULL, state INTEGER NOT NULL CHECK (state IN (0, 1, 2)),"
    " reason TEXT NOT NULL, staff BLOB REFERENCES staff,"
    " boot INTEGER NOT NULL REFERENCES boot, ms INTEGER NOT NULL,"
    " UNIQUE (occasion, enrolment, n)) STRICT, WITHOUT ROWID",
    "CREATE TABLE attempt_extra (attempt BLOB NOT NULL REFERENCES attempt, n INTEGER NOT NULL,"
    " minutes INTEGER NOT NULL, reason TEXT NOT NULL, staff BLOB REFERENCES staff,"
    " boot INTEGER NOT NULL REFERENCES boot, ms INTEGER NOT NULL,"
    " PRIMARY KEY (attempt, n)) STRICT, WITHOUT ROWID",
    "CREATE TABLE answer (attempt BLOB NOT NULL REFERENCES attempt, n INTEGER NOT NULL,"
    " item TEXT NOT NULL, response TEXT NOT NULL, doubtful INTEGER NOT NULL,"
    " active_ms INTEGER NOT NULL, boot INTEGER NOT NULL REFERENCES boot, ms INTEGER NOT NULL,"
    " PRIMARY KEY (attempt, n)) STRICT, WITHOUT ROWID",

    "CREATE TABLE observation (id BLOB PRIMARY KEY, occasion BLOB NOT NULL REFERENCES occasion,"
    " enrolment BLOB NOT NULL REFERENCES enrolment, n INTEGER NOT NULL,"
    " document TEXT NOT NULL REFERENCES document, part INTEGER NOT NULL CHECK (part IN (0, 1)),"
    " observer BLOB NOT NULL REFERENCES staff, origin INTEGER NOT NULL,"
    " entered_by BLOB REFERENCES staff, performed TEXT, practised_on INTEGER NOT NULL,"
    " client INTEGER NOT NULL CHECK (client BETWEEN 0 AND 4), consent INTEGER NOT NULL,"
    " safe INTEGER NOT NULL, state INTEGER NOT NULL, reason TEXT NOT NULL,"
    " impression INTEGER NOT NULL DEFAULT 0 CHECK (impression BETWEEN 0 AND 5),"
    " guidance INTEGER NOT NULL DEFAULT 0 CHECK (guidance BETWEEN 0 AND 15),"
    " supersedes BLOB REFERENCES observation, correction TEXT NOT NULL,"
    " boot INTEGER NOT NULL REFERENCES boot, ms INTEGER NOT NULL,"
    " lease_boot INTEGER, lease_pid INTEGER, lease_started INTEGER, lease_seat TEXT,"
    " UNIQUE (occasion, enrolment, n))"
    " STRICT, WITHOUT ROWID",
    "CREATE TABLE mark (observation BLOB NOT NULL REFERENCES observation, n INTEGER NOT NULL,"
    " step TEXT NOT NULL, value INTEGER NOT NULL CHECK (value IN (0, 1, 2, 9)),"
    " remark TEXT NOT NULL, boot INTEGER NOT NULL REFERENCES boot, ms INTEGER NOT NULL,"
    " PRIMARY KEY (observation, n)) STRICT, WITHOUT ROWID",

    "CREATE TABLE choice (id BLOB PRIMARY KEY, occasion BLOB NOT NULL REFERENCES occasion,"
    " enrolment BLOB NOT NULL REFERENCES enrolment, document TEXT NOT NULL REFERENCES document,"
    " n INTEGER NOT NULL, part INTEGER NOT NULL CHECK (part IN (0, 1)), reason TEXT NOT NULL,"
    " staff BLOB REFERENCES staff, boot INTEGER NOT NULL REFERENCES boot, ms INTEGER NOT NULL,"
    " UNIQUE (occasion, enrolment, document, n)) STRICT, WITHOUT ROWID",

    "CREATE TABLE case_practice (id BLOB PRIMARY KEY, observer BLOB NOT NULL REFERENCES staff,"
    " document TEXT NOT NULL REFERENCES document, card INTEGER NOT NULL, n INTEGER NOT NULL,"
    " state INTEGER NOT NULL CHECK (state IN (0, 1)),"
    " boot INTEGER NOT NULL REFERENCES boot, ms INTEGER NOT NULL,"
    " UNIQUE (observer, document, card, n)) STRICT, WITHOUT ROWID",
    "CREATE TABLE case_mark (practice BLOB NOT NULL REFERENCES case_practice, n INTEGER NOT NULL,"
    " step TEXT NOT NULL, value INTEGER NOT NULL CHECK (value IN (0, 1, 2, 9)),"
    " boot INTEGER NOT NULL REFERENCES boot, ms INTEGER NOT NULL,"
    " PRIMARY KEY (practice, n)) STRICT, WITHOUT ROWID",

    "CREATE TABLE signing_key (public BLOB PRIMARY KEY, n INTEGER NOT NULL UNIQUE,"
    " own INTEGER NOT NULL, boot INTEGER NOT NULL REFERENCES boot, ms INTEGER NOT NULL)"
    " STRICT, WITHOUT ROWID",
    "CREATE TABLE certificate (id BLOB PRIMARY KEY,"
    " enrolment BLOB NOT NULL REFERENCES enrolment, year INTEGER NOT NULL,"
    " serial INTEGER NOT NULL, number TEXT NOT NULL, date TEXT NOT NULL,"
    " signing_key BLOB NOT NULL REFERENCES signing_key, payload TEXT NOT NULL,"
    " face TEXT NOT NULL, prints INTEGER NOT NULL,"
    " boot INTEGER NOT NULL REFERENCES boot, ms INTEGER NOT NULL,"
    " UNIQUE (year, serial), UNIQUE (signing_key, number)) STRICT",
    "CREATE INDEX certificate_of ON certificate (enrolment)",

    "CREATE TABLE journal (kiosk BLOB NOT NULL REFERENCES kiosk, chain INTEGER NOT NULL,"
    " n INTEGER NOT NULL, previous BLOB NOT NULL, event TEXT NOT NULL, subject BLOB, staff BLOB,"
    " digest BLOB, boot INTEGER NOT NULL REFERENCES boot, ms INTEGER NOT NULL,"
    " PRIMARY KEY (kiosk, chain, n)) STRICT, WITHOUT ROWID",
    "PRAGMA user_version = 1",
    NULL,
};

/* Written into FILE itself before anything else; STORE_APPLICATION_ID in decimal. */
_Static_assert(STORE_APPLICATION_ID == 1280658515, "schema_birth writes the same number");

const char *schema_birth(void)
{
    return "PRAGMA page_size = 4096; PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON;"
           "PRAGMA application_id = 1280658515;";
}

static const char *const *const steps[] = {first};

int schema_version(void)
{
    return COUNT(steps);
}

const char *const *schema_step(int version)
{
    assert(version >= 0 && version < (int)COUNT(steps));
    return steps[version];
}
