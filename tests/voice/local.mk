# SPDX-License-Identifier: GPL-3.0-or-later
if VOICE
voice_tests = %D%/test_orders %D%/test_voice %D%/test_words
check_PROGRAMS += $(voice_tests)
TESTS += $(voice_tests)
voice_test_flags = $(AM_CPPFLAGS) -iquote $(top_srcdir)/src/voice
voice_test_libs = $(voice_libs) $(CMOCKA_LIBS)
tests_voice_test_orders_CPPFLAGS = $(voice_test_flags)
tests_voice_test_orders_SOURCES = %D%/test_orders.c tests/support/run.h
tests_voice_test_orders_LDADD = $(voice_test_libs)
tests_voice_test_voice_SOURCES = %D%/test_voice.c tests/support/fixture.h tests/support/run.h
tests_voice_test_voice_LDADD = $(CMOCKA_LIBS) -lm
EXTRA_tests_voice_test_voice_DEPENDENCIES = lulus-voice$(EXEEXT)
tests_voice_test_words_CPPFLAGS = $(voice_test_flags)
tests_voice_test_words_SOURCES = %D%/test_words.c tests/support/run.h
tests_voice_test_words_LDADD = $(voice_test_libs)
endif
