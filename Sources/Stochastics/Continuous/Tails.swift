import CGSL

/// Which side of a value a probability lies on.
enum Tail {
  case lower
  case upper
}

/// Tail probabilities of the standard gamma and beta distributions, from the GNU Scientific Library.
///
/// Its inverses are not used: for some parameters they do not return. `QuantileSearch` inverts these tails instead.
enum Tails {
  /// The greatest parameter for which the library's tails are known to be sound.
  static let greatestParameter = 4e5

  /// The probability on one side of `x` under the gamma distribution of a shape and scale 1.
  static func gamma(_ tail: Tail, _ x: Double, shape: Double) -> Double {
    GSLStatus.prepare()
    let probability = tail == .lower ? gsl_cdf_gamma_P(x, shape, 1) : gsl_cdf_gamma_Q(x, shape, 1)
    return checked(probability, "gamma", x, shape, 1)
  }

  /// The probability on one side of `x` under the beta distribution on 0 to 1.
  static func beta(_ tail: Tail, _ x: Double, alpha: Double, beta: Double) -> Double {
    GSLStatus.prepare()
    let probability = tail == .lower ? gsl_cdf_beta_P(x, alpha, beta) : gsl_cdf_beta_Q(x, alpha, beta)
    return checked(probability, "beta", x, alpha, beta)
  }

  /// Constructors keep parameters where the library is sound, so anything else from it is our own mistake.
  private static func checked(_ probability: Double, _ name: String, _ x: Double, _ a: Double, _ b: Double) -> Double {
    precondition(
      probability >= 0 && probability <= 1, "GSL gave \(probability) for the \(name)(\(a), \(b)) tail at \(x)")
    return probability
  }
}
