import Stochastics
import Testing

/// What an address decides and what it does not.
@Suite struct AddressTests {
  /// The full address of a random number.
  struct Address: Hashable {
    var seed: UInt64 = 1
    var draw = 0
    var replication = 0
    var process: UInt32 = 1
    var entity: UInt64 = 0
    var step: UInt32 = 0

    var replicate: ReplicateKey { ReplicateKey(seed: seed, draw: draw, replication: replication) }
    var block: Philox.Block { replicate.block(process: process, entity: entity, step: step) }
  }

  /// Addresses that differ from a first one in a single bit of a single part.
  static var neighbours: [Address] {
    let base = Address(seed: 7, draw: 5, replication: 2, process: 11, entity: 13, step: 17)
    var keys = [base]
    for bit in 0..<64 {
      keys.append(base)
      keys[keys.count - 1].entity ^= 1 << UInt64(bit)
    }
    for bit in 0..<32 {
      for part in 0..<3 {
        var key = base
        if part == 0 { key.step ^= 1 << UInt32(bit) }
        if part == 1 { key.process ^= 1 << UInt32(bit) }
        if part == 2 { key.draw ^= 1 << bit }
        keys.append(key)
      }
    }
    for bit in 0..<16 {
      keys.append(base)
      keys[keys.count - 1].replication ^= 1 << bit
    }
    for bit in 0..<64 {
      keys.append(base)
      keys[keys.count - 1].seed ^= 1 << UInt64(bit)
    }
    return keys
  }

  @Test func `functionality: every bit of an address counts`() {
    let keys = Self.neighbours
    #expect(keys.count == 1 + 64 + 96 + 16 + 64)
    #expect(Set(keys.map(\.block)).count == keys.count)
  }

  @Test func `functionality: swapping the parts of an address gives other numbers`() {
    var blocks: Set<Philox.Block> = []
    for process in 0..<6 as Range<UInt32> {
      for entity in 0..<6 as Range<UInt64> {
        for step in 0..<6 as Range<UInt32> {
          for draw in 0..<6 {
            for replication in 0..<6 {
              blocks.insert(
                Address(
                  draw: draw, replication: replication, process: process, entity: entity, step: step
                ).block)
            }
          }
        }
      }
    }
    #expect(blocks.count == 7_776)
  }

  @Test func `deterministic: an address gives its number whoever asks`() {
    let key = ReplicateKey(seed: 42, draw: 9, replication: 1)
    let number = key.uniform(process: 77, entity: 1 << 40, step: 100)
    #expect(number == ReplicateKey(seed: 42, draw: 9, replication: 1).uniform(process: 77, entity: 1 << 40, step: 100))
    #expect(number == key.uniforms2(process: 77, entity: 1 << 40, step: 100).0)
    #expect(number == ReplicateKey.uniform(key.bits(process: 77, entity: 1 << 40, step: 100)))
  }

  @Test func `dirty: a draw or replication that does not fit the key is refused`() async {
    await #expect(processExitsWith: .failure) { _ = ReplicateKey(seed: 1, draw: -1, replication: 0) }
    await #expect(processExitsWith: .failure) { _ = ReplicateKey(seed: 1, draw: 1 << 32, replication: 0) }
    await #expect(processExitsWith: .failure) { _ = ReplicateKey(seed: 1, draw: 0, replication: 65_536) }
  }
}
