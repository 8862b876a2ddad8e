import RunSupport
import Runs
import ServiceModel
import Session
import Testing

/// Labels are taken wherever ids are.
@Suite struct `Labels at the prompt` {
  @Test func `law: every indicator and every price of the catalogue is found by its label, in any case`() throws {
    let session = try SessionFixture.opened()
    let catalogue = session.library.catalogue
    let other = try #require(try SmallSummary.make().outputs.first)
    let names = OutputName(
      outputs: OutputLayout(indicators: catalogue.indicators).outputs.map {
        var fact = other
        (fact.id, fact.name, fact.kind, fact.unit) = ($0.id, $0.name, $0.id.kind, $0.unit)
        return fact
      })
    for (place, fact) in names.outputs.enumerated() where [.indicator, .stock, .cost].contains(fact.kind) {
      let found = try #require(names.place(of: fact.name.uppercased()), "\(fact.name)")
      #expect(names.outputs[found].name == fact.name || found == place, "\(fact.name)")
    }
    #expect(
      names.place(of: "average weekly cost") == names.place(of: "average-weekly-cost-of-foster-or-residential-care"))
    #expect(names.place(of: "average weekly cost") != nil)
    #expect(names.place(of: "average") == nil && names.place(of: "average weakly cost") == nil)
    #expect(names.place(of: "Being healthy").map { names.outputs[$0].kind } == .grade)
  }

  @Test func `functionality: a label, or how just one begins, does for an id`() throws {
    var session = try SessionFixture.opened()
    try session.done("run")
    let answer = try session.done("compare Average Weekly Cost")
    #expect(answer.hasPrefix("Average weekly cost of foster or residential care"))
    #expect(try session.done("compare \"average weekly cost\"") == answer)
    #expect(try session.done("plot average weekly cost Lower thresholds").contains("Lower thresholds"))
    #expect(try session.done("plot Children looked after B").contains("More carers"))
    #expect(try session.done("why Being healthy A").contains("Lower thresholds"))
    #expect(try session.done("explain average weekly cost").hasPrefix("Average weekly cost"))
    #expect(try session.done("explain Children looked after").lowercased().contains("looked after"))
  }

  @Test func `functionality: a parameter says how to assume it otherwise only where a scenario may`() throws {
    var session = try SessionFixture.opened()
    #expect(try session.done("explain fc-leaving").contains("`assume fc-leaving ...` puts a number"))
    let link = try session.done("explain link-exclusion-neet")
    #expect(link.contains("Links between sectors read it") && !link.contains("`assume"))
    #expect(try session.done("explain derby-vacancy-peak").contains("Only checks read it"))
  }

  @Test func `functionality: the Tab key goes on with a label where no id begins so`() throws {
    let session = try SessionFixture.opened()
    #expect(
      session.completion(of: "plot average wee").candidates == ["average weekly cost of foster or residential care"])
    #expect(session.completion(of: "why Being h").candidates == ["Being healthy"])
    #expect(session.completion(of: "explain Average weekly cost of fo").isWhole)
    #expect(session.completion(of: "plot zzz zzz").candidates.isEmpty)
  }

  @Test func `functionality: a dose without unit is in the intervention's own`() throws {
    var session = try SessionFixture.opened()
    try session.done("dose foster-carer-recruitment 30")
    let doses = session.scenario?.portfolios[1].deployments.map(\.dose)
    #expect(doses == [30])
  }
}
