import Stochastics
import Testing

@Suite struct UniformTests {
  @Test func `extreme value: no bits at all and every bit give numbers inside 0 to 1`() {
    #expect(ReplicateKey.uniform(0) == 0x1p-53)
    #expect(ReplicateKey.uniform(.max) == 1 - 0x1p-53)
  }

  @Test(arguments: [0, 1, 1 << 12, 0xFFF, 0x8000_0000_0000_0000, 0x7FFF_FFFF_FFFF_FFFF, 0x0123_4567_89AB_CDEF])
  func `functionality: numbers lie evenly about one half`(bits: UInt64) {
    #expect(ReplicateKey.uniform(bits) + ReplicateKey.uniform(~bits) == 1)
  }

  @Test func `functionality: an address gives the first of its pair, and another second`() {
    let key = ReplicateKey(seed: 3, draw: 2, replication: 0)
    let pair = key.uniforms2(process: 8, entity: 5, step: 4)
    #expect(key.uniform(process: 8, entity: 5, step: 4) == pair.0 && pair.0 != pair.1)
  }

  @Test func `deterministic: names hash as FNV-1a prescribes`() {
    #expect(EntityID.named("") == 0xCBF2_9CE4_8422_2325)
    #expect(EntityID.named("foobar") == 0x8594_4171_F739_67E8)
  }

  @Test func `functionality: arrivals are told apart by origin, week and ordinal`() {
    #expect(EntityID.arrival(origin: 1, week: 2, ordinal: 3) == 0x0001_0002_0000_0003)
    #expect(EntityID.arrival(origin: .max, week: .max, ordinal: .max) == .max)
  }
}
