/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buffer.h"
#include "content/checklist.h"
#include "content/document.h"
#include "content/quiz.h"
#include "load.h"
#include <stdlib.h>
#include <string.h>

static enum document_kind kind_of(const char *text)
{
    struct faults faults = new_faults();
    enum document_kind kind = document_check(text, strlen(text), &faults);
    free_faults(&faults);
    return kind;
}

static void the_first_line_tells_the_kind(void **state)
{
    (void)state;
    assert_int_equal(kind_of("Lulus-Kuis: 1\n"), DOCUMENT_QUIZ);
    assert_int_equal(kind_of("\xEF\xBB\xBFLulus-Ceklis: 1\r\n"), DOCUMENT_CHECKLIST);
    assert_int_equal(kind_of("Lulus-Kuis: 7"), DOCUMENT_QUIZ);
    assert_int_equal(kind_of("Judul: Lulus-Kuis: 1\n"), DOCUMENT_UNKNOWN);
    assert_int_equal(kind_of(""), DOCUMENT_UNKNOWN);
}

static void checking_takes_either_kind(void **state)
{
    (void)state;
    struct text quiz = load_fixture("hpp.kuis.txt"), checklist = load_fixture("kbi.cek.txt");
    struct faults faults = new_faults();
    assert_int_equal(document_check(quiz.bytes, quiz.length, &faults), DOCUMENT_QUIZ);
    assert_int_equal(document_check(checklist.bytes, checklist.length, &faults),
                     DOCUMENT_CHECKLIST);
    assert_no_faults(&faults);
    free_faults(&faults);
    free(quiz.bytes);
    free(checklist.bytes);
}

static void the_wrong_kind_is_one_message(void **state)
{
    (void)state;
    struct text text = load_fixture("kbi.cek.txt");
    struct faults faults = new_faults();
    quiz_free(quiz_read(text.bytes, text.length, &faults));
    assert_int_equal(faults_at(&faults, 1, 1, "this is a checklist, not a quiz"), 1);
    assert_int_equal(faults.count, 1);
    free_faults(&faults);
    free(text.bytes);
}

/* Fills the codes of `text` and compares the result. */
static void assert_filled(const char *text, int added, const char *wanted)
{
    struct buffer out = {0};
    assert_int_equal(document_fill_codes(text, strlen(text), &out), added);
    assert_string_equal(buffer_text(&out), wanted);
    buffer_done(&out);
}

static void codes_are_made_from_words_and_put_under_the_text(void **state)
{
    (void)state;
    assert_filled("Lulus-Kuis: 1\n# catatan\nJudul: Uji\n  en: Test\nBahasa: id, en\n\n"
                  "1. Obat apa yang\n   diberikan?\n   en: Which drug\n\n     is given?\n"
                  "   A. Satu\n      en: One\n   B. Dua\n      en: Two\n   Jawaban: A\n"
                  "2.  Benarkah ini?  \n   Jawaban: Benar\n   en: x\n",
                  -1, "");
    assert_filled("Lulus-Kuis: 1\n# catatan\nJudul: Uji\n  en: Test\nBahasa: id, en\n\n"
                  "1. Obat apa yang\n   diberikan?\n   en: Which drug\n\n     is given?\n"
                  "   A. Satu\n      en: One\n   B. Dua\n      en: Two\n   Jawaban: A\n\n"
                  "2.  Benarkah ini?  \n   en: Is it?\n   Jawaban: Benar\n",
                  2,
                  "Lulus-Kuis: 1\n# catatan\nJudul: Uji\n  en: Test\nBahasa: id, en\n\n"
                  "1. Obat apa yang\n   diberikan?\n   en: Which drug\n\n     is given?\n"
                  "   Kode: obat-apa-yang-diberikan\n"
                  "   A. Satu\n      en: One\n   B. Dua\n      en: Two\n   Jawaban: A\n\n"
                  "2.  Benarkah ini?  \n   en: Is it?\n   Kode: benarkah-ini\n   Jawaban: Benar\n");
}

static void no_code_is_put_into_a_practice_case(void **state)
{
    (void)state;
    assert_filled("Lulus-Ceklis: 1\nJudul: Uji\nBahasa: id\n"
                  "~~ Satu\n   2. Ia mulai.\n   Nilai: 1=2\n\n"
                  "1. Cuci tangan\n"
                  "~~ Dua\n   Ia mulai.\n   Nilai: 1=0\n   Alasan 1: Lupa.\n",
                  1,
                  "Lulus-Ceklis: 1\nJudul: Uji\nBahasa: id\n"
                  "~~ Satu\n   2. Ia mulai.\n   Nilai: 1=2\n\n"
                  "1. Cuci tangan\n   Kode: cuci-tangan\n"
                  "~~ Dua\n   Ia mulai.\n   Nilai: 1=0\n   Alasan 1: Lupa.\n");
}

