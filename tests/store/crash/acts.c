/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/alloc.h"
#include "base/language.h"
#include "base/text.h"
#include "scene.h"
#include "store/presence.h"
#include <stdio.h>

static const struct date second_november = {2019, 11, 2};

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

static bool put_draft(struct scene *scene, struct error *err)
{
    char value[64];
    snprintf(value, sizeof value, "draft number %d", ++scene->again);
    return store_put_setting(scene->store, "draft.title", value, err);
}

static bool answer(struct scene *s, struct error *err)
{
    struct answer row = {.item = "ASI-03", .response = "C", .active_ms = 4321};
    return store_record_answer(s->store, &s->at_work.id, &row, err);
}

static bool change_answer(struct scene *s, struct error *err)
{
    struct answer row = {.item = "ASI-01", .response = "D", .doubtful = true};
    return store_record_answer(s->store, &s->at_work.id, &row, err);
}

static bool mark(struct scene *s, struct error *err)
{
    struct mark row = {.step = "L2", .value = 1, .remark = "sudah dua kali diingatkan"};
    return store_record_mark(s->store, &s->sheet.id, &row, err);
}

static bool begin_case(struct scene *s, struct error *err)
{
    struct case_practice other = s->practice;
    other.card = 2;
    return store_begin_case(s->store, &other, err);
}

static bool mark_case(struct scene *s, struct error *err)
{
    struct mark row = {.step = "L2", .value = 0};
    return store_record_case_mark(s->store, &s->practice.id, &row, err);
}

static bool close_case(struct scene *s, struct error *err)
{
    return store_close_case(s->store, &s->practice.id, err);
}

static bool hand_in(struct scene *s, struct error *err)
{
    return store_hand_in(s->store, &s->at_work.id, NULL, err);
}

static bool keep_time(struct scene *s, struct error *err)
{
    bool kept;
    return store_keep_time(s->store, &s->at_work.id, 17000, &kept, err) && kept;
}

static bool add_minutes(struct scene *s, struct error *err)
{
    return store_add_minutes(s->store, &s->at_work.id, 10, "membaca pelan", &s->course.trainer.id,
                             err);
}

static bool add_minutes_to_all(struct scene *s, struct error *err)
{
    int people;
    return store_add_minutes_to_all(s->store, &s->course.occasions[0].id, 5, "hujan deras",
                                    &s->course.trainer.id, &people, err);
}

static bool keep_and_hand_in(void *context, struct error *err)
{
    return keep_time(context, err) && hand_in(context, err);
}

/* At the end of the time: the time used and the hand-in, or neither. */
static bool hand_in_at_the_end(struct scene *s, struct error *err)
{
    return store_together(s->store, keep_and_hand_in, s, err);
}

static bool void_open_test(struct scene *s, struct error *err)
{
    return store_void_attempt(s->store, &s->at_work.id, "salah orang", &s->course.trainer.id, err);
}

static bool void_test(struct scene *s, struct error *err)
{
    return store_void_attempt(s->store, &s->handed_in.id, "salah orang", &s->course.trainer.id,
                              err);
}

static bool close_sheet(struct scene *s, struct error *err)
{
    return store_close_observation(s->store, &s->sheet.id, 4, err);
}

static bool stop_sheet(struct scene *s, struct error *err)
{
    return store_stop_observation(s->store, &s->sheet.id, "ibu dipanggil pulang", err);
}

static bool void_sheet(struct scene *s, struct error *err)
{
    return store_void_observation(s->store, &s->closed.id, "salah orang", &s->course.trainer.id,
                                  err);
}

static bool start_test(struct scene *s, struct error *err)
{
    struct attempt made;
    return store_start_attempt(s->store, &s->course.occasions[0].id, &s->course.kader[2].enrolment,
                               7, &made, err);
}

static bool start_paper(struct scene *s, struct error *err)
{
    struct attempt made;
    return store_start_typed(s->store, &s->course.occasions[0].id, &s->course.kader[2].enrolment,
                             ORIGIN_PAPER, &s->course.trainer.id, &made, err);
}

static bool choose_way(struct scene *s, struct error *err)
{
    return store_choose_way(s->store, &s->course.occasions[0].id, ORIGIN_TOGETHER,
                            &s->course.trainer.id, err);
}

