import ServiceModel
import Synchronization

/// Solved starts of many worlds over one catalogue: spoilt scenarios mostly start where the one before them did.
final class StartShelf: Sendable {
  private let kept = Mutex<[StartWorld: StartStates]>([:])
  /// Worlds that are kept; two starts of each are a few hundred kilobytes.
  private static let most = 200

  /// The starts of a scenario's world.
  func starts(of scenario: Scenario) -> StartStates {
    kept.withLock { kept in
      let world = StartWorld(scenario)
      if let known = kept[world] { return known }
      if kept.count >= StartShelf.most { kept = [:] }
      let starts = StartStates()
      kept[world] = starts
      return starts
    }
  }
}
