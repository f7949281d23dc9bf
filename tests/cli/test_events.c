/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the journal tells of a day with every slip in it, played by keys. */
#include "../support/run.h"

#include "../../src/cli/files.h"
#include "../../src/cli/job.h"
#include "base/buffer.h"
#include "seat.h"
#include "store/journal.h"
#include "store/journal_check.h"
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct events {
    int64_t after; /* row */
    struct buffer text;
    int64_t last;
};

static void take(void *context, const struct journal_row *row)
{
    static const char *const doers[] = {"-", "kiosk", "kader", "observer", "trainer"};
    struct events *events = context;
    if (row->n > events->after)
        buffer_printf(&events->text, "%s %s %d\n", row->event, doers[row->doer],
                      row->about.list_number);
    events->last = row->n;
}

static int64_t newest(struct seat *seat)
{
    struct events events = {.after = INT64_MAX};
    assert_true(store_each_journal_row(seat->player.store, take, &events, &seat->err));
    return events.last;
}

/* The events since row `after`: what, who, and the list number of whom it is about. */
static void tells(struct seat *seat, int64_t after, const char *expected)
{
    struct events events = {.after = after};
    assert_true(store_each_journal_row(seat->player.store, take, &events, &seat->err));
    assert_string_equal(buffer_text(&events.text), expected);
    buffer_done(&events.text);
}

static void go_home(struct seat *seat)
{
    while (seat->player.app.top->below != NULL)
        keys(seat, "-");
    AT(seat, "home");
}

static void hand_in_with_a_wrong_name(struct seat *seat, const char *number)
{
    keys(seat, "1");
    keys(seat, number);
    keys(seat, "\n1*");
    AT(seat, "question");
    for (int i = 0; i < 20; i++)
        keys(seat, "1\n");
    keys(seat, "\n12\n");
    AT(seat, "home");
}

static void a_day_with_every_slip_is_told_act_by_act(void **state)
{
    struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_on(&seat, 2019, 9, 27);
    int64_t morning = newest(&seat);
    keys(&seat, "319999\n1111\n1");
    AT(&seat, "board");
    keys(&seat, "11-");
    go_home(&seat);
    hand_in_with_a_wrong_name(&seat, "2");
    keys(&seat, "311111\n\n2\n1\n");
    AT(&seat, "person");
    keys(&seat, "21salah orang\n1-");
    keys(&seat, "4salah tekan\n1");
    keys(&seat, "41");
    AT(&seat, "person");
    keys(&seat, "-111");
    AT(&seat, "board");
    keys(&seat, "12terlalu cepat\n1");
    AT(&seat, "stage");
    tells(&seat, morning,
          "sign-in-refused trainer 0\n"
          "signed-in trainer 0\n"
          "date-confirmed trainer 0\n"
          "occasion-opened trainer 0\n"
          "attempt-started kader 2\n"
          "trial-done kader 2\n"
          "handed-in kader 2\n"
          "name-doubted kader 2\n"
          "signed-in trainer 0\n"
          "kader-renamed trainer 2\n"
          "attempt-voided trainer 2\n"
          "kader-withdrawn trainer 2\n"
          "kader-returned trainer 2\n"
          "occasion-closed trainer 0\n"
          "occasion-reopened trainer 0\n");
    seat_end(&seat);
}

static void what_is_being_typed_is_no_act(void **state)
{
    struct seat seat;
    (void)state;
    seat_begin_empty(&seat);
    seat_on(&seat, 2019, 9, 26);
    int64_t start = newest(&seat);
    keys(&seat, "1Puskesmas Larat\nPKM-LRL\nBidan\n3\n");
    AT(&seat, "form");
    tells(&seat, start, "");
    seat_end(&seat);
}

static void a_start_and_a_stop_are_told(void **state)
{
    struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_on(&seat, 2019, 9, 27);
    int64_t start = newest(&seat);
    seat_on(&seat, 2019, 9, 28);
    tells(&seat, start,
          "stopped kiosk 0\n"
          "boot kiosk 0\n"
          "started kiosk 0\n");
    seat_end(&seat);
}

/* The seat that was cut off could not say goodbye. */
static void a_power_cut_is_told_at_the_next_boot(void **state)
{
    struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_on(&seat, 2019, 9, 27);
    int64_t start = newest(&seat);
    seat.player.app.noted = false;
    seat_on(&seat, 2019, 9, 28);
    tells(&seat, start,
          "boot kiosk 0\n"
          "power-failed kiosk 0\n"
          "started kiosk 0\n");
    seat_on(&seat, 2019, 9, 29);
    tells(&seat, start + 3,
          "stopped kiosk 0\n"
          "boot kiosk 0\n"
          "started kiosk 0\n");
    seat_end(&seat);
}

struct sought {
    int64_t n;
    char event[JOURNAL_EVENT];
};

static void take_sought(void *context, const struct journal_row *row)
{
    struct sought *sought = context;
    if (row->n == sought->n)
        strcpy(sought->event, row->event);
}

