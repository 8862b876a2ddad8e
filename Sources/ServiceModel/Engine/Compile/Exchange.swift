import Stochastics

/// One factor of a future that takes what it has in another future while everything else is kept, for total indices of
/// sensitivity.
///
/// Inputs are the places of numbers in their priors, as ``DrawnNumbers`` looks them up; the ones that are played are those whose
/// sets of values fit the area's counts. So an exchanged number must come from its law given all others: it takes its places in another
/// draw one after the other, all others kept at the set that their own draw was played with, until a set fits. That is sampling by rejection
/// from the conditional law. Where the prior of another number depends on the exchanged one (households that must house the
/// council's own children), that number keeps its place, and its value follows.
///
/// Method: Saltelli and others, "Variance based sensitivity analysis of model output", Computer Physics Communications 181
/// (2010), with numbers that are looked up by keys in the place of a second matrix.
public enum Exchange: Hashable, Sendable {
  /// The number at an address takes what it has so many draws later: a parameter's (``Process/parameter``), or the strength, the
  /// effect on practice or the price of an intervention.
  case number(process: Process, entity: UInt64, later: Int)
  /// Chance takes what it has in other replications of the same draw, the numbers kept.
  case chance
}

/// Where the numbers of one draw are looked up that hold for all its replications, one of them perhaps in another draw.
struct DrawnNumbers {
  private struct Other {
    var process: Process
    var entity: UInt64
    var key: ReplicateKey
    var attempt: UInt32
  }

  private let key: ReplicateKey
  private let attempt: UInt32
  private let other: Other?

  /// The numbers of a draw.
  ///
  /// - Parameters:
  ///   - attempt: sets of values refused before; 0 for what is drawn about interventions.
  ///   - exchange: what is taken from elsewhere.
  ///   - retry: how many of its values were refused before.
  init(seed: UInt64, draw: Int, attempt: Int = 0, exchange: Exchange? = nil, retry: Int = 0) {
    key = ReplicateKey(seed: seed, draw: draw, replication: 0)
    self.attempt = UInt32(attempt)
    guard case .number(let process, let entity, let later) = exchange else {
      other = nil
      return
    }
    other = Other(
      process: process, entity: entity, key: ReplicateKey(seed: seed, draw: draw + later, replication: 0),
      attempt: UInt32(retry))
  }

  /// The uniform number at an address, which is the place in its prior.
  func uniform(_ process: Process, _ entity: UInt64) -> Double {
    if let other, other.entity == entity, other.process == process {
      return other.key.uniform(process: process.rawValue, entity: entity, step: other.attempt)
    }
    return key.uniform(process: process.rawValue, entity: entity, step: attempt)
  }
}
