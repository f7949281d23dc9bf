/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statistics/mcnemar.h"
#include "base/alloc.h"
#include "dist.h"
#include <math.h>
#include <stdlib.h>

/* Both tails of a coin thrown b + c times; mid-p counts half of what was seen. */
static void exact(struct mcnemar *test)
{
    size_t b = test->wrong_to_right, c = test->right_to_wrong, n = b + c, less = b < c ? b : c;
    double up_to = dist_coin(less, n), below = less > 0 ? dist_coin(less - 1, n) : 0;
    test->p_exact = fmin(2 * up_to, 1);
    test->p_midp = fmin(up_to + below, 1);
}

static void asymptotic(struct mcnemar *test)
{
    double b = (double)test->wrong_to_right, c = (double)test->right_to_wrong;
    double apart = fabs(b - c), corrected = fmax(apart - 1, 0);
    test->chi2 = apart * apart / (b + c);
    test->chi2_cc = corrected * corrected / (b + c);
    test->p_chi2 = erfc(sqrt(test->chi2 / 2));
    test->p_chi2_cc = erfc(sqrt(test->chi2_cc / 2));
}

struct mcnemar mcnemar_of(size_t wrong_to_right, size_t right_to_wrong)
{
    struct mcnemar test = {wrong_to_right, right_to_wrong, 1, 1, NAN, NAN, NAN, NAN, NAN};
    if (wrong_to_right + right_to_wrong == 0)
        return test;
    exact(&test);
    asymptotic(&test);
    return test;
}

static int by_p(const void *a, const void *b)
{
    double first = (*(struct mcnemar *const *)a)->p_exact;
    double second = (*(struct mcnemar *const *)b)->p_exact;
    return (first > second) - (first < second);
}

void mcnemar_holm(struct mcnemar *tests, size_t count)
{
    struct mcnemar **sorted = xcalloc(count + 1, sizeof *sorted);
    double largest = 0;
    for (size_t i = 0; i < count; i++)
        sorted[i] = &tests[i];
    qsort(sorted, count, sizeof *sorted, by_p);
    for (size_t i = 0; i < count; i++) {
        largest = fmax(largest, fmin((double)(count - i) * sorted[i]->p_exact, 1));
        sorted[i]->p_holm = largest;
    }
    free(sorted);
}
