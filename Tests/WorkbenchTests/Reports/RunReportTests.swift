import DecisionAnalysis
import Foundation
import Reports
import Runs
import ServiceModel
import Terminal
import TestSupport
import Testing
import Wording

@Suite struct `A run as the facts of a report` {
  let run: RunFixture
  let facts: ReportFacts

  init() throws {
    run = try RunFixture.shared.get()
    facts = run.facts
  }

  @Test func `functionality: the question, the years and the plans are the run's`() {
    #expect(facts.question == "Duty workers, or carers too?")
    #expect(facts.years == [2007, 2008] && facts.draws == RunFixture.draws && facts.replications == 1)
    #expect(facts.portfolios.map(\.name) == ["Nothing more", "Lower alone", "Lower with workers"])
    #expect(facts.portfolios[0].deploys.isEmpty && facts.portfolios[2].deploys.count == 2)
    #expect(facts.portfolios[2].deploys[1].hasPrefix("Duty and assessment social workers: 6 workers, 2007-2008"))
  }

  @Test func `functionality: every fan has the numbers of the run's summary`() throws {
    let summary = run.outcome.summary
    #expect(facts.indicators.count > 60)
    for indicator in facts.indicators {
      let place = try #require(summary.outputs.firstIndex { $0.id == .indicator(indicator.id) })
      for (plan, portfolio) in summary.portfolios.enumerated() {
        #expect(indicator.courses[plan].map(\.mean) == portfolio.years.map { $0.outputs[place].level?.mean.value })
        guard plan > 0 else { continue }
        let difference = try #require(portfolio.years.last?.outputs[place].difference)
        #expect(indicator.changes[plan - 1].difference.eighty == difference.difference.eighty)
        #expect(indicator.changes[plan - 1].isNothing == (difference.unchanged == 1))
      }
    }
  }

