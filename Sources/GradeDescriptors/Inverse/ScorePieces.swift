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

  /// The score under a posterior; what is known of one aspect can be left out.
  func distribution(_ posterior: EvidencePosterior, leavingOut aspect: (ladder: Int, area: AreaPosterior)? = nil)
    -> CombinedScore
  {
    CombinedScore(
      parts: pieces.map { piece in
        let area = aspect.map { $0.area.area.rawValue == piece.area ? $0.area : nil } ?? nil
        return ScoreDistribution(area ?? posterior.areas[piece.area], piece.ladders)
      })
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
    let reach = NormalCurve.quantile(1 - tail) * variance.squareRoot()
    return (mean - reach)...(mean + reach)
  }
}
