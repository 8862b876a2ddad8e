import GradeDescriptors
import LocatedYAML
import ServiceModel

extension Session {
  /// `why staying-safe` or `why staying-safe Lower thresholds`
  mutating func why(_ line: TypedLine) throws(SessionProblem) -> SessionReply {
    let grades = Instrument.jointAreaReview.grades.map { "grade.\($0.id)" }
    guard line.words.count > 1 else {
      throw .faults(line.fault(.missingValue, at: nil, allowed: OutputName.names(of: grades)))
    }
    let summary = try known()
    let names = OutputName(outputs: summary.outputs)
    let (word, rest) = line.name(at: 1, among: OutputName.names(of: grades))
    guard let place = names.place(of: word.text), grades.contains(summary.outputs[place].id) else {
      throw .faults(
        line.fault(.noSuch(kind: "grade", name: word.text), at: word, allowed: OutputName.names(of: grades)))
    }
    let portfolio = try portfolio(rest, summary, line) ?? 0
    return SessionReply(
      gradePictures(place, summary, portfolios: portfolio > 0 ? [0, portfolio] : [0]) + [
        .page(
          WhyPage(
            library: library, summary: summary, place: place, portfolio: portfolio,
            held: try held(summary.outputs[place].id, portfolio, draws: summary.question.draws)
          ).page)
      ])
  }

  /// What holds a grade back under one portfolio, in the first futures of the open scenario.
  private func held(_ output: String, _ portfolio: Int, draws: Int) throws(SessionProblem) -> HeldBack? {
    let play = try futurePlay()
    var scenario = play.scenario
    scenario.portfolios = portfolio > 0 ? [scenario.portfolios[portfolio - 1]] : []
    scenario.design.draws = min(draws, Session.firstPicture)
    return try working { () throws(WorkbenchError) in
      let aspects = try AspectPlay(scenario, start: play.start, library: library, threads: threads)
      return aspects.holdingBack(String(output.dropFirst("grade.".count))).last
    }
  }
}
