/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The content that is shipped: complete, in both languages, and no key to be guessed. */
#include "base/text.h"
#include "content/checklist.h"
#include "content/quiz.h"
#include "load.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LANGUAGES = 2, CHOICES = 4 };

static struct text load_shipped(const char *name)
{
    const char *source = getenv("srcdir");
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", source != NULL ? source : "..", name);
    return load_file(path);
}

static struct quiz *read_quiz(void)
{
    struct text text = load_shipped("quizzes/asi-pijat-oksitosin.kuis.txt");
    struct faults faults = new_faults();
    struct quiz *quiz = quiz_read(text.bytes, text.length, &faults);
    assert_no_faults(&faults);
    free_faults(&faults);
    free(text.bytes);
    return quiz;
}

static struct checklist *read_checklist(void)
{
    struct text text = load_shipped("checklists/pijat-oksitosin.cek.txt");
    struct faults faults = new_faults();
    struct checklist *checklist = checklist_read(text.bytes, text.length, &faults);
    assert_no_faults(&faults);
    free_faults(&faults);
    free(text.bytes);
    return checklist;
}

static void assert_complete(const struct phrase *phrase)
{
    for (size_t n = 0; n < LANGUAGES; n++) {
        assert_non_null(phrase->text[n]);
        assert_true(phrase->text[n][0] != '\0');
    }
}

static void assert_complete_header(const struct content_header *head)
{
    assert_int_equal(head->languages.count, LANGUAGES);
    assert_string_equal(head->languages.code[0], "id");
    assert_string_equal(head->languages.code[1], "en");
    assert_complete(&head->title);
    assert_complete(&head->topics);
    assert_string_equal(head->short_title.text[0], "PIJAT OKSITOSIN");
    assert_string_equal(head->reviewed, ""); /* until a midwife signs her name */
    assert_true(head->source_count > 0);
    assert_string_equal(head->licence, "GPL-3.0-or-later");
}

/* True when every mark of "W1, I3" is a source of the header. */
static bool sources_exist(const struct content_header *head, const char *marks)
{
    for (const char *mark = marks; *mark != '\0';) {
        size_t length = strcspn(mark, ", "), i = 0;
        while (i < head->source_count && (strlen(head->sources[i].mark) != length ||
                                          strncmp(head->sources[i].mark, mark, length) != 0))
            i++;
        if (i == head->source_count)
            return false;
        mark += length + strspn(mark + length, ", ");
    }
    return true;
}

static void the_quiz_has_20_complete_items(void **state)
{
    (void)state;
    struct quiz *quiz = read_quiz();
    assert_complete_header(&quiz->header);
    assert_int_equal(quiz->item_count, 20);
    assert_int_equal(quiz->header.pass_mark, 75);
    assert_true(quiz_has_codes(quiz));
    for (size_t i = 0; i < quiz->item_count; i++) {
        const struct item *item = &quiz->items[i];
        assert_complete(&item->stem);
        assert_complete(&item->explanation);
        assert_non_null(item->topic);
        assert_true(sources_exist(&quiz->header, item->source));
        for (int n = 0; n < item->option_count; n++)
            assert_complete(&item->options[n].text);
    }
    quiz_free(quiz);
}

static int length_of(const struct option *option, size_t language)
{
    const char *text = option->text.text[language];
    return (int)text_characters(text, strlen(text));
}

static bool is_choice(const struct item *item)
{
    return item->kind == ITEM_SINGLE;
}

static void options_of_an_item_are_about_equally_long(void **state)
{
    (void)state;
    struct quiz *quiz = read_quiz();
    for (size_t i = 0; i < quiz->item_count; i++) {
        const struct item *item = &quiz->items[i];
        for (size_t language = 0; is_choice(item) && language < LANGUAGES; language++) {
            int sum = 0;
            for (int n = 0; n < item->option_count; n++)
                sum += length_of(&item->options[n], language);
            for (int n = 0; n < item->option_count; n++) {
                int length = length_of(&item->options[n], language) * item->option_count;
                assert_in_range(length * 100, sum * 80, sum * 120);
            }
        }
    }
    quiz_free(quiz);
}

/* How many options are longer than the key. */
static int rank_of_key(const struct item *item, size_t language)
{
    int key = 0, rank = 0;
    for (int n = 0; n < item->option_count; n++)
        if (item->options[n].key)
            key = length_of(&item->options[n], language);
    for (int n = 0; n < item->option_count; n++)
        rank += length_of(&item->options[n], language) > key;
    return rank;
}

