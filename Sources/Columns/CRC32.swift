/// The cyclic redundancy check of gzip and Parquet (polynomial 0x04C11DB7, reflected; ISO 3309).
enum CRC32 {
  /// The check of some bytes.
  static func of(_ bytes: [UInt8]) -> UInt32 {
    var check: UInt32 = 0xffff_ffff
    bytes.withUnsafeBufferPointer { bytes in
      tables.withUnsafeBufferPointer { tables in
        var place = 0
        // Four bytes a step, by four tables of which each looks further ahead.
        while place + 4 <= bytes.count {
          let word = (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[place + $1]) << (8 * UInt32($1)) } ^ check
          check =
            tables[768 + Int(word & 0xff)] ^ tables[512 + Int(word >> 8 & 0xff)]
            ^ tables[256 + Int(word >> 16 & 0xff)] ^ tables[Int(word >> 24)]
          place += 4
        }
        while place < bytes.count {
          check = tables[Int((check ^ UInt32(bytes[place])) & 0xff)] ^ check >> 8
          place += 1
        }
      }
    }
    return ~check
  }

  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 1024)
    for byte in 0..<256 {
      tables[byte] = (0..<8).reduce(UInt32(byte)) { value, _ in
        value & 1 == 1 ? 0xedb8_8320 ^ value >> 1 : value >> 1
      }
    }
    for place in 256..<1024 {
      let before = tables[place - 256]
      tables[place] = tables[Int(before & 0xff)] ^ before >> 8
    }
    return tables
  }()
}
