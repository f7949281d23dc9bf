/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "classes.h"
#include "../support/run.h"
#include "base/decimal.h"
#include "base/random.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ITEMS = 20, STEPS = 22 };

struct class
{
    struct kiosk kiosk;
    struct training training;
    struct results results;
    struct report report;
    struct item_facts items[ITEMS];
};

/* What person `index` said to each item, so that it adds up to these counts. */
static void reply(struct item_reply replies[ITEMS], const struct item_facts *items, size_t index,
                  const int counts[4])
{
    for (size_t i = 0; i < ITEMS; i++) {
        int place = (int)((i + 3 * index) % ITEMS), verdict = ITEM_RIGHT;
        for (; verdict < ITEM_BLANK && place >= counts[verdict]; verdict++)
            place -= counts[verdict];
        unsigned wrong = 1U << (i + 1 + (index % 8 == 0)) % 4;
        replies[i] = (struct item_reply){.points = verdict == ITEM_RIGHT ? POINT : 0,
                                         .letters = verdict == ITEM_RIGHT   ? items[i].keys
                                                    : verdict == ITEM_WRONG ? wrong
                                                                            : 0,
                                         .verdict = (enum item_verdict)verdict};
    }
}

static struct item_results items_of(struct arena *arena, const struct class *class, bool post)
{
    struct item_tally *tally = item_tally_new(class->items, ITEMS);
    struct item_results results = {.items = arena_alloc(arena, ITEMS * sizeof *results.items)};
    for (size_t i = 0; i < class->results.n_registered; i++) {
        const struct person_result *person = &class->results.people[i];
        const int pre[] = {person->pre_right, person->pre_wrong, person->pre_unknown,
                           person->pre_blank},
                  after[] = {person->post_right, person->post_wrong, person->post_unknown,
                             person->post_blank};
        struct item_reply replies[ITEMS];
        reply(replies, class->items, i, post ? after : pre);
        if (!person->withdrawn && (post ? person->has_post : person->has_pre))
            item_tally_add(tally, replies);
    }
    item_tally_results(tally, &results);
    item_tally_free(tally);
    return results;
}

static void make_items(struct arena *arena, struct class *class)
{
    for (size_t i = 0; i < ITEMS; i++)
        class->items[i] = (struct item_facts){
            .code = arena_printf(arena, i == 6 ? "a-code-of-thirty-two-characters%zu" : "item-%zu",
                                 i + 1),
            .max = POINT,
            .options = 4,
            .keys = 1U << i % 4};
    class->results.items_pre = items_of(arena, class, false);
    class->results.items_post = items_of(arena, class, true);
}

static struct report *report_on(struct arena *arena, struct person_result *people, size_t count,
                                int rounds, bool demo)
{
    struct class *class = arena_alloc(arena, sizeof *class);
    class->kiosk = (struct kiosk){.name = "Puskesmas Larat", .unit = "PKM-LRL", .demo = demo};
    class->training = (struct training){
        .number = 1,
        .title = "Pelatihan Pijat Oksitosin bagi Kader Posyandu",
        .short_title = "PIJAT OKSITOSIN, LORULUN",
        .place = "Balai Desa Lorulun",
        .organiser = "Puskesmas Larat",
        .first_day = {2019, 9, 26},
        .last_day = {2019, 11, 2},
        .quiz_mark = 75,
        .skill_mark = 80,
    };
    class->results = (struct results){
        .max_score = ITEMS * (int64_t)POINT,
        .quiz_mark = 75,
        .skill_mark = 80,
        .item_count = ITEMS,
        .people = people,
        .n_registered = count,
        .round_count = rounds,
    };
    make_items(arena, class);
    results_compute(&class->results);
    class->report =
        (struct report){&class->kiosk, &class->training, &class->results, LANGUAGE_EN, false};
    return &class->report;
}

static void set_pre(struct person_result *person, int right, int unknown, int blank)
{
    person->has_pre = true;
    person->pre = right * (int64_t)POINT;
    person->pre_right = right;
    person->pre_unknown = unknown;
    person->pre_blank = blank;
    person->pre_wrong = ITEMS - right - unknown - blank;
}

static void set_post(struct person_result *person, int right, int unknown, int blank)
{
    person->has_post = true;
    person->post = right * (int64_t)POINT;
    person->post_right = right;
    person->post_unknown = unknown;
    person->post_blank = blank;
    person->post_wrong = ITEMS - right - unknown - blank;
}

static struct person_result *enrol(struct arena *arena, size_t count)
{
    struct person_result *people = arena_alloc(arena, (count + 1) * sizeof *people);
    for (size_t i = 0; i < count; i++) {
        people[i].list_number = (int)i + 1;
        people[i].pseudonym = arena_printf(arena, "K%02zu", i + 1);
        people[i].name = arena_printf(arena, "Nama Rekaan %zu", i + 1);
        people[i].certificate = "";
    }
    return people;
}

