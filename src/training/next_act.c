/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The board's one line. It faces the hall: list numbers in place of names, never a score, and no
 * numbers at all where being on the list would say who still practises. */
#include "base/buffer.h"
#include "base/text.h"
#include "training/rules.h"

enum { NUMBERS_SHOWN = 6 };

struct class
{
    const struct training *training;
    const struct occasion *occasions;
    size_t occasion_count;
    const struct standing *people;
    size_t people_count;
};

typedef bool (*question)(const struct class *class, const struct standing *standing,
                         const struct occasion *occasion);

static bool takes_part(const struct class *class, const struct standing *standing,
                       const struct occasion *occasion)
{
    (void)class;
    (void)occasion;
    return !standing->kader.withdrawn;
}

static bool needs_repeat(const struct class *class, const struct standing *standing,
                         const struct occasion *occasion)
{
    (void)occasion;
    return standing_may_repeat(standing, class->training);
}

static bool is_awaited(const struct class *class, const struct standing *standing,
                       const struct occasion *occasion)
{
    if (standing_unfinished(standing, occasion))
        return true;
    return occasion->kind == OCCASION_POSTTEST && occasion->n > 1 &&
           needs_repeat(class, standing, occasion);
}

static bool still_practises(const struct class *class, const struct standing *standing,
                            const struct occasion *occasion)
{
    (void)class;
    (void)occasion;
    return !standing->kader.withdrawn && !standing_able_so_far(standing);
}

static bool may_have_certificate(const struct class *class, const struct standing *standing,
                                 const struct occasion *occasion)
{
    (void)occasion;
    return standing->certificate[0] == '\0' && standing_missing(standing, class->training) == 0;
}

static int how_many(const struct class *class, question is, const struct occasion *occasion)
{
    int found = 0;
    for (size_t i = 0; i < class->people_count; i++)
        found += is(class, &class->people[i], occasion);
    return found;
}

/* "2, 5, 7" */
static void add_numbers(struct buffer *list, const struct class *class,
                        const struct occasion *occasion, question is)
{
    for (size_t i = 0; i < class->people_count; i++)
        if (is(class, &class->people[i], occasion))
            buffer_printf(list, "%s%d", list->length > 0 ? ", " : "",
                          class->people[i].kader.list_number);
}

/* The only one who is in the middle of this test; NULL when it is nobody or several. */
static const struct standing *the_one_begun(const struct class *class,
                                            const struct occasion *occasion)
{
    const struct standing *found = NULL;
    for (size_t i = 0; i < class->people_count; i++) {
        const struct standing *standing = &class->people[i];
        const struct test_result *test = standing_test(standing, occasion);
        if (standing->kader.withdrawn || origin_is_typed(test->origin) ||
            test->state != PROGRESS_OPEN || test->answered == 0)
            continue;
        if (found != NULL)
            return NULL;
        found = standing;
    }
    return found;
}

/* Hers is on a sheet or slip as far as anybody knows: she is at no screen. */
static bool is_to_be_typed(const struct class *class, const struct standing *standing,
                           const struct occasion *occasion)
{
    enum origin how;
    (void)class;
    return standing_awaited(standing, occasion, &how) && origin_is_typed(how);
}

static void type_sheets(struct buffer *out, struct buffer *plain, const struct class *class,
                        const struct occasion *test, int sheets)
{
    struct buffer list = {0};
    buffer_printf(plain,
                  ngettext("Next: collect %d sheet and type it in.",
                           "Next: collect %d sheets and type them in.", (unsigned long)sheets),
                  sheets);
    if (sheets > NUMBERS_SHOWN)
        return;
    add_numbers(&list, class, test, is_to_be_typed);
    buffer_printf(out,
                  ngettext("Next: collect %d sheet and type it in: number %s.",
                           "Next: collect %d sheets and type them in: numbers %s.",
                           (unsigned long)sheets),
                  sheets, buffer_text(&list));
    buffer_done(&list);
}

