# SPDX-License-Identifier: GPL-3.0-or-later
# The drawing of the layers, held against what was built.
dist_check_SCRIPTS += %D%/layers.sh
EXTRA_DIST += %D%/layers.allow
TESTS += %D%/layers.sh

# The people's pages, held against the program.
dist_check_SCRIPTS += %D%/docs.sh
TESTS += %D%/docs.sh

EXTRA_DIST += %D%/installed.sh
installcheck-local:
	$(srcdir)/tests/installed.sh $(DESTDIR)$(bindir)/lulus

.PHONY: bench bench-check bench-programs

# cmocka programs, one group each, printing TAP. check_PROGRAMS named tests/LAYER/test_NOUN.
if HAVE_CMOCKA
include tests/support/local.mk
include tests/base/local.mk
include tests/content/local.mk
include tests/training/local.mk
include tests/statistics/local.mk
include tests/crypto/local.mk
include tests/store/local.mk
include tests/certificate/local.mk
include tests/report/local.mk
include tests/ui/local.mk
include tests/paper/local.mk
include tests/voice/local.mk
include tests/cli/local.mk
include tests/bench/local.mk
include tests/fuzz/local.mk
endif

# Of tests/store/crash and tests/cli.
.PHONY: check-crash check-hands check-load check-plug check-walk
# Of tests/fuzz.
.PHONY: fuzz fuzz-long no-fuzzers
