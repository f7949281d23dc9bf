/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_size.h - how large somebody reads; kept with her name as this number. */
#ifndef LULUS_BASE_TEXT_SIZE_H
#define LULUS_BASE_TEXT_SIZE_H

enum text_size { TEXT_NORMAL, TEXT_LARGE, TEXT_LARGEST, TEXT_SIZES };
#endif