static bool begin_class_test(struct scene *s, struct error *err)
{
    const struct class_test together = {.item = 1, .seconds = 45, .goes_on = true};
    return store_put_class_test(s->store, &s->course.occasions[0].id, &together,
                                &s->course.trainer.id, err);
}

static bool permit(struct scene *s, struct error *err)
{
    return store_permit(s->store, &s->course.occasions[0].id, &s->course.kader[2].enrolment,
                        &s->course.trainer.id, err);
}

static bool permit_and_forbid(void *context, struct error *err)
{
    struct scene *s = context;
    return permit(s, err) &&
           store_forbid(s->store, &s->course.occasions[0].id, &s->course.kader[2].enrolment,
                        &s->course.trainer.id, err);
}

/* Of what was given in the same act: nobody has a permission in the scene. */
static bool forbid(struct scene *s, struct error *err)
{
    return store_together(s->store, permit_and_forbid, s, err);
}

/* In the round that the scene has open. */
static bool excuse(struct scene *s, struct error *err)
{
    struct observation wanted = kit_wanted(&s->course, 2);
    struct presence presence = {.occasion = wanted.occasion,
                                .enrolment = wanted.enrolment,
                                .state = PRESENCE_EXCUSED,
                                .reason = "sakit"};
    return store_put_presence(s->store, &presence, &s->course.trainer.id, err);
}

static bool start_sheet(struct scene *s, struct error *err)
{
    struct observation made = kit_wanted(&s->course, 2);
    return store_start_observation(s->store, &made, err);
}

static bool start_second_sheet(struct scene *s, struct error *err)
{
    struct observation made = kit_wanted(&s->course, 0);
    made.part = PART_SECOND;
    made.observer = s->course.trainer.id;
    return store_start_observation(s->store, &made, err);
}

static bool tell_of_the_mother(struct scene *s, struct error *err)
{
    const struct sheet_about about = {.client = 2, .consent = true, .safe = true};
    return store_set_observation_about(s->store, &s->sheet.id, &about, err);
}

static bool note_guidance(struct scene *s, struct error *err)
{
    return store_set_guidance(s->store, &s->closed.id, GUIDANCE_DIRECT | GUIDANCE_LEAFLET,
                              &s->course.observer.id, err);
}

static bool correct_sheet(struct scene *s, struct error *err)
{
    struct observation made;
    return store_correct_observation(s->store, &s->closed.id, "langkah 1 terlewat",
                                     &s->course.trainer.id, &made, err);
}

static bool choose_sheet(struct scene *s, struct error *err)
{
    return store_choose_counting(s->store, &s->second.id, "penilai pertama terlalu jauh",
                                 &s->course.trainer.id, err);
}

static bool rename_kader(struct scene *s, struct error *err)
{
    return store_rename_kader(s->store, &s->course.kader[0].enrolment, "Yosefina Contoh-Lain",
                              &s->course.trainer.id, err);
}

static bool confirm_name(struct scene *s, struct error *err)
{
    return store_confirm_name(s->store, &s->course.kader[0].enrolment, true, err);
}

static bool heard(struct scene *s, struct error *err)
{
    return store_set_read_aloud(s->store, &s->at_work.id, READ_BY_KIOSK, true, NULL, err);
}

static bool read_by_person(struct scene *s, struct error *err)
{
    return store_set_read_aloud(s->store, &s->handed_in.id, READ_BY_PERSON, true,
                                &s->course.trainer.id, err);
}

static bool trial_done(struct scene *s, struct error *err)
{
    return store_set_trial_done(s->store, &s->course.kader[0].enrolment, err);
}

static bool keep_reading(struct scene *s, struct error *err)
{
    return store_keep_reading(s->store, &s->course.kader[0].enrolment, LANGUAGE_EN, TEXT_LARGEST,
                              err);
}

static bool choose_pin(struct scene *s, struct error *err)
{
    return store_choose_pin(s->store, &s->course.kader[0].enrolment, PIN_PICTURES, "a hash", err);
}

static bool clear_pin(struct scene *s, struct error *err)
{
    return store_clear_pin(s->store, &s->gone.enrolment, &s->course.trainer.id, err);
}

static bool withdraw(struct scene *s, struct error *err)
{
    return store_withdraw_kader(s->store, &s->course.kader[1].enrolment, "pindah desa",
                                &s->course.trainer.id, err);
}

