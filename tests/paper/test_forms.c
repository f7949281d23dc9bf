/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_forms.c - a test on paper, read back by poppler: everybody's sheet is whole, the digits of
 * the key are those that a sheet shows beside the right options. */
#include "../support/fixture.h"
#include "../support/run.h"
#include "base/text.h"
#include "forms.h"
#include "pdf.h"
#include "readback.h"
#include <string.h>
#include <unistd.h>

enum { PEOPLE = 3, ITEMS = 20 };

struct print {
    char folder[FIXTURE_PATH], path[FIXTURE_PATH + 16];
    struct fonts *fonts;
    struct kader people[PEOPLE];
    struct forms forms;
    struct arena *arena;
};

static struct quiz *quiz_of(struct arena *arena, const char *file)
{
    struct faults faults = {.arena = arena};
    char path[FIXTURE_PATH];
    size_t length;
    char *bytes = readback_bytes(fixture_path(path, file), &length);
    struct quiz *quiz = quiz_read(bytes, length, &faults);
    free(bytes);
    return quiz;
}

static const char shipped[] = "../../quizzes/asi-pijat-oksitosin.kuis.txt";

static int make_print(void **state)
{
    static struct print print;
    static const char *const names[PEOPLE] = {"Yosefina Sabar", "Ny. Ma'rifah, A.Md.Keb",
                                              "Dominggas Teduh"};
    struct error err;
    print = (struct print){.arena = arena_new(), .fonts = fonts_open(FONTDIR, &err)};
    scratch_folder(print.folder);
    snprintf(print.path, sizeof print.path, "%s/forms.pdf", print.folder);
    for (int i = 0; i < PEOPLE; i++) {
        print.people[i] = (struct kader){.list_number = 3 * i + 1, .posyandu = "Melati"};
        text_copy(print.people[i].name, NAME_BYTES, names[i]);
    }
    print.forms = (struct forms){.training = {.title = "Pijat Oksitosin"},
                                 .kind = OCCASION_PRETEST,
                                 .n = 1,
                                 .people = print.people,
                                 .people_count = PEOPLE,
                                 .quiz = quiz_of(print.arena, shipped)};
    *state = &print;
    return print.fonts != NULL && print.forms.quiz->item_count == ITEMS ? 0 : -1;
}

static int drop_print(void **state)
{
    struct print *print = *state;
    quiz_free(print->forms.quiz);
    fonts_close(print->fonts);
    arena_free(print->arena);
    unlink(print->path);
    return rmdir(print->folder);
}

static void draw(struct print *print, unsigned parts)
{
    struct error err = {0};
    struct buffer pdf = {0};
    print->forms.parts = parts;
    if (!forms_draw(&pdf, print->fonts, &print->forms, NULL, NULL, &err) ||
        !pdf_put(&pdf, print->path, &err))
        fail_msg("%s", err.message);
    buffer_done(&pdf);
}

/* What poppler reads, in the arena; pages end with a form feed. */
static const char *read_back(const struct print *print)
{
    char command[2 * FIXTURE_PATH];
    snprintf(command, sizeof command, "pdftotext -layout '%s' -", print->path);
    char *read = readback_output(command);
    const char *text = arena_strdup(print->arena, read);
    free(read);
    return text;
}

static int count_of(const char *text, const char *end, const char *word)
{
    int count = 0;
    for (const char *at = text; (at = strstr(at, word)) != NULL && at < end; at += strlen(word))
        count++;
    return count;
}

static int count_in(const char *text, const char *word)
{
    return count_of(text, text + strlen(text), word);
}

static const char *in_indonesian(const struct print *print, const struct phrase *phrase)
{
    return phrase_in(phrase, &print->forms.quiz->header.languages, LANGUAGE_ID);
}

static void everybody_has_every_question_once(void **state)
{
    struct print *print = *state;
    draw(print, FORM_TEST);
    const char *text = read_back(print);
    for (size_t i = 0; i < ITEMS; i++) {
        char start[32]; /* a stem may be wrapped */
        text_copy(start, sizeof start, in_indonesian(print, &print->forms.quiz->items[i].stem));
        assert_int_equal(count_in(text, start), PEOPLE);
    }
    assert_int_equal(count_in(text, "I do not know"), PEOPLE * ITEMS);
    for (int i = 0; i < PEOPLE; i++)
        assert_true(count_in(text, print->people[i].name) >= 2);
}

/* Head, foot and mark of each page name its owner; the pages are those that the foot counts. */
static void each_page_says_whose_it_is(void **state)
{
    struct print *print = *state;
    static const char *const numbers[PEOPLE] = {"A-01", "A-04", "A-07"};
    draw(print, FORM_TEST);
    const char *page = read_back(print);
    for (int i = 0; i < PEOPLE; i++)
        for (int n = 1; n <= 3; n++) {
            const char *end = strchr(page, '\f');
            char foot[64];
            snprintf(foot, sizeof foot, "page %d of 3", n);
            assert_non_null(end);
            assert_int_equal(count_of(page, end, numbers[i]), 2);
            assert_int_equal(count_of(page, end, print->people[i].name), 1);
            assert_int_equal(count_of(page, end, foot), 1);
            page = end + 1;
        }
    assert_string_equal(page, "");
}

