/// Futures are as uncertain as life: yearly changes as large, and real changes inside the intervals as often as they say.
enum SpreadChecks {
  /// Rows without a note that must lie inside, of 25.
  private static let volatile = 20.0
  /// Cells that must lie inside, of 14: one and three years of the outputs below.
  private static let covered = 10.0
  private static let counted = [
    "indicator.looked-after-rate", "indicator.care-entry-rate", "indicator.referral-rate", "indicator.re-referral-rate",
    "indicator.child-protection-register-rate", "stock.children-in-need", "indicator.social-worker-vacancies",
  ]

  /// The spread of yearly changes, simulated over real, a row for each output and one for all that count.
  static func volatility(_ sample: FutureSample, _ records: ComparisonRecords) -> [ValidationCheck] {
    let checks = records.rows.compactMap { row -> ValidationCheck? in
      guard let courses = sample.courses(row.output) else { return nil }
      return ValidationCheck(
        "volatility.\(row.output)", "\(row.name): spread of yearly changes, simulated over real", kind: .validation,
        figure: ratio(courses, row), from: 0.8, to: 1.25, decides: false, note: row.note)
    }
    let inside = checks.count { $0.note.isEmpty && $0.isInside }
    return checks + [
      ValidationCheck(
        "volatility",
        "Outputs whose yearly changes are .8 to 1.25 of real ones, of \(checks.count { $0.note.isEmpty })",
        kind: .validation, figure: Double(inside), from: volatile)
    ]
  }

  /// The robust standard deviation (quartile range over 1.349) of yearly changes on the row's scale, the common change of each
  /// year removed, over the real one.
  static func ratio(_ courses: [[Double]], _ row: ComparisonRecords.Row) -> Double {
    var changes: [Double] = []
    for (before, after) in zip(courses, courses.dropFirst()) {
      let change = zip(before, after).map { row.scaled($1) - row.scaled($0) }
      let common = change.reduce(0, +) / Double(change.count)
      changes += change.map { $0 - common }
    }
    return (changes.quantile(0.75) - changes.quantile(0.25)) / 1.349 / row.realSpread
  }

  /// The share of real changes inside the nominal 80% interval after one, three and five years, in per cent.
  static func coverage(_ sample: FutureSample, _ records: ComparisonRecords) -> [ValidationCheck] {
    var inside = 0
    var all = 0
    var checks: [ValidationCheck] = []
    for row in records.rows where !row.measure.isEmpty {
      guard let courses = sample.courses(row.output) else { continue }
      for years in [1, 3, 5] where years <= courses.count {
        guard let (share, count) = share(courses, row, records.figures[row.measure] ?? [:], years: years) else {
          continue
        }
        checks.append(
          ValidationCheck(
            "coverage-\(years).\(row.output)",
            "\(row.name): real changes over \(years) \(years == 1 ? "year" : "years") inside the 80% interval, %",
            kind: .validation,
            figure: share, from: 68, to: 90, decides: false, note: "\(count) changes"))
        guard counted.contains(row.output), years < 5 else { continue }
        all += 1
        if checks[checks.count - 1].isInside { inside += 1 }
      }
    }
    return checks + [
      ValidationCheck(
        "coverage", "Cells of one and three years with 68 to 90% inside, of \(all)", kind: .validation,
        figure: Double(inside), from: covered)
    ]
  }

  /// Per cent of real changes over so many years inside 8 in 10 simulated changes from the mean of the first year; and how
  /// many there were.
  static func share(
    _ courses: [[Double]], _ row: ComparisonRecords.Row, _ series: [String: [Int: Double]], years: Int
  ) -> (share: Double, count: Int)? {
    let first = courses[0].map(row.scaled)
    let start = first.reduce(0, +) / Double(first.count)
    let simulated = courses[years - 1].map { row.scaled($0) - start }
    let (low, high) = (simulated.quantile(0.1), simulated.quantile(0.9))
    var (inside, count) = (0, 0)
    for figures in series.values {
      for (year, value) in figures where row.size.contains(value) && value > 0 {
        guard let later = figures[year + years], later > 0 else { continue }
        let change = row.scaled(later) - row.scaled(value)
        count += 1
        if change >= low && change <= high { inside += 1 }
      }
    }
    return count > 0 ? (100 * Double(inside) / Double(count), count) : nil
  }
}
