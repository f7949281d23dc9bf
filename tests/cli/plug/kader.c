/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A kader's test under the plug. The model knows only what the screen said: the dots, the chosen
 * line, "Tersimpan.", the page after handing in; after each cut the store is held against it, and
 * then the screen against the store. */
#include "../../support/run.h"

#include "plug.h"
#include "store/attempts.h"
#include "training/attempt.h"
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ITEMS = 20, EVENTS = 400, ROWS = 400, PERSON = 4, NO_DIGIT = -1, SOME_DIGIT = -2 };
enum sign { SIGN_OPEN, SIGN_ANSWERED, SIGN_DOUBTFUL, SIGN_NONE };

static const char who[] = "Bernadeta Setia";

struct spot {
    int digit; /* chosen, as far as it was seen; NO_DIGIT */
    enum sign sign;
    char *words; /* what stands there: the same for ever once it was seen */
};

struct saving {
    int spot, digit;
    enum sign sign;
};

struct kader_model {
    struct spot spots[ITEMS];
    struct saving events[EVENTS]; /* called saved in this life */
    size_t event_count;
    struct answer rows[ROWS]; /* of the store at the last cut */
    size_t row_count, typed;  /* keys of this life that may have made rows */
    int saved, place;         /* what the screen has to say now; place: ITEMS for the review */
    bool trial_done, handed_in, arriving;
};

/* --- the screen --- */

/* With what stands for the sign where the console may not have it. */
static enum sign sign_at(const char *text)
{
    static const struct {
        const char *glyph;
        enum sign sign;
    } glyphs[] = {{"○", SIGN_OPEN},     {"◦", SIGN_OPEN},     {"o", SIGN_OPEN},
                  {"●", SIGN_ANSWERED}, {"•", SIGN_ANSWERED}, {"*", SIGN_ANSWERED},
                  {"◆", SIGN_DOUBTFUL}, {"♦", SIGN_DOUBTFUL}, {"!", SIGN_DOUBTFUL}};
    for (size_t i = 0; i < COUNT(glyphs); i++)
        if (strncmp(text, glyphs[i].glyph, strlen(glyphs[i].glyph)) == 0)
            return glyphs[i].sign;
    return SIGN_NONE;
}

/* The question's number, from 0; -1 when the screen shows none. */
static int read_dots(const struct plug *plug, enum sign signs[ITEMS])
{
    int number, seen = 0;
    const char *title = strstr(plug->shown, " Soal ");
    if (title == NULL || sscanf(title, " Soal %d", &number) != 1 ||
        strncmp(strchr(title + 6, ' '), " dari 20 ", 9) != 0)
        return -1;
    for (const char *at = strstr(title, " dari 20 ") + 9;
         *at != '\n' && *at != '\0' && seen < ITEMS; at++)
        if (sign_at(at) != SIGN_NONE)
            signs[seen++] = sign_at(at);
    if (seen < ITEMS)
        plug_fail(plug, "%d signs of %d questions", seen, ITEMS);
    return number - 1;
}

static int read_choice(const char *screen)
{
    static const char *const marks[] = {"► [", "▶ [", "→ [", "> ["};
    for (size_t i = 0; i < COUNT(marks); i++) {
        const char *mark = strstr(screen, marks[i]);
        if (mark != NULL)
            return mark[strlen(marks[i])] - '0';
    }
    return NO_DIGIT;
}

static bool is_plain(char c)
{
    return (c & 0x80) == 0 && (isalnum((unsigned char)c) || c == '[' || c == ']');
}

/* Letters and digits of stem and options, without what choosing adds. */
static char *read_words(const char *screen)
{
    static const char chosen[] = "dipilih";
    const char *from = strchr(strstr(screen, " Soal "), '\n'), *last = strstr(screen, "[0]");
    if (last == NULL)
        return NULL;
    char *words = malloc(strlen(screen) + 1), *out = words;
    assert_non_null(words);
    for (const char *at = from; at < last; at++) {
        if (strncmp(at, chosen, strlen(chosen)) == 0)
            at += strlen(chosen);
        if (is_plain(*at))
            *out++ = *at;
    }
    *out = '\0';
    return words;
}

static void hold_words(struct plug *plug, struct spot *spot, int number)
{
    char *words = read_words(plug->shown);
    if (words != NULL && spot->words != NULL && strcmp(words, spot->words) != 0)
        plug_fail(plug, "question %d was another before: %s", number + 1, spot->words);
    if (spot->words == NULL)
        spot->words = words;
    else
        free(words);
}

