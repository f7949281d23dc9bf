# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += src/content/libcontent.a
src_content_libcontent_a_SOURCES = \
	%D%/answer.c %D%/answer.h \
	%D%/case_read.c %D%/case_read.h \
	%D%/checklist.c include/content/checklist.h \
	%D%/checklist_read.c %D%/checklist_read.h \
	%D%/document.c %D%/document_read.h include/content/document.h \
	%D%/entry_mark.c %D%/entry_mark.h \
	%D%/fault.c include/content/fault.h \
	%D%/fill_codes.c \
	%D%/header_read.c %D%/header_read.h include/content/header.h \
	%D%/item_check.c \
	%D%/key_read.c %D%/key_read.h \
	%D%/keys.c %D%/keys.h \
	%D%/lines.c %D%/lines.h \
	%D%/opening.c %D%/opening.h \
	%D%/phrase.c include/content/phrase.h \
	%D%/prose.c %D%/prose.h \
	%D%/quiz.c include/content/quiz.h \
	%D%/quiz_read.c %D%/quiz_read.h \
	%D%/reader.c %D%/reader.h \
	%D%/scale.c %D%/scale.h \
	%D%/slug.c %D%/slug.h \
	%D%/values.c

quizzesdir = $(pkgdatadir)/quizzes
dist_quizzes_DATA = quizzes/asi-pijat-oksitosin.kuis.txt
checklistsdir = $(pkgdatadir)/checklists
dist_checklists_DATA = checklists/pijat-oksitosin.cek.txt
