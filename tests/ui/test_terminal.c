/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The terminal and the loop on a real pseudo-terminal. */
#include "../../src/ui/console.h"
#include "../support/contrast.h"
#include "../support/run.h"
#include "base/language.h"
#include "base/text.h"
#include "kiosk.h"
#include <signal.h>
#include <string.h>

static void a_screen_is_shown_and_a_digit_acts(void **state)
{
    (void)state;
    struct pty *pty = kiosk_on(pty_80x24);
    assert_true(pty_expect(pty, "│ 1 │  write  ● ✓ ┏━┓", PATIENCE_MS));
    pty_type(pty, "1");
    assert_true(pty_expect(pty, "► _", PATIENCE_MS));
    pty_type(pty, "Ibu é\r");
    assert_true(pty_expect(pty, "Heard: Ibu é", PATIENCE_MS));
    pty_answer(pty, "9");
    assert_int_equal(pty_end(pty, PATIENCE_MS), 0);
}

static void every_terminal_type_works(void **state)
{
    (void)state;
    static const char *const terms[] = {"xterm",         "xterm-256color", "screen", "linux",
                                        "tmux-256color", "vt220",          "rxvt",   "vt100"};
    for (size_t i = 0; i < COUNT(terms); i++) {
        struct pty *pty = kiosk_on((struct pty_size){40, 12, terms[i]});
        pty_type(pty, "1");
        assert_true(pty_expect(pty, "_", PATIENCE_MS));
        pty_type(pty, "x\r");
        assert_true(pty_expect(pty, "Heard: x", PATIENCE_MS));
        pty_answer(pty, "9");
        assert_int_equal(pty_end(pty, PATIENCE_MS), 0);
    }
}

static void a_vt220_gets_ascii_and_its_own_lines(void **state)
{
    (void)state;
    size_t length;
    struct pty *pty = kiosk_on((struct pty_size){80, 24, "vt220"});
    pty_settle(pty, 200);
    const char *output = pty_output(pty, &length);
    for (size_t i = 0; i < length; i++)
        assert_in_range((unsigned char)output[i], 0, 0x7f);
    assert_true(pty_shows(pty, "│ 1 │  write  * v ┌─┐"));
    pty_type(pty, "9");
    assert_int_equal(pty_end(pty, PATIENCE_MS), 0);
}

/* A multiplexer or a serial line that calls itself linux: its font cannot be asked for. */
static void a_linux_terminal_that_cannot_be_asked_gets_what_every_font_has(void **state)
{
    (void)state;
    size_t length, at = 0;
    struct pty *pty = kiosk_on((struct pty_size){80, 24, "linux"});
    assert_true(pty_expect(pty, "│ 1 │  write  • v ┌─┐", PATIENCE_MS));
    pty_settle(pty, 200);
    const char *output = pty_output(pty, &length);
    while (at < length) {
        uint32_t rune;
        at += text_decode(output + at, length - at, &rune);
        if (rune >= ' ')
            assert_true(console_draws(NULL, rune));
    }
    pty_type(pty, "9");
    assert_int_equal(pty_end(pty, PATIENCE_MS), 0);
}

static void the_keypad_in_application_mode_gives_digits_and_signs(void **state)
{
    (void)state;
    static const char *const terms[] = {"xterm", "screen", "vt220"};
    for (size_t i = 0; i < COUNT(terms); i++) {
        struct pty *pty = kiosk_on((struct pty_size){80, 24, terms[i]});
        pty_send(pty, "\033Oq", 3);
        assert_true(pty_expect(pty, "Write", PATIENCE_MS));
        static const char keys[] = "\033Op\033Or\033Oy\033Oj\033Ok\033Om\033On\033Oo";
        pty_send(pty, keys, sizeof keys - 1);
        assert_true(pty_expect(pty, "029*+-./_", PATIENCE_MS));
        pty_send(pty, "\033OM", 3);
        assert_true(pty_expect(pty, "Heard: 029*+-./", PATIENCE_MS));
        pty_answer(pty, "");
        pty_send(pty, "\033Oy", 3);
        assert_int_equal(pty_end(pty, PATIENCE_MS), 0);
    }
}

/* What a cell looks like where its bytes are obeyed as the Linux console obeys them: bold makes ink
 * bright, also black ink, which is grey then. The other terminals are kinder. */
static void look(const struct pty_cell *cell, int grey, int ink[3], int paper[3])
{
    enum { BRIGHT = 240, WHITE = 255, DARK_GREY = 0x55 };
    bool white = cell->ink[0] > BRIGHT || (cell->bold && !cell->reverse);
    int front = white ? WHITE : grey, back = 0;
    if (cell->reverse) {
        back = front;
        front = cell->bold ? DARK_GREY : 0;
    }
    for (int i = 0; i < 3; i++) {
        ink[i] = front;
        paper[i] = back;
    }
}

