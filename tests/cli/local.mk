# SPDX-License-Identifier: GPL-3.0-or-later
cli_test_flags = $(AM_CPPFLAGS) -I$(top_srcdir)/tests -iquote $(top_srcdir)/src/cli
cli_test_libs = tests/cli/libscene.a $(all_libs) $(all_system_libs) $(CMOCKA_LIBS)

check_LIBRARIES += %D%/libscene.a
tests_cli_libscene_a_CPPFLAGS = $(cli_test_flags)
tests_cli_libscene_a_SOURCES = %D%/desk.c %D%/desk.h %D%/scene.c %D%/scene.h %D%/talk.c %D%/talk.h tests/support/fixture.h
EXTRA_DIST += tests/fixtures/cli

dist_check_SCRIPTS += %D%/check.sh %D%/commands.sh %D%/manual.sh
TESTS += %D%/check.sh %D%/commands.sh %D%/manual.sh

check_PROGRAMS += %D%/make_scene
tests_cli_make_scene_CPPFLAGS = $(cli_test_flags)
tests_cli_make_scene_SOURCES = %D%/make_scene.c
tests_cli_make_scene_LDADD = tests/cli/libscene.a $(all_libs) $(all_system_libs)

cli_tests = %D%/test_arguments %D%/test_certify %D%/test_course %D%/test_files %D%/test_issue \
	%D%/test_locale %D%/test_lookup %D%/test_paper %D%/test_space %D%/test_stick %D%/test_staff
check_PROGRAMS += $(cli_tests)
TESTS += $(cli_tests)
tests_cli_test_arguments_CPPFLAGS = $(cli_test_flags)
tests_cli_test_arguments_SOURCES = %D%/test_arguments.c tests/support/run.h
tests_cli_test_arguments_LDADD = $(cli_test_libs)
tests_cli_test_certify_CPPFLAGS = $(cli_test_flags)
tests_cli_test_certify_SOURCES = %D%/test_certify.c tests/support/run.h
tests_cli_test_certify_LDADD = $(cli_test_libs)
tests_cli_test_files_CPPFLAGS = $(cli_test_flags)
tests_cli_test_files_SOURCES = %D%/test_files.c tests/support/run.h
tests_cli_test_files_LDADD = $(cli_test_libs)
tests_cli_test_course_CPPFLAGS = $(cli_test_flags)
tests_cli_test_course_SOURCES = %D%/test_course.c tests/support/run.h
tests_cli_test_course_LDADD = $(cli_test_libs)
tests_cli_test_issue_CPPFLAGS = $(cli_test_flags)
tests_cli_test_issue_SOURCES = %D%/test_issue.c tests/support/run.h
tests_cli_test_issue_LDADD = $(cli_test_libs)
tests_cli_test_locale_CPPFLAGS = $(cli_test_flags)
tests_cli_test_locale_SOURCES = %D%/test_locale.c tests/support/fixture.h tests/support/run.h
tests_cli_test_locale_LDADD = $(cli_test_libs)
tests_cli_test_stick_CPPFLAGS = $(cli_test_flags)
tests_cli_test_stick_SOURCES = %D%/test_stick.c tests/support/run.h
tests_cli_test_stick_LDADD = $(cli_test_libs)
tests_cli_test_space_CPPFLAGS = $(cli_test_flags)
tests_cli_test_space_SOURCES = %D%/test_space.c tests/support/run.h
tests_cli_test_space_LDADD = $(cli_test_libs)
tests_cli_test_lookup_CPPFLAGS = $(cli_test_flags)
tests_cli_test_lookup_SOURCES = %D%/test_lookup.c tests/support/run.h
tests_cli_test_lookup_LDADD = $(cli_test_libs)
tests_cli_test_paper_CPPFLAGS = $(cli_test_flags)
tests_cli_test_paper_SOURCES = %D%/test_paper.c tests/support/run.h
tests_cli_test_paper_LDADD = $(cli_test_libs)
tests_cli_test_staff_CPPFLAGS = $(cli_test_flags)
tests_cli_test_staff_SOURCES = %D%/test_staff.c tests/support/run.h
tests_cli_test_staff_LDADD = $(cli_test_libs)

