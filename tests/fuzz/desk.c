/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk.h"
#include "../ui/sample.h"
#include "base/language.h"
#include "base/text.h"
#include "fuzz.h"
#include "ui/basic.h"
#include "ui/pictures.h"
#include "ui/question.h"
#include "ui/sheet.h"

enum { ITEMS = 5, FIELD_LIMIT = 20 };

struct desk_kind {
    char letter;
    struct screen *(*open)(struct desk *desk);
    void (*act)(struct desk *desk, const struct event *event, const struct intent *intent);
};

static void show(struct desk *desk, struct screen *screen)
{
    screen_free(desk->screen);
    desk->screen = screen;
}

/* --- a test: trial, questions, review --- */

static struct screen *open_trial(struct desk *desk)
{
    (void)desk;
    return trial_new(&(struct trial){.title = "Tes awal", .who = "Ibu Yosefina"});
}

static struct screen *open_question(struct desk *desk, size_t item, bool from_review)
{
    return question_new(&(struct question){.title = "Tes awal",
                                           .who = "Ibu Yosefina",
                                           .test = desk->test,
                                           .item = item,
                                           .from_review = from_review});
}

/* A letter of the item, or several, parted by commas and in order. */
static bool is_of_letters(const struct item *item, const char *response)
{
    char last = 'A' - 1, end = (char)('A' + item->option_count);
    for (;; response += 2) {
        if (response[0] <= last || response[0] >= end)
            return false;
        last = response[0];
        if (response[1] == '\0')
            return true;
        if (response[1] != ',' || item->kind != ITEM_MULTIPLE)
            return false;
    }
}

static bool is_of_item(const struct item *item, const char *response)
{
    char number[RESPONSE_BYTES];
    if (response[0] == '\0' || strcmp(response, RESPONSE_UNKNOWN) == 0)
        return true;
    if (item->kind == ITEM_NUMERIC)
        return response_number(response, number) && strcmp(response, number) == 0;
    return is_of_letters(item, response);
}

static void take_answer(struct desk *desk, const struct intent *intent)
{
    HOLDS(intent->number >= 0 && intent->number < ITEMS);
    const struct item *item = desk->test->items[intent->number].item;
    HOLDS(is_of_item(item, intent->text));
    if (desk->saves)
        sample_answer(desk->test, (size_t)intent->number, intent->text, intent->flag != 0);
    question_saved(desk->screen, desk->saves);
}

static void act_on_test(struct desk *desk, const struct event *event, const struct intent *intent)
{
    struct review review = {.title = "Tes awal", .who = "Ibu Yosefina", .test = desk->test};
    if (intent->kind == INTENT_ANSWER)
        take_answer(desk, intent);
    else if (intent->kind == INTENT_REVIEW)
        show(desk, review_new(&review));
    else if (intent->kind == INTENT_GO && intent->number >= 0 && intent->number < ITEMS)
        show(desk, open_question(desk, (size_t)intent->number, true));
    else if (intent->kind == INTENT_BACK || intent->kind == INTENT_NEXT)
        show(desk, open_question(desk, 0, false));
    else if (intent->kind == INTENT_PAUSE)
        HOLDS((event->kind == EVENT_DIGIT && event->number == 1) || event->kind == EVENT_TICK);
    else if (intent->kind == INTENT_HAND_IN)
        HOLDS(event->kind == EVENT_DIGIT && event->number == 1);
    else
        HOLDS(intent->kind == INTENT_NONE);
}

/* Several answers at the third item, a number at the fourth. */
static struct quiz *quiz_of_kinds(struct desk *desk)
{
    struct quiz *quiz = sample_quiz(desk->arena, ITEMS);
    struct item *several = &quiz->items[2], *number = &quiz->items[3];
    several->kind = ITEM_MULTIPLE;
    several->options[1].key = true;
    *number = (struct item){.kind = ITEM_NUMERIC,
                            .code = number->code,
                            .stem = number->stem,
                            .explanation = number->explanation,
                            .weight = number->weight,
                            .low = 400000,
                            .high = 450000};
    return quiz;
}

static struct screen *open_kinds(struct desk *desk)
{
    test_free(desk->test);
    desk->test = test_new(quiz_of_kinds(desk), 7, NULL, 0);
    return open_question(desk, 0, false);
}

/* --- the observer's sheet --- */

static struct screen *open_sheet(struct desk *desk)
{
    return sheet_view_new(&(struct sheet_view){
        .title = "Penilaian 1", .observer = "Penilai: Bidan", .sheet = desk->sheet});
}