/* Nothing is greyer than 10 to 1, the chosen row included. Reverse video on eight colours that
 * cannot be set is as bright as that terminal's grey. */
static void every_cell_stands_out(struct pty *pty, int grey, double reverse_least)
{
    for (int row = 0; row < 24; row++)
        for (int column = 0; column < 80; column++) {
            int ink[3], paper[3];
            struct pty_cell cell = pty_cell(pty, row, column);
            if (cell.rune <= L' ' && !cell.reverse)
                continue;
            look(&cell, grey, ink, paper);
            double least = cell.reverse ? reverse_least : CONTRAST_LEAST;
            if (contrast(ink, paper) < least)
                fail_msg("row %d, column %d: %.1f to 1", row, column, contrast(ink, paper));
        }
}

static void every_cell_stands_out_on_every_terminal(void **state)
{
    enum { STOCK = 0xaa, OWN = 0xf2 };
    static const struct {
        const char *term, *palette;
        int grey;
        double reverse_least;
    } terms[] = {
        {"linux", "\033]P7f2f2f2", OWN, CONTRAST_LEAST},
        {"linux", "\033]P0000000", OWN, CONTRAST_LEAST},
        {"xterm-256color", "rgb:F2/F2/F2", OWN, CONTRAST_LEAST},
        {"tmux-256color", "", STOCK, CONTRAST_LEAST},
        {"xterm", "", STOCK, 9},
        {"screen", "", STOCK, 9},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(terms); i++) {
        size_t length;
        struct pty *pty = kiosk_on((struct pty_size){80, 24, terms[i].term});
        assert_non_null(strstr(pty_output(pty, &length), terms[i].palette));
        every_cell_stands_out(pty, terms[i].grey, terms[i].reverse_least);
        pty_type(pty, "4");
        assert_true(pty_expect(pty, "first", PATIENCE_MS));
        pty_type(pty, "11");
        pty_settle(pty, 500);
        int row = pty_find(pty, "first", NULL), column = 0;
        while (column < 80 && !pty_cell(pty, row, column).reverse)
            column++;
        assert_in_range(column, 0, 79);
        every_cell_stands_out(pty, terms[i].grey, terms[i].reverse_least);
        pty_type(pty, "\r");
        assert_true(pty_expect(pty, "Anything", PATIENCE_MS));
        pty_settle(pty, 500);
        pty_type(pty, "9");
        assert_int_equal(pty_end(pty, PATIENCE_MS), 0);
    }
}

static void only_what_changed_is_written(void **state)
{
    (void)state;
    static const struct {
        const char *term;
        size_t most;
    } terms[] = {{"linux", 40}, {"vt220", 40}, {"xterm-256color", 80}};
    for (size_t i = 0; i < COUNT(terms); i++) {
        size_t length;
        struct pty *pty = kiosk_on((struct pty_size){80, 24, terms[i].term});
        pty_type(pty, "1");
        assert_true(pty_expect(pty, " _", PATIENCE_MS));
        pty_type(pty, "x");
        assert_true(pty_expect(pty, " x_", PATIENCE_MS));
        pty_settle(pty, 200);
        pty_output(pty, &length);
        pty_type(pty, "y");
        assert_true(pty_expect(pty, " xy_", PATIENCE_MS));
        pty_settle(pty, 200);
        pty_output(pty, &length);
        assert_in_range(length, 2, terms[i].most);
        pty_type(pty, "\r");
        assert_true(pty_expect(pty, "Heard: xy", PATIENCE_MS));
        pty_answer(pty, "9");
        assert_int_equal(pty_end(pty, PATIENCE_MS), 0);
    }
}

static void a_new_size_is_painted(void **state)
{
    (void)state;
    struct pty *pty = kiosk_on(pty_80x24);
    pty_resize(pty, 40, 12);
    assert_true(pty_expect(pty, "[1] write", PATIENCE_MS));
    pty_resize(pty, 20, 5);
    assert_true(pty_expect(pty, "This page needs 40", PATIENCE_MS));
    pty_resize(pty, 100, 30);
    assert_true(pty_expect(pty, "│ 1 │", PATIENCE_MS));
    pty_type(pty, "9");
    assert_int_equal(pty_end(pty, PATIENCE_MS), 0);
}

