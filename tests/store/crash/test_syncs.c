/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sync fails while a verb is at work, and later the power: what was said to be not saved is there
 * or not, never half, and nothing that was acknowledged before or afterwards is lost. */
#include "story.h"
#include <string.h>

enum { STRIDE = 15, SYNCS_MAX = 20 };

static const char *issue_another(const struct story *story, struct store *store, const char *path)
{
    struct scene scene = story->scene;
    struct certificate made;
    struct error err = {0};
    int64_t highest = judge_highest(path);
    scene.store = store;
    if (!scene_issue(&scene, 1, &made, &err) || made.serial != highest + 1)
        return "the next certificate does not get the next number";
    return judge_numbers(path) ? NULL : "a number was given twice, or lacks its line";
}

/* True when no sync failed: the act has fewer than n. */
static bool do_under(struct story *story, const struct act *act, enum mishap mishap, int n)
{
    struct error err = {0};
    recorder_fail(&story->recorder, mishap, false, n);
    bool done = act->run(&story->scene, &err), through = story->recorder.counted < n;
    recorder_fail(&story->recorder, MISHAP_NONE, false, 0);
    if (done)
        story_ack(story);
    else if (err.kind == ERROR_STORE)
        story_ack_unsaved(story);
    else
        fail_msg("%s: %s\n", act->words, err.message);
    return through;
}

/* A draft, the act, the act again or what else is due, a draft, the end. */
static bool tell(struct story *story, struct kit *kit, const struct act *act, int n)
{
    struct error err = {0};
    story_begin(story, kit);
    scene_begin(&story->scene, kit);
    story->afterwards = strcmp(act->words, "issue") == 0 ? issue_another : NULL;
    story_ack(story);
    story_do(story, &act_draft);
    bool through = do_under(story, act, MISHAP_SYNC, n);
    if (!through && act->run(&story->scene, &err))
        story_ack(story);
    story_do(story, &act_draft);
    story_leave(story);
    return through;
}

static void a_sync_that_fails_costs_one_act_at_most(void **state)
{
    struct tally sum = {0};
    struct effort effort = effort_wanted(STRIDE);
    struct kit *kit = *state;
    int failed = 0;
    for (size_t i = 0; i < act_count; i++) {
        bool through = false;
        for (int n = 1; !through && n < SYNCS_MAX; n++, failed++) {
            struct story story;
            through = tell(&story, kit, &acts[i], n);
            effort.from = i + (size_t)n;
            struct tally tally = {0};
            if (!through)
                tally = story_cut(&story, &effort);
            story_end(&story);
            if (tally_bad(&tally) > 0)
                tally_is_clean(&tally, acts[i].words);
            tally_add(&sum, &tally);
            kit = story_anew(state);
        }
        assert_true(through);
    }
    print_message("# %d syncs failed\n", failed - (int)act_count);
    tally_is_clean(&sum, "failed syncs");
}

/* The kernel may show what no disk holds: whoever starts after a kill must find none of it. */
static void what_a_failed_sync_left_is_cut_off(void **state)
{
    struct kit *kit = *state;
    struct story story;
    size_t length;
    story_begin(&story, kit);
    scene_begin(&story.scene, kit);
    story_do(&story, &act_draft);
    recorder_fail(&story.recorder, MISHAP_SYNC, false, 1);
    assert_false(act_draft.run(&story.scene, &kit->err));
    recorder_fail(&story.recorder, MISHAP_NONE, false, 0);
    kit_read(kit, kit_beside(kit, "-wal"), &length);
    assert_int_equal(length, 0);
    story_end(&story);
}

static void a_disk_that_lies_about_a_sync_is_found_guilty(void **state)
{
    static const struct effort thorough = {.rounds = 2, .stride = 1, .quiet = true};
    struct story story;
    story_begin(&story, *state);
    scene_begin(&story.scene, *state);
    story_ack(&story);
    do_under(&story, &act_draft, MISHAP_LIE, 2); /* the first is of the WAL's header alone */
    story_do(&story, &act_draft);
    struct tally tally = story_cut(&story, &thorough);
    story_end(&story);
    assert_true(tally.lost == tally_bad(&tally));
    tally_is_guilty(&tally, "a lie");
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(a_sync_that_fails_costs_one_act_at_most),
        TEST(what_a_failed_sync_left_is_cut_off),
        TEST(a_disk_that_lies_about_a_sync_is_found_guilty),
    };
    return RUN(tests);
}
