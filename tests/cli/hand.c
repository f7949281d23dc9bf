/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hand.h"
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    QUESTIONS = 20,
    PAGES_MOST = 8,
    A_BREATH_MS = 450,
    A_GLANCE_MS = 120,
    A_BLINK_MS = 30,
    BETWEEN_KEYS_MS = 40
};

struct pty *hand_start(const struct seat *seat, struct pty_size size)
{
    const char *const argv[] = {"./lulus", "--store", seat->path, NULL};
    struct pty *pty = pty_exec(argv, size);
    assert_non_null(pty);
    return pty;
}

struct pty *hand_command(const struct seat *seat, const char *first, const char *second)
{
    const char *const argv[] = {"./lulus", "--store", seat->path, first, second, NULL};
    struct pty *pty = pty_exec(argv, (struct pty_size){160, 50, NULL});
    assert_non_null(pty);
    return pty;
}

void hand_keypad(struct pty *pty, const char *keys)
{
    static const char signs[] = "\r*+,-./0123456789";
    static const char codes[] = "Mjklmnopqrstuvwxy";
    for (; *keys != '\0'; keys++) {
        const char *sign = strchr(signs, *keys);
        assert_non_null(sign);
        char bytes[] = {'\033', 'O', codes[sign - signs], '\0'};
        pty_send(pty, bytes, 3);
        pty_settle(pty, BETWEEN_KEYS_MS);
    }
}

void hand_turn_to(struct pty *pty, const char *text)
{
    for (int page = 0; page < PAGES_MOST && !pty_shows(pty, text); page++) {
        hand_keypad(pty, "\r");
        for (int ms = 0; ms < A_BREATH_MS && !pty_shows(pty, text); ms += A_BLINK_MS)
            pty_settle(pty, A_BLINK_MS);
    }
    SEES(pty, text);
}

void hand_is_number(struct pty *pty, const char *number)
{
    SEES(pty, "Peserta: mengerjakan tes");
    pty_type(pty, "1");
    SEES(pty, "nama Anda?");
    pty_type(pty, number);
    pty_type(pty, "\r");
    SEES(pty, "Apakah ini Anda?");
    pty_answer(pty, "1");
    SEES(pty, "Tes awal");
}

void hand_sees_question(struct pty *pty, int number)
{
    char title[32];
    snprintf(title, sizeof title, "Soal %d dari %d", number, QUESTIONS);
    SEES(pty, title);
    pty_settle(pty, A_GLANCE_MS);
}

const char *hand_choice(int number)
{
    return number % 3 == 0 ? "0" : number % 2 == 0 ? "2" : "1";
}

static void turn_the_page(struct pty *pty, int number)
{
    char title[32];
    snprintf(title, sizeof title, "Soal %d dari %d", number + 1, QUESTIONS);
    hand_turn_to(pty, number < QUESTIONS ? title : "Periksa jawaban");
}

void hand_answers(struct pty *pty, int first, int last)
{
    for (int number = first; number <= last; number++) {
        hand_sees_question(pty, number);
        (number % 2 == 0 ? pty_type : hand_keypad)(pty, hand_choice(number));
        SEES(pty, "Tersimpan.");
        turn_the_page(pty, number);
    }
}

void hand_signs_in_as_trainer(struct pty *pty)
{
    SEES(pty, "Pelatih");
    pty_type(pty, "3");
    SEES(pty, "Siapa Anda?");
    pty_type(pty, "1");
    SEES(pty, "PIN Anda");
    pty_type(pty, "1111\r");
    SEES(pty, "Apakah hari ini");
    pty_answer(pty, "1");
    SEES(pty, "Papan pelatih");
}

void hand_ends(struct pty *pty)
{
    kill(pty_pid(pty), SIGTERM);
    assert_int_equal(pty_end(pty, PATIENCE_MS), 0);
}

void hand_pulls_the_plug(struct pty *pty, char **shown)
{
    kill(pty_pid(pty), SIGKILL);
    pty_settle(pty, A_BREATH_MS);
    if (shown != NULL)
        *shown = pty_text(pty);
    assert_int_equal(pty_end(pty, PATIENCE_MS), 128 + SIGKILL);
}
