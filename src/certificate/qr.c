/* SPDX-License-Identifier: GPL-3.0-or-later */
/* qr.c - version 0 asks for the smallest; the library's own splitting into modes is the optimum
 * for our texts (certificate.md 2.4). */
#include "certificate/qr.h"
#include "base/language.h"
#include <assert.h>
#include <errno.h>
#include <qrencode.h>
#include <stdlib.h>

static const QRecLevel levels[] = {
    [QR_LOW] = QR_ECLEVEL_L, [QR_MEDIUM] = QR_ECLEVEL_M, [QR_QUARTILE] = QR_ECLEVEL_Q};

bool qr_encode(const char *text, enum qr_level level, struct bits *bits, struct error *err)
{
    assert(level <= QR_QUARTILE);
    QRcode *code = QRcode_encodeString(text, 0, levels[level], QR_MODE_8, 1);
    if (code == NULL && errno == ENOMEM)
        abort();
    if (code == NULL)
        return fail(err, ERROR_REFUSED, _("this text does not fit into a QR code"));
    bits->size = code->width;
    for (int i = 0; i < code->width * code->width; i++)
        bits->cell[i] = code->data[i] & 1;
    QRcode_free(code);
    return true;
}
