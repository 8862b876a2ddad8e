import SystemPackage

/// A file that went into a run, and the digest of its bytes.
package struct InputDigest: Codable, Hashable, Sendable {
  /// The file's name as the user gave it, or its place inside the data folder.
  package var file: String
  /// SHA-256 of its bytes, 64 hexadecimal digits.
  package var sha256: String
}

extension InputDigest {
  /// The digest of bytes that were read, under a file's name.
  init(_ file: String, of bytes: [UInt8]) { self.init(file: file, sha256: SHA256.hexadecimal(of: bytes)) }

  /// The digest of a file, read part by part; throws `unreadable` where it cannot be read, or is no file.
  static func file(_ path: String, named name: String) throws(WorkbenchError) -> InputDigest {
    do throws(SystemFailure) {
      let digest = try naming(path) {
        let file = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking])
        return try file.closeAfter {
          guard try file.stat().type == .regular else { throw Errno.invalidArgument }
          var hash = SHA256.Running()
          var part = [UInt8](repeating: 0, count: 1 << 20)
          while true {
            let count = try part.withUnsafeMutableBytes { try file.read(into: $0) }
            if count == 0 { return hash.hexadecimal() }
            hash.add(part[..<count])
          }
        }
      }
      return InputDigest(file: name, sha256: digest)
    } catch {
      throw .unreadable(error)
    }
  }

  /// One digest for several files: that of their names and digests, a line each, in the order given.
  static func all(_ digests: [InputDigest]) -> String {
    SHA256.hexadecimal(of: digests.map { "\($0.sha256)  \($0.file)\n" }.joined())
  }
}
