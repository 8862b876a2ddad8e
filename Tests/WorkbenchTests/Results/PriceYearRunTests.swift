import DecisionAnalysis
import Foundation
import LocatedYAML
import ModelInputs
import Reports
import RunSupport
import Runs
import ServiceModel
import Terminal
import TestSupport
import Testing
import Wording

/// Results at the prices of another year: they say so everywhere, and are never taken for those of another.
@Suite struct `Results at the prices of another year` {
  private let folder = TemporaryFolder()

  private static let text = """
    scenario: Support for carers
    area: rotherham-2006
    horizon: 2007-2008
    outcomes: [lac-three-placements, cost.total]
    portfolios:
      - name: Carers
        deploy:
          - foster-carer-support: {dose: 60 households, years: 2007-2008}
      - name: Both
        deploy:
          - foster-carer-support: {dose: 60 households, years: 2007-2008}
          - camhs-capacity: {dose: 2 clinicians, years: 2007-2008}
    run: {draws: 6}

    """

  private static func text(_ prices: String) -> String {
    text.replacing("{draws: 6}", with: "{draws: 6, prices: \(prices)}")
  }

  private func run(
    _ text: String = text, draws: Int = 6, into results: String = "Results",
    _ change: (inout RunRequest) -> Void = { _ in }
  ) throws -> RunOutcome {
    var request = RunRequest(
      scenario: try folder.write(text, to: "carers.yaml"), results: "\(folder.path)/\(results)", threads: 2)
    request.draws = draws
    change(&request)
    return try BundledLibrary.shared.get().run(request)
  }

  private func read(_ run: RunOutcome, _ name: String) throws -> String {
    try String(contentsOfFile: "\(run.folder)/\(name)", encoding: .utf8)
  }

  private func factor(_ ending: Int) throws -> Double {
    try #require(BundledLibrary.shared.get().catalogue.deflators.factor(to: Year(ending: ending)))
  }

