/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two observers at two screens of the real program: the second scores unseen, the plug is pulled on
 * her sheet and on a correction, and what counts is the first one's, as she put it right. */
#include "crypto/pin.h"
#include "hand.h"
#include "store/people.h"
#include <stdio.h>
#include <stdlib.h>

static void add_observer(struct seat *seat)
{
    struct staff staff = {.role = ROLE_OBSERVER, .name = "Bidan Kedua"};
    char hash[PIN_HASH_TEXT];
    pin_hash("3333", hash);
    assert_true(store_add_staff(seat->player.store, &staff, hash, &seat->err));
}

static int two_observers(void **state)
{
    struct seat *seat = calloc(1, sizeof *seat);
    assert_non_null(seat);
    seat_begin(seat, DEMO_BEFORE_LAST_ROUND);
    seat_on(seat, 2019, 11, 2);
    add_observer(seat);
    keys(seat, "311111\n111");
    player_switch_off(&seat->player);
    *state = seat;
    return 0;
}

/* At her list; then she takes person 2. */
static struct pty *observer(const struct seat *seat, const char *number, const char *pin)
{
    struct pty *pty = hand_start(seat, pty_80x24);
    SEES(pty, "Penilai: menilai praktik");
    pty_answer(pty, "2");
    SEES(pty, "Siapa Anda?");
    pty_answer(pty, number);
    SEES(pty, "PIN Anda");
    pty_type(pty, pin);
    pty_answer(pty, "\r");
    SEES(pty, "Siapa berikutnya?");
    pty_type(pty, "2");
    pty_answer(pty, "\r");
    return pty;
}

static void scores(struct pty *pty, const char *marks, int from)
{
    char words[40];
    for (int i = 0; marks[i] != '\0'; i++) {
        (i == 0 ? pty_answer : pty_type)(pty, (char[]){marks[i], '\0'});
        snprintf(words, sizeof words, "Tadi: langkah %d dinilai %c.", from + i, marks[i]);
        SEES(pty, words);
    }
}

static void closes(struct pty *pty)
{
    SEES(pty, "Semua 22 langkah sudah dinilai.");
    pty_answer(pty, "3");
    pty_answer(pty, "\r");
    SEES(pty, "Untuk menutup lembar, tekan 1.");
    pty_answer(pty, "1");
    SEES(pty, "Lembar sudah ditutup dan tersimpan.");
}

/* Over the verdict and how she was told, to what follows. */
static void turns_to(struct pty *pty, const char *words)
{
    hand_turn_to(pty, words);
}

static struct pty *first_begins(const struct seat *seat)
{
    struct pty *first = observer(seat, "1", "2222");
    SEES(first, "Waktu itu belum tepat:");
    turns_to(first, "Berpraktik pada siapa?");
    pty_answer(first, "1");
    SEES(first, "langkah 1 dari 22");
    scores(first, "1221", 1);
    return first;
}

static struct pty *second_begins(const struct seat *seat)
{
    struct pty *second = observer(seat, "2", "3333");
    SEES(second, "Penilai pertama: Bidan Contoh");
    SEES(second, "ikut menilai, tanpa melihat nilainya");
    pty_answer(second, "4");
    SEES(second, "Penilai kedua: Bidan Kedua");
    SEES(second, "langkah 1 dari 22    belum dinilai 22");
    scores(second, "2220", 1);
    return second;
}

static struct pty *goes_on_after_the_plug(const struct seat *seat, struct pty *second)
{
    hand_pulls_the_plug(second, NULL);
    second = observer(seat, "2", "3333");
    SEES(second, "langkah 5 dari 22    belum dinilai 18");
    SEES(second, "Penilai kedua: Bidan Kedua");
    return second;
}

/* The first is not closed yet: nothing of it is shown. */
static void second_sees_nothing_of_it(struct pty *second)
{
    turns_to(second, "Siapa berikutnya?");
    pty_type(second, "2");
    pty_answer(second, "\r");
    SEES(second, "Lembar ini sudah ditutup.");
    assert_false(pty_shows(second, "berbeda"));
}

/* Step 4 was 0, as the second said. */
static void first_puts_it_right(const struct seat *seat, struct pty *first)
{
    pty_type(first, "2");
    pty_answer(first, "\r");
    SEES(first, "perbaiki: salinannya dibuka");
    pty_answer(first, "1");
    SEES(first, "Mengapa diperbaiki?");
    pty_type(first, "langkah 4 salah tekan");
    pty_answer(first, "\r");
    SEES(first, "perbaikan");
    pty_answer(first, "-");
    SEES(first, "langkah 1 dari 22");
    pty_answer(first, "+");
    SEES(first, "Ke langkah berapa?");
    pty_type(first, "4");
    pty_answer(first, "\r");
    SEES(first, "langkah 4 dari 22");
    pty_answer(first, "0");
    SEES(first, "Tadi: langkah 4 dinilai 0.");
    hand_pulls_the_plug(first, NULL);
    first = observer(seat, "1", "2222");
    SEES(first, "perbaikan");
    closes(first);
    turns_to(first, "Sama: 21 dari 22 langkah, 95 persen.");
    SEES(first, "Lembar yang dihitung: Bidan Contoh.");
    hand_ends(first);
}

static void two_observers_score_unseen_and_the_first_one_counts(void **state)
{
    struct seat *seat = *state;
    struct pty *first = first_begins(seat), *second = second_begins(seat);
    second = goes_on_after_the_plug(seat, second);
    scores(second, "222222222222222222", 5);
    closes(second);
    second_sees_nothing_of_it(second);
    scores(first, "222222222222222222", 5);
    closes(first);
    turns_to(first, "Sama: 20 dari 22 langkah, 91 persen.");
    SEES(first, "Langkah 4: 1 dan 0:");
    pty_answer(first, "\r");
    SEES(first, "Siapa berikutnya?");
    first_puts_it_right(seat, first);
    hand_ends(second);
    struct pty *check = hand_command(seat, "journal", "--check");
    assert_int_equal(pty_end(check, PATIENCE_MS), 0);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(two_observers_score_unseen_and_the_first_one_counts,
                                        two_observers, seat_put_away),
    };
    return RUN(tests);
}
