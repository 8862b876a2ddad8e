import LocatedYAML
import ModelInputs
import ServiceModel
import Testing

private let sweep = "dose: {from: 10 households, to: 50 households, step: 10}"

@Suite struct `A sweep of doses` {
  private func scenario(_ text: String) throws -> Scenario {
    try ScenarioFile(text: text, file: "plan.yaml").scenario(in: Example.catalogue())
  }

  @Test func `functionality: a sweep is a portfolio for each dose, as if written one by one`() throws {
    let swept = try scenario(Example.spoilt("dose: 20 households", sweep))
    #expect(
      swept.portfolios.map(\.name) == [
        "More foster carers (10 households)", "More foster carers (20 households)",
        "More foster carers (30 households)",
        "More foster carers (40 households)", "More foster carers (50 households)", "Lower thresholds",
      ])
    #expect(swept.portfolios.prefix(5).map { $0.deployments[0].dose } == [10, 20, 30, 40, 50])
    let plain = try scenario(Example.scenario)
    #expect(swept.portfolios[1].deployments == plain.portfolios[0].deployments)
    #expect(swept.portfolios[5] == plain.portfolios[1])
  }

  @Test func `extreme value: tenths are tenths, and one of a unit is singular`() throws {
    let text = Example.spoilt(
      "foster-carer-support: {dose: 40 households,", "advocacy: {dose: {from: 0.5, to: 1.5, step: 0.1 advocates},")
    let portfolios = try scenario(text).portfolios
    #expect(
      portfolios.prefix(11).map { $0.deployments[1].dose } == [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.4, 1.5])
    #expect(portfolios[5].name == "More foster carers (1 advocate)")
    #expect(portfolios[6].name == "More foster carers (1.1 advocates)")
  }

  @Test func `functionality: changes elsewhere leave a sweep as its author wrote it, and letters count its doses`()
    throws
  {
    let text = Example.spoilt("dose: 20 households", sweep) + "\n# A comment.\n"
    let document = try ScenarioDocument(text: text, file: "plan.yaml", catalogue: try Example.catalogue())
    #expect(document.written.portfolios[0].deployments[0].dose == "{from: 10 households, to: 50 households, step: 10}")
    #expect(document.written.numbers(of: 0) == 1...5 && document.written.numbers(of: 1) == 6...6)
    #expect(document.written.portfolio("C") == 0 && document.written.portfolio("F") == 1)
    let changed = try document.changed(file: "plan.yaml", catalogue: try Example.catalogue()) {
      $0[setting: "draws"] = "99"
    }
    #expect(changed.text == text.replacing("draws: 2000", with: "draws: 99"))
    let anew = try document.changed(file: "plan.yaml", catalogue: try Example.catalogue()) { written in
      written.portfolios[0].deployments[0].dose = "30 households"
      written.outcomes = ["cost.total"]
    }
    #expect(anew.scenario.portfolios.count == 2 && anew.scenario.outcomes == [.cost(.total)])
    let back = try anew.changed(file: "plan.yaml", catalogue: try Example.catalogue()) {
      $0.portfolios[0].deployments[0].dose = "{from: 10, to: 20, step: 5}"
    }
    #expect(back.scenario.portfolios.map(\.name).contains("More foster carers (15 households)"))
  }

  @Test(arguments: [
    ("{from: 10 households, to: 45 households, step: 10}", "steps of 10 from 10 reach 40 and 50, not 45"),
    ("{from: 10 households, to: 20 households, step: 0.1}", "101 doses is outside 2 to 50 doses"),
    ("{from: 10 households, to: 20 households, step: 1e-6}", "10000001 doses is outside 2 to 50 doses"),
    ("{from: 10 households, to: 11 households, step: 10}", "steps of 10 from 10 reach 10 and 20, not 11"),
    (
      "{from: 50 households, to: 10 households, step: 10}",
      "a sweep goes from a lower to a higher dose, not from 50 to 10"
    ),
    (
      "{from: 10 households, to: 10 households, step: 10}",
      "a sweep goes from a lower to a higher dose, not from 10 to 10"
    ),
  ])
  func `dirty: a sweep that is none is refused where it stands`(written: String, words: String) throws {
    let page = try Example.page(Example.spoilt("dose: 20 households", "dose: \(written)"))
    #expect(page.split(separator: "\n").first ?? "" == "plan.yaml:7:42: \(words)")
  }

  @Test(arguments: [
    ("{from: 1 household, to: 50 households, step: 7}", "plan.yaml:7:49: 1 households is outside 5 to 50 households"),
    ("{from: 10 carers, to: 50, step: 10}", "plan.yaml:7:52: the unit 'carers' does not fit here"),
    ("{from: 10, to: 50, step: -10}", "plan.yaml:7:67: a step goes up, by more than 0 households"),
    ("{from: 10, to: 50, steps: 10}", "plan.yaml:7:61: unknown key 'steps'"),
    ("{from: 10, to: 50}", "plan.yaml:7:42: the key 'step' is missing"),
    ("[10, 20]", "plan.yaml:7:42: expected a number and a unit, such as '20 households' but found a list"),
  ])
  func `dirty: parts of a sweep are checked like doses`(written: String, words: String) throws {
    let page = try Example.page(Example.spoilt("dose: 20 households", "dose: \(written)"))
    #expect(page.split(separator: "\n").first ?? "" == words)
  }

  @Test func `dirty: two sweeps in a portfolio, and a name that a sweep takes`() throws {
    let both = Example.spoilt("dose: 20 households", sweep)
      .replacing("dose: 40 households", with: "dose: {from: 40, to: 60, step: 10}")
    #expect(
      try Example.page(both).hasPrefix(
        "plan.yaml:8:9: a portfolio sweeps one dose; write a portfolio for each dose of the other"))
    let taken = Example.spoilt("dose: 20 households", sweep)
      .replacing("name: Lower thresholds", with: "name: More foster carers (20 households)")
    #expect(try Example.page(taken).hasPrefix("plan.yaml:9:11: "))
    #expect(try Example.page(taken).contains("More foster carers (20 households)"))
  }
}