  @Test func `law: every sum of results.csv is the ratio times what it was, and no other number moves`() throws {
    let (base, other) = (try run(), try run(Self.text("2010/11")))
    let ratio = try factor(2011)
    let rows = { (text: String) in
      text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }
    let (before, after) = (rows(try read(base, "results.csv")), rows(try read(other, "results.csv")))
    #expect(before.count == after.count && before.count > 1000)
    var sums = 0
    for (one, two) in zip(before, after).dropFirst() {
      // Run, portfolio, year, output, label, unit, statistic, value and error, which may be empty.
      guard let place = one.firstIndex(of: "GBP at 2005/06 prices") else {
        #expect(one.dropFirst() == two.dropFirst(), "\(one)")
        continue
      }
      #expect(two[place] == "GBP at 2010/11 prices" && one[1..<place] == two[1..<place], "\(two)")
      for column in (place + 2)..<one.count where !one[column].isEmpty {
        let (was, now) = (try #require(Double(one[column])), try #require(Double(two[column])))
        // A difference of two sums that were rounded to 32 bits is as exact as they are.
        #expect(abs(now - ratio * was) <= 6, "\(one) \(two)")
        sums += abs(was) > 1_000 ? 1 : 0
      }
    }
    #expect(sums > 100)
  }

  @Test func `functionality: summary, scenario, pages and reports name the year, and those without it do not`() throws {
    let (base, other) = (try run(), try run(Self.text("2018/19")))
    #expect(base.summary.question.prices == nil)
    #expect(try !read(base, "summary.json").contains("\"prices\"") && !read(base, "scenario.yaml").contains("prices"))
    #expect(try other.summary.question.prices == ConvertedPrices(year: "2018/19", factor: factor(2019)))
    #expect(try read(other, "scenario.yaml").contains("prices: 2018/19}"))
    #expect(try ResultsFolder(path: other.folder).summary() == other.summary)
    let library = try BundledLibrary.shared.get()
    for (outcome, year, not) in [(base, "2005/06", "2018/19"), (other, "2018/19", "no such year")] {
      var request = ReportRequest(folder: outcome.folder)
      request.playsParts = false
      let report = try library.runReport(request)
      let page = outcome.page(width: 100).text
      let texts = [
        page.split(whereSeparator: \.isWhitespace).joined(separator: " "), MarkdownReport.page(report),
        HTMLReport.page(report),
      ]
      for text in texts { #expect(text.contains("at \(year) prices") && !text.contains(not)) }
      #expect(MarkdownReport.page(report).contains("all years, \(year) prices"))
    }
    var request = ReportRequest(folder: other.folder)
    request.playsParts = false
    let report = try library.runReport(request)
    for text in [MarkdownReport.page(report), HTMLReport.page(report)] {
      #expect(text.contains("times 1.281 by the GDP deflator") && text.contains("£ thousand at 2018/19 prices"))
    }
    #expect(TidyReport.table(report).text.contains("GBP at 2018/19 prices"))
    #expect(RunWords.prices(nil) == "All sums are at 2005/06 prices, the price year of the catalogue.")
  }

  @Test func `law: who pays adds up to the plan's own price, at whatever prices`() throws {
    for outcome in [try run(), try run(Self.text("2018/19"))] {
      let plan = outcome.summary.portfolios[2]
      let own = try #require(plan.budget.first { $0.line == .interventions }).undiscounted.mean.value
      let payers = try #require(plan.payers)
      #expect(payers.count > 1 && abs(payers.reduce(0) { $0 + $1.undiscounted.mean.value } - own) < 2)
    }
  }

  @Test func `determinism: a run asked for on the command is that of the file, bit for bit`() throws {
    let asked = try run { $0.prices = "2010/11" }
    let written = try run(Self.text("2010/11"), into: "Written")
    #expect(asked.manifest.run == written.manifest.run)
    for name in ["results.csv", "summary.json", "scenario.yaml", "assumptions.csv"] {
      #expect(try read(asked, name) == read(written, name), "\(name)")
    }
    #expect(try DrawsRead(run: asked.folder).bytes == DrawsRead(run: written.folder).bytes)
    // The catalogue's own year is no setting at all.
    #expect(try run { $0.prices = "2005/06" }.manifest.run == run(into: "Usual").manifest.run)
    #expect(try run(Self.text("2005/06"), into: "Said").manifest.run == run(into: "Usual").manifest.run)
  }

  @Test func `law: draws of one price year are never taken for those of another`() throws {
    let base = try run(draws: 5)
    let other = try run(Self.text("2010/11"), draws: 5)
    #expect(base.manifest.run != other.manifest.run && base.manifest.question != other.manifest.question)
    // Both lie in one folder of runs, of which more draws of either may be taken.
    let (moreBase, moreOther) = (try run(draws: 8), try run(Self.text("2010/11"), draws: 8))
    let (freshBase, freshOther) = (
      try run(draws: 8, into: "Fresh"), try run(Self.text("2010/11"), draws: 8, into: "Fresh")
    )
    #expect(try DrawsRead(run: moreBase.folder).bytes == DrawsRead(run: freshBase.folder).bytes)
    #expect(try DrawsRead(run: moreOther.folder).bytes == DrawsRead(run: freshOther.folder).bytes)
    #expect(try DrawsRead(run: moreBase.folder).bytes != DrawsRead(run: moreOther.folder).bytes)
    // Draws of another year, given by hand as those to begin with, are passed over.
    let begun = try run(Self.text("2018/19"), draws: 6, into: "Begun") { $0.earlier = base.folder }
    #expect(
      try DrawsRead(run: begun.folder).bytes == DrawsRead(run: run(Self.text("2018/19"), into: "Alone").folder).bytes)
    let extended = try BundledLibrary.shared.get().extend(
      other.folder, draws: 7, results: "\(folder.path)/Extended", threads: 2, observer: RunObserver())
    #expect(extended.summary.question.prices?.year == "2010/11")
  }

  @Test func `functionality: compare says that prices differ, and compares no sums`() throws {
    let (base, other) = (try run(), try run(Self.text("2010/11")))
    let comparison = try RunComparison([ResultsFolder(path: base.folder), ResultsFolder(path: other.folder)])
    #expect(comparison.ingredients.map(\.part) == [.prices] && !comparison.isSame)
    #expect(!comparison.rows.isEmpty && comparison.rows.allSatisfy { $0.output.kind != .cost && $0.isEqual })
    #expect(ComparisonWords.sentence(comparison.ingredients[0]).contains("2005/06, 2010/11"))
  }

  @Test func `law: a batch plays scenarios of several price years, each as its own run`() throws {
    let varied = """
      vary:
        method: grid
        over: {"Carers/foster-carer-support.dose": [20 households, 60 households]}

      """
    let files = try [
      folder.write(Self.text + varied, to: "a.yaml"), folder.write(Self.text("2010/11") + varied, to: "b.yaml"),
    ]
    var request = BatchRequest(files: files, threads: 2)
    request.folder = "\(folder.path)/batch"
    let library = try BundledLibrary.shared.get()
    let planned = try library.planBatch(request, words: { $0.description }, observer: RunObserver())
    let batch = try OpenBatch(planned.folder)
    #expect(batch.plan.worlds.count == 2 && batch.plan.scenarios.count == 4)
    try batch.play(batch.shards, library: library, threads: 2, words: { $0.description }, observer: RunObserver())
    let merged = try batch.merge(library: library, threads: 2, csv: true, observer: RunObserver())
    #expect(merged.failed.isEmpty)
    let text = try String(contentsOfFile: "\(batch.path)/runs.csv", encoding: .utf8)
    for id in try [run().manifest.run, run(Self.text("2010/11")).manifest.run] {
      #expect(text.contains(",\(id),"), "\(id)")
    }
    let totals = text.split(separator: "\n").filter { row in
      [",cost.total,", ",Both,2008,", ",mean,"].allSatisfy(row.contains)
    }
    #expect(totals.count == 4 && Set(totals.map { $0.contains("GBP at 2010/11 prices") }) == [true, false])
  }

  @Test func `functionality: a later year of one's own data is played, kept in the run's folder and read back`() throws
  {
    let data = "\(folder.path)/data/deflators"
    try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
    try """
    base: 2011/12
    deflators:
      - {year: 2024/25, index: 173.832, confidence: assumption, source: {reference: assumption, locator: made up}}

    """.write(toFile: "\(data)/later.yaml", atomically: true, encoding: .utf8)
    let library = try Library(data: "\(folder.path)/data")
    var request = RunRequest(
      scenario: try folder.write(Self.text("2024/25"), to: "carers.yaml"), results: "\(folder.path)/Own", threads: 2)
    request.draws = 2
    let outcome = try library.run(request)
    #expect(outcome.summary.question.prices == ConvertedPrices(year: "2024/25", factor: 2))
    let kept = try Library(data: ResultsFolder(path: outcome.folder).data)
    let again = try PlayableScenario(of: ResultsFolder(path: outcome.folder), library: kept)
    #expect(try again.scenario.design.prices == Year(ending: 2025) && again.engine().priceFactor == 2)
    #expect(throws: WorkbenchError.self) {
      try PlayableScenario(of: ResultsFolder(path: outcome.folder), library: BundledLibrary.shared.get())
    }
  }

