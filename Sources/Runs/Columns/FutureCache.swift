import GradeDescriptors
import ServiceModel

/// Futures already played, kept so that a change to one portfolio leaves the others as they are.
///
/// A future depends on the world it is played in and on what is deployed, and on nothing else: not on a portfolio's name
/// and not on the other portfolios. So undoing a change finds its futures again.
package struct FutureCache: Sendable {
  /// Everything that all portfolios of a scenario share.
  package struct World: Hashable, Sendable {
    var start: StartWorld
    var horizon: YearRange
    var priors: PriorSet
    var replications: Int
    /// Sums are kept at the prices they are told at.
    var prices: Year
    var practice: Practice
  }

  /// What is known of practice at the start, by what the findings say and not by their file, which may be edited.
  package struct Practice: Hashable, Sendable {
    private let findings: [EvidenceFinding]
    private let language: Evidence.Language
    private let priorities: [LocalPriority]

    init(_ start: PracticeStart) {
      // How a finding is worded moves nothing.
      findings = start.told.map { finding in
        var bare = finding
        (bare.paragraph, bare.text) = ("", "")
        return bare
      }
      language = start.language
      priorities = start.framework.readingRules.priorities
    }
  }

  /// What one portfolio does in one world.
  package struct Key: Hashable, Sendable {
    var world: World
    var deployments: [Deployment]
  }

  /// The futures of one portfolio.
  package struct Futures: Sendable {
    /// The central run: years times outputs.
    package var central: [Float] = []
    /// Whole draws: by replicate, year, output.
    var values: [Float] = []
    /// Sets of assumptions refused before each draw's own.
    package var refused: [UInt16] = []

    /// Draws played so far.
    var draws: Int { refused.count }
  }

  /// A cache with nothing in it.
  package init() {}

  private var futures: [Key: Futures] = [:]
  private var order: [Key] = []

  /// Numbers kept at most: about half a gigabyte.
  package static let mostNumbers = 128 << 20

  /// The futures of a portfolio; empty where none were played.
  package subscript(key: Key) -> Futures { futures[key] ?? Futures() }

  /// Keeps futures, and forgets those that were not used for longest where there is no room; `needed` are never forgotten.
  package mutating func keep(_ new: Futures, of key: Key, needed: [Key]) {
    futures[key] = new
    order.removeAll { $0 == key }
    order.append(key)
    var numbers = futures.values.reduce(0) { $0 + $1.values.count }
    for old in order where numbers > FutureCache.mostNumbers && !needed.contains(old) {
      numbers -= futures[old]?.values.count ?? 0
      futures[old] = nil
    }
    order.removeAll { futures[$0] == nil }
  }
}

extension FutureCache.World {
  /// The world of a scenario, and of where its practice starts.
  package init(_ playable: PlayableScenario) {
    let scenario = playable.scenario
    start = StartWorld(scenario)
    horizon = scenario.horizon
    priors = scenario.priors
    replications = scenario.design.replications
    prices = scenario.design.prices
    practice = FutureCache.Practice(playable.start)
  }
}

/// Columns of draws, wherever they are kept.
package protocol DrawColumns: Sendable {
  /// A column in the order of replicates; columns are in the order portfolio, year, output.
  func column(_ column: Int) throws(SystemFailure) -> [Float]
}

extension DrawStore: DrawColumns {}

/// Columns gathered from the futures of several portfolios, all cut to the same number of draws.
package struct FutureColumns: DrawColumns {
  /// The portfolios, doing nothing more first.
  package let portfolios: [FutureCache.Futures]
  /// Years times outputs.
  package let width: Int
  /// Replicates in every column.
  package let replicates: Int

  package func column(_ column: Int) -> [Float] {
    let values = portfolios[column / width].values
    let place = column % width
    return [Float](unsafeUninitializedCapacity: replicates) { buffer, count in
      for replicate in 0..<replicates { buffer[replicate] = values[replicate * width + place] }
      count = replicates
    }
  }
}
