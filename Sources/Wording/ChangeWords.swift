package import DecisionAnalysis
package import Runs
import ServiceModel

/// What a portfolio does to one output in one year, in words: the size, the spread, and what it means in futures.
package struct ChangeWords {
  /// What the output is.
  package let fact: RunSummary.OutputFact
  /// How it differs from doing nothing more.
  package let change: PairedDifference

  /// Words about a change.
  package init(fact: RunSummary.OutputFact, change: PairedDifference) {
    self.fact = fact
    self.change = change
  }

  /// The mean change with its sign, with no more digits than the draws support.
  package var size: String { show(change.difference.mean.value) }

  /// The whole in a sentence, without a full stop at its end.
  package var sentence: String {
    if change.unchanged == 1 { return "no difference in any future" }
    let eighty = change.difference.eighty
    let range = "\(show(eighty.lowerBound)) to \(show(eighty.upperBound))"
    let size = "\(size) against nothing more (8 of 10 futures: \(range))"
    if change.needsMoreDraws {
      let known = change.difference.mean.error.isFinite ? RunWords.draws(reach) : RunWords.oneDraw
      return "\(size). \(known.dropLast())"
    }
    let noise = change.noiseExceedsEffect ? ". \(RunWords.noise.dropLast())" : ""
    return "\(size), \(verdict)\(pulled)\(noise)"
  }

  /// In how many futures it is better, in words.
  package var verdict: String {
    if change.unchanged == 1 { return "no difference in any future" }
    if change.needsMoreDraws { return "too few draws to tell" }
    let same = Estimate(value: change.unchanged, error: 0)
    guard change.unchanged < 0.5 else { return "no difference \(Chances.words(same))" }
    if let inside = change.inside { return "inside its band \(Chances.words(inside.portfolio))" }
    return change.strictlyBetter.map { "better \(Chances.words($0))" } ?? "neither way is good in itself"
  }

  /// What to say of a mean that a few futures pull beyond what most of them show.
  private var pulled: String {
    change.difference.eighty.contains(change.difference.mean.value)
      ? "" : ". A few futures pull the mean beyond what most of them show"
  }

  private var digits: Int { Numerals.places(error: change.difference.mean.error) }

  private var reach: String {
    let error = 2 * change.difference.mean.error
    return isMoney ? Numerals.pounds(error) : Numerals.fixed(error, places: min(3, digits + 1))
  }

  private var isMoney: Bool { fact.kind == .cost }

  private func show(_ value: Double) -> String {
    isMoney ? Numerals.pounds(value, signed: true) : Numerals.signed(value, places: digits)
  }
}

extension Estimate {
  /// What the draws leave open of a chance: two standard errors, in whole percentage points and at least one.
  package var marginWords: String {
    guard error.isFinite else { return "known from one draw only" }
    let points = max(1, (200 * error).rounded())
    return "± \(Numerals.fixed(points, places: 0)) point\(points == 1 ? "" : "s")"
  }
}

extension GradeChange {
  /// By how much the chance of good or better moves, in words, after so many draws.
  package func words(draws: Int) -> String {
    if atLeastGood.value == 0, atLeastGood.error == 0 { return "no change in any draw" }
    if abs(atLeastGood.value) < 2 * atLeastGood.error { return "too few draws to tell" }
    let points = Numerals.signed(100 * atLeastGood.value, places: 200 * atLeastGood.error < 0.5 ? 1 : 0)
    return "\(points) points (± \(reach(draws)))"
  }

  /// Within how many percentage points the movement of the chance is known: two standard errors.
  ///
  /// Where no draw shows any movement there is no standard error; then three in so many draws, the share that would be
  /// missed by chance one time in twenty (the rule of three).
  func margin(draws: Int) -> Double {
    atLeastGood.value == 0 && atLeastGood.error == 0 ? 300 / Double(max(1, draws)) : 200 * atLeastGood.error
  }

  /// The margin as it is shown.
  package func reach(_ draws: Int) -> String {
    let points = margin(draws: draws)
    return Numerals.fixed(points, places: points < 2 ? 1 : 0)
  }

  /// Whether the movement is told apart from none, or known to within some percentage points.
  package func isDecided(within points: Double, draws: Int) -> Bool {
    abs(atLeastGood.value) > 2 * atLeastGood.error || margin(draws: draws) <= points
  }
}
