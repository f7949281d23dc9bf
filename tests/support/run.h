/* SPDX-License-Identifier: GPL-3.0-or-later */
/* run.h - the frame of every unit test: cmocka in its required order, TAP output.
 *
 *     int main(void) { static const struct CMUnitTest tests[] = {cmocka_unit_test(...)};
 *                      return RUN(tests); } */
#ifndef LULUS_TESTS_RUN_H
#define LULUS_TESTS_RUN_H
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#undef test_free /* cmocka's own allocator; ours frees a `struct test` */

/* cmocka's fail() would hide ours (base/error.h): include this file first; fail_msg() stays. */
#undef fail
#undef fail_msg
#define fail_msg(...) (print_error(__VA_ARGS__), _fail(__FILE__, __LINE__))

#define RUN(tests)                                                                                 \
    (cmocka_set_message_output(CM_OUTPUT_TAP), cmocka_run_group_tests(tests, NULL, NULL))
#endif
