/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_leaflet.c - the folded leaflet, panel by panel, as poppler reads it. */
#include "../support/fixture.h"
#include "base/buffer.h"
#include "base/text.h"
#include "forms.h"
#include "frame.h"
#include "pdf.h"
#include "readback.h"
#include <ctype.h>
#include <string.h>
#include <unistd.h>

enum { PANELS = 4, LONG_STEPS = 120 };

struct print {
    char folder[FIXTURE_PATH], path[FIXTURE_PATH + 16];
    struct fonts *fonts;
    struct forms forms;
    struct checklist *shipped, *longer;
    struct arena *arena;
};

static struct checklist *shipped(struct arena *arena)
{
    struct faults faults = {.arena = arena};
    char path[FIXTURE_PATH];
    size_t length;
    char *bytes =
        readback_bytes(fixture_path(path, "../../checklists/pijat-oksitosin.cek.txt"), &length);
    struct checklist *checklist = checklist_read(bytes, length, &faults);
    free(bytes);
    return checklist;
}

/* Guidance longer than a whole panel in one of its steps. */
static struct checklist *longer(struct arena *arena)
{
    struct faults faults = {.arena = arena};
    struct buffer text = {0};
    buffer_puts(&text, "Lulus-Ceklis: 1\nJudul: Panjang\nBahasa: id\nDitinjau: Bidan Contoh\n");
    for (int i = 1; i <= LONG_STEPS; i++) {
        buffer_printf(&text, "%d. Langkah x%dx\n   Kode: k%d\n   Panduan: panduan y%dy", i, i, i,
                      i);
        buffer_repeat(&text, "\n      lagi dan lagi dan lagi", i == 7 ? 300 : 2);
        buffer_putc(&text, '\n');
    }
    struct checklist *checklist = checklist_read(buffer_text(&text), text.length, &faults);
    buffer_done(&text);
    return checklist;
}

static int make_print(void **state)
{
    static struct print print;
    struct error err;
    print = (struct print){.arena = arena_new(), .fonts = fonts_open(FONTDIR, &err)};
    scratch_folder(print.folder);
    snprintf(print.path, sizeof print.path, "%s/leaflet.pdf", print.folder);
    print.shipped = shipped(print.arena);
    print.longer = longer(print.arena);
    print.forms = (struct forms){.training = {.title = "Pelatihan Kader"}, .parts = FORM_LEAFLET};
    *state = &print;
    return print.fonts != NULL && print.shipped->step_count == 22 &&
                   print.longer->step_count == LONG_STEPS
               ? 0
               : -1;
}

static int drop_print(void **state)
{
    struct print *print = *state;
    checklist_free(print->shipped);
    checklist_free(print->longer);
    fonts_close(print->fonts);
    arena_free(print->arena);
    unlink(print->path);
    return rmdir(print->folder);
}

static size_t pages_drawn;

static void count_page(size_t page, size_t pages)
{
    assert_true(page <= pages);
    pages_drawn = page;
}

static size_t draw(struct print *print, struct checklist *checklist)
{
    struct error err = {0};
    struct buffer pdf = {0};
    print->forms.checklist = checklist;
    if (!forms_draw(&pdf, print->fonts, &print->forms, count_page, NULL, &err) ||
        !pdf_put(&pdf, print->path, &err))
        fail_msg("%s", err.message);
    buffer_done(&pdf);
    return pages_drawn;
}

/* The words of a panel with single spaces; `page` from 1. In the arena. */
static const char *read_panel(const struct print *print, size_t page, bool right)
{
    char command[2 * FIXTURE_PATH];
    int half = (int)(PAGE_WIDTH / 2);
    snprintf(command, sizeof command, "pdftotext -r 72 -f %zu -l %zu -x %d -y 0 -W %d -H %d '%s' -",
             page, page, right ? half : 0, half, (int)PAGE_HEIGHT, print->path);
    char *read = readback_output(command);
    char *text = arena_alloc(print->arena, strlen(read) + 1);
    size_t used = 0;
    for (const char *c = read; *c != '\0'; c++)
        if (!isspace((unsigned char)*c))
            text[used++] = *c;
        else if (used > 0 && text[used - 1] != ' ')
            text[used++] = ' ';
    free(read);
    return text;
}

