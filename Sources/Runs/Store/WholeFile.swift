import Foundation
import SystemPackage

extension OutputFile {
  /// Puts a whole file in the place of another, or leaves that as it is, as ``GrowingFile`` does.
  ///
  /// - Parameter shouldStop: asked while a pipe takes nothing.
  package static func replace(
    _ text: String, at path: String, shouldStop: @escaping @Sendable () -> Bool = { false }
  ) throws(SystemFailure) {
    let file = try GrowingFile(at: path, shouldStop: shouldStop)
    try giving(Array(text.utf8), to: file.write)
    try file.finish()
  }

  /// Makes a new file, whole or not at all; fails where one is there already.
  package static func create(_ text: String, at path: String) throws(SystemFailure) {
    do throws(SystemFailure) {
      let file = try UnnamedFile(in: folder(of: path))
      try giving(Array(text.utf8), to: file.write)
      try file.settle(likeFileWith: nil)
      try file.name(path)
    } catch {
      throw error.at(path)
    }
  }

  /// Throws what ``create(_:at:)`` would for want of a place, and leaves nothing: for what takes long to make.
  static func checkPlace(for path: String) throws(SystemFailure) {
    try checkName(path)
    if (try? Stat(path, followTargetSymlink: false)) != nil { throw SystemFailure(path: path, code: EEXIST) }
    do throws(SystemFailure) { _ = try UnnamedFile(in: folder(of: path)) } catch { throw error.at(path) }
  }

  /// Throws where no file can have a name: one that is too long, or that only a folder may have.
  fileprivate static func checkName(_ path: String) throws(SystemFailure) {
    if path.hasSuffix("/") { throw SystemFailure(path: path, code: EISDIR) }
    if access(path, F_OK) != 0, errno != ENOENT { throw .last(path) }
  }

  /// Puts bytes in the place of a file, or makes it, readable by its owner alone; what was there stays where that fails.
  ///
  /// A link in its place is replaced and not followed.
  package static func keepPrivate(_ bytes: [UInt8], at path: String) throws(SystemFailure) {
    do throws(SystemFailure) {
      let file = try UnnamedFile(in: folder(of: path), permissions: .ownerReadWrite)
      try giving(bytes, to: file.write)
      try file.settle(likeFileWith: nil)
      try file.replace(path)
    } catch {
      throw error.at(path)
    }
  }

  private static func giving(
    _ bytes: [UInt8], to take: (UnsafeRawBufferPointer) throws(SystemFailure) -> Void
  ) throws(SystemFailure) {
    var failure: SystemFailure?
    bytes.withUnsafeBytes { bytes in
      do throws(SystemFailure) { try take(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// The folder that a file lies in.
  static func folder(of path: String) -> String {
    let folder = FilePath(path).removingLastComponent().string
    return folder.isEmpty ? "." : folder
  }
}

extension GrowingFile {
  /// Throws what beginning a file would for want of a place, and leaves nothing: for what takes long to make. Pipes and devices
  /// are not opened for that.
  package static func checkPlace(at path: String) throws(SystemFailure) {
    try OutputFile.checkName(path)
    if let facts = try? Stat(path), facts.type != .regular, SystemFailure.Refusal(facts.type) == nil { return }
    _ = try GrowingFile(at: path)
  }
}
