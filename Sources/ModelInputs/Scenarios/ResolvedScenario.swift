package import LocatedYAML
package import ServiceModel

/// A scenario as it was played, with every choice written out, in a form that can be run again.
package struct ResolvedScenario {
  private let scenario: Scenario
  private let catalogue: Catalogue
  /// What the scenario's file assumes otherwise, as written there.
  private let assumptions: [WrittenAssumption]
  /// The name of the findings' copy beside it; `nil` where practice starts from the national mean.
  private let evidence: String?

  /// A scenario as it is played, with the assumptions of its file in the file's own digits; throws what is wrong with it.
  ///
  /// - Parameter evidence: the name of the copy of the findings that practice starts from, where it starts from any.
  package init(_ scenario: Scenario, file: String, evidence: String?, catalogue: Catalogue) throws(Faults) {
    self.scenario = scenario
    self.catalogue = catalogue
    self.evidence = evidence
    assumptions = try WrittenAssumption.all(inFile: file)
  }

  /// The document.
  package var text: String {
    var lines = ["scenario: \(inYAMLQuotes(scenario.name))"]
    if !scenario.about.isEmpty { lines.append("about: \(inYAMLQuotes(scenario.about))") }
    lines += [
      "area: \(scenario.area)", "evidence: \(evidence ?? EvidenceChoiceReader.none)", "horizon: \(scenario.horizon)",
    ]
    lines.append("portfolios:")
    for portfolio in scenario.portfolios { lines += self.lines(portfolio) }
    if !assumptions.isEmpty {
      lines.append("assume:")
      lines += assumptions.map {
        "  \($0.parameter): {\($0.family): \($0.numbers), because: \(inYAMLQuotes($0.because))}"
      }
    }
    lines += ["priors: \(scenario.priors.rawValue)", "run: {\(design)}"]
    return lines.joined(separator: "\n") + "\n"
  }

  private var design: String {
    let design = scenario.design
    return [
      "draws: \(design.draws)", "replications: \(design.replications)", "seed: \(design.seed)",
      "parameters-vary: \(design.parametersVary ? "yes" : "no")",
      "chance-varies: \(design.chanceVaries ? "yes" : "no")",
    ].joined(separator: ", ")
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

/// A prior that a scenario gives, in its own digits.
struct WrittenAssumption: Hashable {
  var parameter: String
  var family: String
  var numbers: String
  var because: String

  /// What a scenario's file assumes, in the order written; the file has been read and found sound before.
  static func all(inFile path: String) throws(Faults) -> [WrittenAssumption] {
    let root = try Document(contentsOf: path).read { $0.node }
    return root[at: "assume"]?.fields.compactMap(WrittenAssumption.init) ?? []
  }

  private init?(_ entry: Node.Entry) {
    parameter = entry.key
    because = entry.value[at: "because"]?.word ?? ""
    guard let prior = entry.value.fields.first(where: { $0.key != "because" }) else { return nil }
    family = prior.key
    switch prior.value.content {
    case .scalar(let scalar): numbers = scalar.text
    case .sequence(let nodes): numbers = "[\(nodes.compactMap(\.word).joined(separator: ", "))]"
    case .mapping: return nil
    }
  }
}
