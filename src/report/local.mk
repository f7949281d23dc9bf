# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += src/report/libreport.a
src_report_libreport_a_CPPFLAGS = $(AM_CPPFLAGS) $(JANSSON_CFLAGS)
src_report_libreport_a_SOURCES = \
	%D%/json.c include/report/json.h
