/// How many futures show a change and how well that is known: what a verdict on a level rests on besides the mean.
struct Evidence {
  /// -1, 0 or 1: the way that more than half of the futures go, told from one half.
  var majority: Int
  /// -1, 0 or 1: the way that more than half of these futures go by enough to say so in tenths, told or not.
  var lean: Int
  /// Whether more than one future in ten lies on each side of no change.
  var isSplit: Bool
  /// How many draws would tell the share that leans from one half; `nil` where none leans.
  var enough: Double?

  /// Counts the futures, up and down being better or worse by the preference.
  ///
  /// The share is held against one half with the error that it would have if it were one half, so 1 over the square
  /// root of the draws above it is told; four draws or fewer can never tell. (The score test, Agresti, Categorical Data
  /// Analysis, 2002, section 1.4.) Replications of a draw count as one, which is on the side of caution.
  init(up: Double, down: Double, draws: Int) {
    let share = max(up, down)
    let side = up > down ? 1 : -1
    let count = Double(max(1, draws))
    let isLeaning = share > 0.5 + Yardstick.negligibleChance
    lean = isLeaning ? side : 0
    majority = share - 0.5 > 1 / count.squareRoot() ? side : 0
    isSplit = [up, down].allSatisfy { $0.isToldAboveTenth(draws: draws) }
    enough = isLeaning ? 1 + 1 / ((share - 0.5) * (share - 0.5)) : nil
  }

  /// Reads about the same from the median and 8 in 10 futures, where no shares are counted; where many futures share one
  /// value the median's error is too small, and so this serves only for what never counts as better or worse.
  ///
  /// The median lies above nothing where more than half of the futures do; its error comes from the ranks. As with
  /// shares, fewer than five draws tell no half and fewer than eight no tenth on both sides.
  init(_ difference: DrawSummary, draws: Int) {
    let median = difference.median
    // What 55 in 100 futures reach, by a straight line between the quartile and the median.
    let inner = [difference.half.lowerBound, difference.half.upperBound].map { 0.8 * median.value + 0.2 * $0 }
    lean = inner[0] > 0 ? 1 : inner[1] < 0 ? -1 : 0
    majority = draws > 4 ? median.toldSign : 0
    isSplit = draws > 7 && difference.eighty.lowerBound < 0 && difference.eighty.upperBound > 0
    let ratio = 2 * median.error / abs(median.value)
    enough = median.value == 0 ? nil : max(5, Double(draws) * ratio * ratio)
  }
}

extension Double {
  /// Whether a share of futures is told from one in ten, above it: by two standard errors, and by three in so many draws.
  func isToldAboveTenth(draws: Int) -> Bool {
    let error = (self * (1 - self) / Double(max(1, draws))).squareRoot()
    return self - Verdict.margin(Estimate(value: self, error: error), draws: draws) > 0.1
  }
}
