# SPDX-License-Identifier: GPL-3.0-or-later
paper_tests = %D%/test_cards %D%/test_certificates %D%/test_code %D%/test_forms \
	%D%/test_guidance_slip %D%/test_job %D%/test_leaflet \
	%D%/test_print %D%/test_printer_words %D%/test_reading %D%/test_round_sheet
check_PROGRAMS += $(paper_tests)
TESTS += $(paper_tests)
paper_test_cppflags = $(paper_cppflags) -I$(top_srcdir)/src/paper
paper_test_libs = $(paper_libs) $(CMOCKA_LIBS)
tests_paper_test_cards_CPPFLAGS = $(paper_test_cppflags)
tests_paper_test_cards_SOURCES = %D%/test_cards.c %D%/readback.c %D%/readback.h
tests_paper_test_cards_LDADD = $(paper_test_libs)
tests_paper_test_certificates_CPPFLAGS = $(paper_test_cppflags)
tests_paper_test_certificates_SOURCES = %D%/test_certificates.c %D%/sample.c %D%/sample.h \
	%D%/readback.c %D%/readback.h
tests_paper_test_certificates_LDADD = $(paper_test_libs)
tests_paper_test_code_CPPFLAGS = $(paper_test_cppflags)
tests_paper_test_code_SOURCES = %D%/test_code.c %D%/sample.c %D%/sample.h
tests_paper_test_code_LDADD = $(paper_test_libs)
tests_paper_test_forms_CPPFLAGS = $(paper_test_cppflags)
tests_paper_test_forms_SOURCES = %D%/test_forms.c %D%/readback.c %D%/readback.h
tests_paper_test_forms_LDADD = $(paper_test_libs)
tests_paper_test_leaflet_CPPFLAGS = $(paper_test_cppflags)
tests_paper_test_leaflet_SOURCES = %D%/test_leaflet.c %D%/readback.c %D%/readback.h
tests_paper_test_leaflet_LDADD = $(paper_test_libs)
tests_paper_test_print_CPPFLAGS = $(paper_test_cppflags)
tests_paper_test_print_SOURCES = %D%/test_print.c
tests_paper_test_print_LDADD = $(paper_test_libs)
tests_paper_test_printer_words_CPPFLAGS = $(paper_test_cppflags)
tests_paper_test_printer_words_SOURCES = %D%/test_printer_words.c
tests_paper_test_printer_words_LDADD = $(paper_test_libs)
tests_paper_test_reading_CPPFLAGS = $(paper_test_cppflags)
tests_paper_test_reading_SOURCES = %D%/test_reading.c %D%/sample.c %D%/sample.h %D%/readback.c \
	%D%/readback.h
tests_paper_test_reading_LDADD = $(paper_test_libs)
tests_paper_test_job_CPPFLAGS = $(paper_test_cppflags) -I$(top_srcdir)/tests $(SQLITE_CFLAGS)
tests_paper_test_job_SOURCES = %D%/test_job.c %D%/sample.c %D%/sample.h
tests_paper_test_job_LDADD = tests/store/libkit.a $(paper_test_libs)
EXTRA_tests_paper_test_job_DEPENDENCIES = lulus-paper$(EXEEXT)
tests_paper_test_round_sheet_CPPFLAGS = $(paper_test_cppflags)
tests_paper_test_round_sheet_SOURCES = %D%/test_round_sheet.c %D%/readback.c %D%/readback.h
tests_paper_test_round_sheet_LDADD = $(paper_test_libs)
tests_paper_test_guidance_slip_CPPFLAGS = $(paper_test_cppflags)
tests_paper_test_guidance_slip_SOURCES = %D%/test_guidance_slip.c %D%/readback.c %D%/readback.h
tests_paper_test_guidance_slip_LDADD = $(paper_test_libs)