static void codes_are_unique_in_the_file(void **state)
{
    (void)state;
    assert_filled("Lulus-Ceklis: 1\nJudul: Uji\nBahasa: id\n"
                  "1. Cuci tangan\n2. Cuci tangan!\n3. Lain\n   Kode: cuci-tangan\n"
                  "4. \xD0\xA9\n5. CUCI tang\xC3\xA1n",
                  4,
                  "Lulus-Ceklis: 1\nJudul: Uji\nBahasa: id\n"
                  "1. Cuci tangan\n   Kode: cuci-tangan-2\n2. Cuci tangan!\n"
                  "   Kode: cuci-tangan-3\n3. Lain\n   Kode: cuci-tangan\n"
                  "4. \xD0\xA9\n   Kode: n-4\n5. CUCI tang\xC3\xA1n\n   Kode: cuci-tangan-4");
}

static void the_files_own_line_breaks_are_used(void **state)
{
    (void)state;
    assert_filled("Lulus-Ceklis: 1\r\nJudul: Uji\r\nBahasa: id\r\n1. Satu\r\n2. Dua", 2,
                  "Lulus-Ceklis: 1\r\nJudul: Uji\r\nBahasa: id\r\n1. Satu\r\n   Kode: satu\r\n"
                  "2. Dua\r\n   Kode: dua");
    assert_filled("Lulus-Ceklis: 1\rJudul: Uji\rBahasa: id\r1. Satu\r", 1,
                  "Lulus-Ceklis: 1\rJudul: Uji\rBahasa: id\r1. Satu\r   Kode: satu\r");
}

static void long_texts_make_short_codes(void **state)
{
    (void)state;
    assert_filled("Lulus-Ceklis: 1\nJudul: Uji\nBahasa: id\n"
                  "1. Menyampaikan pertanggungjawaban kepada bidan\n"
                  "2. Pertanggungjawabankeseluruhannya\n",
                  2,
                  "Lulus-Ceklis: 1\nJudul: Uji\nBahasa: id\n"
                  "1. Menyampaikan pertanggungjawaban kepada bidan\n   Kode: menyampaikan\n"
                  "2. Pertanggungjawabankeseluruhannya\n   Kode: pertanggungjawabankeselu\n");
}

static void a_complete_file_stays_as_it_is(void **state)
{
    (void)state;
    struct text text = load_fixture("hpp.kuis.txt");
    assert_filled(text.bytes, 0, text.bytes);
    free(text.bytes);
}

/* Without its code lines the file is what it was, and filling it again changes nothing. */
static void only_code_lines_are_put_in(void **state)
{
    (void)state;
    struct text text = load_fixture("kbi.cek.txt");
    struct buffer bare = {0}, filled = {0}, again = {0};
    for (const char *line = text.bytes; *line != '\0';) {
        const char *end = strchr(line, '\n') + 1;
        if (strncmp(line, "   Kode: ", 9) != 0)
            buffer_add(&bare, line, (size_t)(end - line));
        line = end;
    }
    assert_int_equal(document_fill_codes(bare.data, bare.length, &filled), 3);
    assert_int_equal(document_fill_codes(filled.data, filled.length, &again), 0);
    assert_string_equal(filled.data, again.data);
    assert_int_equal(filled.length, text.length + strlen("cuci-tangan-dan-pakai") +
                                        strlen("kosongkan-kandung-kemih") +
                                        strlen("masukkan-tangan-kepalkan") - strlen("kbi-sarung") -
                                        strlen("kbi-kandung-kemih") - strlen("kbi-tekan"));
    buffer_done(&bare);
    buffer_done(&filled);
    buffer_done(&again);
    free(text.bytes);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_line_tells_the_kind),
        cmocka_unit_test(checking_takes_either_kind),
        cmocka_unit_test(the_wrong_kind_is_one_message),
        cmocka_unit_test(codes_are_made_from_words_and_put_under_the_text),
        cmocka_unit_test(no_code_is_put_into_a_practice_case),
        cmocka_unit_test(codes_are_unique_in_the_file),
        cmocka_unit_test(the_files_own_line_breaks_are_used),
        cmocka_unit_test(long_texts_make_short_codes),
        cmocka_unit_test(a_complete_file_stays_as_it_is),
        cmocka_unit_test(only_code_lines_are_put_in),
    };
    return RUN(tests);
}
