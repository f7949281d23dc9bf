# SPDX-License-Identifier: GPL-3.0-or-later
# The second program's parts; main.c and what only it needs are linked into lulus-paper.
noinst_LIBRARIES += src/paper/libpaper.a
paper_cppflags = $(AM_CPPFLAGS) $(PANGO_CFLAGS)
src_paper_libpaper_a_CPPFLAGS = $(paper_cppflags)
src_paper_libpaper_a_SOURCES = \
	%D%/certificate_foot.c %D%/certificate_foot.h \
	%D%/certificate_page.c %D%/certificate_page.h \
	%D%/certificates.c %D%/certificates.h \
	%D%/code.c %D%/code.h \
	%D%/fonts.c %D%/fonts.h \
	%D%/frame.c %D%/frame.h \
	%D%/pdf.c %D%/pdf.h \
	%D%/pen.c %D%/pen.h
