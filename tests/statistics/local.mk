# SPDX-License-Identifier: GPL-3.0-or-later
EXTRA_DIST += tests/fixtures/statistics-sample/answers.csv \
	tests/fixtures/statistics-sample/expected.json tests/fixtures/statistics-sample/items.csv \
	tests/fixtures/statistics-sample/observations.csv \
	tests/fixtures/statistics-sample/participants.csv tests/fixtures/statistics-sample/steps.csv
statistics_tests = %D%/test_agreement %D%/test_describe %D%/test_items \
	%D%/test_results %D%/test_sample
check_PROGRAMS += $(statistics_tests)
TESTS += $(statistics_tests)
statistics_test_libs = src/statistics/libstatistics.a src/base/libbase.a $(UNISTRING_LIBS) \
	$(GSL_LIBS) $(CMOCKA_LIBS) -lm
tests_statistics_test_agreement_SOURCES = %D%/test_agreement.c tests/support/run.h
tests_statistics_test_agreement_CPPFLAGS = $(AM_CPPFLAGS) $(JANSSON_CFLAGS) \
	-DFIXTURES='"$(abs_top_srcdir)/tests/fixtures"'
tests_statistics_test_agreement_LDADD = $(statistics_test_libs) $(JANSSON_LIBS)
tests_statistics_test_describe_SOURCES = %D%/test_describe.c tests/support/run.h
tests_statistics_test_describe_LDADD = $(statistics_test_libs)
tests_statistics_test_items_SOURCES = %D%/test_items.c tests/support/run.h
tests_statistics_test_items_LDADD = $(statistics_test_libs)
tests_statistics_test_results_SOURCES = %D%/test_results.c tests/support/run.h
tests_statistics_test_results_LDADD = $(statistics_test_libs)
tests_statistics_test_sample_SOURCES = %D%/test_sample.c tests/support/run.h tests/support/tidy.c \
	tests/support/tidy.h
tests_statistics_test_sample_CPPFLAGS = $(AM_CPPFLAGS) $(JANSSON_CFLAGS) \
	-DFIXTURES='"$(abs_top_srcdir)/tests/fixtures"'
tests_statistics_test_sample_LDADD = $(statistics_test_libs) $(JANSSON_LIBS)
