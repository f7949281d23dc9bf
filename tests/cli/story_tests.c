/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kader at tes awal and tes akhir: alone, stopped, cut off, refused. */
#include "../support/run.h"

#include "../../src/cli/clock.h"
#include "../../src/cli/sitting.h"
#include "store/attempts.h"
#include "storyboard.h"
#include "ui/question.h"

static const struct test *test_now(struct seat *seat)
{
    return seat->player.app.sitting->test;
}

/* Answers to the end: the first `right` as the key says, the others "saya tidak tahu". */
static void answer(struct seat *seat, size_t right)
{
    while (player_is_at(&seat->player, "question")) {
        size_t at = question_item(seat->player.app.top->screen);
        const struct test_item *item = &test_now(seat)->items[at];
        char letter = 'A';
        while (!response_is_right(item->item, (char[]){letter, '\0'}))
            letter++;
        char press[] = {at < right ? (char)('0' + test_digit(item, letter)) : '0', '\n', '\0'};
        keys(seat, press);
    }
}

static void answer_ten(struct seat *seat)
{
    answer(seat, 10);
}

static void answer_sixteen(struct seat *seat)
{
    answer(seat, 16);
}

/* Another process of this boot is at work on what number 3 has begun. */
static void work_elsewhere(struct seat *seat)
{
    struct player *player = &seat->player;
    struct store_options options = clock_store_options(seat->path, STORE_WRITE, player->boot_id);
    struct course *course =
        course_gather(player->store, player->app.library, &player->app.training, &seat->err);
    enum holder holder = HELD_NOWHERE;
    assert_non_null(course);
    const struct standing *person = course_person(course, 3);
    options.seat = "layar 2";
    options.pid = 1;
    options.started = clock_process_started(1);
    struct store *other = store_open(&options, &seat->err);
    assert_non_null(other);
    for (size_t i = 0; i < course->attempt_count; i++)
        if (course->attempts[i].state == ATTEMPT_OPEN &&
            uuid_equal(&course->attempts[i].enrolment, &person->kader.enrolment))
            assert_true(store_claim(other, &course->attempts[i].id, &holder, NULL, &seat->err));
    assert_int_equal(holder, HELD_HERE);
    store_close(other);
    course_free(course);
}

static void cut_the_power(struct seat *seat)
{
    seat_on(seat, 2019, 9, 28);
}

static const struct scene pretest[] = {
    {"", "home", KADER, "home-nothing-open", NULL},
    {".", "help", KADER, "home-help", NULL},
    {"\n1", "names", KADER, "names-nothing-open", NULL},
    {"\n2", "sign-in", STAFF, "sign-in-observer", NULL},
    {"-3", "sign-in", STAFF, "sign-in-trainer", NULL},
    {"1", "pin", STAFF, "pin", NULL},
    {"9999\n", "pin", STAFF, "pin-refused", NULL},
    {"1111\n", "confirm-date", STAFF, "confirm-date", NULL},
    {"2", "date", STAFF, "date", NULL},
    {"25,9,2019\n", "date", STAFF, "date-refused", NULL},
    {"---------27,9,2019\n", "board", STAFF, "board", NULL},
    {"1", "stage", STAFF, "stage-pretest", NULL},
    {"1-", "board", STAFF, "board-pretest", NULL},
    {"-", "home", KADER, "home-pretest", NULL},
    {"1", "names", KADER, "names", NULL},
    {"12\n", "names", KADER, "names-unknown", NULL},
    {"1\n", "confirm-name", KADER, "confirm-name", NULL},
    {"1", "trial", KADER, "trial-welcome", NULL},
    {"\n", "trial", KADER, "trial-choose", NULL},
    {"2", "trial", KADER, "trial-change", NULL},
    {"3", "trial", KADER, "trial-back", NULL},
    {"-", "trial", KADER, "trial-return", NULL},
    {"\n", "trial", KADER, "trial-doubt", NULL},
    {"*", "trial", KADER, "trial-next", NULL},
    {"\n", "trial", KADER, "trial-hand-in", NULL},
    {"1", "trial", KADER, "trial-done", NULL},
    {"\n", "question", KADER, "question", NULL},
    {"\n", "question", KADER, "question-empty", NULL},
    {"2", "question", KADER, "question-saved", NULL},
    {"3", "question", KADER, "question-changed", NULL},
    {"*", "question", KADER, "question-doubtful", NULL},
    {"0", "question", KADER, "question-unknown", NULL},
    {"-", "question", KADER, "question-pause", NULL},
    {"-.", "help", KADER, "question-help", NULL},
    {"\n\n2\n\n\n", "question", KADER, "question-skipped", NULL},
    {"", "review", KADER, "review", answer_ten},
    {".", "help", KADER, "review-help", NULL},
    {"\n0", "review", KADER, "review-hand-in-unanswered", NULL},
    {"\n", "review", KADER, "review-hand-in-reminder", NULL},
    {"-\n", "question", KADER, "question-from-review", NULL},
    {"1\n", "review", NOBODY, "", NULL},
    {"0", "review", KADER, "review-hand-in", NULL},
    {"1", "name-check", KADER, "name-check", NULL},
    {"1", "thanks", KADER, "thanks-pretest", NULL},
    {"\n", "home", KADER, "home-one-done", NULL},
    {"1", "names", KADER, "names-one-done", NULL},
    {"1\n1", "message", KADER, "handed-in-already", NULL},
    {"\n", "names", NOBODY, "", NULL},
    {"2\n1*", "question", NOBODY, "", NULL},
    {"1\n1\n1\n1\n1\n1\n-------", "question", NOBODY, "", NULL},
    {"1", "home", NOBODY, "", NULL},
    {"1", "names", KADER, "names-waiting", NULL},
    {"2\n1", "resume", KADER, "resume-stopped", NULL},
    {"", "home", NOBODY, "", cut_the_power},
    {"12\n1", "resume", KADER, "resume-power", NULL},
    {"-", "names", NOBODY, "", NULL},
    {"\b311111\n1", "board", STAFF, "board-unfinished", NULL},
    {"1", "stage", STAFF, "stage-pretest-open", NULL},
    {"1", "closing", STAFF, "closing", NULL},
    {"1", "board", STAFF, "board-pretest-closed", NULL},
    {"-1", "names", KADER, "names-between", NULL},
};

