/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/decimal.h"
#include "content/quiz.h"
#include "load.h"
#include <stdlib.h>
#include <string.h>

static struct quiz *read_fixture(const char *name)
{
    struct text text = load_fixture(name);
    struct faults faults = new_faults();
    struct quiz *quiz = quiz_read(text.bytes, text.length, &faults);
    assert_no_faults(&faults);
    free_faults(&faults);
    free(text.bytes);
    return quiz;
}

static void the_header_says_what_the_file_is(void **state)
{
    (void)state;
    struct quiz *quiz = read_fixture("hpp.kuis.txt");
    const struct content_header *head = &quiz->header;
    assert_int_equal(head->languages.count, 2);
    assert_string_equal(head->languages.code[1], "en");
    assert_string_equal(phrase_in(&head->title, &head->languages, LANGUAGE_ID),
                        "Perdarahan pascasalin");
    assert_string_equal(phrase_in(&head->title, &head->languages, LANGUAGE_EN),
                        "Postpartum haemorrhage");
    assert_string_equal(phrase_in(&head->short_title, &head->languages, LANGUAGE_EN), "HPP");
    assert_string_equal(head->code, "hpp");
    assert_int_equal(head->pass_mark, 80);
    assert_string_equal(head->reviewed, "");
    assert_int_equal(head->source_count, 1);
    assert_string_equal(head->sources[0].mark, "U1");
    assert_string_equal(head->sources[0].text, "Contoh untuk uji program");
    assert_string_equal(head->licence, "GPL-3.0-or-later");
    assert_int_equal(quiz->minutes, 20);
    assert_true(quiz->shuffle_items);
    quiz_free(quiz);
}

static void a_single_choice_keeps_its_lines_joined(void **state)
{
    (void)state;
    struct quiz *quiz = read_fixture("hpp.kuis.txt");
    const struct item *item = &quiz->items[0];
    assert_int_equal(item->line, 18);
    assert_int_equal(item->kind, ITEM_SINGLE);
    assert_string_equal(item->stem.text[0],
                        "Ibu melahirkan 5 menit yang lalu. Tekanan darah: 110/70, nadi 88. "
                        "Obat apa yang diberikan lebih dulu?");
    assert_string_equal(item->stem.text[1],
                        "The mother gave birth 5 minutes ago. Blood pressure: 110/70, pulse 88. "
                        "Which drug is given first?");
    assert_int_equal(item->option_count, 4);
    assert_true(item->options[0].key);
    assert_false(item->options[1].key);
    assert_int_equal(item->options[1].line, 25);
    assert_string_equal(item->options[1].text.text[1], "Ergometrine 0.2 mg i.v.");
    assert_string_equal(item->options[1].explanation.text[0], "Jangan diberikan pada hipertensi.");
    assert_null(item->options[0].explanation.text[0]);
    assert_string_equal(item->explanation.text[1], "Oxytocin is the first choice.");
    assert_string_equal(item->source, "U1");
    assert_true(item->shuffle);
    quiz_free(quiz);
}

static void true_or_false_gets_two_options_of_its_own(void **state)
{
    (void)state;
    struct quiz *quiz = read_fixture("hpp.kuis.txt");
    const struct item *item = &quiz->items[1];
    assert_int_equal(item->kind, ITEM_TRUE_FALSE);
    assert_int_equal(item->option_count, 2);
    assert_string_equal(item->options[0].text.text[0], "Benar");
    assert_string_equal(item->options[0].text.text[1], "True");
    assert_string_equal(item->options[1].text.text[0], "Salah");
    assert_true(item->options[0].key);
    assert_false(item->options[1].key);
    assert_false(item->shuffle);
    quiz_free(quiz);
}

static void several_letters_make_a_multiple_choice(void **state)
{
    (void)state;
    struct quiz *quiz = read_fixture("hpp.kuis.txt");
    const struct item *item = &quiz->items[2];
    assert_int_equal(item->kind, ITEM_MULTIPLE);
    assert_true(item->options[0].key && !item->options[1].key && item->options[2].key);
    assert_int_equal(item->weight, 2 * POINT);
    assert_int_equal(quiz_max_score(quiz), 5 * POINT);
    quiz_free(quiz);
}

static void a_number_may_have_a_tolerance(void **state)
{
    (void)state;
    struct quiz *quiz = read_fixture("hpp.kuis.txt");
    const struct item *item = &quiz->items[3];
    assert_int_equal(item->kind, ITEM_NUMERIC);
    assert_int_equal(item->option_count, 0);
    assert_int_equal(item->low, 2 * POINT);
    assert_int_equal(item->high, 3 * POINT);
    assert_string_equal(item->topic, "Perdarahan pascasalin");
    quiz_free(quiz);
}

static void a_whole_quiz_has_codes(void **state)
{
    (void)state;
    struct quiz *quiz = read_fixture("hpp.kuis.txt");
    assert_string_equal(quiz->items[2].code, "hpp-tanda");
    assert_true(quiz_has_codes(quiz));
    quiz_free(quiz);
    quiz_free(NULL);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_header_says_what_the_file_is),
        cmocka_unit_test(a_single_choice_keeps_its_lines_joined),
        cmocka_unit_test(true_or_false_gets_two_options_of_its_own),
        cmocka_unit_test(several_letters_make_a_multiple_choice),
        cmocka_unit_test(a_number_may_have_a_tolerance),
        cmocka_unit_test(a_whole_quiz_has_codes),
    };
    return RUN(tests);
}
