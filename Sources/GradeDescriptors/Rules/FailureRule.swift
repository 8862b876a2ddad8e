import Mathematics

/// When an area may be inadequate at all: where it fails outright in enough respects (G-6).
///
/// Source 004 makes grade 1 a failure to meet the requirements of grade 2 in one or more respects, adds that one failure does
/// not settle it (line 73 and the notes), and asks of a grade of 2 that parts be adequate in almost all cases (section 1.1,
/// grade 2, R1). So an area may be inadequate where requirements are not met in almost all respects, each counting by its share
/// of the area, or where a critical one clearly fails, since a failing is weighed by its effect on the most vulnerable (G-4).
struct FailureRule: Sendable {
  /// The least share that `almost all` stands for.
  let almostAll: Double
  /// How much inspectors differ in it, as a share.
  let softness: Double

  init(_ rules: ReadingRules) {
    guard let word = rules.quantifier("almost all"), let share = word.atLeast else {
      preconditionFailure("reading rules are not read without a share for 'almost all'")
    }
    almostAll = share
    softness = word.softness
  }

  /// The probability that failures are seen to be enough, where a share of requirements clearly fails.
  ///
  /// - Parameters:
  ///   - failing: share of the weight whose requirements for adequate clearly fail.
  ///   - critical: how many critical aspects clearly fail; parts count.
  ///   - variance: of the share, where it is not known exactly.
  @inline(__always)
  func seen(failing: Double, critical: Double, variance: Double = 0) -> Double {
    if critical >= 1 { return 1 }
    let spread = (softness * softness + variance).squareRoot()
    return max(critical, NormalCurve.below((failing - (1 - almostAll)) / max(spread, 1e-9)))
  }
}
