/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_job.c - from a store to a PDF: what is copied, and what the program says on the way. */
#include "base/alloc.h"
#include "base/buffer.h"
#include "base/text.h"
#include "certificate/payload.h"
#include "copies.h"
#include "report/face.h"
#include "sample.h"
#include "store/kit.h"
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>

struct composing {
    struct certificate_copy copy;
    struct signing_key key;
};

static bool compose(void *context, int serial, const char *number, char **payload, char **face,
                    struct error *err)
{
    struct composing *composing = context;
    struct code_fields fields;
    char text[CODE_TEXT_MAX + 1];
    (void)serial;
    text_copy(composing->copy.facts.number, sizeof composing->copy.facts.number, number);
    if (!payload_fields(&fields, &composing->copy.facts, &composing->key.public, err) ||
        !payload_sign(text, &fields, &composing->key, err))
        return false;
    *payload = xstrdup(text);
    *face = face_write(&composing->copy.facts);
    return true;
}

static void issue(struct kit *kit, struct store *store, const struct kader *kader,
                  enum sample sample)
{
    static struct composing composing;
    struct certificate certificate;
    uint8_t seed[KEY_BYTES] = {7};
    sample_copy(&composing.copy, sample);
    key_from_seed(&composing.key, seed);
    const struct issue_request request = {
        .enrolment = kader->enrolment,
        .date = {2026, 9, 26},
        .unit = "PKM-LRL",
        .key = &composing.key.public,
        .compose = compose,
        .context = &composing,
    };
    composing.copy.facts.issued = request.date;
    assert_true(store_put_key(store, &composing.key.public, &kit->err));
    assert_true(store_issue(store, &request, kit->arena, &certificate, &kit->err));
}

/* Of three kader the third has the first number, the first the second, the second none. */
static int issued_setup(void **state)
{
    if (kit_setup(state) != 0)
        return -1;
    static struct course course;
    struct kit *kit = *state;
    struct store *store = kit_open(kit, STORE_CREATE);
    kit_course(kit, store, &course);
    issue(kit, store, &course.kader[2], SAMPLE_APOSTROPHE);
    issue(kit, store, &course.kader[0], SAMPLE_ORDINARY);
    store_close(store);
    return 0;
}

#define WITH_TWO_ISSUED(test) cmocka_unit_test_setup_teardown(test, issued_setup, kit_teardown)

static void certificates_come_in_the_order_of_the_list(void **state)
{
    struct kit *kit = *state;
    struct certificate_copy *copies;
    size_t count;
    const struct wanted wanted = {.store = kit->path, .training = 1};
    assert_true(copies_read(&wanted, kit->arena, &copies, &count, &kit->err));
    assert_int_equal(count, 2);
    assert_string_equal(copies[0].facts.number, "002/PKM-LRL/IX/2026");
    assert_string_equal(copies[0].facts.name, "Yosefina Batlayeri");
    assert_string_equal(copies[1].facts.number, "001/PKM-LRL/IX/2026");
    assert_non_null(strstr(copies[1].payload, "+001/PKM-LRL/IX/2026+"));
}

static void only_the_wanted_are_copied(void **state)
{
    struct kit *kit = *state;
    struct certificate_copy *copies;
    size_t count;
    const int only[] = {3};
    const struct wanted wanted = {kit->path, 1, only, 1};
    assert_true(copies_read(&wanted, kit->arena, &copies, &count, &kit->err));
    assert_int_equal(count, 1);
    assert_string_equal(copies[0].facts.name, "Ny. Ma'rifah, A.Md.Keb");
}

static void assert_refused(struct kit *kit, const struct wanted *wanted, enum error_kind kind)
{
    struct certificate_copy *copies;
    size_t count;
    assert_false(copies_read(wanted, kit->arena, &copies, &count, &kit->err));
    assert_int_equal(kit->err.kind, kind);
    assert_string_not_equal(kit->err.message, "");
}

static void a_wanted_number_without_certificate_is_refused(void **state)
{
    struct kit *kit = *state;
    const int second[] = {3, 2}, nobody[] = {17};
    assert_refused(kit, &(struct wanted){kit->path, 1, second, 2}, ERROR_REFUSED);
    assert_refused(kit, &(struct wanted){kit->path, 1, nobody, 1}, ERROR_REFUSED);
}

static void a_training_that_is_not_there_is_refused(void **state)
{
    struct kit *kit = *state;
    assert_refused(kit, &(struct wanted){.store = kit->path, .training = 2}, ERROR_USAGE);
}

