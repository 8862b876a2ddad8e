import DecisionAnalysis
import ServiceModel

extension Summariser {
  /// Every pair of the catalogue that the model's core reports and whose sides are both outputs, future by future.
  func gaps(_ gaps: [Gap]) throws(WorkbenchError) -> [GapResult] {
    var results: [GapResult] = []
    for gap in gaps where gap.isCore {
      guard let sides = GapSides(gap, in: engine) else { continue }
      let counterfactual = try (0..<engine.years).map { year throws(WorkbenchError) in
        try column(sides, portfolio: 0, year: year)
      }
      var portfolios: [[GapResult.Year]] = []
      for portfolio in engine.portfolioNames.indices {
        var years: [GapResult.Year] = []
        for year in 0..<engine.years {
          let own = portfolio == 0 ? counterfactual[year] : try column(sides, portfolio: portfolio, year: year)
          years.append(result(own, portfolio == 0 ? nil : counterfactual[year]))
        }
        portfolios.append(years)
      }
      results.append(
        GapResult(
          gap: gap.id, universal: .indicator(gap.universal), vulnerable: .indicator(gap.vulnerable),
          isStandardised: sides.isStandardised, portfolios: portfolios))
    }
    return results
  }

  private func column(_ sides: GapSides, portfolio: Int, year: Int) throws(WorkbenchError) -> [Float] {
    let universal = try column(portfolio: portfolio, year: year, output: sides.universal)
    let vulnerable = try column(portfolio: portfolio, year: year, output: sides.vulnerable)
    return zip(universal, vulnerable).map { Float(sides.gap(Double($0), Double($1))) }
  }

  /// Level and difference over the replicates in which both sides have a value.
  private func result(_ own: [Float], _ counterfactual: [Float]?) -> GapResult.Year {
    let kept = own.indices.filter { own[$0].isFinite && counterfactual?[$0].isFinite ?? true }
    guard !kept.isEmpty else { return GapResult.Year() }
    let grouped = kept.count == own.count ? replications : 1
    let column = kept.map { own[$0] }
    return GapResult.Year(
      level: DrawSummary(column, replications: grouped),
      difference: counterfactual.map { other in
        PairedDifference(column, against: kept.map { other[$0] }, preference: .lower, replications: grouped)
      })
  }
}

/// The two sides of a gap as outputs, and how a distance is taken between them.
struct GapSides {
  let universal: Int
  let vulnerable: Int
  let isStandardised: Bool
  private let one: Indicator
  private let other: Indicator
  private let pair: Gap

  /// The sides, or nil where one of them is no output of the engine.
  init?(_ gap: Gap, in engine: Engine) {
    guard let universal = engine.layout.place(of: .indicator(gap.universal)),
      let vulnerable = engine.layout.place(of: .indicator(gap.vulnerable)),
      let one = engine.indicators.first(where: { $0.id == gap.universal }),
      let other = engine.indicators.first(where: { $0.id == gap.vulnerable })
    else { return nil }
    self.universal = universal
    self.vulnerable = vulnerable
    self.one = one
    self.other = other
    pair = gap
    isStandardised = gap.scaling == .standardised
  }

  /// How much worse off the vulnerable side is: in the shared unit, or in standard deviations between authorities.
  func gap(_ universal: Double, _ vulnerable: Double) -> Double {
    if isStandardised { return one.standing(universal) - other.standing(vulnerable) }
    let scaled = pair.scaled(universal: universal)
    return other.polarity == .lower ? vulnerable - scaled : scaled - vulnerable
  }
}

extension Indicator {
  /// Standard deviations between authorities by which a value is better than England's.
  package func standing(_ value: Double) -> Double {
    (polarity == .lower ? england - value : value - england) / betweenAuthoritySD
  }
}
