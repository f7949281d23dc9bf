# SPDX-License-Identifier: GPL-3.0-or-later
EXTRA_DIST += %D%/golden/lorulun.txt %D%/golden/mixed.txt %D%/golden/mixed-names.txt \
	%D%/golden/empty.txt %D%/golden/lorulun-narrow.txt \
	%D%/golden/lorulun-names-narrow.txt %D%/golden/mixed-narrow.txt \
	%D%/golden/mixed-names-narrow.txt %D%/golden/lorulun.json %D%/golden/face.json
report_tests = %D%/test_face %D%/test_json %D%/test_results_json %D%/test_results_text
check_PROGRAMS += $(report_tests)
TESTS += $(report_tests)
report_test_cppflags = $(AM_CPPFLAGS) $(JANSSON_CFLAGS) \
	-DFIXTURES='"$(abs_top_srcdir)/tests/fixtures"' -DGOLDEN='"$(abs_srcdir)/%D%/golden"'
report_test_libs = src/report/libreport.a src/training/libtraining.a \
	src/statistics/libstatistics.a src/base/libbase.a $(UNISTRING_LIBS) $(GSL_LIBS) \
	$(JANSSON_LIBS) $(CMOCKA_LIBS) -lm
tests_report_test_face_SOURCES = %D%/test_face.c tests/support/run.h
tests_report_test_face_CPPFLAGS = $(report_test_cppflags)
tests_report_test_face_LDADD = $(report_test_libs)
tests_report_test_json_SOURCES = %D%/test_json.c tests/support/run.h
tests_report_test_json_CPPFLAGS = $(report_test_cppflags)
tests_report_test_json_LDADD = $(report_test_libs)
tests_report_test_results_json_SOURCES = %D%/test_results_json.c %D%/classes.c %D%/classes.h \
	tests/support/run.h tests/support/tidy.c tests/support/tidy.h
tests_report_test_results_json_CPPFLAGS = $(report_test_cppflags)
tests_report_test_results_json_LDADD = $(report_test_libs)
tests_report_test_results_text_SOURCES = %D%/test_results_text.c %D%/classes.c %D%/classes.h \
	tests/support/run.h
tests_report_test_results_text_CPPFLAGS = $(report_test_cppflags)
tests_report_test_results_text_LDADD = $(report_test_libs)
