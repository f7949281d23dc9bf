/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A little shell script stands in for lulus-voice, and writes down what it is told. */
#include "../support/run.h"

#include "../../src/cli/sitting.h"
#include "../../src/cli/voice.h"
#include "seat.h"
#include "store/attempts.h"
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PATIENCE_MS = 20000, LOOK_MS = 10 };

static const char faithful[] = "trap '' TERM\necho ready\n"
                               "while read -r line; do echo \"$line\" >>\"$0.log\"; done\n"
                               "echo over >>\"$0.log\"\n";

struct play {
    struct seat seat;
    char log[PATH_MAX + 8];
    bool far;             /* whoever sits here hears another machine */
    bool stopped_in_time; /* before an answer was stored */
};

static struct app *app_of(struct play *play)
{
    return &play->seat.player.app;
}

static bool logged(const struct play *play, const char *words)
{
    char text[65536] = "";
    FILE *file = fopen(play->log, "re");
    if (file == NULL)
        return false;
    text[fread(text, 1, sizeof text - 1, file)] = '\0';
    fclose(file);
    return strstr(text, words) != NULL;
}

static bool comes_true(const struct play *play, const char *words)
{
    for (int waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
        if (logged(play, words))
            return true;
        poll(NULL, 0, LOOK_MS);
    }
    return false;
}

/* Hears the child until it has said, or done, something. */
static void listen_to_child(struct play *play)
{
    struct pollfd polled = {.fd = voice_pipe(app_of(play)), .events = POLLIN};
    assert_true(polled.fd >= 0);
    assert_int_equal(poll(&polled, 1, PATIENCE_MS), 1);
    voice_read(app_of(play));
}

static bool hears(void *context)
{
    const struct play *play = context;
    return !play->far;
}

static int64_t now_ms(void *context)
{
    const struct play *play = context;
    return play->seat.player.now_ms;
}

static uint64_t seed(void *context)
{
    (void)context;
    return 1;
}

/* An answer is painted before it is stored. */
static void paint(void *context)
{
    struct play *play = context;
    play->stopped_in_time = comes_true(play, "stop\n");
    unlink(play->log);
}

static void put_voice(struct play *play, const char *script)
{
    char *path = app_of(play)->paths.voice;
    snprintf(path, PATH_MAX, "%s/voice", play->seat.folder);
    snprintf(play->log, sizeof play->log, "%s.log", path);
    FILE *file = fopen(path, "we");
    assert_non_null(file);
    fprintf(file, "#!/bin/sh\n%s", script);
    assert_int_equal(fclose(file), 0);
    assert_int_equal(chmod(path, 0700), 0);
}

static void begin(struct play *play, const char *script)
{
    seat_on(&play->seat, 2019, 9, 27);
    app_of(play)->machine =
        (struct app_machine){.context = play, .seed = seed, .now_ms = now_ms, .hears = hears};
    put_voice(play, script);
    keys(&play->seat, "11\n1");
    AT(&play->seat, "trial");
}

static void at_a_question(struct play *play)
{
    begin(play, faithful);
    listen_to_child(play);
    keys(&play->seat, "*");
    AT(&play->seat, "question");
}

static int set_up(void **state)
{
    struct play *play = calloc(1, sizeof *play);
    assert_non_null(play);
    seat_begin(&play->seat, DEMO_BEFORE_PRETEST);
    seat_open_stages(&play->seat, 1);
    *state = play;
    return 0;
}

static int tear_down(void **state)
{
    struct play *play = *state;
    player_switch_off(&play->seat.player);
    unlink(play->log);
    play->log[strlen(play->log) - strlen(".log")] = '\0';
    unlink(play->log);
    seat_end(&play->seat);
    free(play);
    return 0;
}

static void nothing_is_offered_before_the_voice_is_ready(void **state)
{
    struct play *play = *state;
    begin(play, faithful);
    assert_false(app_of(play)->aloud.offered);
    listen_to_child(play);
    assert_true(app_of(play)->aloud.offered);
}

static void star_three_sends_the_item_in_her_language(void **state)
{
    struct play *play = *state;
    at_a_question(play);
    keys(&play->seat, "*3");
    assert_true(app_of(play)->aloud.speaking);
    assert_true(comes_true(play, "say en 0: I do not know\n"));
    assert_true(logged(play, "say en 1: True\n"));
}

static unsigned read_aloud(struct play *play, const struct uuid *id)
{
    struct course *course = course_gather(app_of(play)->store, app_of(play)->library,
                                          &app_of(play)->training, &play->seat.err);
    unsigned by = 0;
    assert_non_null(course);
    for (size_t i = 0; i < course->attempt_count; i++)
        if (id == NULL || uuid_equal(&course->attempts[i].id, id))
            by |= course->attempts[i].read_aloud;
    course_free(course);
    return by;
}

static void listening_is_kept_with_the_attempt(void **state)
{
    struct play *play = *state;
    at_a_question(play);
    assert_int_equal(read_aloud(play, &app_of(play)->sitting->attempt.id), 0);
    keys(&play->seat, "*3");
    assert_int_equal(read_aloud(play, &app_of(play)->sitting->attempt.id), READ_BY_KIOSK);
}

