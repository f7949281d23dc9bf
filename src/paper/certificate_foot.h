/* SPDX-License-Identifier: GPL-3.0-or-later */
/* certificate_foot.h - the lower third of a certificate: signatures, code, how to check. */
#ifndef LULUS_PAPER_CERTIFICATE_FOOT_H
#define LULUS_PAPER_CERTIFICATE_FOOT_H
#include "pen.h"
#include "training/facts.h"

bool certificate_foot_draw(const struct pen *pen, const struct facts *facts, const char *payload);
#endif
