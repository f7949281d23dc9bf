/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "judge.h"
#include "base/language.h"
#include <limits.h>
#include <stdio.h>
#include <string.h>

/* Each counts what must not be. */
static const struct {
    const char *words, *sql;
} laws[] = {
    {"a test handed in, and its journal row, or neither",
     "SELECT (SELECT count(*) FROM attempt WHERE state = 1) <> (SELECT count(*) FROM journal j JOIN"
     " attempt a ON a.id = j.subject AND a.state = 1 WHERE j.event = 'handed-in')"},
    {"a test set aside, and its journal row, or neither",
     "SELECT (SELECT count(*) FROM attempt WHERE state = 2) <>"
     " (SELECT count(*) FROM journal WHERE event = 'attempt-voided')"},
    {"a class test begun, and its journal row, or neither",
     "SELECT (SELECT count(*) FROM occasion WHERE class_item <> 0) <>"
     " (SELECT count(*) FROM journal WHERE event = 'class-test-begun')"},
    {"minutes added, and their journal row, or neither",
     "SELECT (SELECT count(*) FROM attempt_extra) <>"
     " (SELECT count(*) FROM journal WHERE event = 'minutes-added')"},
    {"no gap among the minutes added to a test",
     "SELECT count(*) FROM (SELECT 1 FROM attempt_extra GROUP BY attempt"
     " HAVING max(n) <> count(*))"},
    {"a sheet ended, and its journal row, or neither",
     "SELECT (SELECT count(*) FROM observation WHERE state IN (1, 2)) <> (SELECT count(*) FROM"
     " journal j JOIN observation o ON o.id = j.subject AND o.state IN (1, 2)"
     " WHERE j.event IN ('sheet-closed', 'sheet-stopped'))"},
    {"a correction begun whole, and its journal row, or neither",
     "SELECT (SELECT count(*) FROM observation WHERE supersedes IS NOT NULL) <> (SELECT count(*)"
     " FROM journal j JOIN observation o ON o.id = j.subject AND o.correction <> ''"
     " WHERE j.event = 'sheet-corrected' AND (SELECT count(*) FROM mark WHERE observation = o.id)"
     " >= (SELECT count(DISTINCT step) FROM mark WHERE observation = o.supersedes))"},
    {"which sheet counts is chosen with its journal row, or not",
     "SELECT (SELECT count(*) FROM choice) <> (SELECT count(*) FROM journal WHERE event ="
     " 'sheet-chosen' AND length(digest) = 32)"},
    {"a case begun or ended, and its journal row, or neither",
     "SELECT (SELECT count(*) + coalesce(sum(state), 0) FROM case_practice) <> (SELECT count(*) "
     "FROM journal j"
     " JOIN case_practice p ON p.id = j.subject WHERE j.event = 'case-started' OR"
     " j.event = 'case-closed' AND p.state = 1 AND length(j.digest) = 32)"},
    {"no gap among the marks of a case",
     "SELECT count(*) FROM (SELECT 1 FROM case_mark GROUP BY practice HAVING max(n) <> count(*))"},
    {"a certificate has its journal row, face, number and signed text",
     "SELECT (SELECT count(*) FROM certificate) <> (SELECT count(*) FROM certificate c JOIN journal"
     " j ON j.subject = c.id AND j.event = 'certificate-issued' AND length(j.digest) = 32"
     " WHERE c.face <> '' AND c.number <> '' AND c.payload LIKE 'LULUS1+%')"},
    {"prints are counted by the journal",
     "SELECT (SELECT coalesce(sum(prints), 0) FROM certificate) <>"
     " (SELECT count(*) FROM journal WHERE event = 'certificate-printed')"},
    {"no gap among the answers of a test",
     "SELECT count(*) FROM (SELECT 1 FROM answer GROUP BY attempt HAVING max(n) <> count(*))"},
    {"no gap among the marks of a sheet",
     "SELECT count(*) FROM (SELECT 1 FROM mark GROUP BY observation HAVING max(n) <> count(*))"},
    {"no gap in the journal", "SELECT count(*) FROM (SELECT 1 FROM journal GROUP BY kiosk, chain"
                              " HAVING max(n) <> count(*))"},
    {"everybody has a name", "SELECT count(*) FROM enrolment e WHERE NOT EXISTS"
                             " (SELECT 1 FROM person_name n WHERE n.person = e.person)"},
    {"a training is planned whole",
     "SELECT count(*) FROM training t WHERE (SELECT count(*) FROM occasion WHERE training = t.id)"
     " < 4 OR (SELECT count(*) FROM training_document WHERE training = t.id) < 2"},
    {"a late-comer is let in with the journal row of it, or neither",
     "SELECT (SELECT count(*) FROM permission WHERE state = 1) <>"
     " (SELECT count(*) FROM journal WHERE event = 'permitted') -"
     " (SELECT count(*) FROM journal WHERE event = 'forbidden')"},
    {"an absence is noted with the journal row of it, or neither",
     "SELECT (SELECT count(*) FROM presence) <>"
     " (SELECT count(*) FROM journal WHERE event IN ('expected', 'excused', 'absent'))"},
    {"a kader's PIN is whole, or there is none",
     "SELECT count(*) FROM enrolment WHERE (pin_kind = 0) <> (pin_hash = '')"},
    {"a rule is set with its journal row, or neither",
     "SELECT (SELECT count(*) FROM training_setting) <>"
     " (SELECT count(*) FROM journal WHERE event = 'rule-set')"},
};