static void the_key_is_not_known_by_its_length(void **state)
{
    (void)state;
    struct quiz *quiz = read_quiz();
    for (size_t language = 0; language < LANGUAGES; language++) {
        int ranks[CHOICES] = {0}, choices = 0;
        for (size_t i = 0; i < quiz->item_count; i++)
            if (is_choice(&quiz->items[i])) {
                ranks[rank_of_key(&quiz->items[i], language)]++;
                choices++;
            }
        for (int rank = 0; rank < CHOICES; rank++)
            assert_in_range(ranks[rank], 1, choices / 2);
    }
    quiz_free(quiz);
}

static void the_key_is_not_known_by_its_place(void **state)
{
    (void)state;
    struct quiz *quiz = read_quiz();
    int places[CHOICES] = {0}, choices = 0, truths = 0, statements = 0;
    for (size_t i = 0; i < quiz->item_count; i++) {
        const struct item *item = &quiz->items[i];
        for (int n = 0; is_choice(item) && n < item->option_count; n++)
            places[n] += item->options[n].key;
        choices += is_choice(item);
        truths += item->kind == ITEM_TRUE_FALSE && item->options[0].key;
        statements += item->kind == ITEM_TRUE_FALSE;
    }
    for (int n = 0; n < CHOICES; n++)
        assert_in_range(places[n], choices / 4 - 1, choices / 4 + 1);
    assert_true(truths * 2 >= statements - 1 && truths * 2 <= statements + 1);
    quiz_free(quiz);
}

static void the_checklist_has_22_complete_steps_7_of_them_critical(void **state)
{
    (void)state;
    struct checklist *checklist = read_checklist();
    int critical = 0;
    assert_complete_header(&checklist->header);
    assert_int_equal(checklist->header.pass_mark, 80);
    assert_int_equal(checklist->step_count, 22);
    assert_true(checklist_has_codes(checklist));
    for (size_t i = 0; i < checklist->step_count; i++) {
        const struct step *step = &checklist->steps[i];
        critical += step->critical;
        assert_complete(&step->text);
        assert_complete(&step->guidance);
        assert_complete(step->phase);
        assert_true(sources_exist(&checklist->header, step->source));
    }
    assert_int_equal(critical, 7);
    checklist_free(checklist);
}

static void the_observer_is_offered_scale_remarks_and_opening_words(void **state)
{
    (void)state;
    struct checklist *checklist = read_checklist();
    for (int level = 0; level < MARK_LEVELS; level++)
        assert_complete(&checklist->scale[level]);
    assert_int_equal(checklist->remark_count, REMARKS_MAX);
    for (int i = 0; i < checklist->remark_count; i++)
        assert_complete(&checklist->remarks[i]);
    assert_complete(&checklist->equipment);
    assert_complete(&checklist->before_start);
    checklist_free(checklist);
}

static void three_cases_give_every_mark_below_2_its_reason(void **state)
{
    (void)state;
    struct checklist *checklist = read_checklist();
    assert_int_equal(checklist->case_count, 3);
    for (size_t n = 0; n < checklist->case_count; n++) {
        const struct case_card *card = &checklist->cases[n];
        assert_complete(&card->title);
        assert_complete(&card->text);
        for (size_t i = 0; i < checklist->step_count; i++)
            if (card->marks[i] != MARK_LEVELS - 1 || card->reasons[i].text[0] != NULL)
                assert_complete(&card->reasons[i]);
    }
    checklist_free(checklist);
}

static void each_case_says_that_it_is_invented(void **state)
{
    (void)state;
    struct checklist *checklist = read_checklist();
    for (size_t n = 0; n < checklist->case_count; n++) {
        const struct phrase *text = &checklist->cases[n].text;
        assert_true(text_starts_with(text->text[0], "Kejadian ini rekaan, untuk latihan.\n\n"));
        assert_true(text_starts_with(text->text[1], "This event is invented, for practice.\n\n"));
    }
    checklist_free(checklist);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_quiz_has_20_complete_items),
        cmocka_unit_test(options_of_an_item_are_about_equally_long),
        cmocka_unit_test(the_key_is_not_known_by_its_length),
        cmocka_unit_test(the_key_is_not_known_by_its_place),
        cmocka_unit_test(the_checklist_has_22_complete_steps_7_of_them_critical),
        cmocka_unit_test(the_observer_is_offered_scale_remarks_and_opening_words),
        cmocka_unit_test(three_cases_give_every_mark_below_2_its_reason),
        cmocka_unit_test(each_case_says_that_it_is_invented),
    };
    return RUN(tests);
}
