/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/golden.h"
#include "../support/run.h"
#include "press.h"
#include "ui/board.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PEOPLE = 9 };

/* Nine invented people in the middle of the second assessment. */
struct class
{
    struct training training;
    struct occasion occasions[5];
    struct standing people[PEOPLE];
    struct board board;
};

static const char *const names[PEOPLE] = {
    "Yosefina Lorulun", "Maria Batmomolin", "Anna Fenanlampir",     "Ruth Lamere",  "Ester Sabono",
    "Marta Kelbulan",   "Lusia Ngilamele",  "Katarina Rahanserang", "Rosa Samponu",
};

static struct class *class_new(void)
{
    struct class *class = calloc(1, sizeof *class);
    class->training =
        (struct training){.title = "Pijat Oksitosin", .quiz_mark = 75, .skill_mark = 80};
    class->occasions[0] =
        (struct occasion){.kind = OCCASION_PRETEST, .n = 1, .stage = STAGE_CLOSED};
    class->occasions[1] =
        (struct occasion){.kind = OCCASION_SESSION, .n = 1, .stage = STAGE_CLOSED};
    class->occasions[2] = (struct occasion){.kind = OCCASION_POSTTEST, .n = 1, .stage = STAGE_OPEN};
    class->occasions[3] = (struct occasion){.kind = OCCASION_ROUND, .n = 1, .stage = STAGE_CLOSED};
    class->occasions[4] = (struct occasion){.kind = OCCASION_ROUND, .n = 2, .stage = STAGE_OPEN};
    for (int i = 0; i < PEOPLE; i++) {
        struct standing *person = &class->people[i];
        person->kader.list_number = i + 1;
        snprintf(person->kader.name, sizeof person->kader.name, "%s", names[i]);
        person->pretest = (struct test_result){
            .state = PROGRESS_DONE, .score = {.right = 10 + i % 3, .wrong = 9 - i % 3, .blank = 1}};
        person->posttest = person->pretest;
        person->posttest.score = (struct score){.points = 17, .max = 20, .right = 17, .wrong = 3};
        person->rounds[0] = (struct round_result){.seen = true};
        person->rounds[1] = (struct round_result){.seen = i < 6, .verdict = {.able = i < 4}};
        person->round_count = 2;
        person->latest_round = i < 6;
    }
    class->people[1].pretest.late = true;
    class->people[2].posttest = (struct test_result){.state = PROGRESS_OPEN, .answered = 6};
    class->people[6].rounds[1].open = true;
    class->people[7].rounds[1].stopped = true;
    class->people[8].kader.withdrawn = true;
    strcpy(class->people[0].certificate, "PKM-LRL/2019/0001");
    class->board = (struct board){
        .training = &class->training,
        .occasions = class->occasions,
        .occasion_count = COUNT(class->occasions),
        .people = class->people,
        .people_count = PEOPLE,
        .next = "Next: see two more people for Assessment 1.",
        .date = "2 Nov 2019",
    };
    return class;
}

static void the_board_is_painted_at_every_size(void **state)
{
    (void)state;
    struct class *class = class_new();
    struct screen *screen = board_new(&class->board);
    golden_screen(screen, "board", golden_trainer);
    screen_free(screen);
    free(class);
}

static void scores_are_shown_on_their_key_for_20_seconds(void **state)
{
    (void)state;
    struct class *class = class_new();
    struct screen *screen = board_new(&class->board);
    press_at(screen, EVENT_STAR, 5000);
    press_at(screen, EVENT_TICK, 24999);
    golden_screen(screen, "board-scores", golden_trainer);
    press_at(screen, EVENT_TICK, 25000);
    golden_screen(screen, "board", golden_trainer);
    press_at(screen, EVENT_STAR, 30000);
    press_at(screen, EVENT_STAR, 31000);
    golden_one(screen, "board", golden_trainer[1], LANGUAGE_EN);
    screen_free(screen);
    free(class);
}

static void its_digits_choose(void **state)
{
    (void)state;
    struct class *class = class_new();
    struct screen *screen = board_new(&class->board);
    for (int digit = 0; digit < 10; digit++)
        assert_int_equal(press_digit(screen, digit).kind == INTENT_CHOOSE,
                         (digit >= 1 && digit <= 4) || digit == 9);
    assert_int_equal(press(screen, EVENT_BACK).kind, INTENT_BACK);
    screen_free(screen);
    free(class);
}

