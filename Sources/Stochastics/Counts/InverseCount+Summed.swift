extension InverseCount {
  /// The binomial quantile by summing the nearer tail: slower than `binomial`, of which it is the reference.
  @usableFromInline
  package static func summedBinomial(_ u: Double, trials: Int, probability: Double) -> Int {
    Int(CountLaw.binomial(trials: trials, probability: probability).quantile(u))
  }

  /// The Poisson quantile by summing the nearer tail: slower than `poisson`, of which it is the reference.
  @usableFromInline
  package static func summedPoisson(_ u: Double, mean: Double) -> Int {
    Int(CountLaw.poisson(mean: mean).quantile(u))
  }

  /// The negative binomial quantile by summing the nearer tail: the reference of `negativeBinomial`.
  @usableFromInline
  package static func summedNegativeBinomial(_ u: Double, mean: Double, varianceToMean: Double) -> Int {
    Int(CountLaw.negativeBinomial(mean: mean, dispersion: varianceToMean).quantile(u))
  }

  /// The binomial's probability of exactly `count`, from which the sums start.
  package static func binomialMass(_ count: Int, trials: Int, probability: Double) -> Double {
    CountLaw.binomial(trials: trials, probability: probability).mass(Double(count))
  }

  /// The Poisson's probability of exactly `count`, from which the sums start.
  package static func poissonMass(_ count: Int, mean: Double) -> Double {
    CountLaw.poisson(mean: mean).mass(Double(count))
  }

  /// The negative binomial's probability of exactly `count`, from which the sums start.
  package static func negativeBinomialMass(_ count: Int, mean: Double, varianceToMean: Double) -> Double {
    CountLaw.negativeBinomial(mean: mean, dispersion: varianceToMean).mass(Double(count))
  }
}
