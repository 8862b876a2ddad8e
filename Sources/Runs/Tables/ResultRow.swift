/// What rows about one output in one year have in common, and how each becomes a row of a table of results.
package struct ResultRow: Sendable {
  /// The unit of shares of futures and of chances.
  package static let probability = "probability"
  /// The unit of rank correlations.
  package static let correlation = "correlation"
  /// The statistic that stands, with the value 1, for the difference and chance rows of what changes in no future.
  package static let unchanged = "share-unchanged"

  /// The run's id.
  package var run: String
  /// The portfolio's name.
  package var portfolio: String
  /// The March that the year ends in.
  package var year: Int
  /// The output's id.
  package var output: String
  /// The output's name for people.
  package var label: String
  /// The unit of what has no unit of its own.
  package var unit: String

  /// What some rows have in common.
  package init(run: String, portfolio: String, year: Int, output: String, label: String, unit: String) {
    self.run = run
    self.portfolio = portfolio
    self.year = year
    self.output = output
    self.label = label
    self.unit = unit
  }

  /// A row, in the order of `TidyTable.resultColumns`; `error` is a Monte Carlo standard error.
  package func cells(_ statistic: String, _ value: Double, _ error: Double? = nil, unit: String? = nil)
    -> [TidyTable.Cell]
  {
    [
      .words(run), .words(portfolio), .whole(year), .words(output), .words(label), .words(unit ?? self.unit),
      .words(statistic), .number(value), .number(error),
    ]
  }
}
