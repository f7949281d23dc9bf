# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += src/statistics/libstatistics.a
src_statistics_libstatistics_a_CPPFLAGS = $(AM_CPPFLAGS) $(GSL_CFLAGS)
src_statistics_libstatistics_a_SOURCES = \
	%D%/agreement.c include/statistics/agreement.h \
	%D%/describe.c include/statistics/describe.h \
	%D%/dist.c %D%/dist.h \
	%D%/item_replies.c %D%/item_replies.h \
	%D%/item_tally.c %D%/item_tally.h \
	%D%/items.c include/statistics/items.h \
	%D%/mcnemar.c include/statistics/mcnemar.h \
	%D%/results.c include/statistics/results.h
