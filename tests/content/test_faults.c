/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files with mistakes, and what is said of each: once, at its place, and nothing more. */
#include "content/checklist.h"
#include "load.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct expected {
    int line, column;
    enum severity severity;
    const char *fragment;
};

struct faulty_file {
    const char *name;
    const struct expected *expected;
    size_t count;
};

static const struct expected cases[] = {
    {23, 3, SEVERITY_FAULT, "this practice case has no name"},
    {27, 1, SEVERITY_FAULT, "put a space after \"~~\""},
    {32, 1, SEVERITY_FAULT, "this practice case has no text"},
    {35, 1, SEVERITY_FAULT, "this practice case has no \"Nilai:\" line"},
    {43, 11, SEVERITY_FAULT, "step 1 always applies"},
    {43, 15, SEVERITY_FAULT, "there is no step 3 in this file"},
    {43, 19, SEVERITY_FAULT, "a mark is 0, 1, 2 or 9, not 3"},
    {44, 7, SEVERITY_FAULT, "step 1 has two marks"},
    {49, 11, SEVERITY_FAULT, "step 1 has no mark"},
    {54, 15, SEVERITY_FAULT, "marks are written like \"1=2 2=0\", not \"dua=2\""},
    {61, 4, SEVERITY_FAULT, "this key is already written in line 60"},
    {65, 4, SEVERITY_FAULT, "this key is already written in line 63"},
    {67, 4, SEVERITY_FAULT, "this reason does not say for which step it is"},
    {69, 4, SEVERITY_FAULT, "there is no step 7 in this file"},
    {71, 13, SEVERITY_FAULT, "there is no text here"},
    {77, 4, SEVERITY_FAULT, "unknown key: \"Nilia\" (did you mean \"Nilai\"?)"},
    {78, 4, SEVERITY_FAULT, "unknown key: \"Alasn 2\" (did you mean \"Alasan\"?)"},
    {82, 1, SEVERITY_FAULT, "this line is no key, item or step"},
    {84, 1, SEVERITY_FAULT, "put spaces in front of this line"},
};

static const struct expected characters[] = {
    {5, 16, SEVERITY_FAULT, "an invisible character that turns the reading"},
    {8, 10, SEVERITY_FAULT, "an invisible control character (U+0007)"},
    {11, 13, SEVERITY_FAULT, "an invisible control character (U+0085)"},
    {14, 8, SEVERITY_FAULT, "an invisible control character (U+0000)"},
    {17, 9, SEVERITY_FAULT, "an invisible character that turns the reading"},
    {20, 10, SEVERITY_FAULT, "an invisible control character (U+007F)"},
};

static const struct expected empty[] = {
    {1, 1, SEVERITY_FAULT, "this file is empty"},
};

static const struct expected header[] = {
    {4, 14, SEVERITY_FAULT, "must be a whole number 0-100, not \"80,5\""},
    {5, 1, SEVERITY_FAULT, "unknown key: \"Wakru\" (did you mean \"Waktu\"?)"},
    {6, 12, SEVERITY_FAULT, "write ya or tidak (yes or no), not \"mungkin\""},
    {7, 1, SEVERITY_FAULT, "this key is already written in line 2"},
    {8, 1, SEVERITY_FAULT, "unknown key: \"minit\""},
    {9, 1, SEVERITY_FAULT, "this line is no key, item or step"},
    {10, 8, SEVERITY_FAULT, "must be whole minutes like \"20 menit\", not \"dua"},
    {11, 7, SEVERITY_FAULT, "a code has 1 to 32 of a-z, 0-9 and \"-\", not \"HPP 01\""},
    {12, 16, SEVERITY_FAULT, "the short title has 38 characters"},
    {13, 9, SEVERITY_FAULT, "a source is written like \"W1 = title, place\""},
    {15, 9, SEVERITY_FAULT, "the source \"U1\" is already there"},
    {16, 7, SEVERITY_FAULT, "there is no text here"},
    {17, 3, SEVERITY_FAULT, "the language \"en\" is not named in \"Bahasa:\""},
    {18, 1, SEVERITY_FAULT, "the language \"en\" is not named in \"Bahasa:\""},
    {19, 15, SEVERITY_FAULT, "write ya or tidak (yes or no), not \"true\""},
    {20, 1, SEVERITY_FAULT, "unknown key: \"Tek\""},
};

