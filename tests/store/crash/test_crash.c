/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Power cuts at every instant of every verb. */
#include "../../../src/store/schema.h"
#include "base/language.h"
#include "story.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STRIDE = 7 };

/* A draft before and after, then the end of the program. */
static void no_cut_loses_what_a_verb_acknowledged(void **state)
{
    struct tally sum = {0};
    struct effort effort = effort_wanted(STRIDE);
    for (size_t i = 0; i < act_count; i++) {
        struct kit *kit = i == 0 ? *state : story_anew(state);
        struct story story;
        story_begin(&story, kit);
        scene_begin(&story.scene, kit);
        story_ack(&story);
        story_do(&story, &act_draft);
        story_do(&story, &acts[i]);
        story_do(&story, &act_draft);
        story_leave(&story);
        effort.from = i;
        struct tally tally = story_cut(&story, &effort);
        story_end(&story);
        if (tally_bad(&tally) > 0)
            tally_is_clean(&tally, acts[i].words);
        tally_add(&sum, &tally);
    }
    tally_is_clean(&sum, "all verbs");
}

static void first_steps(struct story *story, struct kit *kit)
{
    story->scene = (struct scene){.kit = kit, .store = scene_open(kit, STORE_CREATE, &kit->err)};
    if (story->scene.store == NULL)
        fail_msg("%s\n", kit->err.message);
    story_ack(story);
    for (int i = 0; i < 2; i++)
        story_do(story, &act_draft);
    story_leave(story);
}

static void no_cut_of_the_first_start_leaves_half_a_store(void **state)
{
    struct story story;
    struct effort effort = effort_wanted(STRIDE);
    story_begin(&story, *state);
    story_ack_nothing(&story);
    first_steps(&story, *state);
    struct tally tally = story_cut(&story, &effort);
    story_end(&story);
    tally_is_clean(&tally, "first start");
}

/* FILE was taken away, its WAL was left. */
static void no_cut_of_a_new_start_reads_an_old_wal(void **state)
{
    struct kit *kit = *state;
    struct story story;
    struct effort effort = effort_wanted(STRIDE);
    story_begin(&story, kit);
    scene_begin(&story.scene, kit);
    assert_true(act_draft.run(&story.scene, &kit->err));
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
    struct tally tally = story_cut(&story, &effort);
    story_end(&story);
    tally_is_clean(&tally, "a new start beside an old WAL");
}

static void run_sql(sqlite3 *db, const char *sql)
{
    if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
        fail_msg("%s: %s\n", sql, sqlite3_errmsg(db));
}

/* A FILE as the program of that version made it; nobody has used it. */
static void make_version(struct kit *kit, int version)
{
    sqlite3 *db;
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    assert_int_equal(sqlite3_open_v2(kit->path, &db, flags, RECORDER_VFS), SQLITE_OK);
    run_sql(db, schema_birth());
    run_sql(db, "VACUUM");
    for (int step = 0; step < version; step++)
        for (const char *const *sql = schema_step(step); *sql != NULL; sql++)
            run_sql(db, *sql);
    sqlite3_close(db);
}

/* Each older version, through every migration since: one transaction each. */
static void no_cut_of_a_migration_leaves_half_of_it(void **state)
{
    struct tally sum = {0};
    struct effort effort = effort_wanted(STRIDE);
    for (int version = 0; version < schema_version(); version++) {
        struct kit *kit = version == 0 ? *state : story_anew(state);
        struct story story;
        story_begin(&story, kit);
        make_version(kit, version);
        story_ack_nothing(&story);
        first_steps(&story, kit);
        struct tally tally = story_cut(&story, &effort);
        story_end(&story);
        tally_add(&sum, &tally);
    }
    tally_is_clean(&sum, "migrations");
}

/* --- the test of the test: what is known to lose must be seen to lose --- */

static const struct effort thorough = {.rounds = 3, .stride = 1, .quiet = true},
                           once = {.rounds = 1, .stride = 1, .quiet = true};

static void a_disk_that_is_trusted_too_far_is_found_guilty(void **state)
{
    struct story story;
    story_begin(&story, *state);
    story.recorder.powersafe = true;
    scene_begin(&story.scene, *state);
    story_ack(&story);
    for (int i = 0; i < 6; i++)
        story_do(&story, &act_another_answer);
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
    struct tally tally = story_cut(&story, &once);
    story_end(&story);
    tally_is_guilty(&tally, "rollback journal, synchronous FULL");
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(no_cut_loses_what_a_verb_acknowledged),
        TEST(no_cut_of_the_first_start_leaves_half_a_store),
        TEST(no_cut_of_a_new_start_reads_an_old_wal),
        TEST(no_cut_of_a_migration_leaves_half_of_it),
        TEST(a_disk_that_is_trusted_too_far_is_found_guilty),
        TEST(the_defaults_of_sqlite_are_found_guilty),
    };
    return RUN(tests);
}