static bool take_part_again(struct scene *s, struct error *err)
{
    return store_return_kader(s->store, &s->gone.enrolment, &s->course.trainer.id, err);
}

static bool add_kader(struct scene *s, struct error *err)
{
    struct kader made = {.name = "Rut Contoh", .sapaan = SAPAAN_IBU, .village = "Lorulun"};
    return store_add_kader(s->store, &s->course.training.id, &made, err);
}

static bool open_stage(struct scene *s, struct error *err)
{
    struct date date = {2019, 11, 1};
    return store_open_occasion(s->store, &s->course.occasions[2].id, date, ZONE_WIT, "Balai Desa",
                               &s->course.trainer.id, err);
}

static bool close_stage(struct scene *s, struct error *err)
{
    return store_close_occasion(s->store, &s->course.occasions[0].id, &s->course.trainer.id, err);
}

static bool reopen_stage(struct scene *s, struct error *err)
{
    return store_reopen_occasion(s->store, &s->course.occasions[1].id, "seorang datang terlambat",
                                 &s->course.trainer.id, err);
}

static bool show_reasons(struct scene *s, struct error *err)
{
    return store_set_reasons_shown(s->store, &s->course.occasions[1].id, err);
}

static bool add_round(struct scene *s, struct error *err)
{
    struct occasion made;
    return store_add_occasion(s->store, &s->course.training.id, OCCASION_ROUND, &made, err);
}

static bool issue(struct scene *s, struct error *err)
{
    struct certificate made;
    return scene_issue(s, 0, &made, err);
}

static bool print_again(struct scene *s, struct error *err)
{
    return store_note_print(s->store, &s->certificate.id, &s->course.trainer.id, err);
}

static bool sign_head(struct scene *s, struct error *err)
{
    return store_sign_head(s->store, &s->key, err);
}

static bool add_key(struct scene *s, struct error *err)
{
    static const uint8_t seed[KEY_BYTES] = {4, 5, 6};
    struct signing_key other;
    key_from_seed(&other, seed);
    return store_put_key(s->store, &other.public, err);
}

static bool answer_again(struct scene *s, struct error *err)
{
    struct answer row = {.item = "ASI-04", .response = {"AB"[++s->again % 2]}};
    return store_record_answer(s->store, &s->at_work.id, &row, err);
}

static bool drop_drafts(struct scene *s, struct error *err)
{
    return store_drop_settings(s->store, "draft.", err);
}

static bool drop_draft(struct scene *s, struct error *err)
{
    return store_put_setting(s->store, "draft.title", NULL, err);
}

static bool add_and_drop(void *context, struct error *err)
{
    return add_kader(context, err) && drop_drafts(context, err);
}

/* The row and the end of its drafts: both, or neither. */
static bool finish_form(struct scene *s, struct error *err)
{
    return store_together(s->store, add_and_drop, s, err);
}

static bool name_kiosk(struct scene *s, struct error *err)
{
    struct kiosk kiosk = {.name = "Kios Lain", .unit = "PKM-LRL", .zone = ZONE_WIT};
    return store_put_kiosk(s->store, &kiosk, err);
}

static bool add_staff(struct scene *s, struct error *err)
{
    struct staff made = {.role = ROLE_OBSERVER, .name = "Penilai Kedua"};
    return store_add_staff(s->store, &made, "hash", err);
}

static bool set_pin(struct scene *s, struct error *err)
{
    return store_set_pin(s->store, &s->course.observer.id, "another hash", err);
}

static bool sign_in(struct scene *s, struct error *err)
{
    return store_note_sign_in(s->store, &s->course.trainer.id, true, err);
}

static bool refuse_sign_in(struct scene *s, struct error *err)
{
    return store_note_sign_in(s->store, NULL, false, err);
}

static bool note_export(struct scene *s, struct error *err)
{
    struct digest digest = digest_of("results", 7);
    return store_note(s->store, NOTE_EXPORTED, &s->course.training.id, &s->course.trainer.id,
                      &digest, err);
}

static bool add_document(struct scene *s, struct error *err)
{
    static char bytes[20000] = "a quiz over several pages";
    char digest[DOCUMENT_ID_BYTES];
    return store_add_document(s->store, DOCUMENT_QUIZ, bytes, sizeof bytes, digest, err);
}

