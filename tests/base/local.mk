# SPDX-License-Identifier: GPL-3.0-or-later
base_tests = %D%/test_arena
check_PROGRAMS += $(base_tests)
TESTS += $(base_tests)
base_test_libs = src/base/libbase.a $(UNISTRING_LIBS)
tests_base_test_arena_SOURCES = %D%/test_arena.c tests/support/run.h
tests_base_test_arena_LDADD = $(base_test_libs) $(CMOCKA_LIBS)
