/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An observer's sheet from paper, typed in by the trainer: what is kept of it, and that the plug
 * pulled after any key loses no mark that was called saved. */
#include "../../src/cli/observing.h"
#include "../support/run.h"
#include "seat.h"
#include "store/observations.h"
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* The trainer signs in and says that the date is right; board, print, practice on paper, type. */
#define TO_THE_LIST "311111\n1457"
/* Number 3, seen by the observer on the day before, on a friend. */
#define TO_HER_SHEET "3\n227,9,2019\n1"

static void begin(struct seat *seat)
{
    seat_begin(seat, DEMO_BEFORE_PRETEST);
    seat_open_stages(seat, 7);
}

static size_t scored(const struct seat *seat)
{
    const struct observing *observing = seat->player.app.observing;
    return observing != NULL && observing->sheet != NULL
               ? observing->sheet->step_count - sheet_unscored(observing->sheet)
               : 0;
}

/* A child presses `count` of the keys and is gone; how many marks it saw saved. */
static size_t cut_after(struct seat *seat, const char *pressed, size_t count)
{
    int tell[2], status;
    size_t seen = 0;
    assert_int_equal(pipe(tell), 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        char part[200];
        snprintf(part, sizeof part, "%.*s", (int)count, pressed);
        seat_on(seat, 2019, 9, 28);
        keys(seat, part);
        seen = scored(seat);
        _exit(write(tell[1], &seen, sizeof seen) == sizeof seen ? 0 : 1);
    }
    close(tell[1]);
    assert_int_equal(read(tell[0], &seen, sizeof seen), sizeof seen);
    close(tell[0]);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    return seen;
}

static void it_goes_on_where_it_was_cut(void **state)
{
    static const char course[] = TO_THE_LIST TO_HER_SHEET "2210122-1";
    struct seat seat;
    size_t most = 0;
    (void)state;
    begin(&seat);
    for (size_t count = strlen(TO_THE_LIST TO_HER_SHEET); count < sizeof course; count++) {
        size_t seen = cut_after(&seat, course, count);
        seat_on(&seat, 2019, 9, 29);
        keys(&seat, TO_THE_LIST "3\n");
        AT(&seat, "sheet");
        assert_int_equal(scored(&seat), seen);
        most = seen > most ? seen : most;
        seat_bring_back(&seat);
    }
    assert_int_equal(most, 7);
    seat_end(&seat);
}

static struct observation only_sheet(struct seat *seat, struct arena *arena)
{
    struct app *app = &seat->player.app;
    struct observation *rows;
    size_t count;
    assert_true(
        store_list_observations(app->store, &app->training.id, arena, &rows, &count, &seat->err));
    assert_int_equal(count, 1);
    return rows[0];
}

static void it_keeps_who_saw_her_when_and_who_typed(void **state)
{
    struct seat seat;
    struct arena *arena = arena_new();
    struct staff_row *staff;
    size_t count;
    (void)state;
    begin(&seat);
    seat_on(&seat, 2019, 9, 28);
    keys(&seat, TO_THE_LIST TO_HER_SHEET "2222222222222222222222");
    keys(&seat, "4\n1");
    AT(&seat, "closed");
    const struct observation sheet = only_sheet(&seat, arena);
    assert_true(store_list_staff(seat.player.store, arena, &staff, &count, &seat.err));
    assert_int_equal(sheet.state, SHEET_CLOSED);
    assert_int_equal(sheet.origin, ORIGIN_PAPER);
    assert_true(sheet.counts);
    assert_int_equal(date_compare(sheet.performed, (struct date){2019, 9, 27}), 0);
    assert_true(uuid_equal(&sheet.observer, &staff[1].staff.id));
    assert_true(uuid_equal(&sheet.entered_by, &staff[0].staff.id));
    keys(&seat, "\n\n"); /* the verdict, and back to the list */
    AT(&seat, "typing-sheets");
    assert_false(has(&seat, "Agustina Rukun"));
    arena_free(arena);
    seat_end(&seat);
}

static void a_day_to_come_is_refused(void **state)
{
    struct seat seat;
    (void)state;
    begin(&seat);
    seat_on(&seat, 2019, 9, 28);
    keys(&seat, TO_THE_LIST "3\n229,9,2019\n");
    AT(&seat, "performed");
    keys(&seat, "---------27,9,2019\n");
    AT(&seat, "on-whom");
    seat_end(&seat);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_goes_on_where_it_was_cut),
        cmocka_unit_test(it_keeps_who_saw_her_when_and_who_typed),
        cmocka_unit_test(a_day_to_come_is_refused),
    };
    return RUN(tests);
}
