# SPDX-License-Identifier: GPL-3.0-or-later
check_LIBRARIES += %D%/libkit.a
tests_store_libkit_a_CPPFLAGS = $(AM_CPPFLAGS) -I$(top_srcdir)/tests $(SQLITE_CFLAGS)
tests_store_libkit_a_SOURCES = %D%/kit.c %D%/kit.h tests/support/run.h
store_tests = %D%/test_open
check_PROGRAMS += $(store_tests)
TESTS += $(store_tests)
store_test_flags = $(AM_CPPFLAGS) -I$(top_srcdir)/tests $(SQLITE_CFLAGS)
store_test_libs = tests/store/libkit.a src/store/libstore.a src/training/libtraining.a \
	src/content/libcontent.a src/crypto/libcrypto.a src/base/libbase.a $(SQLITE_LIBS) \
	$(SODIUM_LIBS) $(UNISTRING_LIBS) $(CMOCKA_LIBS)
tests_store_test_open_CPPFLAGS = $(store_test_flags)
tests_store_test_open_SOURCES = %D%/test_open.c
tests_store_test_open_LDADD = $(store_test_libs)
