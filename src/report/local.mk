# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += src/report/libreport.a
src_report_libreport_a_CPPFLAGS = $(AM_CPPFLAGS) $(JANSSON_CFLAGS)
src_report_libreport_a_SOURCES = \
	%D%/columns.c %D%/columns.h \
	%D%/face.c include/report/face.h \
	%D%/json.c include/report/json.h \
	%D%/results_agreement.c %D%/results_answers.c %D%/results_attempts.c %D%/results_items.c \
	%D%/results_items_json.c %D%/results_json.c %D%/results_knowledge.c \
	%D%/results_parts.h %D%/results_people.c %D%/results_practice.c \
	%D%/results_text.c include/report/results.h
