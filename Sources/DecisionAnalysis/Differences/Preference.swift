public import ServiceModel

/// What counts as doing better on an output.
public enum Preference: Hashable, Sendable {
  /// More is better.
  case higher
  /// Less is better.
  case lower
  /// Neither way is better; being inside a band is good.
  case inside(ClosedRange<Double>)
  /// No direction is claimed.
  case none

  /// The preference of an indicator: its polarity, or its preferred band where neither way is good in itself.
  public init(_ indicator: Indicator) {
    switch indicator.polarity {
    case .higher: self = .higher
    case .lower: self = .lower
    case .ambiguous: self = indicator.preferredBand.map(Preference.inside) ?? .none
    }
  }
}
