/* SPDX-License-Identifier: GPL-3.0-or-later */
/* course.h - everything the store knows of one training, as the board, the results and the
 * certificates need it.
 *
 *     struct course *course = course_gather(store, library, &training, &err);
 *     ...                                // facts only: nothing in here writes
 *     course_free(course);               // gather again when store_version() has changed */
#ifndef LULUS_CLI_COURSE_H
#define LULUS_CLI_COURSE_H
#include "crypto/digest.h"
#include "library.h"
#include "report/results.h"
#include "statistics/items.h"
#include "statistics/results.h"
#include "store/people.h"
#include "training/facts.h"
#include "training/presence.h"
#include "training/rules.h"

/* The tests that the numbers take. */
enum { COURSE_PRETEST, COURSE_POSTTEST, COURSE_TESTS };

struct course {
    struct kiosk kiosk;
    struct training training;
    const struct quiz *quiz; /* both lent by the library, which must outlive the course */
    const struct checklist *checklist;
    struct occasion *occasions; /* in the order of the day */
    size_t occasion_count;
    struct standing *people; /* by list number, withdrawn ones too */
    size_t people_count;
    struct attempt *attempts; /* void ones too */
    size_t attempt_count;
    struct staff_row *staff; /* who may have typed them in, in the order of their list */
    size_t staff_count;
    struct observation *observations; /* void and stopped ones too */
    size_t observation_count;
    struct presence *absences; /* who was said not to come */
    size_t absence_count;
    struct certificate *certificates;
    size_t certificate_count;
    struct round_agreement *agreements; /* by round; of those with two observers */
    size_t agreement_count;
    struct lookup *by_enrolment; /* people */
    /* Of who took part to the end: what each item got, and for each of `people` one bit an item,
     * set where it was right, in `right_words` words. */
    struct item_tally *tallies[COURSE_TESTS];
    uint64_t *right[COURSE_TESTS];
    size_t right_words;
    struct arena *arena; /* owns the arrays */
};

/* NULL with err. Of the repeat posttests the best one handed in counts; of a round's sheets the
 * one that counts (observations_settle); void attempts and sheets never count. */
struct course *course_gather(struct store *store, struct library *library,
                             const struct training *training, struct error *err);
void course_free(struct course *course); /* NULL is welcome */

/* NULL: nobody, or nothing, of that name. */
const struct standing *course_person(const struct course *course, int list_number);
const struct standing *course_enrolled(const struct course *course, const struct uuid *enrolment);
const struct occasion *course_occasion(const struct course *course, const struct uuid *occasion);
/* Hers at that test that is not set aside. */
const struct attempt *course_attempt(const struct course *course, const struct standing *standing,
                                     const struct occasion *test);
/* Why she does not come to that stage; NULL: she is expected. */
const struct presence *course_absence(const struct course *course, const struct uuid *enrolment,
                                      const struct uuid *occasion);
/* Who typed it in; her place on the list of staff, from 1, into *number. */
const struct staff *course_typist(const struct course *course, const struct attempt *attempt,
                                  int *number);

/* Fills and computes `results`; its people live in the course's arena and borrow names from it, so
 * they are good until course_free. Only rounds that were opened are reported. */
void course_results(struct course *course, struct results *results);
/* What to report of them, without names; borrows both. */
struct report course_report(const struct course *course, const struct results *results,
                            enum language language);
/* results.txt and results.json in a folder that is there, written whole, without names; `digest` of
 * results.json. */
bool course_save_results(struct course *course, enum language language, const char *folder,
                         struct digest *digest, struct error *err);
#endif
