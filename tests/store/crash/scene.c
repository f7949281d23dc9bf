/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene.h"
#include "base/language.h"
#include "base/text.h"
#include "record.h"

struct store *scene_open(struct kit *kit, enum store_mode mode, struct error *err)
{
    struct store_options options = kit_options(kit, mode);
    options.vfs = RECORDER_VFS;
    return store_open(&options, err);
}

static void work(struct scene *s, struct kit *kit)
{
    static const int opened[] = {0, 1, 3};
    for (size_t i = 0; i < COUNT(opened); i++)
        kit_open_stage(kit, s->store, &s->course.occasions[opened[i]]);
    assert_true(store_close_occasion(s->store, &s->course.occasions[1].id, NULL, &kit->err));
    assert_true(store_put_training_setting(s->store, &s->course.training.id, SETTING_LIMIT, 30,
                                           &s->course.trainer.id, &kit->err));
    s->at_work = kit_attempt(kit, s->store, &s->course, 0);
    s->handed_in = kit_attempt(kit, s->store, &s->course, 1);
    kit_answer(kit, s->store, &s->at_work.id, "ASI-01", "B");
    kit_answer(kit, s->store, &s->handed_in.id, "ASI-01", "?");
    kit_answer(kit, s->store, &s->at_work.id, "ASI-02", "A");
    assert_true(store_hand_in(s->store, &s->handed_in.id, NULL, &kit->err));
    s->sheet = kit_sheet(kit, s->store, &s->course, 0);
    s->closed = kit_sheet(kit, s->store, &s->course, 1);
    kit_mark(kit, s->store, &s->sheet.id, "L1", 2);
    kit_mark(kit, s->store, &s->closed.id, "L1", 1);
    assert_true(store_close_observation(s->store, &s->closed.id, IMPRESSION_NONE, &kit->err));
    s->practice = (struct case_practice){.observer = s->course.observer.id, .card = 1};
    text_copy(s->practice.document, sizeof s->practice.document,
              s->course.training.checklist_digest);
    assert_true(store_begin_case(s->store, &s->practice, &kit->err));
    struct mark mark = {.step = "L1", .value = 2};
    assert_true(store_record_case_mark(s->store, &s->practice.id, &mark, &kit->err));
    s->second = kit_wanted(&s->course, 1);
    s->second.part = PART_SECOND;
    s->second.observer = s->course.trainer.id;
    assert_true(store_start_observation(s->store, &s->second, &kit->err));
    kit_mark(kit, s->store, &s->second.id, "L1", 2);
    assert_true(store_close_observation(s->store, &s->second.id, 3, &kit->err));
}

void scene_begin(struct scene *s, struct kit *kit)
{
    static const uint8_t seed[KEY_BYTES] = {1, 2, 3};
    *s = (struct scene){.kit = kit, .store = scene_open(kit, STORE_CREATE, &kit->err)};
    if (s->store == NULL)
        fail_msg("%s", kit->err.message);
    kit_course(kit, s->store, &s->course);
    key_from_seed(&s->key, seed);
    assert_true(store_put_key(s->store, &s->key.public, &kit->err));
    work(s, kit);
    assert_true(act_draft.run(s, &kit->err)); /* no row tells of it: something to drop */
    assert_true(scene_issue(s, 2, &s->certificate, &kit->err));
    s->gone = (struct kader){.name = "Marta Contoh"};
    assert_true(store_add_kader(s->store, &s->course.training.id, &s->gone, &kit->err));
    assert_true(store_withdraw_kader(s->store, &s->gone.enrolment, "sakit", &s->course.trainer.id,
                                     &kit->err));
    assert_true(store_checkpoint(s->store, &kit->err));
}
