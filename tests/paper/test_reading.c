/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_reading.c - the printed page read back by programs that know nothing of ours: poppler for
 * its text, fonts and picture, zbar for its code. */
#include "../support/fixture.h"
#include "../support/run.h"
#include "base/alloc.h"
#include "base/buffer.h"
#include "certificate/payload.h"
#include "readback.h"
#include "sample.h"
#include <string.h>
#include <unistd.h>

struct book {
    char folder[FIXTURE_PATH], path[FIXTURE_PATH + 16];
    struct certificate_copy copies[SAMPLE_COUNT];
};

static const char *const tools[] = {"pdfinfo", "pdffonts", "pdftotext", "pdftoppm", "zbarimg"};

static bool have_tools(void)
{
    for (size_t i = 0; i < sizeof tools / sizeof tools[0]; i++) {
        char command[64];
        snprintf(command, sizeof command, "command -v %s >/dev/null", tools[i]);
        if (system(command) != 0)
            return false;
    }
    return true;
}

static int make_book(void **state)
{
    static struct book book;
    struct error err;
    scratch_folder(book.folder);
    snprintf(book.path, sizeof book.path, "%s/book.pdf", book.folder);
    for (int i = 0; i < SAMPLE_COUNT; i++)
        sample_copy(&book.copies[i], i);
    struct fonts *fonts = fonts_open(FONTDIR, &err);
    *state = &book;
    bool done =
        fonts != NULL && certificates_pdf(book.path, fonts, book.copies, SAMPLE_COUNT, NULL, &err);
    fonts_close(fonts);
    return done ? 0 : -1;
}

static int drop_book(void **state)
{
    struct book *book = *state;
    unlink(book->path);
    return rmdir(book->folder);
}

static char *text_of_page(const struct book *book, int sample, const char *mode)
{
    char command[2 * FIXTURE_PATH];
    snprintf(command, sizeof command, "pdftotext %s -f %d -l %d '%s' -", mode, sample + 1,
             sample + 1, book->path);
    return readback_output(command);
}

static void each_certificate_has_one_page_of_a4_lying(void **state)
{
    struct book *book = *state;
    char command[2 * FIXTURE_PATH], pages[32];
    snprintf(command, sizeof command, "pdfinfo '%s'", book->path);
    char *about = readback_output(command);
    snprintf(pages, sizeof pages, "%d\n", SAMPLE_COUNT);
    assert_non_null(strstr(about, pages));
    assert_non_null(strstr(about, "841.92 x 595.2"));
    assert_non_null(strstr(about, "(A4)"));
    free(about);
}

static void every_font_is_embedded_and_subset(void **state)
{
    struct book *book = *state;
    char command[2 * FIXTURE_PATH];
    int fonts = 0;
    snprintf(command, sizeof command, "pdffonts '%s' | tail -n +3", book->path);
    char *list = readback_output(command), *rest = list, *line;
    while ((line = strsep(&rest, "\n")) != NULL && *line != '\0') {
        assert_non_null(strstr(line, "GentiumPlus"));
        assert_non_null(strstr(line, "yes yes yes"));
        fonts++;
    }
    assert_in_range(fonts, 1, 4);
    free(list);
}

static void the_true_spelling_stands_on_the_page(void **state)
{
    struct book *book = *state;
    for (int sample = 0; sample < SAMPLE_COUNT; sample++) {
        char *text = text_of_page(book, sample, "-raw");
        assert_non_null(strstr(text, book->copies[sample].facts.name));
        assert_non_null(strstr(text, book->copies[sample].facts.number));
        assert_non_null(strstr(text, book->copies[sample].facts.fingerprint));
        assert_non_null(strstr(text, book->copies[sample].facts.kiosk.contact));
        free(text);
    }
}

static void assert_genuine(const struct book *book, int sample, const char *text)
{
    struct trusted_key trust = {.issuer = "here"};
    struct code_check check;
    sample_public(&trust.key, sample == SAMPLE_DEMO);
    payload_check(text, strlen(text), &trust, 1, &check);
    assert_int_equal(check.verdict, CODE_GENUINE);
    assert_string_equal(check.fields.number, book->copies[sample].facts.number);
}