/* All panels in the order of a folded sheet. */
static const char *read_all(const struct print *print, size_t pages)
{
    struct buffer text = {0};
    size_t panels = 2 * pages;
    for (size_t panel = 0; panel < panels; panel++) {
        size_t page = panel < pages ? panel : panels - 1 - panel;
        bool right = (panel < pages) == (page % 2 == 0);
        buffer_printf(&text, "%s ", read_panel(print, page + 1, right));
    }
    const char *copy = arena_strdup(print->arena, buffer_text(&text));
    buffer_done(&text);
    return copy;
}

static int count_in(const char *text, const char *word)
{
    int count = 0;
    for (; (text = strstr(text, word)) != NULL; text += strlen(word))
        count++;
    return count;
}

static void one_sheet_of_four_panels(void **state)
{
    struct print *print = *state;
    assert_int_equal(draw(print, print->shipped), PANELS / 2);
}

/* Every step and every guidance once, those of danger on the cover, in the order of the file. */
static void every_step_stands_in_its_order(void **state)
{
    struct print *print = *state;
    const struct checklist *checklist = print->shipped;
    const char *all = read_all(print, draw(print, print->shipped)), *last = all;
    const char *cover = read_panel(print, 1, true);
    for (size_t i = 0; i < checklist->step_count; i++) {
        const char *text = checklist->steps[i].text.text[0];
        const char *guidance = checklist->steps[i].guidance.text[0];
        bool danger = strstr(text, "bahaya") != NULL;
        char number[600];
        snprintf(number, sizeof number, "%d. %s", checklist->steps[i].number, text);
        assert_int_equal(count_in(all, guidance), 1);
        assert_int_equal(count_in(cover, guidance), danger || i < 2);
        assert_true(danger || count_in(all, text) == 1);
        const char *at = strstr(danger ? strstr(all, "What you need") : last, text);
        assert_non_null(at);
        assert_true(at > last);
        last = at;
    }
}

static void the_last_panel_says_where_it_comes_from(void **state)
{
    struct print *print = *state;
    draw(print, print->shipped);
    const char *back = read_panel(print, 1, false);
    assert_int_equal(count_in(back, "Reviewed by: ____"), 1);
    for (size_t i = 0; i < print->shipped->header.source_count; i++) {
        char source[64];
        snprintf(source, sizeof source, "%s: %.20s", print->shipped->header.sources[i].mark,
                 print->shipped->header.sources[i].text);
        assert_int_equal(count_in(back, source), 1);
    }
}

/* Points of the letters of one word, from the box that poppler sees. */
static void letters_are_at_least_11_points(void **state)
{
    struct print *print = *state;
    char command[2 * FIXTURE_PATH];
    double low, high;
    draw(print, print->shipped);
    snprintf(command, sizeof command, "pdftotext -bbox '%s' - | grep '>Gosok<'", print->path);
    char *word = readback_output(command);
    const char *y = strstr(word, "yMin"), *end = strstr(word, "yMax");
    assert_int_equal(sscanf(y, "yMin=\"%lf\"", &low), 1);
    assert_int_equal(sscanf(end, "yMax=\"%lf\"", &high), 1);
    free(word);
    assert_true(high - low >= 11);
}

static void a_long_checklist_takes_more_sheets_and_loses_nothing(void **state)
{
    struct print *print = *state;
    size_t pages = draw(print, print->longer);
    assert_true(pages > PANELS / 2);
    assert_int_equal(pages % 2, 0);
    const char *all = read_all(print, pages), *last = all;
    for (int i = 1; i <= LONG_STEPS; i++) {
        char step[32], guidance[32];
        snprintf(step, sizeof step, "%d. Langkah x%dx", i, i);
        snprintf(guidance, sizeof guidance, "panduan y%dy", i);
        assert_int_equal(count_in(all, step), 1);
        assert_int_equal(count_in(all, guidance), 1);
        assert_true(strstr(all, step) > last || i == 1);
        last = strstr(all, step);
    }
    assert_int_equal(count_in(all, "lagi dan lagi dan lagi"), 300 + 2 * (LONG_STEPS - 1));
    assert_int_equal(count_in(read_panel(print, 1, false), "Reviewed by: Bidan Contoh"), 1);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_sheet_of_four_panels),
        cmocka_unit_test(every_step_stands_in_its_order),
        cmocka_unit_test(the_last_panel_says_where_it_comes_from),
        cmocka_unit_test(letters_are_at_least_11_points),
        cmocka_unit_test(a_long_checklist_takes_more_sheets_and_loses_nothing),
    };
    if (system("command -v pdftotext >/dev/null") != 0) {
        puts("1..0 # SKIP poppler-utils is not installed");
        return 77;
    }
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, make_print, drop_print);
}
