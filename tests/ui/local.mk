# SPDX-License-Identifier: GPL-3.0-or-later
# Golden screens: make check LULUS_GOLDEN=update records them anew (then read the difference).
EXTRA_DIST += %D%/golden
ui_tests = %D%/test_frame %D%/test_grid %D%/test_menu %D%/test_message
check_PROGRAMS += $(ui_tests)
TESTS += $(ui_tests)
ui_test_libs = src/ui/libui.a tests/support/libgolden.a \
	src/base/libbase.a $(UNISTRING_LIBS) $(CMOCKA_LIBS)
tests_ui_test_frame_SOURCES = %D%/test_frame.c
tests_ui_test_frame_LDADD = $(ui_test_libs)
tests_ui_test_grid_SOURCES = %D%/test_grid.c
tests_ui_test_grid_LDADD = $(ui_test_libs)
tests_ui_test_menu_SOURCES = %D%/test_menu.c
tests_ui_test_menu_LDADD = $(ui_test_libs)
tests_ui_test_message_SOURCES = %D%/test_message.c
tests_ui_test_message_LDADD = $(ui_test_libs)
