# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += src/ui/libui.a
src_ui_libui_a_SOURCES = \
	%D%/body.c %D%/body.h \
	%D%/caption.c %D%/caption.h \
	%D%/flow.c %D%/flow.h \
	%D%/frame.c include/ui/frame.h \
	%D%/grid.c include/ui/grid.h \
	%D%/idle.c %D%/idle.h \
	%D%/menu.c include/ui/basic.h \
	%D%/message.c \
	%D%/question.c %D%/question_view.c %D%/question_face.h include/ui/question.h \
	%D%/reasons.c \
	%D%/review.c \
	%D%/say.h \
	%D%/spread.c %D%/spread.h \
	%D%/trial.c \
	include/ui/event.h \
	include/ui/intent.h \
	include/ui/screen.h
