/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_cards.c - the cards of the participants and of the keypad, as poppler and zbar read them. */
#include "../support/fixture.h"
#include "base/buffer.h"
#include "base/text.h"
#include "certificate/card.h"
#include "forms.h"
#include "pdf.h"
#include "readback.h"
#include <string.h>
#include <unistd.h>

enum { PEOPLE = 13, ON_PAGE = 10 };

struct print {
    char folder[FIXTURE_PATH], path[FIXTURE_PATH + 16];
    struct fonts *fonts;
    struct kader people[PEOPLE];
    struct forms forms;
};

static void name_people(struct print *print)
{
    static const char *const names[] = {
        "Ny. Ma'rifah, A.Md.Keb",
        "Raden Ayu Siti Nurhasanah Kusumaningrum Wulandari Prabowo, S.Tr.Keb., M.Kes", "Y"};
    for (int i = 0; i < PEOPLE; i++) {
        struct kader *kader = &print->people[i];
        kader->list_number = i + 1;
        memset(kader->enrolment.bytes, 17 * (i + 1), sizeof kader->enrolment.bytes);
        text_copy(kader->name, sizeof kader->name, names[i % 3]);
        text_copy(kader->posyandu, sizeof kader->posyandu, i % 2 == 0 ? "Melati" : "");
        text_copy(kader->village, sizeof kader->village, i % 4 == 0 ? "Lorulun" : "");
    }
}

static int make_print(void **state)
{
    static struct print print;
    struct error err;
    print = (struct print){.fonts = fonts_open(FONTDIR, &err)};
    name_people(&print);
    scratch_folder(print.folder);
    snprintf(print.path, sizeof print.path, "%s/cards.pdf", print.folder);
    print.forms = (struct forms){
        .training = {.title = "Pijat Oksitosin"}, .people = print.people, .people_count = PEOPLE};
    *state = &print;
    return print.fonts != NULL ? 0 : -1;
}

static int drop_print(void **state)
{
    struct print *print = *state;
    fonts_close(print->fonts);
    unlink(print->path);
    return rmdir(print->folder);
}

static void draw(struct print *print, enum form_part part)
{
    struct error err = {0};
    struct buffer pdf = {0};
    print->forms.parts = part;
    if (!forms_draw(&pdf, print->fonts, &print->forms, NULL, NULL, &err) ||
        !pdf_put(&pdf, print->path, &err))
        fail_msg("%s", err.message);
    buffer_done(&pdf);
}

static char *read_pages(const struct print *print)
{
    char command[2 * FIXTURE_PATH];
    snprintf(command, sizeof command, "pdftotext '%s' - | tr '\\n' ' '", print->path);
    return readback_output(command);
}

static int count_in(const char *text, const char *word)
{
    int count = 0;
    for (; (text = strstr(text, word)) != NULL; text += strlen(word))
        count++;
    return count;
}

/* A page as a printer of 200 dpi would give it. */
static char *codes_of_page(const struct print *print, int page)
{
    char command[4 * FIXTURE_PATH];
    snprintf(command, sizeof command,
             "pdftoppm -r 200 -gray -singlefile -f %d -l %d '%s' '%s/page' && "
             "zbarimg --nodbus -q --raw '%s/page.pgm' 2>/dev/null; rm '%s/page.pgm'",
             page, page, print->path, print->folder, print->folder, print->folder);
    return readback_output(command);
}

static void every_code_is_read_from_the_page(void **state)
{
    struct print *print = *state;
    draw(print, FORM_CARD);
    for (int page = 1; page <= 2; page++) {
        char *codes = codes_of_page(print, page);
        for (int i = 0; i < PEOPLE; i++) {
            char text[CARD_BYTES];
            card_text(&print->people[i].enrolment, text);
            assert_int_equal(count_in(codes, text), i / ON_PAGE == page - 1);
        }
        free(codes);
    }
}

static void each_card_has_its_name_number_and_code_in_letters(void **state)
{
    struct print *print = *state;
    draw(print, FORM_CARD);
    char *read = read_pages(print);
    assert_int_equal(count_in(read, "\f"), 2);
    for (int i = 0; i < PEOPLE; i++) {
        char number[16], text[CARD_BYTES], printed[2 * CARD_BYTES] = "KARTU1";
        snprintf(number, sizeof number, "No. %d ", i + 1);
        assert_int_equal(count_in(read, number), 1);
        card_text(&print->people[i].enrolment, text);
        for (const char *rest = text + 6; *rest != '\0'; rest += 4) {
            char group[6];
            snprintf(group, sizeof group, " %.4s", rest);
            strcat(printed, group);
        }
        assert_int_equal(count_in(read, printed), 1);
    }
    assert_int_equal(count_in(read, "Ny. Ma'rifah, A.Md.Keb"), 5);
    assert_int_equal(count_in(read, "Prabowo, S.Tr.Keb., M.Kes"), 4);
    assert_int_equal(count_in(read, "Posyandu Melati"), 7);
    free(read);
}

static void the_keys_are_told_twice_on_one_page(void **state)
{
    static const char *const words[] = {"GO ON", "BACK",     "NOT SURE",       "I DO NOT KNOW",
                                        "help",  "language", "size of letters"};
    struct print *print = *state;
    draw(print, FORM_KEYPAD);
    char *read = read_pages(print);
    assert_int_equal(count_in(read, "\f"), 1);
    for (size_t i = 0; i < COUNT(words); i++)
        assert_in_range(count_in(read, words[i]), 4, 8); /* the word, and in English below it */
    assert_int_equal(count_in(read, "Enter"), 2);
    free(read);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_code_is_read_from_the_page),
        cmocka_unit_test(each_card_has_its_name_number_and_code_in_letters),
        cmocka_unit_test(the_keys_are_told_twice_on_one_page),
    };
    if (system("command -v pdftotext >/dev/null && command -v pdftoppm >/dev/null && "
               "command -v zbarimg >/dev/null") != 0) {
        puts("1..0 # SKIP poppler-utils or zbar-tools is not installed");
        return 77;
    }
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, make_print, drop_print);
}
