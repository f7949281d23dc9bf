/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rough hands at the real program: keys held down on the pages that matter, a scanner and pasted
 * text in the middle of a question, a window made as small as it goes. The store tells what they
 * wrote. */
#include "hand.h"
#include "training/attempt.h"
#include <poll.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_REPEAT_MS = 500, PERIOD_MS = 33, REPEATS = 8, QUIET_MS = 150, PASTED = 10000 };

static int ask(const struct seat *seat, const char *sql)
{
    sqlite3 *db;
    sqlite3_stmt *query;
    assert_int_equal(sqlite3_open(seat->path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &query, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_step(query), SQLITE_ROW);
    int value = sqlite3_column_int(query, 0);
    sqlite3_finalize(query);
    sqlite3_close(db);
    return value;
}

static int handed_in(const struct seat *seat)
{
    char sql[80];
    snprintf(sql, sizeof sql, "SELECT count(*) FROM attempt WHERE state = %d", ATTEMPT_HANDED_IN);
    return ask(seat, sql);
}

/* As a keyboard does it that waits before it repeats. */
static void hold(struct pty *pty, const char *key)
{
    pty_send(pty, key, strlen(key));
    pty_settle(pty, FIRST_REPEAT_MS);
    for (int i = 0; i < REPEATS; i++) {
        pty_send(pty, key, strlen(key));
        poll(NULL, 0, PERIOD_MS);
    }
    pty_settle(pty, QUIET_MS);
}

/* Where a key is an answer, or after a field. */
static void look_and_hold(struct pty *pty, const char *key)
{
    pty_answer(pty, "");
    hold(pty, key);
}

static bool nothing_is_chosen(const struct pty *pty)
{
    return !pty_shows(pty, "►") && !pty_shows(pty, "Tersimpan");
}

static void paste(struct pty *pty, const char *before, const char *after)
{
    char *text = malloc(PASTED);
    assert_non_null(text);
    for (int i = 0; i < PASTED; i++)
        text[i] = i % 3 == 2 ? '\r' : (char)('0' + i % 5);
    pty_send(pty, before, strlen(before));
    pty_send(pty, text, PASTED);
    pty_send(pty, after, strlen(after));
    pty_settle(pty, QUIET_MS);
    free(text);
}

static void a_kader_with_a_heavy_hand_takes_one_step_a_press(void **state)
{
    struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_open_stages(&seat, 1);
    struct pty *pty = hand_start(&seat, pty_80x24);
    SEES(pty, "Peserta: mengerjakan tes");
    hold(pty, "1");
    SEES(pty, "nama Anda?");
    pty_type(pty, "4");
    hold(pty, "\r");
    SEES(pty, "Apakah ini Anda?");
    look_and_hold(pty, "1");
    SEES(pty, "Mari coba satu soal");
    hold(pty, "*");
    hand_sees_question(pty, 1);
    hold(pty, "1");
    SEES(pty, "Tersimpan.");
    hold(pty, "\r");
    hand_sees_question(pty, 2);
    hand_ends(pty);
    assert_int_equal(ask(&seat, "SELECT count(*) FROM answer"), 1);
    seat_end(&seat);
}

static void what_is_no_hand_answers_no_question(void **state)
{
    struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_open_stages(&seat, 1);
    struct pty *pty = hand_start(&seat, pty_80x24);
    hand_is_number(pty, "4");
    SEES(pty, "Mari coba satu soal");
    hand_keypad(pty, "*");
    hand_sees_question(pty, 1);
    pty_send(pty, "8991234567890\r\n", 15);
    pty_settle(pty, QUIET_MS);
    assert_true(nothing_is_chosen(pty));
    paste(pty, "", "");
    assert_true(nothing_is_chosen(pty));
    paste(pty, "\033[200~", "\033[201~");
    assert_true(nothing_is_chosen(pty));
    pty_resize(pty, 1, 1);
    pty_settle(pty, QUIET_MS);
    pty_resize(pty, 80, 24);
    hand_sees_question(pty, 1);
    assert_true(nothing_is_chosen(pty));
    hand_keypad(pty, "2");
    SEES(pty, "Tersimpan.");
    hand_ends(pty);
    assert_int_equal(ask(&seat, "SELECT count(*) FROM answer"), 1);
    seat_end(&seat);
}

/* Every question passed, and left at the review. */
static void pass_all_questions(struct seat *seat)
{
    seat_on(seat, 2019, 9, 28);
    keys(seat, "15\n1*");
    for (int i = 0; i < 20; i++)
        keys(seat, "0\n");
    AT(seat, "review");
    player_switch_off(&seat->player);
}

static void only_a_press_of_its_own_hands_in(void **state)
{
    struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_open_stages(&seat, 1);
    pass_all_questions(&seat);
    int attempts = handed_in(&seat);
    struct pty *pty = hand_start(&seat, pty_80x24);
    hand_is_number(pty, "5");
    SEES(pty, "20 jawaban Bapak sudah tersimpan.");
    hold(pty, "\r");
    SEES(pty, "Periksa jawaban");
    pty_send(pty, "01", 2);
    SEES(pty, "Bila sudah yakin, tekan 1.");
    look_and_hold(pty, "\r");
    SEES(pty, "Enter saja belum mengumpulkan");
    assert_int_equal(handed_in(&seat), attempts);
    hold(pty, "1");
    SEES(pty, "Nama di sertifikat");
    hand_ends(pty);
    assert_int_equal(handed_in(&seat), attempts + 1);
    seat_end(&seat);
}

static void an_observer_and_a_trainer_with_heavy_hands_do_one_thing_a_press(void **state)
{
    struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_BEFORE_LAST_ROUND);
    seat_on(&seat, 2019, 11, 2);
    keys(&seat, "311111\n1"
                "1"
                "1");
    AT(&seat, "board");
    player_switch_off(&seat.player);
    int marks = ask(&seat, "SELECT count(*) FROM mark");
    int certificates = ask(&seat, "SELECT count(*) FROM certificate");
    struct pty *pty = hand_start(&seat, pty_80x24);
    SEES(pty, "Penilai: menilai praktik");
    hold(pty, "2");
    SEES(pty, "Siapa Anda?");
    hold(pty, "1");
    SEES(pty, "PIN Anda");
    pty_type(pty, "2222");
    hold(pty, "\r");
    pty_answer(pty, "2");
    hold(pty, "\r");
    SEES(pty, "Waktu itu belum tepat:");
    look_and_hold(pty, "\r");
    SEES(pty, "Berpraktik pada siapa?");
    look_and_hold(pty, "1");
    SEES(pty, "langkah 1 dari 22");
    hold(pty, "2");
    SEES(pty, "langkah 2 dari 22");
    hand_ends(pty);
    assert_int_equal(ask(&seat, "SELECT count(*) FROM mark"), marks + 1);
    pty = hand_start(&seat, pty_80x24);
    hand_signs_in_as_trainer(pty);
    hold(pty, "2");
    SEES(pty, "Sertifikat");
    pty_type(pty, "1");
    hold(pty, "\r");
    SEES(pty, "Nama di kertas");
    look_and_hold(pty, "1");
    hand_ends(pty);
    assert_int_equal(ask(&seat, "SELECT count(*) FROM certificate"), certificates + 1);
    seat_end(&seat);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_kader_with_a_heavy_hand_takes_one_step_a_press),
        cmocka_unit_test(what_is_no_hand_answers_no_question),
        cmocka_unit_test(only_a_press_of_its_own_hands_in),
        cmocka_unit_test(an_observer_and_a_trainer_with_heavy_hands_do_one_thing_a_press),
    };
    return RUN(tests);
}
