/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "certify.h"
#include "issue.h"
#include <stdio.h>

static bool wanted(const struct standing *person, int only)
{
    return only == 0 || person->kader.list_number == only;
}

bool certify_is_ready(const struct course *course, const struct standing *person)
{
    return person->certificate[0] == '\0' && standing_missing(person, &course->training) == 0;
}

bool certify_is_wanted(const struct course *course, const struct certificate *certificate, int only)
{
    const struct standing *person = course_enrolled(course, &certificate->enrolment);
    return only == 0 || (person != NULL && wanted(person, only));
}

void certify_missing(struct buffer *out, unsigned missing, const struct training *training,
                     const char *between)
{
    const char *before = "";
    for (unsigned bit = 1; bit <= missing; bit <<= 1) {
        if ((missing & bit) == 0)
            continue;
        buffer_printf(out, "%s%s", before, missing_sentence((enum missing)bit, training));
        before = between;
    }
}

struct candidates certify_candidates(const struct course *course, int only, struct arena *arena)
{
    struct candidates found = {
        .list = arena_alloc(arena, (course->people_count + 1) * sizeof *found.list)};
    for (size_t i = 0; i < course->people_count; i++) {
        const struct standing *person = &course->people[i];
        if (!wanted(person, only) || !certify_is_ready(course, person))
            continue;
        struct candidate *candidate = &found.list[found.count++];
        candidate->person = person;
        issue_code_name(&person->kader, candidate->code_name, &candidate->trouble);
    }
    return found;
}

void certify_explain(const struct course *course, int only)
{
    for (size_t i = 0; i < course->people_count; i++) {
        const struct standing *person = &course->people[i];
        unsigned missing = standing_missing(person, &course->training);
        if (!wanted(person, only) || person->certificate[0] != '\0' || missing == 0 ||
            (only == 0 && person->kader.withdrawn))
            continue;
        struct buffer sentences = {0};
        certify_missing(&sentences, missing, &course->training, " ");
        fprintf(stderr, "%2d %s: %s\n", person->kader.list_number, person->kader.name,
                buffer_text(&sentences));
        buffer_done(&sentences);
    }
}

struct date certify_today(struct store *store, const struct training *training)
{
    return date_at(store_now_ms(store), training->zone);
}

bool certify_date_fits(const struct course *course, struct date date, struct error *err)
{
    for (size_t i = 0; i < course->occasion_count; i++) {
        const struct occasion *occasion = &course->occasions[i];
        char stage[OCCASION_TEXT], day[DATE_TEXT];
        if (occasion->stage == STAGE_PLANNED || date_compare(occasion->date, date) <= 0)
            continue;
        occasion_label(occasion->kind, occasion->n, stage);
        date_iso(occasion->date, day);
        return fail(err, ERROR_REFUSED, _("%s was on %s; no certificate can be dated before it"),
                    stage, day);
    }
    return true;
}
