import Mathematics

/// How many children a path must be able to see so that its queue has, on average, the length that it has at the start.
///
/// Appointments that find nobody waiting are lost to the path, so a short queue needs more of them than there are children.
/// The queue is taken for a diffusion with a pull towards its usual length (children leave the list, and referrals answer
/// the wait) and a wall at none: in balance it is a normal variable known to be positive. Method: Ward and Glynn, "A
/// diffusion approximation for Markovian queues with reneging", Queueing Systems 43 (2003); a queue that is looked at once
/// a week lies 0.5826 standard deviations of a week's change below the diffusion (Siegmund, Sequential Analysis, 1985,
/// chapter 10).
package struct LineBalance: Sendable {
  /// Children a week that the appointments of the path are enough for.
  package var capacity: Double
  /// Of these, those beyond the children whose turn comes: on average so many find nobody waiting.
  package var spare: Double

  /// Solves the balance.
  ///
  /// - Parameters:
  ///   - others: children a week who always come before those of this path, and so add to its chance.
  ///   - staffing: variance that staff who come and go add in a week, for each child squared that could be seen.
  package init(_ plan: borrowing LinePlan, others: Double = 0, staffing: Double = 0) {
    let pull = LineBalance.pull(plan)
    let usual = plan.reached * (plan.wait - Double(plan.firstSteps))
    let variance =
      plan.referrals + plan.reached * plan.again + plan.withdrawal * plan.queueing + others
      + staffing * plan.reached * plan.reached
    // With no pull at all a queue wanders without end and has no usual length; with no referrals there is none.
    guard pull > 0, variance > 0 else {
      (capacity, spare) = (plan.reached, 0)
      return
    }
    let spread = (variance / (2 * pull)).squareRoot()
    let target = (usual + 0.5826 * variance.squareRoot()) / spread
    let centre = LineBalance.centre(meanAboveNone: target)
    spare = pull * (usual + 0.5826 * variance.squareRoot() - centre * spread)
    capacity = plan.reached + spare
  }

  /// Share of what a queue is too long by that goes in a week: children leave, and fewer are referred.
  ///
  /// Referrals answer what has been noticed, and reach the head of the queue a wait later. In balance a pull that follows
  /// so many weeks behind holds a queue as a quicker one of 1/(1 + weeks × all pull) of its strength would: from the
  /// variances of the two linear equations of the queue and of what is noticed.
  private static func pull(_ plan: borrowing LinePlan) -> Double {
    guard plan.induced > 0 else { return plan.withdrawal }
    let answer = plan.induced / plan.wait
    return plan.withdrawal + answer / (1 + (plan.noticeWeeks + plan.wait) * (plan.withdrawal + answer))
  }

  /// The centre of a normal variable of spread 1 that has this mean when it is known to be positive.
  static func centre(meanAboveNone target: Double) -> Double {
    // Far below none, the mean of what lies above is one over the distance.
    var low = -1 / max(1e-12, target) - 1
    var high = target
    for _ in 0..<80 {
      let middle = (low + high) / 2
      if meanAboveNone(middle) < target { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// The mean of a normal variable of this centre and spread 1 that is known to be positive.
  static func meanAboveNone(_ centre: Double) -> Double {
    guard centre < -8 else { return centre + NormalCurve.truncatedMean(-centre, .infinity) }
    // The series of Mills' ratio in the far tail.
    let inverse = 1 / (centre * centre)
    return -(1 - 2 * inverse + 10 * inverse * inverse) / centre
  }
}