static const char fresh_sql[] =
    "SELECT (SELECT count(*) FROM kiosk WHERE name = '') = 1 AND (SELECT count(*) FROM setting) = 0"
    " AND (SELECT count(*) FROM staff) = 0 AND (SELECT count(*) FROM training) = 0";

static const char boots_of_others[] = "(SELECT n FROM boot WHERE boot_id <> '" AFTER_THE_CUT "')";

static sqlite3 *connect(const char *path)
{
    sqlite3 *db;
    int rc = sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE, NULL);
    sqlite3_db_config(db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
    if (rc == SQLITE_OK)
        return db;
    sqlite3_close(db);
    return NULL;
}

static void add(uint64_t *print, const void *bytes, size_t length)
{
    const unsigned char *p = bytes;
    for (size_t i = 0; i < length; i++)
        *print = (*print ^ p[i]) * 1099511628211U;
}

/* The statement's single number; -1 when it cannot be had. */
static int64_t number(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *statement;
    int64_t value = -1;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW)
        value = sqlite3_column_int64(statement, 0);
    return sqlite3_finalize(statement) == SQLITE_OK ? value : -1;
}

static bool print_rows(sqlite3 *db, const char *sql, uint64_t *print)
{
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK)
        return false;
    int columns = sqlite3_column_count(statement);
    while (sqlite3_step(statement) == SQLITE_ROW)
        for (int i = 0; i < columns; i++) {
            int type = sqlite3_column_type(statement, i);
            const void *bytes = sqlite3_column_blob(statement, i);
            int length = sqlite3_column_bytes(statement, i);
            add(print, &type, sizeof type);
            add(print, &length, sizeof length);
            add(print, bytes, (size_t)length);
        }
    return sqlite3_finalize(statement) == SQLITE_OK;
}

static bool print_table(sqlite3 *db, const char *table, uint64_t *print)
{
    char sql[256];
    bool journal = strcmp(table, "journal") == 0, boot = strcmp(table, "boot") == 0;
    snprintf(sql, sizeof sql, "SELECT * FROM %s%s%s", table,
             journal ? " WHERE boot IN "
             : boot  ? " WHERE n IN "
                     : "",
             journal || boot ? boots_of_others : "");
    add(print, table, strlen(table));
    return print_rows(db, sql, print);
}

