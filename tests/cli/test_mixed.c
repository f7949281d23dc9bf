/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same nine people give the same answers alone, half of them on paper, and three ways at once:
 * the results are the same but for how each test was taken. */
#include "../support/run.h"
#include "base/alloc.h"
#include "base/buffer.h"
#include "seat.h"
#include "sitting.h"
#include "ui/question.h"
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

enum { EVERYBODY = DEMO_PEOPLE, SLIP_OF_THE_PEN = 3 };

static bool stands_at(struct seat *seat, const char *page)
{
    return player_is_at(&seat->player, page);
}

static void press_digit(struct seat *seat, char digit)
{
    keys(seat, (char[]){digit, '\0'});
}

static void press_number(struct seat *seat, int number)
{
    press_digit(seat, (char)('0' + number));
    keys(seat, "\n");
}

/* The digit that person presses or crosses for the item at that place. */
static char digit_for(struct seat *seat, size_t item, int number)
{
    const struct test_item *shown = &seat->player.app.sitting->test->items[item];
    char letter = demo_answer(shown->item->code, (size_t)number - 1, false);
    return letter == '?' ? '0' : (char)('0' + test_digit(shown, letter));
}

static void sign_in(struct seat *seat)
{
    keys(seat, "311111\n");
    if (stands_at(seat, "confirm-date"))
        keys(seat, "1");
    AT(seat, "board");
}

static void take_alone(struct seat *seat, int number)
{
    AT(seat, "home");
    keys(seat, "1");
    press_number(seat, number);
    keys(seat, "1");
    if (stands_at(seat, "trial"))
        keys(seat, "*");
    while (stands_at(seat, "question")) {
        press_digit(seat, digit_for(seat, question_item(seat->player.app.top->screen), number));
        keys(seat, "\n");
    }
    AT(seat, "review");
    keys(seat, "\n1");
    if (stands_at(seat, "name-check"))
        keys(seat, "1");
    AT(seat, "thanks");
    keys(seat, "\n");
}

static void type_row(struct seat *seat, int number, size_t wrong)
{
    size_t count = seat->player.app.sitting->test->item_count;
    for (size_t i = 0; i < count; i++)
        press_digit(seat, i == wrong ? '.' : digit_for(seat, i, number));
    keys(seat, "\n");
}

/* Typed wrong, typed again, the difference seen on the sheet and mended, compared once more. */
static void settle(struct seat *seat, int number)
{
    keys(seat, "2");
    type_row(seat, number, SIZE_MAX);
    AT(seat, "differences");
    press_number(seat, SLIP_OF_THE_PEN);
    AT(seat, "row");
    press_digit(seat, digit_for(seat, SLIP_OF_THE_PEN - 1, number));
    keys(seat, "\n2");
    type_row(seat, number, SIZE_MAX);
    AT(seat, "message");
    keys(seat, "\n");
}

static void type_sheet(struct seat *seat, int number, bool disputed)
{
    AT(seat, "typing");
    press_number(seat, number);
    AT(seat, "row");
    type_row(seat, number, disputed ? SLIP_OF_THE_PEN - 1 : SIZE_MAX);
    AT(seat, "typed");
    if (disputed)
        settle(seat, number);
    AT(seat, "typed");
    keys(seat, "11");
}

static void take_all(struct seat *seat, int from, int to, void (*take)(struct seat *, int))
{
    for (int number = from; number <= to; number++)
        take(seat, number);
}

static void type_plain(struct seat *seat, int number)
{
    type_sheet(seat, number, false);
}

static void type_disputed(struct seat *seat, int number)
{
    type_sheet(seat, number, true);
}

static void leave_typing(struct seat *seat)
{
    while (!stands_at(seat, "home"))
        keys(seat, "-");
}

static void open_pretest(struct seat *seat)
{
    seat_begin(seat, DEMO_BEFORE_PRETEST);
    seat_on(seat, 2019, 9, 26);
    sign_in(seat);
    keys(seat, "11");
    AT(seat, "ways");
}

/* results.json without the lists of how each test was taken; free it. `text` gets results.txt. */
static char *results_of(struct seat *seat, struct buffer *json, struct buffer *text)
{
    struct results results;
    struct course *course = course_gather(seat->player.store, seat->player.app.library,
                                          &seat->player.app.training, &seat->err);
    assert_non_null(course);
    course_results(course, &results);
    struct report report = course_report(course, &results, LANGUAGE_EN);
    report_json(json, &report);
    report_text(text, &report);
    course_free(course);
    char *rest = xstrdup(buffer_text(json)), *at = rest;
    while ((at = strstr(at, "\"attempts\": [")) != NULL) {
        char *end = strchr(at, ']');
        memmove(at, end, strlen(end) + 1);
    }
    return rest;
}

static int count_of(const struct buffer *text, const char *words)
{
    int count = 0;
    for (const char *at = buffer_text(text); (at = strstr(at, words)) != NULL; at++)
        count++;
    return count;
}

struct outcome {
    char *rest;
    struct buffer json, text;
};

static void finish(struct seat *seat, struct outcome *outcome)
{
    AT(seat, "home");
    outcome->rest = results_of(seat, &outcome->json, &outcome->text);
    seat_end(seat);
}

static void all_alone(struct outcome *outcome)
{
    struct seat seat;
    open_pretest(&seat);
    keys(&seat, "1");
    take_all(&seat, 1, EVERYBODY, take_alone);
    finish(&seat, outcome);
}