static void act_on_sheet(struct desk *desk, const struct event *event, const struct intent *intent)
{
    if (intent->kind == INTENT_MARK) {
        const char *remark = intent->text != NULL ? intent->text : "";
        int value = intent->value;
        HOLDS(intent->number >= 0 && (size_t)intent->number < desk->sheet->step_count);
        HOLDS((value >= 0 && value < MARK_LEVELS) ||
              (value == MARK_NOT_APPLICABLE &&
               desk->sheet->steps[intent->number].step->may_not_apply));
        if (desk->saves)
            sample_mark(desk->sheet, (size_t)intent->number, value, remark);
        sheet_saved(desk->screen, desk->saves);
    } else if (intent->kind == INTENT_CLOSE || intent->kind == INTENT_STOP) {
        HOLDS(event->kind == EVENT_DIGIT && event->number == 1);
        HOLDS(intent->kind == INTENT_STOP || sheet_unscored(desk->sheet) == 0);
        show(desk, open_sheet(desk));
    } else if (intent->kind == INTENT_BACK) {
        show(desk, open_sheet(desk));
    } else {
        HOLDS(intent->kind == INTENT_NONE || intent->kind == INTENT_LANGUAGE ||
              intent->kind == INTENT_HELP);
    }
}

/* --- fields --- */

static struct screen *open_field(enum field_kind kind, bool accepts_scan)
{
    return field_new(&(struct field){.heading = {.left = "Lulus", .right = "26-09-2019"},
                                     .label = "Name",
                                     .hint = "as on the certificate",
                                     .kind = kind,
                                     .limit = FIELD_LIMIT,
                                     .initial = kind == FIELD_TEXT ? "Yosefina" : NULL,
                                     .suggested = accepts_scan,
                                     .accepts_scan = accepts_scan});
}

static struct screen *open_text(struct desk *desk)
{
    (void)desk;
    return open_field(FIELD_TEXT, false);
}

static struct screen *open_scan(struct desk *desk)
{
    (void)desk;
    return open_field(FIELD_TEXT, true);
}

static struct screen *open_digits(struct desk *desk)
{
    (void)desk;
    return open_field(FIELD_DIGITS, false);
}

static struct screen *open_pin(struct desk *desk)
{
    (void)desk;
    return open_field(FIELD_PIN, false);
}

static void act_on_field(struct desk *desk, const struct event *event, const struct intent *intent)
{
    size_t bad;
    HOLDS(intent->kind == INTENT_NONE || intent->kind == INTENT_BACK ||
          intent->kind == INTENT_SUBMIT);
    if (intent->kind != INTENT_SUBMIT)
        return;
    size_t length = strlen(intent->text);
    HOLDS(text_valid(intent->text, length, &bad) && length > 0);
    HOLDS(event->kind == EVENT_SCAN || text_characters(intent->text, length) <= FIELD_LIMIT);
    if (!desk->saves)
        field_refuse(desk->screen, "Please write it again.");
}

/* --- choices --- */

static struct screen *open_menu(struct desk *desk)
{
    static const struct menu_option options[] = {{1, "Participant", NULL},
                                                 {2, "Observer", "2"},
                                                 {4, "Check a certificate", NULL},
                                                 {0, "Switch off", NULL}};
    (void)desk;
    return menu_new(&(struct menu){.heading = {.left = "Lulus"},
                                   .intro = "Who are you?",
                                   .options = options,
                                   .option_count = COUNT(options),
                                   .status = "3 dari 9"});
}

static struct screen *open_list(struct desk *desk)
{
    enum { ROWS = 14 };
    struct list_row *rows = arena_alloc(desk->arena, ROWS * sizeof *rows);
    for (int i = 0; i < ROWS; i++)
        rows[i] = (struct list_row){.number = i + 1, .text = "Yosefina Contoh", .mark = "selesai"};
    return list_new(&(struct list){
        .heading = {.left = "Peserta"}, .prompt = "Your number", .rows = rows, .row_count = ROWS});
}

static struct screen *open_confirm(struct desk *desk)
{
    (void)desk;
    return confirm_new(&(struct confirm){.heading = {.left = "Lulus"}, .question = "Selesai?"});
}

