/// A range that holds an uncertain quantity with a stated chance, equal chances lying to either side.
public struct CredibleInterval: Sendable, Hashable {
  /// The chance that the range holds.
  public let level: Double
  /// The lower end.
  public let low: Double
  /// The upper end.
  public let high: Double

  /// A range with known ends.
  ///
  /// - Precondition: `level` lies strictly between 0 and 1 and `low` is not above `high`.
  public init(level: Double, low: Double, high: Double) {
    precondition(level > 0 && level < 1, "an interval's level lies strictly between 0 and 1, not \(level)")
    precondition(low <= high, "an interval rises: \(low) to \(high)")
    self.level = level
    self.low = low
    self.high = high
  }

  /// The central range of a sample of draws.
  public init(_ sample: SortedSample, level: Double) {
    let tail = (1 - level) / 2
    self.init(level: level, low: sample.quantile(tail), high: sample.quantile(1 - tail))
  }

  /// The central range of a distribution.
  public init(_ distribution: Distribution, level: Double) {
    let tail = (1 - level) / 2
    self.init(level: level, low: distribution.quantile(tail), high: distribution.quantile(1 - tail))
  }

  /// How far the ends are apart.
  public var width: Double { high - low }

  /// Whether a value lies in the range, its ends included.
  public func contains(_ value: Double) -> Bool { low <= value && value <= high }
}
