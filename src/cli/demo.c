/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The story as presses of keys: who comes to the kiosk and what she does there. What she answers is
 * demo_story's; which digit that is, her screen says. */
#include "demo.h"
#include "base/language.h"
#include "demo_story.h"
#include "observing.h"
#include "sitting.h"
#include "ui/question.h"
#include "ui/sheet.h"
#include <stdio.h>
#include <string.h>

enum { THINKING_MS = 9000, WATCHING_MS = 8000 };

/* --- set-up --- */

static void erase(struct player *player, uint32_t key, size_t times)
{
    while (times-- > 0)
        player_press(player, key);
}

static void set_up_kiosk(struct player *player)
{
    player_at(player, "welcome");
    player_press(player, '1');
    player_type(player, "Puskesmas Larat (contoh)");
    player_type(player, "PKM-LRL");
    player_type(player, "Bidan Contoh, telp. 0000-000");
    player_press(player, '3');
    player_at(player, "form");
    player_press(player, RAW_ENTER); /* the date stands there already */
    player_type(player, demo_trainer);
    player_type(player, demo_trainer_pin);
    player_type(player, demo_trainer_pin);
    player_at(player, "summary");
    player_press(player, '1');
    player_at(player, "staff");
    player_press(player, '1');
    player_type(player, demo_observer);
    player_type(player, demo_observer_pin);
    player_type(player, demo_observer_pin);
    player_press(player, '1');
    player_at(player, "staff");
    player_press(player, '3');
    player_at(player, "board");
}

static void set_up_training(struct player *player)
{
    player_press(player, '1');
    player_at(player, "form");
    player_press(player, '1'); /* quiz */
    player_press(player, '1'); /* checklist */
    player_type(player, "Pijat Oksitosin bagi Kader Posyandu");
    player_type(player, "PIJAT OKSITOSIN");
    player_type(player, "Balai Desa Lorulun");
    player_type(player, "Puskesmas Larat (contoh)");
    player_press(player, RAW_ENTER); /* first day: today */
    erase(player, '-', strlen("26,9,2019"));
    player_type(player, "2,11,2019");
    player_type(player, "16");
    player_press(player, RAW_ENTER);
    player_press(player, RAW_ENTER);
    player_type(player, "dr. Kepala Contoh");
    player_type(player, "Kepala Puskesmas Larat (contoh)");
    player_type(player, "NIP. 00000000 000000 0 000");
    player_type(player, "Ketua Contoh, S.ST., M.Keb.");
    player_type(player, "Ketua Tim Pengabdi");
    player_type(player, "NIDN. 0000000000");
    player_at(player, "summary");
    player_press(player, '1');
    player_at(player, "roster");
}

static void fill_roster(struct player *player)
{
    static const char sapaan_digit[SAPAAN_COUNT] = {
        [SAPAAN_IBU] = '1', [SAPAAN_BAPAK] = '2', [SAPAAN_KAKAK] = '3', [SAPAAN_NONE] = '4'};
    for (size_t i = 0; i < DEMO_PEOPLE; i++) {
        player_press(player, '*');
        player_type(player, demo_people[i].name);
        player_press(player, (uint32_t)sapaan_digit[demo_people[i].sapaan]);
        erase(player, RAW_BACKSPACE, i > 0 ? strlen(demo_people[i - 1].posyandu) : 0);
        player_type(player, demo_people[i].posyandu);
        if (i == 0)
            player_type(player, "Lorulun");
        else
            player_press(player, RAW_ENTER);
        player_at(player, "summary");
        player_press(player, '1');
        player_at(player, "roster");
    }
    player_press(player, '+');
    player_at(player, "board");
}

/* --- the trainer --- */

static void sign_in(struct player *player, uint32_t door, const char *pin)
{
    player_at(player, "home");
    player_press(player, door);
    player_at(player, "sign-in");
    player_press(player, '1');
    player_at(player, "pin");
    player_type(player, pin);
}

static void trainer_signs_in(struct player *player)
{
    sign_in(player, '3', demo_trainer_pin);
    if (player_is_at(player, "confirm-date"))
        player_press(player, '1');
    player_at(player, "board");
}

static void leave_board(struct player *player)
{
    player_press(player, '-');
    player_at(player, "home");
}

/* The first thing that the menu offers is what comes next: to close what is open, else to open. */
static void next_stage_please(struct player *player)
{
    player_press(player, '1');
    player_at(player, "stage");
    player_press(player, '1');
    if (player_is_at(player, "closing"))
        player_press(player, '1');
    if (player_is_at(player, "ways"))
        player_press(player, '-');
    player_at(player, "board");
}

static void trainer_goes_on(struct player *player, int stages)
{
    trainer_signs_in(player);
    while (stages-- > 0)
        next_stage_please(player);
    leave_board(player);
}

/* --- a kader --- */

static void try_the_trial(struct player *player)
{
    static const uint32_t lesson[] = {RAW_ENTER, '2',       '3', '-',      RAW_ENTER,
                                      '*',       RAW_ENTER, '1', RAW_ENTER};
    for (size_t i = 0; i < COUNT(lesson); i++)
        player_press(player, lesson[i]);
}

static void answer(struct player *player, size_t person, bool posttest)
{
    const struct test *test = player->app.sitting->test;
    const struct test_item *item = &test->items[question_item(player->app.top->screen)];
    char letter = demo_answer(item->item->code, person, posttest);
    if (letter == '\0') {
        player_fail(player, "a known item");
        return;
    }
    player_wait(player, THINKING_MS + 500 * (int64_t)person);
    player_press(player, letter == '?' ? '0' : (uint32_t)('0' + test_digit(item, letter)));
    player_press(player, RAW_ENTER);
}

