# SPDX-License-Identifier: GPL-3.0-or-later
# What tests share: golden texts, and a terminal to run the program in.
check_LIBRARIES += tests/support/libgolden.a
tests_support_libgolden_a_SOURCES = %D%/catalogue.c %D%/catalogue.h %D%/contrast.h \
	%D%/eyes.c %D%/eyes.h %D%/golden.c %D%/golden.h %D%/kept.c %D%/kept.h %D%/run.h \
	%D%/words.c %D%/words.h
tests_support_libgolden_a_CPPFLAGS = $(AM_CPPFLAGS) $(CMOCKA_CFLAGS) \
	-DGOLDEN_DIR='"$(abs_top_srcdir)/tests/ui/golden"' \
	-DSTORY_DIR='"$(abs_top_srcdir)/tests/cli/golden"' -DLOCALE_DIR='"$(abs_top_builddir)/locale"'
if HAVE_VTERM
check_LIBRARIES += tests/support/libpty.a
tests_support_libpty_a_SOURCES = %D%/pty.c %D%/pty.h
tests_support_libpty_a_CPPFLAGS = $(AM_CPPFLAGS) $(VTERM_CFLAGS)
pty_test_libs = tests/support/libpty.a $(VTERM_LIBS)
endif
