import SystemPackage

/// A file that is there, open for reading at chosen places.
package final class OpenedFile: Sendable {
  /// Its path.
  package let path: String
  /// How many bytes it had when it was opened.
  package let size: Int
  private let file: FileDescriptor

  /// Opens a file; throws `unreadable` where it cannot be opened, or is a folder, a device or a pipe.
  package init(_ path: String) throws(WorkbenchError) {
    self.path = path
    do throws(SystemFailure) {
      let file = try naming(path) { try FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking]) }
      do throws(SystemFailure) {
        let facts = try naming(path) { try file.stat() }
        guard facts.type == .regular else { throw SystemFailure(path: path, code: .invalidArgument) }
        (self.file, size) = (file, Int(facts.size))
      } catch {
        try? file.close()
        throw error
      }
    } catch {
      throw .unreadable(error)
    }
  }

  deinit { try? file.close() }

  /// So many bytes from a place on, or as many as there are; safe from several threads.
  package func bytes(at place: Int, count: Int) throws(SystemFailure) -> [UInt8] {
    var failure: SystemFailure?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
      do throws(SystemFailure) {
        while done < count {
          let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[done...])
          let part = try naming(path) { try file.read(fromAbsoluteOffset: Int64(place + done), into: rest) }
          if part == 0 { break }
          done += part
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }
}
