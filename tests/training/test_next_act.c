/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "sample.h"

enum { PEOPLE = 4, STAGES = 7 };

static const struct training lorulun = {.quiz_mark = 75, .skill_mark = 80};

struct scene {
    struct occasion occasions[STAGES];
    size_t occasion_count;
    struct standing people[PEOPLE];
};

/* One sign a stage in the order pretest, teaching, posttest, repeat, practice, assessment 1, 2:
 * P planned, O open, C closed, . not there. */
static void set_stages(struct scene *scene, const char *stages)
{
    static const struct occasion all[STAGES] = {
        {.kind = OCCASION_PRETEST, .n = 1},  {.kind = OCCASION_SESSION, .n = 1},
        {.kind = OCCASION_POSTTEST, .n = 1}, {.kind = OCCASION_POSTTEST, .n = 2},
        {.kind = OCCASION_ROUND, .n = 1},    {.kind = OCCASION_ROUND, .n = 2},
        {.kind = OCCASION_ROUND, .n = 3},
    };
    for (size_t i = 0; stages[i] != '\0'; i++) {
        if (stages[i] == '.')
            continue;
        struct occasion *occasion = &scene->occasions[scene->occasion_count++];
        *occasion = all[i];
        occasion->stage = stages[i] == 'P'   ? STAGE_PLANNED
                          : stages[i] == 'O' ? STAGE_OPEN
                                             : STAGE_CLOSED;
    }
}

/* A test of one person: '_' not begun, 'a' to 'i' 1 to 9 answered, 'X' passed, 'Y' below. */
static struct test_result test_sign(char sign)
{
    if (sign == 'X')
        return sample_result(16, 20);
    if (sign == 'Y')
        return sample_result(9, 20);
    if (sign == '_')
        return (struct test_result){0};
    return (struct test_result){.state = PROGRESS_OPEN, .answered = sign - 'a' + 1};
}

/* "X Y _ +-" : pretest, posttest, repeat, rounds; "w" withdrawn, "c" has a certificate at the end.
 */
static void set_person(struct standing *standing, const char *text, int number)
{
    char rounds[8] = "";
    standing->kader.list_number = number;
    standing->pretest = test_sign(text[0]);
    standing->posttest = test_sign(text[1]);
    standing->remedial = test_sign(text[2]);
    memcpy(rounds, text + 3, strspn(text + 3, "+-."));
    sample_rounds(standing, rounds);
    standing->kader.withdrawn = strchr(text, 'w') != NULL;
    strcpy(standing->certificate, strchr(text, 'C') != NULL ? "001/PKM-LRL/IX/2019" : "");
}