dist_check_SCRIPTS += %D%/check_journal.py %D%/replay.sh
TESTS += %D%/check_journal.py %D%/replay.sh

# Whole courses of a training, played by keys on the real pages.
course_tests = %D%/test_card %D%/test_hands %D%/test_app %D%/test_begun %D%/test_cases %D%/test_voice %D%/test_curtain %D%/test_cut %D%/test_events %D%/test_limit %D%/test_load %D%/test_mixed %D%/test_mother %D%/test_namesakes %D%/test_pages %D%/test_paper_sheet %D%/test_reading %D%/test_rules %D%/test_slips %D%/test_time_over
check_PROGRAMS += $(course_tests)
TESTS += $(course_tests)
tests_cli_test_card_SOURCES = %D%/test_card.c %D%/scanner.c %D%/scanner.h %D%/seat.c %D%/seat.h tests/support/run.h
tests_cli_test_card_LDADD = $(all_libs) $(CMOCKA_LIBS) $(all_system_libs)
tests_cli_test_reading_SOURCES = %D%/test_reading.c %D%/seat.c %D%/seat.h tests/support/run.h
tests_cli_test_reading_LDADD = $(all_libs) $(CMOCKA_LIBS) $(all_system_libs)
tests_cli_test_namesakes_SOURCES = %D%/test_namesakes.c %D%/seat.c %D%/seat.h tests/support/run.h
tests_cli_test_namesakes_LDADD = $(all_libs) $(CMOCKA_LIBS) $(all_system_libs)
tests_cli_test_mother_SOURCES = %D%/test_mother.c %D%/seat.c %D%/seat.h tests/support/run.h
tests_cli_test_mother_LDADD = $(all_libs) $(CMOCKA_LIBS) $(all_system_libs)
tests_cli_test_cases_SOURCES = %D%/test_cases.c %D%/seat.c %D%/seat.h tests/support/run.h
tests_cli_test_cases_LDADD = $(all_libs) $(CMOCKA_LIBS) $(all_system_libs)
tests_cli_test_curtain_SOURCES = %D%/test_curtain.c %D%/seat.c %D%/seat.h tests/support/run.h
tests_cli_test_curtain_LDADD = $(all_libs) $(CMOCKA_LIBS) $(all_system_libs)
tests_cli_test_begun_SOURCES = %D%/test_begun.c %D%/seat.c %D%/seat.h tests/support/run.h
tests_cli_test_begun_LDADD = $(all_libs) $(CMOCKA_LIBS) $(all_system_libs)
tests_cli_test_rules_SOURCES = %D%/test_rules.c %D%/seat.c %D%/seat.h tests/support/run.h
tests_cli_test_rules_LDADD = $(all_libs) $(CMOCKA_LIBS) $(all_system_libs)
tests_cli_test_voice_SOURCES = %D%/test_voice.c %D%/seat.c %D%/seat.h tests/support/run.h
tests_cli_test_voice_LDADD = $(all_libs) $(CMOCKA_LIBS) $(all_system_libs)
tests_cli_test_mixed_CPPFLAGS = $(cli_test_flags)
tests_cli_test_mixed_SOURCES = %D%/test_mixed.c %D%/seat.c %D%/seat.h tests/support/run.h
tests_cli_test_mixed_LDADD = $(all_libs) $(CMOCKA_LIBS) $(all_system_libs)
tests_cli_test_slips_SOURCES = %D%/test_slips.c %D%/seat.c %D%/seat.h tests/support/run.h
tests_cli_test_slips_LDADD = $(all_libs) $(CMOCKA_LIBS) $(all_system_libs)
tests_cli_test_app_SOURCES = %D%/test_app.c %D%/seat.c %D%/seat.h tests/support/run.h
tests_cli_test_app_LDADD = $(all_libs) $(CMOCKA_LIBS) $(all_system_libs)
tests_cli_test_load_CPPFLAGS = $(AM_CPPFLAGS) $(SQLITE_CFLAGS)
tests_cli_test_load_SOURCES = %D%/test_load.c %D%/crowd.c %D%/crowd.h %D%/seat.c %D%/seat.h tests/support/run.h
tests_cli_test_load_LDADD = $(all_libs) $(CMOCKA_LIBS) $(all_system_libs)
# The long run: some 50,000 answers and 2,000 kills.
check-load: all tests/cli/test_load
	$(AM_TESTS_ENVIRONMENT) LOAD_TURNS=80 LOAD_KILLS=2000 srcdir=$(srcdir) tests/cli/test_load