static void hand_in(struct player *player)
{
    player_at(player, "review");
    for (int i = 0; i < 9 && player_is_at(player, "review"); i++) {
        player_press(player, RAW_ENTER);
        player_press(player, '1');
    }
    if (player_is_at(player, "name-check"))
        player_press(player, '1');
    player_at(player, "thanks");
    player_press(player, RAW_ENTER);
    player_at(player, "home");
}

static void take_test(struct player *player, size_t person, bool posttest)
{
    player_at(player, "home");
    player_press(player, '1');
    player_at(player, "names");
    player_number(player, (int)person + 1);
    player_at(player, "confirm-name");
    player_press(player, '1');
    if (player_is_at(player, "trial") && person == 0)
        try_the_trial(player);
    else if (player_is_at(player, "trial"))
        player_press(player, '*');
    player_at(player, "question");
    while (player_is_at(player, "question"))
        answer(player, person, posttest);
    hand_in(player);
}

static void everybody_takes_test(struct player *player, bool posttest)
{
    for (size_t person = 0; person < DEMO_PEOPLE; person++)
        take_test(player, person, posttest);
}

/* --- the observer --- */

static void score_step(struct player *player, size_t person, size_t round)
{
    const struct sheet *sheet = player->app.observing->sheet;
    size_t step = sheet_view_step(player->app.top->screen);
    int mark = step < sheet->step_count ? demo_mark(sheet->steps[step].step->code, person, round)
                                        : MARK_NONE;
    if (mark == MARK_NONE) {
        player_fail(player, "a step with a mark");
        return;
    }
    player_wait(player, WATCHING_MS);
    player_press(player, (uint32_t)('0' + mark));
}

/* With an impression; what is to be practised is told directly and by a leaflet. */
static void close_sheet(struct player *player)
{
    player_press(player, '4');
    player_press(player, RAW_ENTER);
    player_press(player, '1');
    player_at(player, "closed");
    player_press(player, RAW_ENTER);
    player_at(player, "verdict");
    while (player_is_at(player, "verdict"))
        player_press(player, RAW_ENTER);
    if (player_is_at(player, "guidance"))
        for (const char *key = "13"; *key != '\0'; key++)
            player_press(player, (uint32_t)*key);
    while (player_is_at(player, "guidance"))
        player_press(player, RAW_ENTER);
}

/* On the first mother, who agrees and is well. */
static void begin_on(struct player *player, enum practised_on on)
{
    player_at(player, "on-whom");
    player_press(player, (uint32_t)('0' + on));
    for (int i = 0; on == ON_MOTHER && i < 3; i++)
        player_press(player, '1');
    player_at(player, "sheet");
}

static void observe(struct player *player, size_t person, size_t round)
{
    player_at(player, "observer");
    player_number(player, (int)person + 1);
    while (player_is_at(player, "last-time"))
        player_press(player, RAW_ENTER);
    begin_on(player, demo_on_whom(person, round));
    while (player_is_at(player, "sheet") && sheet_unscored(player->app.observing->sheet) > 0)
        score_step(player, person, round);
    close_sheet(player);
}

static void observe_round(struct player *player, size_t round)
{
    sign_in(player, '2', demo_observer_pin);
    for (size_t person = 0; person < DEMO_PEOPLE; person++)
        if (demo_is_seen(person, round))
            observe(player, person, round);
    player_at(player, "observer");
    player_press(player, '-');
    player_at(player, "home");
}

/* --- certificates --- */

static void issue_all(struct player *player)
{
    trainer_signs_in(player);
    player_press(player, '3');
    player_at(player, "results");
    player_press(player, '-');
    player_press(player, '2');
    player_at(player, "certify");
    player_press(player, '*');
    for (size_t i = 0; i < DEMO_PEOPLE; i++) {
        player_at(player, "issue");
        player_press(player, '1');
    }
    player_at(player, "certify");
    player_press(player, '-');
    leave_board(player);
}

/* --- the three days --- */

static void before_pretest(struct player *player)
{
    set_up_kiosk(player);
    set_up_training(player);
    fill_roster(player);
    leave_board(player);
}

static void first_day(struct player *player)
{
    trainer_goes_on(player, 1); /* opens tes awal */
    everybody_takes_test(player, false);
    trainer_goes_on(player, 4); /* closes it, opens and closes the teaching, opens tes akhir */
    everybody_takes_test(player, true);
    trainer_goes_on(player, 2); /* closes it, opens Praktik */
    observe_round(player, 0);
    trainer_goes_on(player, 1);
}

static void round_day(struct player *player, size_t round)
{
    trainer_goes_on(player, 1);
    observe_round(player, round);
    trainer_goes_on(player, 1);
}

bool demo_play(struct player *player, enum demo_point until)
{
    if (!player_switch_on(player, demo_days[0], ZONE_WIT))
        return false;
    before_pretest(player);
    if (until > DEMO_BEFORE_PRETEST)
        first_day(player);
    for (size_t day = 1; day < DEMO_DAYS && until > DEMO_BEFORE_PRETEST && player->running; day++) {
        if (day == 2 && until < DEMO_FINISHED)
            break;
        player_switch_off(player);
        if (player_switch_on(player, demo_days[day], ZONE_WIT))
            round_day(player, day);
    }
    if (until == DEMO_FINISHED)
        issue_all(player);
    bool ok = player->running;
    player_switch_off(player);
    return ok;
}
