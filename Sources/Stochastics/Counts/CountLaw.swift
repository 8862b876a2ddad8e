import Mathematics

/// One of the three laws of counts whose successive masses have the ratio scale · (offset + direction · k) / (k + 1).
///
/// Binomial, Poisson and negative binomial form this family (Katz 1965; Panjer 1981). With φ the ratio of variance to
/// mean (below, at and above 1 respectively) all cumulants are the same functions of mean and φ.
package struct CountLaw {
  enum Family {
    case binomial
    case poisson
    case negativeBinomial
  }

  let family: Family
  let mean: Double
  /// The ratio of variance to mean.
  let dispersion: Double
  /// The binomial's trials, or the negative binomial's size.
  let size: Double
  /// The binomial's probability of success.
  let probability: Double
  let scale: Double
  let direction: Double

  /// How many of `trials` events happen, each with the same chance.
  package static func binomial(trials: Int, probability: Double) -> CountLaw {
    CountLaw(
      family: .binomial, mean: Double(trials) * probability, dispersion: 1 - probability, size: Double(trials),
      probability: probability, scale: probability / (1 - probability), direction: -1)
  }

  /// How many events happen where `mean` are expected.
  package static func poisson(mean: Double) -> CountLaw {
    CountLaw(
      family: .poisson, mean: mean, dispersion: 1, size: 1, probability: 0, scale: mean, direction: 0)
  }

  /// An overdispersed count; `dispersion` is the ratio of its variance to its mean, above 1.
  package static func negativeBinomial(mean: Double, dispersion: Double) -> CountLaw {
    CountLaw(
      family: .negativeBinomial, mean: mean, dispersion: dispersion, size: mean / (dispersion - 1), probability: 0,
      scale: (dispersion - 1) / dispersion, direction: 1)
  }

  /// The greatest value that can occur.
  var greatest: Double { family == .binomial ? size : .infinity }

  /// The ratio of the mass at `k + 1` to the mass at `k`.
  func rise(_ k: Double) -> Double { scale * (size + direction * k) / (k + 1) }
}

extension CountLaw {
  /// The probability of exactly `k`, to about 1e-14 of itself.
  package func mass(_ k: Double) -> Double {
    switch family {
    case .binomial: binomialMass(k)
    case .poisson: poissonMass(k)
    case .negativeBinomial: negativeBinomialMass(k)
    }
  }

  private func binomialMass(_ k: Double) -> Double {
    if k == 0 { return Mathematics.exponential(size * Mathematics.logarithmOnePlus(-probability)) }
    if k == size { return Mathematics.exponential(size * Mathematics.logarithm(probability)) }
    let excess = k - mean
    let exponent =
      Saddle.stirlingRemainder(size) - Saddle.stirlingRemainder(k) - Saddle.stirlingRemainder(size - k)
      - Saddle.deviance(k, mean: mean, difference: excess)
      - Saddle.deviance(size - k, mean: size * dispersion, difference: -excess)
    return Mathematics.exponential(exponent) * (size / (2 * .pi * k * (size - k))).squareRoot()
  }

  private func poissonMass(_ k: Double) -> Double {
    if k == 0 { return Mathematics.exponential(-mean) }
    let exponent = -Saddle.stirlingRemainder(k) - Saddle.deviance(k, mean: mean, difference: k - mean)
    return Mathematics.exponential(exponent) / (2 * .pi * k).squareRoot()
  }

  private func negativeBinomialMass(_ k: Double) -> Double {
    if k == 0 { return Mathematics.exponential(-size * Mathematics.logarithmOnePlus(dispersion - 1)) }
    let total = size + k
    let excess = (k - mean) / dispersion
    let exponent =
      Saddle.stirlingRemainder(total) - Saddle.stirlingRemainder(size) - Saddle.stirlingRemainder(k)
      - Saddle.deviance(size, mean: total / dispersion, difference: -excess)
      - Saddle.deviance(k, mean: total * scale, difference: excess)
    let ofTotal = Mathematics.exponential(exponent) * (total / (2 * .pi * size * k)).squareRoot()
    return size / total * ofTotal
  }
}
