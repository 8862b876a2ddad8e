import Stochastics
import TestSupport
import Testing

/// Numbers at neighbouring addresses must be as unrelated as any others.
@Suite(.enabled(if: TestSettings.statistical)) struct IndependenceStatistics {
  /// Ways of going from one address to the next.
  enum Direction: CaseIterable {
    case entity
    case step
    case process
    case draw
    case replication
    case seed
  }

  static func number(_ direction: Direction, _ place: Int) -> Double {
    let key = ReplicateKey(
      seed: 77 + (direction == .seed ? UInt64(place) : 0), draw: direction == .draw ? place : 1,
      replication: direction == .replication ? place % 65_536 : 0)
    return key.uniform(
      process: direction == .process ? UInt32(place) : direction == .replication ? UInt32(place / 65_536) : 1,
      entity: direction == .entity ? UInt64(place) : 1,
      step: direction == .step ? UInt32(place) : 1)
  }

  @Test(arguments: Direction.allCases)
  func `functionality: neighbours fill the square evenly and do not correlate`(_ direction: Direction) throws {
    let (numbers, cells) = (400_000, 32)
    var observed = [Double](repeating: 0, count: cells * cells)
    var products = 0.0
    var previous = Self.number(direction, 0)
    for place in 1...numbers {
      let next = Self.number(direction, place)
      observed[Int(previous * Double(cells)) * cells + Int(next * Double(cells))] += 1
      products += (previous - 0.5) * (next - 0.5)
      previous = next
    }
    let expected = [Double](repeating: Double(numbers) / Double(cells * cells), count: cells * cells)
    #expect(try ChiSquare.pValue(observed: observed, expected: expected) > 1e-4)
    #expect(abs(products * 12 / Double(numbers).squareRoot()) < 4)
  }

  @Test func `functionality: each of the 64 bits is set half of the time`() {
    let key = ReplicateKey(seed: 2, draw: 1, replication: 0)
    var set = [Int](repeating: 0, count: 64)
    for entity in 0..<400_000 as Range<UInt64> {
      let bits = key.bits(process: 1, entity: entity, step: 0)
      for bit in 0..<64 where bits >> UInt64(bit) & 1 == 1 { set[bit] += 1 }
    }
    #expect(set.allSatisfy { abs(Double($0) - 200_000) < 4.5 * 100_000.0.squareRoot() })
  }
}
