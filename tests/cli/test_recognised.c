/* SPDX-License-Identifier: GPL-3.0-or-later */
/* By what somebody is known at the real program: a PIN of digits or pictures, chosen, asked,
 * forgotten and freed, with the plug pulled in between; and a card at the scanner. */
#include "hand.h"
#include "scanner.h"
#include "store/trainings.h"
#include <string.h>

static void set_rule(struct seat *seat, enum pin_kind kind)
{
    struct app *app = &seat->player.app;
    seat_on(seat, 2019, 9, 27);
    keys(seat, "311111\n1");
    if (!store_put_training_setting(app->store, &app->training.id, SETTING_PIN, (int)kind,
                                    &app->staff.id, &seat->err))
        fail_msg("%s", seat->err.message);
    player_switch_off(&seat->player);
}

static struct pty *at_her_name(const struct seat *seat, const char *sees)
{
    struct pty *pty = hand_start(seat, pty_80x24);
    SEES(pty, "Peserta: mengerjakan tes");
    pty_type(pty, "1");
    SEES(pty, "nama Anda?");
    pty_type(pty, "2\r");
    SEES(pty, "Apakah ini Anda?");
    pty_answer(pty, "1");
    SEES(pty, sees);
    return pty;
}

struct way {
    enum pin_kind kind;
    const char *choose, *again, *ask; /* what the screen says */
    const char *secret, *other;       /* with their Enter */
};

static const struct way digits = {PIN_DIGITS,
                                  "Pilih empat angka sendiri.",
                                  "Empat angka yang sama sekali lagi.",
                                  "Silakan tekan empat angka rahasia.",
                                  "1234\r",
                                  "4321\r"};
static const struct way pictures = {PIN_PICTURES,
                                    "Pilih tiga gambar sendiri.",
                                    "Tiga gambar yang sama sekali lagi.",
                                    "Silakan tekan tiga gambar rahasia.",
                                    "519\r",
                                    "123\r"};

/* Chosen once only is not chosen: after a cut she begins again. */
static void chooses(struct seat *seat, const struct way *way)
{
    struct pty *pty = at_her_name(seat, way->choose);
    pty_type(pty, way->secret);
    SEES(pty, way->again);
    hand_pulls_the_plug(pty, NULL);
    pty = at_her_name(seat, way->choose);
    pty_type(pty, way->secret);
    SEES(pty, way->again);
    pty_type(pty, way->secret);
    SEES(pty, "Mari coba satu soal");
    hand_pulls_the_plug(pty, NULL);
}

static void misses_three_times(struct pty *pty, const struct way *way)
{
    for (int time = 1; time < 3; time++) {
        pty_type(pty, way->other);
        SEES(pty, "Belum cocok.");
    }
    pty_type(pty, way->other);
    SEES(pty, "Silakan panggil pelatih atau pendamping.");
}

static struct pty *helper_stands_there(struct seat *seat, const struct way *way)
{
    struct pty *pty = at_her_name(seat, way->ask);
    misses_three_times(pty, way);
    pty_answer(pty, "1");
    SEES(pty, "Siapa yang membantu?");
    pty_answer(pty, "2");
    SEES(pty, "PIN Anda");
    pty_type(pty, "1111\r");
    SEES(pty, "PIN belum cocok.");
    pty_type(pty, "2222\r");
    SEES(pty, "memilih PIN baru sekarang.");
    return pty;
}

static void forgets_and_is_freed(struct seat *seat, const struct way *way)
{
    struct pty *pty = helper_stands_there(seat, way);
    hand_pulls_the_plug(pty, NULL); /* before `1 ya`: nothing was freed */
    pty = helper_stands_there(seat, way);
    pty_answer(pty, "1");
    SEES(pty, way->choose);
    hand_pulls_the_plug(pty, NULL); /* after it: she is free */
    pty = at_her_name(seat, way->choose);
    pty_type(pty, way->other);
    SEES(pty, way->again);
    pty_type(pty, way->other);
    SEES(pty, "Mari coba satu soal");
    hand_ends(pty);
}

static void is_recognised_by(struct seat *seat, const struct way *way)
{
    set_rule(seat, way->kind);
    chooses(seat, way);
    struct pty *pty = at_her_name(seat, way->ask);
    pty_type(pty, way->secret);
    SEES(pty, "Mari coba satu soal");
    hand_ends(pty);
    forgets_and_is_freed(seat, way);
}

static void four_digits_are_kept_asked_and_freed(void **state)
{
    is_recognised_by(*state, &digits);
}

static void three_pictures_are_kept_asked_and_freed(void **state)
{
    is_recognised_by(*state, &pictures);
}

static void a_card_opens_her_name_and_nothing_in_a_question(void **state)
{
    struct seat *seat = *state;
    char code[CARD_BYTES + 1];
    seat_on(seat, 2019, 9, 27);
    card_of(seat, 2, code);
    player_switch_off(&seat->player);
    strcat(code, "\r");
    struct pty *pty = hand_start(seat, pty_80x24);
    SEES(pty, "Peserta: mengerjakan tes");
    pty_send(pty, code, strlen(code));
    SEES(pty, "Marselina Terang");
    SEES(pty, "Apakah ini Anda?");
    pty_answer(pty, "1");
    SEES(pty, "Mari coba satu soal");
    hand_keypad(pty, "*");
    hand_sees_question(pty, 1);
    pty_send(pty, code, strlen(code));
    pty_settle(pty, 300);
    SEES(pty, "Soal 1 dari 20");
    assert_false(pty_shows(pty, "dipilih"));
    assert_false(pty_shows(pty, "Tersimpan."));
    hand_ends(pty);
}

#define TEST(name) cmocka_unit_test_setup(name, seat_as_kept)

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(four_digits_are_kept_asked_and_freed),
        TEST(three_pictures_are_kept_asked_and_freed),
        TEST(a_card_opens_her_name_and_nothing_in_a_question),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, seat_with_the_pretest, seat_put_away);
}
