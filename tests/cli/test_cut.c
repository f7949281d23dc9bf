/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plug is pulled after any key of a kader's test and of an observer's sheet: a child presses
 * the keys and ends without a word; the machine is switched on again, and what was called saved is
 * there, in the same order, at the same place. */
#include "../../src/cli/observing.h"
#include "../../src/cli/sitting.h"
#include "../support/run.h"
#include "seat.h"
#include "store/observations.h"
#include "ui/question.h"
#include "ui/sheet.h"
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* What the child saw saved when it ended; order tells the items of the test as they were shown. */
struct seen {
    size_t saved;
    char order[400];
};

static struct seen saved_now(struct seat *seat)
{
    struct seen seen = {0};
    if (seat->player.app.sitting != NULL && seat->player.app.sitting->test != NULL) {
        const struct test *test = seat->player.app.sitting->test;
        seen.saved = test_answered(test);
        for (size_t i = 0; i < test->item_count; i++)
            strncat(seen.order, test->items[i].item->code, 12);
    }
    if (seat->player.app.observing != NULL && seat->player.app.observing->sheet != NULL) {
        const struct sheet *sheet = seat->player.app.observing->sheet;
        seen.saved = sheet->step_count - sheet_unscored(sheet);
    }
    return seen;
}

/* A child presses `count` of the keys, tells what it saw saved, and is gone. */
static struct seen cut_after(struct seat *seat, int day, const char *pressed, size_t count)
{
    int tell[2];
    struct seen seen = {0};
    assert_int_equal(pipe(tell), 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        char part[200] = "";
        strncat(part, pressed, count);
        seat_on(seat, 2019, 9, day);
        keys(seat, part);
        seen = saved_now(seat);
        _exit(write(tell[1], &seen, sizeof seen) == sizeof seen ? 0 : 1);
    }
    int status;
    close(tell[1]);
    assert_int_equal(read(tell[0], &seen, sizeof seen), sizeof seen);
    close(tell[0]);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    return seen;
}

static void a_test_goes_on_where_it_was_cut(void **state)
{
    /* her name, no trial, then answers, a change, a doubt, steps back, skips */
    static const char course[] = "1"
                                 "4\n"
                                 "1"
                                 "*"
                                 "1\n"
                                 "2\n"
                                 "2"
                                 "1\n"
                                 "1*\n"
                                 "--"
                                 "3\n"
                                 "\n\n"
                                 "1\n"
                                 "2\n"
                                 "0\n"
                                 "1\n"
                                 "2\n";
    struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_open_stages(&seat, 1);
    size_t most = 0;
    for (size_t count = 5; count < sizeof course; count += 2) {
        struct seen seen = cut_after(&seat, 28, course, count);
        seat_on(&seat, 2019, 9, 29);
        keys(&seat, "14\n1");
        if (strcmp(seat.player.app.top->ops->name, "trial") == 0)
            keys(&seat, "*");
        else if (seen.saved > 0)
            AT(&seat, "resume");
        struct seen again = saved_now(&seat);
        assert_int_equal(again.saved, seen.saved);
        if (seen.order[0] != '\0')
            assert_string_equal(again.order, seen.order);
        if (strcmp(seat.player.app.top->ops->name, "resume") == 0)
            keys(&seat, "\n");
        AT(&seat, "question");
        assert_int_equal(question_item(seat.player.app.top->screen),
                         test_resume(seat.player.app.sitting->test));
        most = seen.saved > most ? seen.saved : most;
        seat_bring_back(&seat);
    }
    assert_true(most >= 6);
    seat_end(&seat);
}

static void a_sheet_goes_on_where_it_was_cut(void **state)
{
    static const char course[] = "2"
                                 "1"
                                 "2222\n"
                                 "2\n"
                                 "1"
                                 "2"
                                 "1"
                                 "0"
                                 "2"
                                 "2"
                                 "-"
                                 "1"
                                 "2"
                                 "2";
    struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_open_stages(&seat, 7);
    size_t most = 0;
    for (size_t count = 10; count < sizeof course; count++) {
        struct seen seen = cut_after(&seat, 28, course, count);
        seat_on(&seat, 2019, 9, 29);
        keys(&seat, "212222\n2\n");
        if (strcmp(seat.player.app.top->ops->name, "on-whom") == 0)
            keys(&seat, "1");
        AT(&seat, "sheet");
        assert_int_equal(saved_now(&seat).saved, seen.saved);
        most = seen.saved > most ? seen.saved : most;
        seat_bring_back(&seat);
    }
    assert_true(most >= 5);
    seat_end(&seat);
}

