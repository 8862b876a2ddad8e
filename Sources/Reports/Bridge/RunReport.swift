import ModelInputs
package import Runs
package import ServiceModel
package import Wording

/// A finished run as the facts of a report.
package struct RunReport: Sendable {
  let summary: RunSummary
  let manifest: Manifest
  let folder: ResultsFolder
  let catalogue: Catalogue

  /// Reads a run's folder; throws `unreadable` and `notResults`.
  package init(_ folder: ResultsFolder, catalogue: Catalogue) throws(WorkbenchError) {
    self.folder = folder
    self.catalogue = catalogue
    summary = try folder.summary()
    manifest = try folder.manifest()
    guard summary.portfolios.allSatisfy({ $0.years.count == summary.years.count && !$0.years.isEmpty }) else {
      throw .notResults(path: folder.path, reason: "its portfolios do not have the years it names")
    }
  }

  /// Everything the report says.
  ///
  /// - Parameters:
  ///   - contributions: what interventions do alone and together; empty where they were not played.
  ///   - aspects: the run's first futures played again; `nil` where they were not.
  package func facts(contributions: [ContributionFacts] = [], aspects: AspectPlay? = nil) -> ReportFacts {
    ReportFacts(
      question: summary.question.scenario, area: summary.question.areaName, years: summary.years,
      portfolios: summary.portfolios.map(portfolio), draws: summary.question.draws,
      replications: summary.question.replications, leading: summary.leadingPlan, indicators: indicators,
      grades: grades(aspects), gaps: gaps,
      money: money, contributions: contributions, dependences: dependences, basis: basis, recipe: recipe,
      cautions: summary.question.practiceFindings == 0 ? [RunWords.practiceUnknown] : [])
  }

  private func portfolio(_ result: PortfolioResult) -> ReportFacts.Portfolio {
    ReportFacts.Portfolio(
      name: result.name,
      deploys: result.deployments.map { deployment in
        let ramp = deployment.rampMonths.map { ", at full strength after \(plain($0)) months" } ?? ""
        let unit = QuantityUnit(deployment.unit)
        let dose = unit.isMoney ? unit.value(deployment.dose, places: 0) : "\(plain(deployment.dose)) \(unit.name)"
        return "\(deployment.name): \(dose), \(deployment.years)\(ramp) "
          + "(evidence \(deployment.evidenceGrade.rawValue), \(deployment.evidenceSign.rawValue))"
      })
  }

  private var recipe: ReportFacts.Recipe {
    ReportFacts.Recipe(
      run: manifest.run, command: RunWords.command(folder.path, hasOwnData: manifest.hasOwnData),
      facts: [
        .init(name: "Run", value: manifest.run), .init(name: "Seed", value: "\(summary.question.seed)"),
        .init(
          name: "Draws",
          value: "\(summary.question.draws)"
            + (summary.question.replications == 1 ? "" : ", \(summary.question.replications) replications in each")),
        .init(name: "Beliefs about effects", value: summary.question.priors.rawValue),
        .init(
          name: "Versions",
          value:
            "Windscreen \(manifest.versions.windscreen), Swift \(manifest.versions.swift), GSL \(manifest.versions.gsl)"
        ),
        .init(name: "Scenario file", value: "\(manifest.scenario.file), SHA-256 \(manifest.scenario.sha256)"),
        .init(name: "Scenario as played", value: "SHA-256 \(manifest.resolvedScenario)"),
        .init(name: "Reference data", value: "SHA-256 \(manifest.data)"),
      ])
  }
}

extension RunSummary {
  /// The simulated years.
  var years: [Int] { Array(question.firstYear...question.lastYear) }
}
