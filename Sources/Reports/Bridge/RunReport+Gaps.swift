import DecisionAnalysis
import Runs
import ServiceModel
import Wording

extension RunReport {
  /// Every gap that has a value in the last year under every portfolio.
  var gaps: [GapFacts] { summary.gaps.compactMap(gap) }

  private func gap(_ result: GapResult) -> GapFacts? {
    guard let universal = indicator(result.universal), let vulnerable = indicator(result.vulnerable),
      result.portfolios.count == summary.portfolios.count
    else { return nil }
    let pair = catalogue.gaps.first { $0.id == result.gap }
    var pairs: [GapFacts.Pair] = []
    for (portfolio, years) in zip(summary.portfolios, result.portfolios) {
      guard let last = years.last, let level = last.level, let year = portfolio.years.last,
        let one = mean(result.universal, year), let other = mean(result.vulnerable, year)
      else { return nil }
      pairs.append(
        GapFacts.Pair(
          universal: result.isStandardised ? universal.standing(one) : pair?.scaled(universal: one) ?? one,
          vulnerable: result.isStandardised ? vulnerable.standing(other) : other, gap: Spread(level),
          narrower: last.difference.flatMap { $0.unchanged == 1 ? nil : $0.strictlyBetter }))
    }
    return GapFacts(
      id: result.gap, name: "\(vulnerable.name)", universalName: name(of: universal, in: pair),
      vulnerableName: vulnerable.name,
      unit: QuantityUnit(result.isStandardised ? "SD" : vulnerable.unit), pairs: pairs)
  }

  /// What the universal side is once it is on the scale of the vulnerable one.
  private func name(of universal: Indicator, in pair: Gap?) -> String {
    switch pair?.scaling {
    case .complement: "All but ‘\(universal.name)’"
    case .thousandth: "\(universal.name), in per cent"
    default: universal.name
    }
  }

  private func indicator(_ output: OutputID) -> Indicator? {
    catalogue.indicators.first { .indicator($0.id) == output }
  }

  private func mean(_ output: OutputID, _ year: YearResult) -> Double? {
    summary.outputs.firstIndex { $0.id == output }.flatMap { year.outputs[$0].level?.mean.value }
  }
}
