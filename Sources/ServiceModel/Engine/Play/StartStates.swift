import Stochastics
import Synchronization

/// Everything that the starts of an area's futures depend on, besides the number of the replicate.
///
/// Neither what is deployed nor the horizon is part of it.
public struct StartWorld: Hashable, Sendable {
  private struct Assumed: Hashable, Sendable {
    var parameter: String
    var prior: Distribution
  }

  private let area: String
  private let assumed: [Assumed]
  private let seed: UInt64
  private let parametersVary: Bool
  private let chanceVaries: Bool

  /// The world of a scenario.
  public init(_ scenario: Scenario) {
    area = scenario.area
    assumed = scenario.assumptions.map { Assumed(parameter: $0.parameter, prior: $0.prior) }
      .sorted { $0.parameter < $1.parameter }
    seed = scenario.design.seed
    parametersVary = scenario.design.parametersVary
    chanceVaries = scenario.design.chanceVaries
  }
}

/// The start of one replicate: the constants that its draw fixes and the area as it stands then.
struct StartState: Sendable {
  var baseline: Baseline
  var area: AreaState
  /// The key of the replicate's chance.
  var chance: ReplicateKey
}

/// Starts of the first replicates, kept from engine to engine so that a changed plan is played without solving them again.
///
/// All engines that share one must be built from the same catalogue. It holds the starts of one world at a time, about a
/// fifth of a megabyte each.
public final class StartStates: Sendable {
  /// Starts that are kept.
  public static let most = 64

  private struct Key: Hashable {
    var draw: Int
    var replication: Int
  }

  private struct Kept {
    var world: StartWorld?
    var starts: [Key: StartState] = [:]
  }

  private let kept = Mutex(Kept())

  /// Nothing kept yet.
  public init() {}

  /// The start of a replicate, solved where it is not kept.
  func start(
    draw: Int, replication: Int, in world: StartWorld, solve: () throws(ModelError) -> StartState
  ) throws(ModelError) -> StartState {
    let key = Key(draw: draw, replication: replication)
    if let known = kept.withLock({ $0.world == world ? $0.starts[key] : nil }) { return known }
    let start = try solve()
    kept.withLock { kept in
      if kept.world != world { kept = Kept(world: world) }
      if kept.starts.count < StartStates.most { kept.starts[key] = start }
    }
    return start
  }
}

extension Engine {
  /// Sets of values that may be refused for one draw before it is given up: while a scenario is checked, and while it is played.
  ///
  /// A scenario whose first draws all pass the check fits at least one set in a hundred, to all certainty; none of its other
  /// draws then runs out of so many more tries, and what was checked is played.
  static let (checkedTries, playedTries) = (200, 5_000)

  /// The start of a replicate, from those kept or solved now, with what the options exchange in it.
  func start(
    draw: Int, replication: Int, tries: Int = Engine.playedTries, shouldStop: () -> Bool = { false }
  ) throws(ModelError) -> StartState {
    let own = try ownStart(draw: draw, replication: replication, tries: tries, shouldStop: shouldStop)
    guard let exchange = options.exchange else { return own }
    return try start(own, after: exchange, draw: draw, replication: replication, tries: tries, shouldStop: shouldStop)
  }

  /// The start of a replicate as it is, from those kept or solved now.
  private func ownStart(
    draw: Int, replication: Int, tries: Int, shouldStop: () -> Bool
  ) throws(ModelError) -> StartState {
    let key = chance(draw: draw, replication: replication)
    func solve() throws(ModelError) -> StartState {
      let baseline = try Baseline.solve(
        area, draw: draw, seed: design.seed, vary: design.parametersVary, chance: key, tries: tries,
        shouldStop: shouldStop)
      return StartState(baseline: baseline, area: AreaState(baseline, area: area, key: key), chance: key)
    }
    guard let starts else { return try solve() }
    return try starts.start(draw: draw, replication: replication, in: startWorld, solve: solve)
  }

  /// Why sets of values of a draw were refused before its own, from the first on.
  ///
  /// They are drawn and solved anew from their keys, so that nothing has to be kept of them while futures are played.
  /// - Parameter sets: how many were refused, as `play(draw:)` tells.
  public func refusals(draw: Int, sets: Int) -> [BaselineMisfit.Kind] {
    Baseline.refusals(
      area, draw: draw, seed: design.seed, vary: design.parametersVary, chance: chance(draw: draw, replication: 0),
      count: sets)
  }

  /// The key of a replicate's chance; draws share one where chance does not vary.
  func chance(draw: Int, replication: Int) -> ReplicateKey {
    ReplicateKey(seed: design.seed, draw: design.chanceVaries ? draw : 0, replication: replication + 1)
  }
}
