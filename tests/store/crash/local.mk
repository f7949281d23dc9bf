# SPDX-License-Identifier: GPL-3.0-or-later
# The store under power cuts and faults. The wrapped calls are those of the store itself.
crash_wraps = -Wl,--wrap=open64,--wrap=fopen64,--wrap=mkostemp64,--wrap=stat64,--wrap=flock \
	-Wl,--wrap=read,--wrap=write,--wrap=fsync,--wrap=rename,--wrap=unlink
check_LIBRARIES += %D%/libcrash.a
tests_store_crash_libcrash_a_CPPFLAGS = $(store_test_flags) $(SODIUM_CFLAGS)
tests_store_crash_libcrash_a_SOURCES = %D%/acts.c %D%/calls.c %D%/chance.c %D%/chance.h \
	%D%/disk.c %D%/disk.h %D%/judge.c %D%/judge.h %D%/record.c %D%/record.h %D%/scene.c \
	%D%/scene.h %D%/story.c %D%/story.h %D%/tally.c %D%/tally.h %D%/vfs.c
dist_check_SCRIPTS += %D%/verbs.sh
TESTS += %D%/verbs.sh
crash_tests = %D%/test_crash %D%/test_faults %D%/test_memory %D%/test_numbers \
	%D%/test_syncs %D%/test_turns
check_PROGRAMS += $(crash_tests)
TESTS += $(crash_tests)
crash_libs = tests/store/crash/libcrash.a $(store_test_libs)
tests_store_crash_test_crash_CPPFLAGS = $(store_test_flags)
tests_store_crash_test_crash_SOURCES = %D%/test_crash.c
tests_store_crash_test_crash_LDADD = $(crash_libs)
tests_store_crash_test_crash_LDFLAGS = $(AM_LDFLAGS) $(crash_wraps)
tests_store_crash_test_memory_CPPFLAGS = $(store_test_flags)
tests_store_crash_test_memory_SOURCES = %D%/test_memory.c
tests_store_crash_test_memory_LDADD = $(crash_libs)
tests_store_crash_test_memory_LDFLAGS = $(AM_LDFLAGS) $(crash_wraps)
tests_store_crash_test_numbers_CPPFLAGS = $(store_test_flags)
tests_store_crash_test_numbers_SOURCES = %D%/test_numbers.c
tests_store_crash_test_numbers_LDADD = $(crash_libs)
tests_store_crash_test_numbers_LDFLAGS = $(AM_LDFLAGS) $(crash_wraps)
tests_store_crash_test_syncs_CPPFLAGS = $(store_test_flags)
tests_store_crash_test_syncs_SOURCES = %D%/test_syncs.c
tests_store_crash_test_syncs_LDADD = $(crash_libs)
tests_store_crash_test_syncs_LDFLAGS = $(AM_LDFLAGS) $(crash_wraps)
tests_store_crash_test_turns_CPPFLAGS = $(store_test_flags)
tests_store_crash_test_turns_SOURCES = %D%/test_turns.c
tests_store_crash_test_turns_LDADD = $(crash_libs)
tests_store_crash_test_turns_LDFLAGS = $(AM_LDFLAGS) $(crash_wraps)
tests_store_crash_test_faults_CPPFLAGS = $(store_test_flags)
tests_store_crash_test_faults_SOURCES = %D%/test_faults.c
tests_store_crash_test_faults_LDADD = $(crash_libs)
tests_store_crash_test_faults_LDFLAGS = $(AM_LDFLAGS) $(crash_wraps)

# The long run: more than 100,000 states, and every n-th call.
check-crash: $(crash_tests)
	CRASH_ROUNDS=20 tests/store/crash/test_crash
	CRASH_ROUNDS=20 tests/store/crash/test_numbers
	CRASH_ROUNDS=20 tests/store/crash/test_turns
	CRASH_ROUNDS=5 tests/store/crash/test_syncs
	FAULTS_STEP=1 tests/store/crash/test_faults
	MEMORY_STEP=1 tests/store/crash/test_memory