/* A class test to begin or to go on with, or sheets to type; false when it is neither. */
static bool take_together(struct buffer *out, struct buffer *plain, const struct class *class,
                          const struct occasion *test, int awaited)
{
    int sheets = how_many(class, is_to_be_typed, test);
    if (class_test_waits(test))
        buffer_printf(plain, _("Next: go on with the class test at question %d (press 1)."),
                      test->together.item);
    else if (sheets > 0 && test->way == ORIGIN_TOGETHER && test->together.item == 0)
        buffer_puts(plain, _("Next: begin the class test (press 1)."));
    else if (sheets > 0 && (origin_is_typed(test->way) || sheets == awaited))
        type_sheets(out, plain, class, test, sheets);
    else
        return false;
    return true;
}

static void wait_for_test(struct buffer *out, struct buffer *plain, const struct class *class,
                          const struct occasion *test, int awaited)
{
    if (take_together(out, plain, class, test, awaited))
        return;
    const char *short_form = ngettext("Next: wait for %d more person.",
                                      "Next: wait for %d more people.", (unsigned long)awaited);
    buffer_printf(plain, short_form, awaited);
    if (test->kind == OCCASION_POSTTEST && test->n > 1)
        return;
    const struct standing *begun = the_one_begun(class, test);
    if (begun != NULL) {
        int answered = standing_test(begun, test)->answered;
        buffer_printf(out,
                      ngettext("Next: wait for %d more person; number %d has answered %d so far.",
                               "Next: wait for %d more people; number %d has answered %d so far.",
                               (unsigned long)awaited),
                      awaited, begun->kader.list_number, answered);
    } else if (awaited <= NUMBERS_SHOWN) {
        struct buffer list = {0};
        add_numbers(&list, class, test, is_awaited);
        buffer_printf(out,
                      ngettext("Next: wait for %d more person: number %s.",
                               "Next: wait for %d more people: numbers %s.",
                               (unsigned long)awaited),
                      awaited, buffer_text(&list));
        buffer_done(&list);
    }
}

static void wait_for_round(struct buffer *out, struct buffer *plain, const struct class *class,
                           const struct occasion *round, int awaited)
{
    buffer_printf(plain,
                  ngettext("Next: observe %d more person.", "Next: observe %d more people.",
                           (unsigned long)awaited),
                  awaited);
    if (round->n > 1 || awaited > NUMBERS_SHOWN)
        return;
    struct buffer list = {0};
    add_numbers(&list, class, round, is_awaited);
    buffer_printf(out,
                  ngettext("Next: observe %d more person: number %s.",
                           "Next: observe %d more people: numbers %s.", (unsigned long)awaited),
                  awaited, buffer_text(&list));
    buffer_done(&list);
}

enum { FIRST, LATER, FORMS };

/* Takes n - 1, which only the sentences about later rounds mention. */
static void add_stage(struct buffer *out, const char *const sentences[][FORMS],
                      const struct occasion *stage)
{
    const char *sentence = sentences[stage->kind][stage->n > 1 ? LATER : FIRST];
    buffer_printf(out, gettext(sentence), stage->n - 1);
}

static void open_stage(struct buffer *out, const struct occasion *stage)
{
    static const char *const sentences[][FORMS] = {
        [OCCASION_PRETEST] = {N_("Next: open the pretest (press 1)."),
                              N_("Next: open the pretest (press 1).")},
        [OCCASION_SESSION] = {N_("Next: mark that the teaching has started (press 1)."),
                              N_("Next: mark that the teaching has started (press 1).")},
        [OCCASION_POSTTEST] = {N_("Next: open the posttest (press 1)."),
                               N_("Next: open the repeat posttest (press 1).")},
        [OCCASION_ROUND] = {N_("Next: open the practice (press 1)."),
                            N_("Next: open Assessment %d (press 1).")},
    };
    add_stage(out, sentences, stage);
}

