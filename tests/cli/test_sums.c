/* SPDX-License-Identifier: GPL-3.0-or-later */
/* right + wrong + don't know + blank = people x items, in everything that is printed: each number
 * is read back from the output and held against what responses.c counted. */
#include "../support/run.h"

#include "../support/golden.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "store/certificates.h"
#include "sums.h"
#include "training/occasion.h"
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CLASSES = 8 }; /* SUMS_CLASSES in the environment: as many */

static const struct golden_size wide = {80, 24}, narrow = {60, 20};

/* --- text: of the command, and page by page of the kiosk --- */

static char *output_of(const char *command)
{
    char bytes[4096];
    struct buffer out = {0};
    size_t got;
    FILE *pipe = popen(command, "r");
    assert_non_null(pipe);
    while ((got = fread(bytes, 1, sizeof bytes, pipe)) > 0)
        buffer_add(&out, bytes, got);
    assert_int_equal(pclose(pipe), 0);
    return buffer_claim(&out);
}

/* What the command prints; it always speaks Indonesian. */
static char *printed(const struct seat *seat, const char *command)
{
    char line[SUMS_LINE];
    snprintf(line, sizeof line, "./lulus --store %s %s", seat->path, command);
    return output_of(line);
}

/* Every page of the results at that size, one below the other; stands on the board again. */
static char *turned(struct seat *seat, struct golden_size size)
{
    struct buffer out = {0};
    while (player_is_at(&seat->player, "results")) {
        struct grid *grid =
            golden_paint(seat->player.app.top->screen, size, seat->player.app.language);
        char *page = grid_text(grid);
        buffer_puts(&out, page);
        free(page);
        grid_free(grid);
        keys(seat, "\n");
    }
    return buffer_claim(&out);
}

static void check_texts(const struct responses *responses, struct seat *seat)
{
    static const char *const commands[] = {"results", "results --names"};
    const struct golden_size *const sizes[] = {&wide, &narrow};
    assert_true(golden_language(LANGUAGE_ID));
    for (size_t i = 0; i < COUNT(commands); i++) {
        char *text = printed(seat, commands[i]);
        sums_in_text(responses, text);
        free(text);
    }
    assert_true(golden_language(seat->player.language));
    for (int i = 0; i < 4; i++) {
        keys(seat, i / 2 == 0 ? "3" : "31");
        AT(seat, "results");
        char *text = turned(seat, *sizes[i % 2]);
        sums_in_text(responses, text);
        free(text);
    }
}

/* --- JSON --- */

static long whole(const json_t *object, const char *format, const char *test)
{
    char name[40];
    snprintf(name, sizeof name, format, test);
    const json_t *value = json_object_get(object, name);
    if (!json_is_integer(value))
        fail_msg("%s is no whole number", name);
    return (long)json_integer_value(value);
}

static void assert_counts(const json_t *object, const char *const formats[OUTCOMES],
                          const char *test, const long wanted[OUTCOMES], long all)
{
    long sum = 0;
    for (int k = 0; k < OUTCOMES; k++) {
        assert_int_equal(whole(object, formats[k], test), wanted[k]);
        sum += whole(object, formats[k], test);
    }
    assert_int_equal(sum, all);
}

static void assert_person(const struct responses *responses, const json_t *person)
{
    static const char *const formats[] = {"%s_right", "%s_wrong", "%s_unknown", "%s_blank"};
    static const char *const tests[] = {"pre", "post"};
    int at = (int)whole(person, "%s_number", "list") - 1;
    assert_in_range(at, 0, DEMO_PEOPLE - 1);
    assert_int_equal(json_is_true(json_object_get(person, "withdrawn")),
                     responses->people[at].withdrawn);
    for (int test = 0; test < (int)COUNT(tests); test++) {
        const struct tally *tally = responses_test(responses, at, test);
        assert_int_equal(json_is_null(json_object_get(person, tests[test])), !tally->taken);
        if (!tally->taken)
            continue;
        assert_int_equal(whole(person, "%s", tests[test]), tally->of[RIGHT]);
        assert_counts(person, formats, tests[test], tally->of, responses->items);
    }
    if (responses->people[at].tests[0].taken)
        assert_int_equal(json_is_true(json_object_get(person, "pre_late")),
                         responses->people[at].tests[0].late);
    const struct tally *repeat = &responses->people[at].tests[2];
    assert_int_equal(json_is_null(json_object_get(person, "remedial")), !repeat->taken);
    if (repeat->taken)
        assert_int_equal(whole(person, "%s", "remedial"), repeat->of[RIGHT]);
}

