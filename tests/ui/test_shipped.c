/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shipped quiz and checklist on the screens: nothing of their words may be lost at any size. */
#include "../support/golden.h"
#include "../support/run.h"
#include "base/buffer.h"
#include "content/checklist.h"
#include "press.h"
#include "ui/question.h"
#include "ui/sheet.h"
#include <stdio.h>

static const struct golden_size sizes[] = {{40, 12}, {45, 14}, {60, 20}, {80, 24}, {120, 40}};

static char *read_source(const char *name, size_t *length)
{
    char path[4096];
    const char *source = getenv("srcdir");
    snprintf(path, sizeof path, "%s/%s", source != NULL ? source : "..", name);
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    char *bytes = NULL;
    size_t room = 0;
    ssize_t got = getdelim(&bytes, &room, '\0', file);
    assert_true(got > 0);
    fclose(file);
    *length = (size_t)got;
    return bytes;
}

static struct quiz *shipped_quiz(struct arena *arena)
{
    size_t length;
    struct faults faults = {.arena = arena};
    char *bytes = read_source("quizzes/asi-pijat-oksitosin.kuis.txt", &length);
    struct quiz *quiz = quiz_read(bytes, length, &faults);
    free(bytes);
    assert_int_equal(faults.fault_count, 0);
    return quiz;
}

static struct checklist *shipped_checklist(struct arena *arena)
{
    size_t length;
    struct faults faults = {.arena = arena};
    char *bytes = read_source("checklists/pijat-oksitosin.cek.txt", &length);
    struct checklist *checklist = checklist_read(bytes, length, &faults);
    free(bytes);
    assert_int_equal(faults.fault_count, 0);
    return checklist;
}

/* All pages of the item shown, as text; the page is turned with Enter until the item changes. */
static void pages_of(struct screen *screen, struct golden_size size, enum language language,
                     struct buffer *pages)
{
    size_t item = question_item(screen);
    for (int page = 0; page < 20; page++) {
        struct grid *grid = golden_paint(screen, size, language);
        char *text = grid_text(grid);
        buffer_puts(pages, text);
        buffer_putc(pages, '\n');
        free(text);
        grid_free(grid);
        struct intent intent = press(screen, EVENT_ENTER);
        if (intent.kind == INTENT_REVIEW || question_item(screen) != item)
            return;
    }
    fail_msg("item %zu never ends", item);
}

static void assert_words_in(const char *words, const char *pages)
{
    char word[200];
    for (int used; sscanf(words, "%199s%n", word, &used) == 1; words += used) {
        if (strstr(pages, word) == NULL)
            fail_msg("\"%s\" is missing in\n%s", word, pages);
    }
}

static void assert_item_is_complete(const struct test *test, size_t position,
                                    struct golden_size size, enum language language)
{
    const struct item *item = test->items[position].item;
    const struct languages *languages = &test->quiz->header.languages;
    struct screen *screen =
        question_new(&(struct question){.title = "Tes awal",
                                        .who = "Ibu Yosefina",
                                        .test = test,
                                        .item = position,
                                        .from_review = position + 1 == test->item_count});
    struct buffer pages = {0};
    pages_of(screen, size, language, &pages);
    assert_words_in(phrase_in(&item->stem, languages, language), buffer_text(&pages));
    for (int i = 0; i < item->option_count; i++)
        assert_words_in(phrase_in(&item->options[i].text, languages, language),
                        buffer_text(&pages));
    buffer_done(&pages);
    screen_free(screen);
}

static void every_word_of_every_item_is_on_its_pages(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct quiz *quiz = shipped_quiz(arena);
    struct test *test = test_new(quiz, 1, NULL, 0);
    for (size_t i = 0; i < test->item_count; i++)
        snprintf(test->items[i].response, sizeof test->items[i].response, "A");
    for (size_t size = 0; size < COUNT(sizes); size++)
        for (enum language language = LANGUAGE_ID; language < LANGUAGE_COUNT; language++)
            for (size_t i = 0; i < test->item_count; i++)
                assert_item_is_complete(test, i, sizes[size], language);
    test_free(test);
    quiz_free(quiz);
    arena_free(arena);
}

static void every_page_repeats_the_digit_of_every_option(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct quiz *quiz = shipped_quiz(arena);
    struct test *test = test_new(quiz, 1, NULL, 0);
    for (size_t i = 0; i < test->item_count; i++) {
        struct screen *screen =
            question_new(&(struct question){.title = "Tes", .who = "Ibu", .test = test, .item = i});
        for (int page = 0; page < 6; page++) {
            for (int digit = 0; digit <= test->items[i].item->option_count; digit++) {
                char label[16];
                snprintf(label, sizeof label, "[%d]", digit);
                assert_true(screen_says(screen, 40, 12, label));
            }
            press(screen, EVENT_DOWN);
        }
        screen_free(screen);
    }
    test_free(test);
    quiz_free(quiz);
    arena_free(arena);
}

static void every_word_of_every_step_is_in_its_box(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct checklist *checklist = shipped_checklist(arena);
    struct sheet *sheet = sheet_new(checklist, NULL, 0);
    struct screen *screen = sheet_view_new(
        &(struct sheet_view){.title = "Praktik", .observer = "Penilai: Bidan", .sheet = sheet});
    for (size_t step = 0; step < sheet->step_count; step++, press(screen, EVENT_ENTER)) {
        for (int size = 0; golden_trainer[size].columns > 0; size++)
            for (enum language language = LANGUAGE_ID; language < LANGUAGE_COUNT; language++) {
                struct grid *grid = golden_paint(screen, golden_trainer[size], language);
                char *text = grid_text(grid);
                assert_words_in(phrase_in(&sheet->steps[step].step->text,
                                          &checklist->header.languages, language),
                                text);
                free(text);
                grid_free(grid);
            }
    }
    screen_free(screen);
    sheet_free(sheet);
    checklist_free(checklist);
    arena_free(arena);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_word_of_every_item_is_on_its_pages),
        cmocka_unit_test(every_page_repeats_the_digit_of_every_option),
        cmocka_unit_test(every_word_of_every_step_is_in_its_box),
    };
    return RUN(tests);
}
