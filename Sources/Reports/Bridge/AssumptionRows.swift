import Foundation
import Runs

/// The rows of a run's `assumptions.csv`: every number that went in.
struct AssumptionRows: Sendable {
  /// One number.
  struct Row: Hashable, Sendable {
    var id: String
    var unit: String
    /// 5th percentile, centre, 95th percentile.
    var range: [Double]
    var confidence: String
    var source: String
  }

  let rows: [Row]

  /// Reads the file; throws `unreadable`, and `notResults` where its columns are others.
  init(_ folder: ResultsFolder) throws(WorkbenchError) {
    let path = "\(folder.path)/assumptions.csv"
    guard let bytes = FileManager.default.contents(atPath: path) else { throw .unreadable(SystemFailure.last(path)) }
    let cells = CommaSeparated.rows(String(decoding: bytes, as: UTF8.self))
    let wanted = ["parameter", "unit", "low", "central", "high", "confidence", "source"]
    guard let header = cells.first, wanted.allSatisfy(header.contains) else {
      throw .notResults(path: path, reason: "it does not have the expected columns")
    }
    let places = wanted.compactMap(header.firstIndex)
    rows = cells.dropFirst().filter { $0.count == header.count }.map { cells in
      Row(
        id: cells[places[0]], unit: cells[places[1]], range: places[2...4].compactMap { Double(cells[$0]) },
        confidence: cells[places[5]], source: cells[places[6]])
    }
  }

  func row(_ id: String) -> Row? { rows.first { $0.id == id && $0.range.count == 3 } }

  /// How many numbers are known how well, the commonest first.
  var confidences: [(name: String, count: Int)] { counts(\.confidence) }

  /// How many numbers come from each source, the commonest first.
  var sources: [(name: String, count: Int)] { counts(\.source) }

  private func counts(_ field: (Row) -> String) -> [(name: String, count: Int)] {
    let counts = rows.reduce(into: [String: Int]()) { $0[field($1), default: 0] += 1 }
    return counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map { ($0.key, $0.value) }
  }
}

/// Comma-separated values read back (RFC 4180).
package enum CommaSeparated {
  /// The cells, row by row; empty lines are left out.
  package static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      switch scalar {
      case "\"" where isQuoted && next == "\"":
        cell.append("\"")
        next = scalars.next()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(String(cell))
        cell = String.UnicodeScalarView()
      case "\n" where !isQuoted:
        row.append(String(cell))
        cell = String.UnicodeScalarView()
        if row != [""] { rows.append(row) }
        row = []
      case "\r" where !isQuoted: break
      default: cell.append(scalar)
      }
    }
    if !cell.isEmpty || !row.isEmpty { rows.append(row + [String(cell)]) }
    return rows
  }
}
