import Mathematics

/// The exact weekly chain of one child's care under constant hazards: ordinary care and placed for adoption.
///
/// A week keeps a child in ordinary care, places it for adoption or ends its care; an adoptive placement lasts, ends in an
/// order or breaks down. Powers and sums of powers give thirteen weeks at once.
struct WeeklyChain {
  private let ordinary: Double
  private let placing: Double
  private let returning: Double
  private let adoptive: Double

  init(total: Double, placingHazard: Double, order: Double, disruption: Double) {
    ordinary = exponential(-total / 52)
    placing = total > 0 ? (1 - ordinary) * placingHazard / total : 0
    let leaving = order + disruption
    adoptive = exponential(-leaving / 52)
    returning = leaving > 0 ? (1 - adoptive) * disruption / leaving : 0
  }

  /// Where the weeks run so far lead, and the child-weeks spent in them.
  private(set) var span = Span()

  /// Runs some more weeks.
  mutating func run(weeks: Int) {
    var (oo, oa, ao, aa) = (span.endOO, span.endOA, span.endAO, span.endAA)
    for _ in 0..<weeks {
      span.sumOO += oo
      span.sumOA += oa
      span.sumAO += ao
      span.sumAA += aa
      (oo, oa) = (oo * ordinary + oa * returning, oo * placing + oa * adoptive)
      (ao, aa) = (ao * ordinary + aa * returning, ao * placing + aa * adoptive)
    }
    (span.endOO, span.endOA, span.endAO, span.endAA) = (oo, oa, ao, aa)
  }

  /// Child-weeks and end states of a stretch of weeks, from ordinary care (O) and from adoptive placement (A).
  struct Span {
    var sumOO = 0.0
    var sumOA = 0.0
    var sumAO = 0.0
    var sumAA = 0.0
    var endOO = 1.0
    var endOA = 0.0
    var endAO = 0.0
    var endAA = 1.0
  }
}