static const struct expected items[] = {
    {6, 1, SEVERITY_FAULT, "this item has no \"Jawaban:\" line"},
    {21, 16, SEVERITY_FAULT, "this item has no option D"},
    {30, 13, SEVERITY_FAULT, "every option is right"},
    {32, 1, SEVERITY_FAULT, "this item has fewer than 2 options"},
    {44, 6, SEVERITY_FAULT, "this option has no text"},
    {54, 4, SEVERITY_FAULT, "this option has the same text as A"},
    {63, 4, SEVERITY_FAULT, "option B is expected here, not C"},
    {69, 1, SEVERITY_WARNING, "number 8 is expected here, not 9"},
    {76, 10, SEVERITY_FAULT, "the code \"satu\" is already used in line 6"},
    {82, 13, SEVERITY_FAULT, "\"mungkin\" cannot be an answer"},
    {87, 13, SEVERITY_FAULT, "\"2,5 kg\" is not a number"},
    {92, 13, SEVERITY_FAULT, "the range \"3..2\" begins with its larger number"},
    {97, 13, SEVERITY_FAULT, "\"-2\" is negative"},
    {106, 13, SEVERITY_FAULT, "an item with options is answered by a letter"},
    {111, 11, SEVERITY_FAULT, "must be a number above 0, at most 1000, like 2"},
    {118, 4, SEVERITY_FAULT, "this key is already written in line 117"},
    {128, 4, SEVERITY_FAULT, "this item has no option C"},
    {141, 4, SEVERITY_FAULT, "this key is already written in line 139"},
    {151, 4, SEVERITY_FAULT, "unknown key: \"Jawabn\" (did you mean \"Jawaban\"?)"},
    {152, 4, SEVERITY_FAULT, "unknown key: \"Pembahsan A\" (did you mean"},
    {158, 12, SEVERITY_FAULT, "there is no answer here"},
    {160, 4, SEVERITY_FAULT, "this item has no text"},
    {167, 13, SEVERITY_WARNING, "\"1.000\" is read as a decimal number"},
    {176, 13, SEVERITY_FAULT, "\"A, A\" cannot be an answer"},
};

static const struct expected languages_many[] = {
    {3, 9, SEVERITY_FAULT, "at most 4 languages fit"},
};

static const struct expected languages_twice[] = {
    {3, 9, SEVERITY_FAULT, "a language is named twice"},
};

static const struct expected languages[] = {
    {3, 9, SEVERITY_FAULT, "must be two letters for each language, like \"id, en\""},
};

static const struct expected latin1[] = {
    {2, 16, SEVERITY_FAULT, "this is not UTF-8 text"},
};

static const struct expected layout[] = {
    {2, 4, SEVERITY_FAULT, "there is no text above that this line could continue"},
    {7, 3, SEVERITY_FAULT, "put a space after the number"},
    {19, 1, SEVERITY_FAULT, "put spaces in front of this line"},
    {21, 4, SEVERITY_FAULT, "put a space after the letter of the option"},
    {32, 1, SEVERITY_FAULT, "put spaces in front of this line"},
    {37, 4, SEVERITY_FAULT, "options have capital letters"},
    {43, 4, SEVERITY_FAULT, "take away the spaces in front of the number"},
    {49, 1, SEVERITY_FAULT, "this line is no key, item or step"},
    {58, 1, SEVERITY_FAULT, "\"Nilai lulus\" belongs to the head of the file"},
    {60, 1, SEVERITY_FAULT, "phases belong to a checklist"},
    {67, 4, SEVERITY_FAULT, "there is no text above that this line could continue"},
    {72, 8, SEVERITY_FAULT, "the line above has nothing to translate"},
    {77, 8, SEVERITY_FAULT, "this text is already there in \"en\""},
    {81, 1, SEVERITY_FAULT, "practice cases belong to a checklist"},
    {87, 8, SEVERITY_FAULT, "this text is already there in \"id\""},
};

static const struct expected letter[] = {
    {1, 1, SEVERITY_FAULT, "the first line must be \"Lulus-Kuis: 1\" or"},
};

static const struct expected missing_keys[] = {
    {1, 1, SEVERITY_FAULT, "this file has no \"Judul:\" line"},
    {1, 1, SEVERITY_FAULT, "this file has no \"Bahasa:\" line"},
};