static struct observation *sheets_of(struct seat *seat, struct arena *arena, size_t *count)
{
    struct observation *sheets;
    assert_true(store_list_observations(seat->player.store, &seat->player.app.training.id, arena,
                                        &sheets, count, &seat->err));
    return sheets;
}

/* Which mother, her consent and that it is safe: with the sheet, or not at all. */
static void a_sheet_on_a_mother_begins_whole_or_not_at_all(void **state)
{
    static const char course[] = "212222\n2\n"
                                 "3"
                                 "2"
                                 "1"
                                 "1"
                                 "2";
    struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_open_stages(&seat, 7);
    for (size_t count = strlen("212222\n2\n"); count < sizeof course; count++) {
        struct arena *arena = arena_new();
        size_t sheets;
        cut_after(&seat, 28, course, count);
        seat_on(&seat, 2019, 9, 29);
        const struct observation *sheet = sheets_of(&seat, arena, &sheets);
        assert_int_equal(sheets, count >= sizeof course - 2);
        if (sheets > 0) {
            assert_int_equal(sheet->on, ON_MOTHER);
            assert_int_equal(sheet->about.client, 2);
            assert_true(sheet->about.consent && sheet->about.safe);
        }
        keys(&seat, "212222\n2\n");
        AT(&seat, sheets > 0 ? "sheet" : "on-whom");
        arena_free(arena);
        seat_bring_back(&seat);
    }
    seat_end(&seat);
}

/* Closed with the impression, or open with every mark; what was told to her is there or not. */
static void a_sheet_is_closed_with_its_impression_or_still_open(void **state)
{
    static const char course[] = "212222\n2\n1"
                                 "2222222222222222222221"
                                 "4"
                                 "\n"
                                 "1"
                                 "\n"
                                 "\n"
                                 "3"
                                 "\n";
    const size_t scored = strlen("212222\n2\n1") + 22, closed = scored + 3;
    struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_open_stages(&seat, 7);
    for (size_t count = scored; count < sizeof course; count++) {
        struct arena *arena = arena_new();
        size_t sheets;
        cut_after(&seat, 28, course, count);
        seat_on(&seat, 2019, 9, 29);
        const struct observation *sheet = sheets_of(&seat, arena, &sheets);
        assert_int_equal(sheets, 1);
        assert_int_equal(sheet->state, count >= closed ? SHEET_CLOSED : SHEET_OPEN);
        assert_int_equal(sheet->impression, count >= closed ? 4 : IMPRESSION_NONE);
        assert_int_equal(sheet->guidance, count + 1 == sizeof course ? GUIDANCE_LEAFLET : 0);
        keys(&seat, "212222\n2\n");
        AT(&seat, count >= closed ? "one-sheet" : "sheet");
        if (count < closed)
            assert_int_equal(saved_now(&seat).saved, 22);
        arena_free(arena);
        seat_bring_back(&seat);
    }
    seat_end(&seat);
}

/* Set-up is many small questions: each that was answered with Enter is answered after the cut. */
static void set_up_goes_on_where_it_was_cut(void **state)
{
    static const char course[] = "1"
                                 "Puskesmas\n"
                                 "PKM-LRL\n"
                                 "Bidan, 00000\n"
                                 "3"
                                 "\n"
                                 "Pelatih\n"
                                 "1111\n"
                                 "1111\n";
    struct seat seat;
    (void)state;
    seat_begin_empty(&seat);
    cut_after(&seat, 26, course,
              strlen("1"
                     "Puskesmas\n"
                     "PKM-LRL\n"
                     "Bid"));
    seat_on(&seat, 2019, 9, 26);
    keys(&seat, "1");
    AT(&seat, "form");
    shows(&seat, "3 of 7");
    keys(&seat, "Bidan, 00000\n3\nPelatih\n1111\n1111\n");
    AT(&seat, "summary");
    shows(&seat, "PKM-LRL");
    player_switch_off(&seat.player);
    seat_on(&seat, 2019, 9, 27);
    keys(&seat, "1");
    AT(&seat, "summary");
    seat_end(&seat);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_test_goes_on_where_it_was_cut),
        cmocka_unit_test(a_sheet_goes_on_where_it_was_cut),
        cmocka_unit_test(a_sheet_on_a_mother_begins_whole_or_not_at_all),
        cmocka_unit_test(a_sheet_is_closed_with_its_impression_or_still_open),
        cmocka_unit_test(set_up_goes_on_where_it_was_cut),
    };
    return RUN(tests);
}
