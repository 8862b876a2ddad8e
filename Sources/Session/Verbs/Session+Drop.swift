import LocatedYAML
import ModelInputs
import Runs
import ServiceModel

extension Session {
  /// `drop foster-carer-recruitment from More foster carers`, `drop More foster carers`, `drop fc-leaving` or `drop
  /// evidence`
  mutating func drop(_ line: TypedLine) throws(SessionProblem) -> SessionReply {
    let plan = try open()
    guard line.words.count > 1 else { throw .faults(line.fault(.missingValue, at: nil)) }
    let written = plan.document.written
    let all = line.words.dropFirst().map(\.text).joined(separator: " ")
    if let portfolio = written.portfolio(all).map({ written.portfolios[$0] }) {
      try change(line) { $0.portfolios.removeAll { $0.name == portfolio.name } }
      return SessionReply("dropped the portfolio '\(portfolio.name)'")
    }
    if let reply = try dropHeading(all, line, written) { return reply }
    let names = library.catalogue.interventions.map(\.id) + written.assumptions.map(\.parameter)
    let (word, rest) = line.name(at: 1, among: names)
    if written.assumptions.contains(where: { $0.parameter == word.text }) {
      try change(line) { $0.assumptions.removeAll { $0.parameter == word.text } }
      return SessionReply("\(word.text) is the catalogue's again")
    }
    return try dropDeployment(line, word, Array(rest), plan)
  }

  /// Headings that a scenario need not have, and what holds without each.
  static var headings: [(key: String, path: WritableKeyPath<WrittenScenario, String?>, without: String)] {
    [
      ("evidence", \.evidence, "practice starts from the area's own findings, where it has any"),
      ("about", \.about, "the scenario has its name and no further words"),
      ("priors", \.priors, "the usual priors are played with"),
    ]
  }

  /// `drop evidence`; nil where the words name no such heading.
  private mutating func dropHeading(
    _ words: String, _ line: TypedLine, _ written: WrittenScenario
  ) throws(SessionProblem) -> SessionReply? {
    guard let heading = Session.headings.first(where: { $0.key == words.lowercased() }) else { return nil }
    guard written[keyPath: heading.path] != nil else {
      throw .words("the scenario has no line `\(heading.key)`: \(heading.without)")
    }
    try change(line) { $0[keyPath: heading.path] = nil }
    return SessionReply("dropped the line `\(heading.key)`: \(heading.without)")
  }

  private mutating func dropDeployment(
    _ line: TypedLine, _ word: TypedLine.Word, _ rest: [TypedLine.Word], _ plan: Plan
  ) throws(SessionProblem) -> SessionReply {
    let written = plan.document.written
    guard library.catalogue.intervention(word.text) != nil else {
      let names =
        written.portfolios.map(\.name) + written.portfolios.flatMap { $0.deployments.map(\.intervention) }
        + written.assumptions.map(\.parameter)
      throw .faults(
        line.fault(
          .rule(
            "'\(line.words.dropFirst().map(\.text).joined(separator: " "))' is no portfolio, deployment or assumption of this scenario"
          ),
          at: word, allowed: names))
    }
    var from: TypedLine.Word?
    if let first = rest.first {
      guard ["from", "in"].contains(first.text), rest.count > 1 else {
        throw .faults(line.fault(.rule("say `from` and the portfolio's name"), at: first, allowed: ["from"]))
      }
      from = TypedLine.Word(
        text: rest[1...].map(\.text).joined(separator: " "), column: rest[1].column, isQuoted: false)
    }
    let (portfolio, place) = try deployed(word, in: from, plan, line)
    let name = written.portfolios[portfolio].name
    let isLast = written.portfolios[portfolio].deployments.count == 1
    try change(line) { written in
      if isLast {
        written.portfolios.remove(at: portfolio)
      } else {
        written.portfolios[portfolio].deployments.remove(at: place)
      }
    }
    return SessionReply(
      "dropped \(word.text) from '\(name)'" + (isLast ? ", and the portfolio, which had nothing else" : ""))
  }

  /// `assume fc-leaving pert 0.08 0.10 0.13 because "Panel minutes"`
  mutating func assume(_ line: TypedLine) throws(SessionProblem) -> SessionReply {
    _ = try open()
    guard line.words.count > 1 else {
      throw .faults(
        line.fault(.missingValue, at: nil, advice: "`list parameters` shows what can be assumed otherwise."))
    }
    let (parameter, rest) = line.name(at: 1, among: Array(library.catalogue.parameters.keys))
    let words = [parameter] + rest
    guard library.catalogue.parameters[parameter.text] != nil else {
      throw .faults(
        line.fault(
          .noSuch(kind: "parameter", name: parameter.text), at: parameter,
          allowed: library.catalogue.parameters.keys.sorted(), advice: "`list parameters` shows all of them."))
    }
    guard words.count > 2, let because = words.firstIndex(where: { !$0.isQuoted && $0.text == "because" }), because > 1
    else {
      throw .faults(
        line.fault(
          .rule("an assumption needs a family, its numbers and a reason"), at: nil,
          advice: "\(SessionVerb.assume.usage)"))
    }
    let families = WrittenScenario.Assumption.families
    guard families.contains(words[1].text) else {
      throw .faults(
        line.fault(
          .noSuch(kind: "family of priors", name: words[1].text), at: words[1], allowed: families,
          advice: "One number alone is `fixed`: assume \(parameter.text) fixed NUMBER because REASON."))
    }
    let reason = words[(because + 1)...].map(\.text).joined(separator: " ")
    guard !reason.isEmpty else { throw .faults(line.fault(.rule("say why: an assumption needs a reason"), at: nil)) }
    let assumption = WrittenScenario.Assumption(
      parameter: parameter.text, family: words[1].text, numbers: words[2..<because].map(\.text), because: reason)
    try change(line) { written in
      if let place = written.assumptions.firstIndex(where: { $0.parameter == parameter.text }) {
        written.assumptions[place] = assumption
      } else {
        written.assumptions.append(assumption)
      }
    }
    return SessionReply(
      "\(assumption.parameter): \(assumption.family) \(assumption.numbers.joined(separator: ", ")), because \(reason)")
  }
}
