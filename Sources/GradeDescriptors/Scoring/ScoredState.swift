import Mathematics

/// What the rules look at when they grade: known for a simulated state, drawn from a posterior for documented evidence.
///
/// Both directions grade through this, so they share cut points, noise and limits by construction.
protocol ScoredState {
  /// The standardised score at a station.
  func theta(at station: Int) -> Double
  /// How many critical aspects of a station clearly fail; parts count.
  func criticalFailures(at station: Int) -> Double
  /// The probability that a station is seen to fail outright in enough respects to be inadequate (G-6).
  func failureSeen(at station: Int) -> Double
  /// The probability that improvement is seen to be delivered.
  var delivery: Double { get }
  /// The probability that gaps are seen to narrow.
  var gapsNarrow: Double { get }
  /// The probability that the outcomes of an area, counted from 0, are seen to improve as a grade asks.
  func improves(in area: Int, to grade: Grade) -> Double
}

/// A simulated state, looked at through its positions.
struct SimulatedState: ScoredState {
  let positions: UnsafeBufferPointer<Double>
  let evaluator: ForwardEvaluator

  @inline(__always)
  func theta(at index: Int) -> Double {
    let station = evaluator.scores.stations[index]
    return evaluator.scores.weights.withUnsafeBufferPointer { weights in
      var sum = 0.0
      var weight = station.weights
      for index in station.ladders {
        sum += weights[weight] * positions[index]
        weight += 1
      }
      return sum
    }
  }

  @inline(__always)
  func criticalFailures(at index: Int) -> Double {
    var failures = 0.0
    for place in evaluator.scores.stations[index].critical {
      let short = evaluator.aspectCuts.oneTwo - positions[evaluator.scores.critical[place]]
      if short > 0 { failures += min(1, short / evaluator.limits.criticalDepth) }
    }
    return failures
  }

  @inline(__always)
  func failureSeen(at index: Int) -> Double {
    let station = evaluator.scores.stations[index]
    var failing = 0.0
    for place in station.required {
      let short = evaluator.aspectCuts.oneTwo - positions[evaluator.scores.required[place]]
      if short > 0 {
        failing += evaluator.scores.requiredShares[place] * min(1, short / evaluator.limits.criticalDepth)
      }
    }
    return evaluator.failureRule.seen(failing: failing, critical: criticalFailures(at: index))
  }

  @inline(__always)
  var delivery: Double {
    var missing = 1.0
    for index in evaluator.delivery { missing *= 1 - meetsGood(positions[index]) }
    return 1 - missing
  }

  @inline(__always)
  func improves(in area: Int, to grade: Grade) -> Double {
    guard let ladder = evaluator.improvement[area] else { return 1 }
    let short = positions[ladder] - evaluator.aspectCuts.floor(of: grade)
    return NormalCurve.below(short / evaluator.limits.evidenceSoftness)
  }

  @inline(__always)
  var gapsNarrow: Double {
    guard evaluator.gapScale > 0 else { return 1 }
    var sum = 0.0
    for index in evaluator.gaps { sum += positions[index] }
    return meetsGood(sum * evaluator.gapScale)
  }

  /// The probability that a position is taken for rung 3 or better by a soft test.
  @inline(__always)
  private func meetsGood(_ position: Double) -> Double {
    NormalCurve.below((position - evaluator.aspectCuts.twoThree) / evaluator.limits.evidenceSoftness)
  }
}
