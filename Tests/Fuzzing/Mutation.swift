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
  ]

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
    let digits = Self.tokens(of: bytes) { (48...57).contains($0) || [43, 45, 46, 101].contains($0) }
      .filter { range in bytes[range].contains { (48...57).contains($0) } }
    if chance.percent(75), let range = chance.pick(digits) {
      let old = Double(String(decoding: bytes[range], as: UTF8.self))
      let scaled = old.flatMap { old in chance.pick([0.5, 2, 0.1, 10, 1.5, -1, 0.9].map { "\(old * $0)" }) }
      let number = chance.percent(50) ? scaled ?? "1" : chance.pick(Self.numbers) ?? "0"
      bytes.replaceSubrange(range, with: Array(number.utf8))
      return
    }
    let words = Self.tokens(of: bytes, where: Self.isWord)
    guard let range = chance.pick(words), let other = chance.pick(seeds) else { return }
    let others = Self.tokens(of: chance.percent(50) ? bytes : other, where: Self.isWord)
    let source = chance.percent(50) ? bytes : other
    if let from = chance.pick(others), from.upperBound <= source.count {
      bytes.replaceSubrange(range, with: Array(source[from]))
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte) || byte == 45
  }

  private static func tokens(of bytes: [UInt8], where part: (UInt8) -> Bool) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    for (place, byte) in bytes.enumerated() {
      if part(byte) {
        start = start ?? place
      } else if let first = start {
        found.append(first..<place)
        start = nil
      }
    }
    if let first = start { found.append(first..<bytes.count) }
    return found
  }

  /// Drops, doubles, swaps, brings in or indents whole lines.
  private func spoilLines(_ bytes: inout [UInt8], _ chance: inout Chance) {
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
    guard !lines.isEmpty else { return }
    let one = chance.below(lines.count)
    switch chance.below(7) {
    case 0: lines.remove(at: one)
    case 1: lines.insert(lines[one], at: chance.below(lines.count))
    case 2: lines.swapAt(one, chance.below(lines.count))
    case 3:
      let other = (chance.pick(seeds) ?? []).split(separator: 10).map(Array.init)
      if let line = chance.pick(other) { lines.insert(line, at: one) }
    case 4: lines[one].insert(contentsOf: [32, 32], at: 0)
    case 5: lines[one] = Array(lines[one].drop { $0 == 32 })
    default:
      // A stretch many times over, now and then past every limit of size.
      let stretch = lines[one..<min(lines.count, one + 1 + chance.below(8))]
      let times = chance.percent(2) ? 4_000_000 / max(1, stretch.reduce(0) { $0 + $1.count }) : 2 + chance.below(300)
      lines.insert(contentsOf: Array(repeating: stretch, count: min(times, 300_000)).joined(), at: one)
    }
    bytes = Array(lines.joined(separator: [10]))
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
    case 3: bytes = Array(bytes[..<place])
    default:
      let signs = [
        "\0", "\u{FEFF}", "\u{85}", "\u{2028}", "\r", "\t", "&a ", "*a", "<<: ", "!!int ", "{", "[", "|", "\"", "'",
        "# ", "%", "é",
      ]
      bytes.insert(contentsOf: Array((chance.pick(signs) ?? "").utf8), at: place)
    }
  }
}
