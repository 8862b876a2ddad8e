internal import CZstd

/// Zstandard frames (RFC 8878), each with the size of what it holds.
///
/// Level 3, the library's own: measured on draws, higher levels take several times as long and save little.
final class Zstandard {
  private let context: OpaquePointer

  /// A compressor that is used again and again, by one thread at a time.
  init() {
    guard let context = ZSTD_createCCtx() else { preconditionFailure("no memory to compress with") }
    self.context = context
  }

  deinit { ZSTD_freeCCtx(context) }

  /// The level of compression.
  private static let level: Int32 = 3

  /// More than a frame can hold of what it says for each of its bytes: a block of 128 KiB takes four bytes at least.
  private static let mostPerByte = 32 << 10

  /// A frame with these bytes.
  func compressed(_ bytes: [UInt8]) -> [UInt8] {
    let most = ZSTD_compressBound(bytes.count)
    return [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      count = bytes.withUnsafeBytes {
        ZSTD_compressCCtx(context, buffer.baseAddress, most, $0.baseAddress, $0.count, Zstandard.level)
      }
      precondition(ZSTD_isError(count) == 0, "the compressor has room and memory")
    }
  }

  /// What a frame holds; nil where it is no frame with just so many bytes in it.
  static func expanded(_ frame: [UInt8], count expected: Int) -> [UInt8]? {
    guard expected >= 0, expected / mostPerByte <= frame.count else { return nil }
    let said = frame.withUnsafeBytes { ZSTD_getFrameContentSize($0.baseAddress, $0.count) }
    let size = frame.withUnsafeBytes { ZSTD_findFrameCompressedSize($0.baseAddress, $0.count) }
    guard said == UInt64(expected), size == frame.count else { return nil }
    var isRight = false
    let bytes = [UInt8](unsafeUninitializedCapacity: expected) { buffer, count in
      let found = frame.withUnsafeBytes { ZSTD_decompress(buffer.baseAddress, expected, $0.baseAddress, $0.count) }
      isRight = found == expected
      count = isRight ? expected : 0
    }
    return isRight ? bytes : nil
  }
}
