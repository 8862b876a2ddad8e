/// Small whole numbers as Parquet's hybrid of runs and packed bits.
///
/// A run is a value with how often it comes; between runs, values stand eight by eight in as few bits as they need.
/// Source: Apache Parquet, "Run Length Encoding / Bit-Packing Hybrid".
enum HybridRuns {
  /// How many bits the numbers below `count` need; one at least.
  static func width(_ count: Int) -> Int { max(1, Int.bitWidth - max(0, count - 1).leadingZeroBitCount) }

  /// Appends values of `width` bits.
  static func append(_ values: [Int32], width: Int, to bytes: inout [UInt8]) {
    var packed: [Int32] = []
    var place = 0
    while place < values.count {
      var end = place + 1
      while end < values.count, values[end] == values[place] { end += 1 }
      // Eights that have begun are filled up first.
      let filling = (8 - packed.count % 8) % 8
      if end - place - filling >= 8 {
        packed.append(contentsOf: repeatElement(values[place], count: filling))
        appendPacked(&packed, width: width, to: &bytes)
        VariableLength.append(UInt64(end - place - filling) << 1, to: &bytes)
        for byte in 0..<((width + 7) / 8) {
          bytes.append(UInt8(truncatingIfNeeded: values[place] >> (8 * Int32(byte))))
        }
      } else {
        packed.append(contentsOf: values[place..<end])
      }
      place = end
    }
    appendPacked(&packed, width: width, to: &bytes)
  }

  private static func appendPacked(_ values: inout [Int32], width: Int, to bytes: inout [UInt8]) {
    guard !values.isEmpty else { return }
    values.append(contentsOf: repeatElement(0, count: (8 - values.count % 8) % 8))
    VariableLength.append(UInt64(values.count / 8) << 1 | 1, to: &bytes)
    var bits: UInt64 = 0
    var held = 0
    for value in values {
      bits |= UInt64(UInt32(bitPattern: value)) << UInt64(held)
      held += width
      while held >= 8 {
        bytes.append(UInt8(truncatingIfNeeded: bits))
        bits >>= 8
        held -= 8
      }
    }
    values = []
  }

  /// Reads `count` values of `width` bits from a place on, each below `limit`, and moves behind them; nil where they are not there.
  static func read(_ bytes: [UInt8], at place: inout Int, count: Int, width: Int, below limit: Int) -> [Int32]? {
    guard (1...31).contains(width) else { return nil }
    var values: [Int32] = []
    while values.count < count {
      guard let header = VariableLength.read(bytes, at: &place) else { return nil }
      let length = header >> 1
      guard length > 0 else { return nil }
      if header & 1 == 0 {
        let size = (width + 7) / 8
        guard length <= UInt64(count - values.count), size <= bytes.count - place else { return nil }
        let value = (0..<size).reduce(UInt32(0)) { $0 | UInt32(bytes[place + $1]) << (8 * UInt32($1)) }
        guard value < limit else { return nil }
        place += size
        values.append(contentsOf: repeatElement(Int32(value), count: Int(length)))
      } else {
        // Eight values of so many bits take so many bytes.
        guard length <= UInt64((bytes.count - place) / width) else { return nil }
        var reading = place
        place += Int(length) * width
        guard unpack(bytes, at: &reading, to: &values, upTo: min(count, values.count + 8 * Int(length)), width, limit)
        else { return nil }
      }
    }
    return values
  }

  private static func unpack(
    _ bytes: [UInt8], at place: inout Int, to values: inout [Int32], upTo count: Int, _ width: Int, _ limit: Int
  ) -> Bool {
    var bits: UInt64 = 0
    var held = 0
    while values.count < count {
      while held < width {
        bits |= UInt64(bytes[place]) << UInt64(held)
        place += 1
        held += 8
      }
      let value = bits & (1 << UInt64(width) - 1)
      guard value < limit else { return false }
      values.append(Int32(value))
      bits >>= UInt64(width)
      held -= width
    }
    return true
  }
}
