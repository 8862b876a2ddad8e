/// The exact weekly chain of one child's care under constant hazards: ordinary care and placed for adoption.
///
/// A week keeps a child in ordinary care, places it for adoption or ends its care; an adoptive placement lasts, ends in an
/// order or breaks down. Powers and sums of powers give thirteen weeks at once.
struct WeeklyChain {
  /// Row-vector convention: `stay` is the weekly matrix, O and A the two states.
  var ordinary: Double
  var placing: Double
  var returning: Double
  var adoptive: Double

  init(total: Double, placingHazard: Double, order: Double, disruption: Double) {
    ordinary = exponential(-total / 52)
    placing = total > 0 ? (1 - ordinary) * placingHazard / total : 0
    let leaving = order + disruption
    adoptive = exponential(-leaving / 52)
    returning = leaving > 0 ? (1 - adoptive) * disruption / leaving : 0
  }

  /// What `weeks` weeks do: where the two states end up, and the child-weeks spent from each.
  func over(weeks: Int) -> Span {
    var power = (oo: 1.0, oa: 0.0, ao: 0.0, aa: 1.0)
    var span = Span()
    for _ in 0..<weeks {
      span.sumOO += power.oo
      span.sumOA += power.oa
      span.sumAO += power.ao
      span.sumAA += power.aa
      power = (
        power.oo * ordinary + power.oa * returning, power.oo * placing + power.oa * adoptive,
        power.ao * ordinary + power.aa * returning, power.ao * placing + power.aa * adoptive
      )
    }
    (span.endOO, span.endOA, span.endAO, span.endAA) = power
    return span
  }

  /// Child-weeks and end states of a stretch of weeks, from ordinary care (O) and from adoptive placement (A).
  struct Span {
    var sumOO = 0.0
    var sumOA = 0.0
    var sumAO = 0.0
    var sumAA = 0.0
    var endOO = 0.0
    var endOA = 0.0
    var endAO = 0.0
    var endAA = 0.0
  }
}
