import Decisions

/// A candidate of the frontier, with what it does in draws that had no part in choosing it.
struct FrontierCandidate {
  let candidate: Int
  let gain: SampledValue
  let chance: SampledValue
  /// The share of draws in which another of the frontier beats it.
  let dominated: SampledValue
}

extension BestSearch {
  /// The frontier by price, outcome and chance of a good grade: whoever is on it in the first draws is played afresh.
  ///
  /// - Parameters:
  ///   - costs: what each candidate costs.
  ///   - gains: gains of each in the outcome, draw by draw.
  ///   - chances: what each adds to the chance.
  ///   - winner: a candidate that is looked at in any case.
  ///   - afresh: plays some candidates in draws that had no part in this.
  func frontier(
    _ costs: [Double], _ gains: [[Double]], _ chances: [[Double]], with winner: Int,
    afresh: ([Int]) throws(WorkbenchError) -> [[[Double]]]
  ) throws(WorkbenchError) -> [FrontierCandidate] {
    let front = { (some: [Int], gains: [[Double]], chances: [[Double]]) throws(WorkbenchError) in
      try deciding { () throws(DecisionError) in
        try ParetoFrontier(
          objectives: [some.indices.map { place in gains[place].map { _ in costs[some[place]] } }, gains, chances],
          directions: [.lower, .higher, .higher])
      }
    }
    let seen = try front(Array(costs.indices), gains, chances).members
    // Evenly from the cheapest to the dearest where there are more than can be played again.
    let ordered = seen.sorted { (costs[$0], $0) < (costs[$1], $1) }
    let step = max(1, (ordered.count + Self.mostFrontier - 1) / Self.mostFrontier)
    let chosen = Set(stride(from: 0, to: ordered.count, by: step).map { ordered[$0] } + [winner])
      .sorted { (costs[$0], $0) < (costs[$1], $1) }
    let fresh = try afresh(chosen)
    let found = try front(chosen, fresh[0], fresh[1])
    return found.members.map { place in
      FrontierCandidate(
        candidate: chosen[place], gain: .mean(of: fresh[0][place]), chance: .mean(of: fresh[1][place]),
        dominated: found.dominated[place])
    }
  }

  private static var mostFrontier: Int { 24 }
}
