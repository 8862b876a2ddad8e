import Decisions
import Foundation
import RunSupport
import Runs
import ServiceModel
import Terminal
import TestSupport
import Testing
import Wording

/// Decisions at the prices of another year: sums, budgets and worths are all at them.
@Suite struct `Decisions at the prices of another year` {
  private let folder = TemporaryFolder()

  private func scenario() throws -> String { try folder.carersOrTeachers() }

  private func factor() throws -> Double {
    try #require(BundledLibrary.shared.get().catalogue.deflators.factor(to: Year(ending: 2019)))
  }

  private func words(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  @Test func `law: what plans cost is the ratio times what it was, what they gain is the same, and a worth goes along`()
    throws
  {
    let (library, ratio) = (try BundledLibrary.shared.get(), try factor())
    func decided(_ prices: String?, worth: Double) throws -> DecisionResult {
      var request = DecisionRequest(scenario: try scenario(), threads: 2)
      (request.prices, request.worth) = (prices, worth)
      return try library.decide(request)
    }
    // A unit that is worth as much more as everything costs more makes the same choice.
    let (base, other) = (try decided(nil, worth: 10_000), try decided("2018/19", worth: 10_000 * ratio))
    #expect(base.prices == nil && other.prices == ConvertedPrices(year: "2018/19", factor: ratio))
    for (one, two) in zip(base.money, other.money) {
      #expect(one.gain == two.gain && one.withoutGain == two.withoutGain && one.paidBack == two.paidBack)
      #expect(abs(two.cost.value - ratio * one.cost.value) < 1e-5 * abs(two.cost.value) + 1)
      for (a, b) in zip(one.payers, two.payers) {
        #expect(a.holders == b.holders && abs(b.cost.value - ratio * a.cost.value) < 1e-5 * abs(b.cost.value) + 1)
      }
    }
    #expect(base.information?.chosen == other.information?.chosen)
    #expect(base.robustness.map(\.best) == other.robustness.map(\.best))
    let page = words(other.page().text)
    #expect(page.contains("All sums are at 2018/19 prices.") && page.contains("times 1.281 by the GDP deflator"))
    #expect(words(base.page().text).contains("All sums are at 2005/06 prices, the price year of the catalogue."))
    #expect(try !json(base).contains("\"prices\""))
  }

  @Test func `law: a budget at other prices buys what its worth at the catalogue's buys, and the scenario says so`()
    throws
  {
    let (library, ratio) = (try BundledLibrary.shared.get(), try factor())
    func best(_ prices: String?, _ budget: Double, _ written: String) throws -> (BestResult, BestRequest) {
      var request = BestRequest(scenario: try scenario(), budget: budget)
      (request.draws, request.threads, request.prices) = (60, 2, prices)
      request.written = "\(folder.path)/\(written)"
      return (try library.best(request), request)
    }
    let base = try best(nil, 150_000, "base.yaml").0
    let (other, request) = try best("2018/19", 150_000 * ratio, "other.yaml")
    #expect(other.finalists.map { $0.parts.map(\.dose) } == base.finalists.map { $0.parts.map(\.dose) })
    for (one, two) in zip(base.finalists, other.finalists) {
      #expect(abs(two.cost - ratio * one.cost) < 1e-5 * two.cost + 1 && one.gain == two.gain)
    }
    // The same number of pounds of a later year buys less.
    #expect(try best("2018/19", 150_000, "less.yaml").0.candidates < other.candidates)
    #expect(try library.scenario(path: "\(folder.path)/other.yaml").design.prices == Year(ending: 2019))
    #expect(try library.scenario(path: "\(folder.path)/base.yaml").design.prices == Defaults.priceYear)
    let page = words(other.page().text)
    #expect(page.contains("at 2018/19 prices over all years?") && page.contains("All sums are at 2018/19 prices:"))
    let played = try #require(try library.run(bestOf: other, request, results: folder.path + "/Results"))
    #expect(played.summary.question.prices?.year == "2018/19")
  }

  @Test func `law: a wish about spending is one at the prices asked for`() throws {
    let (library, ratio) = (try BundledLibrary.shared.get(), try factor())
    func sought(_ prices: String?, _ sum: Double) throws -> GoalResult {
      var request = GoalRequest(
        scenario: try scenario(), want: "net-cost <= \(sum)", chance: 0.9, intervention: "foster-carer-support")
      (request.draws, request.threads, request.prices) = (60, 2, prices)
      return try library.goal(request)
    }
    let (base, other) = (try sought(nil, 200_000), try sought("2018/19", 200_000 * ratio))
    guard case .upTo(let one, _) = base.answer, case .upTo(let two, _) = other.answer else {
      Issue.record("\(base.answer) \(other.answer)")
      return
    }
    #expect(abs(one - two) <= (base.range[1] - base.range[0]) / 200)
    #expect(other.outcomeUnit == "GBP at 2018/19 prices" && words(other.page().text).contains("at 2018/19 prices"))
    #expect(base.outcomeUnit == "GBP at 2005/06 prices" && !words(base.page().text).contains("deflator"))
  }

  @Test func `dirty: an unknown year is refused by all three`() throws {
    let library = try BundledLibrary.shared.get()
    var (decision, best) = (DecisionRequest(scenario: try scenario()), BestRequest(scenario: try scenario(), budget: 1))
    var goal = GoalRequest(
      scenario: try scenario(), want: "net-cost <= 1", chance: 0.5, intervention: "foster-carer-support")
    (decision.prices, best.prices, goal.prices) = ("2030/31", "2030/31", "2030/31")
    let (asked, sum, wish) = (decision, best, goal)
    for refused in [{ _ = try library.decide(asked) }, { _ = try library.best(sum) }, { _ = try library.goal(wish) }]
      as [() throws -> Void]
    {
      let error = #expect(throws: WorkbenchError.self) { try refused() }
      #expect(error?.exitCode == 64 && error?.description.contains("the nearest is 2018/19") == true)
    }
  }
}
