/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several processes on one store: whose work is whose, what the board shows of the others, and
 * commands meanwhile. */
#include "hand.h"
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <unistd.h>

static struct pty *at_the_first_question(const struct seat *seat, const char *number)
{
    struct pty *pty = hand_start(seat, pty_80x24);
    hand_is_number(pty, number);
    SEES(pty, "Mari coba satu soal");
    hand_keypad(pty, "*");
    hand_sees_question(pty, 1);
    return pty;
}

static void a_test_at_one_screen_is_not_opened_at_another(void **state)
{
    struct pty *first = at_the_first_question(*state, "4");
    struct pty *second = hand_start(*state, pty_80x24);
    hand_answers(first, 1, 2);
    hand_is_number(second, "4");
    SEES(second, "Tes ini sedang dikerjakan di layar lain: jendela ");
    hand_keypad(second, "\r");
    SEES(second, "nama Anda?");
    SEES(second, "sedang mengerjakan");
    hand_pulls_the_plug(first, NULL);
    pty_type(second, "4\r");
    SEES(second, "Apakah ini Anda?");
    pty_answer(second, "1");
    SEES(second, "2 jawaban Ibu sudah tersimpan.");
    hand_keypad(second, "\r");
    hand_sees_question(second, 3);
    hand_ends(second);
}

/* Board, Enter, her number, 5. */
static void moves_number(struct pty *board, const char *number, const char *seat)
{
    pty_answer(board, "\r");
    SEES(board, "Nomor peserta?");
    pty_type(board, number);
    pty_type(board, "\r");
    SEES(board, "5");
    SEES(board, "pindahkan ke layar lain");
    SEES(board, seat);
    pty_answer(board, "5");
    SEES(board, "Pindahkan?");
    pty_answer(board, "1");
    SEES(board, "Sudah bebas.");
    pty_type(board, "\r");
}

static void a_test_is_moved_by_the_trainer_and_its_old_seat_takes_no_more(void **state)
{
    setenv("LULUS_SEAT", "layar 2", 1);
    struct pty *old = at_the_first_question(*state, "4");
    unsetenv("LULUS_SEAT");
    struct pty *board = hand_start(*state, pty_80x24), *next = hand_start(*state, pty_80x24);
    hand_answers(old, 1, 2);
    hand_is_number(next, "4");
    SEES(next, "di layar lain: layar 2.");
    hand_keypad(next, "\r");
    hand_signs_in_as_trainer(board);
    moves_number(board, "4", "di layar: layar 2");
    SEES(old, "Tes ini dilanjutkan di layar lain.");
    SEES(old, "2 jawaban Ibu sudah tersimpan.");
    SEES(next, "nama Anda?");
    pty_type(next, "4\r");
    SEES(next, "Apakah ini Anda?");
    pty_answer(next, "1");
    SEES(next, "2 jawaban Ibu sudah tersimpan.");
    hand_keypad(next, "\r");
    hand_answers(next, 3, 4);
    hand_keypad(old, "\r");
    SEES(old, "Peserta: mengerjakan tes");
    hand_ends(old);
    hand_ends(board);
    hand_ends(next);
}

/* The old seat's hand was quicker than its look at the store. */
static void an_answer_that_comes_after_the_move_is_not_taken(void **state)
{
    struct pty *old = at_the_first_question(*state, "4");
    struct pty *board = hand_start(*state, pty_80x24);
    hand_answers(old, 1, 1);
    hand_signs_in_as_trainer(board);
    kill(pty_pid(old), SIGSTOP);
    moves_number(board, "4", "di layar: jendela ");
    pty_send(old, "1", 1);
    kill(pty_pid(old), SIGCONT);
    SEES(old, "Tes ini dilanjutkan di layar lain.");
    SEES(old, "1 jawaban Ibu sudah tersimpan.");
    pty_type(board, "-");
    SEES(board, "soal 2");
    hand_ends(old);
    hand_ends(board);
}

static void a_sheet_being_typed_is_moved_too(void **state)
{
    struct pty *typist = hand_start(*state, pty_80x24), *board = hand_start(*state, pty_80x24);
    hand_signs_in_as_trainer(typist);
    pty_answer(typist, "4");
    SEES(typist, "Cetak atau simpan");
    pty_answer(typist, "4");
    SEES(typist, "ketik lembar");
    pty_answer(typist, "7");
    SEES(typist, "Lembar siapa?");
    pty_answer(typist, "2\r");
    SEES(typist, "Kotak mana yang disilang?");
    pty_answer(typist, "1");
    SEES(typist, "Tersimpan.");
    SEES(board, "Pelatih");
    pty_answer(board, "3");
    SEES(board, "Siapa Anda?");
    pty_answer(board, "1");
    SEES(board, "PIN Anda");
    pty_type(board, "1111\r");
    SEES(board, "Papan pelatih");
    moves_number(board, "2", "di layar: jendela ");
    SEES(typist, "Lembar ini dilanjutkan di layar lain, atau dibatalkan.");
    hand_ends(typist);
    hand_ends(board);
}

static void a_test_left_for_a_moment_goes_on_at_another_screen(void **state)
{
    struct pty *first = at_the_first_question(*state, "5");
    hand_answers(first, 1, 1);
    hand_ends(first);
    struct pty *second = hand_start(*state, pty_60x20);
    hand_is_number(second, "5");
    SEES(second, "1 jawaban Bapak sudah tersimpan.");
    hand_ends(second);
}