static const struct scene posttest[] = {
    {"311111\n1", "board", NOBODY, "", NULL},
    {"11--11\n1*", "question", NOBODY, "", NULL},
    {"", "review", NOBODY, "", answer_ten},
    {"01", "name-check", NOBODY, "", NULL},
    {"2", "thanks", KADER, "thanks-name-unsure", NULL},
    {"\n311111\n", "board", STAFF, "board-name-unsure", NULL},
    {"\n1\n", "person", STAFF, "person-name-unsure", NULL},
    {"1\n", "person", STAFF, "person-name-put-right", NULL},
    {"-", "board", STAFF, "board-name-put-right", NULL},
    {"111", "board", NOBODY, "", NULL},
    {"1", "stage", STAFF, "stage-lesson", NULL},
    {"1", "board", STAFF, "board-lesson", NULL},
    {"-", "home", KADER, "home-lesson", NULL},
    {"1", "names", KADER, "names-lesson", NULL},
    {"\n311111\n1", "stage", STAFF, "stage-lesson-open", NULL},
    {"1", "closing", STAFF, "closing-lesson", NULL},
    {"1", "board", STAFF, "board-lesson-over", NULL},
    {"11-", "board", STAFF, "board-posttest", NULL},
    {"-", "home", KADER, "home-posttest", NULL},
    {"11\n1", "question", NOBODY, "", NULL},
    {"", "review", NOBODY, "", answer_sixteen},
    {"01", "name-check", NOBODY, "", NULL},
    {"1", "thanks", KADER, "thanks-posttest", NULL},
    {"\n11\n1", "message", KADER, "posttest-handed-in", NULL},
    {"\n2\n1*", "question", NOBODY, "", NULL},
    {"", "review", NOBODY, "", answer_sixteen},
    {"01", "name-check", NOBODY, "", NULL},
    {"1", "thanks", KADER, "thanks-no-pretest", NULL},
    {"\n", "home", NOBODY, "", NULL},
    {"13\n1*", "question", NOBODY, "", NULL},
    {"1\n1\n1--", "question", NOBODY, "", NULL},
    {"-1", "home", NOBODY, "", NULL},
    {"13\n1", "message", KADER, "other-screen", work_elsewhere},
    {"\n-311111\n\n3\n", "person", STAFF, "person-other-screen", NULL},
    {"5", "move", STAFF, "move", NULL},
    {"1", "message", STAFF, "moved", NULL},
    {"\n-1", "stage", NOBODY, "", NULL},
    {"1", "closing", STAFF, "closing-posttest", NULL},
    {"1", "board", STAFF, "board-posttest-over", NULL},
    {"*", "board", STAFF, "board-scores", NULL},
    {"-", "home", KADER, "home-after-posttest", NULL},
    {"1", "names", KADER, "names-results", NULL},
    {"1\n1", "result", KADER, "result", NULL},
    {"\n", "reasons", KADER, "reasons", NULL},
    {".", "help", KADER, "reasons-help", NULL},
    {"\n\n\n\n", "reasons", KADER, "reasons-last", NULL},
    {"\n", "home", NOBODY, "", NULL},
    {"14\n1", "message", KADER, "test-closed", NULL},
    {"\n-311111\n1", "stage", STAFF, "stage-practice", NULL},
    {"2", "board", STAFF, "board-posttest-again", NULL},
    {"-14\n1*", "question", NOBODY, "", NULL},
    {"1\n2\n1", "question", NOBODY, "", NULL},
    {"", "test-stopped", KADER, "test-moved", seat_move_elsewhere},
    {"\n14\n1", "resume", NOBODY, "", NULL},
    {"\n", "question", NOBODY, "", NULL},
    {"2", "test-stopped", KADER, "test-stopped", seat_close_elsewhere},
    {"\n", "home", NOBODY, "", NULL},
    {"14\n1", "message", KADER, "test-closed-in-the-middle", NULL},
};

const struct story pretest_story = {STORY(pretest), .day = {2019, 9, 27}};
const struct story posttest_story = {STORY(posttest), .day = {2019, 9, 27}};
