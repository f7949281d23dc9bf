/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet from paper that the trainer types in under the plug: every box that the screen showed as
 * typed is in the store, the row goes on where it stopped, and the sheet is handed in or is not. */
#include "../../support/run.h"

#include "plug.h"
#include "store/attempts.h"
#include "ui/row.h"
#include <stdio.h>
#include <string.h>

enum { ITEMS = 20, PERSON = 2, WALK_MOST = 90 };
#define NOTHING "____________________"

static const char her[] = "Marselina Terang";
static const char collected[] = "Dipilih: "; /* the list shows who has such a number, no others */

struct typing_model {
    char shown[ITEMS + 1];  /* the row as the screen had it, nothing of it being saved */
    char stored[ITEMS + 1]; /* at the last cut */
    bool handed_in, at_the_row;
    size_t row_count, pressed; /* keys until then */
};

/* --- the screen --- */

static int take_cells(const char *line, char out[ITEMS + 1], int count)
{
    for (; *line != '\n' && *line != '\0' && count < ITEMS; line++)
        if (strchr("0123456789.*_", *line) != NULL)
            out[count++] = *line;
    return count;
}

static void look(struct plug *plug, void *context)
{
    static const char first[] = " 1 -  10 ", second[] = "11 -  20 ";
    struct typing_model *model = context;
    const char *one = strstr(plug->shown, first), *two = strstr(plug->shown, second);
    bool list = plug_shows(plug, "Lembar siapa?") && !plug_shows(plug, collected);
    model->handed_in |= list && !plug_shows(plug, her);
    model->at_the_row = one != NULL && two != NULL && plug_shows(plug, "Kotak mana yang disilang?");
    if (!model->at_the_row || plug_shows(plug, "Menyimpan"))
        return;
    char row[ITEMS + 1] = "";
    if (take_cells(two + strlen(second), row, take_cells(one + strlen(first), row, 0)) != ITEMS)
        plug_fail(plug, "no row of %d: %s", ITEMS, row);
    strcpy(model->shown, row);
}

/* --- the store --- */

static const struct attempt *attempt_of(const struct course *course)
{
    const struct uuid *enrolment = &course_person(course, PERSON)->kader.enrolment;
    for (size_t i = 0; i < course->attempt_count; i++)
        if (uuid_equal(&course->attempts[i].enrolment, enrolment))
            return &course->attempts[i];
    return NULL;
}

static void read_row(struct witness *witness, const struct attempt *attempt, char out[ITEMS + 1],
                     size_t *count)
{
    struct answer *rows;
    assert_true(store_list_answers(witness->store, &attempt->id, witness->arena, &rows, count,
                                   &witness->err));
    struct test *test = test_new(witness->course->quiz, attempt->seed, rows, *count);
    for (int i = 0; i < ITEMS; i++) {
        char cell[ROW_CELL]; /* of one key each: no item asks for more */
        row_cell(&test->items[i], cell);
        if (test->items[i].seen_answer)
            out[i] = cell[0];
    }
    test_free(test);
}

/* The newest key may have been saved unseen. */
static void hold_row(const struct plug *plug, const struct typing_model *model, const char *row,
                     size_t count)
{
    int others = 0;
    for (int i = 0; i < ITEMS; i++)
        others += model->shown[i] != '_' && model->shown[i] != row[i];
    if (others > 1 || count < model->row_count)
        plug_fail(plug, "the screen had %s, the store %s", model->shown, row);
    for (int i = 0; i < ITEMS; i++)
        if (model->shown[i] != '_' && row[i] == '_')
            plug_fail(plug, "question %d was typed and is not there", i + 1);
    if (count - model->row_count > plug->pressed - model->pressed)
        plug_fail(plug, "%zu rows of %zu keys", count - model->row_count,
                  plug->pressed - model->pressed);
}

static void hold_store(struct plug *plug, struct typing_model *model)
{
    struct witness witness;
    char row[ITEMS + 1] = NOTHING;
    size_t count = 0;
    witness_call(&witness, plug->seat);
    const struct attempt *attempt = attempt_of(witness.course);
    if (attempt != NULL)
        read_row(&witness, attempt, row, &count);
    hold_row(plug, model, row, count);
    bool done = attempt != NULL && attempt->state == ATTEMPT_HANDED_IN;
    if (attempt != NULL && attempt->origin != ORIGIN_PAPER)
        plug_fail(plug, "it is no sheet from paper");
    if (model->handed_in && !done)
        plug_fail(plug, "it was handed in and is not");
    model->handed_in = done;
    model->row_count = count;
    model->pressed = plug->pressed;
    strcpy(model->stored, row);
    strcpy(model->shown, row);
    witness_leave(&witness);
}

/* --- back at the screen --- */

static bool takes_the_sheet(struct plug *plug, struct typing_model *model)
{
    bool was_handed_in = model->handed_in;
    if (!plug_sees(plug, "Lembar siapa?"))
        return false;
    while (plug_shows(plug, collected)) /* by a key that came before the list */
        if (!plug_answer(plug, A_LOOK_MS, "-") || !plug_sees(plug, "Lembar siapa?"))
            return false;
    if (model->handed_in != was_handed_in || plug_shows(plug, her) == was_handed_in)
        plug_fail(plug, "the list says it otherwise");
    if (model->handed_in)
        return true;
    if (!plug_answer(plug, A_LOOK_MS, "2\r") || !plug_sees(plug, "Kotak mana yang disilang?"))
        return false;
    if (strcmp(model->shown, model->stored) != 0)
        plug_fail(plug, "the row comes back as %s and was %s", model->shown, model->stored);
    return true;
}

static bool begins(struct plug *plug, struct typing_model *model)
{
    return plug_signs_in(plug) && plug_answer(plug, A_LOOK_AFTER_TYPING_MS, "4") &&
           plug_sees(plug, "Cetak atau simpan") && plug_answer(plug, A_LOOK_MS, "4") &&
           plug_sees(plug, "ketik lembar") && plug_answer(plug, A_LOOK_MS, "7") &&
           takes_the_sheet(plug, model);
}

static const struct chance typing[] = {
    {"1", 20}, {"2", 14}, {"3", 12}, {"4", 5},  {"0", 6}, {".", 5},
    {"*", 4},  {"-", 4},  {"\r", 7}, {"12", 6}, {"+", 1}, {"", 0},
};

static void walk(struct plug *plug, struct typing_model *model)
{
    for (int i = 0; i < WALK_MOST && !model->handed_in; i++) {
        if (plug_shows(plug, "Lembar siapa?")) {
            plug_settle(plug);
            hold_store(plug, model);
            if (!takes_the_sheet(plug, model))
                return;
        }
        int look_ms = model->at_the_row ? 0 : A_LOOK_MS;
        if (!plug_answer(plug, look_ms, plug_draw(plug, typing)) || plug_shows(plug, "Peserta:") ||
            plug_shows(plug, "Cetak atau simpan"))
            return;
    }
}

void plug_typing(struct seat *seat, uint64_t seed, int lives)
{
    struct plug plug;
    struct typing_model model = {.shown = NOTHING, .stored = NOTHING};
    plug_begin(&plug, seat, seed, lives);
    hold_store(&plug, &model);
    plug.look = look;
    plug.pace_ms = 72;
    plug.model = &model;
    for (bool last = false; !last;) {
        last = plug.lives_left == 0;
        plug_switch_on(&plug, 8, 44);
        if (begins(&plug, &model) && !(last && plug_cuts()))
            walk(&plug, &model);
        if (plug_is_on(&plug))
            plug_switch_off(&plug);
        hold_store(&plug, &model);
    }
    plug_end(&plug);
}
