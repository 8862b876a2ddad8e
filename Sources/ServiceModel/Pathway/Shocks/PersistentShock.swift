import Mathematics
public import Stochastics

/// A yearly disturbance of a rate that no plan controls and that fades: first-order autoregressive on the log scale.
///
/// x(t) = persistence × x(t − 1) + innovation × z(t), with standard normal z(t) keyed by the year, so that all portfolios
/// share it and a longer horizon changes no year of a shorter one. What a rate is multiplied by has the mean 1 in every year.
/// Method: Box, Jenkins and Reinsel, Time Series Analysis (4th edition, 2008), section 3.2.3.
public struct PersistentShock: Hashable, Sendable {
  /// Share of a year's disturbance that is left a year later, from 0 to below 1.
  public var persistence: Double
  /// Standard deviation of what each year adds, on the log scale.
  public var innovation: Double

  /// A shock.
  public init(persistence: Double, innovation: Double) {
    self.persistence = persistence
    self.innovation = innovation
  }

  /// Variance on the log scale so many years after a start at which the disturbance was known.
  public func variance(after years: Int) -> Double {
    let square = persistence * persistence
    return (0..<max(0, years)).reduce(0) { sum, _ in sum * square + innovation * innovation }
  }

  /// Variance on the log scale long after any start.
  public var usualVariance: Double { innovation * innovation / (1 - persistence * persistence) }

  /// What a rate is multiplied by in each of the years 1 to `years` after a start.
  ///
  /// - Parameters:
  ///   - startsUnknown: whether the disturbance at the start is any usual one; otherwise it is 0, since what is known of the
  ///     start holds it already.
  ///   - ofReciprocal: whether it is one over the multiplier whose mean is 1, as for a rate at which a counted stock empties.
  ///   - process: what the shock is for; part of the key.
  ///   - entity: whom it concerns, where several have one each.
  public func multipliers(
    years: Int, startsUnknown: Bool = false, ofReciprocal: Bool = false, key: ReplicateKey, process: UInt32,
    entity: UInt64 = 0
  ) -> [Double] {
    let normal = { (step: UInt32) in
      InverseNormal.standard(key.uniform(process: process, entity: entity, step: step))
    }
    var variance = startsUnknown ? usualVariance : 0
    var deviation = startsUnknown ? usualVariance.squareRoot() * normal(.max) : 0
    return (0..<max(0, years)).map { year in
      deviation = persistence * deviation + innovation * normal(UInt32(year))
      variance = persistence * persistence * variance + innovation * innovation
      return exponential(ofReciprocal ? deviation + variance / 2 : deviation - variance / 2)
    }
  }
}
