# SPDX-License-Identifier: GPL-3.0-or-later
training_tests = %D%/test_attempt %D%/test_facts %D%/test_form %D%/test_next_act \
	%D%/test_observation %D%/test_occasion %D%/test_person %D%/test_response %D%/test_rules \
	%D%/test_score %D%/test_setting %D%/test_time %D%/test_training %D%/test_verdict %D%/test_ways
check_PROGRAMS += $(training_tests)
TESTS += $(training_tests)
training_test_libs = src/training/libtraining.a src/base/libbase.a $(UNISTRING_LIBS) $(CMOCKA_LIBS)
tests_training_test_attempt_SOURCES = %D%/test_attempt.c %D%/sample.h tests/support/run.h
tests_training_test_attempt_LDADD = $(training_test_libs)
tests_training_test_facts_SOURCES = %D%/test_facts.c tests/support/run.h
tests_training_test_facts_LDADD = $(training_test_libs)
tests_training_test_form_SOURCES = %D%/test_form.c %D%/sample.h tests/support/run.h
tests_training_test_form_LDADD = $(training_test_libs)
tests_training_test_next_act_SOURCES = %D%/test_next_act.c %D%/sample.h tests/support/run.h
tests_training_test_next_act_LDADD = $(training_test_libs)
tests_training_test_observation_SOURCES = %D%/test_observation.c %D%/sample.h tests/support/run.h
tests_training_test_observation_LDADD = $(training_test_libs)
tests_training_test_occasion_SOURCES = %D%/test_occasion.c tests/support/run.h
tests_training_test_occasion_LDADD = $(training_test_libs)
tests_training_test_person_SOURCES = %D%/test_person.c tests/support/run.h
tests_training_test_person_LDADD = $(training_test_libs)
tests_training_test_response_SOURCES = %D%/test_response.c tests/support/run.h
tests_training_test_response_LDADD = $(training_test_libs)
tests_training_test_rules_SOURCES = %D%/test_rules.c %D%/sample.h tests/support/run.h
tests_training_test_rules_LDADD = $(training_test_libs)
tests_training_test_score_SOURCES = %D%/test_score.c %D%/sample.h tests/support/run.h
tests_training_test_score_LDADD = $(training_test_libs)
tests_training_test_setting_SOURCES = %D%/test_setting.c tests/support/run.h
tests_training_test_setting_LDADD = $(training_test_libs)
tests_training_test_time_SOURCES = %D%/test_time.c tests/support/run.h
tests_training_test_time_LDADD = $(training_test_libs)
tests_training_test_training_SOURCES = %D%/test_training.c tests/support/run.h
tests_training_test_training_LDADD = $(training_test_libs)
tests_training_test_verdict_SOURCES = %D%/test_verdict.c %D%/sample.h tests/support/run.h
tests_training_test_verdict_LDADD = $(training_test_libs)
tests_training_test_ways_SOURCES = %D%/test_ways.c tests/support/run.h
tests_training_test_ways_LDADD = $(training_test_libs)
