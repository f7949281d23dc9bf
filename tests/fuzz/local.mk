# SPDX-License-Identifier: GPL-3.0-or-later
# Each fuzzer twice: replay_NOUN gives it its corpus in make check, with any compiler; fuzz_NOUN
# makes up bytes (libFuzzer, configure --enable-fuzzers CC=clang).
fuzz_nouns = content header keys payload store terminal
replays = %D%/replay_content %D%/replay_header %D%/replay_keys %D%/replay_payload %D%/replay_store \
	%D%/replay_terminal
check_PROGRAMS += $(replays)
TESTS += $(replays)
EXTRA_DIST += %D%/corpus %D%/content.dict %D%/header.dict %D%/keys.dict \
	%D%/payload.dict %D%/run.sh %D%/store.dict %D%/terminal.dict
fuzz_frame = %D%/fuzz.h %D%/replay.c
fuzz_course_libs = src/training/libtraining.a src/content/libcontent.a src/base/libbase.a \
	$(UNISTRING_LIBS)

fuzz_content_sources = %D%/fuzz_content.c %D%/form.c %D%/form.h
tests_fuzz_replay_content_SOURCES = $(fuzz_content_sources) $(fuzz_frame)
tests_fuzz_replay_content_LDADD = $(fuzz_course_libs)

fuzz_header_sources = %D%/fuzz_header.c
fuzz_header_libs = src/store/libstore.a
tests_fuzz_replay_header_SOURCES = $(fuzz_header_sources) $(fuzz_frame)
tests_fuzz_replay_header_LDADD = $(fuzz_header_libs)

fuzz_keys_sources = %D%/fuzz_keys.c %D%/desk.c %D%/desk.h
fuzz_keys_libs = src/ui/libui.a $(fuzz_course_libs)
tests_fuzz_replay_keys_SOURCES = $(fuzz_keys_sources) $(fuzz_frame)
tests_fuzz_replay_keys_LDADD = $(fuzz_keys_libs)

fuzz_payload_sources = %D%/fuzz_payload.c
fuzz_payload_libs = src/certificate/libcertificate.a src/crypto/libcrypto.a $(fuzz_course_libs) \
	$(SODIUM_LIBS)
tests_fuzz_replay_payload_SOURCES = $(fuzz_payload_sources) $(fuzz_frame)
tests_fuzz_replay_payload_LDADD = $(fuzz_payload_libs)

fuzz_store_sources = %D%/fuzz_store.c %D%/damage.c %D%/damage.h
tests_fuzz_replay_store_CPPFLAGS = $(store_test_flags)
tests_fuzz_replay_store_SOURCES = $(fuzz_store_sources) $(fuzz_frame)
tests_fuzz_replay_store_LDADD = $(store_test_libs)

fuzz_terminal_sources = %D%/fuzz_terminal.c
fuzz_terminal_libs = src/ui/libui.a $(fuzz_course_libs) $(NCURSES_LIBS)
tests_fuzz_replay_terminal_SOURCES = $(fuzz_terminal_sources) $(fuzz_frame)
tests_fuzz_replay_terminal_LDADD = $(fuzz_terminal_libs)

if FUZZERS
fuzzers = %D%/fuzz_content %D%/fuzz_header %D%/fuzz_keys %D%/fuzz_payload %D%/fuzz_store \
	%D%/fuzz_terminal
EXTRA_PROGRAMS += $(fuzzers)
fuzz_ldflags = $(AM_LDFLAGS) -fsanitize=fuzzer
tests_fuzz_fuzz_content_SOURCES = $(fuzz_content_sources)
tests_fuzz_fuzz_content_LDADD = $(fuzz_course_libs)
tests_fuzz_fuzz_content_LDFLAGS = $(fuzz_ldflags)
tests_fuzz_fuzz_header_SOURCES = $(fuzz_header_sources)
tests_fuzz_fuzz_header_LDADD = $(fuzz_header_libs)
tests_fuzz_fuzz_header_LDFLAGS = $(fuzz_ldflags)
tests_fuzz_fuzz_keys_SOURCES = $(fuzz_keys_sources)
tests_fuzz_fuzz_keys_LDADD = $(fuzz_keys_libs)
tests_fuzz_fuzz_keys_LDFLAGS = $(fuzz_ldflags)
tests_fuzz_fuzz_payload_SOURCES = $(fuzz_payload_sources)
tests_fuzz_fuzz_payload_LDADD = $(fuzz_payload_libs)
tests_fuzz_fuzz_payload_LDFLAGS = $(fuzz_ldflags)
tests_fuzz_fuzz_store_CPPFLAGS = $(store_test_flags)
tests_fuzz_fuzz_store_SOURCES = $(fuzz_store_sources)
tests_fuzz_fuzz_store_LDADD = $(store_test_libs)
tests_fuzz_fuzz_store_LDFLAGS = $(fuzz_ldflags)
tests_fuzz_fuzz_terminal_SOURCES = $(fuzz_terminal_sources)
tests_fuzz_fuzz_terminal_LDADD = $(fuzz_terminal_libs)
tests_fuzz_fuzz_terminal_LDFLAGS = $(fuzz_ldflags)
fuzz_ready = $(fuzzers)
else
fuzz_ready = no-fuzzers
no-fuzzers:
	@echo 'There are no fuzzers here: ../configure --enable-fuzzers CC=clang makes them.'; false
endif

# All side by side, so many seconds; and each alone, so many minutes.
FUZZ_SECONDS = 15
FUZZ_MINUTES = 10
fuzz: $(fuzz_ready)
	srcdir='$(srcdir)' $(SHELL) $(srcdir)/%D%/run.sh $(FUZZ_SECONDS) $(fuzz_nouns)
fuzz-long: $(fuzz_ready)
	for noun in $(fuzz_nouns); do \
	  srcdir='$(srcdir)' $(SHELL) $(srcdir)/%D%/run.sh $$(($(FUZZ_MINUTES) * 60)) $$noun || exit; \
	done
