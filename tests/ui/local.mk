# SPDX-License-Identifier: GPL-3.0-or-later
# Golden screens: make check LULUS_GOLDEN=update records them anew (then read the difference).
EXTRA_DIST += %D%/golden %D%/press.h tests/fixtures/console
ui_tests = \
	%D%/test_flow \
	%D%/test_glyphs \
	%D%/test_keys \
	%D%/test_press \
	%D%/test_confirm \
	%D%/test_console \
	%D%/test_edit \
	%D%/test_field \
	%D%/test_frame \
	%D%/test_grid \
	%D%/test_letters \
	%D%/test_list \
	%D%/test_menu \
	%D%/test_message \
	%D%/test_pages \
	%D%/test_size \
	%D%/test_toggles
check_PROGRAMS += $(ui_tests)
TESTS += $(ui_tests)
ui_test_libs = tests/support/libgolden.a src/ui/libui.a \
	src/base/libbase.a $(UNISTRING_LIBS) $(CMOCKA_LIBS) -lm
tests_ui_test_confirm_SOURCES = %D%/test_confirm.c
tests_ui_test_confirm_LDADD = $(ui_test_libs)
tests_ui_test_console_SOURCES = %D%/test_console.c
tests_ui_test_console_LDADD = $(ui_test_libs)
tests_ui_test_size_SOURCES = %D%/test_size.c
tests_ui_test_size_LDADD = $(ui_test_libs)
tests_ui_test_letters_SOURCES = %D%/test_letters.c
tests_ui_test_letters_LDADD = $(ui_test_libs)
tests_ui_test_edit_SOURCES = %D%/test_edit.c
tests_ui_test_edit_LDADD = $(ui_test_libs)
tests_ui_test_field_SOURCES = %D%/test_field.c
tests_ui_test_field_LDADD = $(ui_test_libs)
tests_ui_test_frame_SOURCES = %D%/test_frame.c
tests_ui_test_frame_LDADD = $(ui_test_libs)
tests_ui_test_grid_SOURCES = %D%/test_grid.c
tests_ui_test_grid_LDADD = $(ui_test_libs)
tests_ui_test_list_SOURCES = %D%/test_list.c
tests_ui_test_list_LDADD = $(ui_test_libs)
tests_ui_test_menu_SOURCES = %D%/test_menu.c
tests_ui_test_menu_LDADD = $(ui_test_libs)
tests_ui_test_message_SOURCES = %D%/test_message.c
tests_ui_test_message_LDADD = $(ui_test_libs)
tests_ui_test_toggles_SOURCES = %D%/test_toggles.c %D%/press.h
tests_ui_test_toggles_LDADD = $(ui_test_libs)
tests_ui_test_pages_SOURCES = %D%/test_pages.c
tests_ui_test_pages_LDADD = $(ui_test_libs)
tests_ui_test_press_SOURCES = %D%/test_press.c %D%/typist.c %D%/typist.h
tests_ui_test_press_LDADD = $(ui_test_libs)
tests_ui_test_keys_SOURCES = %D%/test_keys.c %D%/typist.c %D%/typist.h
tests_ui_test_keys_LDADD = $(ui_test_libs)
tests_ui_test_glyphs_SOURCES = %D%/test_glyphs.c
tests_ui_test_glyphs_LDADD = $(ui_test_libs)
tests_ui_test_flow_SOURCES = %D%/test_flow.c
tests_ui_test_flow_LDADD = $(ui_test_libs)

# Screens over content and training.
ui_course_tests = %D%/test_aloud \
	%D%/test_board \
	%D%/test_home \
	%D%/test_kinds \
	%D%/test_limit \
	%D%/test_question \
	%D%/test_reasons \
	%D%/test_review \
	%D%/test_row \
	%D%/test_sheet_beside \
	%D%/test_sheet_close \
	%D%/test_sheet_memory \
	%D%/test_sheet_time \
	%D%/test_sheet_view \
	%D%/test_shipped \
	%D%/test_together \
	%D%/test_trial \
	%D%/test_walk \
	%D%/test_words
check_PROGRAMS += $(ui_course_tests)
TESTS += $(ui_course_tests)
ui_course_libs = tests/support/libgolden.a src/ui/libui.a src/training/libtraining.a \
	src/content/libcontent.a src/base/libbase.a $(UNISTRING_LIBS) $(CMOCKA_LIBS) -lm
