# SPDX-License-Identifier: GPL-3.0-or-later
# The second program: drawing pages and printing them, so that the kiosk never loads pango or CUPS.
noinst_LIBRARIES += src/paper/libpaper.a
paper_cppflags = $(AM_CPPFLAGS) $(PANGO_CFLAGS) -DLOCALEDIR='"$(localedir)"' \
	-DPKGLIBEXECDIR='"$(pkglibexecdir)"' -DFONTDIR='"$(FONTDIR)"'
src_paper_libpaper_a_CPPFLAGS = $(paper_cppflags)
src_paper_libpaper_a_SOURCES = \
	%D%/cards.c \
	%D%/catalogue.c %D%/catalogue.h \
	%D%/certificate_foot.c %D%/certificate_foot.h \
	%D%/certificate_page.c %D%/certificate_page.h \
	%D%/certificates.c %D%/certificates.h \
	%D%/code.c %D%/code.h \
	%D%/column.c %D%/column.h \
	%D%/copies.c %D%/copies.h \
	%D%/fonts.c %D%/fonts.h \
	%D%/forms.c %D%/forms.h \
	%D%/frame.c %D%/frame.h \
	%D%/guidance_slip.c \
	%D%/key_sheet.c \
	%D%/keypad_card.c \
	%D%/leaflet.c \
	%D%/pdf.c %D%/pdf.h \
	%D%/pen.c %D%/pen.h \
	%D%/print.c %D%/print.h \
	%D%/printer_words.c %D%/printer_words.h \
	%D%/reader.c %D%/reader.h \
	%D%/round_sheet.c \
	%D%/rounds.c %D%/rounds.h \
	%D%/sheet.c %D%/sheet.h \
	%D%/slip.c \
	%D%/test_sheet.c
paper_libs = src/paper/libpaper.a src/report/libreport.a src/certificate/libcertificate.a \
	src/store/libstore.a src/crypto/libcrypto.a src/statistics/libstatistics.a \
	src/training/libtraining.a src/content/libcontent.a src/base/libbase.a $(PANGO_LIBS) \
	$(CUPS_LIBS) $(QRENCODE_LIBS) $(JANSSON_LIBS) $(SQLITE_LIBS) $(SODIUM_LIBS) $(GSL_LIBS) \
	$(UNISTRING_LIBS) -lm
pkglibexec_PROGRAMS += lulus-paper
lulus_paper_CPPFLAGS = $(paper_cppflags)
lulus_paper_SOURCES = %D%/main.c include/paper/job.h
lulus_paper_LDADD = $(paper_libs)
