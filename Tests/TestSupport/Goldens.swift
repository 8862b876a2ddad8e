import Foundation
package import Testing

/// Expected texts that are kept in files beside the tests.
///
/// With `RECORD_GOLDENS=1` a comparison rewrites its file and fails, so that recording cannot be left on.
package struct Goldens: Sendable {
  private let folder: String
  private let isRecording: Bool

  /// The folder `Goldens` beside a test file.
  package init(beside file: String = #filePath) {
    folder = (file as NSString).deletingLastPathComponent + "/Goldens"
    isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"
  }

  /// Compares a text with a file, line by line.
  package func expect(_ text: String, named name: String, at place: SourceLocation = #_sourceLocation) throws {
    let path = "\(folder)/\(name)"
    if isRecording {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record(
        "recorded \(name); look at the difference, then run again without RECORD_GOLDENS", sourceLocation: place)
      return
    }
    let expected = try String(contentsOfFile: path, encoding: .utf8)
    guard text != expected else { return }
    let (lines, wanted) = (text.components(separatedBy: "\n"), expected.components(separatedBy: "\n"))
    let first = zip(lines, wanted).enumerated().first { $0.element.0 != $0.element.1 }
    let number = (first?.offset ?? min(lines.count, wanted.count)) + 1
    let found = number <= lines.count ? lines[number - 1] : "(nothing)"
    let want = number <= wanted.count ? wanted[number - 1] : "(nothing)"
    Issue.record("\(name) differs from line \(number): found '\(found)', expected '\(want)'", sourceLocation: place)
  }
}
