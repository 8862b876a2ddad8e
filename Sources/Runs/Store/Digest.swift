import Foundation

/// A file that went into a run, and the digest of its bytes.
package struct InputDigest: Codable, Hashable, Sendable {
  /// The file's name as the user gave it, or its place inside the data folder.
  package var file: String
  /// SHA-256 of its bytes, 64 hexadecimal digits.
  package var sha256: String
}

extension InputDigest {
  /// The digest of one file; throws `unreadable` where it cannot be read.
  static func file(_ path: String, named name: String? = nil) throws(WorkbenchError) -> InputDigest {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw .unreadable(SystemFailure.last(path))
    }
    return InputDigest(file: name ?? path, sha256: SHA256.hexadecimal(of: Array(bytes)))
  }

  /// One digest for several files: that of their names and digests, a line each, in the order given.
  static func all(_ digests: [InputDigest]) -> String {
    SHA256.hexadecimal(of: digests.map { "\($0.sha256)  \($0.file)\n" }.joined())
  }
}
