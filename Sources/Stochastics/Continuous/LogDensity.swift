import CGSL

/// Logarithms of densities with respect to the logarithm of the quantity, as the quantile search needs them.
enum LogDensity {
  /// The log of x times the gamma density of a shape and scale 1.
  static func gamma(_ logarithm: Double, shape: Double) -> Double {
    shape * logarithm - Mathematics.exponential(logarithm) - logarithmOfGamma(shape)
  }

  /// The log of x times the beta density, `x` being the exponential of `logarithm`.
  static func beta(_ logarithm: Double, alpha: Double, beta: Double) -> Double {
    let complement = -Mathematics.exponentialMinusOne(logarithm)
    let normaliser = logarithmOfGamma(alpha) + logarithmOfGamma(beta) - logarithmOfGamma(alpha + beta)
    return alpha * logarithm + (beta - 1) * Mathematics.logarithm(complement) - normaliser
  }

  /// The logarithm of the gamma function of a positive number.
  static func logarithmOfGamma(_ x: Double) -> Double {
    GSLStatus.prepare()
    var result = gsl_sf_result()
    let status = gsl_sf_lngamma_e(x, &result)
    precondition(status == 0 && result.val.isFinite, "GSL status \(status) for ln gamma of \(x)")
    return result.val
  }
}