static void an_absent_store_stays_absent(void **state)
{
    struct kit *kit = *state;
    struct stat about;
    const char *path = kit_beside(kit, "-absent");
    assert_refused(kit, &(struct wanted){.store = path, .training = 1}, ERROR_STORE);
    assert_int_not_equal(stat(path, &about), 0);
}

/* The program's exit code; its standard output into `out`. */
static int run(const char *language, const char *arguments, struct buffer *out)
{
    char command[2 * KIT_PATH + 256], bytes[1024];
    size_t got;
    snprintf(command, sizeof command, "LANGUAGE=%s ./lulus-paper %s", language, arguments);
    FILE *pipe = popen(command, "r");
    assert_non_null(pipe);
    while ((got = fread(bytes, 1, sizeof bytes, pipe)) > 0)
        buffer_add(out, bytes, got);
    int status = pclose(pipe);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static char *draw(struct kit *kit, const char *language, size_t *length)
{
    char arguments[2 * KIT_PATH + 128], expected[KIT_PATH + 128];
    const char *pdf = kit_beside(kit, ".pdf");
    struct buffer out = {0};
    snprintf(arguments, sizeof arguments, "certificates --store %s --training 1 --pdf %s",
             kit->path, pdf);
    assert_int_equal(run(language, arguments, &out), 0);
    snprintf(expected, sizeof expected, "page 1 2\npage 2 2\nsaved %s\n", pdf);
    assert_string_equal(buffer_text(&out), expected);
    buffer_done(&out);
    return kit_read(kit, pdf, length);
}

static void the_program_tells_each_page_and_where_the_pdf_is(void **state)
{
    struct kit *kit = *state;
    size_t length;
    const char *bytes = draw(kit, "id", &length);
    assert_memory_equal(bytes, "%PDF-", 5);
}

static void the_page_is_the_same_whatever_the_screen_speaks(void **state)
{
    struct kit *kit = *state;
    size_t one, other;
    const char *indonesian = draw(kit, "id", &one), *english = draw(kit, "en", &other);
    assert_int_equal(one, other);
    assert_memory_equal(indonesian, english, one);
}

static void the_store_is_left_as_it_was(void **state)
{
    struct kit *kit = *state;
    size_t before_length, length;
    const char *before = kit_read(kit, kit->path, &before_length);
    draw(kit, "id", &length);
    const char *after = kit_read(kit, kit->path, &length);
    assert_int_equal(length, before_length);
    assert_memory_equal(after, before, length);
}

static void trouble_is_told_on_the_same_pipe(void **state)
{
    struct kit *kit = *state;
    char arguments[2 * KIT_PATH + 128];
    struct buffer out = {0};
    snprintf(arguments, sizeof arguments, "certificates --store %s --training 1 --pdf %s",
             kit_beside(kit, "-absent"), kit_beside(kit, ".pdf"));
    assert_int_equal(run("en", arguments, &out), ERROR_STORE);
    assert_true(text_starts_with(buffer_text(&out), "error "));
    assert_non_null(strstr(buffer_text(&out), "\nremedy "));
    buffer_done(&out);
}

static void wrong_arguments_are_a_usage_error(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "",
        "forms",
        "certificates",
        "certificates --store x --training 1",
        "certificates --store x --training 1 --pdf",
        "certificates --store x --training 0 --pdf y",
        "certificates --store x --training 1x --pdf y",
        "certificates --store x --training 1 --pdf y --print",
        "certificates --store x --training 1 --only 1,,2 --pdf y",
        "certificates --store x --training 1 --only -1 --pdf y",
        "certificates --store x --training 1 --colour --pdf y",
    };
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        struct buffer out = {0};
        assert_int_equal(run("en", wrong[i], &out), ERROR_USAGE);
        buffer_done(&out);
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        WITH_TWO_ISSUED(certificates_come_in_the_order_of_the_list),
        WITH_TWO_ISSUED(only_the_wanted_are_copied),
        WITH_TWO_ISSUED(a_wanted_number_without_certificate_is_refused),
        WITH_TWO_ISSUED(a_training_that_is_not_there_is_refused),
        WITH_TWO_ISSUED(an_absent_store_stays_absent),
        WITH_TWO_ISSUED(the_program_tells_each_page_and_where_the_pdf_is),
        WITH_TWO_ISSUED(the_page_is_the_same_whatever_the_screen_speaks),
        WITH_TWO_ISSUED(the_store_is_left_as_it_was),
        WITH_TWO_ISSUED(trouble_is_told_on_the_same_pipe),
        cmocka_unit_test(wrong_arguments_are_a_usage_error),
    };
    return RUN(tests);
}
