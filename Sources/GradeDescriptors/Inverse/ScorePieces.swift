import Mathematics

/// One score's weights, taken apart by area, because areas are known independently of each other.
struct ScorePieces: Sendable {
  struct Piece: Sendable {
    let area: Int
    let ladders: [(ladder: Int, weight: Double)]
  }

  let pieces: [Piece]

  init(weights: [Double], framework: Framework) {
    pieces = JudgementArea.allCases.compactMap { area in
      let ladders = framework.indices(of: area).filter { weights[$0] != 0 }.map { (ladder: $0, weight: weights[$0]) }
      return ladders.isEmpty ? nil : Piece(area: Int(area.rawValue), ladders: ladders)
    }
  }

  /// The score under a posterior.
  func distribution(_ posterior: EvidencePosterior) -> CombinedScore {
    CombinedScore(parts: pieces.map { ScoreDistribution(posterior.areas[$0.area], $0.ladders) })
  }
}

/// What each aspect with evidence does to the probability that a score, with noise, lies above a value.
struct AspectEffects {
  private let pieces: [ScorePieces.Piece]
  private let posterior: EvidencePosterior
  private let moments: [SumMoments]
  private let parts: [ScoreDistribution]

  init(_ pieces: ScorePieces, _ posterior: EvidencePosterior) {
    self.pieces = pieces.pieces
    self.posterior = posterior
    moments = pieces.pieces.map { posterior.areas[$0.area].moments($0.ladders) }
    parts = zip(pieces.pieces, moments).map {
      ScoreDistribution(quality: posterior.areas[$0.area].quality, moments: $1)
    }
  }

  /// The probability with an aspect's evidence less that without it, by ladder.
  func changes(above value: Double, noiseVariance: Double) -> [(ladder: Int, change: Double)] {
    let known = CombinedScore(parts: parts).above(value, noiseVariance: noiseVariance)
    var changes: [(ladder: Int, change: Double)] = []
    for (place, piece) in pieces.enumerated() {
      let area = posterior.areas[piece.area]
      for (ladder, weight) in piece.ladders {
        guard posterior.findings[ladder] != nil, let aspect = area.aspects[ladder] else { continue }
        var without = parts
        without[place] = ScoreDistribution(
          quality: area.quality(without: aspect),
          moments: area.moments(moments[place], forgetting: aspect, weight: weight))
        let unknown = CombinedScore(parts: without).above(value, noiseVariance: noiseVariance)
        changes.append((ladder, known - unknown))
      }
    }
    return changes
  }
}

/// A score that is a sum of independent parts, one an area.
struct CombinedScore: Sendable {
  let parts: [ScoreDistribution]

  var mean: Double { parts.reduce(0) { $0 + $1.mean } }
  var variance: Double { parts.reduce(0) { $0 + $1.variance } }

  /// The probability of the score with noise lying above a value; a sum of several parts is taken for normal.
  func above(_ value: Double, noiseVariance: Double) -> Double {
    if parts.count == 1 { return 1 - parts[0].below(value, noiseVariance: noiseVariance) }
    return NormalCurve.below((mean - value) / (variance + noiseVariance).squareRoot())
  }

  /// A range with this probability, equal tails outside.
  func interval(_ probability: Double) -> ClosedRange<Double> {
    let tail = (1 - probability) / 2
    if parts.count == 1 { return parts[0].quantile(tail)...parts[0].quantile(1 - tail) }
    let reach = InverseNormal.standard(1 - tail) * variance.squareRoot()
    return (mean - reach)...(mean + reach)
  }
}
