import Mathematics

/// The probability that a station is seen to fail outright (G-6), by its score, where findings tell some of its aspects.
///
/// Findings are taken at their word, as for critical aspects (L-3). What is not told of counts neither for nor against an area:
/// it fails as often as such aspects do in an area of the same score, position and score taken for jointly normal.
struct FailureCurve: Sendable {
  private let values: [Double]
  /// Scores from -7 to 3; above them hardly an area is inadequate, and the ends go on.
  private static let scores: [Double] = (0..<21).map { -7 + 0.5 * Double($0) }

  init(_ station: Int, _ reader: FailureReader) {
    values = reader.seen(at: station, scores: FailureCurve.scores)
  }

  /// The probability at a score.
  func seen(at score: Double) -> Double {
    let last = values.count - 1
    let place = min(max(0, (score - FailureCurve.scores[0]) * 2), Double(last))
    let low = min(Int(place), last - 1)
    let share = place - Double(low)
    return (1 - share) * values[low] + share * values[low + 1]
  }
}

/// Reads from a posterior how much of a station fails outright.
struct FailureReader {
  let evaluator: InverseEvaluator
  let posterior: EvidencePosterior
  let expectations: AspectExpectations
  /// How many critical aspects of a station clearly fail.
  let critical: (Int) -> Double

  /// The probability at each of several scores of a station.
  func seen(at index: Int, scores: [Double]) -> [Double] {
    let station = evaluator.forward.scores.stations[index]
    let rules = evaluator.forward.failureRule
    let spread = evaluator.pieces[index].distribution(posterior)
    var failing = [Double](repeating: 0, count: scores.count)
    var variances = failing
    for place in station.required {
      let ladder = evaluator.forward.scores.required[place]
      let share = evaluator.forward.scores.requiredShares[place]
      if let findings = posterior.findings[ladder], expectations.language != .observation {
        let worded = expectations.worded(findings)
        for at in scores.indices { failing[at] += share * worded }
        continue
      }
      let aspect = joint(ladder, with: evaluator.pieces[index])
      for (at, score) in scores.enumerated() {
        let fails = aspect.fails(at: score, mean: spread.mean, variance: spread.variance, limits: evaluator.forward)
        failing[at] += share * fails
        variances[at] += share * share * fails * (1 - fails)
      }
    }
    return scores.indices.map {
      rules.seen(failing: failing[$0], critical: critical(index), variance: variances[$0])
    }
  }

  /// Mean and variance of an aspect's position, and its covariance with a score.
  private func joint(_ ladder: Int, with pieces: ScorePieces) -> JointAspect {
    let area = posterior.areas[Int(evaluator.framework.ladders[ladder].area.rawValue)]
    let position = area.moments([(ladder, 1)])
    guard let piece = pieces.pieces.first(where: { $0.area == Int(area.area.rawValue) }) else {
      return JointAspect(mean: 0, variance: 1, covariance: 0)
    }
    let score = area.moments(piece.ladders)
    let weight = piece.ladders.first { $0.ladder == ladder }?.weight ?? 0
    func mean(_ values: (Int) -> Double) -> Double {
      area.quality.indices.reduce(0) { $0 + area.quality[$1] * values($1) }
    }
    let centre = mean { position.means[$0] }
    let scored = mean { score.means[$0] }
    return JointAspect(
      mean: centre,
      variance: mean { position.variances[$0] + (position.means[$0] - centre) * (position.means[$0] - centre) },
      covariance: mean {
        weight * position.variances[$0] + (position.means[$0] - centre) * (score.means[$0] - scored)
      })
  }
}

/// An aspect's position beside a score, both normal.
private struct JointAspect {
  let mean: Double
  let variance: Double
  let covariance: Double

  /// How clearly the aspect fails where the score has a value.
  func fails(at score: Double, mean scores: Double, variance spread: Double, limits: ForwardEvaluator) -> Double {
    let slope = spread > 0 ? covariance / spread : 0
    let left = max(1e-9, variance - slope * covariance)
    return NormalCurve.rampBelow(
      limits.aspectCuts.oneTwo, depth: limits.limits.criticalDepth, mean: mean + slope * (score - scores),
      spread: left.squareRoot())
  }
}