static void enter_asks_for_a_number_and_opens_the_person(void **state)
{
    (void)state;
    struct class *class = class_new();
    struct screen *screen = board_new(&class->board);
    assert_int_equal(press(screen, EVENT_ENTER).kind, INTENT_NONE);
    assert_int_equal(screen_mode(screen), KEYS_DIGITS);
    press_digit(screen, 7);
    golden_screen(screen, "board-asking", golden_trainer);
    struct intent intent = press(screen, EVENT_ENTER);
    assert_int_equal(intent.kind, INTENT_GO);
    assert_int_equal(intent.number, 7);
    assert_int_equal(screen_mode(screen), KEYS_CHOICE);
    screen_free(screen);
    free(class);
}

static void a_number_nobody_has_is_told(void **state)
{
    (void)state;
    struct class *class = class_new();
    struct screen *screen = board_new(&class->board);
    press(screen, EVENT_ENTER);
    press_digit(screen, 4);
    press_digit(screen, 2);
    assert_int_equal(press(screen, EVENT_ENTER).kind, INTENT_NONE);
    golden_one(screen, "board-nobody", golden_trainer[1], LANGUAGE_EN);
    screen_free(screen);
    free(class);
}

static void asking_for_a_number_can_be_left(void **state)
{
    (void)state;
    struct class *class = class_new();
    struct screen *screen = board_new(&class->board);
    press(screen, EVENT_ENTER);
    assert_int_equal(press(screen, EVENT_DELETE).kind, INTENT_NONE);
    assert_int_equal(screen_mode(screen), KEYS_CHOICE);
    press(screen, EVENT_ENTER);
    assert_int_equal(press(screen, EVENT_BACK).kind, INTENT_NONE);
    assert_int_equal(press(screen, EVENT_BACK).kind, INTENT_BACK);
    screen_free(screen);
    free(class);
}

static void a_large_class_has_pages(void **state)
{
    (void)state;
    struct class *class = class_new();
    struct standing *many = calloc(40, sizeof *many);
    for (int i = 0; i < 40; i++) {
        many[i] = class->people[i % 8];
        many[i].kader.list_number = i + 1;
    }
    class->board.people = many;
    class->board.people_count = 40;
    struct screen *screen = board_new(&class->board);
    golden_one(screen, "board-many", golden_trainer[0], LANGUAGE_EN);
    press(screen, EVENT_PLUS);
    press(screen, EVENT_PLUS);
    golden_one(screen, "board-many-3", golden_trainer[0], LANGUAGE_EN);
    press(screen, EVENT_UP);
    press(screen, EVENT_UP);
    golden_one(screen, "board-many", golden_trainer[0], LANGUAGE_EN);
    screen_free(screen);
    free(many);
    free(class);
}

static void without_room_the_oldest_rounds_give_way(void **state)
{
    (void)state;
    struct class *class = class_new();
    struct occasion occasions[8];
    memcpy(occasions, class->occasions, sizeof class->occasions);
    for (int n = 3; n < 6; n++)
        occasions[n + 2] = (struct occasion){.kind = OCCASION_ROUND, .n = n};
    class->board.occasions = occasions;
    class->board.occasion_count = COUNT(occasions);
    struct screen *screen = board_new(&class->board);
    golden_one(screen, "board-rounds", golden_trainer[0], LANGUAGE_EN);
    golden_one(screen, "board-rounds", golden_trainer[1], LANGUAGE_EN);
    screen_free(screen);
    free(class);
}

static void an_update_keeps_what_is_being_typed(void **state)
{
    (void)state;
    struct class *class = class_new();
    struct screen *screen = board_new(&class->board);
    press(screen, EVENT_ENTER);
    press_digit(screen, 3);
    board_update(screen, &class->board);
    assert_int_equal(press(screen, EVENT_ENTER).number, 3);
    screen_free(screen);
    free(class);
}

static void a_board_fits_any_grid(void **state)
{
    (void)state;
    struct class *class = class_new();
    struct screen *screen = board_new(&class->board);
    for (int rows = 1; rows < 30; rows++)
        for (int columns = 1; columns < 90; columns += 7)
            grid_free(golden_paint(screen, (struct golden_size){columns, rows}, LANGUAGE_EN));
    screen_free(screen);
    free(class);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_board_is_painted_at_every_size),
        cmocka_unit_test(scores_are_shown_on_their_key_for_20_seconds),
        cmocka_unit_test(its_digits_choose),
        cmocka_unit_test(enter_asks_for_a_number_and_opens_the_person),
        cmocka_unit_test(a_number_nobody_has_is_told),
        cmocka_unit_test(asking_for_a_number_can_be_left),
        cmocka_unit_test(a_large_class_has_pages),
        cmocka_unit_test(without_room_the_oldest_rounds_give_way),
        cmocka_unit_test(an_update_keeps_what_is_being_typed),
        cmocka_unit_test(a_board_fits_any_grid),
    };
    return RUN(tests);
}
