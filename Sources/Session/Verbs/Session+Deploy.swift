import LocatedYAML
import ModelInputs
import Runs
import ServiceModel

extension Session {
  /// `add foster-carer-recruitment 20 households 2007-2009 to More foster carers`
  mutating func add(_ line: TypedLine) throws(SessionProblem) -> SessionReply {
    let plan = try open()
    let words = try DeploymentWords(line, places: ["to"], interventions: library.catalogue.interventions)
    guard let intervention = library.catalogue.intervention(words.intervention.text) else {
      preconditionFailure("the name was looked up just now")
    }
    let name = try destination(words, plan, line)
    let isNew = !plan.document.written.portfolios.contains { $0.name == name }
    let deployment = WrittenScenario.Deployment(
      intervention: intervention.id,
      dose: words.dose ?? "\(plain(intervention.dose.typical)) \(intervention.dose.unit)",
      years: words.years ?? plan.document.written.horizon, ramp: words.ramp)
    try refuseTwice(deployment, in: name, words, plan, line)
    try change(line, focus: name) { written in
      guard let place = written.portfolios.firstIndex(where: { $0.name == name }) else {
        return written.portfolios.append(WrittenScenario.Portfolio(name: name, deployments: [deployment]))
      }
      written.portfolios[place].deployments.append(deployment)
    }
    let usual = words.dose == nil ? " (the usual dose)" : ""
    return SessionReply("\(deployment.words)\(usual), in \(isNew ? "the new portfolio " : "")'\(name)'")
  }

  /// Refuses a second dose for the same years, and says what changes the first.
  private func refuseTwice(
    _ deployment: WrittenScenario.Deployment, in portfolio: String, _ words: DeploymentWords, _ plan: Plan,
    _ line: TypedLine
  ) throws(SessionProblem) {
    let there = plan.document.written.portfolios.first { $0.name == portfolio }?.deployments ?? []
    guard let years = yearRange(deployment.years),
      let old = there.first(where: {
        $0.intervention == deployment.intervention && yearRange($0.years)?.overlaps(years) ?? false
      })
    else { return }
    let name = deployment.intervention
    throw .faults(
      line.fault(
        .rule("'\(name)' is in '\(portfolio)' for some of these years already: \(old.dose), \(old.years)"),
        at: words.intervention,
        advice: "`dose \(name) ...` changes it; `to new NAME` begins another portfolio."))
  }

  /// `dose foster-carer-recruitment 30 households`
  mutating func dose(_ line: TypedLine) throws(SessionProblem) -> SessionReply {
    let plan = try open()
    let words = try DeploymentWords(
      line, places: ["in", "to"], interventions: library.catalogue.interventions)
    let (portfolio, place) = try deployed(words.intervention, in: words.portfolio, plan, line)
    guard words.dose != nil || words.years != nil || words.ramp != nil else {
      throw .faults(line.fault(.missingValue, at: nil, advice: "\(SessionVerb.dose.usage)"))
    }
    var told = ""
    try change(line, focus: plan.document.written.portfolios[portfolio].name) { written in
      var deployment = written.portfolios[portfolio].deployments[place]
      if let dose = words.dose { deployment.dose = dose }
      if let years = words.years { deployment.years = years }
      if let ramp = words.ramp { deployment.ramp = ramp }
      written.portfolios[portfolio].deployments[place] = deployment
      told = "\(deployment.words), in '\(written.portfolios[portfolio].name)'"
    }
    return SessionReply(told)
  }

  /// The portfolio that an addition goes to.
  private func destination(
    _ words: DeploymentWords, _ plan: Plan, _ line: TypedLine
  ) throws(SessionProblem) -> String {
    let names = plan.document.written.portfolios.map(\.name)
    guard let word = words.portfolio else {
      if let focus = plan.focus, names.contains(focus) { return focus }
      if names.count < 2 { return names.first ?? "My plan" }
      throw .words("to which portfolio?\nSay `to` and one of: \(names.joined(separator: ", ")); or `to new NAME`.")
    }
    if !words.isNew, let place = plan.document.written.portfolio(word.text) { return names[place] }
    if words.isNew, let name = names.first(where: { $0 == word.text }) {
      throw .faults(
        line.fault(.rule("there is a portfolio '\(name)' already"), at: word, advice: "`to \(name)` adds to it."))
    }
    let near = nearestNames(to: word.text, among: names)
    guard words.isNew || near.isEmpty else {
      throw .faults(
        line.fault(
          .noSuch(kind: "portfolio", name: word.text), at: word, allowed: names,
          advice: "To begin one of this name: `to new \(word.text)`."))
    }
    return word.text
  }

  /// Where an intervention is deployed: the portfolio named, or the only one that has it.
  func deployed(
    _ intervention: TypedLine.Word, in word: TypedLine.Word?, _ plan: Plan, _ line: TypedLine
  ) throws(SessionProblem) -> (portfolio: Int, deployment: Int) {
    let portfolios = plan.document.written.portfolios
    let wanted = word.flatMap { plan.document.written.portfolio($0.text) }
    if let word, wanted == nil {
      throw .faults(
        line.fault(.noSuch(kind: "portfolio", name: word.text), at: word, allowed: portfolios.map(\.name)))
    }
    let found = portfolios.indices.flatMap { portfolio in
      portfolios[portfolio].deployments.indices.filter { place in
        portfolios[portfolio].deployments[place].intervention == intervention.text
          && (wanted ?? portfolio) == portfolio
      }.map { (portfolio, $0) }
    }
    if found.count == 1 { return found[0] }
    if found.count > 1, let focus = plan.focus, word == nil {
      let focused = found.filter { portfolios[$0.0].name == focus }
      if focused.count == 1 { return focused[0] }
    }
    guard found.isEmpty else {
      let names = found.map { portfolios[$0.0].name }
      throw .words(
        "'\(intervention.text)' is deployed more than once\nSay in which portfolio: \(names.joined(separator: ", ")).")
    }
    let deployed = portfolios.flatMap { $0.deployments.map(\.intervention) }
    throw .faults(
      line.fault(
        .rule("'\(intervention.text)' is not deployed\(word.map { " in '\($0.text)'" } ?? "")"), at: intervention,
        allowed: Array(Set(deployed)).sorted()))
  }
}
