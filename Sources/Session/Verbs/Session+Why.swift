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
    let (word, rest) = line.name(at: 1, among: OutputName.names(of: grades), aliases: Session.gradeLabels)
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

  /// Labels of the grades that `why` explains, hyphened, with what is typed for them.
  static let gradeLabels = Dictionary(
    Instrument.jointAreaReview.grades.compactMap { grade in
      OutputName.names(of: [.grade(.jointAreaReview, grade)]).first.map { (hyphened(grade.name), $0) }
    }
  ) { first, _ in first }

  private func whyOfRun(_ line: TypedLine, _ watch: SessionWatch) throws(SessionProblem) -> SessionReply {
    let options = try TypedOptions(line, valued: ["portfolio"])
    var (grade, portfolio) = (options.words.dropFirst().first?.text ?? "", options.words.dropFirst(2))
    if let name = options.words.indices.lazy.dropFirst(2).reversed().first(where: { end in
      Session.gradeLabels[hyphened(options.words[1...end].map(\.text).joined(separator: "-"))] != nil
    }) {
      grade = options.words[1...name].map(\.text).joined(separator: " ")
      portfolio = options.words.dropFirst(name + 1)
    }
    var request = WhyRequest(folder: line.words[1].text, grade: grade)
    request.portfolio =
      options["portfolio"] ?? (portfolio.isEmpty ? nil : portfolio.map(\.text).joined(separator: " "))
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