@Suite struct `Outcomes of a scenario` {
  private func page(_ outcomes: String) throws -> String {
    try Example.page(Example.scenario + "\noutcomes: \(outcomes)\n")
  }

  @Test func `functionality: indicators by their ids and other outputs by their names, in order`() throws {
    let text =
      Example.scenario
      + "\noutcomes: [lac-three-placements, cost.total, stock.looked-after, grade.jar.childrens-services]\n"
    let scenario = try ScenarioFile(text: text, file: "plan.yaml").scenario(in: Example.catalogue())
    #expect(
      scenario.outcomes == [
        .indicator("lac-three-placements"), .cost(.total), .stock(.lookedAfter), OutputID.headline,
      ])
    #expect(
      try ScenarioFile(text: Example.scenario, file: "plan.yaml").scenario(in: Example.catalogue()).outcomes.isEmpty)
  }

  @Test func `dirty: an output that is not there, one twice and none at all`() throws {
    let unknown = try page("[lac-three-placement]")
    #expect(unknown.contains("plan.yaml:15:12: there is no output 'lac-three-placement'"))
    #expect(unknown.contains("Did you mean 'lac-three-placements'?"))
    #expect(try page("[cost.total, cost.total]").hasPrefix("plan.yaml:15:24: "))
    #expect(try page("[lac-three-placements, indicator.lac-three-placements]").hasPrefix("plan.yaml:15:34: "))
    #expect(try page("[]").contains("without outcomes the usual ones are shown: leave the line out"))
    #expect(try page("cost.total").hasPrefix("plan.yaml:15:11: expected a list but found 'cost.total'"))
  }
}
