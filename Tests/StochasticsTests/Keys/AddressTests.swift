import Stochastics
import Testing

/// What an address decides and what it does not.
@Suite struct AddressTests {
  /// Addresses that differ from a first one in a single bit of a single part.
  static var neighbours: [StreamKey] {
    let base = StreamKey(seed: 7, draw: 5, replication: 2, process: ProcessID(rawValue: 11), entity: 13, step: 17)
    var keys = [base]
    for bit in 0..<64 {
      keys.append(base)
      keys[keys.count - 1].entity ^= 1 << UInt64(bit)
    }
    for bit in 0..<32 {
      for part in 0..<3 {
        var key = base
        if part == 0 { key.step ^= 1 << UInt32(bit) }
        if part == 1 { key.process = ProcessID(rawValue: 11 ^ (1 << UInt32(bit))) }
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

  private func block(_ key: StreamKey, index: UInt16 = 0) -> Philox.Block {
    key.replicate.block(process: key.process.rawValue, entity: key.entity, step: key.step, index: index)
  }

  @Test func `functionality: every bit of an address counts`() {
    let keys = Self.neighbours
    #expect(keys.count == 1 + 64 + 96 + 16 + 64)
    #expect(Set(keys.map { block($0) }).count == keys.count)
  }

  @Test func `functionality: swapping the parts of an address gives other numbers`() {
    var blocks: Set<Philox.Block> = []
    for process in 0..<6 as Range<UInt32> {
      for entity in 0..<6 as Range<UInt64> {
        for step in 0..<6 as Range<UInt32> {
          for draw in 0..<6 {
            for replication in 0..<6 {
              blocks.insert(
                block(
                  StreamKey(
                    seed: 1, draw: draw, replication: replication, process: ProcessID(rawValue: process),
                    entity: entity, step: step)))
            }
          }
        }
      }
    }
    #expect(blocks.count == 7_776)
  }

  @Test func `functionality: the blocks of one address differ from each other and from other draws' blocks`() {
    var blocks: Set<Philox.Block> = []
    for draw in 0..<40 {
      for index in 0..<250 as Range<UInt16> {
        let key = StreamKey(seed: 1, draw: draw, replication: 0, process: ProcessID(rawValue: 1))
        blocks.insert(block(key, index: index))
      }
    }
    #expect(blocks.count == 10_000)
  }

  @Test func `deterministic: an address gives its number whoever asks`() {
    let key = StreamKey(
      seed: 42, draw: 9, replication: 1, process: ProcessID("care entry"), entity: 1 << 40, step: 100)
    let replicate = ReplicateKey(seed: 42, draw: 9, replication: 1)
    let process = ProcessID("care entry").rawValue
    #expect(key.uniform() == replicate.uniform(process: process, entity: 1 << 40, step: 100))
    #expect(key.uniform() == replicate.uniforms2(process: process, entity: 1 << 40, step: 100).0)
    #expect(key.uniform() == replicate.uniform(process: process, entity: 1 << 40, step: 100, index: 0))
    #expect(
      key.uniform() == ReplicateKey.uniform(replicate.bits(process: process, entity: 1 << 40, step: 100)))
  }

  @Test func `dirty: a draw or replication that does not fit the key is refused`() async {
    await #expect(processExitsWith: .failure) { _ = ReplicateKey(seed: 1, draw: -1, replication: 0) }
    await #expect(processExitsWith: .failure) { _ = ReplicateKey(seed: 1, draw: 1 << 32, replication: 0) }
    await #expect(processExitsWith: .failure) { _ = ReplicateKey(seed: 1, draw: 0, replication: 65_536) }
  }
}
