import Foundation
import TestSupport

/// A table of values made by scripts/reference-values.py, read from beside this file.
struct ReferenceTable {
  struct Row: Sendable {
    var family: String
    var numbers: [Double]
  }

  let rows: [Row]

  init(named name: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(name)
    rows = try CommaSeparated.rows(String(contentsOf: file, encoding: .utf8)).dropFirst(2).map { fields in
      Row(family: fields[0], numbers: try fields.dropFirst().map(Self.number))
    }
  }

  struct NotANumber: Error {
    var text: String
  }

  private static func number(_ text: String) throws -> Double {
    guard let number = Double(text) else { throw NotANumber(text: text) }
    return number
  }
}
