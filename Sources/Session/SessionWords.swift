import DecisionAnalysis
import ModelInputs
import Wording

/// Sentences of a session that are said in more than one place, or that need care.
enum SessionWords {
  /// What to say where nothing in a list has a word in it.
  static func nothing(in list: String, with word: String) -> String {
    "nothing in \(list) has '\(word)' in it\n`list \(list)` shows all."
  }

  static func stopped(_ draws: Int) -> String {
    draws == 0
      ? "Stopped before the first draw was whole; nothing is lost."
      : "Stopped after \(draws) draws, which are kept; `run` goes on from here."
  }

  static func gradeReading(isCompared: Bool) -> String {
    "In so many of 100 futures the grade is good or better"
      + (isCompared ? "; behind it, by how many points a plan moves that chance" : "")
      + ". ± is what the number of draws leaves open (two standard errors)."
  }

  static func decided(draws: Int, points: Double, isOpen: Bool) -> String {
    isOpen
      ? "Still open after \(draws) draws; as many as are played here."
      : "Decided after \(draws) draws: every plan is told apart from doing nothing more, or what it does to the chance "
        + "is known to within \(pointWords(points))."
  }

  /// So many percentage points.
  private static func pointWords(_ points: Double) -> String {
    "\(plain(points)) percentage point\(points == 1 ? "" : "s")"
  }

  static func undecided(draws: Int, points: Double) -> String {
    "Not decided yet; wanted is a difference told apart from none, or known to within \(pointWords(points))."
  }

  /// How one plan stands when a run ends that was to go on until the answer was decided.
  static func standing(_ plan: String, _ change: GradeChange, points: Double, draws: Int) -> String {
    let reach = change.reach(draws)
    let estimate = change.atLeastGood
    if abs(estimate.value) > 2 * estimate.error {
      return "\(plan) moves the chance of good or better by \(change.words(draws: draws))"
    }
    return change.isDecided(within: points, draws: draws)
      ? "\(plan) leaves the chance as it is, to within \(reach) points"
      : "\(plan) cannot be told apart from doing nothing more; what it does is known to within \(reach) points"
  }
}
