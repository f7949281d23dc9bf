/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "story.h"
#include "disk.h"
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct kit *story_anew(void **state)
{
    kit_teardown(state);
    assert_int_equal(kit_setup(state), 0);
    return *state;
}

void story_begin(struct story *story, struct kit *kit)
{
    *story = (struct story){.kit = kit};
    recorder_start(&story->recorder, kit->path);
}

static size_t size_of_issued(const struct story *story)
{
    struct stat status;
    return stat(kit_beside(story->kit, ".issued"), &status) == 0 ? (size_t)status.st_size : 0;
}

/* A line that a failed act left in FILE.issued is acknowledged by the next one that adds a line. */
static void add_ack(struct story *story, struct ack ack)
{
    size_t size = size_of_issued(story), last = story->issued_size;
    assert_true(story->ack_count < ACKS_MAX);
    ack.at = story->recorder.count;
    ack.issued = size;
    if (story->ack_count > 0 && (ack.unsaved || size == last))
        ack.issued = story->acks[story->ack_count - 1].issued;
    story->issued_size = size;
    story->acks[story->ack_count++] = ack;
}

static uint64_t print_of(const char *path)
{
    struct sight sight;
    assert_true(judge_look(path, &sight));
    assert_true(sight.sound);
    if (sight.unfit != NULL)
        fail_msg("%s", sight.unfit);
    return sight.print;
}

void story_ack(struct story *story)
{
    add_ack(story, (struct ack){.print = print_of(story->kit->path)});
}

/* Events up to the sync that failed last, or all of them. */
static size_t events_until_failure(const struct recorder *recorder)
{
    for (size_t i = recorder->count; i > 0; i--)
        if (recorder->events[i - 1].did == DID_FAIL_TO_SYNC)
            return i;
    return recorder->count;
}

/* When its sync failed, all of its writes were made: with luck, they arrived. */
void story_ack_unsaved(struct story *story)
{
    const char *path = arena_printf(story->kit->arena, "%s/unsaved.db", story->kit->folder);
    size_t count = events_until_failure(&story->recorder);
    struct disk *disk = disk_new();
    for (size_t i = 0; i < count; i++)
        disk_apply(disk, &story->recorder.events[i]);
    disk_write(disk, LUCK_ALL, 0, path);
    disk_free(disk);
    add_ack(story, (struct ack){.print = print_of(path), .unsaved = true});
}

void story_do(struct story *story, const struct act *act)
{
    if (!act->run(&story->scene, &story->kit->err))
        fail_msg("%s: %s\n", act->words, story->kit->err.message);
    story_ack(story);
}

void story_leave(struct story *story)
{
    store_close(story->scene.store);
    story->scene.store = NULL;
}

void story_ack_nothing(struct story *story)
{
    add_ack(story, (struct ack){.fresh = true});
}

void story_found(struct story *story, enum name name, const char *bytes, size_t length)
{
    struct recorder *recorder = &story->recorder;
    recorder_note(recorder, (struct event){.did = DID_WRITE,
                                           .name = name,
                                           .length = length,
                                           .bytes = (unsigned char *)bytes});
    recorder_note(recorder, (struct event){.did = DID_SYNC, .name = name});
    recorder_note(recorder, (struct event){.did = DID_SYNC_FOLDER});
}

/* One instant, one luck, one seed. */
struct cut {
    struct story *story;
    const struct disk *disk;
    size_t event;
    int acked; /* the newest ack before it */
    enum luck luck;
    uint64_t seed;
    const char *path; /* of FILE in the folder of states */
};

/* What was acknowledged last, or the acts since then that were under way or failed, whole. */
static bool is_expected(const struct cut *cut, const struct sight *sight)
{
    const struct story *story = cut->story;
    int i = cut->acked;
    while (story->acks[i].unsaved)
        i--;
    for (; i <= cut->acked + 1 && i < story->ack_count; i++)
        if (story->acks[i].fresh ? sight->fresh : sight->print == story->acks[i].print)
            return true;
    return false;
}

