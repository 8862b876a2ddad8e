import Columns
import Testing

@Suite struct `Bytes that are no table of ours` {
  /// Reads everything that a file says it holds.
  private func readAll(_ bytes: [UInt8]) throws -> [[String]] {
    let reader = try ParquetReader(bytes)
    return try reader.groups.indices.flatMap { group in
      try reader.columns.indices.map { try reader.values($0, group: group).exactly }
    }
  }

  @Test("dirty: any one byte changed is refused or was of no account, and never ends the program")
  func everyByte() throws {
    let bytes = Samples.file([9, 4])
    let whole = try readAll(bytes)
    var refused = 0
    for place in bytes.indices {
      for change: UInt8 in [0x01, 0x80, 0xff] {
        var spoilt = bytes
        spoilt[place] ^= change
        guard let read = try? readAll(spoilt) else {
          refused += 1
          continue
        }
        // Names, notes and units may have been changed to others; values are guarded by their checks.
        #expect(read == whole, "byte \(place)")
      }
    }
    #expect(refused > bytes.count * 2)
  }

  @Test("dirty: files cut short, empty, doubled or of another kind are refused with a reason")
  func cut() throws {
    let bytes = Samples.file([9, 4])
    for length in 0..<bytes.count { #expect(throws: (any Error).self) { try readAll(Array(bytes[..<length])) } }
    #expect(throws: ParquetFault.notParquet) { try fault { try ParquetReader([]) } }
    #expect(throws: ParquetFault.notParquet) {
      try fault { try ParquetReader(Array("portfolio,year,value\n1,2,3\n".utf8)) }
    }
    #expect(throws: ParquetFault.cutShort) { try fault { try ParquetReader(Array(bytes.dropLast())) } }
    #expect(throws: ParquetFault.footer) {
      try fault { try ParquetReader(Array("PAR1xxxx".utf8) + [4, 0, 0, 0] + Array("PAR1".utf8)) }
    }
    #expect(throws: (any Error).self) { try readAll(bytes + bytes) }
  }

  @Test("dirty: twenty thousand files with bytes, lengths and pieces spoilt at random are read or refused")
  func random() throws {
    var random = Xorshift(state: 20_261_129)
    let files = [Samples.file([9, 4]), Samples.file([1]), Samples.file([]), Samples.file([200], pageLimit: 64)]
    var refused = 0
    for round in 0..<20_000 {
      var bytes = files[round % files.count]
      for _ in 0...(random.next() % 4) {
        let place = Int(random.next() % UInt64(bytes.count))
        // The end, which says what is where, is spoilt as often as all else.
        let spot = random.next() % 2 == 0 ? place : bytes.count - 1 - place % min(bytes.count, 700)
        switch random.next() % 5 {
        case 0: bytes[spot] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes[spot] = [0, 0x7f, 0x80, 0xff][Int(random.next() % 4)]
        case 2: bytes.insert(contentsOf: repeatElement(0xff, count: Int(random.next() % 10)), at: spot)
        case 3: bytes.removeSubrange(spot..<min(bytes.count, spot + Int(random.next() % 10)))
        default: bytes.replaceSubrange(spot..<min(bytes.count, spot + 8), with: bytes[..<min(8, bytes.count)])
        }
        if bytes.isEmpty { bytes = [0] }
      }
      if (try? readAll(bytes)) == nil { refused += 1 }
    }
    #expect(refused > 15_000)
  }

  @Test("dirty: a footer that claims absurd rows, sizes and lists is refused before memory is taken")
  func absurd() throws {
    // The footer is right but for its claims, so it is the page that is missed first.
    for rows in [1, 5, 1 << 31, 1 << 40, Int.max / 2, Int.max] {
      let file = Footers.table(rows: rows, size: 30, expanded: 30)
      #expect(throws: ParquetFault.values(column: "x", group: 0)) { try fault { try readAll(file) } }
    }
    for (size, expanded) in [(Int.max, 30), (29, 30), (31, 30), (-1, 30), (30, -1), (0, 0)] {
      let file = Footers.table(rows: 1, size: size, expanded: expanded)
      #expect(throws: ParquetFault.footer) { try fault { try readAll(file) } }
    }
  }

  @Test("dirty: pages spoilt below their check hold other values or none, and never end the program")
  func pages() throws {
    var random = Xorshift(state: 4)
    let columns = [
      Column("w", .string, isOptional: true), Column("d", .double, isOptional: true), Column("s", .string),
    ]
    let strings = (0..<300).map { $0 % 50 < 20 ? nil : Samples.words[$0 / 3 % Samples.words.count] }
    let words = Words(strings)
    let pages = [
      PageBody.rows(0..<300, of: .words(words), in: columns[0]),
      PageBody.rows(0..<300, of: .optionalDoubles((0..<300).map { $0 % 9 < 4 ? nil : Double($0) }), in: columns[1]),
      PageBody.rows(0..<300, of: .strings((0..<300).map { "\($0 * $0 % 131)" }), in: columns[2]),
      PageBody.words(words.dictionary),
    ]
    #expect(PageBody.places(pages[0], count: 300, isOptional: true, words: words.dictionary.count) == words.indices)
    var refused = 0
    for round in 0..<20_000 {
      var page = pages[round % 4]
      for _ in 0...(random.next() % 3) {
        let place = Int(random.next() % UInt64(min(page.count, round % 2 == 0 ? 12 : page.count)))
        page[place] = random.next() % 2 == 0 ? 0xff : UInt8(truncatingIfNeeded: random.next())
        if random.next() % 4 == 0 { page.removeLast(Int(random.next() % UInt64(page.count / 2))) }
      }
      let isRead =
        switch round % 4 {
        case 0: PageBody.places(page, count: 300, isOptional: true, words: words.dictionary.count)?.count == 300
        case 1: PageBody.optionalDoubles(page, count: 300)?.count == 300
        case 2: PageBody.places(page, count: 300, isOptional: false, words: 131)?.count == 300
        default: PageBody.words(page, count: words.dictionary.count) != nil
        }
      if !isRead { refused += 1 }
    }
    #expect(refused > 5000 && refused < 20_000)
  }
}

