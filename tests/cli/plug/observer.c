/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An observer's sheet under the plug. The model knows what the screen said: the line "Tadi: ...",
 * how many steps are not scored yet, and that the sheet was closed. */
#include "../../support/run.h"

#include "plug.h"
#include "store/observations.h"
#include "training/observation.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STEPS = 22, SAVINGS = 400, PERSON = 2, ONLY_REMARK = -2 };

/* One mark that the screen told of, steps from 0; value ONLY_REMARK: some value, with a remark. */
struct saving {
    int step, value;
};

struct observer_model {
    struct saving savings[SAVINGS]; /* told in this life */
    size_t saving_count;
    struct saving last; /* what the line says now */
    int unscored;       /* the fewest it said */
    bool open, closed, stopped, arriving;
    int impression;            /* that the page which closes told; of the closed sheet */
    struct uuid sheet;         /* the newest, at the last cut; nil: none */
    struct saving *rows;       /* of that sheet */
    size_t row_count, pressed; /* keys until then */
    int place;                 /* STEPS: the page that closes */
};

static bool read_last(const char *screen, struct saving *last)
{
    const char *line = strstr(screen, " Tadi: ");
    if (line == NULL)
        return false;
    if (sscanf(line, " Tadi: langkah %d dinilai %d.", &last->step, &last->value) == 2)
        last->step--;
    else if (sscanf(line, " Tadi: langkah %d tidak", &last->step) == 1)
        *last = (struct saving){last->step - 1, MARK_NOT_APPLICABLE};
    else if (sscanf(line, " Tadi: catatan langkah %d", &last->step) == 1)
        *last = (struct saving){last->step - 1, ONLY_REMARK};
    else
        return false;
    return true;
}

static void look_at_impression(const struct plug *plug, struct observer_model *model)
{
    const char *words = strstr(plug->shown, " Kesan umum: ");
    if (!plug_shows(plug, "Tutup lembar ini?"))
        return;
    model->impression = IMPRESSION_NONE;
    if (words != NULL)
        sscanf(words, " Kesan umum: %d", &model->impression);
}

static void look(struct plug *plug, void *context)
{
    struct observer_model *model = context;
    struct saving last;
    int unscored;
    look_at_impression(plug, model);
    model->closed |= plug_shows(plug, "Lembar sudah ditutup dan tersimpan.");
    if (read_last(plug->shown, &last) &&
        (last.step != model->last.step || last.value != model->last.value)) {
        if (model->arriving)
            plug_fail(plug, "the last mark was step %d, scored %d", model->last.step + 1,
                      model->last.value);
        assert_true(model->saving_count < SAVINGS);
        model->savings[model->saving_count++] = model->last = last;
    }
    const char *count = strstr(plug->shown, " belum dinilai ");
    if (count != NULL && sscanf(count, " belum dinilai %d", &unscored) == 1 &&
        unscored < model->unscored)
        model->unscored = unscored;
}

/* --- the store --- */

static struct saving saving_of(const struct course *course, const struct mark *mark)
{
    struct saving row = {-1, mark->value};
    for (size_t i = 0; i < course->checklist->step_count; i++)
        if (strcmp(course->checklist->steps[i].code, mark->step) == 0)
            row.step = (int)i;
    return row;
}

static bool is_row(const struct saving *saving, const struct saving *row)
{
    return saving->step == row->step &&
           (saving->value == row->value || saving->value == ONLY_REMARK);
}

/* The first `before` rows are those of the last life. */
static void hold_rows(struct plug *plug, struct observer_model *model, size_t before,
                      const struct saving *rows, size_t count)
{
    size_t found = 0;
    if (count < before || (before > 0 && memcmp(rows, model->rows, before * sizeof *rows) != 0))
        plug_fail(plug, "the %zu marks of the last life are not there", before);
    for (size_t i = before; i < count && found < model->saving_count; i++)
        found += is_row(&model->savings[found], &rows[i]);
    if (found < model->saving_count)
        plug_fail(plug, "step %d, scored %d, was called saved and is not there",
                  model->savings[found].step + 1, model->savings[found].value);
    if (plug->lives > 0 && count - before > plug->pressed - model->pressed)
        plug_fail(plug, "%zu marks of %zu keys", count - before, plug->pressed - model->pressed);
}

