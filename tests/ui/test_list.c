/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/golden.h"
#include "../support/run.h"
#include "press.h"
#include "ui/basic.h"
#include <stdio.h>

static const struct list_row names[] = {
    {1, "Yosefina Lorulun", "Posyandu Melati", NULL, false},
    {2, "Maria Magdalena Batmomolin, A.Md.Keb.", "Posyandu Mawar Merah Kampung Lama", "berjalan",
     false},
    {3, "Anna Fenanlampir", "Posyandu Melati", NULL, false},
    {4, "Ruth Lamere", NULL, "selesai", true},
};
static const struct menu_option extra[] = {{-1, "Press Enter.", NULL}};
static const struct list few = {
    .heading = {"Lulus", NULL},
    .prompt = "Please type a number.",
    .empty = "Please press one of the digits.",
    .rows = names,
    .row_count = COUNT(names),
    .extra = extra,
    .extra_count = 1,
};

enum { MANY = 23 };
struct many {
    struct list list;
    struct list_row rows[MANY];
    char texts[MANY][24];
};

static struct list *many_people(struct many *many)
{
    for (int i = 0; i < MANY; i++) {
        snprintf(many->texts[i], sizeof many->texts[i], "Peserta %c", 'A' + i);
        many->rows[i] = (struct list_row){.number = i + 1, .text = many->texts[i]};
    }
    many->list = few;
    many->list.rows = many->rows;
    many->list.row_count = MANY;
    return &many->list;
}

static void a_list_is_painted_at_every_size(void **state)
{
    (void)state;
    struct screen *screen = list_new(&few);
    golden_screen(screen, "list", golden_kader);
    screen_free(screen);
}

static void below_ten_rows_a_digit_chooses(void **state)
{
    (void)state;
    struct screen *screen = list_new(&few);
    assert_int_equal(screen_mode(screen), KEYS_CHOICE);
    struct intent intent = press_digit(screen, 4);
    assert_int_equal(intent.kind, INTENT_CHOOSE);
    assert_int_equal(intent.number, 4);
    assert_int_equal(press_digit(screen, 7).kind, INTENT_NONE);
    golden_one(screen, "list-unknown", golden_kader[0], LANGUAGE_EN);
    screen_free(screen);
}

static void with_more_rows_digits_collect_and_enter_takes(void **state)
{
    (void)state;
    struct many many;
    struct screen *screen = list_new(many_people(&many));
    assert_int_equal(screen_mode(screen), KEYS_DIGITS);
    golden_screen(screen, "list-many", golden_kader);
    assert_int_equal(press_digit(screen, 1).kind, INTENT_NONE);
    assert_int_equal(press_digit(screen, 7).kind, INTENT_NONE);
    golden_screen(screen, "list-typed", golden_kader);
    struct intent intent = press(screen, EVENT_ENTER);
    assert_int_equal(intent.kind, INTENT_CHOOSE);
    assert_int_equal(intent.number, 17);
    screen_free(screen);
}

static void a_typed_number_may_be_deleted_before_going_back(void **state)
{
    (void)state;
    struct many many;
    struct screen *screen = list_new(many_people(&many));
    press_digit(screen, 0);
    press_digit(screen, 1);
    assert_int_equal(press_at(screen, EVENT_DELETE, 1000).kind, INTENT_NONE);
    assert_int_equal(press_at(screen, EVENT_DELETE, 1100).kind, INTENT_NONE);
    assert_int_equal(press_at(screen, EVENT_DELETE, 2000).kind, INTENT_BACK);
    screen_free(screen);
}

static void a_number_that_nobody_has_is_told_and_forgotten(void **state)
{
    (void)state;
    struct many many;
    struct screen *screen = list_new(many_people(&many));
    press_digit(screen, 9);
    press_digit(screen, 9);
    assert_int_equal(press(screen, EVENT_ENTER).kind, INTENT_NONE);
    golden_one(screen, "list-nobody", golden_kader[0], LANGUAGE_EN);
    press_digit(screen, 2);
    assert_int_equal(press(screen, EVENT_ENTER).number, 2);
    screen_free(screen);
}

static void enter_turns_the_pages_of_a_long_list_and_back_turns_back(void **state)
{
    (void)state;
    struct many many;
    struct screen *screen = list_new(many_people(&many));
    grid_free(golden_paint(screen, golden_kader[0], LANGUAGE_EN));
    for (int i = 0; i < 5; i++)
        assert_int_equal(press(screen, EVENT_ENTER).kind, INTENT_NONE);
    golden_one(screen, "list-last", golden_kader[0], LANGUAGE_EN);
    int64_t now_ms = 2000;
    int turned = 0;
    while (press_at(screen, EVENT_DELETE, now_ms).kind == INTENT_NONE && turned < 9) {
        now_ms += 500;
        turned++;
    }
    assert_int_equal(turned, 3);
    screen_free(screen);
}

/* As many as a class may have; some letters in common. */
enum { CROWD = 150 };
static struct list *a_crowd(struct list_row rows[CROWD], char texts[CROWD][40], struct list *list)
{
    static const char *const first[] = {"Yosefina", "Maria", "Anna", "Yohana", "Ma'rifah"};
    static const char *const last[] = {"Lorulun", "Fenanlampir", "Yempormase", "Batmomolin"};
    for (int i = 0; i < CROWD; i++) {
        snprintf(texts[i], 40, "%s %s", first[i % 5], last[i / 5 % 4]);
        rows[i] = (struct list_row){.number = i + 1, .text = texts[i], .detail = "Melati"};
    }
    *list = few;
    list->extra_count = 0;
    list->rows = rows;
    list->row_count = CROWD;
    list->narrows = true;
    return list;
}