static void assert_json(const struct responses *responses, const char *text)
{
    static const char *const formats[] = {"right", "wrong", "unknown", "blank"};
    static const char *const names[] = {"pre_answers", "post_answers"};
    json_t *json = json_loads(text, JSON_REJECT_DUPLICATES, NULL);
    const json_t *people = json_object_get(json, "people");
    assert_int_equal(whole(json, "item_%s", "count"), responses->items);
    for (int test = 0; test < (int)COUNT(names); test++) {
        const json_t *printed_sums = json_object_get(json, names[test]);
        struct answered sums = responses_sums(responses, test);
        assert_int_equal(whole(printed_sums, "%s", "people"), sums.people);
        assert_counts(printed_sums, formats, "", sums.of, sums.people * responses->items);
        assert_int_equal(whole(printed_sums, "%s", "all"), sums.people * responses->items);
    }
    assert_int_equal(json_array_size(people), DEMO_PEOPLE);
    for (size_t i = 0; i < json_array_size(people); i++)
        assert_person(responses, json_array_get(people, i));
    json_decref(json);
}

static void check_json(const struct responses *responses, const struct seat *seat)
{
    static const char *const commands[] = {"results --json", "results --json --names"};
    for (size_t i = 0; i < COUNT(commands); i++) {
        char *text = printed(seat, commands[i]);
        assert_json(responses, text);
        free(text);
    }
}

/* --- the board --- */

/* "16/20" of every test that she has handed in, from left to right. */
static void assert_scores(const struct responses *responses, int person, const char *row)
{
    long right, items;
    for (int test = 0; test < RESPONSE_TESTS; test++) {
        const struct tally *tally = responses_test(responses, person, test);
        if (!tally->taken || responses->people[person].withdrawn)
            continue;
        while (*row != '\0' && sscanf(row, "%ld/%ld", &right, &items) != 2)
            row++;
        assert_int_not_equal(*row, '\0');
        assert_int_equal(right, tally->of[RIGHT]);
        assert_int_equal(items, responses->items);
        row = strchr(row, '/') + 1;
    }
    assert_null(strchr(row, '/'));
}

static void check_board(const struct responses *responses, struct seat *seat)
{
    char line[SUMS_LINE];
    int number, rows = 0, at;
    AT(seat, "board");
    keys(seat, "*");
    struct grid *grid = golden_paint(seat->player.app.top->screen, wide, LANGUAGE_EN);
    char *text = grid_text(grid);
    for (const char *rest = text; sums_line(&rest, line);)
        if (sscanf(line, "%d  %n", &number, &at) == 1 && number == rows + 1) {
            assert_scores(responses, rows, line + at);
            rows++;
        }
    assert_int_equal(rows, DEMO_PEOPLE);
    free(text);
    grid_free(grid);
    keys(seat, "*");
}

/* --- what the kader sees of herself, from home --- */

static void assert_result_page(struct seat *seat, const struct tally *tally, long items)
{
    long right = -1, all = -1;
    struct grid *grid = golden_paint(seat->player.app.top->screen, wide, LANGUAGE_EN);
    char line[SUMS_LINE], *text = grid_text(grid);
    for (const char *rest = text; sums_line(&rest, line);)
        if (sscanf(line, "%ld %*s %ld", &right, &all) == 2)
            break;
    assert_int_equal(right, tally->of[RIGHT]);
    assert_int_equal(all, items);
    free(text);
    grid_free(grid);
}

static void check_result_pages(const struct responses *responses, struct seat *seat, int test)
{
    keys(seat, "-");
    for (int i = 0; i < DEMO_PEOPLE; i++) {
        char pressed[SUMS_CELL];
        const struct tally *tally = responses_test(responses, i, test);
        if (responses->people[i].withdrawn || !tally->taken)
            continue;
        AT(seat, "home");
        snprintf(pressed, sizeof pressed, "1%d\n1", i + 1);
        keys(seat, pressed);
        if (player_is_at(&seat->player, "name-check"))
            keys(seat, "1");
        AT(seat, "result");
        assert_result_page(seat, tally, responses->items);
        keys(seat, "-");
    }
}

/* --- certificates --- */

/* Of the posttests that she has handed in the better one; -1 without any. */
static long best_of(const struct responses *responses, int person)
{
    long best = -1;
    for (int test = 1; test < RESPONSE_TESTS; test++) {
        const struct tally *tally = responses_test(responses, person, test);
        if (tally->taken && tally->of[RIGHT] > best)
            best = tally->of[RIGHT];
    }
    return best;
}

