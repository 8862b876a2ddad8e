/// Checks that every method makes before it starts.
enum ColumnChecks {
  /// Columns of one length, of at least so many finite draws.
  static func paired(
    _ columns: [[Double]], _ subject: DecisionError.Subject, least: Int = 1, draws: Int
  ) throws(DecisionError) {
    guard columns.count >= least else { throw .tooFew(subject, found: columns.count, least: least) }
    guard let length = columns.first?.count else { return }
    guard length >= draws else { throw .tooFew(.draws, found: length, least: draws) }
    for (place, column) in columns.enumerated() {
      guard column.count == length else { throw .unpaired(expected: length, found: column.count) }
      if let draw = column.firstIndex(where: { !$0.isFinite }) { throw .notFinite(column: place, draw: draw) }
    }
  }

  /// Inputs beside one output.
  static func inputs(_ inputs: [[Double]], output: [Double], draws: Int) throws(DecisionError) {
    try paired([output], .draws, draws: draws)
    try paired(inputs, .inputs, draws: draws)
    for input in inputs where input.count != output.count {
      throw .unpaired(expected: output.count, found: input.count)
    }
  }

  /// A number in a closed range.
  static func within(
    _ subject: DecisionError.Subject, _ value: Double, _ low: Double, _ high: Double = .infinity
  ) throws(DecisionError) {
    guard value >= low, value <= high else { throw .outside(subject, found: value, low: low, high: high) }
  }

  /// At least so many.
  static func least(_ subject: DecisionError.Subject, _ found: Int, _ least: Int) throws(DecisionError) {
    guard found >= least else { throw .tooFew(subject, found: found, least: least) }
  }
}
