package import Extremes

/// Spoils inputs: what people write, token by token and line by line, and sometimes bytes that nobody writes.
package struct Mutation: Sendable {
  /// Inputs that lines and tokens are taken from.
  let seeds: [[UInt8]]

  /// Spoils inputs with parts of others.
  package init(seeds: [[UInt8]]) { self.seeds = seeds }

  /// Numbers that have broken readers and mechanisms before.
  private static let numbers = [
    "0", "1", "-1", "-0", "0.5", "2", "100", "0.999999", "1e-9", "1e9", "1e100", "-1e100", "1.7e308", "5e-324", "1e400",
    "9223372036854775807", "9223372036854775808", "18446744073709551615", ".nan", ".inf", "010", "1_000", "1:30",
    "0x10",
    "0.1", "0.3", "0.9", "10", "1000", "50000",
  ].map { Array($0.utf8) }
  private static let factors = [0.5, 2, 0.1, 10, 1.5, -1, 0.9]
  private static let signs = [
    "\0", "\u{FEFF}", "\u{85}", "\u{2028}", "\r", "\t", "&a ", "*a", "<<: ", "!!int ", "{", "[", "|", "\"", "'",
    "# ", "%", "é",
  ].map { Array($0.utf8) }

  /// An input of a stream, spoilt in one to six ways.
  package func input(_ chance: inout Chance) -> [UInt8] {
    var bytes = chance.pick(seeds) ?? []
    for _ in 0..<(1 + chance.below(chance.percent(70) ? 2 : 6)) { spoil(&bytes, &chance) }
    return bytes
  }

  private func spoil(_ bytes: inout [UInt8], _ chance: inout Chance) {
    switch chance.below(100) {
    case ..<55: spoilToken(&bytes, &chance)
    case ..<90: spoilLines(&bytes, &chance)
    default: spoilBytes(&bytes, &chance)
    }
  }

  /// Puts an extreme number, or a word from elsewhere, in the place of a token.
  private func spoilToken(_ bytes: inout [UInt8], _ chance: inout Chance) {
    if chance.percent(75), let range = bytes.token(from: start(in: bytes, &chance), where: Self.isNumeral) {
      guard chance.percent(50) else {
        bytes.replaceSubrange(range, with: chance.pick(Self.numbers) ?? [])
        return
      }
      let old = Double(String(decoding: bytes[range], as: UTF8.self))
      let factor = chance.pick(Self.factors) ?? 1
      bytes.replaceSubrange(range, with: Array((old.map { "\($0 * factor)" } ?? "1").utf8))
      return
    }
    guard let range = bytes.token(from: start(in: bytes, &chance), where: Self.isWord) else { return }
    let source = chance.percent(50) ? bytes : chance.pick(seeds) ?? bytes
    if let other = source.token(from: start(in: source, &chance), where: Self.isWord) {
      bytes.replaceSubrange(range, with: Array(source[other]))
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte) || byte == 45
  }

  private static func isNumeral(_ byte: UInt8) -> Bool { (48...57).contains(byte) || byte == 46 }

  private func start(in bytes: [UInt8], _ chance: inout Chance) -> Int {
    bytes.isEmpty ? 0 : chance.below(bytes.count)
  }

  /// Drops, doubles, swaps, brings in or indents whole lines.
  private func spoilLines(_ bytes: inout [UInt8], _ chance: inout Chance) {
    let one = bytes.line(around: start(in: bytes, &chance))
    switch chance.below(7) {
    case 0: bytes.removeSubrange(one)
    case 1:
      let place = bytes.line(around: start(in: bytes, &chance)).lowerBound
      bytes.insert(contentsOf: Array(bytes[one]), at: place)
    case 2:
      let other = bytes.line(around: start(in: bytes, &chance))
      guard one != other else { return }
      let (first, second) = one.lowerBound < other.lowerBound ? (one, other) : (other, one)
      let (early, late) = (Array(bytes[first]), Array(bytes[second]))
      bytes.replaceSubrange(second, with: early)
      bytes.replaceSubrange(first, with: late)
    case 3:
      let other = chance.pick(seeds) ?? []
      bytes.insert(contentsOf: Array(other[other.line(around: start(in: other, &chance))]), at: one.lowerBound)
    case 4: bytes.insert(contentsOf: [32, 32], at: one.lowerBound)
    case 5: bytes.removeSubrange(one.lowerBound..<(bytes[one].firstIndex { $0 != 32 } ?? one.upperBound))
    default: bytes.insert(contentsOf: stretch(of: bytes, from: one, &chance), at: one.lowerBound)
    }
  }

  /// Some lines a few times over, seldom some hundred times, and once in a while past every limit of size.
  private func stretch(of bytes: [UInt8], from line: Range<Int>, _ chance: inout Chance) -> [UInt8] {
    var end = line.upperBound
    for _ in 0..<chance.below(8) where end < bytes.count { end = bytes.line(around: end).upperBound }
    let lines = Array(bytes[line.lowerBound..<end])
    guard !lines.isEmpty else { return [] }
    var times = 2 + chance.below(chance.percent(10) ? 300 : 8)
    if chance.below(2_000) == 0 { times = 4_000_000 / lines.count }
    return Array(repeating: lines, count: min(times, 300_000)).flatMap { $0 }
  }

  /// Changes bytes whatever they are, so that they need not be text.
  private func spoilBytes(_ bytes: inout [UInt8], _ chance: inout Chance) {
    guard !bytes.isEmpty else {
      bytes = [UInt8(truncatingIfNeeded: chance.next())]
      return
    }
    let place = chance.below(bytes.count)
    switch chance.below(5) {
    case 0: bytes[place] = UInt8(truncatingIfNeeded: chance.next())
    case 1: bytes.insert(UInt8(truncatingIfNeeded: chance.next()), at: place)
    case 2: bytes.removeSubrange(place..<min(bytes.count, place + 1 + chance.below(40)))
    case 3: bytes.removeSubrange(place...)
    default: bytes.insert(contentsOf: chance.pick(Self.signs) ?? [], at: place)
    }
  }
}

extension [UInt8] {
  /// The first token from a place on, or else from the beginning; nil where there is none.
  fileprivate func token(from place: Int, where part: (UInt8) -> Bool) -> Range<Int>? {
    guard var first = self[place...].firstIndex(where: part) ?? firstIndex(where: part) else { return nil }
    let end = self[first...].firstIndex { !part($0) } ?? count
    while first > 0, part(self[first - 1]) { first -= 1 }
    return first..<end
  }

  /// The line around a place, with its end; what is past the last byte is an empty one.
  fileprivate func line(around place: Int) -> Range<Int> {
    guard place < count else { return count..<count }
    let first = self[..<place].lastIndex(of: 10).map { $0 + 1 } ?? 0
    let end = self[place...].firstIndex(of: 10).map { $0 + 1 } ?? count
    return first..<end
  }
}
