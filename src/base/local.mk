# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += src/base/libbase.a
src_base_libbase_a_SOURCES = \
	%D%/alloc.c include/base/alloc.h \
	%D%/arena.c include/base/arena.h \
	include/base/bits.h \
	%D%/buffer.c include/base/buffer.h \
	%D%/date.c include/base/date.h \
	%D%/decimal.c include/base/decimal.h \
	%D%/error.c include/base/error.h \
	%D%/fold.c include/base/fold.h \
	%D%/language.c include/base/language.h include/base/text_size.h \
	%D%/latin.c %D%/latin.h \
	%D%/random.c include/base/random.h \
	%D%/text.c include/base/text.h \
	%D%/uuid.c include/base/uuid.h \
	%D%/wrap.c
