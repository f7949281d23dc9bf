/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "base/arena.h"
#include "base/language.h"
#include "report/face.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct facts yosefina = {
    .kiosk = {"Puskesmas Larat", "PKM-LRL", "WA 0000", ZONE_WIT, true},
    .name = "Ny. Ma'rifah \"Jos\xc3\xa9\" Batlayeri, A.Md.Keb",
    .sapaan = SAPAAN_IBU,
    .posyandu = "Posyandu Mawar",
    .village = "Lorulun",
    .title = "Pelatihan Pijat Oksitosin bagi Kader Posyandu",
    .short_title = "PIJAT OKSITOSIN, LORULUN",
    .place = "Balai Desa Lorulun",
    .organiser = "Puskesmas Larat",
    .first_day = {2019, 9, 26},
    .last_day = {2019, 11, 2},
    .issued = {2019, 11, 2},
    .hours = 12,
    .signatories = {{"Kepala Puskesmas Larat", "Nama Rekaan Satu", "NIP. 0"},
                    {"Bidan Koordinator", "Nama Rekaan Dua", ""}},
    .number = "005/PKM-LRL/XI/2019",
    .code_name = "NY. MA'RIFAH 'JOSE' BATLAYERI, A.MD.KEB",
    .fingerprint = "7K3Q-9M2X-4TBV-W8RA",
    .knowledge_right = 16,
    .knowledge_items = 20,
    .skill_sum = 41,
    .skill_max = 44,
    .skill_round = "Penilaian 2",
};

static void a_face_is_written_as_ever(void **state)
{
    (void)state;
    char golden[4000];
    FILE *file = fopen(GOLDEN "/face.json", "r");
    assert_non_null(file);
    golden[fread(golden, 1, sizeof golden - 1, file)] = '\0';
    fclose(file);
    golden[strcspn(golden, "\n")] = '\0';
    char *face = face_write(&yosefina);
    assert_string_equal(face, golden);
    free(face);
}

static void what_was_written_is_read_back(void **state)
{
    (void)state;
    struct facts facts;
    struct error err = {0};
    char *face = face_write(&yosefina);
    assert_true(face_read(face, &facts, &err));
    char *again = face_write(&facts);
    assert_string_equal(again, face);
    assert_string_equal(facts.name, yosefina.name);
    assert_string_equal(facts.signatories[1].position, "Bidan Koordinator");
    assert_int_equal(facts.kiosk.zone, ZONE_WIT);
    assert_true(facts.kiosk.demo);
    assert_int_equal(facts.sapaan, SAPAAN_IBU);
    assert_int_equal(date_compare(facts.last_day, yosefina.last_day), 0);
    assert_int_equal(facts.skill_sum, 41);
    free(again);
    free(face);
}

static void the_longest_facts_fit(void **state)
{
    (void)state;
    struct facts facts = yosefina, read;
    memset(facts.name, 'x', sizeof facts.name - 1);
    memset(facts.title, 'y', sizeof facts.title - 1);
    memset(facts.number, '9', sizeof facts.number - 1);
    memset(facts.signatories[1].number, '"', sizeof facts.signatories[1].number - 1);
    facts.hours = 2147483647;
    facts.sapaan = SAPAAN_NONE;
    char *face = face_write(&facts);
    assert_true(face_read(face, &read, NULL));
    assert_string_equal(read.name, facts.name);
    assert_int_equal(read.hours, 2147483647);
    free(face);
}

/* The face with the first `from` replaced by `to`, in the arena. */
static const char *changed(struct arena *arena, const char *face, const char *from, const char *to)
{
    const char *at = strstr(face, from);
    assert_non_null(at);
    return arena_printf(arena, "%.*s%s%s", (int)(at - face), face, to, at + strlen(from));
}

static void every_other_spelling_is_refused(void **state)
{
    (void)state;
    static const char *const table[][2] = {
        {"{", "{ "},                                              /* blanks */
        {"}", "}\n"},                                             /* something behind it */
        {"\"hours\":12", "\"hours\":12.0"},                       /* another kind of number */
        {"\"hours\":12", "\"hours\":\"12\""},                     /* another type */
        {"\"hours\":12", "\"hours\":4294967308"},                 /* no int */
        {"\"hours\":12,", ""},                                    /* missing */
        {"\"hours\":12", "\"hours\":12,\"hourz\":1"},             /* more */
        {"\"hours\":12", "\"hours\":12,\"hours\":12"},            /* twice */
        {"\"demo\":true,\"face\":1", "\"face\":1,\"demo\":true"}, /* unsorted */
        {"\"demo\":true", "\"demo\":1"},
        {"Posyandu Mawar", "Posy\\u0061ndu Mawar"},      /* escaped without need */
        {"Posyandu Mawar\"", "Posyandu Mawar\\u0000\""}, /* a hidden end */
        {"2019-11-02", "2019-11-31"},
        {"2019-11-02", "2019-11-2"},
        {"\"zone\":\"WIT\"", "\"zone\":\"GMT\""},
        {"\"sapaan\":\"Ibu\"", "\"sapaan\":\"Nona\""},
        {"\"unit\":\"PKM-LRL\"", "\"unit\":\"PKM-LRL-PKM-LRL-PKM\""},
        {"\"face\":1", "\"face\":0"},
        {"\"face\":1", "\"face\":true"},
    };
    struct arena *arena = arena_new();
    char *face = face_write(&yosefina);
    for (size_t i = 0; i < COUNT(table); i++) {
        struct facts facts;
        struct error err = {0};
        assert_false(face_read(changed(arena, face, table[i][0], table[i][1]), &facts, &err));
        assert_int_equal(err.kind, ERROR_REFUSED);
    }
    free(face);
    arena_free(arena);
}

static void what_is_no_face_is_refused(void **state)
{
    (void)state;
    static const char *const table[] = {
        "", "{}", "[]", "null", "{\"face\":1}", "\xff", "LULUS1+", "[[[[[[[[[[", "{\"face\":1"};
    for (size_t i = 0; i < COUNT(table); i++) {
        struct facts facts;
        struct error err = {0};
        assert_false(face_read(table[i], &facts, &err));
        assert_int_equal(err.kind, ERROR_REFUSED);
    }
}

static void a_newer_face_is_named_as_such(void **state)
{
    (void)state;
    struct facts facts;
    struct error err = {0};
    assert_false(face_read("{\"face\":2}", &facts, &err));
    assert_non_null(strstr(err.message, "newer"));
    assert_true(err.remedy[0] != '\0');
}

static void no_cut_face_is_read(void **state)
{
    (void)state;
    char *face = face_write(&yosefina);
    for (size_t length = strlen(face); length-- > 0;) {
        struct facts facts;
        face[length] = '\0';
        assert_false(face_read(face, &facts, NULL));
    }
    free(face);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_face_is_written_as_ever),
        cmocka_unit_test(what_was_written_is_read_back),
        cmocka_unit_test(the_longest_facts_fit),
        cmocka_unit_test(every_other_spelling_is_refused),
        cmocka_unit_test(what_is_no_face_is_refused),
        cmocka_unit_test(a_newer_face_is_named_as_such),
        cmocka_unit_test(no_cut_face_is_read),
    };
    return RUN(tests);
}
