import LocatedYAML
import Runs
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The file that keeps what was typed for later sessions, as libedit writes it.
///
/// Whatever else stands in its place, such as a link, a device or a file of another kind, is neither read nor changed.
struct HistoryFile {
  /// Its path.
  let path: String

  /// Why the file is left alone: its name and what is wrong with it.
  struct Refusal: Error {
    var words: String
  }

  /// Bytes that it has at most.
  private static let most = 1 << 20
  /// The first line of every such file.
  private static let mark = Array("_HiStOrY_V2_\n".utf8)

  /// Whether there are lines to read; throws where the place is not to be touched.
  func holdsLines() throws(Refusal) -> Bool {
    do {
      // Asked before it is opened, since opening some devices does something; and after, since it may have changed.
      if let reason = HistoryFile.reason(against: try Stat(path, followTargetSymlink: false)) { throw refusal(reason) }
      let file = try FileDescriptor.open(path, .readOnly, options: [.noFollow, .nonBlocking, .closeOnExec])
      defer { try? file.close() }
      if let reason = HistoryFile.reason(against: try file.stat()) { throw refusal(reason) }
      var start = [UInt8](repeating: 0, count: HistoryFile.mark.count)
      let count = try start.withUnsafeMutableBytes { try file.read(into: $0) }
      if count == 0 { return false }
      guard start == HistoryFile.mark else { throw refusal("is not a history of the prompt") }
      return true
    } catch let refused as Refusal {
      throw refused
    } catch Errno.noSuchFileOrDirectory {
      return false
    } catch {
      throw refusal("cannot be read (\(error))")
    }
  }

  /// Puts lines in the place of those it has: as many of the first given as there is room for, the last of them first.
  ///
  /// Throws where the place is not to be touched or cannot be written; it is then as it was.
  func save(newestFirst lines: [[UInt8]]) throws(Refusal) {
    _ = try holdsLines()
    var kept: [[UInt8]] = []
    var room = HistoryFile.most - HistoryFile.mark.count
    for line in lines.lazy.map(HistoryFile.encoded) where line.count <= room {
      kept.append(line)
      room -= line.count
    }
    do throws(SystemFailure) {
      try OutputFile.keepPrivate(HistoryFile.mark + kept.reversed().joined(), at: path)
    } catch {
      throw refusal("cannot be written (\(error.reason))")
    }
  }

  private func refusal(_ reason: String) -> Refusal { Refusal(words: "\(harmless(path)) \(reason)") }

  /// Why something with these facts is no history of the user's own; nil where it may be one.
  private static func reason(against facts: Stat) -> String? {
    switch facts.type {
    case .regular: break
    case .symbolicLink: return "is a link"
    case .directory: return "is a folder"
    case .fifo: return "is a named pipe"
    case .socket: return "is a socket"
    default: return "is a device"
    }
    if facts.userID.rawValue != geteuid() { return "belongs to another user" }
    if facts.linkCount > 1 { return "has \(facts.linkCount) names" }
    if !facts.permissions.contains(.ownerWrite) { return "is read-only" }
    if facts.size > most { return "is larger than \(most >> 20) MB" }
    return nil
  }

  /// A line with its end, and with backslashes, blanks and control characters as three octal digits behind a backslash.
  private static func encoded(_ line: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in line {
      if byte > 0x20, byte != 0x7F, byte != UInt8(ascii: "\\") {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "\\"))
        for shift in [6, 3, 0] { bytes.append(UInt8(ascii: "0") + byte >> UInt8(shift) & 7) }
      }
    }
    return bytes + [UInt8(ascii: "\n")]
  }
}
