import LocatedYAML
import ServiceModel

extension Design {
  /// What is wrong with the size of a run over so many years of portfolios; `nil` where nothing is.
  fileprivate func fault(ofPortfolioYears years: Int) -> Fault.Kind? {
    let futures = draws * replications
    guard futures > Defaults.mostPortfolioYears / years else { return nil }
    return .outOfRange(
      found:
        "\(draws) \(draws == 1 ? "draw" : "draws") of \(replications) \(replications == 1 ? "replication" : "replications")",
      allowed: "1 to \(Defaults.mostPortfolioYears / years) futures of these portfolios and years")
  }
}

/// Reads a scenario: a question, an area, a horizon, portfolios, and what is assumed otherwise than usual.
struct ScenarioReader {
  let catalogue: Catalogue
  /// Files that are read with the scenario.
  let files: ReadFiles

  private static let keys = [
    "scenario", "about", "area", "evidence", "horizon", "portfolios", "assume", "priors", "outcomes",
    "run", "vary",
  ]

  /// The scenario of a file that makes one; of one that makes many it is refused, with the command that plays them.
  func read(_ root: Cursor) -> Scenario? {
    guard let (scenario, variations) = readWhole(root) else { return nil }
    if let variations {
      let made = variations.rows.count == 1 ? "a scenario" : "\(variations.rows.count) scenarios"
      root.report(
        .rule("this file makes \(made) of one"), at: root.node[at: "vary"]?.location,
        advice: "`windscreen batch run` plays them.")
    }
    return scenario
  }

  /// The scenario with what the file varies, where it varies anything.
  func readWhole(_ root: Cursor) -> (Scenario, Variations?)? {
    guard let fields = root.mapping(allowing: Self.keys) else { return nil }
    let name = fields.required("scenario") { $0.phrase(most: Defaults.longestName) }
    let about = fields.optional("about") { $0.text(atMost: Defaults.longestText) } ?? ""
    let area = fields.required("area", self.area)
    let evidence = fields.optional("evidence") { EvidenceChoiceReader(area: area, files: files).read($0) }
    let horizon = fields.required("horizon") { self.horizon($0, from: area) }
    let portfolios = fields.required("portfolios") {
      PortfolioReader(catalogue: catalogue, horizon: horizon).read($0)
    }
    let assumptions = fields.optional("assume") { AssumptionReader(catalogue: catalogue, area: area).read($0) } ?? []
    let priors = fields.optional("priors") { $0.choice(of: PriorSet.self, kind: "set of priors") }
    let outcomes = fields.optional("outcomes") { OutcomeReader(catalogue: catalogue).read($0) } ?? []
    let design = fields.optional("run") { DesignReader(deflators: catalogue.deflators).read($0) } ?? Design()
    let variations = fields.optional("vary") {
      VaryReader(catalogue: catalogue, area: area, portfolios: portfolios).read($0)
    }
    guard let name, let area, let horizon, let portfolios else { return nil }
    let years = (portfolios.count + 1) * horizon.count
    if let most = design.fault(ofPortfolioYears: years) {
      (fields["run"] ?? root).report(most)
    }
    let scenario = Scenario(
      name: name, about: about, area: area.id, evidence: evidence ?? .areasOwn, horizon: horizon,
      portfolios: portfolios,
      assumptions: assumptions, priors: priors ?? .evidenceToDate, outcomes: outcomes, design: design)
    return (scenario, variations)
  }

  private func area(_ cursor: Cursor) -> Area? {
    cursor.choice(
      among: catalogue.areas.keys.sorted(), kind: "area", advice: "`windscreen list areas` shows all of them."
    ).flatMap { catalogue.areas[$0] }
  }

  /// The horizon, which begins in the year after the area's baseline.
  private func horizon(_ cursor: Cursor, from area: Area?) -> YearRange? {
    guard let years = cursor.years() else { return nil }
    let horizon = YearRange(Year(ending: years.lowerBound), through: Year(ending: years.upperBound))
    if let area, years.lowerBound != area.baseline.ending + 1 {
      let first = area.baseline.ending + 1
      cursor.report(.rule("\(area.id) is known at March \(area.baseline), so the horizon begins in \(first)"))
      return nil
    }
    guard horizon.count <= Defaults.longestHorizonYears else {
      cursor.report(
        .outOfRange(found: "\(horizon.count) years", allowed: "1 to \(Defaults.longestHorizonYears) years"))
      return nil
    }
    return horizon
  }
}

extension Cursor {
  /// Text with at least one visible character, and no more characters than anybody would read.
  func phrase(most: Int = Defaults.longestText) -> String? {
    guard let text = text(atMost: most) else { return nil }
    guard text.contains(where: { !$0.isWhitespace }) else {
      report(.missingValue)
      return nil
    }
    return text
  }
}