tests_cli_test_events_SOURCES = %D%/test_events.c %D%/seat.c %D%/seat.h tests/support/run.h
tests_cli_test_events_LDADD = $(all_libs) $(CMOCKA_LIBS) $(all_system_libs)
tests_cli_test_limit_SOURCES = %D%/test_limit.c %D%/seat.c %D%/seat.h tests/support/run.h
tests_cli_test_limit_LDADD = $(all_libs) $(CMOCKA_LIBS) $(all_system_libs)
tests_cli_test_time_over_SOURCES = %D%/test_time_over.c %D%/seat.c %D%/seat.h tests/support/run.h
tests_cli_test_time_over_LDADD = $(all_libs) $(CMOCKA_LIBS) $(all_system_libs)
tests_cli_test_paper_sheet_SOURCES = %D%/test_paper_sheet.c %D%/seat.c %D%/seat.h \
	tests/support/run.h
tests_cli_test_paper_sheet_LDADD = $(all_libs) $(CMOCKA_LIBS) $(all_system_libs)
tests_cli_test_cut_SOURCES = %D%/test_cut.c %D%/seat.c %D%/seat.h tests/support/run.h
tests_cli_test_cut_LDADD = $(all_libs) $(CMOCKA_LIBS) $(all_system_libs)

# Classes of chance, and every count that is printed of them.
check_PROGRAMS += %D%/test_sums
TESTS += %D%/test_sums
tests_cli_test_sums_CPPFLAGS = $(AM_CPPFLAGS) $(JANSSON_CFLAGS)
tests_cli_test_sums_SOURCES = %D%/test_sums.c %D%/responses.c %D%/responses.h %D%/sums.c \
	%D%/sums.h %D%/seat.c %D%/seat.h tests/support/run.h
tests_cli_test_sums_LDADD = tests/support/libgolden.a $(all_libs) $(JANSSON_LIBS) $(CMOCKA_LIBS) \
	$(all_system_libs)
check-sums: all tests/cli/test_sums
	$(AM_TESTS_ENVIRONMENT) SUMS_CLASSES=60 srcdir=$(srcdir) tests/cli/test_sums

EXTRA_DIST += %D%/golden
story_sources = %D%/scanner.c %D%/scanner.h %D%/story_cards.c %D%/story_cases.c %D%/story_limit.c %D%/story_observers.c %D%/story_kinds.c %D%/story_own_pin.c %D%/story_paper.c %D%/story_together.c %D%/story_practice.c %D%/story_rules.c %D%/story_setup.c %D%/story_space.c %D%/story_tests.c \
	%D%/story_trainer.c %D%/storyboard.c %D%/storyboard.h %D%/seat.c %D%/seat.h \
	tests/support/run.h
tests_cli_test_pages_SOURCES = %D%/test_pages.c $(story_sources)
check-hands: all tests/cli/test_hands
	$(AM_TESTS_ENVIRONMENT) HANDS_ALL=1 srcdir=$(srcdir) tests/cli/test_hands
tests_cli_test_hands_SOURCES = %D%/test_hands.c %D%/probe.c %D%/probe.h $(story_sources)
tests_cli_test_hands_LDADD = tests/support/libgolden.a $(all_libs) $(CMOCKA_LIBS) $(all_system_libs)
tests_cli_test_pages_LDADD = tests/support/libgolden.a $(all_libs) $(CMOCKA_LIBS) $(all_system_libs)

