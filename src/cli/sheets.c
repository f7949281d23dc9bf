/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheets.h"
#include "base/buffer.h"
#include "earlier.h"
#include <string.h>

const struct observation *sheets_find(const struct course *course, const struct uuid *id)
{
    for (size_t i = 0; i < course->observation_count; i++)
        if (uuid_equal(&course->observations[i].id, id))
            return &course->observations[i];
    return NULL;
}

const struct observation *sheets_like(const struct course *course, const struct observation *like,
                                      enum sheet_part part, enum sheet_state state)
{
    const struct observation *newest = NULL;
    for (size_t i = 0; i < course->observation_count; i++) {
        const struct observation *sheet = &course->observations[i];
        if (sheet->part == part && sheet->state == state &&
            uuid_equal(&sheet->occasion, &like->occasion) &&
            uuid_equal(&sheet->enrolment, &like->enrolment) &&
            strcmp(sheet->document, like->document) == 0)
            newest = sheet; /* they lie by n */
    }
    return newest;
}

bool sheets_pair(const struct course *course, const struct observation *like,
                 const struct observation *pair[2])
{
    pair[0] = sheets_like(course, like, PART_LEAD, SHEET_CLOSED);
    pair[1] = sheets_like(course, like, PART_SECOND, SHEET_CLOSED);
    return pair[0] != NULL && pair[1] != NULL;
}

static bool is_newest(const struct course *course, const struct observation *sheet)
{
    return sheets_like(course, sheet, sheet->part, SHEET_CLOSED) == sheet;
}

bool sheets_correctable(const struct course *course, const struct observation *sheet)
{
    return sheet->state == SHEET_CLOSED && is_newest(course, sheet) &&
           sheets_like(course, sheet, sheet->part, SHEET_OPEN) == NULL;
}

static const char *staff_name(const struct course *course, const struct uuid *id)
{
    for (size_t i = 0; i < course->staff_count; i++)
        if (uuid_equal(&course->staff[i].staff.id, id))
            return course->staff[i].staff.name;
    return "";
}

const char *sheets_observer(const struct course *course, const struct observation *sheet)
{
    return staff_name(course, &sheet->observer);
}

const char *sheets_state(const struct course *course, const struct observation *sheet)
{
    if (sheet->state == SHEET_OPEN)
        return uuid_is_nil(&sheet->supersedes) ? _("begun") : _("being corrected");
    if (sheet->state == SHEET_STOPPED)
        return _("stopped");
    if (sheet->state == SHEET_VOID)
        return _("set aside");
    if (sheet->counts)
        return _("counts");
    return is_newest(course, sheet) ? _("does not count") : _("corrected");
}

/* The sheet that was made to take its place, closed or open. */
static const struct observation *correction_of(const struct course *course,
                                               const struct observation *sheet)
{
    for (size_t i = 0; i < course->observation_count; i++) {
        const struct observation *other = &course->observations[i];
        if (uuid_equal(&other->supersedes, &sheet->id) && other->state <= SHEET_CLOSED)
            return other;
    }
    return NULL;
}

static void add_reasons(struct buffer *text, const struct course *course,
                        const struct observation *sheet)
{
    const struct observation *correction = correction_of(course, sheet);
    if (!uuid_is_nil(&sheet->supersedes))
        buffer_printf(text, _("Corrects the sheet before it, by %s. Reason: %s\n"),
                      staff_name(course, &sheet->entered_by), sheet->correction);
    if (correction != NULL)
        buffer_printf(text, _("Corrected by a newer sheet. Reason: %s\n"), correction->correction);
    if (sheet->state == SHEET_STOPPED || sheet->state == SHEET_VOID)
        buffer_printf(text, _("Reason: %s\n"), sheet->reason);
    if (sheet->chosen_why[0] != '\0' && sheet->part == sheet->chosen)
        buffer_printf(text, _("Chosen to count. Reason: %s\n"), sheet->chosen_why);
}

const char *sheets_text(struct arena *arena, const struct course *course,
                        const struct observation *sheet)
{
    struct buffer text = {0};
    char label[OCCASION_TEXT];
    const struct occasion *round = course_occasion(course, &sheet->occasion);
    occasion_label(round->kind, round->n, label);
    buffer_printf(&text, "%s: %s\n", label, sheets_state(course, sheet));
    buffer_printf(&text,
                  sheet->part == PART_LEAD ? _("First observer: %s\n") : _("Second observer: %s\n"),
                  sheets_observer(course, sheet));
    add_reasons(&text, course, sheet);
    const char *copy = arena_strdup(arena, buffer_text(&text));
    buffer_done(&text);
    return copy;
}

static void add_line(struct buffer *text, const char *label, const struct observation *sheet)
{
    if (sheet->state == SHEET_VOID)
        buffer_printf(text, _("%s, set aside: %s\n"), label, sheet->reason);
    else if (sheet->state == SHEET_OPEN && !uuid_is_nil(&sheet->supersedes))
        buffer_printf(text, _("%s, being corrected: %s\n"), label, sheet->correction);
    else if (sheet->state == SHEET_CLOSED && !uuid_is_nil(&sheet->supersedes))
        buffer_printf(text, _("%s, corrected: %s\n"), label, sheet->correction);
    if (sheet->counts && sheet->part == PART_SECOND)
        buffer_printf(text, _("%s, the second observer's sheet counts: %s\n"), label,
                      sheet->chosen_why);
}

void sheets_history(struct buffer *text, const struct course *course, const struct kader *kader)
{
    char label[OCCASION_TEXT];
    for (size_t i = 0; i < course->observation_count; i++) {
        const struct observation *sheet = &course->observations[i];
        const struct occasion *round = course_occasion(course, &sheet->occasion);
        if (round == NULL || !uuid_equal(&sheet->enrolment, &kader->enrolment))
            continue;
        occasion_label(round->kind, round->n, label);
        add_line(text, label, sheet);
    }
}

void sheets_practice(const struct course *course, const struct observation *sheet,
                     struct practice *practice)
{
    *practice = (struct practice){.round = *course_occasion(course, &sheet->occasion),
                                  .kader = course_enrolled(course, &sheet->enrolment)->kader};
    earlier_find(course, practice);
}
