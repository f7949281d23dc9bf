/* SPDX-License-Identifier: GPL-3.0-or-later */
/* face.h - the certificate's face: canonical JSON (compact, sorted keys) of everything printed. */
#ifndef LULUS_REPORT_FACE_H
#define LULUS_REPORT_FACE_H
#include "base/error.h"
#include "training/facts.h"

char *face_write(const struct facts *facts); /* free it */
/* Refuses (ERROR_REFUSED) what face_write would not have written. face_write(face_read(x)) = x. */
bool face_read(const char *face, struct facts *facts, struct error *err);
#endif
