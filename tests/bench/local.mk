# SPDX-License-Identifier: GPL-3.0-or-later
# make bench: what the work costs, beside the least it could cost, in one run.
bench_programs = %D%/floor_screen %D%/bench_seat %D%/bench_answers %D%/bench_keys \
	%D%/bench_page %D%/bench_results %D%/bench_writers
if HAVE_VTERM
EXTRA_PROGRAMS += $(bench_programs)
endif
tests_bench_floor_screen_CPPFLAGS = $(AM_CPPFLAGS) $(NCURSES_CFLAGS)
tests_bench_floor_screen_SOURCES = %D%/floor_screen.c
tests_bench_floor_screen_LDADD = $(NCURSES_LIBS) $(SQLITE_LIBS)
tests_bench_bench_seat_SOURCES = %D%/bench_seat.c %D%/row.c %D%/row.h $(hand_sources)
tests_bench_bench_seat_LDADD = $(hand_libs)
tests_bench_bench_answers_CPPFLAGS = $(store_test_flags)
tests_bench_bench_answers_SOURCES = %D%/bench_answers.c %D%/disk.c %D%/disk.h %D%/row.c %D%/row.h
tests_bench_bench_answers_LDADD = $(store_test_libs)
tests_bench_bench_page_CPPFLAGS = $(paper_test_cppflags)
tests_bench_bench_page_SOURCES = %D%/bench_page.c %D%/row.c %D%/row.h tests/paper/sample.c
tests_bench_bench_page_LDADD = $(paper_libs)
tests_bench_bench_keys_SOURCES = %D%/bench_keys.c %D%/row.c %D%/row.h tests/cli/crowd.c \
	tests/cli/crowd.h $(hand_sources)
tests_bench_bench_keys_LDADD = $(hand_libs)
tests_bench_bench_results_CPPFLAGS = $(AM_CPPFLAGS) $(SQLITE_CFLAGS)
tests_bench_bench_results_SOURCES = %D%/bench_results.c %D%/row.c %D%/row.h tests/cli/seat.c \
	tests/cli/seat.h
tests_bench_bench_results_LDADD = $(all_libs) $(CMOCKA_LIBS) $(all_system_libs)
tests_bench_bench_writers_CPPFLAGS = $(store_test_flags)
tests_bench_bench_writers_SOURCES = %D%/bench_writers.c %D%/row.c %D%/row.h
tests_bench_bench_writers_LDADD = $(store_test_libs)

# They write rows of their own, past the store's verbs: what the schema says must still fit them.
bench-programs: all $(bench_programs)
bench-check: bench-programs
	@$(AM_TESTS_ENVIRONMENT) srcdir=$(srcdir) tests/bench/bench_results 20

bench: bench-programs
	@printf '%-34s %-12s%14s%14s%9s   %s\n' work unit floor lulus ratio aim
	@for program in bench_seat bench_keys bench_answers bench_writers bench_results bench_page; do \
	  $(AM_TESTS_ENVIRONMENT) srcdir=$(srcdir) tests/bench/$$program || exit; done