/* At most one number for each person; the count of them. Everybody is able in practice. */
static int expected_bests(const struct responses *responses, long bests[DEMO_PEOPLE],
                          const char *names[DEMO_PEOPLE])
{
    enum { MARK = 75 };
    int count = 0;
    for (int i = 0; i < DEMO_PEOPLE; i++)
        if (!responses->people[i].withdrawn &&
            best_of(responses, i) * 100 >= responses->items * MARK) {
            names[count] = demo_people[i].name;
            bests[count++] = best_of(responses, i);
        }
    return count;
}

static void assert_faces(struct seat *seat, long items, const long bests[],
                         const char *const names[], int count)
{
    struct arena *arena = arena_new();
    struct certificate *rows;
    size_t found;
    assert_true(store_list_certificates(seat->player.store, &seat->player.app.training.id, arena,
                                        &rows, &found, &seat->err));
    assert_int_equal(found, count);
    for (int i = 0; i < count; i++) {
        json_t *face = json_loads(rows[i].face, JSON_REJECT_DUPLICATES, NULL);
        assert_string_equal(json_string_value(json_object_get(face, "name")), names[i]);
        assert_int_equal(whole(face, "knowledge_%s", "right"), bests[i]);
        assert_int_equal(whole(face, "knowledge_%s", "items"), items);
        json_decref(face);
    }
    arena_free(arena);
}

static void assert_pages(const struct seat *seat, long items, const long bests[], int count)
{
    static const char label[] = "Tes akhir terbaik:";
    char command[SUMS_LINE];
    long right, all;
    snprintf(command, sizeof command, "pdftotext -layout %s/a.pdf -", seat->folder);
    char *text = output_of(command);
    const char *at = text;
    for (int i = 0; i < count; i++) {
        at = strstr(at, label);
        assert_non_null(at);
        at += strlen(label);
        assert_int_equal(sscanf(at, "%ld dari %ld benar", &right, &all), 2);
        assert_int_equal(right, bests[i]);
        assert_int_equal(all, items);
    }
    assert_null(strstr(at, label));
    free(text);
}

static void check_certificates(const struct responses *responses, struct seat *seat)
{
    long bests[DEMO_PEOPLE];
    const char *names[DEMO_PEOPLE];
    char command[SUMS_LINE];
    int count = expected_bests(responses, bests, names);
    if (count > 0) {
        snprintf(command, sizeof command, "certify --pdf %s/a.pdf --date 2019-09-27 --yes 2>&1",
                 seat->folder);
        free(printed(seat, command));
        assert_pages(seat, responses->items, bests, count);
    }
    assert_faces(seat, responses->items, bests, names, count);
}

/* --- the classes --- */

static void check_class(struct seat *seat, uint64_t seed)
{
    struct responses responses;
    seat_on(seat, 2019, 9, 27);
    responses_begin(&responses, seat, seed);
    check_json(&responses, seat);
    keys(seat, "311111\n1");
    check_texts(&responses, seat);
    check_board(&responses, seat);
    check_result_pages(&responses, seat, 1);
    responses_repeat(&responses, seat);
    check_json(&responses, seat);
    check_certificates(&responses, seat);
    keys(seat, "311111\n");
    check_texts(&responses, seat);
    check_board(&responses, seat);
    check_result_pages(&responses, seat, 2);
}

static void every_output_adds_up_to_people_times_items(void **state)
{
    (void)state;
    struct seat seat;
    const char *wanted = getenv("SUMS_CLASSES");
    uint64_t classes = wanted != NULL ? strtoull(wanted, NULL, 10) : CLASSES;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_keep(&seat);
    for (uint64_t seed = 1; seed <= classes; seed++) {
        enum language language = seed % LANGUAGE_COUNT == 0 ? LANGUAGE_ID : LANGUAGE_EN;
        print_message("# class %u, %s\n", (unsigned)seed, language_code(language));
        assert_true(golden_language(language));
        seat.player.language = language;
        check_class(&seat, seed);
        seat_bring_back(&seat);
    }
    golden_language(LANGUAGE_EN);
    seat_end(&seat);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_output_adds_up_to_people_times_items),
    };
    if (system("command -v pdftotext >/dev/null") != 0) {
        puts("1..0 # SKIP poppler-utils is not installed");
        return 77;
    }
    return RUN(tests);
}