  @Test(arguments: ["2012/13", "2011", "now", "", "2010/12"])
  func `dirty: prices of a year that there is no deflator of are refused on the command`(year: String) throws {
    let refused = #expect(throws: WorkbenchError.self) { try run { $0.prices = year } }
    #expect(refused?.exitCode == 64, "\(String(describing: refused))")
    let words = refused?.description ?? ""
    #expect(
      words.contains("--prices must be a year of the table of deflators (2005/06, ") && words.contains("not '\(year)'"))
    #expect((words.contains("the nearest is ")) == ["2012/13", "2011"].contains(year))
    #expect(!folder.everything.contains { $0.hasPrefix("Results") })
  }

  @Test func `dirty: a summary whose prices cannot be is refused`() throws {
    let outcome = try run(Self.text("2010/11"), draws: 2)
    for change in [
      { $0.question.prices?.year = "2010" }, { $0.question.prices?.year = "2005/06" },
      { $0.question.prices?.factor = 0 },
      { $0.question.prices?.factor = -1 },
    ] as [(inout RunSummary) -> Void] {
      var summary = outcome.summary
      change(&summary)
      let bytes = Array(try json(summary, isCompact: true).utf8)
      let refused = #expect(throws: WorkbenchError.self) {
        try RunSummary.read(bytes, of: outcome.manifest, file: "summary.json")
      }
      #expect(refused?.description.contains("question.prices") == true, "\(String(describing: refused))")
    }
  }
}
