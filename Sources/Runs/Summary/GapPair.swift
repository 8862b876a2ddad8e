package import DecisionAnalysis
package import ServiceModel

/// A gap of the last year with both of its sides, derived from two outputs of a run and brought to one scale.
package struct GapPair {
  /// Both groups under one portfolio.
  package struct Sides {
    /// The means of all children and of the group at risk.
    package var universal: Double
    package var vulnerable: Double
    /// The gap between the two.
    package var gap: DrawSummary
    /// Chance that it is smaller than with nothing more done; `nil` where it is the same in every future.
    package var narrower: Estimate?
  }

  /// The pair's id.
  package let id: String
  /// The measures of both groups.
  package let universal: Indicator
  package let vulnerable: Indicator
  /// How the universal side came to the scale of the other, where it is known.
  package let scaling: Gap.Scaling?
  /// Whether both are in standard deviations between authorities.
  package let isStandardised: Bool
  /// The smallest change between two years that the area's published figures would show in 8 of 10 cases.
  package let detectable: Double?
  /// One entry for each portfolio, doing nothing more first.
  package let portfolios: [Sides]

  /// Places of the portfolios that are worth a row: doing nothing more, and those that change the gap in some future.
  package var told: [Int] { portfolios.indices.filter { $0 == 0 || portfolios[$0].narrower != nil } }
}

extension RunSummary {
  /// Every gap that has a value in the last year under every portfolio.
  package func gapPairs(_ catalogue: Catalogue) -> [GapPair] { gaps.compactMap { gapPair($0, catalogue) } }

  private func gapPair(_ result: GapResult, _ catalogue: Catalogue) -> GapPair? {
    guard let one = place(of: result.universal), let other = place(of: result.vulnerable),
      let universal = catalogue.indicators.first(where: { .indicator($0.id) == result.universal }),
      let vulnerable = catalogue.indicators.first(where: { .indicator($0.id) == result.vulnerable }),
      result.portfolios.count == portfolios.count
    else { return nil }
    let pair = catalogue.gaps.first { $0.id == result.gap }
    var sides: [GapPair.Sides] = []
    for (portfolio, years) in zip(portfolios, result.portfolios) {
      guard let last = years.last, let level = last.level, let outputs = portfolio.years.last?.outputs,
        let all = outputs[one].level?.mean.value, let some = outputs[other].level?.mean.value
      else { return nil }
      sides.append(
        GapPair.Sides(
          universal: result.isStandardised ? universal.standing(all) : pair?.scaled(universal: all) ?? all,
          vulnerable: result.isStandardised ? vulnerable.standing(some) : some, gap: level,
          narrower: last.difference.flatMap { $0.unchanged == 1 ? nil : $0.strictlyBetter }))
    }
    return GapPair(
      id: result.gap, universal: universal, vulnerable: vulnerable, scaling: pair?.scaling,
      isStandardised: result.isStandardised,
      detectable: pair.flatMap { pair in
        catalogue.areas[question.area].map {
          pair.detectableChange(universal: universal, vulnerable: vulnerable, residents: $0.population)
        }
      }, portfolios: sides)
  }
}
