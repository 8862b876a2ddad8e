/// The smallest true change from one year to the next that published figures show in 8 of 10 cases.
///
/// A two-sided test at 5 per cent asks for 1.96 standard errors, and 80 per cent power for 0.84 more; the difference of two
/// years has the noise of both. Method: Cohen, Statistical Power Analysis for the Behavioral Sciences (2nd edition, 1988), chapter 2.
public enum Detectability {
  /// The change that shows at a noise of one year, both in one unit.
  public static func change(noise: Double) -> Double { 2.8 * 2.0.squareRoot() * noise }
}

extension Indicator {
  /// The smallest change between two years' figures that counting alone lets be seen in 8 of 10 cases; `nil` where nobody is counted.
  ///
  /// In the indicator's unit, in an area of so many residents: 2.8 times the standard deviation of the difference of two
  /// counts, whose own is `samplingSD` (binomial or Poisson, times 1.15) by the root of the size. What else moves the figure from year to
  /// year hides more. Method: see `Detectability`.
  public func detectableChange(residents: Double) -> Double? {
    guard counting != .measured, samplingSD > 0 else { return nil }
    return Detectability.change(noise: samplingSD * (TableArea.population / max(1, residents)).squareRoot())
  }

  /// Standard deviation of a year's figure about its level in an area of so many residents: counting and the process itself.
  public func noise(residents: Double) -> Double {
    let counted = samplingSD * (TableArea.population / max(1, residents)).squareRoot()
    return (counted * counted + processNoiseSD * processNoiseSD).squareRoot()
  }
}

extension Gap {
  /// The smallest change of the gap between two years that figures of an area of so many residents show.
  ///
  /// In the unit of the vulnerable side, or in standard deviations between authorities where both sides are taken in those.
  public func detectableChange(universal: Indicator, vulnerable: Indicator, residents: Double) -> Double {
    var noises = (universal.noise(residents: residents), vulnerable.noise(residents: residents))
    switch scaling {
    case .standardised:
      noises = (noises.0 / universal.betweenAuthoritySD, noises.1 / vulnerable.betweenAuthoritySD)
    case .thousandth: noises.0 /= 1000
    case .some(.none), .either, .complement, nil: break
    }
    return Detectability.change(noise: (noises.0 * noises.0 + noises.1 * noises.1).squareRoot())
  }
}