static bool add_training(struct scene *s, struct error *err)
{
    struct training made = s->course.training;
    text_copy(made.title, sizeof made.title, "Pelatihan Kedua");
    return store_add_training(s->store, &made, &s->course.trainer.id, err);
}

static bool set_rule(struct scene *s, struct error *err)
{
    return store_put_training_setting(s->store, &s->course.training.id, SETTING_IDLE, 5,
                                      &s->course.trainer.id, err);
}

static bool confirm_date(struct scene *s, struct error *err)
{
    struct date date = {2019, 9, 28};
    return store_confirm_date(s->store, date, ZONE_WIT, &s->course.trainer.id, err);
}

static bool claim(struct scene *s, struct error *err)
{
    enum holder holder;
    return store_claim(s->store, &s->closed.id, &holder, NULL, err);
}

static bool move(struct scene *s, struct error *err)
{
    return store_move(s->store, &s->at_work.id, &s->course.trainer.id, err);
}

static bool release(struct scene *s, struct error *err)
{
    return store_release(s->store, &s->at_work.id, err);
}

static bool checkpoint(struct scene *s, struct error *err)
{
    return store_checkpoint(s->store, err);
}

const struct act acts[] = {
    {"answer", answer, false},
    {"change an answer", change_answer, false},
    {"mark", mark, false},
    {"hand in", hand_in, false},
    {"keep the time", keep_time, false},
    {"add minutes", add_minutes, false},
    {"add minutes to all", add_minutes_to_all, false},
    {"hand in at the end of the time", hand_in_at_the_end, false},
    {"set an open test aside", void_open_test, false},
    {"set a test aside", void_test, false},
    {"close a sheet", close_sheet, false},
    {"stop a sheet", stop_sheet, false},
    {"set a sheet aside", void_sheet, false},
    {"start a test", start_test, false},
    {"start a test from paper", start_paper, false},
    {"choose a way", choose_way, false},
    {"begin a class test", begin_class_test, false},
    {"let somebody take a test late", permit, false},
    {"take that back", forbid, false},
    {"excuse somebody", excuse, false},
    {"start a sheet", start_sheet, false},
    {"start a second sheet", start_second_sheet, false},
    {"tell of the mother", tell_of_the_mother, false},
    {"note the guidance given", note_guidance, false},
    {"correct a sheet", correct_sheet, false},
    {"choose which sheet counts", choose_sheet, false},
    {"begin a case", begin_case, false},
    {"mark a case", mark_case, false},
    {"close a case", close_case, false},
    {"correct a name", rename_kader, false},
    {"confirm a name", confirm_name, false},
    {"heard", heard, false},
    {"read by a person", read_by_person, false},
    {"trial done", trial_done, false},
    {"keep reading", keep_reading, false},
    {"choose a PIN", choose_pin, false},
    {"clear a PIN", clear_pin, false},
    {"withdraw", withdraw, false},
    {"take part again", take_part_again, false},
    {"add a kader", add_kader, false},
    {"open a stage", open_stage, false},
    {"close a stage", close_stage, false},
    {"reopen a stage", reopen_stage, false},
    {"show the reasons", show_reasons, false},
    {"add a round", add_round, false},
    {"issue", issue, false},
    {"print again", print_again, false},
    {"sign the journal's head", sign_head, true},
    {"register a key", add_key, false},
    {"draft", put_draft, false},
    {"drop a draft", drop_draft, false},
    {"drop the drafts", drop_drafts, false},
    {"finish a form", finish_form, false},
    {"name the kiosk", name_kiosk, false},
    {"add staff", add_staff, false},
    {"set a PIN", set_pin, false},
    {"note a sign-in", sign_in, false},
    {"note a wrong PIN", refuse_sign_in, false},
    {"note an export", note_export, false},
    {"add a document", add_document, false},
    {"add a training", add_training, false},
    {"set a rule", set_rule, false},
    {"confirm the date", confirm_date, false},
    {"release a seat", release, false},
    {"take over a seat", claim, false},
    {"move to another seat", move, false},
    {"checkpoint", checkpoint, true},
};
const size_t act_count = COUNT(acts);

const struct act act_draft = {"draft", put_draft, false};
const struct act act_another_answer = {"another answer", answer_again, false};
