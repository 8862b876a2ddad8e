/// The full address of a random number: who, what, when, in which replication of which draw under which seed.
///
/// Addresses name identities, never the order of use and never the portfolio, so that portfolios share chance.
public struct StreamKey: Sendable, Hashable {
  /// The master seed of a run.
  public var seed: UInt64
  /// The draw of uncertain parameters, from 0, the central one.
  public var draw: Int
  /// The play of chance within the draw, from 0.
  public var replication: Int
  /// The process that needs chance.
  public var process: ProcessID
  /// Whom or what it happens to.
  public var entity: UInt64
  /// When, or which of several times.
  public var step: UInt32

  /// An address; `entity` and `step` are 0 where a process has only one of them.
  public init(
    seed: UInt64, draw: Int, replication: Int, process: ProcessID, entity: UInt64 = 0, step: UInt32 = 0
  ) {
    self.seed = seed
    self.draw = draw
    self.replication = replication
    self.process = process
    self.entity = entity
    self.step = step
  }

  /// The part of the address that a whole replicate shares; make it once per replicate.
  public var replicate: ReplicateKey {
    ReplicateKey(seed: seed, draw: draw, replication: replication)
  }

  /// The uniform number at this address, strictly between 0 and 1.
  public func uniform() -> Double {
    replicate.uniform(process: process, entity: entity, step: step)
  }
}
