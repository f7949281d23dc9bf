/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One seat on a pseudo-terminal: the plug pulled right after a key, keys that must do no harm, a
 * terminal that changes its size or goes away, and how it is left behind. */
#include "hand.h"
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

static struct pty *at_the_first_question(const struct seat *seat, struct pty_size size)
{
    struct pty *pty = hand_start(seat, size);
    hand_is_number(pty, "4");
    SEES(pty, "Mari coba satu soal");
    hand_keypad(pty, "*");
    hand_sees_question(pty, 1);
    return pty;
}

static bool has_chosen(const struct pty *pty, int digit)
{
    static const char *const marks[] = {"► [%d]", "►[%d]", "Dipilih: %d."};
    bool found = false;
    for (size_t i = 0; i < COUNT(marks); i++) {
        char mark[40];
        snprintf(mark, sizeof mark, marks[i], digit);
        found = found || pty_shows(pty, mark);
    }
    return found;
}

static void sees_choice(struct pty *pty, int digit)
{
    for (int ms = 0; ms < PATIENCE_MS && !has_chosen(pty, digit); ms += 30)
        pty_settle(pty, 30);
    if (has_chosen(pty, digit))
        return;
    char *text = pty_text(pty);
    print_message("%s\n", text);
    free(text);
    fail_msg("option %d is not shown as chosen", digit);
}

static void wait_ms(int ms)
{
    struct timespec pause = {.tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000L};
    nanosleep(&pause, NULL);
}

/* How many answers the next start says are saved. */
static int saved_by(const struct seat *seat)
{
    struct pty *pty = hand_start(seat, pty_80x24);
    int saved = 0, column;
    hand_is_number(pty, "4");
    SEES(pty, "Enter");
    if (pty_shows(pty, "Tadi sempat")) {
        int row = pty_find(pty, " jawaban Ibu sudah tersimpan.", &column);
        assert_true(row >= 0 && column > 0);
        saved = (int)pty_cell(pty, row, column - 1).rune - '0';
    }
    hand_ends(pty);
    return saved;
}

/* The burst's 30 ms, the saving and the painting all lie in these moments. */
static void what_was_called_saved_is_there_after_any_cut(void **state)
{
    static const int moments_ms[] = {0, 5, 15, 29, 30, 31, 32, 33, 34, 36, 40, 60};
    const struct seat *seat = *state;
    int cut_before = 0, cut_after = 0;
    for (size_t i = 0; i < COUNT(moments_ms); i++) {
        struct pty *pty = at_the_first_question(seat, pty_80x24);
        char *shown;
        pty_send(pty, "\033Oq", 3);
        wait_ms(moments_ms[i]);
        hand_pulls_the_plug(pty, &shown);
        bool called_saved = strstr(shown, "Tersimpan.") != NULL;
        free(shown);
        int saved = saved_by(seat);
        assert_in_range(saved, called_saved, 1);
        cut_before += !called_saved;
        cut_after += called_saved;
        seat_bring_back((struct seat *)seat);
    }
    assert_true(cut_before > 0);
    print_message("# %d cuts before it was called saved, %d after\n", cut_before, cut_after);
}

static void keys_of_the_console_do_no_harm(void **state)
{
    static const char harmful[] = "\003\032\034\023\021\004\031"; /* ^C ^Z ^\ ^S ^Q ^D ^Y */
    struct pty *pty = at_the_first_question(*state, pty_80x24);
    pty_send(pty, harmful, sizeof harmful - 1);
    hand_keypad(pty, "2");
    SEES(pty, "Tersimpan.");
    sees_choice(pty, 2);
    pty_send(pty, harmful, sizeof harmful - 1);
    pty_send(pty, "\033[P", 3); /* Pause */
    pty_settle(pty, 200);
    hand_sees_question(pty, 1);
    hand_turn_to(pty, "Soal 2 dari 20");
    hand_ends(pty);
}

/* The digit stays one answer of one question; Enter may act once more where the keyboard waits half
 * a second before it repeats, but never a third time. */
static void hold(struct pty *pty, const char *key, int first_ms)
{
    pty_send(pty, key, strlen(key));
    wait_ms(first_ms);
    for (int i = 0; i < 60; i++) {
        pty_send(pty, key, strlen(key));
        pty_settle(pty, 1);
        wait_ms(32);
    }
    pty_settle(pty, 500);
}

static void a_key_held_down_answers_one_question(void **state)
{
    struct pty *pty = at_the_first_question(*state, pty_80x24);
    hold(pty, "1", 33);
    SEES(pty, "Tersimpan.");
    sees_choice(pty, 1);
    hand_sees_question(pty, 1);
    hold(pty, "\r", 33);
    hand_sees_question(pty, 2);
    hold(pty, "1", 500);
    hand_sees_question(pty, 2);
    hold(pty, "\r", 500);
    assert_true(pty_shows(pty, "Soal 3 dari 20") || pty_shows(pty, "Soal 4 dari 20"));
    hand_ends(pty);
    assert_int_equal(saved_by(*state), 2);
}

