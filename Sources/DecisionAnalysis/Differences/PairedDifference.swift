/// A portfolio minus doing nothing more, draw by draw.
///
/// Both columns come from the same keys, so chance that they share cancels and what is left is what the portfolio did.
public struct PairedDifference: Codable, Hashable, Sendable {
  /// The differences.
  public var difference: DrawSummary
  /// The share of replicates in which the portfolio did better, ties counting one half; `nil` where no direction is better.
  public var better: Estimate?
  /// The share of replicates in which nothing differed at all.
  public var unchanged: Double
  /// Chances of lying inside the preferred band, where there is one.
  public var inside: BandChance?

  /// Compares two columns of the same replicates.
  ///
  /// - Parameters:
  ///   - portfolio: values under the portfolio.
  ///   - counterfactual: values with nothing more done, replicate by replicate.
  ///   - preference: what counts as better.
  ///   - need: need under the portfolio and under the counterfactual, by which a band moves; `nil` for a fixed band.
  ///   - replications: how many replications each draw has.
  /// - Precondition: the columns are of one length.
  public init(
    _ portfolio: [Float], against counterfactual: [Float], preference: Preference, need: RelativeNeed? = nil,
    replications: Int = 1
  ) {
    precondition(portfolio.count == counterfactual.count, "replicates must be paired")
    var differences = portfolio
    var same = 0
    for place in differences.indices {
      differences[place] -= counterfactual[place]
      if differences[place] == 0 { same += 1 }
    }
    difference = DrawSummary(differences, replications: replications)
    unchanged = Double(same) / Double(differences.count)
    switch preference {
    case .higher, .lower:
      let sign: Float = preference == .higher ? 1 : -1
      better = .chance(of: differences.map { PairedDifference.score(sign * $0) }, replications: replications)
      inside = nil
    case .inside(let band):
      better = nil
      inside = BandChance(
        portfolio, against: counterfactual, band: band, need: need, replications: replications)
    case .none:
      better = nil
      inside = nil
    }
  }

  /// 1 for better, 0 for worse and one half for a tie, so that two equal portfolios score 0.5.
  private static func score(_ gain: Float) -> Float { gain > 0 ? 1 : gain == 0 ? 0.5 : 0 }
}

extension PairedDifference {
  /// The share of replicates in which the portfolio did better, those in which nothing differed not counted.
  public var strictlyBetter: Estimate? {
    better.map { Estimate(value: untied($0.value), error: $0.error) }
  }

  /// The share of replicates in which the portfolio did worse, those in which nothing differed not counted.
  public var strictlyWorse: Estimate? {
    better.map { Estimate(value: untied(1 - $0.value), error: $0.error) }
  }

  /// A share without the half of the ties that it counts; rounding of shares of whole futures is no future.
  private func untied(_ share: Double) -> Double {
    let rest = share - unchanged / 2
    return rest < 1e-9 ? 0 : rest
  }

  /// The mean difference over the spread of differences; 0 where nothing differs.
  public var signal: Double {
    difference.spread > 0 ? abs(difference.mean.value) / difference.spread : difference.mean.value == 0 ? 0 : .infinity
  }
}
