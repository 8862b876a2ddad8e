/// Writes structures in Thrift's compact protocol, in which Parquet says everything but the values.
///
/// Source: Apache Thrift, "Thrift Compact protocol encoding".
struct CompactWriter {
  /// Types of fields and of elements of lists.
  enum Kind: UInt8 {
    case yes = 1
    case no = 2
    case int16 = 4
    case int32 = 5
    case int64 = 6
    case binary = 8
    case list = 9
    case structure = 12
  }

  /// What has been written.
  private(set) var bytes: [UInt8] = []
  /// The number of the last field of each structure that is open.
  private var last: [Int] = [0]

  /// A field with a 32-bit number.
  mutating func field(_ number: Int, _ value: Int32) {
    header(number, .int32)
    integer(Int64(value))
  }

  /// A field with a 64-bit number.
  mutating func field(_ number: Int, _ value: Int) {
    header(number, .int64)
    integer(Int64(value))
  }

  /// A field with a text.
  mutating func field(_ number: Int, _ value: String) {
    header(number, .binary)
    text(value)
  }

  /// A field that is true or false.
  mutating func field(_ number: Int, _ value: Bool) { header(number, value ? .yes : .no) }

  /// A field with a structure of its own.
  mutating func field(_ number: Int, _ fields: (inout CompactWriter) -> Void) {
    header(number, .structure)
    structure(fields)
  }

  /// A field with a list of so many structures, each written by its place.
  mutating func list(_ number: Int, structures count: Int, _ fields: (Int, inout CompactWriter) -> Void) {
    list(number, .structure, count)
    for place in 0..<count { structure { fields(place, &$0) } }
  }

  /// A field with a list of 32-bit numbers.
  mutating func list(_ number: Int, _ values: [Int32]) {
    list(number, .int32, values.count)
    for value in values { integer(Int64(value)) }
  }

  /// A field with a list of texts.
  mutating func list(_ number: Int, _ values: [String]) {
    list(number, .binary, values.count)
    for value in values { text(value) }
  }

  /// Ends the outermost structure.
  mutating func end() { bytes.append(0) }

  private mutating func structure(_ fields: (inout CompactWriter) -> Void) {
    last.append(0)
    fields(&self)
    last.removeLast()
    bytes.append(0)
  }

  private mutating func list(_ number: Int, _ kind: Kind, _ count: Int) {
    header(number, .list)
    if count < 15 {
      bytes.append(UInt8(count) << 4 | kind.rawValue)
    } else {
      bytes.append(0xf0 | kind.rawValue)
      VariableLength.append(UInt64(count), to: &bytes)
    }
  }

  private mutating func header(_ number: Int, _ kind: Kind) {
    let step = number - last[last.count - 1]
    precondition((1...15).contains(step), "fields are written in order")
    bytes.append(UInt8(step) << 4 | kind.rawValue)
    last[last.count - 1] = number
  }

  private mutating func integer(_ value: Int64) {
    VariableLength.append(UInt64(bitPattern: value << 1 ^ value >> 63), to: &bytes)
  }

  private mutating func text(_ value: String) {
    VariableLength.append(UInt64(value.utf8.count), to: &bytes)
    bytes.append(contentsOf: value.utf8)
  }
}

/// Whole numbers in as many bytes as they need, seven bits each, the lowest first.
enum VariableLength {
  /// Appends a number.
  static func append(_ value: UInt64, to bytes: inout [UInt8]) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7f) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Reads a number at a place and moves behind it; nil where there is none of 64 bits.
  static func read(_ bytes: [UInt8], at place: inout Int) -> UInt64? {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 70, by: 7) {
      guard place < bytes.count else { return nil }
      let byte = bytes[place]
      place += 1
      if shift == 63, byte > 1 { return nil }
      value |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return value }
    }
    return nil
  }
}
