import DecisionAnalysis
import Foundation
import ModelInputs
import Reports
import RunSupport
import Runs
import ServiceModel
import Stochastics
import Terminal
import TestSupport
import Testing
import Wording

/// Every shipped intervention with its effects taken away: what does nothing must be told as nothing, however few draws.
@Suite struct `Interventions without effect` {
  let folder = TemporaryFolder()

  private func library() throws -> Library {
    let library = try BundledLibrary.shared.get()
    var catalogue = library.catalogue
    for place in catalogue.interventions.indices {
      catalogue.interventions[place].effects = try catalogue.interventions[place].effects.map { try nulled($0) }
      catalogue.interventions[place].beliefs2007 = nil
      for shift in catalogue.interventions[place].practice.indices {
        catalogue.interventions[place].practice[shift].shift = try .fixed(0)
      }
    }
    return library.with(catalogue)
  }

  /// An effect of exactly nothing, on whatever scale it is told.
  private func nulled(_ effect: Effect) throws -> Effect {
    var effect = effect
    effect.perDose = try .fixed(0)
    return effect
  }

  private func run(_ library: Library, _ interventions: [Intervention], draws: Int) throws -> RunOutcome {
    let portfolios = interventions.map { intervention in
      let dose = "\(plain(max(intervention.dose.minimum, intervention.dose.per))) \(intervention.dose.unit)"
      return """
          - name: \(intervention.id)
            deploy:
              - \(intervention.id): {dose: \(dose), years: 2007}
        """
    }
    let text = """
      scenario: What does nothing
      area: rotherham-2006
      horizon: 2007
      portfolios:
      \(portfolios.joined(separator: "\n"))
      run: {draws: \(draws)}

      """
    let file = try folder.write(text, to: "null-\(draws)-\(interventions.count).yaml")
    return try library.run(
      RunRequest(scenario: file, results: "\(folder.path)/\(draws)-\(interventions.count)", threads: 2))
  }

  /// Every verdict of the run is that there is no effect, in numbers and on every page.
  private func expectNothing(_ outcome: RunOutcome, _ library: Library) throws {
    let summary = outcome.summary
    for portfolio in summary.portfolios.indices.dropFirst() {
      let tally = summary.tally(of: portfolio)
      #expect(tally.noEffect == tally.total && tally.total > 60, "\(summary.portfolios[portfolio].name)")
      for (fact, result) in zip(summary.outputs, summary.portfolios[portfolio].years[0].outputs)
      where fact.kind == .grade { #expect(result.verdict == .noEffect, "\(fact.id)") }
    }
    #expect(summary.leadingPlan == .none)
    #expect(!outcome.page.text.contains("Better in") && !outcome.page.text.contains("Worse in"))
    for row in outcome.table.text.split(whereSeparator: \.isNewline)
    where row.contains(",chance-better,") && !row.contains(",cost.") {
      #expect(row.contains(",chance-better,0.5"), "a tie counts one half: \(row)")
    }
    let report = try RunReport(ResultsFolder(path: outcome.folder), catalogue: library.catalogue)
    for page in [HTMLReport.page(report), MarkdownReport.page(report)] {
      #expect(page.contains("improves no measure and worsens none"))
      for words in ["real but small", "in some futures only", "too few draws", "; may turn out", "; better in"] {
        #expect(!page.contains(words), "\(words)")
      }
    }
    let json = try JSONReport.page(report)
    // An intervention without effects still costs what it costs.
    let read = try JSONDecoder().decode(JSONReport.self, from: Data(json.utf8)).summary
    for portfolio in read.portfolios.dropFirst() {
      for (fact, result) in zip(read.outputs, portfolio.years[0].outputs) where fact.kind != .cost {
        #expect(result.verdict == nil || result.verdict == .noEffect, "\(fact.id)")
      }
    }
    let rows = TidyReport.table(report).text.split(whereSeparator: \.isNewline)
    #expect(rows.contains { $0.contains("verdict-no-effect") })
    #expect(!rows.contains { $0.contains("verdict-") && !$0.contains("verdict-no-effect") })
  }

  @Test(arguments: [1, 2, 8, 64])
  func `law: what does nothing scores none better and none worse at any number of draws`(draws: Int) throws {
    let library = try library()
    let carers = try #require(library.catalogue.intervention("foster-carer-support"))
    try expectNothing(run(library, [carers], draws: draws), library)
  }

  @Test func `law: no shipped intervention scores anything once its effects are taken away`() throws {
    let library = try library()
    #expect(library.catalogue.interventions.count >= 44)
    try expectNothing(run(library, library.catalogue.interventions, draws: 4), library)
  }
}