# Every page and key; the long walk is at every size and in both languages.
check_PROGRAMS += %D%/test_graph
TESTS += %D%/test_graph
tests_cli_test_graph_CPPFLAGS = $(cli_test_flags)
tests_cli_test_graph_SOURCES = %D%/test_graph.c %D%/disk.c %D%/disk.h %D%/footer.c %D%/footer.h \
	%D%/graph.c %D%/graph.h %D%/walker.c %D%/walker.h %D%/seat.c %D%/seat.h
tests_cli_test_graph_LDADD = tests/cli/libscene.a tests/support/libgolden.a $(all_libs) \
	$(all_system_libs) $(CMOCKA_LIBS)
check_PROGRAMS += %D%/test_slow_disk
TESTS += %D%/test_slow_disk
tests_cli_test_slow_disk_CPPFLAGS = $(cli_test_flags)
tests_cli_test_slow_disk_SOURCES = %D%/test_slow_disk.c %D%/disk.c %D%/disk.h %D%/seat.c %D%/seat.h
tests_cli_test_slow_disk_LDADD = tests/cli/libscene.a $(all_libs) $(all_system_libs) $(CMOCKA_LIBS)

check-walk: %D%/test_graph
	WALK_MOST=400 %D%/test_graph

# The real program, where libvterm is there to look at it.
if HAVE_VTERM
terminal_tests = %D%/test_killed %D%/test_recognised %D%/test_rough %D%/test_screens %D%/test_seat %D%/test_terminal %D%/test_trouble %D%/test_two_observers %D%/test_two_seats
check_PROGRAMS += $(terminal_tests)
TESTS += $(terminal_tests)
hand_sources = %D%/hand.c %D%/hand.h %D%/seat.c %D%/seat.h tests/support/run.h
hand_libs = $(pty_test_libs) $(all_libs) $(CMOCKA_LIBS) $(all_system_libs)
tests_cli_test_killed_CPPFLAGS = $(cli_test_flags)
tests_cli_test_killed_SOURCES = %D%/test_killed.c $(hand_sources)
tests_cli_test_killed_LDADD = $(hand_libs)
tests_cli_test_recognised_SOURCES = %D%/test_recognised.c %D%/scanner.c %D%/scanner.h $(hand_sources)
tests_cli_test_recognised_LDADD = $(hand_libs)
tests_cli_test_rough_SOURCES = %D%/test_rough.c $(hand_sources)
tests_cli_test_rough_LDADD = $(hand_libs)
tests_cli_test_screens_CPPFLAGS = $(cli_test_flags)
tests_cli_test_screens_SOURCES = %D%/test_screens.c %D%/taker.c %D%/taker.h %D%/crowd.c %D%/crowd.h $(hand_sources)
tests_cli_test_screens_LDADD = $(hand_libs)
# The long run: 32 screens, each through a whole test, some killed.
check-seats: all tests/cli/test_screens
	$(AM_TESTS_ENVIRONMENT) SCREENS=32 SCREENS_ANSWERS=20 SCREENS_KILLS=24 srcdir=$(srcdir) tests/cli/test_screens
tests_cli_test_seat_SOURCES = %D%/test_seat.c $(hand_sources)
tests_cli_test_seat_LDADD = $(hand_libs)
tests_cli_test_two_observers_SOURCES = %D%/test_two_observers.c $(hand_sources)
tests_cli_test_two_observers_LDADD = $(hand_libs)
tests_cli_test_two_seats_SOURCES = %D%/test_two_seats.c $(hand_sources)
tests_cli_test_two_seats_LDADD = $(hand_libs)
tests_cli_test_trouble_SOURCES = %D%/test_trouble.c $(hand_sources)
tests_cli_test_trouble_LDADD = $(hand_libs)
tests_cli_test_terminal_SOURCES = %D%/test_terminal.c $(hand_sources)
tests_cli_test_terminal_LDADD = $(hand_libs)
include tests/cli/plug/local.mk
endif