static bool keeps_numbers(const struct cut *cut)
{
    size_t expected = cut->story->acks[cut->acked].issued, length = 0;
    char name[PATH_MAX], text[8192];
    snprintf(name, sizeof name, "%s.issued", cut->path);
    FILE *file = fopen(name, "re");
    if (file != NULL) {
        length = fread(text, 1, sizeof text, file);
        fclose(file);
    }
    return length >= expected &&
           (expected == 0 || memcmp(text, cut->story->issued, expected) == 0) &&
           judge_numbers(cut->path);
}

/* Every second seed after a boot that the store has not seen, so that opening writes as well. */
static struct store *reopen(const struct cut *cut, struct error *err)
{
    struct store_options options = kit_options(cut->story->kit, STORE_CREATE);
    options.path = cut->path;
    options.vfs = RECORDER_VFS;
    if (cut->seed & 1)
        options.boot_id = AFTER_THE_CUT;
    return store_open(&options, err);
}

static const char *look(const struct cut *cut, struct tally *tally)
{
    struct error err = {0};
    struct sight sight;
    struct store *store = reopen(cut, &err);
    const struct story *story = cut->story;
    const char *words = NULL;
    if (store == NULL) {
        tally->unopened++;
        return "it does not open";
    }
    if (!judge_look(cut->path, &sight) || !sight.sound) {
        tally->unsound++;
        words = "it is not sound";
    } else if (!is_expected(cut, &sight)) {
        tally->lost++;
        words = "something saved is missing, or half of something is there";
    } else if (sight.unfit != NULL) {
        tally->unfit++;
        words = sight.unfit;
    } else if (!keeps_numbers(cut)) {
        tally->misnumbered++;
        words = "FILE.issued lacks a line";
    } else if (story->afterwards != NULL) {
        words = story->afterwards(story, store, cut->path);
        tally->unfit += words != NULL;
    }
    store_close(store);
    return words;
}

static void cut_here(struct cut *cut, const struct effort *effort, struct tally *tally)
{
    bool unsettled = disk_is_unsettled(cut->disk);
    for (cut->luck = 0; cut->luck < LUCK_COUNT; cut->luck++) {
        bool chance = unsettled && cut->luck > LUCK_ALL;
        if (!chance && cut->luck > (unsettled ? LUCK_ALL : LUCK_NONE))
            continue;
        for (int round = 0; round < (chance ? effort->rounds : 1); round++) {
            cut->seed = cut->event * 1000003 + (uint64_t)cut->luck * 101 + (uint64_t)round;
            disk_write(cut->disk, cut->luck, cut->seed, cut->path);
            bool first = tally_bad(tally) == 0;
            const char *words = look(cut, tally);
            tally->states++;
            if (words != NULL && first && !effort->quiet)
                print_error("cut after event %zu, luck %s, seed %llu, %d acknowledged: %s\n",
                            cut->event, luck_word(cut->luck), (unsigned long long)cut->seed,
                            cut->acked, words);
        }
    }
}

struct tally story_cut(struct story *story, const struct effort *effort)
{
    struct tally tally = {0};
    struct disk *disk = disk_new();
    struct cut cut = {.story = story, .disk = disk};
    size_t length;
    cut.path = arena_printf(story->kit->arena, "%s/state.db", story->kit->folder);
    if (access(kit_beside(story->kit, ".issued"), F_OK) == 0)
        story->issued = kit_read(story->kit, kit_beside(story->kit, ".issued"), &length);
    story->recorder.recording = false;
    for (size_t i = 0; i < story->recorder.count; i++) {
        disk_apply(disk, &story->recorder.events[i]);
        if (i + 1 < story->acks[0].at)
            continue;
        while (cut.acked + 1 < story->ack_count && story->acks[cut.acked + 1].at <= i + 1)
            cut.acked++;
        cut.event = i;
        if (i % effort->stride == effort->from % effort->stride)
            cut_here(&cut, effort, &tally);
    }
    disk_free(disk);
    return tally;
}

void story_end(struct story *story)
{
    store_close(story->scene.store);
    recorder_stop(&story->recorder);
}