/* The digit in front of the right option on a sheet is the one that the key sheet names. */
static void the_key_names_the_digits_of_the_sheet(void **state)
{
    struct print *print = *state;
    draw(print, FORM_KEY);
    const char *text = read_back(print);
    for (size_t i = 0; i < ITEMS; i++) {
        const struct item *item = &print->forms.quiz->items[i];
        char number[16], words[32];
        int key = 0, printed = 0;
        for (int k = 0; k < item->option_count; k++)
            if (item->options[k].key)
                key = k + 1;
        snprintf(number, sizeof number, "\n%zu. ", i + 1);
        text_copy(words, sizeof words, in_indonesian(print, &item->options[key - 1].text));
        const char *line = strstr(text, number);
        assert_non_null(line);
        assert_int_equal(sscanf(line, " %*d. %d", &printed), 1);
        assert_int_equal(printed, key);
        assert_int_equal(count_of(line, strchr(line + 1, '\n'), words), 1);
    }
}

/* "4   1 2 0" for a true/false item, and each number once a slip. */
static void a_slip_has_a_box_for_every_option(void **state)
{
    struct print *print = *state;
    int boxes = 0, marks = 0;
    draw(print, FORM_SLIP);
    const char *text = read_back(print);
    for (size_t i = 0; i < ITEMS; i++)
        boxes += print->forms.quiz->items[i].option_count + 1;
    /* A digit alone, after the head of the slip: the numbers 1 to 9 are one each. */
    for (const char *at = strstr(text, "Cross one box"); at != NULL && *at != '\0'; at++) {
        if (text_starts_with(at, "Pretest"))
            at = strstr(at, "Cross one box");
        marks += *at >= '0' && *at <= '9' && at[-1] == ' ' && (at[1] == ' ' || at[1] == '\n');
        if (text_starts_with(at, "Cross one box"))
            at = strchr(at, '\n');
    }
    assert_int_equal(count_in(text, "Cross one box"), PEOPLE);
    assert_int_equal(marks, PEOPLE * (boxes + 9));
}

/* How to change a cross stands on both; a number and several boxes are named where there are some.
 */
static void the_head_says_how_this_quiz_is_marked(void **state)
{
    struct print *print = *state;
    struct quiz *plain = print->forms.quiz,
                *kinds = quiz_of(print->arena, "content/ragam.kuis.txt");
    static const unsigned parts[] = {FORM_TEST, FORM_SLIP};
    for (size_t i = 0; i < COUNT(parts); i++) {
        draw(print, parts[i]);
        const char *text = read_back(print);
        assert_int_equal(count_in(text, "To change"), PEOPLE);
        assert_int_equal(count_in(text, "Write a"), 0);
        print->forms.quiz = kinds;
        draw(print, parts[i]);
        print->forms.quiz = plain;
        text = read_back(print);
        assert_int_equal(count_in(text, "To change"), PEOPLE);
        assert_int_equal(count_in(text, "only where the question says so"), PEOPLE);
    }
    quiz_free(kinds);
}

static void large_letters_and_a_second_language_take_more_pages(void **state)
{
    struct print *print = *state;
    draw(print, FORM_TEST);
    int plain = count_in(read_back(print), "\f");
    print->forms.large = true;
    draw(print, FORM_TEST);
    assert_true(count_in(read_back(print), "\f") > plain);
    print->forms.large = false;
    print->forms.both = true;
    draw(print, FORM_TEST);
    const char *both = read_back(print);
    print->forms.both = false;
    assert_true(count_in(both, "\f") > plain);
    assert_int_equal(count_in(both, "How often should a newborn baby be breastfed?"), PEOPLE);
}

static void equal_forms_are_equal_bytes(void **state)
{
    struct print *print = *state;
    size_t one, other;
    draw(print, FORM_TEST | FORM_SLIP | FORM_KEY);
    char *first = readback_bytes(print->path, &one);
    draw(print, FORM_TEST | FORM_SLIP | FORM_KEY);
    char *second = readback_bytes(print->path, &other);
    assert_int_equal(one, other);
    assert_memory_equal(first, second, one);
    free(first);
    free(second);
}

static void a_name_that_cannot_be_printed_is_told_and_nothing_drawn(void **state)
{
    struct print *print = *state;
    struct error err = {0};
    struct buffer pdf = {0};
    char before[NAME_BYTES];
    text_copy(before, sizeof before, print->people[1].name);
    text_copy(print->people[1].name, NAME_BYTES, "\xe5\xae\x89 Fenan");
    print->forms.parts = FORM_SLIP;
    assert_false(forms_draw(&pdf, print->fonts, &print->forms, NULL, NULL, &err));
    assert_int_equal(err.kind, ERROR_REFUSED);
    assert_non_null(strstr(err.message, "U+5B89"));
    assert_int_equal(pdf.length, 0);
    text_copy(print->people[1].name, NAME_BYTES, before);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(everybody_has_every_question_once),
        cmocka_unit_test(each_page_says_whose_it_is),
        cmocka_unit_test(the_key_names_the_digits_of_the_sheet),
        cmocka_unit_test(a_slip_has_a_box_for_every_option),
        cmocka_unit_test(the_head_says_how_this_quiz_is_marked),
        cmocka_unit_test(large_letters_and_a_second_language_take_more_pages),
        cmocka_unit_test(equal_forms_are_equal_bytes),
        cmocka_unit_test(a_name_that_cannot_be_printed_is_told_and_nothing_drawn),
    };
    if (system("command -v pdftotext >/dev/null") != 0) {
        puts("1..0 # SKIP poppler-utils is not installed");
        return 77;
    }
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, make_print, drop_print);
}
