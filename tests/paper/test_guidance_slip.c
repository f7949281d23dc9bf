/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_guidance_slip.c - what a kader takes home, as poppler reads it, on each paper. */
#include "../support/fixture.h"
#include "base/buffer.h"
#include "base/text.h"
#include "forms.h"
#include "pdf.h"
#include "readback.h"
#include <ctype.h>
#include <string.h>
#include <unistd.h>

enum { PEOPLE = 3 };

struct print {
    char folder[FIXTURE_PATH], path[FIXTURE_PATH + 16];
    struct fonts *fonts;
    struct kader people[PEOPLE];
    struct seen seen[PEOPLE];
    struct forms forms;
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

/* Every step with that mark; the second step with `second` and a remark. */
static struct sheet *sheet_of(const struct checklist *checklist, int value, int second)
{
    struct sheet *sheet = sheet_new(checklist, NULL, 0);
    for (size_t i = 0; i < checklist->step_count; i++)
        sheet->steps[i].value = i == 1 ? second : value;
    text_copy(sheet->steps[1].remark, REASON_BYTES, "Punggung tangan belum digosok");
    return sheet;
}

static int make_print(void **state)
{
    static struct print print;
    struct error err;
    print = (struct print){.arena = arena_new(),
                           .fonts = fonts_open(FONTDIR, &err),
                           .people = {{.list_number = 1, .name = "Yosefina Sabar"},
                                      {.list_number = 2, .name = "Ny. Ma'rifah, A.Md.Keb"},
                                      {.list_number = 3, .name = "Dominggas Teduh"}}};
    scratch_folder(print.folder);
    snprintf(print.path, sizeof print.path, "%s/slip.pdf", print.folder);
    struct checklist *checklist = shipped(print.arena);
    const int values[PEOPLE][2] = {{2, 1}, {2, 2}, {0, 0}};
    for (int i = 0; i < PEOPLE; i++)
        print.seen[i] = (struct seen){.now = sheet_of(checklist, values[i][0], values[i][1]),
                                      .date = {2019, 11, 2}};
    print.forms = (struct forms){.training = {.title = "Pijat Oksitosin"},
                                 .parts = FORM_GUIDANCE,
                                 .kind = OCCASION_ROUND,
                                 .n = 2,
                                 .checklist = checklist,
                                 .people = print.people,
                                 .people_count = PEOPLE,
                                 .seen = print.seen};
    *state = &print;
    return print.fonts != NULL ? 0 : -1;
}

static int drop_print(void **state)
{
    struct print *print = *state;
    forms_free(&print->forms);
    fonts_close(print->fonts);
    arena_free(print->arena);
    unlink(print->path);
    return rmdir(print->folder);
}

static struct page_size draw(struct print *print, enum paper paper)
{
    struct error err = {0};
    struct buffer pdf = {0};
    struct page_size size;
    print->forms.paper = paper;
    if (!forms_draw(&pdf, print->fonts, &print->forms, NULL, &size, &err) ||
        !pdf_put(&pdf, print->path, &err))
        fail_msg("%s", err.message);
    buffer_done(&pdf);
    return size;
}

/* Pages as poppler reads them, words with single spaces, pages apart by form feeds. */
static const char *read_back(const struct print *print)
{
    char command[2 * FIXTURE_PATH];
    snprintf(command, sizeof command, "pdftotext '%s' -", print->path);
    char *read = readback_output(command);
    char *text = arena_alloc(print->arena, strlen(read) + 1);
    size_t used = 0;
    for (const char *c = read; *c != '\0'; c++)
        if (*c == '\f' || !isspace((unsigned char)*c))
            text[used++] = *c;
        else if (used > 0 && text[used - 1] != ' ')
            text[used++] = ' ';
    free(read);
    return text;
}

static int count_in(const char *text, const char *word)
{
    int count = 0;
    for (; (text = strstr(text, word)) != NULL; text += strlen(word))
        count++;
    return count;
}

static const char *slip_of(const struct print *print, const char *text, int person)
{
    const char *from = strstr(text, print->people[person].name);
    const char *end = person + 1 < PEOPLE ? strstr(from, print->people[person + 1].name) : NULL;
    return end != NULL ? arena_strndup(print->arena, from, (size_t)(end - from)) : from;
}

static void it_begins_with_what_went_well(void **state)
{
    struct print *print = *state;
    for (enum paper paper = 0; paper < PAPER_COUNT; paper++) {
        draw(print, paper);
        const char *slip = slip_of(print, read_back(print), 0);
        const struct checklist *checklist = print->forms.checklist;
        const char *well = strstr(slip, "What went well"), *next = strstr(slip, "To practise next");
        assert_non_null(well);
        assert_true(well < next);
        assert_int_equal(count_in(slip, "\xe2\x9c\x93"), 3);
        assert_non_null(strstr(slip, checklist->steps[5].text.text[0])); /* critical, right */
        assert_non_null(strstr(next, checklist->steps[1].text.text[0]));
        assert_non_null(strstr(next, checklist->steps[1].guidance.text[0]));
        assert_non_null(strstr(next, "The observer says: Punggung tangan belum digosok"));
        assert_null(strstr(slip, "point"));
    }
}

static void who_was_right_in_everything_is_told_so(void **state)
{
    struct print *print = *state;
    draw(print, PAPER_ROLL_80);
    const char *slip = slip_of(print, read_back(print), 1);
    assert_non_null(strstr(slip, "Every step was right."));
    assert_null(strstr(slip, "To practise next"));
}

/* All 22 steps: A5 goes on, a roll gets longer. */
static void nothing_is_lost_of_a_long_slip(void **state)
{
    struct print *print = *state;
    const struct checklist *checklist = print->forms.checklist;
    for (enum paper paper = 0; paper < PAPER_COUNT; paper++) {
        draw(print, paper);
        const char *text = read_back(print), *slip = slip_of(print, text, 2);
        assert_null(strstr(slip, "What went well"));
        for (size_t i = 0; i < checklist->step_count; i++) {
            char number[24];
            snprintf(number, sizeof number, "%d. ", checklist->steps[i].number);
            assert_non_null(strstr(slip, number));
            assert_non_null(strstr(slip, checklist->steps[i].text.text[0]));
        }
        assert_true(paper == PAPER_A5 ? count_in(text, "\f") > PEOPLE
                                      : count_in(text, "\f") == PEOPLE);
    }
}

static void a_roll_has_its_width_and_ends_with_its_text(void **state)
{
    static const double widths[PAPER_COUNT] = {148, 80, 58};
    struct print *print = *state;
    for (enum paper paper = 0; paper < PAPER_COUNT; paper++) {
        struct page_size size = draw(print, paper);
        char command[2 * FIXTURE_PATH];
        double width, height, tallest = 0;
        snprintf(command, sizeof command, "pdfinfo -l 99 '%s' | grep 'Page .*size'", print->path);
        char *pages = readback_output(command);
        for (const char *at = pages; (at = strstr(at, "size:")) != NULL; at++) {
            assert_int_equal(sscanf(at, "size: %lf x %lf", &width, &height), 2);
            assert_float_equal(width, widths[paper] * 72 / 25.4, 0.1);
            tallest = height > tallest ? height : tallest;
        }
        free(pages);
        assert_float_equal(size.height, tallest, 0.1);
        assert_float_equal(size.width, widths[paper] * 72 / 25.4, 0.1);
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_begins_with_what_went_well),
        cmocka_unit_test(who_was_right_in_everything_is_told_so),
        cmocka_unit_test(nothing_is_lost_of_a_long_slip),
        cmocka_unit_test(a_roll_has_its_width_and_ends_with_its_text),
    };
    if (system("command -v pdftotext >/dev/null") != 0) {
        puts("1..0 # SKIP poppler-utils is not installed");
        return 77;
    }
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, make_print, drop_print);
}
