/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "taker.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { A_LOOK_MS = 480, A_KEY_WAS_LOST_MS = 6000 };

int64_t taker_now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

void taker_start(struct taker *taker)
{
    char name[24];
    snprintf(name, sizeof name, "layar %d", taker->number);
    setenv("LULUS_SEAT", name, 1);
    taker->pty = hand_start(taker->seat, pty_80x24);
    unsetenv("LULUS_SEAT");
    taker->arrived = -1;
    taker->changed_ms = taker->acted_ms = taker_now_ms();
}

static bool sees(const struct taker *taker, const char *words)
{
    return taker->shown != NULL && strstr(taker->shown, words) != NULL;
}

/* From 0; -1: no question. */
static int question(const struct taker *taker)
{
    int number = 0;
    const char *title = taker->shown != NULL ? strstr(taker->shown, " Soal ") : NULL;
    return title != NULL && sscanf(title, " Soal %d dari 20", &number) == 1 ? number - 1 : -1;
}

static int chosen(const struct taker *taker)
{
    static const char *const marks[] = {"► [", "▶ [", "→ [", "> ["};
    for (size_t i = 0; i < COUNT(marks); i++) {
        const char *mark = strstr(taker->shown, marks[i]);
        if (mark != NULL)
            return mark[strlen(marks[i])] - '0';
    }
    return -1;
}

int taker_saved(const struct taker *taker)
{
    int count = 0;
    for (int i = 0; i < TAKER_ITEMS; i++)
        count += taker->said[i] >= 0;
    return count;
}

bool taker_is_at_a_question(const struct taker *taker)
{
    return question(taker) >= 0;
}

bool taker_is_through(const struct taker *taker)
{
    return taker->handed_in || taker->refused ||
           (taker->most < TAKER_ITEMS && taker_saved(taker) >= taker->most);
}

static void hold(const struct taker *taker, bool good, const char *what)
{
    if (good)
        return;
    print_message("# screen %d:\n%s\n", taker->number, taker->shown);
    fail_msg("screen %d: %s", taker->number, what);
}

static void read_resume(struct taker *taker)
{
    int saved;
    const char *line = strstr(taker->shown, " jawaban");
    while (line != NULL && line > taker->shown && line[-1] >= '0' && line[-1] <= '9')
        line--;
    if (!sees(taker, "Kita lanjut dari soal") || line == NULL || sscanf(line, "%d", &saved) != 1)
        return;
    hold(taker, saved >= taker_saved(taker), "fewer answers than it had called saved");
    taker->arrived = saved;
}

/* What the screen says, taken as its word. */
static void look(struct taker *taker)
{
    char *shown = pty_text(taker->pty);
    if (taker->shown == NULL || strcmp(shown, taker->shown) != 0)
        taker->changed_ms = taker_now_ms();
    free(taker->shown);
    taker->shown = shown;
    hold(taker, !sees(taker, "Mohon perhatian"), "an error was shown");
    taker->handed_in |= sees(taker, "Jawaban sudah dikumpulkan.");
    taker->refused |= sees(taker, "di layar lain");
    int number = question(taker);
    if (number >= 0 && number < TAKER_ITEMS && sees(taker, "Tersimpan."))
        taker->said[number] = chosen(taker);
    read_resume(taker);
}

static const char *digit_for(const struct taker *taker, int number)
{
    static const char *const digits[] = {"1", "2", "0"};
    return digits[(number + taker->number) % 3];
}

static void type_number(const struct taker *taker)
{
    char number[8];
    snprintf(number, sizeof number, "%d\r", taker->number);
    pty_type(taker->pty, number);
}

/* The key that leads on from what stands there; NULL: wait. */
static const char *next_key(struct taker *taker)
{
    static const struct {
        const char *words, *keys;
    } pages[] = {{"Peserta: mengerjakan tes", "1"},   {"Apakah ini Anda?", "1"},
                 {"Kita lanjut dari soal", "\r"},     {"jawaban Ibu sudah tersimpan", "\r"},
                 {"Bila sudah yakin, tekan 1.", "1"}, {"Periksa jawaban", "0"}};
    for (size_t i = 0; i < COUNT(pages); i++)
        if (sees(taker, pages[i].words))
            return pages[i].keys;
    int number = question(taker);
    if (number < 0 || sees(taker, "Menyimpan"))
        return NULL;
    taker->pressed_digit = !sees(taker, "Tersimpan.");
    return taker->pressed_digit ? digit_for(taker, number) : "\r";
}

static bool is_time(const struct taker *taker)
{
    int64_t now = taker_now_ms();
    bool new_page = taker->changed_ms > taker->acted_ms;
    return now - taker->changed_ms >= A_LOOK_MS &&
           now - taker->acted_ms >= (new_page ? A_LOOK_MS : A_KEY_WAS_LOST_MS);
}

bool taker_turn(struct taker *taker)
{
    pty_settle(taker->pty, 0);
    look(taker);
    taker->pressed_digit = false;
    if (!is_time(taker) || taker_is_through(taker))
        return false;
    taker->acted_ms = taker_now_ms();
    if (sees(taker, "nama Anda?")) {
        type_number(taker);
        return true;
    }
    const char *key = next_key(taker);
    if (key != NULL)
        pty_send(taker->pty, key, 1);
    return key != NULL;
}

void taker_is_cut_off(struct taker *taker)
{
    char *shown;
    hand_pulls_the_plug(taker->pty, &shown);
    free(taker->shown);
    taker->shown = shown;
    taker->pty = NULL;
    int number = question(taker);
    if (number >= 0 && sees(taker, "Tersimpan."))
        taker->said[number] = chosen(taker);
    taker->handed_in |= sees(taker, "Jawaban sudah dikumpulkan.");
}

void taker_ends(struct taker *taker)
{
    if (taker->pty != NULL)
        hand_ends(taker->pty);
    taker->pty = NULL;
    free(taker->shown);
    taker->shown = NULL;
}
