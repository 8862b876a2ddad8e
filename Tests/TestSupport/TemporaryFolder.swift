import Foundation

/// A folder of a test's own, removed with it.
package final class TemporaryFolder: Sendable {
  /// Its path.
  package let path: String

  /// Makes a new empty folder.
  package init() {
    path = NSTemporaryDirectory() + "windscreen-test-\(UUID().uuidString)"
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and returns its path.
  @discardableResult
  package func write(_ text: String, to name: String) throws -> String {
    let file = "\(path)/\(name)"
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try text.write(toFile: file, atomically: false, encoding: .utf8)
    return file
  }

  /// Every file and folder inside, hidden ones too, relative to the folder and in order.
  package var everything: [String] {
    (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []).sorted()
  }
}
