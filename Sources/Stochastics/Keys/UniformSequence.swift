/// The uniform numbers of one address by their index, computing each Philox block once while indices rise.
@usableFromInline
struct UniformSequence: Sendable {
  @usableFromInline let key: ReplicateKey
  @usableFromInline let process: UInt32
  @usableFromInline let entity: UInt64
  @usableFromInline let step: UInt32
  @usableFromInline var block = Philox.Block(0, 0, 0, 0)
  /// Which block is at hand; none to begin with.
  @usableFromInline var number = -1

  @inlinable @inline(__always)
  init(_ key: ReplicateKey, process: UInt32, entity: UInt64, step: UInt32) {
    self.key = key
    self.process = process
    self.entity = entity
    self.step = step
  }

  /// The `index`-th uniform number of the address.
  @inlinable
  mutating func uniform(at index: Int) -> Double {
    let wanted = index / 2
    if wanted != number {
      block =
        wanted == 0
        ? key.block(process: process, entity: entity, step: step)
        : key.block(process: process, entity: entity, step: step, index: UInt16(wanted))
      number = wanted
    }
    return ReplicateKey.uniform(index & 1 == 0 ? block.lower : block.upper)
  }
}
