import GradeDescriptors
import LocatedYAML
import Runs
import ServiceModel
import Terminal

extension Session {
  /// `why staying-safe`, `why staying-safe Lower thresholds`, or `why RUN staying-safe` as on the command line.
  mutating func why(_ line: TypedLine, _ watch: SessionWatch) throws(SessionProblem) -> SessionReply {
    if line.words.count > 2, isFolder(line.words[1].text) { return try whyOfRun(line, watch) }
    let grades = Instrument.jointAreaReview.grades.map { OutputID.grade(.jointAreaReview, $0) }
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
      summary.gradePictures(place, portfolios: portfolio > 0 ? [0, portfolio] : [0]) + [
        .page(
          WhyPage(
            library: library, summary: summary, place: place, portfolio: portfolio,
            held: try held(summary.outputs[place].id, portfolio, draws: summary.question.draws, watch)
          ).page)
      ])
  }

  private func whyOfRun(_ line: TypedLine, _ watch: SessionWatch) throws(SessionProblem) -> SessionReply {
    let options = try TypedOptions(line, valued: ["portfolio"])
    var request = WhyRequest(folder: line.words[1].text, grade: options.words.dropFirst().first?.text ?? "")
    request.portfolio =
      options["portfolio"]
      ?? (options.words.count > 2 ? options.words.dropFirst(2).map(\.text).joined(separator: " ") : nil)
    request.threads = threads
    let wish = request
    return SessionReply(
      try working { () throws(WorkbenchError) in try library.why(wish, observer: watch.observer) })
  }

  /// What holds a grade back under one portfolio, in the first futures of the open scenario.
  private func held(
    _ output: OutputID, _ portfolio: Int, draws: Int, _ watch: SessionWatch
  ) throws(SessionProblem) -> HeldBack? {
    var playable = try futurePlay().playable
    playable.scenario.portfolios = portfolio > 0 ? [playable.scenario.portfolios[portfolio - 1]] : []
    playable.scenario.design.draws = min(draws, Session.firstPicture)
    let played = playable
    return try working { () throws(WorkbenchError) in
      let aspects = try AspectPlay(played, threads: threads, observer: watch.observer)
      return output.gradeID.flatMap { aspects.holdingBack($0.id).last }
    }
  }
}
