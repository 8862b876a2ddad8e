extension Gap {
  /// How the universal side is brought to the scale of the vulnerable one; the raw value is how `transform` begins.
  public enum Scaling: String, CaseIterable, Sendable {
    /// Both are in one unit already.
    case none
    /// Both are in one unit already, and a ratio would do as well.
    case either = "ratio or difference"
    /// Units differ, so both are taken in standard deviations between authorities.
    case standardised = "z-score"
    /// A share of those left out, turned into the share of those who are in.
    case complement = "100 - universal"
    /// A rate of a hundred thousand, turned into per cent.
    case thousandth = "universal / 1000"
  }

  /// The scaling that `transform` names, or `nil` where it names none that is known.
  public var scaling: Scaling? { Scaling.allCases.first { transform.hasPrefix($0.rawValue) } }

  /// A value of the universal side on the scale of the vulnerable one; as it is where sides are standardised.
  public func scaled(universal value: Double) -> Double {
    switch scaling {
    case .complement: 100 - value
    case .thousandth: value / 1000
    case .some(.none), .either, .standardised, nil: value
    }
  }
}
