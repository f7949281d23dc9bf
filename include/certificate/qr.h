/* SPDX-License-Identifier: GPL-3.0-or-later */
/* qr.h - the code's matrix, by libqrencode; smallest version that fits. */
#ifndef LULUS_CERTIFICATE_QR_H
#define LULUS_CERTIFICATE_QR_H
#include "base/bits.h"
#include "base/error.h"

enum qr_level { QR_LOW, QR_MEDIUM, QR_QUARTILE };

/* ERROR_REFUSED when version 40 is too small for the text at that level. */
bool qr_encode(const char *text, enum qr_level level, struct bits *bits, struct error *err);
#endif
