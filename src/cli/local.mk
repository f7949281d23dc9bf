# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += src/cli/libcli.a
cli_cppflags = -DLOCALEDIR='"$(localedir)"' -DPKGDATADIR='"$(pkgdatadir)"' \
	-DPKGLIBEXECDIR='"$(pkglibexecdir)"' -DPACKAGE_STRING='"$(PACKAGE_STRING)"'
src_cli_libcli_a_CPPFLAGS = $(AM_CPPFLAGS) $(cli_cppflags)
src_cli_libcli_a_SOURCES = \
	%D%/accept.c %D%/accept.h \
	%D%/app.c %D%/app.h \
	%D%/app_training.c \
	%D%/arguments.c %D%/arguments.h \
	%D%/ask.c %D%/ask.h \
	%D%/casework.c %D%/casework.h \
	%D%/certify.c %D%/certify.h \
	%D%/child.c %D%/child.h \
	%D%/clock.c %D%/clock.h \
	%D%/cmd_certify.c \
	%D%/cmd_check.c \
	%D%/cmd_demo.c \
	%D%/cmd_forms.c \
	%D%/cmd_key.c \
	%D%/cmd_journal.c \
	%D%/cmd_results.c \
	%D%/cmd_run.c \
	%D%/cmd_staff.c \
	%D%/cmd_trainings.c \
	%D%/cmd_verify.c \
	%D%/command.h \
	%D%/commands.c \
	%D%/course.c %D%/course.h \
	%D%/course_agree.c %D%/course_agree.h \
	%D%/course_results.c \
	%D%/course_tests.c %D%/course_tests.h \
	%D%/demo.c %D%/demo.h \
	%D%/demo_kiosk.c %D%/demo_kiosk.h \
	%D%/demo_story.c %D%/demo_story.h \
	%D%/differ.c %D%/differ.h \
	%D%/earlier.c %D%/earlier.h \
	%D%/files.c %D%/files.h \
	%D%/flow_after.c \
	%D%/flow_away.c \
	%D%/flow_board.c \
	%D%/flow_cards.c \
	%D%/flow_cases.c \
	%D%/flow_certify.c \
	%D%/flow_curtain.c \
	%D%/flow_forms.c \
	%D%/flow_free_pin.c \
	%D%/flow_history.c \
	%D%/flow_home.c \
	%D%/flow_mother.c %D%/mother.h \
	%D%/flow_move.c %D%/moving.h %D%/flow_names.c \
	%D%/flow_observe.c \
	%D%/flow_own_pin.c \
	%D%/flow_paper_sheet.c \
	%D%/flow_permit.c \
	%D%/flow_person.c \
	%D%/flow_practice_forms.c \
	%D%/flow_print.c \
	%D%/flow_read_aloud.c \
	%D%/flow_results.c \
	%D%/flow_roster.c \
	%D%/flow_rules.c \
	%D%/flow_setup.c \
	%D%/flow_sheets.c \
	%D%/flow_sign_in.c \
	%D%/flow_slip.c %D%/slip.h \
	%D%/flow_stage.c \
	%D%/flow_test.c \
	%D%/flow_together.c \
	%D%/flow_training.c \
	%D%/flow_typing.c \
	%D%/flow_verify.c \
	%D%/flow_ways.c \
	%D%/form.c %D%/form.h \
	%D%/issue.c %D%/issue.h \
	%D%/job.c %D%/job.h \
	%D%/journal_text.c %D%/journal_text.h \
	%D%/journal_verdict.c %D%/journal_verdict.h \
	%D%/kiosk.c %D%/kiosk.h \
	%D%/kiosk_key.c %D%/kiosk_key.h \
	%D%/library.c %D%/library.h \
	%D%/locale.c %D%/locale.h \
	%D%/lookup.c %D%/lookup.h \
	%D%/namesakes.c %D%/namesakes.h \
	%D%/observing.c %D%/observing.h \
	%D%/page_basic.c \
	%D%/pages.h \
	%D%/on_paper.c %D%/on_paper.h \
	%D%/paper.c %D%/paper.h \
	%D%/paths.c %D%/paths.h \
	%D%/person_text.c %D%/person_text.h \
	%D%/player.c %D%/player.h \
	%D%/timing.c %D%/timing.h \
	%D%/flow_minutes.c %D%/minutes.h \
	%D%/reasoned.c %D%/reasoned.h \
	%D%/reading.c %D%/reading.h \
	%D%/replay.c %D%/replay.h \
	%D%/seat_name.c %D%/seat_name.h %D%/session.c \
	%D%/sheets.c %D%/sheets.h \
	%D%/shipped.c %D%/shipped.h \
	%D%/sitting.c %D%/sitting.h \
	%D%/space.c %D%/space.h \
	%D%/stick.c %D%/stick.h \
	%D%/verdict_page.c %D%/verdict_page.h \
	%D%/verify.c %D%/verify.h \
	%D%/voice.c %D%/voice.h

bin_PROGRAMS += lulus
lulus_CPPFLAGS = $(AM_CPPFLAGS) $(cli_cppflags)
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
	$(AM_V_GEN)rm -f $@ && $(LN_S) '$(abs_top_srcdir)' $@

# Another prefix from configure reaches the objects that hold it.
src/cli/libcli_a-paths.$(OBJEXT) src/paper/libpaper_a-catalogue.$(OBJEXT) \
	src/paper/lulus_paper-main.$(OBJEXT): Makefile
