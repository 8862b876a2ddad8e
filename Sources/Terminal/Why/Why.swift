import GradeDescriptors
import ModelInputs
package import Runs
import ServiceModel

/// What a user asks about a grade of a finished run.
package struct WhyRequest: Sendable {
  /// The run's folder.
  package var folder: String
  /// The grade as typed, such as `staying-safe`.
  package var grade: String
  /// The portfolio's name as typed; `nil` is the last one of the run.
  package var portfolio: String?
  /// Threads to use; the words do not depend on it.
  package var threads = RunRequest.allThreads

  /// A question about a grade under a run's last portfolio.
  package init(folder: String, grade: String) {
    self.folder = folder
    self.grade = grade
  }
}

extension Library {
  /// Why a grade of a finished run is what it is, as the prompt's `why` says it.
  ///
  /// Throws `unreadable` and `notResults` for the folder, `unknownName` for the grade and the portfolio, and what
  /// playing the run's first futures again may throw: `input`, `model` and `interrupted`.
  package func why(
    _ request: WhyRequest, observer: RunObserver = RunObserver()
  ) throws(WorkbenchError) -> [AnswerBlock] {
    let folder = ResultsFolder(path: request.folder)
    let summary = try folder.summary()
    let grades = Instrument.jointAreaReview.grades.map { OutputID.grade(.jointAreaReview, $0) }
    guard let place = OutputName(outputs: summary.outputs).place(of: request.grade),
      grades.contains(summary.outputs[place].id)
    else {
      throw .unknownName(kind: "grade", name: request.grade, known: OutputName.names(of: grades))
    }
    let names = summary.portfolios.map(\.name)
    let wanted = request.portfolio ?? names[names.count - 1]
    guard let portfolio = portfolioPlace(of: wanted, among: names) else {
      throw .unknownName(kind: "portfolio", name: wanted, known: names)
    }
    let play = try AspectPlay(
      folder, portfolio: portfolio, library: self, threads: request.threads, observer: observer)
    let page = WhyPage(
      library: self, summary: summary, place: place, portfolio: portfolio,
      held: summary.outputs[place].id.gradeID.flatMap { play.holdingBack($0.id).last }
    ).page
    let pictures = summary.gradePictures(
      place, portfolios: portfolio > 0 ? [0, portfolio] : [0])
    return pictures + [.page(page)]
  }
}
