# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += src/training/libtraining.a
src_training_libtraining_a_SOURCES = \
	%D%/attempt.c include/training/attempt.h \
	include/training/case_practice.h \
	%D%/facts.c include/training/facts.h \
	%D%/form.c include/training/form.h \
	%D%/guidance.c include/training/guidance.h \
	%D%/next_act.c \
	%D%/observation.c include/training/observation.h \
	%D%/occasion.c include/training/occasion.h \
	%D%/person.c include/training/person.h include/training/presence.h \
	%D%/personal.c include/training/personal.h \
	%D%/response.c include/training/response.h \
	%D%/rules.c include/training/rules.h \
	%D%/score.c \
	%D%/scoring.c include/training/scoring.h \
	%D%/setting.c include/training/setting.h \
	%D%/test_time.c include/training/test_time.h \
	%D%/training.c include/training/training.h \
	%D%/verdict.c \
	%D%/ways.c include/training/ways.h
