/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene.h"
#include "base/text.h"
#include "crypto/crypto.h"
#include "crypto/pin.h"
#include "files.h"
#include "kiosk_key.h"
#include "store/attempts.h"
#include "store/journal.h"
#include "store/observations.h"
#include "store/people.h"
#include "store/trainings.h"
#include "support/fixture.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct scene {
    struct store *store;
    struct arena *arena;
    struct error err;
    struct signing_key key;
    struct training training;
    struct staff trainer, observer;
    struct kader kader[SCENE_PEOPLE];
    int64_t minutes; /* since the boot */
};

static void must_at(struct scene *scene, bool ok, int line)
{
    if (ok)
        return;
    fprintf(stderr, "%s:%d: %s\n", __FILE__, line, scene->err.message);
    abort();
}
#define must(scene, ok) must_at((scene), (ok), __LINE__)

static int64_t boot_ms(void *context)
{
    struct scene *scene = context;
    return ++scene->minutes * 60000;
}

static int64_t wall_ms(void *context)
{
    struct scene *scene = context;
    return 1572660000000 + scene->minutes * 60000; /* 2 November 2019, 11:00 WIT */
}

static bool alive(int64_t pid, int64_t started)
{
    (void)started;
    return pid == getpid();
}

static void open_store(struct scene *scene, const char *path, bool demo)
{
    must(scene, crypto_start(&scene->err));
    const struct store_options options = {
        .path = path,
        .mode = STORE_CREATE,
        .demo = demo,
        .boot_ms = boot_ms,
        .wall_ms = wall_ms,
        .clock_context = scene,
        .boot_id = "scene",
        .pid = getpid(),
        .alive = alive,
    };
    scene->store = store_open(&options, &scene->err);
    must(scene, scene->store != NULL);
}

static void add_staff(struct scene *scene, struct staff *staff, const char *pin)
{
    char hash[PIN_HASH_TEXT];
    pin_hash(pin, hash);
    must(scene, store_add_staff(scene->store, staff, hash, &scene->err));
}

static void set_up(struct scene *scene, bool demo)
{
    struct kiosk kiosk = {
        .name = "Puskesmas Contoh",
        .unit = "PKM-CTH",
        .contact = "Tata usaha, telp. 000",
        .zone = ZONE_WIT,
        .demo = demo,
    };
    must(scene, store_put_kiosk(scene->store, &kiosk, &scene->err));
    must(scene, kiosk_key_load(scene->store, true, &scene->key, &scene->err));
    scene->trainer = (struct staff){.role = ROLE_TRAINER, .name = "Bidan Contoh", .active = true};
    scene->observer =
        (struct staff){.role = ROLE_OBSERVER, .name = "Penilai Contoh", .active = true};
    add_staff(scene, &scene->trainer, "1234");
    add_staff(scene, &scene->observer, "5678");
}

static void add_document(struct scene *scene, enum document_kind kind, const char *fixture,
                         char digest[DOCUMENT_ID_BYTES])
{
    char path[FIXTURE_PATH];
    struct buffer bytes = {0};
    must(scene, file_read(fixture_path(path, fixture), DOCUMENT_MAX_BYTES, &bytes, &scene->err));
    must(scene,
         store_add_document(scene->store, kind, bytes.data, bytes.length, digest, &scene->err));
    buffer_done(&bytes);
}

static void add_training(struct scene *scene)
{
    struct training *training = &scene->training;
    *training = (struct training){
        .title = "Pelatihan Cuci Tangan",
        .short_title = "CUCI TANGAN",
        .place = "Balai Desa Contoh",
        .organiser = "Puskesmas Contoh",
        .first_day = {2019, 9, 26},
        .last_day = {2019, 11, 2},
        .zone = ZONE_WIT,
        .hours = 8,
        .quiz_mark = 60,
        .skill_mark = 80,
        .signatories = {{"Kepala Puskesmas Contoh", "dr. Contoh Satu", "NIP. 0"},
                        {"Pelatih", "Bidan Contoh", ""}},
    };
    add_document(scene, DOCUMENT_QUIZ, "cli/kecil.kuis.txt", training->quiz_digest);
    add_document(scene, DOCUMENT_CHECKLIST, "cli/kecil.cek.txt", training->checklist_digest);
    must(scene, store_add_training(scene->store, training, &scene->trainer.id, &scene->err));
}

