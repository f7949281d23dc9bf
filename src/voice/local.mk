# SPDX-License-Identifier: GPL-3.0-or-later
# The third program: reads aloud, so that the kiosk never loads a voice. Left out where the libraries
# are not there, or by --without-voice.
EXTRA_DIST += include/voice/talk.h
if VOICE
noinst_LIBRARIES += src/voice/libvoice.a
src_voice_libvoice_a_CPPFLAGS = $(AM_CPPFLAGS) $(ESPEAK_CFLAGS) $(ALSA_CFLAGS)
src_voice_libvoice_a_SOURCES = \
	%D%/orders.c %D%/orders.h \
	%D%/sound.c %D%/sink.h \
	%D%/speech.c %D%/speech.h \
	%D%/wave.c \
	%D%/words.c %D%/words.h
pkglibexec_PROGRAMS += lulus-voice
lulus_voice_SOURCES = %D%/main.c include/voice/talk.h
voice_libs = src/voice/libvoice.a src/base/libbase.a $(ESPEAK_LIBS) $(ALSA_LIBS) $(UNISTRING_LIBS)
lulus_voice_LDADD = $(voice_libs)
endif
