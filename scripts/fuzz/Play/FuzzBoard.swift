import Foundation
import Fuzzing

/// What a worker has done, in a file that is shared with the process which started it: nothing of it is lost where the worker ends
/// by a signal, and nothing is written for it.
final class FuzzBoard {
  /// What is counted of one target.
  enum Count: Int, CaseIterable {
    case begun, refused, accepted, played, nanoseconds
  }

  /// Bytes of an input that are kept while it is under way.
  private static let largest = 16 << 20
  private static let header = 4096
  private let memory: UnsafeMutableRawPointer
  private let words: UnsafeMutablePointer<UInt64>

  /// Opens the board in a file, which is made where it is not there.
  init(_ path: String) throws {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    defer { close(file) }
    let size = Self.header + Self.largest
    guard ftruncate(file, off_t(size)) == 0,
      let memory = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0), memory != MAP_FAILED
    else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    self.memory = memory
    words = memory.bindMemory(to: UInt64.self, capacity: Self.header / 8)
  }

  deinit { munmap(memory, Self.header + Self.largest) }

  /// A count of a target, by the target's place.
  subscript(target: Int, count: Count) -> Int {
    get { Int(words[2 + target * Count.allCases.count + count.rawValue]) }
    set { words[2 + target * Count.allCases.count + count.rawValue] = UInt64(newValue) }
  }

  /// Notes that an input of a target is under way.
  func begin(_ input: [UInt8], target: Int) {
    let kept = input.prefix(Self.largest)
    kept.withUnsafeBytes {
      memory.advanced(by: Self.header).copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(memory), byteCount: $0.count)
    }
    words[1] = UInt64(kept.count)
    words[0] = UInt64(target + 1)
    self[target, .begun] += 1
  }

  /// Notes that nothing is under way.
  func end() { words[0] = 0 }

  /// The input under way and its target's place; nil where there is none.
  var underWay: (target: Int, input: [UInt8])? {
    guard words[0] > 0 else { return nil }
    let bytes = UnsafeRawBufferPointer(start: memory.advanced(by: Self.header), count: Int(words[1]))
    return (Int(words[0]) - 1, Array(bytes))
  }
}
