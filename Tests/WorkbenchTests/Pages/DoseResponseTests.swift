import DecisionAnalysis
import Reports
import RunSupport
import Runs
import ServiceModel
import Terminal
import TestSupport
import Testing
import Wording

/// How outcomes answer to the doses that a scenario sweeps, and who pays for them.
@Suite struct DoseResponseTests {
  private static let run = Result { () throws -> (RunOutcome, RunReport) in
    let folder = TemporaryFolder()
    let file = try folder.write(
      """
      scenario: How many workers?
      area: rotherham-2006
      horizon: 2007-2008
      outcomes: [initial-assessments-in-7-days]
      portfolios:
        - name: Workers
          deploy:
            - duty-and-assessment-capacity: {dose: {from: 2 workers, to: 6 workers, step: 2}, years: 2007-2008}
            - camhs-for-looked-after: {dose: 1 clinician, years: 2007-2008}
      run: {draws: 24}

      """, to: "sweep.yaml")
    let library = try BundledLibrary.shared.get()
    let outcome = try library.run(RunRequest(scenario: file, results: folder.path, threads: 2))
    return (outcome, try RunReport(ResultsFolder(path: outcome.folder), catalogue: library.catalogue))
  }

  @Test func `functionality: plans that differ in one dose are a sweep, in the order of the dose`() throws {
    let summary = try Self.run.get().0.summary
    #expect(summary.sweeps.count == 1)
    let sweep = try #require(summary.sweeps.first)
    #expect(sweep.doses == [2, 4, 6] && sweep.plans == [1, 2, 3] && sweep.unit == "workers")
    #expect(try RunFixture.shared.get().outcome.summary.sweeps.isEmpty)
  }

  @Test func `functionality: the response stands on page, report and Markdown, with the smallest dose that will do`()
    throws
  {
    let (outcome, report) = try Self.run.get()
    let words = SweepWords(outcome.summary, try #require(outcome.summary.sweeps.first))
    let outcomes = words.outcomes
    #expect(outcomes.count == 1 && words.rows(outcomes[0]).count == 3 && words.course(outcomes[0]).count == 3)
    let smallest = try #require(words.smallest(outcomes[0]))
    #expect(smallest.contains("workers") || smallest.contains("No dose"))
    let page = outcome.page.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(page.contains(smallest) && page.contains("6 workers"))
    #expect(HTMLReport.page(report).contains(smallest) && HTMLReport.page(report).contains("class=\"response\""))
    #expect(MarkdownReport.page(report).contains(MarkdownReport.safe(smallest)))
  }

  @Test func `law: what holders of budgets pay adds up to the plan's own price, in the mean and by draw`() throws {
    let summary = try Self.run.get().0.summary
    for portfolio in summary.portfolios.dropFirst() {
      let payers = try #require(portfolio.payers)
      #expect(payers.map(\.holders) == [[.socialCare], [.socialCare, .health]])
      let own = try #require(portfolio.budget.first { $0.line == .interventions })
      let sum = payers.reduce(0) { $0 + $1.undiscounted.mean.value }
      #expect(abs(sum - own.undiscounted.mean.value) < 1e-6 * abs(sum) + 1)
      let present = payers.reduce(0) { $0 + $1.discounted.mean.value }
      #expect(abs(present - own.discounted.mean.value) < 1e-6 * abs(present) + 1 && present < sum)
    }
    #expect(summary.portfolios[0].payers == nil)
    let table = PayerTable(summary, plans: [1, 2, 3])
    #expect(table.rows.contains { $0.who.contains("together") } && table.sentences.count == 2)
  }
}