static void called_saved(struct plug *plug, struct kader_model *model, int spot, int digit,
                         enum sign sign)
{
    struct spot *known = &model->spots[spot];
    bool refined = known->digit == SOME_DIGIT && known->sign == sign;
    if (known->sign == sign && known->digit == digit)
        return;
    if (model->arriving)
        plug_fail(plug, "question %d is not as it was saved", spot + 1);
    if (known->sign == SIGN_ANSWERED && sign == SIGN_OPEN)
        plug_fail(plug, "the answer of question %d has gone", spot + 1);
    known->digit = digit;
    known->sign = sign;
    if (refined)
        return;
    assert_true(model->event_count < EVENTS);
    model->events[model->event_count++] = (struct saving){spot, digit, sign};
}

static void look(struct plug *plug, void *context)
{
    struct kader_model *model = context;
    enum sign signs[ITEMS];
    if (strchr("0123456789*", plug->newest) != NULL)
        model->typed++;
    model->handed_in |= plug_shows(plug, "Jawaban sudah dikumpulkan.");
    int here = read_dots(plug, signs);
    if (here < 0 || plug_shows(plug, "Menyimpan"))
        return;
    model->trial_done = true;
    hold_words(plug, &model->spots[here], here);
    for (int spot = 0; spot < ITEMS; spot++) {
        struct spot *known = &model->spots[spot];
        int digit = known->sign == signs[spot] ? known->digit : SOME_DIGIT;
        called_saved(plug, model, spot, spot == here ? read_choice(plug->shown) : digit,
                     signs[spot]);
    }
}

/* --- the store --- */

static const struct attempt *attempt_of(const struct course *course)
{
    const struct uuid *enrolment = &course_person(course, PERSON)->kader.enrolment;
    for (size_t i = 0; i < course->attempt_count; i++)
        if (uuid_equal(&course->attempts[i].enrolment, enrolment) &&
            course->attempts[i].state != ATTEMPT_VOID)
            return &course->attempts[i];
    return NULL;
}

static enum sign sign_of(const char *response, bool doubtful)
{
    return doubtful ? SIGN_DOUBTFUL : response[0] != '\0' ? SIGN_ANSWERED : SIGN_OPEN;
}

static int digit_of(const struct test_item *item, const char *response)
{
    return response[0] == '\0' ? NO_DIGIT : response[0] == '?' ? 0 : test_digit(item, response[0]);
}

static bool is_row(const struct saving *event, const struct test *test, const struct answer *row)
{
    const struct test_item *item = &test->items[event->spot];
    return strcmp(item->item->code, row->item) == 0 &&
           event->sign == sign_of(row->response, row->doubtful) &&
           (event->digit == SOME_DIGIT || event->digit == digit_of(item, row->response));
}

static bool same_row(const struct answer *a, const struct answer *b)
{
    return strcmp(a->item, b->item) == 0 && strcmp(a->response, b->response) == 0 &&
           a->doubtful == b->doubtful && a->n == b->n;
}

/* The words of the document's option stand behind the digit that chose it. */
static void hold_option(struct plug *plug, const struct course *course, const struct spot *spot,
                        const struct test_item *item, int digit)
{
    char expected[64];
    int length = snprintf(expected, sizeof expected, "[%d]", digit);
    if (digit < 1 || spot->words == NULL)
        return;
    const struct option *option = &item->item->options[item->order[digit - 1]];
    const char *text = phrase_in(&option->text, &course->quiz->header.languages, LANGUAGE_ID);
    for (; *text != '\0' && length < 20; text++)
        if (is_plain(*text))
            expected[length++] = *text;
    expected[length] = '\0';
    if (strstr(spot->words, expected) == NULL)
        plug_fail(plug, "\"%s\" was not what stood there: %s", expected, spot->words);
}

/* What was called saved is there, in that order; besides, only what was typed. */
static void hold_rows(struct plug *plug, struct kader_model *model, const struct test *test,
                      const struct answer *rows, size_t count)
{
    size_t found = 0;
    if (count < model->row_count || count > ROWS)
        plug_fail(plug, "%zu rows are left of %zu", count, model->row_count);
    for (size_t i = 0; i < model->row_count; i++)
        if (!same_row(&rows[i], &model->rows[i]))
            plug_fail(plug, "row %zu has changed", i + 1);
    for (size_t i = model->row_count; i < count && found < model->event_count; i++)
        found += is_row(&model->events[found], test, &rows[i]);
    if (found < model->event_count)
        plug_fail(plug, "question %d, choice %d, was called saved and is not there",
                  model->events[found].spot + 1, model->events[found].digit);
    if (count - model->row_count > model->typed)
        plug_fail(plug, "%zu rows of %zu keys", count - model->row_count, model->typed);
}