/* xterm and the VT family: 40 columns of double letters in 80, each row by halves. */
static void letters_grow_where_the_terminal_draws_double_lines(void **state)
{
    static const char *const terms[] = {"xterm-256color", "xterm", "vt220", "vt100"};
    (void)state;
    for (size_t i = 0; i < COUNT(terms); i++) {
        struct pty *pty = kiosk_on((struct pty_size){80, 24, terms[i]});
        assert_true(pty_expect(pty, "│ 1 │", PATIENCE_MS));
        pty_type(pty, "+");
        assert_true(pty_expect_gone(pty, "│ 1 │", PATIENCE_MS));
        pty_answer(pty, "+");
        pty_settle(pty, 500);
        int column, row = pty_find(pty, "[1] write", &column);
        assert_int_equal(row % 2, 0);
        assert_int_equal(column, 1);
        for (int half = 0; half < 2; half++) {
            assert_int_equal(pty_cell(pty, row + half, column).rune, '[');
            assert_int_equal(pty_cell(pty, row + half, column).half, 1 + half);
        }
        pty_type(pty, "+");
        assert_true(pty_expect(pty, "│ 1 │", PATIENCE_MS));
        pty_settle(pty, 300);
        for (row = 0; row < 24; row++)
            assert_int_equal(pty_cell(pty, row, 0).half, 0);
        pty_type(pty, "9");
        assert_int_equal(pty_end(pty, PATIENCE_MS), 0);
    }
}

static void elsewhere_fewer_words_stand_further_apart(void **state)
{
    static const char *const terms[] = {"linux", "screen", "tmux-256color"};
    (void)state;
    for (size_t i = 0; i < COUNT(terms); i++) {
        struct pty *pty = kiosk_on((struct pty_size){80, 24, terms[i]});
        int column = 0;
        pty_type(pty, "+");
        assert_true(pty_expect_gone(pty, "│ 1 │", PATIENCE_MS));
        pty_answer(pty, "+");
        pty_settle(pty, 500);
        int row = pty_find(pty, "[1] write", &column);
        assert_int_equal(column, 21);
        assert_int_equal(pty_find(pty, "[2] ask", NULL), row + 2);
        assert_int_equal(pty_cell(pty, row, column).half, 0);
        pty_type(pty, "9");
        assert_int_equal(pty_end(pty, PATIENCE_MS), 0);
    }
}

/* While letters are double: another window, and keys that paint further pages. */
static void double_letters_stand_a_change_of_the_window(void **state)
{
    (void)state;
    struct pty *pty = kiosk_on(pty_80x24);
    pty_type(pty, "+");
    assert_true(pty_expect_gone(pty, "│ 1 │", PATIENCE_MS));
    pty_answer(pty, "+");
    pty_settle(pty, 500);
    pty_resize(pty, 100, 31);
    assert_true(pty_expect(pty, "[1] write", PATIENCE_MS));
    pty_settle(pty, 300);
    int row = pty_find(pty, "[1] write", NULL);
    assert_int_equal(pty_cell(pty, row, 1).half, 1);
    pty_type(pty, "2");
    assert_true(pty_expect(pty, "Really?", PATIENCE_MS));
    assert_int_equal(pty_cell(pty, pty_find(pty, "Really?", NULL), 1).half, 1);
    pty_resize(pty, 40, 12);
    assert_true(pty_expect(pty, "Really?", PATIENCE_MS));
    pty_answer(pty, "1");
    assert_true(pty_expect(pty, "Heard: yes", PATIENCE_MS));
    pty_settle(pty, 300);
    assert_int_equal(pty_cell(pty, 0, 1).half, 0);
    pty_type(pty, "9");
    assert_int_equal(pty_end(pty, PATIENCE_MS), 0);
}

static void keys_typed_ahead_are_not_lost(void **state)
{
    (void)state;
    struct pty *pty = kiosk_on(pty_80x24);
    pty_send(pty, "1ab", 3);
    assert_true(pty_expect(pty, "► ab_", PATIENCE_MS));
    pty_send(pty, "\r", 1);
    assert_true(pty_expect(pty, "Heard: ab", PATIENCE_MS));
    pty_answer(pty, "9");
    assert_int_equal(pty_end(pty, PATIENCE_MS), 0);
}

static void a_question_is_not_answered_before_it_is_seen(void **state)
{
    (void)state;
    struct pty *pty = kiosk_on(pty_80x24);
    pty_send(pty, "21", 2);
    assert_true(pty_expect(pty, "Really?", PATIENCE_MS));
    pty_settle(pty, 300);
    assert_true(pty_shows(pty, "Really?"));
    pty_answer(pty, "1");
    assert_true(pty_expect(pty, "Heard: yes", PATIENCE_MS));
    pty_type(pty, "9");
    assert_int_equal(pty_end(pty, PATIENCE_MS), 0);
}

