/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One kader's details as text. */
#include "person_text.h"
#include "base/buffer.h"
#include "pages.h"
#include "sheets.h"

/* One row for each origin. */
static const struct {
    const char *awaited, *begun, *done;
} origin_words[ORIGIN_COUNT] = {
    [ORIGIN_SEAT] = {N_("not yet"), N_("%d of %d answered so far"), N_("handed in")},
    [ORIGIN_PAPER] = {N_("paper, not typed in yet"), N_("on paper, %d of %d typed in"),
                      N_("handed in on paper")},
    [ORIGIN_TOGETHER] = {N_("class test, slip not typed in yet"),
                         N_("class test, %d of %d typed in"), N_("handed in, class test")},
};

static const char *test_words(struct arena *arena, const struct occasion *test,
                              const struct standing *person, int items)
{
    const struct test_result *result = standing_test(person, test);
    enum origin how;
    bool awaited = standing_awaited(person, test, &how);
    if (result->state == PROGRESS_OPEN)
        return arena_printf(arena, gettext(origin_words[result->origin].begun), result->answered,
                            items);
    if (result->state == PROGRESS_NONE)
        return result->permitted ? _("not yet; may take it now")
                                 : gettext(origin_words[awaited ? how : ORIGIN_SEAT].awaited);
    if (result->late)
        return _("handed in, after the lesson had begun");
    return gettext(origin_words[result->origin].done);
}

static void add_typing_time(struct buffer *text, const struct course *course,
                            const struct attempt *attempt, enum language language)
{
    int hour, minute;
    char date[DATE_TEXT];
    date_short(date_at(attempt->started_ms, course->kiosk.zone), language, date);
    date_clock_at(attempt->started_ms, course->kiosk.zone, &hour, &minute);
    buffer_printf(text, ", %s %02d%c%02d", date, hour, language == LANGUAGE_ID ? '.' : ':', minute);
}

/* " (Pelatih Contoh, 26 Sep 2019 10.14)": who typed it in, and when if somebody confirmed that
 * date; nothing for one at a screen. */
static void add_typist(struct buffer *text, const struct course *course,
                       const struct standing *person, const struct occasion *test,
                       enum language language)
{
    int number;
    const struct attempt *attempt = course_attempt(course, person, test);
    const struct staff *typist = attempt != NULL ? course_typist(course, attempt, &number) : NULL;
    if (typist == NULL)
        return;
    buffer_printf(text, " (%s", typist->name);
    if (attempt->dated)
        add_typing_time(text, course, attempt, language);
    buffer_putc(text, ')');
}

static const char *away_words(struct arena *arena, const struct course *course,
                              const struct standing *person, int round)
{
    const struct occasion *occasion =
        occasion_find(course->occasions, course->occasion_count, OCCASION_ROUND, round + 1);
    const struct presence *absence =
        course_absence(course, &person->kader.enrolment, &occasion->id);
    return arena_printf(arena, _("not coming: %s"), absence->reason);
}

static const char *round_words(struct arena *arena, const struct course *course,
                               const struct standing *person, int round)
{
    const struct round_result *result = &person->rounds[round];
    if (standing_away(person, round))
        return away_words(arena, course, person, round);
    if (result->open)
        return _("sheet begun");
    if (result->seen)
        return _("scored");
    return result->stopped ? _("stopped") : _("not yet");
}

static void add_tests(struct buffer *text, struct arena *arena, const struct course *course,
                      const struct standing *person, enum language language)
{
    char label[OCCASION_TEXT];
    for (size_t i = 0; i < course->occasion_count; i++) {
        const struct occasion *test = &course->occasions[i];
        if (!occasion_is_test(test) ||
            (test->n > 1 && standing_test(person, test)->state == PROGRESS_NONE))
            continue;
        occasion_label(test->kind, test->n, label);
        buffer_printf(text, "%s: %s", label,
                      test_words(arena, test, person, (int)course->quiz->item_count));
        add_typist(text, course, person, test, language);
        buffer_puts(text, read_aloud_words(course_attempt(course, person, test)));
        buffer_putc(text, '\n');
    }
}

/* What was set aside is kept, and told as such. */
static void add_set_aside(struct buffer *text, const struct course *course,
                          const struct standing *person)
{
    char label[OCCASION_TEXT];
    for (size_t i = 0; i < course->attempt_count; i++) {
        const struct attempt *attempt = &course->attempts[i];
        if (attempt->state != ATTEMPT_VOID ||
            !uuid_equal(&attempt->enrolment, &person->kader.enrolment))
            continue;
        const struct occasion *occasion = course_occasion(course, &attempt->occasion);
        occasion_label(occasion->kind, occasion->n, label);
        buffer_printf(text, _("%s, set aside: %s\n"), label, attempt->void_reason);
    }
}

const char *person_text(struct arena *arena, const struct course *course,
                        const struct standing *person, const struct moving *moving,
                        enum language language)
{
    struct buffer text = {0};
    char label[OCCASION_TEXT];
    buffer_printf(&text, _("Number %d"), person->kader.list_number);
    if (person->kader.posyandu[0] != '\0')
        buffer_printf(&text, _(", Posyandu %s"), person->kader.posyandu);
    if (person->kader.village[0] != '\0')
        buffer_printf(&text, ", %s", person->kader.village);
    buffer_putc(&text, '\n');
    if (standing_name_doubted(person))
        buffer_puts(&text, _("She said that her name is not right yet: put it right with 1.\n"));
    if (standing_name_unasked(person))
        buffer_puts(&text, _("She has not been asked yet whether her name is right.\n"));
    if (person->kader.withdrawn)
        buffer_printf(&text, _("Withdrawn: %s\n"), person->kader.withdrawn_reason);
    add_tests(&text, arena, course, person, language);
    add_set_aside(&text, course, person);
    for (int i = 0; i < person->round_count; i++) {
        occasion_label(OCCASION_ROUND, i + 1, label);
        buffer_printf(&text, "%s: %s\n", label, round_words(arena, course, person, i));
    }
    sheets_history(&text, course, &person->kader);
    if (moving != NULL)
        buffer_printf(&text, _("Being worked on now, at the screen %s\n"),
                      moving_seat(moving->seat));
    buffer_printf(&text, _("Certificate: %s\n"),
                  person->certificate[0] != '\0' ? person->certificate : _("not yet"));
    const char *copy = arena_strdup(arena, buffer_text(&text));
    buffer_done(&text);
    return copy;
}