static void add_people(struct scene *scene)
{
    static const char *const names[SCENE_PEOPLE] = {
        "Yosefina Batmomolin", "Ny. Ma'rifah, A.Md.Keb", "Ana Lololuan",
        "Rut Samangun",        "Sara Kelbulan",
    };
    for (int i = 0; i < SCENE_PEOPLE; i++) {
        struct kader *kader = &scene->kader[i];
        kader->sapaan = SAPAAN_IBU;
        text_copy(kader->name, sizeof kader->name, names[i]);
        text_copy(kader->posyandu, sizeof kader->posyandu, "Melati");
        text_copy(kader->village, sizeof kader->village, "Contoh");
        must(scene, store_add_kader(scene->store, &scene->training.id, kader, &scene->err));
    }
}

static struct occasion stage(struct scene *scene, enum occasion_kind kind, int n)
{
    struct occasion *list, added;
    size_t count;
    must(scene, store_list_occasions(scene->store, &scene->training.id, scene->arena, &list, &count,
                                     &scene->err));
    const struct occasion *found = occasion_find(list, count, kind, n);
    if (found != NULL)
        return *found;
    must(scene, store_add_occasion(scene->store, &scene->training.id, kind, &added, &scene->err));
    return added;
}

static struct occasion open_stage(struct scene *scene, enum occasion_kind kind, int n,
                                  struct date date)
{
    struct occasion occasion = stage(scene, kind, n);
    must(scene, store_open_occasion(scene->store, &occasion.id, date, ZONE_WIT, "Balai Desa Contoh",
                                    &scene->trainer.id, &scene->err));
    return occasion;
}

static void close_stage(struct scene *scene, const struct occasion *occasion)
{
    must(scene, store_close_occasion(scene->store, &occasion->id, &scene->trainer.id, &scene->err));
    must(scene, store_sign_head(scene->store, &scene->key, &scene->err));
}

/* One letter an item: r right, w wrong, ? unknown, - blank; "o" at the end leaves it open. */
static void take_test(struct scene *scene, const struct occasion *occasion, int person,
                      const char *pattern)
{
    static const struct {
        const char *item, *right, *wrong;
    } key[] = {
        {"lama", "B", "A"}, {"kuku", "A", "B"},   {"cincin", "B", "A"},
        {"air", "A", "B"},  {"handuk", "A", "B"},
    };
    struct attempt attempt;
    must(scene,
         store_start_attempt(scene->store, &occasion->id, &scene->kader[person - 1].enrolment,
                             (uint64_t)person, &attempt, &scene->err));
    for (int i = 0; pattern[i] != '\0' && pattern[i] != 'o'; i++) {
        struct answer answer = {.active_ms = 5000};
        text_copy(answer.item, sizeof answer.item, key[i].item);
        const char *response = pattern[i] == 'r' ? key[i].right : key[i].wrong;
        text_copy(answer.response, sizeof answer.response, pattern[i] == '?' ? "?" : response);
        if (pattern[i] != '-')
            must(scene, store_record_answer(scene->store, &attempt.id, &answer, &scene->err));
    }
    if (strchr(pattern, 'o') == NULL)
        must(scene, store_hand_in(scene->store, &attempt.id, NULL, &scene->err));
}

/* One digit a step; "s" at the end stops the sheet, "o" leaves it open. */
static void be_observed(struct scene *scene, const struct occasion *occasion, int person,
                        const char *marks)
{
    static const char *const steps[] = {"cincin", "sabun", "sela", "bilas", "kering"};
    struct observation sheet = {.occasion = occasion->id,
                                .enrolment = scene->kader[person - 1].enrolment,
                                .observer = scene->observer.id,
                                .on = person == 1 ? ON_MOTHER : ON_FRIEND};
    text_copy(sheet.document, sizeof sheet.document, scene->training.checklist_digest);
    must(scene, store_start_observation(scene->store, &sheet, &scene->err));
    for (int i = 0; marks[i] >= '0' && marks[i] <= '9'; i++) {
        struct mark mark = {.value = marks[i] - '0'};
        text_copy(mark.step, sizeof mark.step, steps[i]);
        must(scene, store_record_mark(scene->store, &sheet.id, &mark, &scene->err));
    }
    if (strchr(marks, 's') != NULL)
        must(scene, store_stop_observation(scene->store, &sheet.id, "bayi menangis", &scene->err));
    else if (strchr(marks, 'o') == NULL)
        must(scene, store_close_observation(scene->store, &sheet.id, IMPRESSION_NONE, &scene->err));
}