static void outcome_done(struct outcome *outcome)
{
    free(outcome->rest);
    buffer_done(&outcome->json);
    buffer_done(&outcome->text);
}

static void half_on_paper_with_two_disputed_sheets_gives_equal_results(void **state)
{
    struct seat seat;
    struct outcome alone = {0}, mixed = {0};
    (void)state;
    all_alone(&alone);
    open_pretest(&seat);
    keys(&seat, "1");
    take_all(&seat, 1, 4, take_alone);
    sign_in(&seat);
    keys(&seat, "447");
    take_all(&seat, 5, 7, type_plain);
    take_all(&seat, 8, 9, type_disputed);
    leave_typing(&seat);
    finish(&seat, &mixed);
    assert_string_equal(alone.rest, mixed.rest);
    assert_int_equal(count_of(&alone.json, "\"origin\": \"seat\""), EVERYBODY);
    assert_int_equal(count_of(&mixed.json, "\"origin\": \"seat\""), 4);
    assert_int_equal(count_of(&mixed.json, "\"origin\": \"paper\""), 5);
    assert_int_equal(count_of(&mixed.json, "\"role\": \"trainer\""), 5);
    assert_int_equal(count_of(&mixed.json, "\"entered_at\": \"2019-09-26T"), 5);
    assert_null(strstr(buffer_text(&mixed.json), demo_trainer));
    assert_non_null(
        strstr(buffer_text(&mixed.text), "9 people: 4 at a screen, 5 on paper, 0 together."));
    outcome_done(&alone);
    outcome_done(&mixed);
}

/* The class test first; then three come to the screen, and sheets and slips are typed. */
static void three_ways_in_one_class_give_equal_results(void **state)
{
    struct seat seat;
    struct outcome alone = {0}, mixed = {0};
    (void)state;
    all_alone(&alone);
    open_pretest(&seat);
    keys(&seat, "31");
    while (stands_at(&seat, "together"))
        keys(&seat, "\n");
    AT(&seat, "together-over");
    keys(&seat, "1");
    take_all(&seat, 7, 9, type_plain);
    keys(&seat, "*");
    take_all(&seat, 4, 6, type_plain);
    leave_typing(&seat);
    take_all(&seat, 1, 3, take_alone);
    finish(&seat, &mixed);
    assert_string_equal(alone.rest, mixed.rest);
    assert_int_equal(count_of(&mixed.json, "\"origin\": \"seat\""), 3);
    assert_int_equal(count_of(&mixed.json, "\"origin\": \"paper\""), 3);
    assert_int_equal(count_of(&mixed.json, "\"origin\": \"together\""), 3);
    assert_non_null(
        strstr(buffer_text(&mixed.text), "9 people: 3 at a screen, 3 on paper, 3 together."));
    outcome_done(&alone);
    outcome_done(&mixed);
}

/* The power fails while the seventh question stands before the room. */
static void a_class_test_goes_on_where_the_power_failed(void **state)
{
    struct seat seat;
    (void)state;
    open_pretest(&seat);
    keys(&seat, "31\n\n\n\n\n\n");
    shows(&seat, "Question 7 of 20");
    seat_on(&seat, 2019, 9, 27);
    sign_in(&seat);
    shows(&seat, "go on with the class test at question 7");
    keys(&seat, "13");
    AT(&seat, "together-resume");
    shows(&seat, "The power was off");
    keys(&seat, "\n");
    shows(&seat, "Question 7 of 20");
    seat_end(&seat);
}

static void nobody_is_signed_out_before_a_class_that_thinks(void **state)
{
    enum { MINUTES = 50 };
    struct seat seat;
    (void)state;
    open_pretest(&seat);
    keys(&seat, "31");
    for (int i = 0; i < MINUTES; i++) {
        player_wait(&seat.player, 60000);
        app_tick(&seat.player.app);
    }
    AT(&seat, "together");
    seat_end(&seat);
}

static void forget_who_confirmed_the_date(struct seat *seat)
{
    sqlite3 *db;
    assert_int_equal(sqlite3_open(seat->path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, "UPDATE boot SET confirmed = 0", NULL, NULL, NULL),
                     SQLITE_OK);
    sqlite3_close(db);
}

/* Her page and the results say who typed her sheet in, but no time of which nobody is certain. */
static void a_time_of_typing_that_nobody_confirmed_is_not_told(void **state)
{
    struct seat seat;
    struct outcome outcome = {0};
    (void)state;
    open_pretest(&seat);
    keys(&seat, "1");
    sign_in(&seat);
    keys(&seat, "447");
    type_plain(&seat, 5);
    leave_typing(&seat);
    sign_in(&seat);
    keys(&seat, "\n5\n");
    shows(&seat, "Pelatih Contoh, 26");
    leave_typing(&seat);
    sign_in(&seat);
    forget_who_confirmed_the_date(&seat);
    keys(&seat, "\n5\n");
    shows(&seat, "(Pelatih Contoh)");
    leave_typing(&seat);
    finish(&seat, &outcome);
    assert_int_equal(count_of(&outcome.json, "\"entered_at\": null"), 1);
    outcome_done(&outcome);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(half_on_paper_with_two_disputed_sheets_gives_equal_results),
        cmocka_unit_test(three_ways_in_one_class_give_equal_results),
        cmocka_unit_test(a_time_of_typing_that_nobody_confirmed_is_not_told),
        cmocka_unit_test(a_class_test_goes_on_where_the_power_failed),
        cmocka_unit_test(nobody_is_signed_out_before_a_class_that_thinks),
    };
    return RUN(tests);
}
