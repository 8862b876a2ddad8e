import LocatedYAML
import ModelInputs
import Runs
import ServiceModel
import Terminal
import Wording

extension Session {
  /// `show`
  func show() throws(SessionProblem) -> SessionReply {
    let plan = try open()
    let (scenario, written) = (plan.document.scenario, plan.document.written)
    var page = Page()
    page.paragraph(scenario.name, indent: 0, style: .strong)
    if !scenario.about.isEmpty { page.paragraph(scenario.about, indent: 0) }
    let area = library.catalogue.areas[scenario.area]?.name ?? scenario.area
    page.line(("  area      ", .faint), ("\(scenario.area): \(area)", .plain))
    page.line(("  horizon   ", .faint), ("\(scenario.horizon), \(counted(scenario.horizon.count, "year"))", .plain))
    page.line(
      ("  played by ", .faint),
      (
        counted(scenario.design.draws, "draw") + Session.plays(scenario.design.replications)
          + ", seed \(scenario.design.seed)",
        .plain
      ))
    if let practice { page.hung("  practice", practice, margin: 12) }
    if let priors = written.priors { page.line(("  priors    ", .faint), (priors, .plain)) }
    page.line(("  file      ", .faint), ((file ?? "none yet") + (isUnsaved ? ", with unsaved changes" : ""), .plain))
    if let prices = written[setting: DesignReader.prices] { page.line(("  prices    ", .faint), (prices, .plain)) }
    for (place, portfolio) in written.portfolios.enumerated() { show(portfolio, written.numbers(of: place), &page) }
    if written.portfolios.isEmpty { page.paragraph("No portfolio yet: `add` begins one.", indent: 2) }
    show(assumptions: written.assumptions, &page)
    page.space()
    page.paragraph(state, indent: 0, style: .faint)
    return SessionReply(page)
  }

  /// What practice starts from; nil where it cannot be read, which a run then tells.
  private var practice: String? {
    guard let start = try? futurePlay().playable.start else { return nil }
    return "starts from \(RunWords.practiceStart(start.title, start.findings, file: start.name))"
  }

  private static func plays(_ replications: Int) -> String {
    replications == 1 ? "" : " with \(replications) replications in each"
  }

  private func show(_ portfolio: WrittenScenario.Portfolio, _ numbers: ClosedRange<Int>, _ page: inout Page) {
    page.space()
    let focus = portfolio.name == plan?.focus ? "  (additions go here)" : ""
    let last = numbers.count > 1 ? "-\(portfolioLetter(numbers.upperBound))" : ""
    page.line(("  \(portfolioLetter(numbers.lowerBound))\(last) ", .strong), (portfolio.name, .strong), (focus, .faint))
    for deployment in portfolio.deployments {
      let ramp = deployment.ramp.map { ", ramp \($0)" } ?? ""
      page.line(
        ("    \(column(deployment.intervention, 34)) ", .plain),
        ("\(deployment.dose), \(deployment.years)\(ramp)", .plain))
    }
  }

  private func show(assumptions: [WrittenScenario.Assumption], _ page: inout Page) {
    guard !assumptions.isEmpty else { return }
    page.space()
    page.line(("  Assumed otherwise than the catalogue", .strong))
    for one in assumptions {
      page.paragraph(
        "\(one.parameter): \(one.family) \(one.numbers.joined(separator: ", ")); \(one.because)", indent: 4, hanging: 6)
    }
  }

  /// Where the results stand.
  private var state: String {
    guard let results, let play = try? futurePlay() else { return "Not played yet: `run`." }
    return play.draws(in: cache) >= results.draws
      ? "Played: \(counted(results.draws, "draw"))." : "Changed since it was played: `run`."
  }

  /// `check`, or `check FILE` as on the command line.
  func check(_ line: TypedLine, _ watch: SessionWatch) throws(SessionProblem) -> SessionReply {
    let stop = watch.shouldStop
    guard line.words.count == 1 else {
      let path = line.words.dropFirst().map(\.text).joined(separator: " ")
      let words = try working { () throws(WorkbenchError) in try library.checked(path, shouldStop: stop) }.words
      return SessionReply("\(path): \(words)")
    }
    let playable = try futurePlay().playable
    let path = file ?? ""
    let checked = try working { () throws(WorkbenchError) in
      try playable.checked(file: path, threads: threads, shouldStop: stop)
    }
    return SessionReply(CheckedFile.scenario(checked).words)
  }

  /// `history` or `history 20`
  func history(_ line: TypedLine) throws(SessionProblem) -> SessionReply {
    let count = line.words.count > 1 ? try line.number(at: 1, in: 1...100_000) : 20
    var page = Page()
    for (place, exchange) in exchanges.enumerated().suffix(count) {
      page.line((column("\(place + 1)", 5, right: true) + "  ", .faint), (exchange.line, .plain))
    }
    return SessionReply(page)
  }

  /// `help` or `help add`
  func help(_ line: TypedLine) throws(SessionProblem) -> SessionReply {
    guard line.words.count > 1 else { return SessionReply(SessionHelp.page) }
    let word = line.words[1].text.lowercased()
    if let verb = SessionVerb(typed: word) { return SessionReply(SessionHelp.page(of: verb)) }
    if let topic = SessionHelp.topics[word] { return SessionReply(topic) }
    do throws(SessionProblem) {
      return try explanation(line)
    } catch {
      let known = SessionVerb.allCases.map(\.rawValue) + SessionHelp.topics.keys.sorted()
      throw .faults(
        line.fault(
          .noSuch(kind: "help on", name: word), at: line.words[1], allowed: known, advice: "`help` shows all commands.")
      )
    }
  }
}