static struct screen *open_pages(struct desk *desk)
{
    (void)desk;
    return pages_new(&(struct pages){
        .heading = {.left = "Lulus"},
        .text = "satu\ndua\ntiga\nempat\nlima\nenam\ntujuh\ndelapan\nsembilan\nsepuluh\nsebelas\n"
                "dua belas\ntiga belas\nempat belas\nlima belas\n\nenam belas",
    });
}

static struct screen *open_people(struct desk *desk)
{
    static const char *const names[] = {"Yosefina Contoh", "Rut Fanumbi", "Ana Luturmas", "Ány Ü"};
    enum { ROWS = 24 };
    struct list_row *rows = arena_alloc(desk->arena, ROWS * sizeof *rows);
    for (int i = 0; i < ROWS; i++)
        rows[i] = (struct list_row){.number = i + 1, .text = names[i % COUNT(names)]};
    return list_new(&(struct list){.heading = {.left = "Peserta"},
                                   .prompt = "Your number",
                                   .rows = rows,
                                   .row_count = ROWS,
                                   .narrows = true});
}

static struct screen *open_pictures(struct desk *desk)
{
    (void)desk;
    return pictures_new(
        &(struct pictures){.heading = {.left = "Lulus"}, .prompt = "Three pictures"});
}

static void act_on_pictures(struct desk *desk, const struct event *event,
                            const struct intent *intent)
{
    HOLDS(intent->kind == INTENT_NONE || intent->kind == INTENT_BACK ||
          intent->kind == INTENT_SUBMIT);
    if (intent->kind != INTENT_SUBMIT)
        return;
    HOLDS(event->kind == EVENT_ENTER && strlen(intent->text) == PICTURES_CHOSEN &&
          strspn(intent->text, "123456789") == PICTURES_CHOSEN);
    pictures_refuse(desk->screen, "These were others.");
}

static void act_on_choice(struct desk *desk, const struct event *event, const struct intent *intent)
{
    (void)desk;
    HOLDS(intent->kind == INTENT_NONE || intent->kind == INTENT_BACK ||
          intent->kind == INTENT_CHOOSE || intent->kind == INTENT_YES ||
          intent->kind == INTENT_NEXT);
    if (intent->kind == INTENT_CHOOSE)
        HOLDS(intent->number >= 0 && intent->number <= 24);
    if (intent->kind == INTENT_YES)
        HOLDS(event->kind == EVENT_DIGIT && event->number == 1);
}

static const struct desk_kind kinds[] = {
    {'t', open_trial, act_on_test},        {'s', open_sheet, act_on_sheet},
    {'f', open_text, act_on_field},        {'v', open_scan, act_on_field},
    {'d', open_digits, act_on_field},      {'p', open_pin, act_on_field},
    {'m', open_menu, act_on_choice},       {'l', open_list, act_on_choice},
    {'c', open_confirm, act_on_choice},    {'g', open_pages, act_on_choice},
    {'k', open_kinds, act_on_test},        {'n', open_people, act_on_choice},
    {'i', open_pictures, act_on_pictures},
};

struct desk desk_new(char letter)
{
    struct desk desk = {.arena = arena_new(), .saves = true};
    desk.kind = &kinds[(unsigned char)letter % COUNT(kinds)];
    for (size_t i = 0; i < COUNT(kinds); i++)
        if (kinds[i].letter == letter)
            desk.kind = &kinds[i];
    desk.test = test_new(sample_quiz(desk.arena, ITEMS), 7, NULL, 0);
    desk.sheet = sheet_new(sample_checklist(desk.arena), NULL, 0);
    desk.screen = desk.kind->open(&desk);
    return desk;
}

void desk_done(struct desk *desk)
{
    screen_free(desk->screen);
    test_free(desk->test);
    sheet_free(desk->sheet);
    arena_free(desk->arena);
}

/* Another size each time, down to one cell. */
static void paint(const struct desk *desk, int64_t turn)
{
    static const struct {
        int rows, columns;
    } sizes[] = {{12, 40}, {24, 80}, {20, 60}, {1, 1}, {13, 41}};
    size_t pick = (size_t)turn % COUNT(sizes);
    struct grid *grid =
        grid_new(sizes[pick].rows, sizes[pick].columns, turn % 2 != 0 ? LANGUAGE_ID : LANGUAGE_EN);
    desk->screen->ops->view(desk->screen, grid);
    grid_free(grid);
}

void desk_event(struct desk *desk, const struct event *event)
{
    struct intent intent = desk->screen->ops->update(desk->screen, event);
    desk->kind->act(desk, event, &intent);
    paint(desk, event->now_ms / 10);
}