static void close_stage(struct buffer *out, const struct class *class, const struct occasion *stage)
{
    static const char *const sentences[][FORMS] = {
        [OCCASION_PRETEST] = {N_("Next: close the pretest (press 1)."),
                              N_("Next: close the pretest (press 1).")},
        [OCCASION_SESSION] = {N_("Next: close the teaching once it is over (press 1)."),
                              N_("Next: close the teaching once it is over (press 1).")},
        [OCCASION_POSTTEST] = {N_("Next: close the posttest (press 1)."),
                               N_("Next: close the repeat posttest (press 1).")},
        [OCCASION_ROUND] = {N_("Next: close the practice (press 1)."),
                            N_("Next: close Assessment %d (press 1).")},
    };
    const struct occasion *teaching =
        occasion_find(class->occasions, class->occasion_count, OCCASION_SESSION, 1);
    if (stage->kind == OCCASION_PRETEST && teaching != NULL && teaching->stage == STAGE_PLANNED)
        buffer_puts(out, _("Next: close the pretest, then mark that the teaching has started."));
    else
        add_stage(out, sentences, stage);
}

static void go_on_with(struct buffer *out, struct buffer *plain, const struct class *class,
                       const struct occasion *stage)
{
    int awaited = how_many(class, is_awaited, stage);
    if (stage->stage == STAGE_PLANNED)
        open_stage(plain, stage);
    else if (awaited == 0)
        close_stage(plain, class, stage);
    else if (stage->kind == OCCASION_ROUND)
        wait_for_round(out, plain, class, stage, awaited);
    else
        wait_for_test(out, plain, class, stage, awaited);
}

static int rounds_planned(const struct class *class)
{
    int rounds = 0;
    while (occasion_find(class->occasions, class->occasion_count, OCCASION_ROUND, rounds + 1))
        rounds++;
    return rounds;
}

/* Every stage is closed: another round, a repeat posttest, certificates, or the end. */
static void after_all(struct buffer *out, const struct class *class)
{
    int rounds = rounds_planned(class);
    int practising = how_many(class, still_practises, NULL);
    int repeating = how_many(class, needs_repeat, NULL);
    int ready = how_many(class, may_have_certificate, NULL);
    bool repeated =
        occasion_find(class->occasions, class->occasion_count, OCCASION_POSTTEST, 2) != NULL;
    if (practising > 0 && rounds > 0 && rounds < ROUNDS_MAX)
        buffer_printf(out,
                      ngettext("Next: open Assessment %d for %d person (press 1).",
                               "Next: open Assessment %d for %d people (press 1).",
                               (unsigned long)practising),
                      rounds, practising);
    else if (repeating > 0 && !repeated)
        buffer_printf(out,
                      ngettext("Next: teach again, then open a repeat posttest for %d person.",
                               "Next: teach again, then open a repeat posttest for %d people.",
                               (unsigned long)repeating),
                      repeating);
    else if (ready > 0)
        buffer_printf(out,
                      ngettext("Next: issue the certificate of %d person (press 2).",
                               "Next: issue the certificates of %d people (press 2).",
                               (unsigned long)ready),
                      ready);
    else
        buffer_puts(out, _("Next: all stages are closed; see the results (press 3)."));
}

void next_act(const struct training *training, const struct occasion *occasions,
              size_t occasion_count, const struct standing *people, size_t people_count, char *out,
              size_t size)
{
    const struct class class = {training, occasions, occasion_count, people, people_count};
    const struct occasion *stage = next_stage(occasions, occasion_count);
    struct buffer full = {0}, plain = {0};
    if (how_many(&class, takes_part, NULL) == 0)
        buffer_puts(&plain, _("Next: add the participants."));
    else if (stage != NULL)
        go_on_with(&full, &plain, &class, stage);
    else
        after_all(&plain, &class);
    bool fits = full.length > 0 && full.length < size;
    text_copy(out, size, buffer_text(fits ? &full : &plain));
    buffer_done(&full);
    buffer_done(&plain);
}
