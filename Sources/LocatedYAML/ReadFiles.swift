import Synchronization

/// Files as they were when they were first read: asked again, a path gives the same bytes, whatever became of the file.
///
/// So what is digested for the record of a run, and copied into its folder, is what was read.
package final class ReadFiles: Sendable {
  private let kept: Mutex<[String: [UInt8]]>
  private let listed = Mutex<[String: [String]]>([:])
  private let parsed: Mutex<[String: Document]>
  /// Whether documents are kept as they were parsed too, which takes memory and saves time where many libraries are read.
  private let keepsDocuments: Bool

  /// No files, or some whose bytes are known already, by their paths.
  package init(_ known: [String: [UInt8]] = [:], keepsDocuments: Bool = false) {
    kept = Mutex(known)
    parsed = Mutex([:])
    self.keepsDocuments = keepsDocuments
  }

  /// The files that others have read so far; what is read from now on is nothing to those.
  package init(asReadBy others: ReadFiles) {
    kept = Mutex(others.kept.withLock { $0 })
    parsed = Mutex(others.parsed.withLock { $0 })
    keepsDocuments = false
  }

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

  /// A file as it was parsed before; nil where it was not, or is not kept.
  func document(_ path: String) -> Document? { parsed.withLock { $0[path] } }

  /// Keeps a file as it was parsed, where that is wished for.
  func keep(_ document: Document, as path: String) {
    if keepsDocuments { parsed.withLock { $0[path] = document } }
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
