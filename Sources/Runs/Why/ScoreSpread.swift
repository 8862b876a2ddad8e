import GradeDescriptors
import ServiceModel

/// Where the spread of a grade's score in the last year comes from, over futures and the inspections they might get.
package struct ScoreSpread: Codable, Hashable, Sendable {
  /// Standard deviation of the score as inspected, in standard deviations between authorities.
  package var deviation: Double
  /// Shares of its variance; they add up to 1.
  package var practice: Double
  package var drift: Double
  package var indicators: Double
  package var inspectors: Double

  /// Parts the spread of a score between what is not known of practice at the start, how practice moves by itself, what
  /// indicators say, and how severe inspections are and how they judge.
  ///
  /// Each part's share is its covariance with the whole, so that shares add up and parts that move together share what they
  /// have in common. `nil` for fewer than twenty futures, which say too little of a variance.
  init?(_ futures: [AspectStanding], score: GradeScore) {
    guard futures.count >= 20 else { return nil }
    let whole = futures.map { score.score($0.positions) }
    let start = futures.map { score.score($0.fromStart) }
    let practice = futures.map { score.score($0.fromPractice) }
    let inspected = score.luck * score.luck
    let total = ScoreSpread.covariance(whole, whole) + inspected
    deviation = total.squareRoot()
    self.practice = ScoreSpread.covariance(start, whole) / total
    drift = ScoreSpread.covariance(zip(practice, start).map(-), whole) / total
    indicators = ScoreSpread.covariance(zip(whole, practice).map(-), whole) / total
    inspectors = inspected / total
  }

  private static func covariance(_ one: [Double], _ other: [Double]) -> Double {
    let count = Double(one.count)
    let (first, second) = (one.reduce(0, +) / count, other.reduce(0, +) / count)
    return zip(one, other).reduce(0) { $0 + ($1.0 - first) * ($1.1 - second) } / (count - 1)
  }
}
