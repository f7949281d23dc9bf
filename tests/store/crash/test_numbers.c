/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Power cuts while certificates are issued and heads are signed: no number is given twice. */
#include "story.h"
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { STRIDE = 1 };

static bool issue(struct scene *s, struct error *err)
{
    struct certificate made;
    return scene_issue(s, 0, &made, err);
}

static bool sign(struct scene *s, struct error *err)
{
    return store_sign_head(s->store, &s->key, err);
}

/* A number that is void is passed over for ever; all others stand in the register. */
static const char *issue_another(const struct story *story, struct store *store, const char *path)
{
    struct scene scene = story->scene;
    struct certificate made;
    struct error err = {0};
    int64_t highest = judge_highest(path);
    scene.store = store;
    if (!scene_issue(&scene, 1, &made, &err))
        return "the next certificate cannot be issued";
    if (made.serial != highest + 1)
        return "the next certificate has a number that was given, or one too high";
    return judge_numbers(path) ? NULL : "a number was given twice, or lacks its line";
}

static void no_cut_of_issuing_gives_a_number_twice(void **state)
{
    static const struct act steps[] = {{"issue", issue, false}, {"sign", sign, true}};
    struct story story;
    struct effort effort = effort_wanted(STRIDE);
    story_begin(&story, *state);
    scene_begin(&story.scene, *state);
    story.afterwards = issue_another;
    story_ack(&story);
    story_do(&story, &steps[0]);
    story_do(&story, &steps[1]);
    story_leave(&story);
    struct tally tally = story_cut(&story, &effort);
    story_end(&story);
    tally_is_clean(&tally, "issuing");
}

/* Why each line makes a new file: the block that a torn append touches holds older lines. */
static bool append(struct scene *s, struct error *err)
{
    static const char line[] = "number 2019 2 002/PKM-LRL/XI/2019 2019-11-02 ABCD\n";
    (void)err;
    int fd = open(kit_beside(s->kit, ".issued"), O_WRONLY | O_APPEND | O_CLOEXEC);
    bool good = write(fd, line, strlen(line)) == (ssize_t)strlen(line) && fsync(fd) == 0;
    close(fd);
    return good;
}

static void a_line_that_is_only_appended_is_found_guilty(void **state)
{
    static const struct act step = {"append", append, true};
    static const struct effort thorough = {.rounds = 20, .stride = 1, .quiet = true};
    struct story story;
    story_begin(&story, *state);
    scene_begin(&story.scene, *state);
    story_ack(&story);
    story_do(&story, &step);
    struct tally tally = story_cut(&story, &thorough);
    story_end(&story);
    assert_true(tally.misnumbered == tally_bad(&tally));
    tally_is_guilty(&tally, "appending");
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(no_cut_of_issuing_gives_a_number_twice),
        TEST(a_line_that_is_only_appended_is_found_guilty),
    };
    return RUN(tests);
}
