import ServiceModel

/// Figures that were published about an area's later years, or that no mechanism takes in, against its futures.
enum PublishedChecks {
  /// A row for each figure that names what it is held against and whose year the sample has; rows decide nothing.
  ///
  /// Whether a published figure lies among 8 in 10 futures is told and not held to: one in five should not.
  static func all(_ area: Area, _ sample: FutureSample) -> [ValidationCheck] {
    area.published.compactMap { figure in figure.comparison.flatMap { check(figure, $0, area, sample) } }
  }

  private static func check(
    _ figure: PublishedFigure, _ comparison: PublishedFigure.Comparison, _ area: Area, _ sample: FutureSample
  ) -> ValidationCheck? {
    let year = comparison.year.ending - area.baseline.ending - 1
    guard (0..<sample.years).contains(year) else { return nil }
    let id = "published.\(area.id).\(figure.id)"
    let what = "\(figure.label), \(figure.unit): the published figure and 8 in 10 futures of \(comparison.year)"
    guard let column = readings(comparison, year: year, sample) else {
      return ValidationCheck(skipped: id, what, kind: .validation, needs: "\(comparison.words) in the run")
    }
    return ValidationCheck(
      id, what, kind: comparison.isFitted ? .calibration : .validation, figure: figure.value,
      from: column.quantile(0.1), to: column.quantile(0.9), decides: false,
      note: "\(comparison.words); \(figure.citation.reference) \(figure.citation.locator)")
  }

  /// The reading in every future in which it is known, in the figure's unit.
  private static func readings(
    _ comparison: PublishedFigure.Comparison, year: Int, _ sample: FutureSample
  ) -> [Double]? {
    guard var column = sample.column(comparison.output.description, year: year) else { return nil }
    if let over = comparison.over {
      guard let divisors = sample.column(over.description, year: year) else { return nil }
      column = zip(column, divisors).map { $1 == 0 ? .nan : $0 / $1 }
    }
    let known = column.filter(\.isFinite).map { $0 * comparison.times }
    return known.isEmpty ? nil : known
  }
}
