/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A little shell script stands in for lulus-paper. */
#include "support/run.h"

#include "base/text.h"
#include "paper.h"
#include "support/fixture.h"
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static struct paths paths;
static char folder[FIXTURE_PATH];
static const struct paper_job job = {.store = "a store", .training = 3, .pdf = "out.pdf"};

static int set_up(void **state)
{
    (void)state;
    scratch_folder(folder);
    snprintf(paths.paper, sizeof paths.paper, "%.4000s/lulus-paper", folder);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    unlink(paths.paper);
    return rmdir(folder);
}

static void let_the_child_do(const char *script)
{
    FILE *file = fopen(paths.paper, "we");
    assert_non_null(file);
    fprintf(file, "#!/bin/sh\n%s\n", script);
    assert_int_equal(fclose(file), 0);
    assert_int_equal(chmod(paths.paper, 0700), 0);
}

static void pages_and_the_saved_file_are_heard(void **state)
{
    (void)state;
    struct paper_state heard;
    struct error err = {0};
    let_the_child_do("echo page 1 2; echo page 2 2; echo saved out.pdf");
    assert_true(paper_run(&paths, &job, &heard, &err));
    assert_int_equal(heard.page, 2);
    assert_int_equal(heard.pages, 2);
    assert_true(heard.saved);
}

static void a_print_job_has_its_number_printer_and_trouble(void **state)
{
    (void)state;
    struct paper_state heard;
    struct error err = {0};
    let_the_child_do("echo sent 17 Kantor Depan; echo waiting kertas habis");
    assert_true(paper_run(&paths, &job, &heard, &err));
    assert_int_equal(heard.print_job, 17);
    assert_string_equal(heard.printer, "Kantor Depan");
    assert_string_equal(heard.waiting, "kertas habis");
}

static void the_childs_own_sentence_and_kind_come_through(void **state)
{
    (void)state;
    struct error err = {0};
    let_the_child_do("echo error no letter for this name; echo remedy spell it so; exit 1");
    assert_false(paper_run(&paths, &job, NULL, &err));
    assert_int_equal(err.kind, ERROR_REFUSED);
    assert_string_equal(err.message, "no letter for this name");
    assert_string_equal(err.remedy, "spell it so");
}

static void a_child_that_dies_is_an_error(void **state)
{
    (void)state;
    struct error err = {0};
    let_the_child_do("echo page 1 2; kill -SEGV $$");
    assert_false(paper_run(&paths, &job, NULL, &err));
    assert_int_equal(err.kind, ERROR_SYSTEM);
    assert_true(err.message[0] != '\0');
}

static void a_missing_program_is_an_error(void **state)
{
    (void)state;
    struct error err = {0};
    assert_false(paper_run(&paths, &job, NULL, &err));
    assert_int_equal(err.kind, ERROR_SYSTEM);
    assert_non_null(strstr(err.remedy, paths.paper));
}

static void the_job_is_told_in_arguments(void **state)
{
    (void)state;
    const int only[] = {3, 7};
    const struct paper_job print = {.store = "a store",
                                    .training = 3,
                                    .only = only,
                                    .only_count = 2,
                                    .printer = "Kantor Depan"};
    struct error err = {0};
    let_the_child_do("[ \"$*\" = 'certificates --store a store --training 3 --only 3,7 --print "
                     "--printer Kantor Depan' ] || { echo error \"$*\"; exit 1; }");
    assert_true(paper_run(&paths, &print, NULL, &err));
}

static void the_child_has_no_keyboard_and_its_own_group(void **state)
{
    (void)state;
    struct error err = {0};
    let_the_child_do("read line && exit 1; set -- $(cat /proc/$$/stat); [ $5 = $$ ] || exit 1");
    assert_true(paper_run(&paths, &job, NULL, &err));
}

static void a_job_can_be_cancelled(void **state)
{
    (void)state;
    struct error err = {0};
    let_the_child_do("exec sleep 1000");
    struct paper *paper = paper_start(&paths, &job, &err);
    assert_non_null(paper);
    assert_true(paper_read(paper));
    paper_cancel(paper);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(pages_and_the_saved_file_are_heard),
        TEST(a_print_job_has_its_number_printer_and_trouble),
        TEST(the_childs_own_sentence_and_kind_come_through),
        TEST(a_child_that_dies_is_an_error),
        TEST(a_missing_program_is_an_error),
        TEST(the_job_is_told_in_arguments),
        TEST(the_child_has_no_keyboard_and_its_own_group),
        TEST(a_job_can_be_cancelled),
    };
    return RUN(tests);
}
