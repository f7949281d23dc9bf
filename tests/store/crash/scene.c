/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene.h"
#include "base/alloc.h"
#include "base/language.h"
#include "record.h"
#include <stdio.h>

static const struct date second_november = {2019, 11, 2};

struct store *scene_open(struct kit *kit, enum store_mode mode, struct error *err)
{
    struct store_options options = kit_options(kit, mode);
    options.vfs = RECORDER_VFS;
    return store_open(&options, err);
}

static bool compose(void *context, int serial, const char *number, char **payload, char **face,
                    struct error *err)
{
    (void)context, (void)err;
    char text[CODE_TEXT_MAX];
    snprintf(text, sizeof text, "LULUS1+CONTOH+%s+%d", number, serial);
    *payload = xstrdup(text);
    *face = xstrdup("{\"face\":1}");
    return true;
}

bool scene_issue(struct scene *scene, int person, struct certificate *made, struct error *err)
{
    struct issue_request request = {
        .enrolment = scene->course.kader[person].enrolment,
        .date = second_november,
        .unit = "PKM-LRL",
        .key = &scene->key.public,
        .staff = &scene->course.trainer.id,
        .compose = compose,
        .context = scene,
    };
    return store_issue(scene->store, &request, scene->kit->arena, made, err);
}

bool scene_draft(struct scene *scene, struct error *err)
{
    char value[64];
    snprintf(value, sizeof value, "draft number %d", ++scene->drafts);
    return store_put_setting(scene->store, "draft.title", value, err);
}

static void work(struct scene *s, struct kit *kit)
{
    static const int opened[] = {0, 1, 3};
    for (size_t i = 0; i < COUNT(opened); i++)
        kit_open_stage(kit, s->store, &s->course.occasions[opened[i]]);
    assert_true(store_close_occasion(s->store, &s->course.occasions[1].id, NULL, &kit->err));
    s->at_work = kit_attempt(kit, s->store, &s->course, 0);
    s->handed_in = kit_attempt(kit, s->store, &s->course, 1);
    kit_answer(kit, s->store, &s->at_work.id, "ASI-01", "B");
    kit_answer(kit, s->store, &s->handed_in.id, "ASI-01", "?");
    kit_answer(kit, s->store, &s->at_work.id, "ASI-02", "A");
    assert_true(store_hand_in(s->store, &s->handed_in.id, &kit->err));
    s->sheet = kit_sheet(kit, s->store, &s->course, 0);
    s->closed = kit_sheet(kit, s->store, &s->course, 1);
    kit_mark(kit, s->store, &s->sheet.id, "L1", 2);
    kit_mark(kit, s->store, &s->closed.id, "L1", 1);
    assert_true(store_close_observation(s->store, &s->closed.id, &kit->err));
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
    assert_true(scene_issue(s, 2, &s->certificate, &kit->err));
    assert_true(store_checkpoint(s->store, &kit->err));
}