struct report *lorulun_class(struct arena *arena)
{
    static const int pre[] = {11, 12, 10, 13, 12, 14, 11, 12, 13};
    static const int gain[] = {4, 5, 5, 3, 4, 2, 6, 4, 3};
    struct person_result *people = enrol(arena, COUNT(pre));
    for (size_t i = 0; i < COUNT(pre); i++) {
        set_pre(&people[i], pre[i], 2, (int)i % 2);
        set_post(&people[i], pre[i] + gain[i], 1, 0);
        people[i].rounds[0] = (struct person_round){true, 30 + (int)i, STEPS, 2};
        people[i].rounds[1] = (struct person_round){true, 38 + (int)i % 4, STEPS, i < 4 ? 0 : 1};
        if (i >= 4)
            people[i].rounds[2] = (struct person_round){true, 44 - (int)i % 3, STEPS, 0};
        people[i].certificate = arena_printf(arena, "%03zu/PKM-LRL/XI/2019", i + 1);
    }
    return report_on(arena, people, COUNT(pre), 3, true);
}

struct report *mixed_class(struct arena *arena)
{
    struct person_result *people = enrol(arena, 5);
    set_pre(&people[0], 12, 1, 1);
    set_post(&people[0], 11, 0, 0);
    people[0].has_remedial = true;
    people[0].remedial = 16 * (int64_t)POINT;
    people[0].name = "Ny. Ma'rifah Batlayeri Lololuan, A.Md.Keb";
    set_pre(&people[1], 14, 0, 0);
    people[1].pre_late = true;
    set_post(&people[1], 18, 0, 2);
    set_pre(&people[2], 9, 5, 0);
    set_post(&people[3], 15, 0, 0);
    set_pre(&people[4], 20, 0, 0);
    people[4].withdrawn = true;
    people[0].rounds[0] = (struct person_round){true, 40, STEPS, 1};
    people[1].rounds[0] = (struct person_round){true, 35, STEPS, 0};
    return report_on(arena, people, 5, 1, false);
}

struct report *empty_class(struct arena *arena)
{
    return report_on(arena, enrol(arena, 0), 0, 0, false);
}

static void random_counts(struct random *random, int counts[3])
{
    counts[0] = (int)random_below(random, ITEMS + 1);
    counts[1] = (int)random_below(random, (uint32_t)(ITEMS - counts[0] + 1));
    counts[2] = (int)random_below(random, (uint32_t)(ITEMS - counts[0] - counts[1] + 1));
}

static void random_rounds(struct random *random, struct person_result *person, int rounds)
{
    for (int i = 0; i < rounds; i++) {
        int rated = (int)random_below(random, STEPS + 1);
        if (random_below(random, 3) > 0)
            person->rounds[i] =
                (struct person_round){true, (int)random_below(random, 2 * (uint32_t)rated + 1),
                                      rated, (int)random_below(random, 2)};
    }
}

struct report *random_class(struct arena *arena, uint64_t seed)
{
    struct random random;
    random_seed(&random, seed);
    size_t count = random_below(&random, 31);
    int rounds = (int)random_below(&random, 5);
    struct person_result *people = enrol(arena, count);
    for (size_t i = 0; i < count; i++) {
        int counts[3];
        random_counts(&random, counts);
        if (random_below(&random, 4) > 0)
            set_pre(&people[i], counts[0], counts[1], counts[2]);
        random_counts(&random, counts);
        if (random_below(&random, 4) > 0)
            set_post(&people[i], counts[0], counts[1], counts[2]);
        people[i].pre_late = people[i].has_pre && random_below(&random, 8) == 0;
        people[i].withdrawn = random_below(&random, 8) == 0;
        people[i].has_remedial = random_below(&random, 8) == 0;
        random_rounds(&random, &people[i], rounds);
    }
    return report_on(arena, people, count, rounds, random_below(&random, 2) == 0);
}

char *file_text(struct arena *arena, const char *path)
{
    static const size_t room = 1 << 17;
    char *text = arena_alloc(arena, room);
    FILE *file = fopen(path, "r");
    if (file == NULL)
        fail_msg("%s cannot be read", path);
    size_t length = fread(text, 1, room - 1, file);
    fclose(file);
    text[length] = '\0';
    return text;
}

void assert_golden(struct arena *arena, const char *text, const char *path)
{
    const char *wish = getenv("LULUS_GOLDEN");
    if (wish != NULL && strcmp(wish, "update") == 0) {
        FILE *file = fopen(path, "w");
        assert_non_null(file);
        fputs(text, file);
        assert_int_equal(fclose(file), 0);
    }
    assert_string_equal(text, file_text(arena, path));
}