tests_ui_test_kinds_SOURCES = %D%/test_kinds.c %D%/kinds.h %D%/press.h
tests_ui_test_kinds_LDADD = $(ui_course_libs)
tests_ui_test_home_SOURCES = %D%/test_home.c %D%/press.h
tests_ui_test_home_LDADD = $(ui_course_libs)
tests_ui_test_board_SOURCES = %D%/test_board.c %D%/press.h
tests_ui_test_board_LDADD = $(ui_course_libs)
tests_ui_test_limit_SOURCES = %D%/test_limit.c %D%/press.h %D%/sample.h
tests_ui_test_limit_LDADD = $(ui_course_libs)
tests_ui_test_aloud_SOURCES = %D%/test_aloud.c %D%/press.h %D%/sample.h
tests_ui_test_aloud_LDADD = $(ui_course_libs)
tests_ui_test_question_SOURCES = %D%/test_question.c %D%/press.h %D%/sample.h
tests_ui_test_question_LDADD = $(ui_course_libs)
tests_ui_test_reasons_SOURCES = %D%/test_reasons.c %D%/press.h %D%/sample.h
tests_ui_test_reasons_LDADD = $(ui_course_libs)
tests_ui_test_row_SOURCES = %D%/test_row.c %D%/kinds.h %D%/press.h %D%/sample.h
tests_ui_test_row_LDADD = $(ui_course_libs)
tests_ui_test_review_SOURCES = %D%/test_review.c %D%/press.h %D%/sample.h
tests_ui_test_review_LDADD = $(ui_course_libs)
tests_ui_test_together_SOURCES = %D%/test_together.c %D%/press.h %D%/sample.h
tests_ui_test_together_LDADD = $(ui_course_libs)
tests_ui_test_trial_SOURCES = %D%/test_trial.c %D%/press.h
tests_ui_test_trial_LDADD = $(ui_course_libs)
tests_ui_test_sheet_memory_SOURCES = %D%/test_sheet_memory.c %D%/press.h %D%/sample.h
tests_ui_test_sheet_memory_LDADD = $(ui_course_libs)
tests_ui_test_sheet_beside_SOURCES = %D%/test_sheet_beside.c %D%/sheet_desk.h %D%/press.h %D%/sample.h
tests_ui_test_sheet_beside_LDADD = $(ui_course_libs)
tests_ui_test_sheet_close_SOURCES = %D%/test_sheet_close.c %D%/sheet_desk.h %D%/press.h %D%/sample.h
tests_ui_test_sheet_close_LDADD = $(ui_course_libs)
tests_ui_test_sheet_time_SOURCES = %D%/test_sheet_time.c %D%/sheet_desk.h %D%/press.h %D%/sample.h
tests_ui_test_sheet_time_LDADD = $(ui_course_libs)
tests_ui_test_sheet_view_SOURCES = %D%/test_sheet_view.c %D%/sheet_desk.h %D%/press.h %D%/sample.h
tests_ui_test_sheet_view_LDADD = $(ui_course_libs)
tests_ui_test_shipped_SOURCES = %D%/test_shipped.c %D%/press.h
tests_ui_test_shipped_LDADD = $(ui_course_libs)
tests_ui_test_walk_SOURCES = %D%/test_walk.c %D%/press.h %D%/sample.h
tests_ui_test_walk_LDADD = $(ui_course_libs)
tests_ui_test_words_SOURCES = %D%/test_words.c tests/support/run.h
tests_ui_test_words_LDADD = $(ui_test_libs)

# A real terminal, where libvterm is there to look at it.
if HAVE_VTERM
check_PROGRAMS += %D%/test_large_console %D%/test_repeat %D%/test_terminal
TESTS += %D%/test_large_console %D%/test_repeat %D%/test_terminal
tests_ui_test_large_console_SOURCES = %D%/test_large_console.c %D%/kiosk.c %D%/kiosk.h
tests_ui_test_large_console_LDFLAGS = $(AM_LDFLAGS) -Wl,--wrap=ioctl -Wl,--wrap=__ioctl_time64
tests_ui_test_large_console_LDADD = $(pty_test_libs) $(ui_test_libs) $(NCURSES_LIBS)
tests_ui_test_repeat_SOURCES = %D%/test_repeat.c
tests_ui_test_repeat_LDFLAGS = $(AM_LDFLAGS) -Wl,--wrap=ioctl -Wl,--wrap=__ioctl_time64
tests_ui_test_repeat_LDADD = $(pty_test_libs) $(ui_test_libs) $(NCURSES_LIBS)
tests_ui_test_terminal_SOURCES = %D%/test_terminal.c %D%/kiosk.c %D%/kiosk.h
tests_ui_test_terminal_LDADD = $(pty_test_libs) $(ui_test_libs) $(NCURSES_LIBS)
endif
