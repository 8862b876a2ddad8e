extension Verdict {
  /// The verdict on a judgement: it counts by the change in the chance of good or outstanding.
  ///
  /// A chance is itself a mean over futures and inspections, so no majority is asked of it: it rises or falls, told from
  /// nothing. Where that does not count, more than one future in ten with a higher grade, a lower, or both is
  /// said before anything is called no effect.
  ///
  /// - Parameter draws: how many independent draws there are, replications not counted.
  public init(_ change: GradeChange, draws: Int) {
    if change.isNothing {
      self = .noEffect
    } else if let counted = Verdict.counted(change.atLeastGood, draws: draws) {
      self = counted
    } else {
      self = Verdict.grade(change, draws: draws)
    }
  }

  private static func grade(_ change: GradeChange, draws: Int) -> Verdict {
    let isOften = { (share: Estimate) in share.value.isToldAboveTenth(draws: draws) }
    switch (isOften(change.higher), isOften(change.lower)) {
    case (true, true): return .eitherWay
    case (true, false): return .inSomeFutures(.better)
    case (false, true): return .inSomeFutures(.worse)
    case (false, false): break
    }
    let chance = change.atLeastGood
    if isAboutNothing(chance, draws: draws) { return .noEffect }
    return .tooFewDraws(
      enough: Enough.draws(chance, negligible: Yardstick.negligibleChance, draws: draws, unseen: unseen))
  }

  /// `real` or `realButSmall` where the change of a chance is told from nothing and not about nothing.
  static func counted(_ change: Estimate, draws: Int) -> Verdict? {
    guard abs(change.value) > margin(change, draws: draws), !isAboutNothing(change, draws: draws) else { return nil }
    let side = change.value > 0 ? Side.better : .worse
    return abs(change.value) < Yardstick.smallChance ? .realButSmall(side) : .real(side)
  }

  private static func isAboutNothing(_ change: Estimate, draws: Int) -> Bool {
    abs(change.value) + margin(change, draws: draws) <= Yardstick.negligibleChance
  }

  /// Within what a change of a chance is known: two standard errors, and never less than three in so many draws, the
  /// share that would be missed by chance one time in twenty (the rule of three).
  static func margin(_ change: Estimate, draws: Int) -> Double {
    max(2 * change.error, unseen / Double(max(1, draws)))
  }

  /// Futures that are missed by chance one time in twenty where none of any number is seen (the rule of three).
  private static let unseen = 3.0
}
