/// Reads structures that ``CompactWriter`` wrote; every call says nil or false at bytes that it would not have written.
///
/// Fields come in the order in which they were written, and none is unknown, so nothing is skipped and nothing recurs.
struct CompactReader {
  private let bytes: [UInt8]
  /// Where the next byte is.
  private(set) var place: Int
  private var last: [Int] = [0]

  init(_ bytes: [UInt8], at place: Int = 0) {
    self.bytes = bytes
    self.place = place
  }

  /// A 32-bit number in the field that comes next.
  mutating func int32(_ number: Int) -> Int32? {
    header(number, .int32) ? integer().flatMap { Int32(exactly: $0) } : nil
  }

  /// A 64-bit number in the field that comes next.
  mutating func int(_ number: Int) -> Int? { header(number, .int64) ? integer().map { Int($0) } : nil }

  /// A text in the field that comes next.
  mutating func string(_ number: Int) -> String? { header(number, .binary) ? text() : nil }

  /// Whether the field that comes next is there and false.
  mutating func isFalse(_ number: Int) -> Bool { header(number, .no) }

  /// Whether a field with this number comes next.
  func has(_ number: Int) -> Bool {
    guard place < bytes.count, bytes[place] >> 4 > 0 else { return false }
    return last[last.count - 1] + Int(bytes[place] >> 4) == number
  }

  /// Goes into the structure in the field that comes next.
  mutating func open(_ number: Int) -> Bool {
    guard header(number, .structure) else { return false }
    last.append(0)
    return true
  }

  /// Leaves a structure, which ends here.
  mutating func close() -> Bool {
    guard end() else { return false }
    last.removeLast()
    return true
  }

  /// Whether the structure ends here; moves behind its end.
  mutating func end() -> Bool {
    guard place < bytes.count, bytes[place] == 0 else { return false }
    place += 1
    return true
  }

  /// A list of structures in the field that comes next, of which `element` reads one up to its end.
  mutating func structures<Element>(_ number: Int, _ element: (inout CompactReader) -> Element?) -> [Element]? {
    guard let count = list(number, .structure) else { return nil }
    var elements: [Element] = []
    for _ in 0..<count {
      last.append(0)
      guard let element = element(&self), close() else { return nil }
      elements.append(element)
    }
    return elements
  }

  /// A list of 32-bit numbers in the field that comes next.
  mutating func int32s(_ number: Int) -> [Int32]? {
    guard let count = list(number, .int32) else { return nil }
    var values: [Int32] = []
    for _ in 0..<count {
      guard let value = integer().flatMap({ Int32(exactly: $0) }) else { return nil }
      values.append(value)
    }
    return values
  }

  /// A list of texts in the field that comes next.
  mutating func strings(_ number: Int) -> [String]? {
    guard let count = list(number, .binary) else { return nil }
    var values: [String] = []
    for _ in 0..<count {
      guard let value = text() else { return nil }
      values.append(value)
    }
    return values
  }

  /// How many elements a list has: never more than there are bytes, of which each takes one at least.
  private mutating func list(_ number: Int, _ kind: CompactWriter.Kind) -> Int? {
    guard header(number, .list), place < bytes.count, bytes[place] & 0x0f == kind.rawValue else { return nil }
    let short = bytes[place] >> 4
    place += 1
    let count = short < 15 ? UInt64(short) : VariableLength.read(bytes, at: &place)
    guard let count, count <= UInt64(bytes.count - place) else { return nil }
    return Int(count)
  }

  private mutating func header(_ number: Int, _ kind: CompactWriter.Kind) -> Bool {
    guard has(number), bytes[place] & 0x0f == kind.rawValue else { return false }
    place += 1
    last[last.count - 1] = number
    return true
  }

  private mutating func integer() -> Int64? {
    VariableLength.read(bytes, at: &place).map { Int64(bitPattern: $0 >> 1) ^ -Int64($0 & 1) }
  }

  private mutating func text() -> String? {
    guard let count = VariableLength.read(bytes, at: &place), count <= UInt64(bytes.count - place) else { return nil }
    defer { place += Int(count) }
    return String(validating: bytes[place..<(place + Int(count))], as: UTF8.self)
  }
}
