/// How an aspect's position is mixed from what indicators say of it and from practice, on the unit scale.
struct ReadingMix {
  /// Weight of indicators.
  private let loading: Double
  /// Standard deviation of the mixture, which brings it back to the unit scale.
  private let spread: Double

  /// - Parameters:
  ///   - loading: weight of indicators in an aspect that has any, from 0 to 1.
  ///   - correlation: correlation of what they say with practice, in the national population.
  init(loading: Double, correlation: Double) {
    self.loading = loading
    let rest = 1 - loading
    spread = (loading * loading + rest * rest + 2 * loading * rest * correlation).squareRoot()
  }

  /// The position that practice and a reading make.
  @inline(__always)
  func position(practice: Double, reading: Double) -> Double {
    (loading * reading + (1 - loading) * practice) / spread
  }

  /// The practice that makes a position beside a reading; the position itself where practice has no weight.
  func practice(at position: Double, reading: Double) -> Double {
    loading < 1 ? (spread * position - loading * reading) / (1 - loading) : position
  }
}
