/* SPDX-License-Identifier: GPL-3.0-or-later */
/* header.h - the first 100 bytes of a file that says it is a store. */
#ifndef LULUS_STORE_HEADER_H
#define LULUS_STORE_HEADER_H
#include "trouble.h"
#include <stddef.h>
#include <stdint.h>

enum { HEADER_BYTES = 100 };

/* TROUBLE_COUNT when it is a store of ours; else foreign, newer or damaged. `length` is how much of
 * the header the file has. */
enum trouble header_judge(const uint8_t header[HEADER_BYTES], size_t length);
#endif
