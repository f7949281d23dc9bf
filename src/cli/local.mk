# SPDX-License-Identifier: GPL-3.0-or-later
bin_PROGRAMS += lulus
noinst_LIBRARIES += src/cli/libcli.a
cli_cppflags = -DLOCALEDIR='"$(localedir)"' -DPKGDATADIR='"$(pkgdatadir)"' \
	-DPKGLIBEXECDIR='"$(pkglibexecdir)"' -DPACKAGE_STRING='"$(PACKAGE_STRING)"'
src_cli_libcli_a_CPPFLAGS = $(AM_CPPFLAGS) $(cli_cppflags) -I$(srcdir)/%D%
src_cli_libcli_a_SOURCES = \
	%D%/clock.c %D%/clock.h \
	%D%/cmd_run.c %D%/command.h \
	%D%/commands.c \
	%D%/locale.c %D%/locale.h \
	%D%/paths.c %D%/paths.h \
	%D%/session.c
lulus_CPPFLAGS = $(AM_CPPFLAGS) $(cli_cppflags) -I$(srcdir)/%D%
lulus_SOURCES = %D%/main.c
all_libs = src/cli/libcli.a src/report/libreport.a src/ui/libui.a src/store/libstore.a \
	src/certificate/libcertificate.a src/crypto/libcrypto.a src/statistics/libstatistics.a \
	src/training/libtraining.a src/content/libcontent.a src/base/libbase.a
all_system_libs = $(JANSSON_LIBS) $(NCURSES_LIBS) $(SQLITE_LIBS) $(QRENCODE_LIBS) \
	$(SODIUM_LIBS) $(GSL_LIBS) $(UNISTRING_LIBS)
lulus_LDADD = $(all_libs) $(all_system_libs)

# build/lulus finds the shipped content through this link.
noinst_DATA += content
CLEANFILES += content
content:
	$(AM_V_GEN)rm -f $@ && $(LN_S) $(abs_top_srcdir) $@
