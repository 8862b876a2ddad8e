import DecisionAnalysis
import Foundation
import Reports
import RunSupport
import Runs
import ServiceModel
import Terminal
import TestSupport
import Testing
import Wording

@Suite struct `A run as its report reads it` {
  let run: RunFixture
  let report: RunReport
  private var summary: RunSummary { report.summary }

  init() throws {
    run = try RunFixture.shared.get()
    report = run.report
  }

  @Test func `functionality: the question, the years and the plans are the run's`() {
    #expect(summary == run.outcome.summary)
    #expect(summary.question.scenario == "Duty workers, or carers too?" && summary.years == [2007, 2008])
    #expect(summary.portfolios.map(\.name) == ["Nothing more", "Lower alone", "Lower with workers"])
    #expect(summary.portfolios[0].deployments.isEmpty && summary.portfolios[2].deployments.count == 2)
    let words = summary.portfolios[2].deployments[1].words
    #expect(words.hasPrefix("Duty and assessment social workers: 6 workers, 2007-2008"))
    let page = HTMLReport.page(report)
    for words in ["Duty workers, or carers too?", "\(RunFixture.draws) possible futures", words] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test func `functionality: every indicator with a value in every year is told, with the numbers of the summary`()
    throws
  {
    let told = summary.toldIndicators
    #expect(told.count > 60)
    let without = summary.outputs.indices.filter { summary.outputs[$0].kind == .indicator && !told.contains($0) }
    for place in without {
      #expect(summary.portfolios.contains { $0.years.contains { $0.outputs[place].level == nil } }, "\(place)")
    }
    let rows = CommaSeparated.rows(TidyReport.table(report).text)
    for place in told {
      guard case .indicator(let id) = summary.outputs[place].id else { continue }
      for portfolio in summary.portfolios {
        let means = rows.filter { $0[1] == portfolio.name && $0[3] == id && $0[6] == "mean" }.map { Double($0[7]) }
        #expect(means == portfolio.years.map { $0.outputs[place].level?.mean.value }, "\(id)")
      }
    }
  }

  @Test func `law: bands lie inside one another and chances of grades add up to one`() {
    for place in summary.toldIndicators {
      for spread in summary.portfolios.indices.flatMap({ summary.course(of: place, portfolio: $0) }) {
        #expect(
          spread.ninetyFive.lowerBound <= spread.eighty.lowerBound && spread.eighty.lowerBound <= spread.half.lowerBound
        )
        #expect(
          spread.half.upperBound <= spread.eighty.upperBound && spread.eighty.upperBound <= spread.ninetyFive.upperBound
        )
      }
    }
    let grades = summary.toldGrades
    #expect(grades.count == 19 && grades.count { summary.outputs[$0].id == .headline } == 1)
    for grade in grades {
      for year in summary.portfolios.indices.flatMap({ summary.grades(of: grade, portfolio: $0) }) {
        // Chances are kept in 32 bits a future.
        #expect(abs(year.chances.reduce(0) { $0 + $1.value } - 1) < 1e-6)
        #expect(abs(year.chances[2].value + year.chances[3].value - year.atLeastGood.value) < 1e-6)
      }
    }
  }

  @Test func `functionality: money adds up, and what is not modelled is said and not shown as zero`() throws {
    #expect(summary.hasMoney)
    for plan in summary.portfolios.indices.dropFirst() {
      let lines = summary.portfolios[plan].lines.map { summary.spending(on: $0.line, portfolio: plan) }
      for (year, total) in summary.spending(on: .total, portfolio: plan).enumerated() {
        let sum = lines.reduce(0) { $0 + $1[year] }
        #expect(abs(sum - total) < 1 + 1e-5 * abs(sum))
      }
      #expect(summary.portfolios[plan].budget.last == summary.portfolios[plan].total)
    }
    // Posts cost their price every year, whatever else happens.
    #expect(summary.portfolios[2].budget[0].undiscounted.ninetyFive.lowerBound > 2 * 6 * 30_000)
    let uncounted = Set(RunWords.uncounted.map(\.name))
    #expect(uncounted.isSuperset(of: ["Schools", "Health services", "Police, courts and youth justice"]))
    #expect(RunWords.uncounted.allSatisfy { $0.reason.hasPrefix("Not modelled.") })
    let page = HTMLReport.page(report)
    for body in RunWords.uncounted { #expect(page.contains(body.name)) }
  }

  @Test func `functionality: numbers that went in are counted, and sources are named`() {
    #expect(summary.counts(\.confidence.rawValue).reduce(0) { $0 + $1.count } == summary.numbers.count)
    #expect(summary.numbers.count > 80)
    let page = HTMLReport.page(report)
    #expect(page.contains("<strong>S003</strong>") && page.contains("<dt>Seed</dt>") && page.contains("scenario.yaml"))
  }

  @Test func `functionality: the tornado says how many numbers were looked at`() throws {
    #expect(summary.portfolios[0].examined == nil)
    for dependence in summary.dependences {
      let count = try #require(summary.portfolios[dependence.portfolio].examined)
      #expect(count > dependence.influences.count && count > 60 && !dependence.influences.isEmpty)
      #expect(dependence.influences.allSatisfy { $0.correlation.error > 0 && abs($0.correlation.value) <= 1 })
      #expect(HTMLReport.page(report).contains(" of \(count), by rank correlation"))
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
    let own = CommaSeparated.rows(TidyReport.table(report).text)
    #expect(own[0] == results[0])
    let known = Set(results.dropFirst().map { $0[6] })
    let told = Set(own.dropFirst().map { $0[6] })
    let strange = told.subtracting(known).subtracting(Self.own).filter { name in
      !Self.ownBeginnings.contains { name.hasPrefix($0) }
    }
    #expect(strange.isEmpty, "\(strange)")
    #expect(!told.isDisjoint(with: Self.own) && told.intersection(known).count > 15)
    // What both tables say of an indicator is the same number.
    let key = { (row: [String], output: String) in ([row[1], row[2], output, row[6]]).joined(separator: "|") }
    let values = Dictionary(results.dropFirst().map { (key($0, $0[3]), $0[7]) }) { first, _ in first }
    var same = 0
    for row in own.dropFirst() {
      guard let value = values[key(row, "indicator." + row[3])] else { continue }
      #expect(value == row[7], "\(row)")
      same += 1
    }
    #expect(same > 1_000)
  }

  @Test func `deterministic: the same folder gives the same bytes in every format`() throws {
    var request = ReportRequest(folder: run.outcome.folder)
    request.threads = 1
    let again = try run.library.runReport(request)
    #expect(HTMLReport.page(again) == HTMLReport.page(report))
    #expect(MarkdownReport.page(again) == MarkdownReport.page(report))
    #expect(TidyReport.table(again).text == TidyReport.table(report).text)
    #expect(try JSONReport.page(again) == JSONReport.page(report))
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
