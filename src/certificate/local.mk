# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += src/certificate/libcertificate.a
src_certificate_libcertificate_a_CPPFLAGS = $(AM_CPPFLAGS) $(QRENCODE_CFLAGS)
src_certificate_libcertificate_a_SOURCES = \
	%D%/card.c include/certificate/card.h \
	%D%/demo_key.c include/certificate/demo_key.h \
	%D%/fields.c %D%/fields.h \
	%D%/payload.c %D%/payload_check.c include/certificate/payload.h \
	%D%/qr.c include/certificate/qr.h
