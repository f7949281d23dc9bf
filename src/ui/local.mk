# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += src/ui/libui.a
src_ui_libui_a_SOURCES = \
	%D%/aloud.c include/ui/aloud.h \
	%D%/board.c %D%/board_cells.c %D%/board_view.c %D%/board_state.h include/ui/board.h \
	%D%/body.c %D%/body.h \
	%D%/burst.c %D%/burst.h \
	%D%/caption.c %D%/caption.h \
	%D%/confirm.c \
	%D%/console.c %D%/console.h \
	%D%/decode.c \
	%D%/doubling.c %D%/doubling.h \
	%D%/edit.c %D%/edit.h \
	%D%/field.c \
	%D%/flow.c %D%/flow.h \
	%D%/frame.c include/ui/frame.h \
	%D%/glyphs.c include/ui/glyphs.h \
	%D%/grid.c include/ui/grid.h \
	%D%/guard.c %D%/guard.h \
	%D%/home.c include/ui/home.h \
	%D%/idle.c %D%/idle.h \
	%D%/keys.c include/ui/keys.h \
	%D%/limit.c %D%/limit.h \
	%D%/letters.c %D%/letters.h \
	%D%/list.c \
	%D%/loop.c include/ui/loop.h \
	%D%/menu.c include/ui/basic.h \
	%D%/message.c \
	%D%/narrow.c %D%/narrow.h \
	%D%/pages.c \
	%D%/palette.c %D%/palette.h \
	%D%/pictures.c include/ui/pictures.h \
	%D%/question.c %D%/question_choice.c %D%/question_number.c %D%/question_paint.c %D%/question_state.h \
	%D%/question_view.c %D%/question_face.h include/ui/question.h \
	%D%/reasons.c \
	%D%/response_brief.c \
	%D%/review.c \
	%D%/row.c %D%/row_state.h include/ui/row.h \
	%D%/row_paint.c \
	%D%/rows.c %D%/rows.h \
	%D%/say.h \
	%D%/seen.c %D%/seen.h \
	%D%/sheet_case.c %D%/sheet_pages.c %D%/sheet_pages_paint.c %D%/sheet_paint.c \
	%D%/sheet_state.h %D%/sheet_view.c include/ui/sheet.h \
	%D%/size.c include/ui/size.h \
	%D%/spread.c %D%/spread.h \
	%D%/star_menu.c %D%/star_menu.h \
	%D%/terminal.c %D%/terminal_keys.h include/ui/terminal.h \
	%D%/terminal_read.c %D%/terminal_read.h \
	%D%/terminal_type.c %D%/terminal_type.h \
	%D%/together.c %D%/together_paint.c %D%/together_state.h include/ui/together.h \
	%D%/toggles.c \
	%D%/trial.c \
	include/ui/event.h \
	include/ui/intent.h \
	include/ui/screen.h
