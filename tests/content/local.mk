# SPDX-License-Identifier: GPL-3.0-or-later
content_tests = %D%/test_quiz %D%/test_checklist %D%/test_faults %D%/test_format \
	%D%/test_limits %D%/test_document %D%/test_damage %D%/test_shipped
check_PROGRAMS += $(content_tests)
TESTS += $(content_tests)
content_test_libs = src/content/libcontent.a src/base/libbase.a $(UNISTRING_LIBS) $(CMOCKA_LIBS)
content_test_support = %D%/load.c %D%/load.h tests/support/run.h tests/support/fixture.h
EXTRA_DIST += tests/fixtures/content

tests_content_test_quiz_SOURCES = %D%/test_quiz.c $(content_test_support)
tests_content_test_quiz_LDADD = $(content_test_libs)
tests_content_test_checklist_SOURCES = %D%/test_checklist.c $(content_test_support)
tests_content_test_checklist_LDADD = $(content_test_libs)
tests_content_test_faults_SOURCES = %D%/test_faults.c $(content_test_support)
tests_content_test_faults_LDADD = $(content_test_libs)
tests_content_test_limits_SOURCES = %D%/test_limits.c $(content_test_support)
tests_content_test_limits_LDADD = $(content_test_libs)
tests_content_test_format_SOURCES = %D%/test_format.c $(content_test_support)
tests_content_test_format_LDADD = $(content_test_libs)
tests_content_test_document_SOURCES = %D%/test_document.c $(content_test_support)
tests_content_test_document_LDADD = $(content_test_libs)
tests_content_test_damage_SOURCES = %D%/test_damage.c $(content_test_support)
tests_content_test_damage_LDADD = $(content_test_libs)
tests_content_test_shipped_SOURCES = %D%/test_shipped.c $(content_test_support)
tests_content_test_shipped_LDADD = $(content_test_libs)
