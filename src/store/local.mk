# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += src/store/libstore.a
src_store_libstore_a_CPPFLAGS = $(AM_CPPFLAGS) $(SQLITE_CFLAGS)
src_store_libstore_a_SOURCES = \
	include/store/attempts.h include/store/case_practices.h include/store/certificates.h \
	include/store/journal.h \
	include/store/observations.h include/store/people.h include/store/presence.h include/store/store.h \
	include/store/trainings.h \
	%D%/answers.c \
	%D%/attempts.c %D%/attempts.h \
	%D%/beside.c %D%/beside.h \
	%D%/boot.c %D%/boot.h \
	%D%/case_practices.c \
	%D%/certificates.c \
	%D%/check_heads.c %D%/check_records.c %D%/checking.h \
	%D%/checkpoint.c %D%/checkpoint.h \
	%D%/clock.h %D%/connection.h \
	%D%/corrections.c \
	%D%/create.c %D%/create.h \
	%D%/documents.c \
	%D%/events.c %D%/events.h \
	%D%/header.c %D%/header.h \
	%D%/heads.c %D%/heads.h \
	%D%/issue.c \
	%D%/issued.c %D%/issued.h \
	%D%/journal.c %D%/journal.h \
	%D%/journal_check.c include/store/journal_check.h \
	%D%/journal_rows.c %D%/journal_rows.h \
	%D%/keys.c \
	%D%/kiosk.c \
	%D%/leases.c %D%/leases.h \
	%D%/lock.c %D%/lock.h \
	%D%/marks.c \
	%D%/migrate.c %D%/migrate.h \
	%D%/observations.c %D%/observations.h \
	%D%/occasions.c %D%/occasions.h \
	%D%/open.c \
	%D%/own_pin.c \
	%D%/people.c \
	%D%/permissions.c \
	%D%/presence.c \
	%D%/refuse.c %D%/refuse.h \
	%D%/schema.c %D%/schema.h \
	%D%/settings.c \
	%D%/sql.c %D%/sql.h \
	%D%/staff.c \
	%D%/statement.c %D%/statement.h \
	%D%/times.c \
	%D%/training_settings.c %D%/training_settings.h \
	%D%/trainings.c %D%/trainings.h \
	%D%/transaction.c %D%/transaction.h \
	%D%/trouble.c %D%/trouble.h \
	%D%/spare.c %D%/spare.h \
	%D%/work.c %D%/work.h