static void the_trainer_marks_what_a_person_read_and_takes_it_back(void **state)
{
    struct play *play = *state;
    at_a_question(play);
    keys(&play->seat, "*3-1");
    AT(&play->seat, "home");
    keys(&play->seat, "311111\n");
    if (strcmp(app_of(play)->top->ops->name, "confirm-date") == 0)
        keys(&play->seat, "1");
    keys(&play->seat, "\n1\n6");
    AT(&play->seat, "read-aloud");
    shows(&play->seat, "read aloud by the kiosk");
    keys(&play->seat, "1");
    AT(&play->seat, "read-aloud");
    shows(&play->seat, "read aloud by a person");
    assert_int_equal(read_aloud(play, NULL), READ_BY_KIOSK | READ_BY_PERSON);
    keys(&play->seat, "1");
    assert_int_equal(read_aloud(play, NULL), READ_BY_KIOSK);
}

static void a_key_stops_it_before_its_answer_is_stored(void **state)
{
    struct play *play = *state;
    at_a_question(play);
    keys(&play->seat, "*3");
    assert_true(comes_true(play, "say en 0: "));
    unlink(play->log); /* each reading begins with a stop */
    app_of(play)->machine.paint = paint;
    keys(&play->seat, "2");
    assert_true(play->stopped_in_time);
    assert_false(app_of(play)->aloud.speaking);
    assert_int_equal(test_answered(app_of(play)->sitting->test), 1);
}

static void the_end_of_the_reading_is_heard(void **state)
{
    struct play *play = *state;
    /* a stop and four lines; an older number is of no account */
    begin(play, "echo ready\nfor n in 0 1 2 3 4; do read -r line; done\n"
                "echo quiet 3\necho quiet 4\nread -r line\n");
    listen_to_child(play);
    keys(&play->seat, "**3");
    assert_true(app_of(play)->aloud.speaking);
    while (app_of(play)->aloud.speaking)
        listen_to_child(play);
    assert_true(app_of(play)->aloud.offered);
}

static void a_voice_that_dies_is_offered_no_more_and_nobody_is_told(void **state)
{
    struct play *play = *state;
    begin(play, "echo ready\nread -r line\nkill -9 $$\n");
    listen_to_child(play);
    keys(&play->seat, "**3");
    while (app_of(play)->aloud.offered)
        listen_to_child(play);
    assert_int_equal(voice_pipe(app_of(play)), -1);
    AT(&play->seat, "question");
    keys(&play->seat, "2*\n");
    AT(&play->seat, "question");
    assert_int_equal(test_answered(app_of(play)->sitting->test), 1);
}

static void a_voice_that_reads_nothing_cannot_hold_the_kiosk(void **state)
{
    struct play *play = *state;
    begin(play, "echo ready\nexec sleep 1000\n");
    listen_to_child(play);
    keys(&play->seat, "*");
    for (int i = 0; i < 3000 && app_of(play)->aloud.offered; i++)
        keys(&play->seat, "*3");
    assert_false(app_of(play)->aloud.offered);
    assert_int_equal(voice_pipe(app_of(play)), -1);
}

static void a_mute_or_missing_voice_is_no_error(void **state)
{
    struct play *play = *state;
    begin(play, "exit 1\n");
    listen_to_child(play);
    assert_false(app_of(play)->aloud.offered);
    keys(&play->seat, "**");
    AT(&play->seat, "question");
    assert_int_equal(test_seen(app_of(play)->sitting->test), 1); /* marked at once */
    keys(&play->seat, "-1");
    AT(&play->seat, "home");
    strcpy(app_of(play)->paths.voice, "/no/voice");
    keys(&play->seat, "11\n1\n");
    AT(&play->seat, "question");
    assert_int_equal(voice_pipe(app_of(play)), -1);
}

static void who_sits_far_away_is_offered_nothing(void **state)
{
    struct play *play = *state;
    play->far = true;
    begin(play, faithful);
    assert_int_equal(voice_pipe(app_of(play)), -1);
}

/* It was killed, which takes a moment; left to be reaped by the kiosk. */
static void wait_until_it_is_dead(void)
{
    siginfo_t gone;
    waitid(P_ALL, 0, &gone, WEXITED | WNOWAIT);
}

static void it_ends_with_the_sitting_and_begins_anew_with_the_next(void **state)
{
    struct play *play = *state;
    at_a_question(play);
    keys(&play->seat, "-1");
    AT(&play->seat, "home");
    assert_int_equal(voice_pipe(app_of(play)), -1);
    assert_false(app_of(play)->aloud.offered);
    wait_until_it_is_dead();
    keys(&play->seat, "12\n1");
    listen_to_child(play);
    assert_true(app_of(play)->aloud.offered);
}

static void it_has_no_terminal_and_its_own_group(void **state)
{
    struct play *play = *state;
    begin(play, "set -- $(cat /proc/$$/stat)\n[ $5 = $$ ] || exit 1\n"
                "for n in 0 1 2; do [ -t $n ] && exit 1; done\necho ready\nread -r line\n");
    listen_to_child(play);
    assert_true(app_of(play)->aloud.offered);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    static const struct CMUnitTest tests[] = {
        CASE(nothing_is_offered_before_the_voice_is_ready),
        CASE(star_three_sends_the_item_in_her_language),
        CASE(listening_is_kept_with_the_attempt),
        CASE(the_trainer_marks_what_a_person_read_and_takes_it_back),
        CASE(a_key_stops_it_before_its_answer_is_stored),
        CASE(the_end_of_the_reading_is_heard),
        CASE(a_voice_that_dies_is_offered_no_more_and_nobody_is_told),
        CASE(a_voice_that_reads_nothing_cannot_hold_the_kiosk),
        CASE(a_mute_or_missing_voice_is_no_error),
        CASE(who_sits_far_away_is_offered_nothing),
        CASE(it_ends_with_the_sitting_and_begins_anew_with_the_next),
        CASE(it_has_no_terminal_and_its_own_group),
    };
    return RUN(tests);
}
