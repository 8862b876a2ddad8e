import Foundation

/// Inputs that are kept in the repository: small ones that reach far, and each that once broke something.
package enum Corpus {
  /// Where they are.
  package static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("scripts/fuzz/Corpus").path

  /// The kept inputs of a target, in order of their names.
  package static func inputs(of target: String) -> [[UInt8]] {
    files(of: target).compactMap { FileManager.default.contents(atPath: $0).map { Array($0) } }
  }

  /// Their files.
  package static func files(of target: String) -> [String] {
    let path = "\(folder)/\(target)"
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted().map { "\(path)/\($0)" }
  }
}
