/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/fixture.h"
#include "../support/run.h"
#include "base/text.h"
#include "readback.h"
#include "sample.h"
#include <dirent.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct place {
    char folder[FIXTURE_PATH], path[FIXTURE_PATH + 16];
    struct fonts *fonts;
    struct certificate_copy copies[SAMPLE_COUNT];
};

static int make_place(void **state)
{
    static struct place place;
    struct error err;
    scratch_folder(place.folder);
    snprintf(place.path, sizeof place.path, "%s/a.pdf", place.folder);
    for (int i = 0; i < SAMPLE_COUNT; i++)
        sample_copy(&place.copies[i], i);
    place.fonts = fonts_open(FONTDIR, &err);
    *state = &place;
    return place.fonts != NULL ? 0 : -1;
}

static int drop_place(void **state)
{
    struct place *place = *state;
    fonts_close(place->fonts);
    unlink(place->path);
    return rmdir(place->folder);
}

static bool draw(const struct place *place, size_t count, struct error *err)
{
    return certificates_pdf(place->path, place->fonts, place->copies, count, NULL, err);
}

static int files_in(const char *folder)
{
    DIR *open = opendir(folder);
    int files = 0;
    assert_non_null(open);
    for (struct dirent *entry; (entry = readdir(open)) != NULL;)
        files += entry->d_name[0] != '.';
    closedir(open);
    return files;
}

static void equal_certificates_are_equal_bytes(void **state)
{
    struct place *place = *state;
    struct error err = {0};
    size_t first_length, second_length;
    assert_true(draw(place, SAMPLE_COUNT, &err));
    char *first = readback_bytes(place->path, &first_length);
    assert_true(draw(place, SAMPLE_COUNT, &err));
    char *second = readback_bytes(place->path, &second_length);
    assert_int_equal(first_length, second_length);
    assert_memory_equal(first, second, first_length);
    free(first);
    free(second);
}

/* Names in other alphabets bring letters of their own once more; they come last. */
static void one_page_takes_60_kilobytes_and_each_further_8(void **state)
{
    struct place *place = *state;
    struct error err = {0};
    size_t before = 0, length;
    for (size_t pages = 1; pages <= SAMPLE_ACCENTS; pages++) {
        assert_true(draw(place, pages, &err));
        free(readback_bytes(place->path, &length));
        assert_in_range(length, 1, pages == 1 ? 60 * 1024 : before + 8 * 1024);
        before = length;
    }
}

static void a_character_that_the_font_lacks_is_named(void **state)
{
    struct place *place = *state;
    static const struct {
        const char *name, *code;
    } cases[] = {{"Ibu \xf0\x9f\x98\x80 Fenan", "U+1F600"}, {"\xe5\xae\x89 Fenan", "U+5B89"}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct error err = {0};
        text_copy(place->copies[1].facts.name, NAME_BYTES, cases[i].name);
        assert_false(draw(place, 2, &err));
        assert_int_equal(err.kind, ERROR_REFUSED);
        assert_non_null(strstr(err.message, cases[i].code));
        assert_non_null(strstr(err.message, cases[i].name));
        assert_string_not_equal(err.remedy, "");
    }
}

static void what_cannot_be_drawn_leaves_nothing_behind(void **state)
{
    struct place *place = *state;
    struct error err = {0};
    text_copy(place->copies[1].facts.name, NAME_BYTES, "\xe5\xae\x89");
    assert_false(draw(place, 2, &err));
    assert_int_equal(files_in(place->folder), 0);
}

static void an_older_pdf_stays_when_drawing_fails(void **state)
{
    struct place *place = *state;
    struct error err = {0};
    size_t before_length, length;
    assert_true(draw(place, 1, &err));
    char *before = readback_bytes(place->path, &before_length);
    text_copy(place->copies[0].facts.name, NAME_BYTES, "\xe5\xae\x89");
    assert_false(draw(place, 1, &err));
    char *after = readback_bytes(place->path, &length);
    assert_int_equal(length, before_length);
    assert_memory_equal(after, before, length);
    assert_int_equal(files_in(place->folder), 1);
    free(before);
    free(after);
}

static void a_folder_that_is_not_there_is_a_sentence(void **state)
{
    struct place *place = *state;
    struct error err = {0};
    assert_false(certificates_pdf("/nowhere/a.pdf", place->fonts, place->copies, 1, NULL, &err));
    assert_int_equal(err.kind, ERROR_SYSTEM);
    assert_string_equal(err.file, "/nowhere/a.pdf");
    assert_string_not_equal(err.remedy, "");
}

static void no_certificate_is_no_pdf(void **state)
{
    struct place *place = *state;
    struct error err = {0};
    assert_false(draw(place, 0, &err));
    assert_int_equal(err.kind, ERROR_REFUSED);
    assert_int_equal(files_in(place->folder), 0);
}

static void a_missing_font_names_its_package(void **state)
{
    (void)state;
    struct error err = {0};
    assert_null(fonts_open("/nowhere", &err));
    assert_int_equal(err.kind, ERROR_SYSTEM);
    assert_non_null(strstr(err.remedy, "fonts-sil-gentiumplus"));
}

#define IN_A_PLACE(test) cmocka_unit_test_setup_teardown(test, make_place, drop_place)

int main(void)
{
    static const struct CMUnitTest tests[] = {
        IN_A_PLACE(equal_certificates_are_equal_bytes),
        IN_A_PLACE(one_page_takes_60_kilobytes_and_each_further_8),
        IN_A_PLACE(a_character_that_the_font_lacks_is_named),
        IN_A_PLACE(what_cannot_be_drawn_leaves_nothing_behind),
        IN_A_PLACE(an_older_pdf_stays_when_drawing_fails),
        IN_A_PLACE(a_folder_that_is_not_there_is_a_sentence),
        IN_A_PLACE(no_certificate_is_no_pdf),
        cmocka_unit_test(a_missing_font_names_its_package),
    };
    return RUN(tests);
}
