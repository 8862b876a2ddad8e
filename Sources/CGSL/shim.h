#ifndef WINDSCREEN_CGSL_H
#define WINDSCREEN_CGSL_H

#include <gsl/gsl_blas.h>
#include <gsl/gsl_bspline.h>
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_eigen.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_linalg.h>
#include <gsl/gsl_poly.h>
#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_version.h>

/* gsl_version is a mutable global, which Swift 6 will not read. */
static inline const char *windscreen_gsl_version(void) { return gsl_version; }

/* GSL's own handler aborts the process; callers check status codes instead. */
static inline void windscreen_gsl_errors_off(void) { gsl_set_error_handler_off(); }

#endif