/* U+110000 and U+110001 in their bytes: the numbers of our own Enter and Backspace. */
static void bytes_beyond_unicode_are_no_keys(void **state)
{
    (void)state;
    struct pty *pty = kiosk_on(pty_80x24);
    pty_type(pty, "1ab");
    assert_true(pty_expect(pty, "► ab_", PATIENCE_MS));
    pty_send(pty, "\xf4\x90\x80\x80", 4);
    pty_send(pty, "\xf4\x90\x80\x81", 4);
    pty_type(pty, "c");
    assert_true(pty_expect(pty, "► abc_", PATIENCE_MS));
    pty_type(pty, "\r");
    assert_true(pty_expect(pty, "Heard: abc", PATIENCE_MS));
    pty_answer(pty, "9");
    assert_int_equal(pty_end(pty, PATIENCE_MS), 0);
}

static void signals_of_the_keyboard_do_nothing(void **state)
{
    (void)state;
    struct pty *pty = kiosk_on(pty_80x24);
    pty_send(pty, "\003\034\032\023", 4); /* Ctrl-C, Ctrl-\, Ctrl-Z, Ctrl-S */
    kill(pty_pid(pty), SIGINT);
    kill(pty_pid(pty), SIGQUIT);
    pty_type(pty, "1");
    assert_true(pty_expect(pty, "Write", PATIENCE_MS));
    pty_type(pty, "\033");
    assert_true(pty_expect(pty, "Anything", PATIENCE_MS));
    pty_answer(pty, "9");
    assert_int_equal(pty_end(pty, PATIENCE_MS), 0);
}

static void a_hang_up_and_a_term_signal_end_it(void **state)
{
    (void)state;
    struct pty *pty = kiosk_on(pty_80x24);
    pty_hang_up(pty);
    assert_int_equal(pty_end(pty, PATIENCE_MS), 0);
    pty = kiosk_on(pty_80x24);
    kill(pty_pid(pty), SIGTERM);
    assert_int_equal(pty_end(pty, PATIENCE_MS), 0);
}

static void a_dumb_or_unknown_terminal_is_refused_in_words(void **state)
{
    (void)state;
    static const char *const terms[] = {"dumb", "no-such-terminal", ""};
    for (size_t i = 0; i < COUNT(terms); i++) {
        struct pty *pty = pty_run(kiosk, NULL, (struct pty_size){80, 24, terms[i]});
        assert_true(pty_expect(pty, "cannot show the kiosk", PATIENCE_MS));
        assert_int_equal(pty_end(pty, PATIENCE_MS), 2);
    }
}

static void a_note_is_shown_and_a_childs_words_are_heard(void **state)
{
    (void)state;
    size_t length;
    struct pty *pty = kiosk_on(pty_80x24);
    pty_type(pty, "3");
    assert_true(pty_expect(pty, "Heard: done", PATIENCE_MS));
    assert_non_null(strstr(pty_output(pty, &length), "one moment"));
    assert_false(pty_shows(pty, "one moment"));
    pty_type(pty, "9");
    assert_int_equal(pty_end(pty, PATIENCE_MS), 0);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_screen_is_shown_and_a_digit_acts),
        cmocka_unit_test(every_terminal_type_works),
        cmocka_unit_test(a_vt220_gets_ascii_and_its_own_lines),
        cmocka_unit_test(a_linux_terminal_that_cannot_be_asked_gets_what_every_font_has),
        cmocka_unit_test(the_keypad_in_application_mode_gives_digits_and_signs),
        cmocka_unit_test(every_cell_stands_out_on_every_terminal),
        cmocka_unit_test(only_what_changed_is_written),
        cmocka_unit_test(a_new_size_is_painted),
        cmocka_unit_test(letters_grow_where_the_terminal_draws_double_lines),
        cmocka_unit_test(elsewhere_fewer_words_stand_further_apart),
        cmocka_unit_test(double_letters_stand_a_change_of_the_window),
        cmocka_unit_test(keys_typed_ahead_are_not_lost),
        cmocka_unit_test(a_question_is_not_answered_before_it_is_seen),
        cmocka_unit_test(a_note_is_shown_and_a_childs_words_are_heard),
        cmocka_unit_test(bytes_beyond_unicode_are_no_keys),
        cmocka_unit_test(signals_of_the_keyboard_do_nothing),
        cmocka_unit_test(a_hang_up_and_a_term_signal_end_it),
        cmocka_unit_test(a_dumb_or_unknown_terminal_is_refused_in_words),
    };
    return RUN(tests);
}
