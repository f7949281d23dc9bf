# SPDX-License-Identifier: GPL-3.0-or-later
check_LIBRARIES += %D%/libkit.a
store_test_flags = $(AM_CPPFLAGS) -I$(top_srcdir)/tests $(SQLITE_CFLAGS)
tests_store_libkit_a_CPPFLAGS = $(store_test_flags)
tests_store_libkit_a_SOURCES = %D%/kit.c %D%/kit.h tests/support/run.h
store_tests = %D%/test_attempts %D%/test_boot %D%/test_case_practices %D%/test_certificates %D%/test_journal \
	%D%/test_journal_check %D%/test_journal_heads %D%/test_journal_records %D%/test_leases \
	%D%/test_observations %D%/test_open %D%/test_people %D%/test_permissions %D%/test_presence %D%/test_refusals %D%/test_seats \
	%D%/test_together %D%/test_training_settings %D%/test_trainings %D%/test_times
check_PROGRAMS += $(store_tests)
TESTS += $(store_tests)
store_test_libs = tests/store/libkit.a src/store/libstore.a src/training/libtraining.a \
	src/content/libcontent.a src/crypto/libcrypto.a src/base/libbase.a $(SQLITE_LIBS) \
	$(SODIUM_LIBS) $(UNISTRING_LIBS) $(CMOCKA_LIBS)
tests_store_test_attempts_CPPFLAGS = $(store_test_flags)
tests_store_test_attempts_SOURCES = %D%/test_attempts.c
tests_store_test_attempts_LDADD = $(store_test_libs)
tests_store_test_boot_CPPFLAGS = $(store_test_flags)
tests_store_test_boot_SOURCES = %D%/test_boot.c
tests_store_test_boot_LDADD = $(store_test_libs)
tests_store_test_certificates_CPPFLAGS = $(store_test_flags)
tests_store_test_certificates_SOURCES = %D%/test_certificates.c
tests_store_test_certificates_LDADD = $(store_test_libs)
tests_store_test_journal_CPPFLAGS = $(store_test_flags)
tests_store_test_journal_SOURCES = %D%/test_journal.c
tests_store_test_journal_LDADD = $(store_test_libs)
tests_store_test_journal_check_CPPFLAGS = $(store_test_flags)
tests_store_test_journal_check_SOURCES = %D%/test_journal_check.c %D%/evidence.c %D%/evidence.h
tests_store_test_journal_check_LDADD = $(store_test_libs)
tests_store_test_journal_heads_CPPFLAGS = $(store_test_flags)
tests_store_test_journal_heads_SOURCES = %D%/test_journal_heads.c %D%/evidence.c %D%/evidence.h
tests_store_test_journal_heads_LDADD = $(store_test_libs)
tests_store_test_journal_records_CPPFLAGS = $(store_test_flags)
tests_store_test_journal_records_SOURCES = %D%/test_journal_records.c %D%/evidence.c %D%/evidence.h
tests_store_test_journal_records_LDADD = $(store_test_libs)
tests_store_test_leases_CPPFLAGS = $(store_test_flags)
tests_store_test_leases_SOURCES = %D%/test_leases.c
tests_store_test_leases_LDADD = $(store_test_libs)
tests_store_test_observations_CPPFLAGS = $(store_test_flags)
tests_store_test_observations_SOURCES = %D%/test_observations.c
tests_store_test_observations_LDADD = $(store_test_libs)
tests_store_test_open_CPPFLAGS = $(store_test_flags)
tests_store_test_open_SOURCES = %D%/test_open.c
tests_store_test_open_LDADD = $(store_test_libs)
tests_store_test_people_CPPFLAGS = $(store_test_flags)
tests_store_test_people_SOURCES = %D%/test_people.c
tests_store_test_people_LDADD = $(store_test_libs)
tests_store_test_case_practices_CPPFLAGS = $(store_test_flags)
tests_store_test_case_practices_SOURCES = %D%/test_case_practices.c
tests_store_test_case_practices_LDADD = $(store_test_libs)
tests_store_test_presence_CPPFLAGS = $(store_test_flags)
tests_store_test_presence_SOURCES = %D%/test_presence.c
tests_store_test_presence_LDADD = $(store_test_libs)
tests_store_test_permissions_CPPFLAGS = $(store_test_flags)
tests_store_test_permissions_SOURCES = %D%/test_permissions.c
tests_store_test_permissions_LDADD = $(store_test_libs)
tests_store_test_refusals_CPPFLAGS = $(store_test_flags)
tests_store_test_refusals_SOURCES = %D%/test_refusals.c
tests_store_test_refusals_LDADD = $(store_test_libs)
tests_store_test_seats_CPPFLAGS = $(store_test_flags)
tests_store_test_seats_SOURCES = %D%/test_seats.c
tests_store_test_seats_LDADD = $(store_test_libs)
tests_store_test_times_CPPFLAGS = $(store_test_flags)
tests_store_test_times_SOURCES = %D%/test_times.c
tests_store_test_times_LDADD = $(store_test_libs)
tests_store_test_together_CPPFLAGS = $(store_test_flags)
tests_store_test_together_SOURCES = %D%/test_together.c
tests_store_test_together_LDADD = $(store_test_libs)
tests_store_test_training_settings_CPPFLAGS = $(store_test_flags)
tests_store_test_training_settings_SOURCES = %D%/test_training_settings.c %D%/evidence.c \
	%D%/evidence.h
tests_store_test_training_settings_LDADD = $(store_test_libs)
tests_store_test_trainings_CPPFLAGS = $(store_test_flags)
tests_store_test_trainings_SOURCES = %D%/test_trainings.c
tests_store_test_trainings_LDADD = $(store_test_libs)
include tests/store/crash/local.mk
