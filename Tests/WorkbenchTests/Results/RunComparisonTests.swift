import DecisionAnalysis
import Foundation
import RunSupport
import Runs
import ServiceModel
import Terminal
import Testing
import Wording

@Suite struct `Runs side by side` {
  @Test func `functionality: the same run under two paths has the same numbers`() throws {
    let comparison = RunComparison([try run(), try run()])
    #expect(comparison.isSame && comparison.ingredients.isEmpty && comparison.strangers.isEmpty)
    #expect(text(comparison).contains("The same numbers, to the last digit."))
    #expect(text(comparison).contains("Every plan is the same in every run."))
  }

  @Test func `functionality: a plan under another name is matched by its content, and that is said`() throws {
    let other = try run { $0.portfolios[1].name = "Carers, more of them" }
    let comparison = RunComparison([try run(), other])
    #expect(comparison.plans[1].partners.map { $0?.name } == ["Carers, more of them"])
    #expect(comparison.plans[1].partners.map { $0?.kinship } == [.renamed])
    #expect(
      text(comparison).contains("'More carers' is 'Carers, more of them' in run 2: the same plan under another name"))
    #expect(comparison.table.text.contains("\"Carers, more of them\""))
  }

  @Test func `functionality: spells that adjoin and another order are the same plan`() throws {
    let split = try run { summary in
      var (first, second) = (summary.portfolios[1].deployments[0], summary.portfolios[1].deployments[0])
      (first.years, second.years) = ("2007", "2008")
      summary.portfolios[1].deployments = [second, first]
    }
    #expect(RunComparison([try run(), split]).plans[1].partners.map { $0?.kinship } == [.same])
  }

  @Test func `functionality: the same name with another dose is compared and called another plan`() throws {
    let other = try run { $0.portfolios[1].deployments[0].dose = 40 }
    let comparison = RunComparison([try run(), other])
    #expect(comparison.plans[1].partners.map { $0?.kinship } == [.otherContent])
    #expect(comparison.rows.contains { $0.portfolios[0] == "More carers" })
    #expect(text(comparison).contains("the same name, other content"))
    // Every number agrees, and still they are not the same.
    #expect(!comparison.isSame && !text(comparison).contains("The same numbers"))
  }

  @Test func `functionality: content goes before names`() throws {
    let other = try run { summary in
      summary.portfolios.append(summary.portfolios[1])
      summary.portfolios[1].deployments[0].dose = 40
      summary.portfolios[2].name = "As before"
    }
    let comparison = RunComparison([try run(), other])
    #expect(comparison.plans[1].partners.map { $0?.name } == ["As before"])
    #expect(comparison.plans[1].partners.map { $0?.kinship } == [.renamed])
    #expect(comparison.strangers.map(\.run) == [1] && comparison.strangers.map(\.name) == ["More carers"])
  }

  @Test func `functionality: a plan without a partner is listed and the runs are never the same`() throws {
    let fewer = try run { $0.portfolios.removeLast() }
    for comparison in [RunComparison([try run(), fewer]), RunComparison([fewer, try run()])] {
      #expect(!comparison.isSame)
      #expect(text(comparison).contains("has no partner in run"))
      #expect(!text(comparison).contains("The same numbers"))
      #expect(comparison.rows.allSatisfy { $0.portfolios[0] == "Nothing more" })
    }
  }

  @Test func `functionality: different areas share no level, no count and no cost`() throws {
    let other = try run { $0.question.area = "elsewhere" }
    let comparison = RunComparison([try run(), other])
    #expect(comparison.areasDiffer && !comparison.rows.isEmpty)
    #expect(comparison.rows.allSatisfy { $0.statistic.isDifference && [.indicator, .grade].contains($0.output.kind) })
    #expect(text(comparison).contains("the areas differ: somewhere, elsewhere"))
  }

  @Test func `functionality: of different horizons the last common year is compared`() throws {
    let shorter = try run { summary in
      summary.question.lastYear = 2007
      for place in summary.portfolios.indices { summary.portfolios[place].years.removeLast() }
    }
    let comparison = RunComparison([try run(), shorter])
    #expect(comparison.year == 2007 && comparison.rows.allSatisfy { $0.year == 2007 })
    #expect(text(comparison).contains("the horizons differ: 2007-2008, 2007-2007"))
    #expect(!comparison.isSame)
  }

  @Test func `extreme value: runs without a common year have nothing to compare`() throws {
    let later = try run { summary in
      for place in summary.portfolios.indices {
        for year in summary.portfolios[place].years.indices { summary.portfolios[place].years[year].year += 10 }
      }
    }
    let comparison = RunComparison([try run(), later])
    #expect(comparison.rows.isEmpty && comparison.year == nil)
    #expect(text(comparison).contains("no year in common"))
  }

  @Test func `functionality: every part of the design is told apart`() throws {
    let changes: [(RunComparison.Part, (inout RunSummary) -> Void)] = [
      (.area, { $0.question.area = "x" }), (.horizon, { $0.question.lastYear = 2011 }),
      (.draws, { $0.question.draws = 9 }), (.replications, { $0.question.replications = 2 }),
      (.seed, { $0.question.seed = 7 }), (.parametersVary, { $0.question.parametersVary = false }),
      (.chanceVaries, { $0.question.chanceVaries = false }), (.priors, { $0.question.priors = .beliefs2007 }),
      (.discountRate, { $0.question.discountRate = 0.05 }),
      (.prices, { $0.question.prices = ConvertedPrices(year: "2010/11", factor: 1.1) }),
      (.practiceEvidence, { ($0.question.practiceEvidence, $0.question.practiceFindings) = ("A review", 12) }),
      (.assumption, { $0.question.assumptions = [] }), (.title, { $0.question.scenario = "Another" }),
    ]
    for (part, change) in changes {
      let comparison = RunComparison([try run(), try run(change)])
      #expect(comparison.ingredients.map(\.part) == [part])
      #expect(!text(comparison).contains(ComparisonWords.nothingDiffers), "\(part)")
    }
    var data = try run()
    data.manifest.dataFiles = [InputDigestFixture.changed(data.manifest.dataFiles[0])]
    #expect(RunComparison([try run(), data]).ingredients.map(\.part) == [.dataFile])
    var words = try run()
    words.manifest.resolvedScenario = "other"
    #expect(RunComparison([try run(), words]).ingredients.map(\.part) == [.scenario])
  }

  @Test func `law: any number of runs have a column each and every number stands whole`() throws {
    for count in [2, 3, 7, 20] {
      let runs = try (0..<count).map { number in
        try run { summary in
          let last = summary.portfolios[0].years.count - 1
          summary.portfolios[0].years[last].outputs[0].level?.mean = Estimate(
            value: 9_362_942_891 + Double(number) * 1_000_003, error: 2)
        }
      }
      let comparison = RunComparison(runs)
      let page = comparison.page(byWay: "--all")
      #expect(page.lines.allSatisfy { breadth($0.text) <= Page.width })
      let tokens = Set(page.text.split(whereSeparator: \.isWhitespace).map(String.init))
      for number in 0..<count {
        #expect(tokens.contains(Figure.fixed(9_362_942_891 + Double(number) * 1_000_003, places: 0)), "\(count)")
      }
    }
  }

  @Test func `law: what differs comes first, what does not next, and nulls last`() throws {
    let other = try run { summary in
      let last = summary.portfolios[0].years.count - 1
      summary.portfolios[0].years[last].outputs[1].level?.mean.value += 50
      summary.portfolios[0].years[last].outputs[0].level = nil
      summary.portfolios[0].years[last].outputs[2].level?.mean = Estimate(value: 3, error: .infinity)
    }
    let third = try run { $0.portfolios.removeLast() }
    let rows = RunComparison([try run(), other, third]).rows
    let weights = rows.map { $0.distance ?? -1 }
    #expect(weights == weights.sorted(by: >) && weights[0] > 0 && weights.last == -1)
    #expect(rows[0].output.description == "indicator.rate")
    let table = RunComparison([try run(), other, third]).table
    #expect(table.header == ["run", "portfolio", "year", "output", "label", "unit", "statistic", "value", "error"])
    #expect(table.count == rows.reduce(0) { $0 + $1.values.count { $0 != nil } })
  }

  @Test func `functionality: a comparison is written as JSON and read back the same`() throws {
    let comparison = RunComparison([try run(), try run { $0.portfolios.removeLast() }])
    let again = try JSONDecoder().decode(RunComparison.self, from: Data(try json(comparison).utf8))
    #expect(again == comparison)
  }

  private func text(_ comparison: RunComparison) -> String {
    comparison.page(byWay: "--all").text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A finished run that was never on disk, with something changed.
  private func run(_ change: (inout RunSummary) -> Void = { _ in }) throws -> FinishedRun {
    var summary = try SmallSummary.make()
    change(&summary)
    let manifest: [String: Any] = [
      "format": Manifest.currentFormat, "run": "8x1-0", "title": "A small question",
      "versions": ["windscreen": "1", "swift": "6", "gsl": "2"],
      "scenario": ["file": "plan.yaml", "sha256": "00"], "resolvedScenario": "00", "data": "00",
      "dataFiles": [["file": "data/areas.yaml", "sha256": "00"]], "refusedSets": 3, "drawsWithRefusals": 2,
      "files": [Any](),
      "design": [
        "draws": 8, "replications": 1, "seed": 2006, "parametersVary": true, "chanceVaries": true,
        "portfolios": ["Nothing more", "More carers"], "years": [2007, 2008],
      ],
    ]
    let bytes = try JSONSerialization.data(withJSONObject: manifest)
    return FinishedRun(
      path: "Results/plan", manifest: try JSONDecoder().decode(Manifest.self, from: bytes), summary: summary)
  }
}

/// Input digests with other bytes behind them.
private enum InputDigestFixture {
  static func changed(_ digest: InputDigest) -> InputDigest {
    var digest = digest
    digest.sha256 = "11"
    return digest
  }
}