static const struct {
    const char *stages;
    const char *people[PEOPLE];
    const char *act;
} acts[] = {
    {"PPP.P", {"___w", "___w", "___w", "___w"}, "Next: add the participants."},
    {"PPP.P", {"___", "___", "___", "___"}, "Next: open the pretest (press 1)."},
    {"OPP.P",
     {"X__", "___", "f__", "___"},
     "Next: wait for 3 more people; number 3 has answered 6 so far."},
    {"OPP.P", {"X__", "___", "f__", "a__"}, "Next: wait for 3 more people: numbers 2, 3, 4."},
    {"OPP.P", {"X__", "X__", "X__", "___"}, "Next: wait for 1 more person: number 4."},
    {"OPP.P",
     {"X__", "X__", "Y__", "___w"},
     "Next: close the pretest, then mark that the teaching has started."},
    {"OCP.P", {"X__", "X__", "X__", "X__"}, "Next: close the pretest (press 1)."},
    {"CPP.P", {"X__", "X__", "X__", "X__"}, "Next: mark that the teaching has started (press 1)."},
    {"COP.P", {"X__", "X__", "X__", "X__"}, "Next: close the teaching once it is over (press 1)."},
    {"CCP.P", {"X__", "X__", "X__", "X__"}, "Next: open the posttest (press 1)."},
    {"CCO.P",
     {"XX_", "XY_", "XX_", "Xf_"},
     "Next: wait for 1 more person; number 4 has answered 6 so far."},
    {"CCO.P", {"XX_", "XY_", "XX_", "XX_"}, "Next: close the posttest (press 1)."},
    {"CCC.P", {"XX_", "XY_", "XX_", "XX_"}, "Next: open the practice (press 1)."},
    {"CCCPP", {"XX_", "XY_", "XX_", "XX_"}, "Next: open the repeat posttest (press 1)."},
    {"CCCOP", {"XX_", "XY_", "XX_", "XY_"}, "Next: wait for 2 more people."},
    {"CCCOP", {"XX_", "XYX", "XX_", "XYY"}, "Next: close the repeat posttest (press 1)."},
    {"CCC.O", {"XX_-", "XX_.", "XX_.", "XX_-"}, "Next: observe 2 more people: numbers 2, 3."},
    {"CCC.O", {"XX_-", "XX_-", "XX_-", "XX_-"}, "Next: close the practice (press 1)."},
    {"CCC.C", {"XX_-", "XX_-", "XX_+", "XX_-"}, "Next: open Assessment 1 for 3 people (press 1)."},
    {"CCC.CP", {"XX_-", "XX_-", "XX_+", "XX_-"}, "Next: open Assessment 1 (press 1)."},
    {"CCC.CO", {"XX_--", "XX_-.", "XX_+.", "XX_-."}, "Next: observe 2 more people."},
    {"CCC.CO", {"XX_--", "XX_-+", "XX_+.", "XX_-+"}, "Next: close Assessment 1 (press 1)."},
    {"CCC.CC",
     {"XX_--", "XX_-+", "XX_+.", "XX_-+"},
     "Next: open Assessment 2 for 1 person (press 1)."},
    {"CCC.CCC",
     {"XX_--+", "XX_-+.", "XX_+..", "XY_-+."},
     "Next: teach again, then open a repeat posttest for 1 person."},
    {"CCCCCCC",
     {"XX_--+", "XX_-+.", "XX_+..", "XYY-+."},
     "Next: issue the certificates of 3 people (press 2)."},
    {"CCC.CCC",
     {"XX_--+C", "XX_-+.C", "XX_+..", "XX_-+.w"},
     "Next: issue the certificate of 1 person (press 2)."},
    {"CCC.CCC",
     {"XX_--+C", "XX_-+.C", "XX_+..C", "XX_-+.C"},
     "Next: all stages are closed; see the results (press 3)."},
};

static void the_board_names_the_one_next_act(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(acts); i++) {
        struct scene scene = {0};
        char act[200];
        set_stages(&scene, acts[i].stages);
        for (int p = 0; p < PEOPLE; p++)
            set_person(&scene.people[p], acts[i].people[p], p + 1);
        next_act(&lorulun, scene.occasions, scene.occasion_count, scene.people, PEOPLE, act,
                 sizeof act);
        assert_string_equal(act, acts[i].act);
    }
}

static void numbers_give_way_when_the_line_is_short_or_the_class_large(void **state)
{
    (void)state;
    struct standing people[9] = {0};
    const struct occasion pretest = {.kind = OCCASION_PRETEST, .n = 1, .stage = STAGE_OPEN};
    char act[200];
    for (int i = 0; i < 9; i++)
        people[i].kader.list_number = i + 1;
    next_act(&lorulun, &pretest, 1, people, 9, act, sizeof act);
    assert_string_equal(act, "Next: wait for 9 more people.");
    next_act(&lorulun, &pretest, 1, people, 3, act, sizeof act);
    assert_string_equal(act, "Next: wait for 3 more people: numbers 1, 2, 3.");
    const size_t room = strlen(act) + 1;
    next_act(&lorulun, &pretest, 1, people, 3, act, room);
    assert_string_equal(act, "Next: wait for 3 more people: numbers 1, 2, 3.");
    next_act(&lorulun, &pretest, 1, people, 3, act, room - 1);
    assert_string_equal(act, "Next: wait for 3 more people.");
}

static void a_class_without_anybody_or_any_stage_has_a_line_too(void **state)
{
    (void)state;
    char act[200];
    next_act(&lorulun, NULL, 0, NULL, 0, act, sizeof act);
    assert_string_equal(act, "Next: add the participants.");
    struct standing one = {.latest_round = -1};
    next_act(&lorulun, NULL, 0, &one, 1, act, sizeof act);
    assert_string_equal(act, "Next: all stages are closed; see the results (press 3).");
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_board_names_the_one_next_act),
        cmocka_unit_test(numbers_give_way_when_the_line_is_short_or_the_class_large),
        cmocka_unit_test(a_class_without_anybody_or_any_stage_has_a_line_too),
    };
    return RUN(tests);
}