/* Copied out of a viewer: the printed text, its line ends and what follows on the page: nothing. */
static void the_small_print_verifies(void **state)
{
    struct book *book = *state;
    for (int sample = 0; sample < SAMPLE_COUNT; sample++) {
        char *text = text_of_page(book, sample, "-raw");
        const char *code = strstr(text, "LULUS1+");
        assert_non_null(code);
        assert_genuine(book, sample, code);
        free(text);
    }
}

static void a_typed_spelling_stands_below_the_code(void **state)
{
    struct book *book = *state;
    for (int sample = 0; sample < SAMPLE_COUNT; sample++) {
        char *text = text_of_page(book, sample, "-raw");
        *strstr(text, "LULUS1+") = '\0';
        bool shown = strstr(text, book->copies[sample].facts.code_name) != NULL;
        bool same =
            strcmp(book->copies[sample].facts.code_name, book->copies[sample].facts.name) == 0;
        assert_int_equal(shown, same || sample == SAMPLE_TYPED);
        free(text);
    }
}

static int count(const char *text, const char *word)
{
    int found = 0;
    for (; (text = strstr(text, word)) != NULL; text += strlen(word))
        found++;
    return found;
}

/* Watermark, result and issuer, besides number and code. */
static void a_demo_says_contoh_three_times_and_nothing_else_does(void **state)
{
    struct book *book = *state;
    char *demo = text_of_page(book, SAMPLE_DEMO, "-raw");
    char *real = text_of_page(book, SAMPLE_ORDINARY, "-raw");
    *strstr(demo, "LULUS1+") = '\0';
    assert_int_equal(count(demo, "CONTOH") - count(demo, "/CONTOH/"), 3);
    assert_int_equal(count(demo, "KOMPETEN"), 0);
    assert_int_equal(count(real, "CONTOH"), 0);
    assert_int_equal(count(real, "KOMPETEN"), 2);
    free(demo);
    free(real);
}

static void assert_code_read_at(const struct book *book, int dots)
{
    for (int sample = 0; sample < SAMPLE_COUNT; sample++) {
        char command[5 * FIXTURE_PATH];
        snprintf(command, sizeof command,
                 "pdftoppm -gray -r %d -f %d -l %d '%s' > '%s/page.pgm' && "
                 "zbarimg -q --raw '%s/page.pgm' 2>/dev/null; rm '%s/page.pgm'",
                 dots, sample + 1, sample + 1, book->path, book->folder, book->folder,
                 book->folder);
        char *text = readback_output(command);
        text[strcspn(text, "\n")] = '\0';
        assert_string_equal(text, book->copies[sample].payload);
        free(text);
    }
}

static void every_code_is_read_at_100_150_and_300_dots_an_inch(void **state)
{
    struct book *book = *state;
    assert_code_read_at(book, 100);
    assert_code_read_at(book, 150);
    assert_code_read_at(book, 300);
}

/* The frame's inner line is at 21.6 pt; words end well inside it. */
static void every_word_lies_inside_the_frame(void **state)
{
    struct book *book = *state;
    char command[2 * FIXTURE_PATH];
    snprintf(command, sizeof command, "pdftotext -bbox -l %d '%s' -", SAMPLE_DEMO, book->path);
    char *boxes = readback_output(command), *at = boxes;
    int words = 0;
    for (; (at = strstr(at, "<word ")) != NULL; at++, words++) {
        double left, top, right, bottom;
        assert_int_equal(sscanf(at, "<word xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\" yMax=\"%lf\"",
                                &left, &top, &right, &bottom),
                         4);
        assert_true(left > 40 && right < 842 - 40 && top > 30 && bottom < 595 - 23);
    }
    assert_in_range(words, 50 * SAMPLE_DEMO, 200 * SAMPLE_DEMO);
    free(boxes);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_certificate_has_one_page_of_a4_lying),
        cmocka_unit_test(every_font_is_embedded_and_subset),
        cmocka_unit_test(the_true_spelling_stands_on_the_page),
        cmocka_unit_test(the_small_print_verifies),
        cmocka_unit_test(a_typed_spelling_stands_below_the_code),
        cmocka_unit_test(a_demo_says_contoh_three_times_and_nothing_else_does),
        cmocka_unit_test(every_code_is_read_at_100_150_and_300_dots_an_inch),
        cmocka_unit_test(every_word_lies_inside_the_frame),
    };
    if (!have_tools()) {
        puts("1..0 # SKIP poppler-utils or zbar-tools is not installed");
        return 77;
    }
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, make_book, drop_book);
}
