import Foundation

extension ResultsFolder {
  /// Whether the path is that of a folder with a run's record in it, whatever the record is worth.
  package var isThere: Bool { FileManager.default.fileExists(atPath: "\(trimmed)/manifest.json") }
}
