# SPDX-License-Identifier: GPL-3.0-or-later
crypto_tests = %D%/test_base32 %D%/test_crypto %D%/test_durable %D%/test_key %D%/test_key_file \
	%D%/test_pin
check_PROGRAMS += $(crypto_tests)
TESTS += $(crypto_tests)
crypto_test_libs = src/crypto/libcrypto.a src/base/libbase.a $(SODIUM_LIBS) $(UNISTRING_LIBS) \
	$(CMOCKA_LIBS)
tests_crypto_test_base32_SOURCES = %D%/test_base32.c tests/support/run.h
tests_crypto_test_base32_LDADD = $(crypto_test_libs)
tests_crypto_test_crypto_SOURCES = %D%/test_crypto.c tests/support/run.h
tests_crypto_test_crypto_LDADD = $(crypto_test_libs)
tests_crypto_test_durable_SOURCES = %D%/test_durable.c tests/support/fixture.h tests/support/run.h
tests_crypto_test_durable_LDADD = $(crypto_test_libs)
tests_crypto_test_key_SOURCES = %D%/test_key.c tests/support/run.h
tests_crypto_test_key_LDADD = $(crypto_test_libs)
tests_crypto_test_key_file_SOURCES = %D%/test_key_file.c tests/support/fixture.h tests/support/run.h
tests_crypto_test_key_file_LDADD = $(crypto_test_libs)
tests_crypto_test_pin_SOURCES = %D%/test_pin.c tests/support/run.h
tests_crypto_test_pin_LDADD = $(crypto_test_libs)