static const struct expected newer[] = {
    {1, 1, SEVERITY_FAULT, "this file was made for a newer Lulus"},
};

static const struct expected no_opening[] = {
    {1, 1, SEVERITY_FAULT, "the first line must be \"Lulus-Kuis: 1\" or"},
};

static const struct expected no_step[] = {
    {1, 1, SEVERITY_FAULT, "there is no step in this file: a step begins"},
};

static const struct expected only_bom[] = {
    {1, 1, SEVERITY_FAULT, "this file is empty"},
};

static const struct expected opening[] = {
    {1, 1, SEVERITY_FAULT, "the first line must be \"Lulus-Kuis: 1\""},
    {4, 1, SEVERITY_FAULT, "this item has no \"Jawaban:\" line"},
};

static const struct expected other_language[] = {
    {6, 4, SEVERITY_FAULT, "the language \"en\" is not named in \"Bahasa:\""},
};

static const struct expected pass_mark_word[] = {
    {4, 14, SEVERITY_FAULT, "must be a whole number 0-100, not \"delapan\""},
    {5, 8, SEVERITY_FAULT, "must be whole minutes like \"20 menit\", not \"90"},
};

static const struct expected pass_mark[] = {
    {4, 14, SEVERITY_FAULT, "must be a whole number 0-100, not \"0120\""},
};

static const struct expected steps[] = {
    {5, 8, SEVERITY_FAULT, "a scale is written like \"0 = not done"},
    {6, 7, SEVERITY_FAULT, "a scale is written like \"0 = not done"},
    {25, 15, SEVERITY_FAULT, "at most 9 common remarks fit"},
    {27, 1, SEVERITY_FAULT, "unknown key: \"Waktu\""},
    {29, 1, SEVERITY_FAULT, "put a space after \"==\""},
    {34, 12, SEVERITY_FAULT, "write ya or tidak (yes or no), not \"benar\""},
    {35, 19, SEVERITY_FAULT, "write boleh or tidak boleh, not \"mungkin\""},
    {36, 12, SEVERITY_FAULT, "must be like \"3 menit\" or \"30 detik\", not \"5\""},
    {39, 10, SEVERITY_FAULT, "the code \"cuci\" is already used in line 31"},
    {41, 3, SEVERITY_FAULT, "this phase has no name"},
    {45, 4, SEVERITY_FAULT, "unknown key: \"Jawaban\""},
    {46, 4, SEVERITY_FAULT, "take away the spaces in front of the number"},
    {52, 4, SEVERITY_FAULT, "this key belongs to a step"},
    {56, 4, SEVERITY_FAULT, "unknown key: \"Kritiss\" (did you mean \"Kritis\"?)"},
};

static const struct expected ten_options[] = {
    {16, 4, SEVERITY_FAULT, "at most 9 options fit: A to I"},
};

static const struct expected utf16be_no_bom[] = {
    {1, 1, SEVERITY_FAULT, "this file is saved as UTF-16"},
};

static const struct expected utf16le[] = {
    {1, 1, SEVERITY_FAULT, "this file is saved as UTF-16"},
};

static const struct expected version[] = {
    {1, 13, SEVERITY_FAULT, "the first line must be \"Lulus-Kuis: 1\""},
};

static const struct expected warnings[] = {
    {4, 9, SEVERITY_WARNING, "nothing is translated to \"jv\""},
    {6, 1, SEVERITY_WARNING, "2 items have no \"Kode:\" line: the file cannot"},
    {6, 4, SEVERITY_WARNING, "this text has no \"en:\" line"},
    {9, 7, SEVERITY_WARNING, "this text has no \"en:\" line"},
};

static const struct expected word[] = {
    {1, 1, SEVERITY_FAULT, "this is not a plain text file"},
};

#define FILE_OF(name, rows)                                                                        \
    {                                                                                              \
        name, rows, sizeof(rows) / sizeof((rows)[0])                                               \
    }

