/// The bytes of a page before compression.
package enum PageBody {
  /// The words of a column: each its length and its bytes.
  package static func words(_ dictionary: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for word in dictionary {
      appendLength(word.utf8.count, to: &bytes)
      bytes.append(contentsOf: word.utf8)
    }
    return bytes
  }

  /// Some rows of a column.
  package static func rows(_ rows: Range<Int>, of values: ColumnValues, in column: Column) -> [UInt8] {
    switch values {
    case .floats(let values): return plain(values[rows])
    case .doubles(let values): return plain(values[rows])
    case .int32s(let values): return plain(values[rows])
    case .int64s(let values): return plain(values[rows])
    case .optionalDoubles(let values):
      var bytes: [UInt8] = []
      appendPresence(values[rows].map { $0 != nil }, to: &bytes)
      return bytes + plain(values[rows].compactMap(\.self)[...])
    case .words(let words):
      var bytes: [UInt8] = []
      if column.isOptional { appendPresence(words.indices[rows].map { $0 >= 0 }, to: &bytes) }
      let width = HybridRuns.width(words.dictionary.count)
      bytes.append(UInt8(width))
      HybridRuns.append(words.indices[rows].filter { $0 >= 0 }, width: width, to: &bytes)
      return bytes
    }
  }

  /// Which rows have a value, as runs behind their length.
  private static func appendPresence(_ isThere: [Bool], to bytes: inout [UInt8]) {
    var runs: [UInt8] = []
    HybridRuns.append(isThere.map { $0 ? 1 : 0 }, width: 1, to: &runs)
    appendLength(runs.count, to: &bytes)
    bytes.append(contentsOf: runs)
  }

  private static func appendLength(_ count: Int, to bytes: inout [UInt8]) {
    precondition(count <= UInt32.max, "a length has 32 bits")
    for shift in stride(from: 0, to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: count >> shift)) }
  }

  #if _endian(big)
    #error("values are written as they are in memory, the lowest byte first")
  #endif

  private static func plain<Value: BitwiseCopyable>(_ values: ArraySlice<Value>) -> [UInt8] {
    values.withUnsafeBytes { Array($0) }
  }
}

extension PageBody {
  /// The words in a page; nil where it holds no such number of words.
  package static func words(_ bytes: [UInt8], count: Int) -> [String]? {
    var words: [String] = []
    var place = 0
    for _ in 0..<count {
      guard let length = length(bytes, at: &place), length <= bytes.count - place,
        let word = String(validating: bytes[place..<(place + length)], as: UTF8.self)
      else { return nil }
      words.append(word)
      place += length
    }
    return place == bytes.count ? words : nil
  }

  /// Values of a type in a page that holds nothing else; nil where it has another length.
  static func values<Value: BitwiseCopyable>(_ bytes: [UInt8], count: Int, of type: Value.Type) -> [Value]? {
    values(bytes[...], count: count, of: type)
  }

  private static func values<Value: BitwiseCopyable>(
    _ bytes: ArraySlice<UInt8>, count: Int, of type: Value.Type
  ) -> [Value]? {
    guard count <= bytes.count, bytes.count == count * MemoryLayout<Value>.size else { return nil }
    return [Value](unsafeUninitializedCapacity: count) { buffer, done in
      bytes.withUnsafeBytes { UnsafeMutableRawBufferPointer(buffer).copyMemory(from: $0) }
      done = count
    }
  }

  /// Doubles with gaps.
  package static func optionalDoubles(_ bytes: [UInt8], count: Int) -> [Double?]? {
    var place = 0
    guard let isThere = presence(bytes, at: &place, count: count),
      let present = values(bytes[place...], count: isThere.count { $0 == 1 }, of: Double.self)
    else { return nil }
    var next = 0
    return isThere.map { isThere in
      guard isThere == 1 else { return nil }
      defer { next += 1 }
      return present[next]
    }
  }

  /// Places of words; -1 for none.
  package static func places(_ bytes: [UInt8], count: Int, isOptional: Bool, words: Int) -> [Int32]? {
    var place = 0
    let isThere = isOptional ? presence(bytes, at: &place, count: count) : nil
    guard !isOptional || isThere != nil, place < bytes.count else { return nil }
    let width = Int(bytes[place])
    place += 1
    let present = isThere?.count { $0 == 1 } ?? count
    guard width == HybridRuns.width(words),
      let found = HybridRuns.read(bytes, at: &place, count: present, width: width, below: words), place == bytes.count
    else { return nil }
    guard let isThere else { return found }
    var next = 0
    return isThere.map { isThere in
      guard isThere == 1 else { return -1 }
      defer { next += 1 }
      return found[next]
    }
  }

  private static func presence(_ bytes: [UInt8], at place: inout Int, count: Int) -> [Int32]? {
    guard let length = length(bytes, at: &place), length <= bytes.count - place else { return nil }
    let end = place + length
    let isThere = HybridRuns.read(bytes, at: &place, count: count, width: 1, below: 2)
    return place == end ? isThere : nil
  }

  private static func length(_ bytes: [UInt8], at place: inout Int) -> Int? {
    guard bytes.count - place >= 4 else { return nil }
    defer { place += 4 }
    return (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }
}