static int scored(const struct saving *rows, size_t count, bool steps[STEPS])
{
    int scored = 0;
    memset(steps, 0, STEPS * sizeof *steps);
    for (size_t i = 0; i < count; i++) {
        scored += !steps[rows[i].step];
        steps[rows[i].step] = true;
    }
    return scored;
}

/* The first without a mark after the newest one's. */
static int place_after(const struct saving *rows, size_t count)
{
    bool steps[STEPS];
    int newest = count > 0 ? rows[count - 1].step : -1;
    if (scored(rows, count, steps) == STEPS)
        return STEPS;
    int step = newest;
    do
        step = (step + 1) % STEPS;
    while (steps[step]);
    return step;
}

static void take_over(struct observer_model *model, const struct observation *sheet,
                      struct saving *rows, size_t count)
{
    bool steps[STEPS];
    free(model->rows);
    model->sheet = sheet->id;
    model->open = sheet->state == SHEET_OPEN;
    model->stopped = sheet->state == SHEET_STOPPED;
    model->rows = rows;
    model->row_count = count;
    size_t shown = model->open ? count : 0; /* else a new sheet begins */
    model->unscored = STEPS - scored(rows, shown, steps);
    model->place = place_after(rows, shown);
    model->last = shown > 0 ? rows[shown - 1] : (struct saving){-1, 0};
    model->saving_count = 0;
}

static const struct observation *newest_sheet(const struct course *course)
{
    const struct uuid *enrolment = &course_person(course, PERSON)->kader.enrolment;
    const struct observation *newest = NULL;
    for (size_t i = 0; i < course->observation_count; i++) {
        const struct observation *sheet = &course->observations[i];
        if (!uuid_equal(&sheet->enrolment, enrolment))
            continue;
        newest = newest == NULL || sheet->n > newest->n ? sheet : newest;
    }
    return newest;
}

static struct saving *rows_of(struct witness *witness, const struct observation *sheet,
                              size_t *count)
{
    struct mark *marks;
    assert_true(
        store_list_marks(witness->store, &sheet->id, witness->arena, &marks, count, &witness->err));
    struct saving *rows = calloc(*count + 1, sizeof *rows);
    assert_non_null(rows);
    for (size_t i = 0; i < *count; i++)
        rows[i] = saving_of(witness->course, &marks[i]);
    return rows;
}

static void hold_sheet(struct plug *plug, struct observer_model *model, struct witness *witness,
                       const struct observation *sheet)
{
    bool steps[STEPS];
    size_t count;
    struct saving *rows = rows_of(witness, sheet, &count);
    bool same = uuid_equal(&sheet->id, &model->sheet);
    hold_rows(plug, model, same ? model->row_count : 0, rows, count);
    if (STEPS - scored(rows, count, steps) > model->unscored)
        plug_fail(plug, "it said that %d steps are not scored yet", model->unscored);
    if (model->closed && sheet->state != SHEET_CLOSED)
        plug_fail(plug, "it was called closed and is not");
    model->closed = sheet->state == SHEET_CLOSED;
    if (sheet->on != ON_MOTHER || sheet->about.client != 1 || !sheet->about.consent ||
        !sheet->about.safe)
        plug_fail(plug, "it is on a mother who was not asked");
    if (sheet->impression != (model->closed ? model->impression : IMPRESSION_NONE))
        plug_fail(plug, "the impression is %d and was %d", sheet->impression, model->impression);
    take_over(model, sheet, rows, count);
    model->pressed = plug->pressed;
}

static void hold_store(struct plug *plug, struct observer_model *model)
{
    struct witness witness;
    witness_call(&witness, plug->seat);
    const struct observation *sheet = newest_sheet(witness.course);
    if (sheet != NULL)
        hold_sheet(plug, model, &witness, sheet);
    else if (model->saving_count > 0 || model->closed)
        plug_fail(plug, "there is no sheet in the store");
    witness_leave(&witness);
}

/* --- back at the screen --- */

static bool signs_in(struct plug *plug)
{
    return plug_sees(plug, "Penilai:") && plug_press(plug, "2") && plug_sees(plug, "Siapa Anda?") &&
           plug_press(plug, "1") && plug_sees(plug, "PIN Anda") && plug_press(plug, "2222\r") &&
           plug_sees(plug, "Siapa berikutnya?");
}

