# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += src/ui/libui.a
src_ui_libui_a_SOURCES = \
	%D%/body.c %D%/body.h \
	%D%/flow.c %D%/flow.h \
	%D%/frame.c include/ui/frame.h \
	%D%/grid.c include/ui/grid.h \
	%D%/menu.c include/ui/basic.h \
	%D%/message.c \
	%D%/say.h \
	include/ui/event.h \
	include/ui/intent.h \
	include/ui/screen.h
