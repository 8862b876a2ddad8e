import Foundation
import TestSupport

/// Values of other implementations, made by scripts/decision-references.py (and .R for mgcv) and read from beside this file.
struct ReferenceValues {
  private let values: [String: Double]

  init(_ name: String = "decisions.csv") throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(name)
    let rows = CommaSeparated.rows(try String(contentsOf: file, encoding: .utf8)).dropFirst(2)
    values = Dictionary(
      uniqueKeysWithValues: try rows.map { cells in
        guard cells.count == 2, let value = Double(cells[1]) else { throw Missing(name: cells.joined(separator: ",")) }
        return (cells[0], value)
      })
  }

  struct Missing: Error {
    var name: String
  }

  /// One value; a name that is not there is an error, so that no comparison falls away unseen.
  func callAsFunction(_ name: String) throws -> Double {
    guard let value = values[name] else { throw Missing(name: name) }
    return value
  }

  /// Whether there is a value of that name.
  func has(_ name: String) -> Bool { values[name] != nil }
}