/* The first unanswered one after the newest answer's; design.md section 4. */
static int place_after(const struct kader_model *model, const struct test *test)
{
    int newest = -1;
    for (int spot = 0; model->row_count > 0 && spot < ITEMS; spot++)
        if (strcmp(test->items[spot].item->code, model->rows[model->row_count - 1].item) == 0)
            newest = spot;
    for (int step = 1; step <= ITEMS; step++) {
        int spot = (newest + step) % ITEMS;
        if (model->spots[spot].digit == NO_DIGIT)
            return spot;
    }
    return ITEMS;
}

/* From here on the model is what the store holds. */
static void take_over(struct plug *plug, struct kader_model *model, const struct course *course,
                      const struct test *test, const struct answer *rows, size_t count)
{
    model->row_count = count;
    model->saved = 0;
    for (size_t i = 0; i < count; i++) {
        model->rows[i] = rows[i];
        for (int spot = 0; spot < ITEMS; spot++) {
            const struct test_item *item = &test->items[spot];
            if (strcmp(item->item->code, rows[i].item) != 0)
                continue;
            model->spots[spot].digit = digit_of(item, rows[i].response);
            model->spots[spot].sign = sign_of(rows[i].response, rows[i].doubtful);
            hold_option(plug, course, &model->spots[spot], item, model->spots[spot].digit);
        }
    }
    for (int spot = 0; spot < ITEMS; spot++)
        model->saved += model->spots[spot].digit != NO_DIGIT;
    model->place = place_after(model, test);
}

static void hold_attempt(struct plug *plug, struct kader_model *model, struct witness *witness,
                         const struct attempt *attempt)
{
    struct answer *rows;
    size_t count;
    assert_true(store_list_answers(witness->store, &attempt->id, witness->arena, &rows, &count,
                                   &witness->err));
    struct test *test = test_new(witness->course->quiz, attempt->seed, NULL, 0);
    assert_int_equal(test->item_count, ITEMS);
    hold_rows(plug, model, test, rows, count);
    take_over(plug, model, witness->course, test, rows, count);
    test_free(test);
    if (model->handed_in && attempt->state != ATTEMPT_HANDED_IN)
        plug_fail(plug, "it was called handed in and is not");
    model->handed_in = attempt->state == ATTEMPT_HANDED_IN;
}

static void hold_store(struct plug *plug, struct kader_model *model)
{
    struct witness witness;
    witness_call(&witness, plug->seat);
    const struct attempt *attempt = attempt_of(witness.course);
    bool trial_done = course_person(witness.course, PERSON)->kader.trial_done;
    if (attempt != NULL)
        hold_attempt(plug, model, &witness, attempt);
    else if (model->event_count > 0)
        plug_fail(plug, "there is no test in the store");
    if (model->trial_done && !trial_done)
        plug_fail(plug, "the trial question comes again");
    model->trial_done = trial_done;
    model->event_count = model->typed = 0;
    witness_leave(&witness);
}

/* --- back at the screen --- */

static bool goes_on(struct plug *plug, const struct kader_model *model)
{
    char words[80];
    if (!model->trial_done)
        return plug_sees(plug, "Mari coba satu soal") && plug_press(plug, "*");
    if (model->row_count == 0)
        return true;
    snprintf(words, sizeof words, " %d jawaban Ibu sudah tersimpan.", model->saved);
    if (!plug_sees_one_of(plug, "Tadi sempat terhenti.", "Tadi mati lampu.") ||
        !plug_sees(plug, words))
        return false;
    snprintf(words, sizeof words, "Kita lanjut dari soal %d.", model->place + 1);
    if (model->place < ITEMS && !plug_sees(plug, words))
        return false;
    return plug_press(plug, "\r");
}

static bool finds_home(struct plug *plug, const struct kader_model *model)
{
    return plug_sees(plug, "Peserta:") &&
           plug_sees(plug, model->handed_in ? "1 dari 9 selesai" : "0 dari 9 selesai");
}

