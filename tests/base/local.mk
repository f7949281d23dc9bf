# SPDX-License-Identifier: GPL-3.0-or-later
base_tests = %D%/test_arena %D%/test_buffer %D%/test_date %D%/test_decimal %D%/test_error \
	%D%/test_fold %D%/test_random %D%/test_text %D%/test_wrap
check_PROGRAMS += $(base_tests)
TESTS += $(base_tests)
base_test_libs = src/base/libbase.a $(UNISTRING_LIBS)
tests_base_test_arena_SOURCES = %D%/test_arena.c tests/support/run.h
tests_base_test_arena_LDADD = $(base_test_libs) $(CMOCKA_LIBS)
tests_base_test_buffer_SOURCES = %D%/test_buffer.c tests/support/run.h
tests_base_test_buffer_LDADD = $(base_test_libs) $(CMOCKA_LIBS)
tests_base_test_date_SOURCES = %D%/test_date.c tests/support/run.h
tests_base_test_date_LDADD = $(base_test_libs) $(CMOCKA_LIBS)
tests_base_test_decimal_SOURCES = %D%/test_decimal.c tests/support/run.h
tests_base_test_decimal_LDADD = $(base_test_libs) $(CMOCKA_LIBS)
tests_base_test_error_SOURCES = %D%/test_error.c tests/support/run.h
tests_base_test_error_LDADD = $(base_test_libs) $(CMOCKA_LIBS)
tests_base_test_fold_SOURCES = %D%/test_fold.c tests/support/run.h
tests_base_test_fold_LDADD = $(base_test_libs) $(CMOCKA_LIBS)
tests_base_test_random_SOURCES = %D%/test_random.c tests/support/run.h
tests_base_test_random_LDADD = $(base_test_libs) $(CMOCKA_LIBS)
tests_base_test_text_SOURCES = %D%/test_text.c tests/support/run.h
tests_base_test_text_LDADD = $(base_test_libs) $(CMOCKA_LIBS)
tests_base_test_wrap_SOURCES = %D%/test_wrap.c tests/support/run.h
tests_base_test_wrap_LDADD = $(base_test_libs) $(CMOCKA_LIBS)
