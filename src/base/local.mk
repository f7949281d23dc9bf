# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += src/base/libbase.a
src_base_libbase_a_SOURCES = \
	%D%/alloc.c include/base/alloc.h \
	%D%/arena.c include/base/arena.h \
	%D%/buffer.c include/base/buffer.h
