# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += src/crypto/libcrypto.a
src_crypto_libcrypto_a_CPPFLAGS = $(AM_CPPFLAGS) $(SODIUM_CFLAGS)
src_crypto_libcrypto_a_SOURCES = \
	%D%/base32.c include/crypto/base32.h \
	%D%/crypto.c include/crypto/crypto.h \
	%D%/digest.c include/crypto/digest.h \
	%D%/durable.c include/crypto/durable.h \
	%D%/key.c %D%/key_file.c include/crypto/key.h \
	%D%/pin.c include/crypto/pin.h
