/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All SQL but the schema. Counters are taken inside the INSERT or in the same transaction, so two
 * seats never get the same one (by VALUES: INSERT ... SELECT into a parent table would search every
 * child for orphans). Readers of rows take columns in the order written here. */
#include "statement.h"
#include "base/language.h"
#include "training/attempt.h"
#include "training/observation.h"
#include "training/occasion.h"

_Static_assert(ATTEMPT_OPEN == 0 && ATTEMPT_HANDED_IN == 1 && ATTEMPT_VOID == 2 &&
                   SHEET_OPEN == 0 && SHEET_CLOSED == 1 && PART_LEAD == 0 && PART_SECOND == 1 &&
                   OCCASION_SESSION == 1 && STAGE_PLANNED == 0 && STAGE_OPEN == 1 &&
                   ORIGIN_SEAT == 0 && ORIGIN_PAPER == 1 && ORIGIN_TOGETHER == 2,
               "stored numbers are the enums' and stay for ever");

#define ATTEMPT_COLUMNS                                                                            \
    "a.id, a.occasion, a.enrolment, a.n, a.seed, a.state, a.void_reason, a.late, a.origin, "       \
    "a.boot,"                                                                                      \
    " a.entered_by, (SELECT b.offset_ms + a.ms FROM boot b WHERE b.n = a.boot),"                   \
    " (SELECT b.confirmed FROM boot b WHERE b.n = a.boot), a.read_aloud, a.minutes > 0"            \
    " AND a.used_ms >= 60000 * (a.minutes + (SELECT coalesce(sum(x.minutes), 0)"                   \
    " FROM attempt_extra x WHERE x.attempt = a.id))"
#define OCCASION_COLUMNS                                                                           \
    "id, kind, n, date, zone, place, stage, reasons_shown, way, class_item, class_boot,"           \
    " class_seconds, class_goes_on, class_both"
/* A choice is the newest for its round, person and checklist. */
#define OBSERVATION_COLUMNS                                                                        \
    "b.id, b.occasion, b.enrolment, b.observer, b.document, b.n, b.part, b.origin, b.entered_by,"  \
    " b.performed, w.offset_ms + b.ms, w.confirmed, b.practised_on, b.client, b.consent, b.safe,"  \
    " b.state, b.reason, b.impression, b.guidance, b.supersedes, b.correction, c.part, c.reason"
#define OBSERVATION_JOINS                                                                          \
    " JOIN boot w ON w.n = b.boot LEFT JOIN choice c ON c.occasion = b.occasion"                   \
    " AND c.enrolment = b.enrolment AND c.document = b.document AND c.n = (SELECT max(l.n)"        \
    " FROM choice l WHERE l.occasion = b.occasion AND l.enrolment = b.enrolment"                   \
    " AND l.document = b.document)"
#define LEASE_COLUMNS "lease_boot, lease_pid, lease_started"
#define CERTIFICATE_COLUMNS                                                                        \
    "c.id, c.enrolment, c.year, c.serial, c.number, c.payload, c.face, c.signing_key, c.prints"

/* What an id is about, whatever it names. */
#define ABOUT_COLUMNS "t.number, e.list_number, o.kind, o.n, c.number, s.role"
#define ABOUT_JOINS(id)                                                                            \
    " LEFT JOIN attempt a ON a.id = " id " LEFT JOIN observation b ON b.id = " id                  \
    " LEFT JOIN certificate c ON c.id = " id " LEFT JOIN staff s ON s.id = " id                    \
    " LEFT JOIN permission p ON p.id = " id " LEFT JOIN choice h ON h.id = " id                    \
    " LEFT JOIN presence y ON y.id = " id                                                          \
    " LEFT JOIN enrolment e ON e.id = coalesce(a.enrolment, b.enrolment, c.enrolment,"             \
    " p.enrolment, h.enrolment, y.enrolment, " id ") LEFT JOIN occasion o"                         \
    " ON o.id = coalesce(a.occasion, b.occasion, p.occasion, h.occasion, y.occasion, " id ")"      \
    " LEFT JOIN training t ON t.id = coalesce(e.training, o.training, " id ")"

