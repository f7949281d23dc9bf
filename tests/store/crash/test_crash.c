/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Power cuts at every instant of every verb. */
#include "base/language.h"
#include "story.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { STRIDE = 5 };

static const struct act draft = {"draft", scene_draft, false};

/* The next story begins in an empty folder. */
static struct kit *anew(void **state)
{
    kit_teardown(state);
    assert_int_equal(kit_setup(state), 0);
    return *state;
}

/* A draft before and after, then the end of the program. */
static void no_cut_loses_what_a_verb_acknowledged(void **state)
{
    struct tally sum = {0};
    struct effort effort_here = effort_wanted(STRIDE);
    for (size_t i = 0; i < act_count; i++) {
        struct kit *kit = i == 0 ? *state : anew(state);
        struct story story;
        story_begin(&story, kit);
        scene_begin(&story.scene, kit);
        story_ack(&story);
        story_do(&story, &draft);
        story_do(&story, &acts[i]);
        story_do(&story, &draft);
        story_leave(&story);
        effort_here.from = i;
        struct tally tally = story_cut(&story, &effort_here);
        story_end(&story);
        if (tally_bad(&tally) > 0)
            tally_is_clean(&tally, acts[i].words);
        tally_add(&sum, &tally);
    }
    tally_is_clean(&sum, "all verbs");
}

static bool answer_again(struct scene *scene, struct error *err)
{
    struct answer row = {.item = "ASI-04", .response = {"AB"[++scene->drafts % 2]}};
    return store_record_answer(scene->store, &scene->at_work.id, &row, err);
}

static const struct act another_answer = {"another answer", answer_again, false};

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

/* After 256 pages the writer moves the WAL into FILE and begins to overwrite it. */
static void no_cut_around_a_checkpoint_among_answers_loses_one(void **state)
{
    struct story story;
    struct effort effort_here = effort_wanted(STRIDE);
    story_begin(&story, *state);
    scene_begin(&story.scene, *state);
    while (wal_pages(&story) < 246)
        assert_true(answer_again(&story.scene, &story.kit->err));
    story_ack(&story);
    for (int i = 0; i < 12; i++)
        story_do(&story, &another_answer);
    assert_true(moved_into_file(&story));
    struct tally tally = story_cut(&story, &effort_here);
    story_end(&story);
    tally_is_clean(&tally, "a checkpoint among answers");
}

static void first_steps(struct story *story, struct kit *kit)
{
    story->scene = (struct scene){.kit = kit, .store = scene_open(kit, STORE_CREATE, &kit->err)};
    if (story->scene.store == NULL)
        fail_msg("%s\n", kit->err.message);
    story_ack(story);
    for (int i = 0; i < 2; i++)
        story_do(story, &draft);
    story_leave(story);
}

static void no_cut_of_the_first_start_leaves_half_a_store(void **state)
{
    struct story story;
    struct effort effort_here = effort_wanted(STRIDE);
    story_begin(&story, *state);
    story_ack_nothing(&story);
    first_steps(&story, *state);
    struct tally tally = story_cut(&story, &effort_here);
    story_end(&story);
    tally_is_clean(&tally, "first start");
}

/* FILE was taken away, its WAL was left. */
static void no_cut_of_a_new_start_reads_an_old_wal(void **state)
{
    struct kit *kit = *state;
    struct story story;
    struct effort effort_here = effort_wanted(STRIDE);
    story_begin(&story, kit);
    scene_begin(&story.scene, kit);
    assert_true(scene_draft(&story.scene, &kit->err));
    size_t length;
    char *wal = kit_read(kit, kit_beside(kit, "-wal"), &length);
    story_leave(&story);
    recorder_stop(&story.recorder);
    assert_int_equal(remove(kit->path), 0);
    assert_int_equal(remove(kit_beside(kit, ".issued")), 0);
    kit_write(kit_beside(kit, "-wal"), wal, length);
    story_begin(&story, kit);
    story_found(&story, NAME_WAL, wal, length);
    story_ack_nothing(&story);
    first_steps(&story, kit);
    struct tally tally = story_cut(&story, &effort_here);
    story_end(&story);
    tally_is_clean(&tally, "a new start beside an old WAL");
}

/* A FILE of version 0: every migration there is, one transaction each. */
static void no_cut_of_a_migration_leaves_half_of_it(void **state)
{
    struct kit *kit = *state;
    struct story story;
    struct effort effort_here = effort_wanted(STRIDE);
    story_begin(&story, kit);
    sqlite3 *db;
    assert_int_equal(
        sqlite3_open_v2(kit->path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, RECORDER_VFS),
        SQLITE_OK);
    assert_int_equal(sqlite3_exec(db,
                                  "PRAGMA page_size = 4096; PRAGMA synchronous = EXTRA;"
                                  "PRAGMA application_id = 1280658515; VACUUM",
                                  NULL, NULL, NULL),
                     SQLITE_OK);
    sqlite3_close(db);
    story_ack_nothing(&story);
    first_steps(&story, kit);
    struct tally tally = story_cut(&story, &effort_here);
    story_end(&story);
    tally_is_clean(&tally, "migration");
}

/* --- the test of the test: what is known to lose must be seen to lose --- */

static const struct effort thorough = {.rounds = 3, .stride = 1, .quiet = true};

static void a_disk_that_is_trusted_too_far_is_found_guilty(void **state)
{
    struct story story;
    story_begin(&story, *state);
    story.recorder.powersafe = true;
    scene_begin(&story.scene, *state);
    story_ack(&story);
    for (int i = 0; i < 6; i++)
        story_do(&story, &another_answer);
    struct tally tally = story_cut(&story, &thorough);
    story_end(&story);
    tally_is_guilty(&tally, "psow=1");
}

static void write_by_defaults(struct story *story, sqlite3 *db)
{
    for (int i = 0; i < 4; i++) {
        char sql[128];
        snprintf(sql, sizeof sql, "INSERT INTO setting VALUES ('draft.%d', 'by default')", i);
        assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
        story_ack(story);
    }
}

static void the_defaults_of_sqlite_are_found_guilty(void **state)
{
    struct kit *kit = *state;
    struct story story;
    sqlite3 *db;
    story_begin(&story, kit);
    scene_begin(&story.scene, kit);
    story_leave(&story);
    assert_int_equal(sqlite3_open_v2(kit->path, &db, SQLITE_OPEN_READWRITE, RECORDER_VFS),
                     SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL), SQLITE_OK);
    story_ack(&story);
    write_by_defaults(&story, db);
    sqlite3_close(db);
    struct tally tally = story_cut(&story, &thorough);
    story_end(&story);
    tally_is_guilty(&tally, "rollback journal, synchronous FULL");
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(no_cut_loses_what_a_verb_acknowledged),
        TEST(no_cut_around_a_checkpoint_among_answers_loses_one),
        TEST(no_cut_of_the_first_start_leaves_half_a_store),
        TEST(no_cut_of_a_new_start_reads_an_old_wal),
        TEST(no_cut_of_a_migration_leaves_half_of_it),
        TEST(a_disk_that_is_trusted_too_far_is_found_guilty),
        TEST(the_defaults_of_sqlite_are_found_guilty),
    };
    return RUN(tests);
}
