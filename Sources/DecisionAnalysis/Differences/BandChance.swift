/// Need of two portfolios in the same replicates, against a reference need: how far a preferred band moves.
///
/// Fewer children in care is not better in itself. Where a plan lowers need, fewer is what need predicts, and the band
/// moves down with it; where need rises, up.
public struct RelativeNeed: Hashable, Sendable {
  /// Need under the portfolio, replicate by replicate.
  public var portfolio: [Float]
  /// Need under the counterfactual, replicate by replicate.
  public var counterfactual: [Float]
  /// Need for which the band was written.
  public var reference: [Float]

  /// Three columns of one length.
  public init(portfolio: [Float], counterfactual: [Float], reference: [Float]) {
    precondition(
      portfolio.count == counterfactual.count && portfolio.count == reference.count, "replicates must be paired")
    self.portfolio = portfolio
    self.counterfactual = counterfactual
    self.reference = reference
  }

  /// Need over its reference; 1 where the reference is nothing.
  func factor(_ need: [Float], _ place: Int) -> Double {
    reference[place] > 0 ? Double(need[place]) / Double(reference[place]) : 1
  }
}

/// Chances of lying inside a band that moves with need.
public struct BandChance: Codable, Hashable, Sendable {
  /// The band as written, in the indicator's unit.
  public var written: ClosedRange<Double>
  /// The band as it stands on average under the portfolio, once need has moved it.
  public var adjusted: ClosedRange<Double>
  /// Chance of being inside under the portfolio.
  public var portfolio: Estimate
  /// Chance of being inside with nothing more done.
  public var counterfactual: Estimate
  /// The paired change between the two.
  public var change: Estimate

  init(
    _ portfolio: [Float], against counterfactual: [Float], band: ClosedRange<Double>, need: RelativeNeed?,
    replications: Int
  ) {
    written = band
    var factors = 0.0
    var with: [Float] = []
    var without: [Float] = []
    for place in portfolio.indices {
      let own = need.map { $0.factor($0.portfolio, place) } ?? 1
      let other = need.map { $0.factor($0.counterfactual, place) } ?? 1
      factors += own
      with.append(BandChance.holds(band, own, Double(portfolio[place])) ? 1 : 0)
      without.append(BandChance.holds(band, other, Double(counterfactual[place])) ? 1 : 0)
    }
    let factor = factors / Double(portfolio.count)
    adjusted = (band.lowerBound * factor)...(band.upperBound * factor)
    self.portfolio = .chance(of: with, replications: replications)
    self.counterfactual = .chance(of: without, replications: replications)
    change = .mean(of: zip(with, without).map { $0 - $1 }, replications: replications)
  }

  private static func holds(_ band: ClosedRange<Double>, _ factor: Double, _ value: Double) -> Bool {
    value >= band.lowerBound * factor && value <= band.upperBound * factor
  }
}
