import DecisionAnalysis
import Runs
import ServiceModel
import Wording

extension RunReport {
  /// Every indicator that has a value in every year under every portfolio, in the run's order.
  var indicators: [IndicatorFacts] {
    summary.outputs.indices.compactMap { place in
      guard case .indicator(let id) = summary.outputs[place].id else { return nil }
      return indicator(place, id)
    }
  }

  private func indicator(_ place: Int, _ id: String) -> IndicatorFacts? {
    let output = summary.outputs[place]
    var courses: [[Spread]] = []
    var changes: [ChangeFacts] = []
    for (number, portfolio) in summary.portfolios.enumerated() {
      let levels = portfolio.years.compactMap { $0.outputs[place].level.map { Spread($0) } }
      guard levels.count == summary.years.count else { return nil }
      courses.append(levels)
      guard number > 0 else { continue }
      guard let difference = portfolio.years.last?.outputs[place].difference else { return nil }
      guard let verdict = summary.verdict(of: place, portfolio: number) else { return nil }
      changes.append(ChangeFacts(difference, verdict))
    }
    let known = catalogue.indicators.first { $0.id == id }
    return IndicatorFacts(
      id: id, name: output.name, area: output.area.map(RunReport.areaName) ?? "Other", unit: QuantityUnit(output.unit),
      direction: direction(output, known),
      limits: known.flatMap { $0.floor < $0.ceiling ? $0.floor...$0.ceiling : nil },
      past: output.published.flatMap { $0.isFinite ? [.init(year: summary.question.firstYear - 1, value: $0)] : nil }
        ?? [],
      courses: courses, changes: changes,
      yearlySwing: summary.verdicts.yardstick(of: place, year: summary.years.count - 1).ordinary)
  }

  private func direction(_ output: RunSummary.OutputFact, _ known: Indicator?) -> IndicatorFacts.Direction {
    switch output.better {
    case .higher: .higher
    case .lower: .lower
    case .band: known?.preferredBand.map { .inside($0) } ?? .none
    case .none: .none
    }
  }

  /// An outcome area in words.
  static func areaName(_ area: OutcomeArea) -> String {
    switch area {
    case .beingHealthy: "Being healthy"
    case .stayingSafe: "Staying safe"
    case .enjoyingAndAchieving: "Enjoying and achieving"
    case .positiveContribution: "Making a positive contribution"
    case .economicWellBeing: "Achieving economic well-being"
    case .serviceManagement: "Service management"
    }
  }
}