static const struct faulty_file files[] = {
    FILE_OF("cases.cek.txt", cases),
    FILE_OF("characters.kuis.txt", characters),
    FILE_OF("empty.kuis.txt", empty),
    FILE_OF("header.kuis.txt", header),
    FILE_OF("items.kuis.txt", items),
    FILE_OF("languages-many.kuis.txt", languages_many),
    FILE_OF("languages-twice.kuis.txt", languages_twice),
    FILE_OF("languages.kuis.txt", languages),
    FILE_OF("latin1.kuis.txt", latin1),
    FILE_OF("layout.kuis.txt", layout),
    FILE_OF("letter.txt", letter),
    FILE_OF("missing-keys.kuis.txt", missing_keys),
    FILE_OF("newer.kuis.txt", newer),
    FILE_OF("no-opening.kuis.txt", no_opening),
    FILE_OF("no-step.cek.txt", no_step),
    FILE_OF("only-bom.kuis.txt", only_bom),
    FILE_OF("opening.kuis.txt", opening),
    FILE_OF("other-language.kuis.txt", other_language),
    FILE_OF("pass-mark-word.kuis.txt", pass_mark_word),
    FILE_OF("pass-mark.kuis.txt", pass_mark),
    FILE_OF("steps.cek.txt", steps),
    FILE_OF("ten-options.kuis.txt", ten_options),
    FILE_OF("utf16be-no-bom.kuis.txt", utf16be_no_bom),
    FILE_OF("utf16le.kuis.txt", utf16le),
    FILE_OF("version.kuis.txt", version),
    FILE_OF("warnings.kuis.txt", warnings),
    FILE_OF("word.kuis.txt", word),
};

enum { COUNT_FILES = sizeof files / sizeof files[0] };

static size_t find(const struct faults *faults, const struct expected *expected)
{
    size_t found = 0;
    for (size_t i = 0; i < faults->count; i++) {
        const struct fault *fault = &faults->list[i];
        found += fault->line == expected->line && fault->column == expected->column &&
                 fault->severity == expected->severity &&
                 strstr(fault->message, expected->fragment) != NULL;
    }
    return found;
}

static void each_mistake_is_one_message_at_its_place(void **state)
{
    const struct faulty_file *file = *state;
    char name[256];
    snprintf(name, sizeof name, "faulty/%s", file->name);
    struct text text = load_fixture(name);
    struct faults faults = new_faults();
    document_check(text.bytes, text.length, &faults);
    size_t wrong = faults.count != file->count;
    for (size_t i = 0; i < file->count; i++)
        if (find(&faults, &file->expected[i]) != 1) {
            print_error("# missing: %d:%d %s\n", file->expected[i].line, file->expected[i].column,
                        file->expected[i].fragment);
            wrong++;
        }
    if (wrong > 0)
        print_faults(&faults);
    free_faults(&faults);
    free(text.bytes);
    assert_int_equal(wrong, 0);
}

static void faults_come_in_the_order_of_the_lines(void **state)
{
    (void)state;
    struct text text = load_fixture("faulty/items.kuis.txt");
    struct faults faults = new_faults();
    document_check(text.bytes, text.length, &faults);
    for (size_t i = 1; i < faults.count; i++)
        assert_true(faults.list[i - 1].line <= faults.list[i].line);
    free_faults(&faults);
    free(text.bytes);
}

/* Nothing of it is a head any more, but its languages are wanted, and say where. */
static void languages_below_a_card_are_found_in_their_line(void **state)
{
    (void)state;
    static const char file[] = "Lulus-Ceklis: 1\nJudul: P\n~~ K\nBahasa: id, en\n== T\n1. M\n";
    struct faults faults = new_faults();
    checklist_free(checklist_read(file, strlen(file), &faults));
    assert_int_equal(faults_at(&faults, 4, 9, "nothing is translated to \"en\""), 1);
    free_faults(&faults);
}

int main(void)
{
    struct CMUnitTest tests[COUNT_FILES + 2] = {0};
    for (size_t i = 0; i < COUNT_FILES; i++)
        tests[i] = (struct CMUnitTest){.name = files[i].name,
                                       .test_func = each_mistake_is_one_message_at_its_place,
                                       .initial_state = (void *)&files[i]};
    tests[COUNT_FILES] = (struct CMUnitTest)cmocka_unit_test(faults_come_in_the_order_of_the_lines);
    tests[COUNT_FILES + 1] =
        (struct CMUnitTest)cmocka_unit_test(languages_below_a_card_are_found_in_their_line);
    return RUN(tests);
}
