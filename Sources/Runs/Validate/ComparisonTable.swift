import LocatedYAML

/// A table of real records with a header, whose cells are looked up by their columns.
struct ComparisonTable {
  private let table: DelimitedText
  private let places: [String: Int]

  /// Opens a table; throws every column that is not there.
  init(_ path: String, columns: [String]) throws(Faults) {
    let table: DelimitedText
    do throws(Fault) { table = try DelimitedText(contentsOf: path) } catch { throw Faults([error]) }
    places = Dictionary(zip(columns, try table.places(of: columns))) { first, _ in first }
    self.table = table
  }

  /// Reads every row; throws all faults of the text and of what is read from it.
  func forEachRow(_ body: (Row, inout [Fault]) -> Void) throws(Faults) {
    var faults: [Fault] = []
    let broken = table.forEachRow { row in body(Row(row: row, places: places), &faults) }
    faults += broken
    if !faults.isEmpty { throw Faults(faults) }
  }

  /// A row of the table.
  struct Row {
    fileprivate let row: DelimitedRow
    fileprivate let places: [String: Int]

    /// What stands in a column.
    func text(_ column: String) -> String { places[column].map { row.text($0) } ?? "" }

    /// Where it stands.
    func location(_ column: String) -> Location { row.location(places[column] ?? 0) }

    /// A number of a column; with a fault where it is none, or outside what it may be.
    ///
    /// - Parameter empty: what an empty cell means; a fault where it means nothing.
    func number(
      _ column: String, in allowed: ClosedRange<Double>, empty: Double? = nil, _ faults: inout [Fault]
    ) -> Double? {
      let found = text(column)
      if found.isEmpty, let empty { return empty }
      do throws(NumberProblem) {
        let number = try NumberGrammar.decimal(found)
        if allowed.contains(number) { return number }
        let words = "\(shown(allowed.lowerBound)) to \(shown(allowed.upperBound))"
        faults.append(Fault(.outOfRange(found: found, allowed: words), at: location(column)))
      } catch {
        faults.append(Fault(.number(error, found: found), at: location(column)))
      }
      return nil
    }
  }
}
