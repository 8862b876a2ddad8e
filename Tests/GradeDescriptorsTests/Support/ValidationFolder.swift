import Foundation

/// Real records that are not part of the project; tests that need them are skipped where they are not at hand.
///
/// Name the folder in the environment variable `WINDSCREEN_VALIDATION`.
enum ValidationFolder {
  private static let path = ProcessInfo.processInfo.environment["WINDSCREEN_VALIDATION"]

  /// Whether a file of the folder can be read.
  static func has(_ file: String) -> Bool {
    path.map { FileManager.default.isReadableFile(atPath: $0 + "/" + file) } ?? false
  }

  /// The rows of a table by column; quoted fields may hold commas.
  static func rows(_ file: String) throws -> [[String: String]] {
    let text = try String(contentsOfFile: (path ?? "") + "/" + file, encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map(fields)
    guard let names = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(zip(names, $0)) { first, _ in first } }
  }

  private static func fields(_ line: Substring) -> [String] {
    var fields = [""]
    var quoted = false
    for character in line where character != "\r" {
      if character == "\"" {
        quoted.toggle()
      } else if character == ",", !quoted {
        fields.append("")
      } else {
        fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}
