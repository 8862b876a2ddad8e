/// Intervals of one half of the draws cover as much of the other half as they say.
enum IntervalChecks {
  private static let outputs = ["stock.looked-after", "indicator.lac-three-placements", "indicator.referral-rate"]

  /// Fewer draws than this give intervals that are too narrow by themselves; the figure is then told and decides nothing.
  private static let leastDraws = 200

  /// All of them, from the second year of a sample.
  static func all(_ sample: FutureSample) -> [ValidationCheck] {
    outputs.flatMap { output in
      [0.80, 0.95].compactMap { level in
        sample.column(output, year: min(1, sample.years - 1)).map { check(output, level, $0) }
      }
    }
  }

  /// The share of the second half of some independent draws inside the interval of the first half.
  static func check(_ output: String, _ level: Double, _ column: [Double]) -> ValidationCheck {
    let half = column.count / 2
    let made = Array(column.prefix(half))
    let held = column.suffix(half)
    let (low, high) = (made.quantile((1 - level) / 2), made.quantile((1 + level) / 2))
    let share = Double(held.count { $0 >= low && $0 <= high }) / Double(max(1, half))
    // Interval and count are both samples of half the draws; six claims are made at once.
    let room = 3.5 * (2 * level * (1 - level) / Double(max(1, half))).squareRoot()
    let percent = Int((100 * level).rounded())
    return ValidationCheck(
      "interval-\(percent).\(output)", "\(output): share of independent futures inside the \(percent)% interval",
      kind: .verification, figure: share, from: max(0, level - room), to: min(1, level + room),
      decides: column.count >= leastDraws)
  }
}
