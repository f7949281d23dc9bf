/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two seats have the store open, and the power goes: the last frames are of the one, the checkpoint
 * is of the other. */
#include "base/language.h"
#include "story.h"
#include <string.h>
#include <sys/stat.h>

enum { STRIDE = 5, CHECKPOINT_PAGES = 256, SEATS = 2 };

static const struct act *act_named(const char *words)
{
    for (size_t i = 0; i < act_count; i++)
        if (strcmp(acts[i].words, words) == 0)
            return &acts[i];
    fail_msg("no act is called %s\n", words);
    return NULL;
}

static void sit(struct story *story, struct store *seats[SEATS])
{
    seats[0] = story->scene.store;
    seats[1] = scene_open(story->kit, STORE_WRITE, &story->kit->err);
    assert_non_null(seats[1]);
}

static void do_at(struct story *story, struct store *seat, const struct act *act)
{
    story->scene.store = seat;
    story_do(story, act);
}

static void no_cut_loses_what_one_of_two_seats_acknowledged(void **state)
{
    static const struct {
        int seat;
        const char *act;
    } steps[] = {
        {0, "answer"},       {1, "mark"},          {0, "change an answer"}, {1, "checkpoint"},
        {0, "hand in"},      {1, "draft"},         {0, "checkpoint"},       {1, "issue"},
        {0, "start a test"}, {1, "close a sheet"},
    };
    struct story story;
    struct store *seats[SEATS];
    struct effort effort = effort_wanted(STRIDE);
    story_begin(&story, *state);
    scene_begin(&story.scene, *state);
    sit(&story, seats);
    story_ack(&story);
    for (size_t i = 0; i < COUNT(steps); i++)
        do_at(&story, seats[steps[i].seat], act_named(steps[i].act));
    store_close(seats[0]);
    for (int i = 0; i < 2; i++)
        do_at(&story, seats[1], &act_draft);
    story_leave(&story);
    struct tally tally = story_cut(&story, &effort);
    story_end(&story);
    tally_is_clean(&tally, "two seats");
}

static int64_t wal_pages(const struct story *story)
{
    struct stat status;
    assert_int_equal(stat(kit_beside(story->kit, "-wal"), &status), 0);
    return status.st_size / (24 + 4096);
}

static bool moved_into_file(const struct story *story)
{
    const struct recorder *recorder = &story->recorder;
    for (size_t i = story->acks[0].at; i < story->acks[story->ack_count - 1].at; i++)
        if (recorder->events[i].did == DID_WRITE && recorder->events[i].name == NAME_FILE)
            return true;
    return false;
}

/* After 256 pages whoever writes moves the WAL into FILE, and the next one begins to overwrite it.
 */
static struct tally cut_around_a_checkpoint(struct story *story, struct store *seats[], int count)
{
    struct effort effort = effort_wanted(STRIDE);
    struct error *err = &story->kit->err;
    for (int i = 0; wal_pages(story) < CHECKPOINT_PAGES - 10; i++) {
        story->scene.store = seats[i % count];
        assert_true(act_another_answer.run(&story->scene, err));
    }
    story_ack(story);
    for (int i = 0; i < 12; i++)
        do_at(story, seats[i % count], &act_another_answer);
    assert_true(moved_into_file(story));
    return story_cut(story, &effort);
}

static void no_cut_around_a_checkpoint_among_answers_loses_one(void **state)
{
    struct story story;
    story_begin(&story, *state);
    scene_begin(&story.scene, *state);
    struct tally tally = cut_around_a_checkpoint(&story, &story.scene.store, 1);
    story_end(&story);
    tally_is_clean(&tally, "a checkpoint among answers");
}

static void nor_does_one_while_two_seats_answer(void **state)
{
    struct story story;
    struct store *seats[SEATS];
    story_begin(&story, *state);
    scene_begin(&story.scene, *state);
    sit(&story, seats);
    struct tally tally = cut_around_a_checkpoint(&story, seats, SEATS);
    store_close(seats[0]);
    story.scene.store = seats[1];
    story_end(&story);
    tally_is_clean(&tally, "a checkpoint among the answers of two seats");
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(no_cut_loses_what_one_of_two_seats_acknowledged),
        TEST(no_cut_around_a_checkpoint_among_answers_loses_one),
        TEST(nor_does_one_while_two_seats_answer),
    };
    return RUN(tests);
}
