/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mcnemar.h - who changed from wrong to right, and back (McNemar 1947). NaN = undefined. */
#ifndef LULUS_STATISTICS_MCNEMAR_H
#define LULUS_STATISTICS_MCNEMAR_H
#include <stddef.h>

struct mcnemar {
    size_t wrong_to_right, right_to_wrong;
    double p_exact, p_midp;                  /* 1 when nobody changed */
    double chi2, p_chi2, chi2_cc, p_chi2_cc; /* without and with continuity correction */
    double p_holm;                           /* p_exact, corrected for all items; by mcnemar_holm */
};

struct mcnemar mcnemar_of(size_t wrong_to_right, size_t right_to_wrong);
/* Fills p_holm of tests that are read together. */
void mcnemar_holm(struct mcnemar *tests, size_t count);
#endif
