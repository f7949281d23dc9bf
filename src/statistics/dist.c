/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GSL's own error handler would abort the kiosk, so it is switched off before every use. */
#include "dist.h"
#include <assert.h>
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>

double dist_t_quantile(double p, double df)
{
    assert(p > 0 && p < 1 && df > 0);
    gsl_set_error_handler_off();
    return gsl_cdf_tdist_Pinv(p, df);
}

double dist_normal_quantile(double p)
{
    assert(p > 0 && p < 1);
    gsl_set_error_handler_off();
    return gsl_cdf_ugaussian_Pinv(p);
}

double dist_f_quantile(double p, double df1, double df2)
{
    assert(p > 0 && p < 1 && df1 > 0 && df2 > 0);
    gsl_set_error_handler_off();
    return gsl_cdf_fdist_Pinv(p, df1, df2);
}

double dist_coin(size_t heads, size_t n)
{
    assert(heads <= n && n > 0);
    gsl_set_error_handler_off();
    return gsl_cdf_binomial_P((unsigned)heads, 0.5, (unsigned)n);
}
