import LocatedYAML
import ModelInputs
import ServiceModel
import Testing

@Suite struct `A scenario that is right` {
  @Test func `functionality: every part arrives`() throws {
    let scenario = try ScenarioFile(text: Example.scenario, file: "plan.yaml").scenario(in: Example.catalogue())
    #expect(scenario.name == "Foster carers or lower thresholds")
    #expect(scenario.area == "rotherham-2006")
    #expect(scenario.horizon == YearRange(Year(ending: 2007), through: Year(ending: 2011)))
    #expect(scenario.portfolios.map(\.name) == ["More foster carers", "Lower thresholds"])
    #expect(
      scenario.portfolios[0].deployments.map(\.intervention) == ["foster-carer-recruitment", "foster-carer-support"])
    #expect(scenario.portfolios[0].deployments.map(\.dose) == [20, 40])
    #expect(scenario.portfolios[0].deployments[0].years.description == "2007-2009")
    #expect(scenario.portfolios[1].deployments[0].rampMonths == 6)
    #expect(scenario.assumptions.map(\.parameter) == ["fc-leaving"])
    #expect(scenario.assumptions[0].because == "Fostering panel minutes, March 2006")
    #expect(scenario.priors == .evidenceToDate)
    #expect(scenario.design == Design(draws: 2000, replications: 1, seed: 7))
  }

  @Test func `functionality: what is left out takes the defaults`() throws {
    let short = """
      scenario: Schools
      area: rotherham-2006
      horizon: 2007
      priors: beliefs-2007
      portfolios:
        - {name: In schools, deploy: [social-workers-in-schools: {dose: 1 worker, years: 2007}]}
      """
    let scenario = try ScenarioFile(text: short, file: "plan.yaml").scenario(in: Example.catalogue())
    #expect(scenario.design == Design())
    #expect(scenario.horizon.count == 1)
    #expect(scenario.priors == .beliefs2007)
    #expect(scenario.portfolios[0].deployments[0].rampMonths == nil)
    #expect(scenario.assumptions.isEmpty)
  }

  @Test func `functionality: a byte-order mark and Windows line ends change nothing`() throws {
    #expect(try Example.page("\u{FEFF}" + Example.scenario.replacing("\n", with: "\r\n")) == "no fault")
  }

  @Test func `functionality: one intervention may have different doses in different years`() throws {
    let text = Example.spoilt(
      "- foster-carer-support: {dose: 40 households, years: 2007-2011}",
      "- foster-carer-recruitment: {dose: 30 households, years: 2010-2011}")
    #expect(try Example.page(text) == "no fault")
  }
}
