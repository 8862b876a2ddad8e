import Synchronization

/// Files as they were when they were first read: asked again, a path gives the same bytes, whatever became of the file.
///
/// So what is digested for the record of a run, and copied into its folder, is what was read.
package final class ReadFiles: Sendable {
  private let kept: Mutex<[String: [UInt8]]>
  private let listed = Mutex<[String: [String]]>([:])

  /// No files, or some whose bytes are known already, by their paths.
  package init(_ known: [String: [UInt8]] = [:]) { kept = Mutex(known) }

  /// The bytes of a file; throws what keeps it from being read the first time.
  package func bytes(of path: String, limit: Int = Limits().bytes) throws(Fault) -> [UInt8] {
    if let bytes = kept.withLock({ $0[path] }) { return bytes }
    let bytes = try readBytes(of: SourceText(file: path), limit: limit)
    return kept.withLock { kept in
      if let first = kept[path] { return first }
      kept[path] = bytes
      return bytes
    }
  }

  /// The names in a folder as they were when first listed.
  package func names(in folder: String, list: () -> [String]) -> [String] {
    if let names = listed.withLock({ $0[folder] }) { return names }
    let names = list()
    return listed.withLock { listed in
      if let first = listed[folder] { return first }
      listed[folder] = names
      return names
    }
  }
}
