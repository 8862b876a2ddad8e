extension GradeChange {
  /// Within how many percentage points the movement of the chance is known: two standard errors.
  ///
  /// Where no draw shows any movement there is no standard error; then three in so many draws, the share that would be
  /// missed by chance one time in twenty (the rule of three).
  public func margin(draws: Int) -> Double {
    atLeastGood.value == 0 && atLeastGood.error == 0 ? 300 / Double(max(1, draws)) : 200 * atLeastGood.error
  }

  /// Whether the movement is told apart from none, or known to within some percentage points.
  public func isDecided(within points: Double, draws: Int) -> Bool {
    abs(atLeastGood.value) > 2 * atLeastGood.error || margin(draws: draws) <= points
  }
}
