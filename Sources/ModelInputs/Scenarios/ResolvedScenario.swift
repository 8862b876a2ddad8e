package import LocatedYAML
package import ServiceModel

/// A scenario as it was played, with every choice written out, in a form that can be run again.
package struct ResolvedScenario {
  private let scenario: Scenario
  private let catalogue: Catalogue
  /// What the scenario's file assumes otherwise, as written there.
  private let assumptions: [WrittenScenario.Assumption]
  /// The name of the findings' copy beside it; `nil` where practice starts from the national mean.
  private let evidence: String?

  /// A scenario as it is played, with the assumptions of its file in the file's own digits; throws what is wrong with it.
  ///
  /// - Parameter evidence: the name of the copy of the findings that practice starts from, where it starts from any.
  package init(_ scenario: Scenario, file: ScenarioFile, evidence: String?, catalogue: Catalogue) throws(Faults) {
    self.scenario = scenario
    self.catalogue = catalogue
    self.evidence = evidence
    assumptions = try file.assumptions
  }

  /// One of the scenarios that a file makes.
  ///
  /// - Parameter evidence: the path of the findings that practice starts from, where it starts from any.
  package init(_ variant: ScenarioVariant, evidence: String?, catalogue: Catalogue) {
    scenario = variant.scenario
    assumptions = variant.assumptions
    self.evidence = evidence
    self.catalogue = catalogue
  }

  /// The document.
  package var text: String {
    var lines = ["scenario: \(inYAMLQuotes(scenario.name))"]
    if !scenario.about.isEmpty { lines.append("about: \(inYAMLQuotes(scenario.about))") }
    lines += [
      "area: \(scenario.area)", "evidence: \(evidence.map(yamlWord) ?? EvidenceChoiceReader.none)",
      "horizon: \(scenario.horizon)",
    ]
    lines.append("portfolios:")
    for portfolio in scenario.portfolios { lines += self.lines(portfolio) }
    if !assumptions.isEmpty {
      lines.append("assume:")
      lines += assumptions.map { "  " + $0.line }
    }
    lines.append("priors: \(scenario.priors.rawValue)")
    if !scenario.outcomes.isEmpty {
      lines.append("outcomes: [\(scenario.outcomes.map(\.description).joined(separator: ", "))]")
    }
    lines.append("run: {\(design)}")
    return lines.joined(separator: "\n") + "\n"
  }

  private var design: String {
    let design = scenario.design
    // The catalogue's own prices go without saying, so that a run without the setting is the run that it was.
    let prices = design.prices == Defaults.priceYear ? [] : ["prices: \(design.prices.financial)"]
    let words = [
      "draws: \(design.draws)", "replications: \(design.replications)", "seed: \(design.seed)",
      "parameters-vary: \(design.parametersVary ? "yes" : "no")",
      "chance-varies: \(design.chanceVaries ? "yes" : "no")",
    ]
    return (words + prices).joined(separator: ", ")
  }

  private func lines(_ portfolio: Portfolio) -> [String] {
    ["  - name: \(inYAMLQuotes(portfolio.name))", "    deploy:"]
      + portfolio.deployments.map { deployment in
        let unit = catalogue.intervention(deployment.intervention)?.dose.unit ?? ""
        let ramp = deployment.rampMonths.map { ", ramp: \(plain($0)) months" } ?? ""
        let dose = "dose: \(plain(deployment.dose)) \(unit)"
        return "      - \(deployment.intervention): {\(dose), years: \(deployment.years)\(ramp)}"
      }
  }
}