static bool print_all(sqlite3 *db, uint64_t *print)
{
    sqlite3_stmt *tables;
    bool good = sqlite3_prepare_v2(db,
                                   "SELECT name FROM sqlite_schema WHERE type = 'table'"
                                   " AND name NOT LIKE 'sqlite_%' ORDER BY name",
                                   -1, &tables, NULL) == SQLITE_OK;
    *print = 14695981039346656037U;
    while (good && sqlite3_step(tables) == SQLITE_ROW)
        good = print_table(db, (const char *)sqlite3_column_text(tables, 0), print);
    return sqlite3_finalize(tables) == SQLITE_OK && good;
}

static bool is_sound(sqlite3 *db)
{
    sqlite3_stmt *check;
    bool sound = false;
    if (sqlite3_prepare_v2(db, "PRAGMA integrity_check(1)", -1, &check, NULL) == SQLITE_OK &&
        sqlite3_step(check) == SQLITE_ROW)
        sound = strcmp((const char *)sqlite3_column_text(check, 0), "ok") == 0;
    sqlite3_finalize(check);
    return sound && number(db, "SELECT count(*) FROM pragma_foreign_key_check") == 0;
}

bool judge_look(const char *path, struct sight *sight)
{
    sqlite3 *db = connect(path);
    *sight = (struct sight){0};
    bool good = db != NULL && print_all(db, &sight->print);
    if (good) {
        sight->sound = is_sound(db);
        sight->fresh = number(db, fresh_sql) == 1;
        for (size_t i = 0; i < COUNT(laws) && sight->unfit == NULL; i++)
            if (number(db, laws[i].sql) != 0)
                sight->unfit = laws[i].words;
    }
    sqlite3_close(db);
    return good;
}

enum { ISSUED_MAX = 8192 };

static const char *read_issued(const char *path, char text[ISSUED_MAX])
{
    char name[PATH_MAX];
    snprintf(name, sizeof name, "%s.issued", path);
    FILE *file = fopen(name, "re");
    size_t length = file == NULL ? 0 : fread(text, 1, ISSUED_MAX - 1, file);
    text[length] = '\0';
    if (file != NULL)
        fclose(file);
    return text;
}

static int occurrences(const char *text, const char *words)
{
    int count = 0;
    for (const char *at = strstr(text, words); at != NULL; at = strstr(at + 1, words))
        count++;
    return count;
}

/* The serial of a line of a number; 0 of another one. */
static int serial_of(const char *line)
{
    int serial;
    return sscanf(line, "number %*d %d ", &serial) == 1 ? serial : 0;
}

static const char *next_line(const char *line)
{
    const char *end = strchr(line, '\n');
    return end == NULL ? line + strlen(line) : end + 1;
}

/* Within one year, as all of a story is. */
static bool repeats(const char *text)
{
    for (const char *line = text; *line != '\0'; line = next_line(line))
        for (const char *later = next_line(line); *later != '\0'; later = next_line(later))
            if (serial_of(line) != 0 && serial_of(line) == serial_of(later))
                return true;
    return false;
}

bool judge_numbers(const char *path)
{
    char text[ISSUED_MAX];
    sqlite3 *db = connect(path);
    sqlite3_stmt *rows = NULL;
    bool good = db != NULL && !repeats(read_issued(path, text)) &&
                sqlite3_prepare_v2(db,
                                   "SELECT 'number ' || year || ' ' || serial || ' ' || number"
                                   " || ' ' FROM certificate",
                                   -1, &rows, NULL) == SQLITE_OK;
    while (good && sqlite3_step(rows) == SQLITE_ROW)
        good = occurrences(text, (const char *)sqlite3_column_text(rows, 0)) == 1;
    sqlite3_finalize(rows);
    sqlite3_close(db);
    return good;
}

int64_t judge_highest(const char *path)
{
    char text[ISSUED_MAX];
    sqlite3 *db = connect(path);
    int64_t highest = number(db, "SELECT coalesce(max(serial), 0) FROM certificate");
    sqlite3_close(db);
    for (const char *line = read_issued(path, text); *line != '\0'; line = next_line(line))
        if (serial_of(line) > highest)
            highest = serial_of(line);
    return highest;
}
