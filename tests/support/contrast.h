/* SPDX-License-Identifier: GPL-3.0-or-later */
/* contrast.h - how far two colours stand apart: the ratio of WCAG 2, 1 to 21. */
#ifndef LULUS_TESTS_CONTRAST_H
#define LULUS_TESTS_CONTRAST_H
#include <math.h>

enum { CONTRAST_LEAST = 10 };

static inline double contrast_light(int part) /* of 255 */
{
    double share = part / 255.0;
    return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4);
}

static inline double contrast_luminance(const int colour[3])
{
    return 0.2126 * contrast_light(colour[0]) + 0.7152 * contrast_light(colour[1]) +
           0.0722 * contrast_light(colour[2]);
}

static inline double contrast(const int one[3], const int other[3])
{
    double a = contrast_luminance(one), b = contrast_luminance(other);
    return a > b ? (a + 0.05) / (b + 0.05) : (b + 0.05) / (a + 0.05);
}
#endif