/* Closing is not the end of a training: what came after could be cut off unseen. */
static void the_last_certificate_is_under_a_signed_head(void **state)
{
    struct seat seat;
    struct journal_check check;
    struct arena *arena = arena_new();
    (void)state;
    seat_begin(&seat, DEMO_FINISHED);
    seat_on(&seat, 2019, 11, 3);
    assert_true(store_check_journal(seat.player.store, arena, &check, &seat.err));
    assert_int_equal(check.count, 0);
    struct sought sought = {.n = check.signed_n};
    assert_true(store_each_journal_row(seat.player.store, take_sought, &sought, &seat.err));
    assert_string_equal(sought.event, "certificate-issued");
    arena_free(arena);
    seat_end(&seat);
}

static void let_paper_save(struct seat *seat)
{
    struct paths *paths = &seat->player.app.paths;
    snprintf(paths->paper, sizeof paths->paper, "%s/paper", seat->folder);
    FILE *file = fopen(paths->paper, "we");
    assert_non_null(file);
    fputs("#!/bin/sh\necho saved certificates.pdf\n", file);
    assert_int_equal(fclose(file), 0);
    assert_int_equal(chmod(paths->paper, 0700), 0);
}

static void told(struct app *app, const struct paper_state *state)
{
    (void)app;
    assert_true(state->saved);
}

static void untold(struct app *app, const struct error *err)
{
    (void)app;
    fail_msg("%s", err->message);
}

static void finish_the_job(struct seat *seat)
{
    struct pollfd watched = {.events = POLLIN};
    while ((watched.fd = job_pipe(&seat->player.app)) >= 0) {
        assert_true(poll(&watched, 1, 10000) > 0);
        job_read(&seat->player.app);
    }
}

static void a_stick_that_may_be_taken_out_is_told(void **state)
{
    struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_FINISHED);
    seat_on(&seat, 2019, 11, 3);
    keys(&seat, "311111\n1");
    int64_t start = newest(&seat);
    let_paper_save(&seat);
    const struct job_request request = {.pdf = "certificates.pdf", .done = told, .failed = untold};
    assert_true(job_start(&seat.player.app, &request, &seat.err));
    finish_the_job(&seat);
    tells(&seat, start, "stick-given trainer 0\n");
    seat_end(&seat);
}

static void take_export(void *context, const struct journal_row *row)
{
    if (strcmp(row->event, "exported") == 0)
        *(struct digest *)context = row->digest;
}

static void hold_digest(struct seat *seat)
{
    char path[128];
    struct digest told = {0};
    struct buffer bytes = {0};
    snprintf(path, sizeof path, "%s/results.json", seat->folder);
    assert_true(file_read(path, 1000000, &bytes, &seat->err));
    struct digest found = digest_of(bytes.data, bytes.length);
    assert_true(store_each_journal_row(seat->player.store, take_export, &told, &seat->err));
    assert_memory_equal(told.bytes, found.bytes, sizeof found.bytes);
    buffer_done(&bytes);
}

/* By keys, from putting it in to taking it out; the export's digest is that of results.json. */
static void a_stick_is_told_from_taking_to_giving_back(void **state)
{
    struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_FINISHED);
    seat_on(&seat, 2019, 11, 3);
    keys(&seat, "311111\n1");
    int64_t start = newest(&seat);
    let_paper_save(&seat);
    setenv("LULUS_STICK", seat.folder, 1);
    keys(&seat, "43");
    shows(&seat, "The results are saved.");
    tells(&seat, start, "stick-taken trainer 0\nexported trainer 0\n");
    finish_the_job(&seat);
    unsetenv("LULUS_STICK");
    shows(&seat, "The stick may be taken out.");
    tells(&seat, start, "stick-taken trainer 0\nexported trainer 0\nstick-given trainer 0\n");
    hold_digest(&seat);
    seat_end(&seat);
}

static void a_stick_that_is_not_there_is_not_told(void **state)
{
    struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_FINISHED);
    seat_on(&seat, 2019, 11, 3);
    keys(&seat, "311111\n1");
    int64_t start = newest(&seat);
    setenv("LULUS_STICK", "/no/stick", 1);
    keys(&seat, "43");
    unsetenv("LULUS_STICK");
    shows(&seat, "No USB stick was found.");
    tells(&seat, start, "");
    seat_end(&seat);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_day_with_every_slip_is_told_act_by_act),
        cmocka_unit_test(what_is_being_typed_is_no_act),
        cmocka_unit_test(a_start_and_a_stop_are_told),
        cmocka_unit_test(a_power_cut_is_told_at_the_next_boot),
        cmocka_unit_test(the_last_certificate_is_under_a_signed_head),
        cmocka_unit_test(a_stick_that_may_be_taken_out_is_told),
        cmocka_unit_test(a_stick_is_told_from_taking_to_giving_back),
        cmocka_unit_test(a_stick_that_is_not_there_is_not_told),
    };
    return RUN(tests);
}