/// Small files with a footer that says what a test wants.
enum Footers {
  /// A file with one column of floats, of which the footer claims so many rows and bytes.
  static func table(rows: Int, size: Int, expanded: Int) -> [UInt8] {
    let values = [UInt8](repeating: 7, count: 30)
    var footer: [UInt8] = [0x15, 4, 0x19, 0x2c, 0x48, 6] + Array("schema".utf8) + [0x15, 2, 0]
    footer += [0x15, 8, 0x25, 0, 0x18, 1] + Array("x".utf8) + [0]
    footer += [0x16] + zigzag(rows) + [0x19, 0x1c, 0x19, 0x1c]
    footer += [0x26, 8, 0x1c, 0x15, 8, 0x19, 0x15, 0, 0x19, 0x18, 1] + Array("x".utf8) + [0x15, 12]
    footer += [0x16] + zigzag(rows) + [0x16] + zigzag(expanded) + [0x16] + zigzag(size) + [0x26, 8, 0, 0]
    footer += [0x16] + zigzag(expanded) + [0x16] + zigzag(rows) + [0]
    footer += [0x28, 20] + Array("Windscreen version 1".utf8) + [0]
    let length = (0..<4).map { UInt8(truncatingIfNeeded: footer.count >> (8 * $0)) }
    return Array("PAR1".utf8) + values + footer + length + Array("PAR1".utf8)
  }

  private static func zigzag(_ value: Int) -> [UInt8] {
    var rest = UInt64(bitPattern: Int64(value << 1 ^ value >> 63))
    var bytes: [UInt8] = []
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7f) | 0x80)
      rest >>= 7
    }
    return bytes + [UInt8(rest)]
  }
}

/// Numbers for spoiling files, the same every time.
struct Xorshift: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
