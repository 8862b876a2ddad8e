package import DecisionAnalysis

extension ChangeWords {
  /// The verdict in a few words, with the share of futures that bears it out: the only place where it has words.
  package var words: String {
    switch verdict {
    case .real(let side): shown(side)
    case .realButSmall(let side): "\(shown(side)), real but small: less than a usual year's change"
    case .inSomeFutures(let side): "\(word(side)) in some futures only: \(how(side))"
    case .eitherWay: "may turn out either way"
    case .noEffect: isNothing ? "no difference in any future" : "hardly any effect"
    case .tooFewDraws(let enough): VerdictWords.tooFew(enough)
    }
  }

  /// What a change that counts does, and in how many futures.
  private func shown(_ side: Verdict.Side) -> String {
    if let inside = change.inside, side == .better || side == .worse {
      let count = Figure.fixed(abs(inside.change.value) * 100)
      return "inside its band in \(count) \(side == .better ? "more" : "fewer") of 100 futures"
    }
    guard let share = share(side) else { return "\(word(side)); neither way is better in itself" }
    return "\(word(side)) \(Futures.words(share))"
  }

  private func how(_ side: Verdict.Side) -> String {
    if change.unchanged >= 0.1 { return "no difference in \(Figure.fixed(change.unchanged * 100)) of 100" }
    return share(side).map { "\(side.rawValue) in \(Figure.fixed($0.value * 100)) of 100" }
      ?? "no more than half show it"
  }

  private func share(_ side: Verdict.Side) -> Estimate? {
    side == .better ? change.strictlyBetter : side == .worse ? change.strictlyWorse : nil
  }

  private func word(_ side: Verdict.Side) -> String { side.rawValue }
}

/// Words of verdicts that need no numbers of a change.
package enum VerdictWords {
  /// The draws tell nothing, and how many would where a number can be named.
  static func tooFew(_ enough: Int?) -> String {
    "too few draws to tell" + (enough.map { "; about \(Figure.fixed(Double($0))) would" } ?? "")
  }

  /// The verdict on a grade, where its chance stands beside it.
  package static func grade(_ verdict: Verdict) -> String {
    switch verdict {
    case .real(let side): "a change for the \(side.rawValue)"
    case .realButSmall(let side): "a small change for the \(side.rawValue)"
    case .inSomeFutures(let side): "a \(side == .better ? "higher" : "lower") grade in some futures only"
    case .eitherWay: "higher in some futures and lower in others"
    case .noEffect: "hardly any effect, or none"
    case .tooFewDraws(let enough): tooFew(enough)
    }
  }

  /// How many measures count: `improves 5 of 87 measures (2 of them small) and worsens 1`.
  package static func counts(_ tally: VerdictTally) -> String {
    let better = tally.better == 0 ? "no measure" : "\(tally.better) of \(counted(tally.total, "measure"))"
    let worse = tally.worse == 0 ? "none" : "\(tally.worse)"
    return "improves \(better)\(small(tally.smallBetter, of: tally.better)) and worsens "
      + "\(worse)\(small(tally.smallWorse, of: tally.worse))"
  }

  private static func small(_ small: Int, of all: Int) -> String {
    small == 0
      ? "" : all == 1 ? " (a small change)" : small == all ? " (all of them small)" : " (\(small) of them small)"
  }

  /// What is said of all measures that do not count, most weighty first, in one sentence.
  package static func others(_ tally: VerdictTally) -> String {
    let parts = [
      (tally.neutral, "rises or falls with neither way better", "rise or fall with neither way better"),
      (tally.inSomeFutures, "changes in some futures only", "change in some futures only"),
      (tally.eitherWay, "may turn out either way", "may turn out either way"),
      (tally.noEffect, "is hardly changed, or not at all", "are hardly changed, or not at all"),
      (tally.tooFewDraws, "needs more draws to tell", "need more draws to tell"),
    ]
    let told = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
    guard !told.isEmpty else { return "Every measure counts as better or worse." }
    return "Of the other measures " + told.joined(separator: ", ") + "."
  }
}

extension GradeChange {
  /// What is said of the chance of good or better, after so many draws: the size first where it counts.
  package func words(draws: Int) -> String {
    let points = Figure.signed(100 * atLeastGood.value, places: 200 * atLeastGood.error < 0.5 ? 1 : 0)
    let size = counted(points, "point") + (margin(draws: draws).isFinite ? " (± \(reach(draws)))" : "")
    switch Verdict(self, draws: draws) {
    case .real: return size
    case .realButSmall: return "\(size), real but small"
    case .inSomeFutures(let side):
      let word = side == .better ? "higher" : "lower"
      return "a \(word) grade in some futures only: in \(hundred(side == .better ? higher : lower)) of 100"
    case .eitherWay:
      return
        "may turn out either way: a higher grade in \(hundred(higher)) of 100 futures, a lower in \(hundred(lower))"
    case .noEffect: return isNothing ? "no change in any future" : "hardly any effect"
    case .tooFewDraws(let enough): return VerdictWords.tooFew(enough)
    }
  }

  private func hundred(_ share: Estimate) -> String { Figure.fixed(share.value * 100) }
}

extension String {
  /// The text with a capital first letter.
  package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
