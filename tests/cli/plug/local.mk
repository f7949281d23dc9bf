# SPDX-License-Identifier: GPL-3.0-or-later
# The plug, as people meet it.
plug_tests = %D%/test_plug
check_PROGRAMS += $(plug_tests)
TESTS += $(plug_tests)
tests_cli_plug_test_plug_CPPFLAGS = $(cli_test_flags)
tests_cli_plug_test_plug_SOURCES = %D%/test_plug.c %D%/bytes.c %D%/bytes.h %D%/class.c %D%/kader.c %D%/kader.h %D%/kader_screen.c \
	%D%/kader_store.c %D%/numbers.c %D%/numbers.h %D%/observer.c %D%/own_pin.c %D%/pages.c %D%/plug.c \
	%D%/plug.h %D%/roster.c %D%/stick.c %D%/trainer.c %D%/typing.c %D%/witness.c $(hand_sources)
tests_cli_plug_test_plug_LDADD = $(hand_libs)

# The long run: some hundreds of cuts; PLUG_SEED, PLUG_ROUNDS and PLUG_LIVES as in plug.h.
check-plug: all $(plug_tests)
	$(AM_TESTS_ENVIRONMENT) srcdir=$(srcdir) PLUG_ROUNDS=$${PLUG_ROUNDS:-10} \
	  PLUG_LIVES=$${PLUG_LIVES:-20} tests/cli/plug/test_plug
