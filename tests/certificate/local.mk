# SPDX-License-Identifier: GPL-3.0-or-later
certificate_tests = %D%/test_card %D%/test_payload %D%/test_payload_check %D%/test_qr %D%/test_refusal \
	%D%/test_vectors
check_PROGRAMS += $(certificate_tests)
dist_check_SCRIPTS += %D%/check_vectors.py
TESTS += $(certificate_tests) %D%/check_vectors.py
EXTRA_DIST += tests/fixtures/certificate/vectors.txt
certificate_test_libs = src/certificate/libcertificate.a src/crypto/libcrypto.a \
	src/base/libbase.a $(QRENCODE_LIBS) $(SODIUM_LIBS) $(UNISTRING_LIBS) $(CMOCKA_LIBS)
tests_certificate_test_card_SOURCES = %D%/test_card.c tests/support/run.h
tests_certificate_test_card_LDADD = $(certificate_test_libs)
tests_certificate_test_payload_SOURCES = %D%/test_payload.c %D%/sample.h tests/support/run.h
tests_certificate_test_payload_LDADD = $(certificate_test_libs)
tests_certificate_test_payload_check_SOURCES = %D%/test_payload_check.c %D%/sample.h \
	tests/support/run.h
tests_certificate_test_payload_check_LDADD = $(certificate_test_libs)
tests_certificate_test_qr_SOURCES = %D%/test_qr.c %D%/sample.h tests/support/run.h
tests_certificate_test_qr_LDADD = $(certificate_test_libs)
tests_certificate_test_refusal_SOURCES = %D%/test_refusal.c %D%/sample.h tests/support/run.h
tests_certificate_test_refusal_LDADD = $(certificate_test_libs)
tests_certificate_test_vectors_SOURCES = %D%/test_vectors.c tests/support/fixture.h \
	tests/support/run.h
tests_certificate_test_vectors_LDADD = $(certificate_test_libs)