  @Test func `law: bands lie inside one another and chances of grades add up to one`() {
    for spread in facts.indicators.flatMap(\.courses).joined() {
      #expect(
        spread.ninetyFive.lowerBound <= spread.eighty.lowerBound && spread.eighty.lowerBound <= spread.half.lowerBound)
      #expect(
        spread.half.upperBound <= spread.eighty.upperBound && spread.eighty.upperBound <= spread.ninetyFive.upperBound)
    }
    #expect(facts.grades.count == 19 && facts.grades.count { $0.isHeadline } == 1)
    for year in facts.grades.flatMap(\.courses).joined() {
      #expect(abs(year.chances.reduce(0, +) - 1) < 1e-9)
      #expect(abs(year.chances[2] + year.chances[3] - year.atLeastGood.value) < 1e-9)
    }
  }

  @Test func `functionality: money adds up, and what is not modelled is said and not shown as zero`() throws {
    let money = try #require(facts.money)
    #expect(money.accounts.count == 2)
    for account in money.accounts {
      for year in facts.years.indices {
        let sum = account.lines.reduce(0) { $0 + $1.years[year] }
        #expect(abs(sum - account.total.years[year]) < 1 + 1e-5 * abs(sum))
      }
      #expect(account.payers.map(\.name).last == "The council in all")
      #expect(account.payers.last?.change == account.total.undiscounted)
    }
    // Posts cost their price every year, whatever else happens.
    #expect(money.accounts[1].payers[0].change.ninetyFive.lowerBound > 2 * 6 * 30_000)
    let uncounted = Set(money.uncounted.map(\.name))
    #expect(uncounted.isSuperset(of: ["Schools", "Health services", "Police, courts and youth justice"]))
    #expect(money.uncounted.allSatisfy { $0.reason.hasPrefix("Not modelled.") })
    let page = HTMLReport.page(facts)
    for body in money.uncounted { #expect(page.contains(body.name)) }
  }

  @Test func `functionality: numbers that went in are counted, and sources are named`() {
    #expect(facts.basis.confidences.reduce(0) { $0 + $1.count } > 80)
    #expect(facts.basis.sources.contains { $0.id == "S003" })
    #expect(facts.recipe.facts.contains { $0.name == "Seed" } && facts.recipe.command.contains("scenario.yaml"))
  }

  @Test func `functionality: the tornado says how many numbers were looked at`() throws {
    let examined = run.outcome.summary.portfolios.map(\.examined)
    #expect(examined[0] == nil)
    for dependence in facts.dependences {
      let count = try #require(dependence.examined)
      #expect(count > dependence.entries.count && count > 60)
      #expect(dependence.entries.allSatisfy { $0.error > 0 && abs($0.correlation) <= 1 })
    }
  }

  /// Statistics that only the report has, as docs/results.md names them.
  private static let own: Set<String> = [
    "universal", "vulnerable", "chance-gap-narrower", "indicators-rank-correlation", "rank-correlation",
    "from-indicators", "from-practice",
  ]
  private static let ownBeginnings = ["verdict-", "gap-", "raises-"]

  @Test func `law: the report's table has the columns of results.csv and its words for statistics and values`() throws {
    let results = CommaSeparated.rows(run.outcome.table.text)
    let report = CommaSeparated.rows(TidyReport.table(facts).text)
    #expect(report[0] == results[0])
    let known = Set(results.dropFirst().map { $0[6] })
    let told = Set(report.dropFirst().map { $0[6] })
    let strange = told.subtracting(known).subtracting(Self.own).filter { name in
      !Self.ownBeginnings.contains { name.hasPrefix($0) }
    }
    #expect(strange.isEmpty, "\(strange)")
    #expect(!told.isDisjoint(with: Self.own) && told.intersection(known).count > 15)
    // What both tables say of an indicator is the same number; of a chance of doing better only where nothing ties, since
    // results.csv counts ties one half and the report does not count them.
    let key = { (row: [String], output: String) in ([row[1], row[2], output, row[6]]).joined(separator: "|") }
    let values = Dictionary(results.dropFirst().map { (key($0, $0[3]), $0[7]) }) { first, _ in first }
    var same = 0
    for row in report.dropFirst() where row[6] != "chance-better" {
      guard let value = values[key(row, "indicator." + row[3])] else { continue }
      #expect(value == row[7], "\(row)")
      same += 1
    }
    #expect(same > 1_000)
  }

  @Test func `deterministic: the same folder gives the same bytes in every format`() throws {
    let again = try RunReport(ResultsFolder(path: run.outcome.folder), catalogue: run.library.catalogue)
    let parts = try again.contributions(run.library, threads: 1, observer: RunObserver())
    let aspects = try AspectPlay(ResultsFolder(path: run.outcome.folder), library: run.library, threads: 1)
    let other = again.facts(contributions: parts, aspects: aspects)
    #expect(other == facts)
    #expect(HTMLReport.page(other) == HTMLReport.page(facts))
    #expect(try JSONReport.page(other) == JSONReport.page(facts))
  }

  @Test func `dirty: a folder that is no run, or not all there, is told and not guessed at`() throws {
    let library = run.library
    #expect(throws: WorkbenchError.self) {
      try RunReport(ResultsFolder(path: run.folder.path + "/nowhere"), catalogue: library.catalogue)
    }
    let broken = run.folder.path + "/broken"
    try FileManager.default.copyItem(atPath: run.outcome.folder, toPath: broken)
    defer { try? FileManager.default.removeItem(atPath: broken) }
    try "{}\n".write(toFile: broken + "/summary.json", atomically: false, encoding: .utf8)
    #expect(throws: WorkbenchError.self) { try RunReport(ResultsFolder(path: broken), catalogue: library.catalogue) }
    try "scenario: x\n".write(toFile: broken + "/scenario.yaml", atomically: false, encoding: .utf8)
    #expect(throws: WorkbenchError.self) {
      try AspectPlay(ResultsFolder(path: broken), library: library, threads: 1)
    }
  }
}
