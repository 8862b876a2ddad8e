/// Successive uniform numbers at one address, for vectors such as a Dirichlet share.
///
/// The first number is the one that the address gives by itself. A stream holds 131 072 numbers.
public struct RandomStream: Sendable {
  private var sequence: UniformSequence
  private var index = 0

  /// The stream at an address.
  public init(_ key: StreamKey) {
    self.init(key.replicate, process: key.process, entity: key.entity, step: key.step)
  }

  /// The stream at an address within a replicate.
  public init(_ key: ReplicateKey, process: ProcessID, entity: UInt64 = 0, step: UInt32 = 0) {
    sequence = UniformSequence(key, process: process.rawValue, entity: entity, step: step)
  }

  /// The next uniform number, strictly between 0 and 1.
  public mutating func uniform() -> Double {
    defer { index += 1 }
    return sequence.uniform(at: index)
  }
}