static const char *const sql[] = {
    [SQL_BEGIN] = "BEGIN IMMEDIATE",
    [SQL_BEGIN_READING] = "BEGIN",
    [SQL_COMMIT] = "COMMIT",
    [SQL_ROLLBACK] = "ROLLBACK",
    [SQL_DATA_VERSION] = "PRAGMA data_version",
    [SQL_USER_VERSION] = "PRAGMA user_version",
    [SQL_USE_WAL] = "PRAGMA journal_mode = WAL",

    [SQL_ADD_KIOSK] = "INSERT INTO kiosk (id, name, unit, contact, zone, demo)"
                      " VALUES (?, '', '', '', 0, ?)",
    [SQL_KIOSK] = "SELECT name, unit, contact, zone, demo FROM kiosk",
    [SQL_PUT_KIOSK] = "UPDATE kiosk SET name = ?, unit = ?, contact = ?, zone = ?",
    [SQL_HAS_KIOSK] = "SELECT count(*) FROM kiosk",
    [SQL_IS_SET_UP] = "SELECT EXISTS (SELECT 1 FROM kiosk WHERE name <> '')"
                      " AND EXISTS (SELECT 1 FROM staff WHERE role = ? AND active)",
    [SQL_SETTING] = "SELECT value FROM setting WHERE name = ?",
    [SQL_PUT_SETTING] = "INSERT INTO setting (name, value) VALUES (?, ?)"
                        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    [SQL_REMOVE_SETTING] = "DELETE FROM setting WHERE name = ?",
    [SQL_DROP_SETTINGS] = "DELETE FROM setting WHERE substr(name, 1, length(?1)) = ?1",

    [SQL_ADD_BOOT] = "INSERT INTO boot (n, boot_id, first_ms, offset_ms, confirmed)"
                     " VALUES ((SELECT coalesce(max(n), 0) + 1 FROM boot), ?, ?, ?, 0)",
    [SQL_BOOT] = "SELECT n, offset_ms, confirmed FROM boot WHERE boot_id = ?",
    [SQL_CONFIRM_BOOT] = "UPDATE boot SET offset_ms = ?, confirmed = 1, confirmed_by = ?"
                         " WHERE n = ?",
    [SQL_NEWEST_MS] = "SELECT coalesce(max(b.offset_ms + j.ms), 0)"
                      " FROM journal j JOIN boot b ON b.n = j.boot WHERE b.confirmed",

    [SQL_ADD_STAFF] = "INSERT INTO staff (id, n, role, name, pin_hash, active)"
                      " VALUES (?, (SELECT coalesce(max(n), 0) + 1 FROM staff), ?, ?, ?, 1)",
    [SQL_LIST_STAFF] = "SELECT id, role, name, active, pin_hash FROM staff ORDER BY n",
    [SQL_SET_PIN] = "UPDATE staff SET pin_hash = ? WHERE id = ?",

    [SQL_ADD_PERSON] = "INSERT INTO person (id) VALUES (?)",
    [SQL_ADD_NAME] =
        "INSERT INTO person_name (person, n, name, boot, ms) VALUES (?1,"
        " (SELECT coalesce(max(n), 0) + 1 FROM person_name WHERE person = ?1), ?2, ?3, ?4)",
    [SQL_LAST_LIST_NUMBER] =
        "SELECT coalesce(max(list_number), 0) FROM enrolment WHERE training = ?",
    [SQL_ADD_ENROLMENT] =
        "INSERT INTO enrolment (id, training, list_number, person, sapaan, posyandu, village,"
        " pseudonym, withdrawn, withdrawn_reason, name_confirmed, trial_done, language,"
        " text_size, pin_kind, pin_hash, boot, ms)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, '', 0, 0, '', 0, 0, '', ?, ?)",
    [SQL_LIST_KADER] =
        "SELECT e.person, e.id, e.list_number,"
        " (SELECT p.name FROM person_name p WHERE p.person = e.person ORDER BY p.n DESC LIMIT 1),"
        " e.sapaan, e.posyandu, e.village, e.pseudonym, e.withdrawn, e.withdrawn_reason,"
        " e.name_confirmed, e.trial_done, e.language, e.text_size, e.pin_kind FROM enrolment e"
        " WHERE e.training = ?"
        " ORDER BY e.list_number",
    [SQL_PERSON_OF] = "SELECT person FROM enrolment WHERE id = ?",
    [SQL_NAME_IS_ON_PAPER] = "SELECT EXISTS (SELECT 1 FROM certificate c JOIN enrolment e"
                             " ON e.id = c.enrolment WHERE e.person = ?)",
    [SQL_ASK_NAME_AGAIN] = "UPDATE enrolment SET name_confirmed = ? WHERE person = ?",
    [SQL_WITHDRAW] = "UPDATE enrolment SET withdrawn = 1, withdrawn_reason = ?"
                     " WHERE id = ? AND NOT withdrawn",
    [SQL_RETURN] = "UPDATE enrolment SET withdrawn = 0, withdrawn_reason = ''"
                   " WHERE id = ? AND withdrawn",
    [SQL_CONFIRM_NAME] = "UPDATE enrolment SET name_confirmed = ? WHERE id = ?",
    [SQL_KEEP_READING] = "UPDATE enrolment SET language = ?, text_size = ? WHERE id = ?",
    [SQL_TRIAL_DONE] = "UPDATE enrolment SET trial_done = 1 WHERE id = ?",
    [SQL_CHOOSE_PIN] = "UPDATE enrolment SET pin_kind = ?, pin_hash = ?"
                       " WHERE id = ? AND pin_kind = 0",
    [SQL_CLEAR_PIN] = "UPDATE enrolment SET pin_kind = 0, pin_hash = '' WHERE id = ?",
    [SQL_PIN_HASH] = "SELECT pin_hash FROM enrolment WHERE id = ?",

    [SQL_ADD_DOCUMENT] = "INSERT INTO document (digest, kind, bytes) VALUES (?, ?, ?)"
                         " ON CONFLICT (digest) DO NOTHING",
    [SQL_DOCUMENT] = "SELECT bytes FROM document WHERE digest = ?",
    [SQL_ADD_TRAINING] =
        "INSERT INTO training (id, number, title, short_title, place, organiser, first_day,"
        " last_day, zone, hours, boot, ms)"
        " VALUES (?, (SELECT coalesce(max(number), 0) + 1 FROM training), ?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?)",
    [SQL_TRAINING_NUMBER] = "SELECT number FROM training WHERE id = ?",
    [SQL_ADD_TRAINING_DOCUMENT] =
        "INSERT INTO training_document (training, n, document, pass_mark) VALUES (?, ?, ?, ?)",
    [SQL_ADD_SIGNATORY] =
        "INSERT INTO signatory (training, n, position, name, number) VALUES (?, ?, ?, ?, ?)",
    [SQL_LIST_TRAININGS] =
        "SELECT t.id, t.number, t.title, t.short_title, t.place, t.organiser, t.first_day,"
        " t.last_day, t.zone, t.hours, q.document, q.pass_mark, c.document, c.pass_mark,"
        " s1.position, s1.name, s1.number, s2.position, s2.name, s2.number FROM training t"
        " LEFT JOIN training_document q ON q.training = t.id AND q.n = 1"
        " LEFT JOIN training_document c ON c.training = t.id AND c.n = 2"
        " LEFT JOIN signatory s1 ON s1.training = t.id AND s1.n = 1"
        " LEFT JOIN signatory s2 ON s2.training = t.id AND s2.n = 2 ORDER BY t.number",

    [SQL_PUT_TRAINING_SETTING] =
        "INSERT INTO training_setting (training, name, value) VALUES (?, ?, ?)"
        " ON CONFLICT (training, name) DO UPDATE SET value = excluded.value",
    [SQL_LIST_TRAINING_SETTINGS] = "SELECT training, name, value FROM training_setting",
    [SQL_TRAINING_SETTINGS] = "SELECT name, value FROM training_setting WHERE training = ?"
                              " ORDER BY name",
    [SQL_TRAINING_SETTING] = "SELECT value FROM training_setting WHERE training = ? AND name = ?",
    [SQL_TRAINING_OF_OCCASION] = "SELECT training FROM occasion WHERE id = ?",
    [SQL_IS_TESTED] = "SELECT EXISTS (SELECT 1 FROM occasion o JOIN attempt a ON a.occasion = o.id"
                      " WHERE o.training = ? AND o.kind >= ? AND a.state <> 2)",

    [SQL_ADD_OCCASION] = "INSERT INTO occasion (id, training, kind, n, zone, place, stage,"
                         " reasons_shown) VALUES (?, ?, ?, ?, 0, '', 0, 0)",
    [SQL_OCCASION] = "SELECT " OCCASION_COLUMNS " FROM occasion WHERE id = ?",
    [SQL_LAST_OCCASION] =
        "SELECT coalesce(max(n), 0) FROM occasion WHERE training = ? AND kind = ?",
    [SQL_LIST_OCCASIONS] = "SELECT " OCCASION_COLUMNS " FROM occasion"
                           " WHERE training = ? ORDER BY kind, n",
    [SQL_OPEN_OCCASION] =
        "UPDATE occasion SET stage = ?, date = ?, zone = ?, place = ? WHERE id = ?",
    [SQL_SET_STAGE] = "UPDATE occasion SET stage = ? WHERE id = ?",
    [SQL_ADD_REOPENING] =
        "INSERT INTO reopening (occasion, n, reason, staff, boot, ms) VALUES (?1,"
        " (SELECT coalesce(max(n), 0) + 1 FROM reopening WHERE occasion = ?1), ?2, ?3, ?4, ?5)",
    [SQL_CHOOSE_WAY] = "UPDATE occasion SET way = ? WHERE id = ?",
    [SQL_WAY_ROWS] = "SELECT way FROM occasion WHERE id = ?",
    [SQL_PUT_CLASS_TEST] = "UPDATE occasion SET class_item = ?, class_boot = ?, class_seconds = ?,"
                           " class_goes_on = ?, class_both = ? WHERE id = ?",
    [SQL_SHOW_REASONS] = "UPDATE occasion SET reasons_shown = 1 WHERE id = ?",

    [SQL_MAY_START_ATTEMPT] =
        "SELECT o.kind, o.stage, e.withdrawn,"
        " coalesce((SELECT max(a.n) FROM attempt a WHERE a.occasion = o.id"
        " AND a.enrolment = e.id), 0),"
        " EXISTS (SELECT 1 FROM attempt a WHERE a.occasion = o.id AND a.enrolment = e.id"
        " AND a.state <> 2),"
        " EXISTS (SELECT 1 FROM occasion s WHERE s.training = o.training AND s.kind = 1"
        " AND s.stage <> 0),"
        " EXISTS (SELECT 1 FROM permission p WHERE p.occasion = o.id AND p.enrolment = e.id"
        " AND p.state = 1)"
        " FROM occasion o, enrolment e WHERE o.id = ? AND e.id = ? AND e.training = o.training",
    [SQL_ADD_ATTEMPT] = "INSERT INTO attempt (id, occasion, enrolment, n, seed, state,"
                        " void_reason, late, origin, entered_by, boot, ms, lease_boot, lease_pid,"
                        " lease_started, lease_seat, minutes, used_ms)"
                        " VALUES (?1, ?2, ?3, ?4, ?5, 0, '', ?6, ?7, ?8, ?9, ?10, ?9, ?11, ?12,"
                        " ?13, ?14, 0)",
    [SQL_ATTEMPT_TIME] =
        "SELECT a.minutes + (SELECT coalesce(sum(x.minutes), 0) FROM attempt_extra x"
        " WHERE x.attempt = a.id), (SELECT coalesce(sum(w.active_ms), 0) FROM answer w"
        " WHERE w.attempt = a.id), a.used_ms FROM attempt a WHERE a.id = ?",
    [SQL_KEEP_TIME] = "UPDATE attempt SET used_ms = max(used_ms, ?) WHERE id = ? AND state = 0"
                      " AND lease_boot = ? AND lease_pid = ? AND lease_started = ?",
    [SQL_ADD_MINUTES] =
        "INSERT INTO attempt_extra (attempt, n, minutes, reason, staff, boot, ms) VALUES (?1,"
        " (SELECT coalesce(max(n), 0) + 1 FROM attempt_extra WHERE attempt = ?1), ?2, ?3, ?4, ?5,"
        " ?6)",
    [SQL_TIMED_ATTEMPTS] =
        "SELECT id FROM attempt WHERE occasion = ? AND state = 0 AND minutes > 0 ORDER BY id",
    [SQL_ATTEMPT_OF] = "SELECT " ATTEMPT_COLUMNS " FROM attempt a WHERE a.occasion = ?"
                       " AND a.enrolment = ? AND a.state <> 2 ORDER BY a.n DESC LIMIT 1",
    [SQL_LIST_ATTEMPTS] = "SELECT " ATTEMPT_COLUMNS " FROM occasion o"
                          " JOIN attempt a ON a.occasion = o.id"
                          " JOIN enrolment e ON e.id = a.enrolment WHERE o.training = ?"
                          " ORDER BY e.list_number, o.kind, o.n, a.n",
    [SQL_ATTEMPT_STATE] =
        "SELECT a.state, (SELECT coalesce(max(n), 0) FROM answer"
        " WHERE attempt = a.id), o.stage = 1 OR a.origin <> 0 OR EXISTS"
        " (SELECT 1 FROM permission p WHERE p.occasion = a.occasion"
        " AND p.enrolment = a.enrolment AND p.state = 1), " LEASE_COLUMNS " FROM attempt a"
        " JOIN occasion o ON o.id = a.occasion WHERE a.id = ?",
    [SQL_END_ATTEMPT] = "UPDATE attempt SET state = ?, void_reason = ?, lease_boot = NULL,"
                        " lease_pid = NULL, lease_started = NULL, lease_seat = NULL WHERE id = ?",
    [SQL_READ_ALOUD] = "UPDATE attempt SET read_aloud = (read_aloud & ~?2) | ?3 WHERE id = ?1",
    [SQL_READ_ALOUD_ROWS] = "SELECT read_aloud FROM attempt WHERE id = ?",
    [SQL_EXTRA_ROWS] =
        "SELECT n, minutes, boot, ms FROM attempt_extra WHERE attempt = ? ORDER BY n",
    [SQL_ADD_ANSWER] = "INSERT INTO answer (attempt, n, item, response, doubtful, active_ms, boot,"
                       " ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    [SQL_LIST_ANSWERS] = "SELECT item, n, response, doubtful, active_ms, boot FROM answer"
                         " WHERE attempt = ? ORDER BY n",
    [SQL_ANSWER_ROWS] = "SELECT n, item, response, doubtful, active_ms, boot, ms FROM answer"
                        " WHERE attempt = ? ORDER BY n",
    [SQL_EACH_ANSWER] = "SELECT w.attempt, w.n, w.item, w.response"
                        " FROM occasion o JOIN attempt a ON a.occasion = o.id"
                        " JOIN answer w ON w.attempt = a.id WHERE o.training = ? AND a.state = 1"
                        " ORDER BY o.kind, o.n, a.enrolment, a.n, w.n",

    [SQL_PRESENCE] =
        "SELECT e.withdrawn, o.stage, coalesce(p.n, 0), coalesce(p.state, 0), p.reason"
        " FROM occasion o JOIN enrolment e ON e.training = o.training LEFT JOIN presence p"
        " ON p.occasion = o.id AND p.enrolment = e.id WHERE o.id = ? AND e.id = ?"
        " ORDER BY p.n DESC LIMIT 1",
    [SQL_ADD_PRESENCE] = "INSERT INTO presence (id, occasion, enrolment, n, state, reason, staff,"
                         " boot, ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [SQL_LIST_ABSENCES] =
        "SELECT p.occasion, p.enrolment, p.state, p.reason FROM occasion o"
        " JOIN presence p ON p.occasion = o.id WHERE o.training = ? AND p.state <> 0"
        " AND p.n = (SELECT max(l.n) FROM presence l WHERE l.occasion = p.occasion"
        " AND l.enrolment = p.enrolment)",
    [SQL_MAY_PERMIT] =
        "SELECT o.kind, o.stage, o.reasons_shown, e.withdrawn, EXISTS (SELECT 1 FROM attempt a"
        " WHERE a.occasion = o.id AND a.enrolment = e.id AND a.state = 1),"
        " EXISTS (SELECT 1 FROM permission p WHERE p.occasion = o.id AND p.enrolment = e.id"
        " AND p.state = 1)"
        " FROM occasion o, enrolment e WHERE o.id = ? AND e.id = ? AND e.training = o.training",
    [SQL_ADD_PERMISSION] = "INSERT INTO permission (id, occasion, enrolment, staff, boot, ms,"
                           " state) VALUES (?, ?, ?, ?, ?, ?, 1)",
    [SQL_PERMISSION] = "SELECT id FROM permission WHERE occasion = ? AND enrolment = ?",
    [SQL_SET_PERMISSION] = "UPDATE permission SET state = ?, staff = ? WHERE id = ?",
    [SQL_IS_PERMITTED] = "SELECT EXISTS (SELECT 1 FROM permission"
                         " WHERE occasion = ? AND enrolment = ? AND state = 1)",
    [SQL_LIST_PERMISSIONS] = "SELECT p.occasion, p.enrolment FROM occasion o"
                             " JOIN permission p ON p.occasion = o.id WHERE o.training = ?"
                             " AND p.state = 1",
    [SQL_IS_STILL_TAKEN] =
        "SELECT EXISTS (SELECT 1 FROM permission p JOIN enrolment e ON e.id = p.enrolment"
        " WHERE p.occasion = ? AND p.state = 1 AND NOT e.withdrawn"
        " AND NOT EXISTS (SELECT 1 FROM attempt a WHERE a.occasion = p.occasion AND a.enrolment = "
        "p.enrolment AND a.state = 1))",

    [SQL_MAY_START_SHEET] =
        "SELECT o.kind, o.stage, e.withdrawn,"
        " coalesce((SELECT max(b.n) FROM observation b WHERE b.occasion = o.id"
        " AND b.enrolment = e.id), 0),"
        " 0, 0, 0"
        " FROM occasion o, enrolment e WHERE o.id = ? AND e.id = ? AND e.training = o.training",
    /* Is the checklist the training's; has she a sheet of that part; one of the lead's; is that of
     * the same observer. */
    [SQL_SHEET_HINDRANCE] =
        "SELECT EXISTS (SELECT 1 FROM training_document d WHERE d.training = o.training"
        " AND d.document = ?3), coalesce(sum(b.part = ?4), 0), coalesce(sum(b.part = 0), 0),"
        " coalesce(sum(b.observer = ?5), 0) FROM occasion o LEFT JOIN observation b"
        " ON b.occasion = o.id AND b.enrolment = ?2 AND b.document = ?3 AND b.state IN (0, 1)"
        " WHERE o.id = ?1",
    [SQL_ADD_OBSERVATION] =
        "INSERT INTO observation (id, occasion, enrolment, n, document, part, observer, origin,"
        " entered_by, performed, practised_on, client, consent, safe, state, reason, impression,"
        " supersedes, correction, boot, ms, lease_boot, lease_pid, lease_started, lease_seat)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, 0, '', ?15, ?16,"
        " ?17, ?18, ?19, ?18, ?20, ?21, ?22)",
    [SQL_LIST_OBSERVATIONS] = "SELECT " OBSERVATION_COLUMNS " FROM occasion o"
                              " JOIN observation b ON b.occasion = o.id"
                              " JOIN enrolment e ON e.id = b.enrolment" OBSERVATION_JOINS
                              " WHERE o.training = ? ORDER BY e.list_number, o.kind, o.n, b.n",
    [SQL_OBSERVATION] =
        "SELECT " OBSERVATION_COLUMNS " FROM observation b" OBSERVATION_JOINS " WHERE b.id = ?",
    [SQL_SHEET_STATE] =
        "SELECT s.state, (SELECT coalesce(max(n), 0) FROM mark"
        " WHERE observation = s.id), 1, " LEASE_COLUMNS " FROM observation s WHERE s.id = ?",
    [SQL_END_SHEET] = "UPDATE observation SET state = ?, reason = ?, lease_boot = NULL,"
                      " lease_pid = NULL, lease_started = NULL, lease_seat = NULL WHERE id = ?",
    [SQL_SET_ABOUT] = "UPDATE observation SET client = ?, consent = ?, safe = ? WHERE id = ?",
    [SQL_SET_IMPRESSION] = "UPDATE observation SET impression = ? WHERE id = ?",
    [SQL_SET_GUIDANCE] = "UPDATE observation SET guidance = ? WHERE id = ?",
    /* Of its kind: an open one; the last closed n. Of all: the last n. */
    [SQL_SHEETS_BESIDE] =
        "SELECT coalesce(sum(b.state = 0 AND b.part = s.part AND b.document = s.document), 0),"
        " coalesce(max(b.n) FILTER (WHERE b.state = 1 AND b.part = s.part"
        " AND b.document = s.document), 0), max(b.n), coalesce(sum(b.state = 1 AND b.part <> s.part"
        " AND b.document = s.document), 0), (SELECT coalesce(max(c.n), 0) FROM choice c"
        " WHERE c.occasion = s.occasion AND c.enrolment = s.enrolment AND c.document = s.document)"
        " FROM observation s JOIN observation b ON b.occasion = s.occasion"
        " AND b.enrolment = s.enrolment WHERE s.id = ?",
    [SQL_COPY_MARKS] =
        "INSERT INTO mark (observation, n, step, value, remark, boot, ms) SELECT ?2,"
        " row_number() OVER (ORDER BY m.n), m.step, m.value, m.remark, ?3, ?4 FROM mark m"
        " WHERE m.observation = ?1 AND m.n = (SELECT max(l.n) FROM mark l"
        " WHERE l.observation = ?1 AND l.step = m.step)",
    [SQL_ADD_CHOICE] = "INSERT INTO choice (id, occasion, enrolment, document, n, part, reason,"
                       " staff, boot, ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [SQL_CHOICE_STANDS] = "SELECT n FROM choice WHERE id = ?",
    [SQL_CHOICE_ROWS] = "SELECT lower(hex(occasion)), lower(hex(enrolment)), document, n, part,"
                        " boot, ms FROM choice WHERE id = ?",
    [SQL_ADD_MARK] = "INSERT INTO mark (observation, n, step, value, remark, boot, ms)"
                     " VALUES (?, ?, ?, ?, ?, ?, ?)",
    [SQL_LIST_MARKS] = "SELECT step, n, value, remark FROM mark WHERE observation = ? ORDER BY n",
    /* Row 0 is the beginning. What lies between two boots was not watched, nor was a long pause. */
    [SQL_SHEET_TIME] =
        "SELECT coalesce(sum(ms - before), 0) FROM (SELECT boot, ms, lag(ms) OVER by_n AS before,"
        " lag(boot) OVER by_n AS earlier FROM (SELECT 0 AS n, boot, ms FROM observation"
        " WHERE id = ?1 UNION ALL SELECT n, boot, ms FROM mark WHERE observation = ?1)"
        " WINDOW by_n AS (ORDER BY n)) WHERE boot = earlier AND ms - before < ?2",
    /* Row 0 is the sheet itself. */
    [SQL_MARK_ROWS] =
        "SELECT 0 AS n, lower(hex(occasion)) || char(9) || lower(hex(enrolment)) || char(9)"
        " || document || char(9) || part || char(9) || lower(hex(observer)) || char(9) || origin"
        " || char(9) || coalesce(lower(hex(entered_by)), '') || char(9) || coalesce(performed, '')"
        " || char(9) || practised_on || char(9) || client || char(9) || consent || char(9) || safe"
        " || char(9) || coalesce(lower(hex(supersedes)), '') AS step, impression AS value, boot,"
        " ms FROM observation WHERE id = ?1 UNION ALL SELECT n, step, value, boot, ms FROM mark"
        " WHERE observation = ?1 ORDER BY 1",

    [SQL_NEWEST_CASE] = "SELECT id, n, state FROM case_practice WHERE observer = ?"
                        " AND document = ? AND card = ? ORDER BY n DESC LIMIT 1",
    [SQL_ADD_CASE] = "INSERT INTO case_practice (id, observer, document, card, n, state, boot, ms)"
                     " VALUES (?, ?, ?, ?, ?, 0, ?, ?)",
    [SQL_CASE_STATE] = "SELECT p.state, (SELECT coalesce(max(n), 0) FROM case_mark"
                       " WHERE practice = p.id) FROM case_practice p WHERE p.id = ?",
    [SQL_END_CASE] = "UPDATE case_practice SET state = 1 WHERE id = ?",
    [SQL_LIST_CASES] = "SELECT p.id, p.observer, p.document, p.card, p.n, p.state"
                       " FROM case_practice p JOIN staff s ON s.id = p.observer"
                       " WHERE p.document = ? ORDER BY s.n, p.card, p.n",
    [SQL_ADD_CASE_MARK] = "INSERT INTO case_mark (practice, n, step, value, boot, ms)"
                          " VALUES (?, ?, ?, ?, ?, ?)",
    [SQL_LIST_CASE_MARKS] = "SELECT step, n, value FROM case_mark WHERE practice = ? ORDER BY n",
    /* Row 0 is the practice itself. */
    [SQL_CASE_ROWS] =
        "SELECT 0 AS n, lower(hex(observer)) || char(9) || document || char(9) || card AS step,"
        " n AS value, boot, ms FROM case_practice WHERE id = ?1 UNION ALL"
        " SELECT n, step, value, boot, ms FROM case_mark WHERE practice = ?1 ORDER BY 1",

    [SQL_LEASE] = "SELECT " LEASE_COLUMNS ", lease_seat FROM attempt WHERE id = ?1"
                  " UNION ALL SELECT " LEASE_COLUMNS ", lease_seat FROM observation WHERE id = ?1",
    [SQL_LEASE_ATTEMPT] = "UPDATE attempt SET lease_boot = ?, lease_pid = ?, lease_started = ?,"
                          " lease_seat = ? WHERE id = ?",
    [SQL_LEASE_SHEET] = "UPDATE observation SET lease_boot = ?, lease_pid = ?, lease_started = ?,"
                        " lease_seat = ? WHERE id = ?",

    [SQL_PUT_KEY] = "INSERT INTO signing_key (public, n, own, boot, ms)"
                    " VALUES (?, (SELECT coalesce(max(n), 0) + 1 FROM signing_key), 1, ?, ?)",
    [SQL_HAS_KEY] = "SELECT count(*) FROM signing_key WHERE public = ?",
    [SQL_LIST_KEYS] = "SELECT public, own FROM signing_key ORDER BY n",
    [SQL_HAS_CERTIFICATE] = "SELECT EXISTS (SELECT 1 FROM certificate WHERE enrolment = e.id)"
                            " FROM enrolment e WHERE e.id = ?",
    [SQL_LAST_ISSUE] = "SELECT max(date) FROM certificate",
    [SQL_LAST_SERIAL] = "SELECT coalesce(max(serial), 0) FROM certificate WHERE year = ?",
    [SQL_ADD_CERTIFICATE] = "INSERT INTO certificate (id, enrolment, year, serial, number, date,"
                            " signing_key, payload, face, prints, boot, ms)"
                            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)",
    [SQL_LIST_CERTIFICATES] = "SELECT " CERTIFICATE_COLUMNS " FROM certificate c"
                              " JOIN enrolment e ON e.id = c.enrolment WHERE e.training = ?"
                              " ORDER BY c.year, c.serial",
    [SQL_CERTIFICATE] = "SELECT " CERTIFICATE_COLUMNS " FROM certificate c WHERE c.number = ?"
                        " ORDER BY c.year DESC, c.serial DESC LIMIT 1",
    [SQL_PAYLOAD] = "SELECT payload FROM certificate WHERE id = ?",
    [SQL_NOTE_PRINT] = "UPDATE certificate SET prints = prints + 1 WHERE id = ?",

    [SQL_JOURNAL_HEAD] =
        "SELECT k.id, j.chain, j.n, j.previous, j.event, j.subject, j.staff, j.digest, j.boot,"
        " j.ms FROM kiosk k LEFT JOIN journal j ON j.kiosk = k.id"
        " AND j.chain = (SELECT max(chain) FROM journal WHERE kiosk = k.id)"
        " AND j.n = (SELECT max(n) FROM journal WHERE kiosk = k.id"
        " AND chain = (SELECT max(chain) FROM journal WHERE kiosk = k.id))",
    [SQL_ADD_JOURNAL] = "INSERT INTO journal (kiosk, chain, n, previous, event, subject, staff,"
                        " digest, boot, ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [SQL_SEATS_CUT_OFF] = "SELECT coalesce(sum(event = 'started') - sum(event = 'stopped'), 0)"
                          " FROM journal WHERE boot = ?",
    [SQL_EACH_JOURNAL_ROW] =
        "SELECT j.kiosk, j.chain, j.n, j.previous, j.event, j.subject, j.staff, j.digest, j.boot,"
        " j.ms, n.offset_ms, n.confirmed, d.role, " ABOUT_COLUMNS " FROM journal j"
        " LEFT JOIN boot n ON n.n = j.boot LEFT JOIN staff d ON d.id = j.staff" ABOUT_JOINS(
            "j.subject") " ORDER BY j.kiosk, j.chain, j.n",
    [SQL_UNTOLD] =
        "WITH told AS (SELECT subject, event, max(chain * 1000000000 + n) FROM journal"
        " WHERE event IN ('handed-in', 'attempt-voided', 'sheet-closed', 'sheet-stopped',"
        " 'sheet-voided', 'certificate-issued', 'permitted', 'forbidden', 'sheet-chosen', "
        "'case-closed',"
        " 'expected', 'excused', 'absent')"
        " GROUP BY subject),"
        " kept (id, differs) AS (SELECT w.id, w.state <> CASE t.event WHEN 'handed-in' THEN 1"
        " WHEN 'attempt-voided' THEN 2 ELSE 0 END FROM attempt w"
        " LEFT JOIN told t ON t.subject = w.id UNION ALL"
        " SELECT w.id, w.state <> CASE t.event WHEN 'sheet-closed' THEN 1"
        " WHEN 'sheet-stopped' THEN 2 WHEN 'sheet-voided' THEN 3 ELSE 0 END FROM observation w"
        " LEFT JOIN told t ON t.subject = w.id UNION ALL"
        " SELECT w.id, t.event IS NULL FROM certificate w LEFT JOIN told t ON t.subject = w.id"
        " UNION ALL SELECT w.id, w.state IS NOT (t.event = 'permitted') FROM permission w"
        " LEFT JOIN told t ON t.subject = w.id UNION ALL"
        " SELECT w.id, t.event IS NULL FROM choice w LEFT JOIN told t ON t.subject = w.id"
        " UNION ALL SELECT w.id, w.state IS NOT CASE t.event WHEN 'expected' THEN 0"
        " WHEN 'excused' THEN 1 WHEN 'absent' THEN 2 END FROM presence w"
        " LEFT JOIN told t ON t.subject = w.id"
        " UNION ALL SELECT w.id, w.state <> (t.event IS NOT NULL) FROM case_practice w"
        " LEFT JOIN told t ON t.subject = w.id"
        " UNION ALL SELECT id, way <> 0 AND NOT EXISTS (SELECT 1 FROM journal WHERE subject = id"
        " AND event = 'way-chosen') FROM occasion"
        " UNION ALL SELECT id, read_aloud <> 0 AND NOT EXISTS (SELECT 1 FROM journal"
        " WHERE subject = id AND event IN ('heard', 'read-by-person', 'not-read-by-person'))"
        " FROM attempt"
        " UNION ALL SELECT DISTINCT x.attempt, NOT EXISTS (SELECT 1 FROM journal"
        " WHERE subject = x.attempt AND event = 'minutes-added') FROM attempt_extra x)"
        " SELECT DISTINCT k.id, " ABOUT_COLUMNS
        " FROM kept k" ABOUT_JOINS("k.id") " WHERE k.differs",
};
_Static_assert(COUNT(sql) == SQL_COUNT, "a statement for each name");

const char *statement_sql(enum statement id)
{
    return sql[id];
}
