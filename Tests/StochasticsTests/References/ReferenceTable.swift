import Foundation

/// A table of values made by scripts/reference-values.py, read from beside this file.
struct ReferenceTable {
  struct Row: Sendable {
    var family: String
    var numbers: [Double]
  }

  let rows: [Row]

  init(named name: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(name)
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst(2)
    rows = try lines.map { line in
      let fields = line.split(separator: ",").map(String.init)
      return Row(family: fields[0], numbers: try fields.dropFirst().map(Self.number))
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