/* What the list says of her. */
static void hold_list(struct plug *plug, const struct observer_model *model)
{
    const char *word = model->closed    ? "sudah dinilai"
                       : model->open    ? "sudah dimulai"
                       : model->stopped ? "dihentikan"
                                        : "";
    const char *row = strstr(plug->shown, "Marselina Terang");
    const char *end = row != NULL ? strchr(row, '\n') : NULL,
               *at = row != NULL ? strstr(row, word) : NULL;
    if (end == NULL || at == NULL || at > end)
        plug_fail(plug, "the list does not say \"%s\"", word);
}

static bool begins_on_a_mother(struct plug *plug)
{
    return plug_sees(plug, "Berpraktik pada siapa?") &&
           plug_answer(plug, A_LOOK_AFTER_TYPING_MS, "3") && plug_sees(plug, "Ibu yang mana?") &&
           plug_answer(plug, A_LOOK_MS, "1") && plug_sees(plug, "setuju diamati?") &&
           plug_answer(plug, A_LOOK_MS, "1") && plug_sees(plug, "aman untuk ibu ini?") &&
           plug_answer(plug, A_LOOK_MS, "1");
}

static bool takes_the_sheet(struct plug *plug, const struct observer_model *model)
{
    char words[80];
    if (!plug_answer(plug, A_LOOK_AFTER_TYPING_MS, "2\r"))
        return false;
    if (model->closed)
        return plug_sees(plug, "Lembar ini sudah ditutup.");
    if (!model->open && !begins_on_a_mother(plug))
        return false;
    snprintf(words, sizeof words, "langkah %d dari 22    belum dinilai %d", model->place + 1,
             model->unscored);
    return plug_sees(plug, model->place < STEPS ? words : "Semua 22 langkah sudah dinilai.");
}

static bool begins(struct plug *plug, struct observer_model *model)
{
    model->arriving = true;
    bool there = signs_in(plug);
    if (there)
        hold_list(plug, model);
    there = there && takes_the_sheet(plug, model);
    model->arriving = false;
    return there;
}

static const struct chance scoring[] = {
    {"2", 40},   {"1", 20},    {"0", 10},  {"9", 4},  {"-", 6},  {"\r", 6},  {"*1", 2}, {"*3", 2},
    {"+7\r", 1}, {"+20\r", 1}, {".\r", 2}, {"/-", 1}, {"/3", 1}, {"/11", 1}, {"", 0},
};

static const struct chance closing[] = {{"\r", 40}, {"4", 30}, {"1", 20}, {"-", 5}, {"", 0}},
                           deciding[] = {{"1", 40}, {"\r", 10}, {"-", 10}, {"2", 5}, {"", 0}};

enum { WALK_MOST = 80 };

static const char *draw(struct plug *plug)
{
    if (plug_shows(plug, "Tutup lembar ini?"))
        return plug_draw(plug, deciding);
    return plug_draw(plug, plug_shows(plug, "kesan umum Anda?") ? closing : scoring);
}

/* Away from the sheet she is at the list again: closed, stopped, or left for later. */
static void walk(struct plug *plug, struct observer_model *model)
{
    bool arrived = true; /* by a number typed in the list */
    for (int i = 0; i < WALK_MOST && !model->closed; i++) {
        int look_ms = arrived                        ? A_LOOK_AFTER_TYPING_MS
                      : plug_shows(plug, "tekan 1.") ? A_LOOK_MS
                                                     : 0;
        if (!plug_answer(plug, look_ms, draw(plug)))
            return;
        plug_settle(plug);
        arrived = plug_shows(plug, "Siapa berikutnya?");
        if (!arrived)
            continue;
        hold_store(plug, model);
        model->arriving = true;
        hold_list(plug, model);
        if (!takes_the_sheet(plug, model))
            return;
        model->arriving = false;
    }
}

void plug_observer(struct seat *seat, uint64_t seed, int lives)
{
    struct plug plug;
    struct observer_model model = {.unscored = STEPS, .last = {-1, 0}};
    plug_begin(&plug, seat, seed, lives);
    hold_store(&plug, &model);
    plug.look = look;
    plug.pace_ms = 12;
    plug.model = &model;
    for (bool last = false; !last && !model.closed;) {
        last = plug.lives_left == 0;
        plug_switch_on(&plug, 0, 34);
        if (begins(&plug, &model) && !model.closed && !(last && plug_cuts()))
            walk(&plug, &model);
        model.arriving = false;
        if (plug_is_on(&plug))
            plug_switch_off(&plug);
        hold_store(&plug, &model);
    }
    plug_end(&plug);
    free(model.rows);
}
