/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "casework.h"
#include "base/alloc.h"
#include "base/buffer.h"
#include "base/decimal.h"
#include "base/text.h"
#include "library.h"
#include "statistics/agreement.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

const struct checklist *casework_checklist(struct app *app, struct error *err)
{
    return library_checklist(app->library, app->store, app->training.checklist_digest, err);
}

void casework_label(struct app *app)
{
    struct casework *work = app->casework;
    text_copy(
        work->title, sizeof work->title,
        phrase_in(&work->card->title, &work->sheet->checklist->header.languages, app->language));
    snprintf(work->observer, sizeof work->observer, _("Practice: %s"), app->staff.name);
}

void casework_end(struct app *app)
{
    if (app->casework == NULL)
        return;
    sheet_free(app->casework->sheet);
    free(app->casework);
    app->casework = NULL;
}

struct sheet *casework_read(struct app *app, const struct case_practice *practice,
                            struct error *err)
{
    struct arena *arena = arena_new();
    struct sheet *sheet = NULL;
    struct mark *marks;
    size_t count;
    const struct checklist *checklist = casework_checklist(app, err);
    if (checklist != NULL &&
        store_list_case_marks(app->store, &practice->id, arena, &marks, &count, err))
        sheet = sheet_new(checklist, marks, count);
    arena_free(arena);
    return sheet;
}

bool casework_begin(struct app *app, int card, struct error *err)
{
    casework_end(app);
    struct case_practice practice = {.observer = app->staff.id, .card = card};
    text_copy(practice.document, sizeof practice.document, app->training.checklist_digest);
    struct sheet *sheet = NULL;
    if (store_begin_case(app->store, &practice, err))
        sheet = casework_read(app, &practice, err);
    if (sheet == NULL)
        return false;
    app->casework = xcalloc(1, sizeof *app->casework);
    *app->casework = (struct casework){.practice = practice,
                                       .card = &sheet->checklist->cases[card - 1],
                                       .sheet = sheet,
                                       .started_ms = app->machine.now_ms(app->machine.context)};
    casework_label(app);
    return true;
}

/* --- against the expert --- */

struct case_agreement case_agreement(const struct sheet *sheet, const struct case_card *card)
{
    struct mark_pair pairs[STEPS_MAX];
    struct case_agreement result = {.steps = sheet->step_count};
    for (size_t i = 0; i < sheet->step_count; i++) {
        pairs[i] = (struct mark_pair){sheet->steps[i].value, card->marks[i]};
        result.same += sheet->steps[i].value == card->marks[i];
    }
    result.ac2 = agreement_of(pairs, sheet->step_count).ac2_quadratic.est;
    return result;
}

int case_percent(size_t same, size_t steps)
{
    return steps > 0 ? (int)(100 * same / steps) : 0;
}

static const char *mark_words(int value, char out[8])
{
    if (value == MARK_NOT_APPLICABLE)
        return _("n/a");
    snprintf(out, 8, "%d", value);
    return out;
}

static void add_difference(struct buffer *text, const struct sheet_step *step, int expert,
                           const struct phrase *reason, const struct languages *languages,
                           enum language language)
{
    char hers[8], theirs[8];
    buffer_printf(text, "\n%d. %s%s\n", step->step->number, step->step->critical ? "▲ " : "",
                  phrase_in(&step->step->text, languages, language));
    buffer_printf(text, _("You: %s   expert: %s\n"), mark_words(step->value, hers),
                  mark_words(expert, theirs));
    if (reason->text[0] != NULL)
        buffer_printf(text, "%s\n", phrase_in(reason, languages, language));
}

static void add_summary(struct buffer *text, const struct case_agreement *agreement,
                        enum language language)
{
    char ac2[DECIMAL_TEXT];
    buffer_printf(text, _("The same as the expert in %zu of %zu steps (%d %%).\n"), agreement->same,
                  agreement->steps, case_percent(agreement->same, agreement->steps));
    if (!isnan(agreement->ac2)) {
        decimal_round(agreement->ac2, 2, language, ac2);
        buffer_printf(text, _("AC2: %s; 1 is full agreement.\n"), ac2);
    }
}

const char *case_text(struct arena *arena, const struct sheet *sheet, const struct case_card *card,
                      enum language language)
{
    struct buffer text = {0};
    struct case_agreement agreement = case_agreement(sheet, card);
    add_summary(&text, &agreement, language);
    if (agreement.same < agreement.steps)
        buffer_printf(&text, "%s\n", _("Where the marks differ:"));
    for (size_t i = 0; i < sheet->step_count; i++)
        if (sheet->steps[i].value != card->marks[i])
            add_difference(&text, &sheet->steps[i], card->marks[i], &card->reasons[i],
                           &sheet->checklist->header.languages, language);
    const char *copy = arena_strdup(arena, buffer_text(&text));
    buffer_done(&text);
    return copy;
}