static void digits_leave_the_numbers_that_begin_so(void **state)
{
    (void)state;
    struct list_row rows[CROWD];
    char texts[CROWD][40];
    struct list list;
    struct screen *screen = list_new(a_crowd(rows, texts, &list));
    assert_int_equal(screen_mode(screen), KEYS_NAMES);
    golden_screen(screen, "list-crowd", golden_kader);
    press_digit(screen, 1);
    press_digit(screen, 4);
    golden_screen(screen, "list-crowd-14", golden_kader);
    assert_true(screen_says(screen, 40, 12, "[149]") || screen_says(screen, 80, 24, "[149]"));
    assert_false(screen_says(screen, 80, 24, "[15]"));
    assert_int_equal(press(screen, EVENT_ENTER).number, 14);
    screen_free(screen);
}

static void letters_leave_the_names_with_a_word_that_begins_so(void **state)
{
    (void)state;
    struct screen *screen = list_new(&(struct list){.heading = {"Lulus", NULL},
                                                    .prompt = "Please type a number.",
                                                    .empty = "Please press one of the digits.",
                                                    .rows = names,
                                                    .row_count = COUNT(names),
                                                    .narrows = true});
    assert_int_equal(press(screen, EVENT_ENTER).kind, INTENT_NONE);
    press_text(screen, 'L');
    assert_true(screen_says(screen, 60, 20, "Yosefina"));
    assert_true(screen_says(screen, 60, 20, "Ruth"));
    assert_false(screen_says(screen, 60, 20, "Maria"));
    press_text(screen, 'x'); /* leads nowhere: not taken */
    press_text(screen, 'a');
    golden_screen(screen, "list-letters", golden_kader);
    assert_int_equal(press(screen, EVENT_ENTER).number, 4);
    screen_free(screen);
}

static void what_was_typed_is_widened_again_by_deleting(void **state)
{
    (void)state;
    struct list_row rows[CROWD];
    char texts[CROWD][40];
    struct list list;
    struct screen *screen = list_new(a_crowd(rows, texts, &list));
    press_text(screen, 'm');
    press_text(screen, 'a');
    press_text(screen, 'r');
    press_text(screen, 'i');
    press_text(screen, 'f');
    press_digit(screen, 5);
    assert_true(screen_says(screen, 60, 20, "[5]"));
    assert_false(screen_says(screen, 60, 20, "[10]"));
    press(screen, EVENT_DELETE);
    assert_true(screen_says(screen, 60, 20, "[10]"));
    for (int i = 0; i < 5; i++)
        press(screen, EVENT_DELETE);
    assert_true(screen_says(screen, 60, 20, "[1]"));
    screen_free(screen);
}

static void a_number_outside_what_letters_left_is_not_taken(void **state)
{
    (void)state;
    struct list_row rows[CROWD];
    char texts[CROWD][40];
    struct list list;
    struct screen *screen = list_new(a_crowd(rows, texts, &list));
    press_text(screen, 'a');
    press_text(screen, 'n');
    press_digit(screen, 1);
    press_digit(screen, 1);
    assert_int_equal(press(screen, EVENT_ENTER).kind, INTENT_NONE);
    screen_free(screen);
}

static void commands_are_given_by_their_sign(void **state)
{
    (void)state;
    struct screen *screen = list_new(&few);
    assert_int_equal(press(screen, EVENT_STAR).number, -1);
    assert_int_equal(press(screen, EVENT_PLUS).kind, INTENT_NONE);
    screen_free(screen);
}

static void an_empty_list_says_so(void **state)
{
    (void)state;
    struct list none = few;
    none.row_count = 0;
    struct screen *screen = list_new(&none);
    golden_one(screen, "list-empty", golden_kader[0], LANGUAGE_EN);
    assert_int_equal(press(screen, EVENT_BACK).kind, INTENT_BACK);
    screen_free(screen);
}

static void a_list_fits_any_grid(void **state)
{
    (void)state;
    struct screen *screen = list_new(&few);
    for (int rows = 1; rows < 30; rows++)
        for (int columns = 1; columns < 90; columns += 7)
            grid_free(golden_paint(screen, (struct golden_size){columns, rows}, LANGUAGE_EN));
    screen_free(screen);
}

/* Digits typed on and on by a stuck key are nobody's number, and never somebody's by overflow. */
static void a_number_without_end_is_nobodys(void **state)
{
    struct list list = few;
    (void)state;
    list.narrows = true;
    struct screen *screen = list_new(&list);
    for (int i = 0; i < 20; i++)
        assert_int_equal(press_digit(screen, 1).kind, INTENT_NONE);
    assert_int_equal(press(screen, EVENT_ENTER).kind, INTENT_NONE);
    screen_free(screen);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_list_is_painted_at_every_size),
        cmocka_unit_test(below_ten_rows_a_digit_chooses),
        cmocka_unit_test(with_more_rows_digits_collect_and_enter_takes),
        cmocka_unit_test(a_typed_number_may_be_deleted_before_going_back),
        cmocka_unit_test(a_number_that_nobody_has_is_told_and_forgotten),
        cmocka_unit_test(a_number_without_end_is_nobodys),
        cmocka_unit_test(enter_turns_the_pages_of_a_long_list_and_back_turns_back),
        cmocka_unit_test(digits_leave_the_numbers_that_begin_so),
        cmocka_unit_test(letters_leave_the_names_with_a_word_that_begins_so),
        cmocka_unit_test(what_was_typed_is_widened_again_by_deleting),
        cmocka_unit_test(a_number_outside_what_letters_left_is_not_taken),
        cmocka_unit_test(commands_are_given_by_their_sign),
        cmocka_unit_test(an_empty_list_says_so),
        cmocka_unit_test(a_list_fits_any_grid),
    };
    return RUN(tests);
}