static void play_first_day(struct scene *scene)
{
    const struct date day = {2019, 9, 26};
    struct occasion pretest = open_stage(scene, OCCASION_PRETEST, 1, day);
    take_test(scene, &pretest, 1, "rrw?-");
    take_test(scene, &pretest, 2, "rrrww");
    take_test(scene, &pretest, 3, "rwwww");
    take_test(scene, &pretest, 4, "rrr??");
    take_test(scene, &pretest, 5, "rrrrr");
    close_stage(scene, &pretest);
    must(scene, store_withdraw_kader(scene->store, &scene->kader[4].enrolment, "pindah",
                                     &scene->trainer.id, &scene->err));
    struct occasion session = open_stage(scene, OCCASION_SESSION, 1, day);
    close_stage(scene, &session);
}

static void play_second_day(struct scene *scene)
{
    const struct date day = {2019, 10, 12};
    struct occasion posttest = open_stage(scene, OCCASION_POSTTEST, 1, day);
    take_test(scene, &posttest, 1, "rrrrw");
    take_test(scene, &posttest, 2, "rrrrr");
    take_test(scene, &posttest, 3, "rrwww");
    close_stage(scene, &posttest);
    struct occasion practice = open_stage(scene, OCCASION_ROUND, 1, day);
    be_observed(scene, &practice, 1, "22222");
    be_observed(scene, &practice, 2, "21222");
    be_observed(scene, &practice, 3, "22110");
    close_stage(scene, &practice);
}

static void play_third_day(struct scene *scene)
{
    const struct date day = {2019, 11, 2};
    struct occasion repeat = open_stage(scene, OCCASION_POSTTEST, 2, day);
    take_test(scene, &repeat, 3, "rrrrw");
    close_stage(scene, &repeat);
    struct occasion round = open_stage(scene, OCCASION_ROUND, 2, day);
    be_observed(scene, &round, 2, "92222");
    be_observed(scene, &round, 3, "22s");
    close_stage(scene, &round);
}

/* Number 1 is in the middle, number 2 through. */
static void begin_pretest(struct scene *scene)
{
    struct occasion pretest = open_stage(scene, OCCASION_PRETEST, 1, (struct date){2019, 9, 26});
    must(scene, store_set_trial_done(scene->store, &scene->kader[0].enrolment, &scene->err));
    take_test(scene, &pretest, 1, "rwo");
    take_test(scene, &pretest, 2, "rrrww");
}

static void begin_posttest(struct scene *scene)
{
    play_first_day(scene);
    struct occasion posttest = open_stage(scene, OCCASION_POSTTEST, 1, (struct date){2019, 10, 12});
    must(scene, store_set_trial_done(scene->store, &scene->kader[1].enrolment, &scene->err));
    take_test(scene, &posttest, 1, "rrrrw");
    take_test(scene, &posttest, 2, "rr?o");
}

static void begin_practice(struct scene *scene)
{
    const struct date day = {2019, 10, 12};
    play_first_day(scene);
    struct occasion posttest = open_stage(scene, OCCASION_POSTTEST, 1, day);
    take_test(scene, &posttest, 1, "rrrrw");
    take_test(scene, &posttest, 2, "rrrrr");
    close_stage(scene, &posttest);
    struct occasion practice = open_stage(scene, OCCASION_ROUND, 1, day);
    be_observed(scene, &practice, 1, "22222");
    be_observed(scene, &practice, 2, "21o");
}

static void play_all_days(struct scene *scene)
{
    play_first_day(scene);
    play_second_day(scene);
    play_third_day(scene);
}

void scene_make_at(const char *path, bool demo, enum scene_moment moment)
{
    static void (*const play[])(struct scene * scene) = {
        [SCENE_PRETEST] = begin_pretest,
        [SCENE_POSTTEST] = begin_posttest,
        [SCENE_PRACTICE] = begin_practice,
        [SCENE_FINISHED] = play_all_days,
    };
    struct scene scene = {.arena = arena_new()};
    open_store(&scene, path, demo);
    set_up(&scene, demo);
    if (moment > SCENE_SET_UP) {
        add_training(&scene);
        add_people(&scene);
    }
    if (play[moment] != NULL)
        play[moment](&scene);
    key_wipe(&scene.key);
    store_close(scene.store);
    arena_free(scene.arena);
}

void scene_make(const char *path, bool demo)
{
    scene_make_at(path, demo, SCENE_FINISHED);
}
