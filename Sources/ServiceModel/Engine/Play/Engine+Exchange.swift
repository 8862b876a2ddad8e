import Stochastics

extension Engine {
  /// Where what was drawn about interventions in a draw is looked up.
  func drawnNumbers(_ draw: Int) -> DrawnNumbers {
    DrawnNumbers(seed: design.seed, draw: draw, exchange: options.exchange)
  }

  /// The start of a replicate once a factor has taken what it has elsewhere; its own where that moves no start.
  ///
  /// - Throws: `cannotMatchBaseline` after `tries` refused values of the factor; `stopped` where it was asked to stop.
  func start(
    _ own: StartState, after exchange: Exchange, draw: Int, replication: Int, tries: Int, shouldStop: () -> Bool
  ) throws(ModelError) -> StartState {
    let solved: (baseline: Baseline, chance: ReplicateKey)
    switch exchange {
    case .number(.parameter, _, _) where draw > 0 && design.parametersVary:
      let attempt = own.baseline.draw.attempt
      solved = try Baseline.firstThatFits(area, draw: draw, tries: tries, shouldStop: shouldStop) { retry in
        let values = ParameterDraw(
          area, draw: draw, attempt: attempt, seed: design.seed, vary: true, exchange: exchange, retry: retry)
        return (values, own.chance)
      }
    case .chance where design.chanceVaries:
      // Other replications of the draw, none of which is played.
      let most = (ReplicateKey.replications - 2 - replication) / design.replications
      solved = try Baseline.firstThatFits(area, draw: draw, tries: min(tries, most), shouldStop: shouldStop) { retry in
        (own.baseline.draw, chance(draw: draw, replication: replication + (1 + retry) * design.replications))
      }
    case .number, .chance:
      return own
    }
    return StartState(
      baseline: solved.baseline, area: AreaState(solved.baseline, area: area, key: solved.chance),
      chance: solved.chance)
  }

  /// The numbers that a replicate is played with, as they were drawn.
  ///
  /// - Throws: `cannotMatchBaseline` where no set of values matches.
  package func drawn(draw: Int, replication: Int = 0) throws(ModelError) -> ParameterDraw {
    try start(draw: draw, replication: replication).baseline.draw
  }
}
