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
    try givingBytes(of: text, to: file.write)
    try file.finish()
  }

  /// Makes a new file, whole or not at all; fails where one is there already.
  package static func create(_ text: String, at path: String) throws(SystemFailure) {
    do throws(SystemFailure) {
      let file = try UnnamedFile(in: folder(of: path))
      try givingBytes(of: text, to: file.write)
      try file.settle(likeFileWith: nil)
      try file.name(path)
    } catch {
      throw error.at(path)
    }
  }

  private static func givingBytes(
    of text: String, to take: (UnsafeRawBufferPointer) throws(SystemFailure) -> Void
  ) throws(SystemFailure) {
    var failure: SystemFailure?
    Array(text.utf8).withUnsafeBytes { bytes in
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