static void a_new_size_keeps_question_and_answer(void **state)
{
    static const struct pty_size sizes[] = {
        {40, 12, NULL}, {60, 20, NULL}, {100, 30, NULL}, {80, 24, NULL}};
    struct pty *pty = at_the_first_question(*state, pty_80x24);
    hand_keypad(pty, "2");
    SEES(pty, "Tersimpan.");
    sees_choice(pty, 2);
    for (size_t i = 0; i < COUNT(sizes); i++) {
        pty_resize(pty, sizes[i].columns, sizes[i].rows);
        pty_settle(pty, 300);
        hand_sees_question(pty, 1);
        sees_choice(pty, 2);
    }
    pty_resize(pty, 20, 5);
    pty_settle(pty, 300);
    pty_resize(pty, 80, 24);
    hand_sees_question(pty, 1);
    sees_choice(pty, 2);
    hand_turn_to(pty, "Soal 2 dari 20");
    hand_ends(pty);
}

/* --- how the terminal is left --- */

/* The kiosk as a shell starts it: the child compares the terminal's settings. */
struct shell {
    const struct seat *seat;
    pid_t *kiosk; /* shared with the test */
};

static int settings_changed(void *context)
{
    const struct shell *shell = context;
    struct termios before, after;
    int status;
    if (tcgetattr(STDIN_FILENO, &before) != 0)
        return 90;
    pid_t pid = fork();
    if (pid == 0) {
        execl("./lulus", "lulus", "--store", shell->seat->path, (char *)NULL);
        _exit(127);
    }
    *shell->kiosk = pid;
    if (waitpid(pid, &status, 0) != pid || tcgetattr(STDIN_FILENO, &after) != 0)
        return 91;
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return 92;
    bool same = before.c_iflag == after.c_iflag && before.c_oflag == after.c_oflag &&
                before.c_cflag == after.c_cflag && before.c_lflag == after.c_lflag &&
                memcmp(before.c_cc, after.c_cc, sizeof before.c_cc) == 0;
    return same ? 0 : 93;
}

static const char *last_of(const char *text, const char *part)
{
    const char *found = NULL;
    for (const char *at = text; (at = strstr(at, part)) != NULL; at++)
        found = at;
    return found;
}

static void the_terminal_is_left_as_it_was(void **state)
{
    static const char *const terms[] = {"linux", "xterm-256color", "vt220", "screen"};
    /* The other screen, the hidden cursor, cursor keys and keypad of their own. */
    static const char *const modes[][2] = {{"\033[?1049h", "\033[?1049l"},
                                           {"\033[?25l", "\033[?25h"},
                                           {"\033[?1h", "\033[?1l"},
                                           {"\033=", "\033>"}};
    struct shell shell = {*state, mmap(NULL, sizeof(pid_t), PROT_READ | PROT_WRITE,
                                       MAP_SHARED | MAP_ANONYMOUS, -1, 0)};
    for (size_t i = 0; i < COUNT(terms); i++) {
        struct pty *pty = pty_run(settings_changed, &shell, (struct pty_size){80, 24, terms[i]});
        size_t length;
        SEES(pty, "Peserta: mengerjakan tes");
        kill(*shell.kiosk, SIGTERM);
        kill(*shell.kiosk, SIGHUP);
        pty_settle(pty, 500);
        const char *output = pty_output(pty, &length);
        for (size_t mode = 0; mode < COUNT(modes); mode++) {
            const char *set = last_of(output, modes[mode][0]);
            const char *unset = last_of(output, modes[mode][1]);
            assert_true(set == NULL || (unset != NULL && unset > set));
        }
        assert_int_equal(pty_end(pty, PATIENCE_MS), 0);
    }
    munmap(shell.kiosk, sizeof *shell.kiosk);
}

static void a_terminal_that_goes_away_loses_nothing(void **state)
{
    struct pty *pty = at_the_first_question(*state, pty_80x24);
    hand_keypad(pty, "2");
    SEES(pty, "Tersimpan.");
    pty_hang_up(pty);
    assert_int_equal(pty_end(pty, PATIENCE_MS), 0);
    assert_int_equal(saved_by(*state), 1);
}

/* --- where it cannot run --- */

static void a_terminal_that_cannot_show_it_is_refused_in_one_sentence(void **state)
{
    static const char *const terms[] = {"dumb", "no-such-terminal", ""};
    for (size_t i = 0; i < COUNT(terms); i++) {
        struct pty *pty = hand_start(*state, (struct pty_size){120, 24, terms[i]});
        SEES(pty, "belum dapat menampilkan kios");
        assert_int_equal(pty_end(pty, PATIENCE_MS), 2);
    }
}

static void without_a_terminal_it_is_refused_in_one_sentence(void **state)
{
    const struct seat *seat = *state;
    char command[300], line[300] = "", more[300];
    snprintf(command, sizeof command, "./lulus --store %s </dev/null 2>&1", seat->path);
    FILE *output = popen(command, "r");
    assert_non_null(output);
    assert_non_null(fgets(line, sizeof line, output));
    assert_null(fgets(more, sizeof more, output));
    assert_non_null(strstr(line, "kios memerlukan terminal dengan papan tombol"));
    int status = pclose(output);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 2);
}

#define TEST(name) cmocka_unit_test_setup(name, seat_as_kept)

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(what_was_called_saved_is_there_after_any_cut),
        TEST(keys_of_the_console_do_no_harm),
        TEST(a_key_held_down_answers_one_question),
        TEST(a_new_size_keeps_question_and_answer),
        TEST(the_terminal_is_left_as_it_was),
        TEST(a_terminal_that_goes_away_loses_nothing),
        TEST(a_terminal_that_cannot_show_it_is_refused_in_one_sentence),
        TEST(without_a_terminal_it_is_refused_in_one_sentence),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, seat_with_the_pretest, seat_put_away);
}