static bool arrives(struct plug *plug, struct kader_model *model)
{
    char words[40];
    snprintf(words, sizeof words, " Soal %d dari 20 ", model->place + 1);
    bool there = finds_home(plug, model) && plug_press(plug, "1") &&
                 plug_sees(plug, "nama Anda?") && plug_press(plug, "4\r") &&
                 plug_sees(plug, "Apakah ini Anda?") &&
                 plug_answer(plug, A_LOOK_AFTER_TYPING_MS, "1");
    if (there && model->handed_in)
        return plug_sees(plug, "Jawaban sudah dikumpulkan.");
    return there && goes_on(plug, model) &&
           plug_sees(plug, model->place < ITEMS ? words : "Periksa jawaban");
}

static bool begins(struct plug *plug, struct kader_model *model)
{
    model->arriving = true;
    bool there = arrives(plug, model);
    model->arriving = false;
    return there;
}

/* Screen, board and store agree. */
static void hold_board(struct plug *plug, const struct kader_model *model)
{
    plug->look = NULL;
    plug->keys_left = -1;
    if (plug_is_on(plug))
        plug_switch_off(plug);
    plug->lives_left = 0;
    plug_switch_on(plug, 0, 0);
    assert_true(finds_home(plug, model) && plug_signs_in(plug));
    const char *row = strstr(plug->shown, who), *done = row != NULL ? strstr(row, " v ") : NULL;
    if (row == NULL || (done != NULL && done < strchr(row, '\n')) != model->handed_in)
        plug_fail(plug, "the board says it otherwise");
}

static const struct chance hand[] = {
    {"1", 10}, {"2", 10},  {"3", 10}, {"4", 6},    {"0", 5},  {"\r", 42}, {"-", 6}, {"*", 4},
    {"00", 2}, {".\r", 1}, {"+", 1},  {"\r\r", 4}, {"--", 1}, {"01", 2},  {"", 0},
};

enum { WALK_MOST = 120 };

/* What she does once she is at her test, and after how many keys the plug is pulled. */
struct doing {
    void (*act)(struct plug *plug, struct kader_model *model);
    int least, most;
};

static void walk(struct plug *plug, struct kader_model *model)
{
    for (int i = 0; i < WALK_MOST && !model->handed_in; i++) {
        int look_ms = random_below(&plug->cuts, 6) == 0 ? A_LOOK_MS : 0;
        if (!plug_answer(plug, look_ms, plug_draw(plug, hand)))
            return;
        if (!plug_shows(plug, "Peserta:"))
            continue;
        hold_store(plug, model); /* she has stopped for a moment */
        if (!begins(plug, model))
            return;
    }
}

static void live(struct plug *plug, struct kader_model *model, const struct doing *doing)
{
    bool last = false;
    while (!model->handed_in && !last) {
        last = plug->lives_left == 0;
        plug_switch_on(plug, doing->least, doing->most);
        if (begins(plug, model) && !model->handed_in && !(last && plug_cuts()))
            doing->act(plug, model);
        if (plug_is_on(plug))
            plug_switch_off(plug);
        hold_store(plug, model);
    }
}

static struct kader_model *model_new(void)
{
    struct kader_model *model = calloc(1, sizeof *model);
    assert_non_null(model);
    model->typed = ROWS; /* what the store holds at first was not typed here */
    for (int spot = 0; spot < ITEMS; spot++)
        model->spots[spot].digit = NO_DIGIT;
    return model;
}

static void play(struct seat *seat, uint64_t seed, int lives, const struct doing *doing)
{
    struct plug plug;
    struct kader_model *model = model_new();
    plug_begin(&plug, seat, seed, lives);
    hold_store(&plug, model);
    plug.look = look;
    plug.pace_ms = 72;
    plug.model = model;
    live(&plug, model, doing);
    hold_board(&plug, model);
    plug_end(&plug);
    for (int spot = 0; spot < ITEMS; spot++)
        free(model->spots[spot].words);
    free(model);
}

void plug_kader(struct seat *seat, uint64_t seed, int lives)
{
    play(seat, seed, lives, &(const struct doing){walk, 0, 16});
}

/* All is answered; what is left is 0, then 1. */
static void hand_in(struct plug *plug, struct kader_model *model)
{
    (void)model;
    if (plug_press(plug, "0") && plug_sees(plug, "Bila sudah yakin, tekan 1.") &&
        plug_answer(plug, A_LOOK_MS, "1") && plug_sees(plug, "Jawaban sudah dikumpulkan."))
        plug_answer(plug, A_LOOK_MS, "1\r");
}

void plug_hand_in(struct seat *seat, uint64_t seed, int lives)
{
    play(seat, seed, lives, &(const struct doing){hand_in, 5, 8});
}
