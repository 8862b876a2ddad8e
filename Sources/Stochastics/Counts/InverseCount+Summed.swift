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
}