static void a_sheet_is_filled_in_at_one_screen_until_it_is_moved(void **state)
{
    struct seat *seat = *state;
    struct pty *seats[2];
    seat_open_stages(seat, 6);
    for (int i = 0; i < 2; i++) {
        seats[i] = hand_start(seat, pty_80x24);
        SEES(seats[i], "Penilai: menilai praktik");
        pty_type(seats[i], "2");
        SEES(seats[i], "Siapa Anda?");
        pty_type(seats[i], "1");
        SEES(seats[i], "PIN Anda");
        pty_type(seats[i], "2222\r");
        SEES(seats[i], "Marselina Terang");
        pty_type(seats[i], "2\r");
        if (i == 0) {
            SEES(seats[0], "Berpraktik pada siapa?");
            pty_answer(seats[0], "1");
            SEES(seats[0], "langkah 1 dari 22");
        }
    }
    SEES(seats[1], "Lembar ini sedang diisi di layar lain: jendela ");
    struct pty *board = hand_start(seat, pty_80x24);
    hand_signs_in_as_trainer(board);
    moves_number(board, "2", "di layar: jendela ");
    SEES(seats[0], "Pelatih memindahkan lembar ini");
    hand_keypad(seats[1], "\r");
    SEES(seats[1], "Marselina Terang");
    pty_type(seats[1], "2\r");
    SEES(seats[1], "langkah 1 dari 22");
    hand_ends(board);
    hand_ends(seats[0]);
    hand_ends(seats[1]);
}

/* The board changes by itself: nobody presses a key there. */
static void the_board_shows_what_others_do(void **state)
{
    struct pty *board = hand_start(*state, pty_80x24);
    hand_signs_in_as_trainer(board);
    SEES(board, "0 dari 9");
    struct pty *kader = at_the_first_question(*state, "4");
    SEES(board, " mulai");
    assert_int_equal(pty_find(board, " mulai", NULL), pty_find(board, "Bernadeta Setia", NULL));
    hand_answers(kader, 1, 4);
    SEES(board, "soal 5");
    hand_answers(kader, 5, 20);
    hand_keypad(kader, "0");
    SEES(kader, "Bila sudah yakin, tekan 1.");
    pty_answer(kader, "1");
    SEES(kader, "Jawaban sudah dikumpulkan.");
    SEES(board, "1 dari 9");
    hand_ends(kader);
    hand_ends(board);
}

static void commands_work_while_seats_are_on(void **state)
{
    struct pty *kader = at_the_first_question(*state, "4");
    struct pty *board = hand_start(*state, pty_80x24);
    hand_signs_in_as_trainer(board);
    hand_answers(kader, 1, 1);
    struct pty *command = hand_command(*state, "trainings", NULL);
    SEES(command, "Tes awal dibuka");
    assert_int_equal(pty_end(command, PATIENCE_MS), 0);
    command = hand_command(*state, "results", NULL);
    SEES(command, "Terdaftar");
    assert_int_equal(pty_end(command, PATIENCE_MS), 0);
    command = hand_command(*state, "results", "--json");
    SEES(command, "\"unpaired\"");
    assert_int_equal(pty_end(command, PATIENCE_MS), 0);
    hand_answers(kader, 2, 2);
    hand_ends(kader);
    hand_ends(board);
}

/* FILE.lock as a seat that is writing holds it. */
static int hold_the_lock(const struct seat *seat)
{
    char path[128];
    snprintf(path, sizeof path, "%s.lock", seat->path);
    int fd = open(path, O_RDWR | O_CLOEXEC);
    assert_int_equal(flock(fd, LOCK_EX), 0);
    return fd;
}

static void a_seat_that_has_to_wait_says_so_and_saves_then(void **state)
{
    struct pty *kader = at_the_first_question(*state, "4");
    int lock = hold_the_lock(*state);
    hand_keypad(kader, "1");
    SEES(kader, "sebentar …");
    assert_false(pty_shows(kader, "Tersimpan."));
    close(lock);
    SEES(kader, "Tersimpan.");
    hand_ends(kader);
}

/* Another seat stopped in mid-writing: 10 seconds later there is a sentence, and the question. */
static void a_seat_that_waits_in_vain_comes_back_to_the_question(void **state)
{
    struct pty *kader = at_the_first_question(*state, "4");
    int lock = hold_the_lock(*state);
    hand_keypad(kader, "1");
    SEES(kader, "sebentar …");
    SEES(kader, "isian ini belum tersimpan");
    hand_keypad(kader, "\r");
    hand_sees_question(kader, 1);
    close(lock);
    pty_settle(kader, 500);
    hand_keypad(kader, "1");
    SEES(kader, "Tersimpan.");
    hand_ends(kader);
}

#define TEST(name) cmocka_unit_test_setup(name, seat_as_kept)

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(a_test_at_one_screen_is_not_opened_at_another),
        TEST(a_test_is_moved_by_the_trainer_and_its_old_seat_takes_no_more),
        TEST(an_answer_that_comes_after_the_move_is_not_taken),
        TEST(a_sheet_being_typed_is_moved_too),
        TEST(a_test_left_for_a_moment_goes_on_at_another_screen),
        TEST(the_board_shows_what_others_do),
        TEST(commands_work_while_seats_are_on),
        TEST(a_seat_that_has_to_wait_says_so_and_saves_then),
        TEST(a_seat_that_waits_in_vain_comes_back_to_the_question),
        TEST(a_sheet_is_filled_in_at_one_screen_until_it_is_moved), /* keeps another store: last */
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, seat_with_the_pretest, seat_put_away);
}
