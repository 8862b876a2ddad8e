package import DecisionAnalysis
import ModelInputs
package import Runs

/// What is said of a run that goes on until the answer is decided.
package enum DecidedWords {
  package static func decided(draws: Int, points: Double, isOpen: Bool) -> String {
    isOpen
      ? "Still open after \(counted(draws, "draw")); as many as are played here."
      : "Decided after \(counted(draws, "draw")): every plan is told apart from doing nothing more, or what it does to the chance "
        + "is known to within \(pointWords(points))."
  }

  /// So many percentage points.
  private static func pointWords(_ points: Double) -> String {
    counted(plain(points), "percentage point")
  }

  package static func undecided(draws: Int, points: Double) -> String {
    "Not decided yet; wanted is a difference told apart from none, or known to within \(pointWords(points))."
  }

  /// How one plan stands when a run ends that was to go on until the answer was decided.
  package static func standing(_ plan: String, _ change: GradeChange, points: Double, draws: Int) -> String {
    let reach = counted(change.reach(draws), "point")
    let estimate = change.atLeastGood
    if abs(estimate.value) > 2 * estimate.error {
      return "\(plan) moves the chance of good or better by \(change.words(draws: draws))"
    }
    return change.isDecided(within: points, draws: draws)
      ? "\(plan) leaves the chance as it is, to within \(reach)"
      : "\(plan) cannot be told apart from doing nothing more"
        + (change.margin(draws: draws).isFinite ? "; what it does is known to within \(reach)" : "")
  }

  /// How a run ended and where each plan stands, a sentence each.
  package static func sentences(_ decision: RunDecision, draws: Int) -> [String] {
    [decided(draws: draws, points: decision.points, isOpen: decision.isOpen)]
      + decision.changes.map { "\(standing($0.plan, $0.change, points: decision.points, draws: draws))." }
  }
}
