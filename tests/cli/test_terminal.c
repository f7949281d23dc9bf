/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real program on a pseudo-terminal: a pretest by the bytes of a keypad, the plug pulled in the
 * middle, the same question again, and handed in; on four kinds of terminal, in three sizes. */
#include "hand.h"
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *const terms[] = {"linux", "xterm-256color", "vt220", "screen"};
static const struct pty_size sizes[] = {{80, 24, NULL}, {60, 20, NULL}, {40, 12, NULL}};

static void skip_the_trial(struct pty *pty)
{
    SEES(pty, "Mari coba satu soal");
    hand_keypad(pty, "*");
}

static void go_on_after_the_cut(struct pty *pty, const char *number, int saved)
{
    char words[64];
    hand_is_number(pty, number);
    SEES(pty, "Tadi sempat terhenti.");
    snprintf(words, sizeof words, "%d jawaban Ibu sudah tersimpan.", saved);
    SEES(pty, words);
    hand_keypad(pty, "\r");
    hand_sees_question(pty, saved + 1);
}

static void hand_in(struct pty *pty)
{
    SEES(pty, "Periksa jawaban");
    hand_keypad(pty, "0");
    SEES(pty, "Bila sudah yakin, tekan 1.");
    pty_answer(pty, "");
    hand_keypad(pty, "1");
    SEES(pty, "Jawaban sudah dikumpulkan.");
}

/* Every terminal and every size take the whole course once, the others its beginning. */
static void take_a_pretest(struct seat *seat, size_t term, size_t size)
{
    bool whole = term == size;
    struct pty_size on = sizes[size];
    on.term = terms[term];
    print_message("# %s %dx%d\n", on.term, on.columns, on.rows);
    struct pty *pty = hand_start(seat, on);
    hand_is_number(pty, "4");
    skip_the_trial(pty);
    hand_answers(pty, 1, 3);
    hand_pulls_the_plug(pty, NULL);
    pty = hand_start(seat, on);
    go_on_after_the_cut(pty, "4", 3);
    if (whole) {
        hand_answers(pty, 4, 20);
        hand_in(pty);
    }
    hand_ends(pty);
}

static void a_pretest_is_taken_on_every_terminal_in_every_size(void **state)
{
    struct seat *seat = *state;
    for (size_t term = 0; term < sizeof terms / sizeof terms[0]; term++)
        for (size_t size = 0; size < sizeof sizes / sizeof sizes[0]; size++) {
            take_a_pretest(seat, term, size);
            seat_bring_back(seat);
        }
}

/* A kiosk that cannot be shown makes no store that somebody would find and wonder about. */
static void a_terminal_that_shows_no_kiosk_is_refused_before_a_store_is_made(void **state)
{
    static const char *const unfit[] = {"dumb", "no-such-terminal", ""};
    struct seat *seat = *state;
    for (size_t i = 0; i < sizeof unfit / sizeof unfit[0]; i++) {
        struct pty *pty = hand_start(seat, (struct pty_size){80, 24, unfit[i]});
        SEES(pty, "belum dapat menampilkan kios");
        SEES(pty, "TERM=linux");
        assert_int_equal(pty_end(pty, PATIENCE_MS), ERROR_USAGE);
        assert_int_equal(rmdir(seat->folder), 0); /* it is empty */
        assert_int_equal(mkdir(seat->folder, 0755), 0);
    }
}

static int have_a_new_machine(void **state)
{
    struct seat *seat = calloc(1, sizeof *seat);
    assert_non_null(seat);
    seat_begin_empty(seat);
    *state = seat;
    return 0;
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_pretest_is_taken_on_every_terminal_in_every_size,
                                        seat_with_the_pretest, seat_put_away),
        cmocka_unit_test_setup_teardown(
            a_terminal_that_shows_no_kiosk_is_refused_before_a_store_is_made, have_a_new_machine,
            seat_put_away),
    };
    return RUN(tests);
}
