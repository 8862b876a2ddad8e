extension Verdict {
  /// The verdict on a level: which way it goes, where the draws and the futures bear that out.
  ///
  /// A measure with a band counts by the chance of lying inside it: for the better where more futures move into it than
  /// out of it, told from nothing. Where that chance does not count, the verdict says what the level does, with no word
  /// of good or bad.
  ///
  /// - Parameters:
  ///   - change: paired differences against doing nothing more.
  ///   - preference: what counts as better, the one that `change` was made with.
  ///   - yardstick: how much the number moves by itself.
  ///   - draws: how many independent draws there are, replications not counted.
  public init(_ change: PairedDifference, preference: Preference, yardstick: Yardstick, draws: Int) {
    if let inside = change.inside, let counted = Verdict.counted(inside.change, draws: draws) {
      self = counted
      return
    }
    let difference = change.difference
    guard let better = change.strictlyBetter, let worse = change.strictlyWorse else {
      let evidence = Evidence(difference, draws: draws)
      self = Verdict.level(change, evidence, yardstick, draws: draws, up: .rises, down: .falls)
      return
    }
    let isHigher = preference == .higher
    let (up, down) = isHigher ? (better.value, worse.value) : (worse.value, better.value)
    let evidence = Evidence(up: up, down: down, draws: draws)
    self = Verdict.level(
      change, evidence, yardstick, draws: draws, up: isHigher ? .better : .worse, down: isHigher ? .worse : .better)
  }

  private static func level(
    _ change: PairedDifference, _ evidence: Evidence, _ yardstick: Yardstick, draws: Int, up: Side, down: Side
  ) -> Verdict {
    let (difference, centre) = (change.difference, change.difference.centre)
    if change.unchanged == 1 { return .noEffect }
    guard centre.error.isFinite else { return .tooFewDraws(enough: nil) }
    let told = centre.toldSign
    let side = told > 0 ? up : down
    let isAboutNothing = abs(centre.value) + 2 * centre.error <= yardstick.negligible
    if told != 0, told == evidence.majority, !isAboutNothing {
      return abs(centre.value) < yardstick.ordinary ? .realButSmall(side) : .real(side)
    }
    let isNarrow = max(abs(difference.eighty.lowerBound), abs(difference.eighty.upperBound)) <= yardstick.negligible
    if isAboutNothing, isNarrow { return .noEffect }
    if evidence.isSplit || (told != 0 && evidence.majority == -told) { return .eitherWay }
    if told != 0, evidence.lean != told { return .inSomeFutures(side) }
    if isAboutNothing { return .noEffect }
    return .tooFewDraws(
      enough: Enough.draws(
        centre, negligible: yardstick.negligible, draws: draws, share: told != 0 ? evidence.enough : nil))
  }
}

/// How many draws would tell, where the draws at hand do not.
enum Enough {
  /// More than these are named as no number: nobody would run them.
  static let most = 1_000_000.0

  /// The draws that would tell a value from nothing, or bring it with its error inside the negligible, whichever are
  /// fewer; to two significant digits, upwards.
  ///
  /// - Parameters:
  ///   - share: the draws that would tell a share from one half, where that is what is not told.
  ///   - unseen: how many futures may differ although none of those that were drawn does, whatever the error: three for a
  ///     chance (the rule of three), none for a level.
  static func draws(
    _ value: Estimate, negligible: Double, draws: Int, share: Double? = nil, unseen: Double = 0
  ) -> Int? {
    guard value.error.isFinite else { return nil }
    let size = abs(value.value)
    let squares = Double(draws) * 4 * value.error * value.error
    let needed = { (gap: Double) in gap > 0 ? max(squares / (gap * gap), unseen / gap) : .infinity }
    let (away, near) = (needed(size), needed(negligible - size))
    let wanted = max(Double(draws + 1), share ?? min(away, near))
    guard wanted <= most else { return nil }
    var unit = 1.0
    while wanted / unit > 99 { unit *= 10 }
    // A whole number that arithmetic leaves a hair above itself is not rounded up.
    return Int((wanted / unit - 1e-9).rounded(.up) * unit)
  }
}
