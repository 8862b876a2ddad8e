/// Which of several plans comes first, if any does.
///
/// No votes are counted and nothing is weighed: only who decides can say how much one area is worth against another. A
/// plan is ahead of another where its gain is told to be greater in at least one aim and the other's in none, by the rule
/// by which the change of a chance counts for a verdict: a lead that is known to be negligible is none.
public enum LeadingPlan: Hashable, Sendable {
  /// The plan at this place is ahead of every other plan and of doing nothing more.
  case one(Int)
  /// None is ahead of all; which of these is best depends on what is wanted. No plan is ahead of any of them.
  case depends([Int])
  /// No plan's gain over doing nothing more counts in any aim.
  case none

  /// Compares plans by what each gains against doing nothing more.
  ///
  /// The gains of two plans are taken for independent, so the error of their difference is the root of the sum of
  /// squares; plans share their chance, so in truth it is smaller, and a lead is called too seldom rather than too often.
  ///
  /// - Parameters:
  ///   - gains: for each plan one gain for each aim, more being better: the change in each outcome area's chance of good
  ///     or outstanding.
  ///   - draws: how many independent draws there are.
  /// - Precondition: every plan has as many aims.
  public init(gains: [[Estimate]], draws: Int) {
    precondition(gains.allSatisfy { $0.count == gains[0].count }, "every plan has the same aims")
    let nothing = [Estimate](repeating: Estimate(value: 0, error: 0), count: gains.first?.count ?? 0)
    let useful = gains.indices.filter { LeadingPlan.isAheadSomewhere(gains[$0], of: nothing, draws) }
    let leader = useful.first { plan in
      LeadingPlan.isAhead(gains[plan], of: nothing, draws)
        && gains.indices.allSatisfy { $0 == plan || LeadingPlan.isAhead(gains[plan], of: gains[$0], draws) }
    }
    let unbeaten = useful.filter { plan in
      !gains.indices.contains { LeadingPlan.isAhead(gains[$0], of: gains[plan], draws) }
    }
    self = leader.map { .one($0) } ?? (useful.isEmpty ? .none : .depends(unbeaten.isEmpty ? useful : unbeaten))
  }

  private static func isAhead(_ one: [Estimate], of other: [Estimate], _ draws: Int) -> Bool {
    isAheadSomewhere(one, of: other, draws) && !isAheadSomewhere(other, of: one, draws)
  }

  private static func isAheadSomewhere(_ one: [Estimate], of other: [Estimate], _ draws: Int) -> Bool {
    zip(one, other).contains { a, b in
      let error = (a.error * a.error + b.error * b.error).squareRoot()
      let lead = Estimate(value: a.value - b.value, error: error)
      return Verdict.counted(lead, draws: draws)?.counted == .better
    }
  }
}
