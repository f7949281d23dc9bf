/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/checklist.h"
#include "load.h"
#include <stdlib.h>
#include <string.h>

static struct checklist *read_fixture(const char *name)
{
    struct text text = load_fixture(name);
    struct faults faults = new_faults();
    struct checklist *checklist = checklist_read(text.bytes, text.length, &faults);
    assert_no_faults(&faults);
    free_faults(&faults);
    free(text.bytes);
    return checklist;
}

static void the_header_has_scale_remarks_and_opening_words(void **state)
{
    (void)state;
    struct checklist *checklist = read_fixture("kbi.cek.txt");
    assert_int_equal(checklist->header.pass_mark, 85);
    assert_string_equal(checklist->scale[0].text[0], "tidak dilakukan");
    assert_string_equal(checklist->scale[2].text[1], "alone and correct");
    assert_string_equal(checklist->equipment.text[1], "Long gloves");
    assert_int_equal(checklist->remark_count, 2);
    assert_string_equal(checklist->remarks[1].text[0], "Lebih lembut");
    assert_string_equal(checklist->before_start.text[0],
                        "Nilai yang terlihat.\n\nBantu segera bila ada bahaya.");
    assert_string_equal(checklist->before_start.text[1],
                        "Score what you see.\n\nHelp at once if there is danger.");
    checklist_free(checklist);
}

static void steps_stand_in_phases(void **state)
{
    (void)state;
    struct checklist *checklist = read_fixture("kbi.cek.txt");
    assert_int_equal(checklist->step_count, 3);
    const struct step *steps = checklist->steps;
    assert_string_equal(steps[0].phase->text[1], "Preparation");
    assert_ptr_equal(steps[0].phase, steps[1].phase);
    assert_string_equal(steps[2].phase->text[0], "Tindakan");
    assert_string_equal(steps[2].text.text[0], "Masukkan tangan, kepalkan, tekan dinding depan "
                                               "rahim; tangan lain menekan dari luar.");
    assert_string_equal(steps[0].guidance.text[1], "Six steps, 40-60 seconds, short nails.");
    assert_string_equal(steps[0].leaflet, "halaman 2");
    assert_int_equal(steps[2].seconds, 300);
    checklist_free(checklist);
}

static void a_critical_step_applies_unless_the_file_says_otherwise(void **state)
{
    (void)state;
    struct checklist *checklist = read_fixture("kbi.cek.txt");
    const struct step *steps = checklist->steps;
    assert_true(!steps[0].critical && steps[0].may_not_apply);
    assert_true(steps[1].critical && !steps[1].may_not_apply);
    assert_true(steps[2].critical && steps[2].may_not_apply);
    checklist_free(checklist);
}

static void a_whole_checklist_has_codes(void **state)
{
    (void)state;
    struct checklist *checklist = read_fixture("kbi.cek.txt");
    assert_string_equal(checklist->steps[2].code, "kbi-tekan");
    assert_true(checklist_has_codes(checklist));
    checklist_free(checklist);
    checklist_free(NULL);
}

static void a_case_has_a_text_with_paragraphs_in_every_language(void **state)
{
    (void)state;
    struct checklist *checklist = read_fixture("kbi.cek.txt");
    assert_int_equal(checklist->case_count, 2);
    const struct case_card *card = &checklist->cases[0];
    assert_string_equal(card->title.text[0], "Latihan: tangan sudah bersih");
    assert_string_equal(card->title.text[1], "Practice: clean hands");
    assert_string_equal(card->text.text[0],
                        "Rekaan. Ia mencuci tangan enam langkah, lalu memakai sarung tangan "
                        "panjang.\n\nKandung kemih tidak diperiksa. Nilai: kata ini bagian "
                        "cerita.");
    assert_string_equal(card->text.text[1],
                        "Invented. She washes her hands in six steps and puts on long "
                        "gloves.\n\nThe bladder is not checked.");
    checklist_free(checklist);
}

static void a_case_has_a_mark_for_each_step_and_reasons_for_some(void **state)
{
    (void)state;
    struct checklist *checklist = read_fixture("kbi.cek.txt");
    const struct case_card *first = &checklist->cases[0], *second = &checklist->cases[1];
    assert_int_equal(first->marks[0], 2);
    assert_int_equal(first->marks[1], 0);
    assert_int_equal(first->marks[2], CASE_NO_MARK);
    assert_int_equal(second->marks[0], 1);
    assert_int_equal(second->marks[1], 2);
    assert_int_equal(second->marks[2], 2);
    assert_null(first->reasons[0].text[0]);
    assert_string_equal(first->reasons[1].text[1], "A full bladder is in the way.");
    checklist_free(checklist);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_header_has_scale_remarks_and_opening_words),
        cmocka_unit_test(steps_stand_in_phases),
        cmocka_unit_test(a_critical_step_applies_unless_the_file_says_otherwise),
        cmocka_unit_test(a_whole_checklist_has_codes),
        cmocka_unit_test(a_case_has_a_text_with_paragraphs_in_every_language),
        cmocka_unit_test(a_case_has_a_mark_for_each_step_and_reasons_for_some),
    };
    return RUN(tests);
}
