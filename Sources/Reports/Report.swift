import Foundation
package import Runs

/// How a report is written.
package enum ReportFormat: String, CaseIterable, Sendable {
  /// One self-contained page.
  case html
  /// Markdown.
  case md
  /// A tidy table.
  case csv
  /// What the page is made of.
  case json
}

/// What a user asks of a report.
package struct ReportRequest: Sendable {
  /// The run's folder.
  package var folder: String
  /// How it is written.
  package var format = ReportFormat.html
  /// The file to write; nil is beside the run's folder, with its name.
  package var output: String?
  /// Whether futures are played again: every intervention alone, and the aspects behind each grade; takes longer.
  package var playsParts = true
  /// Threads to use; the numbers do not depend on it.
  package var threads = RunRequest.allThreads

  /// A report of a run as one page.
  package init(folder: String) { self.folder = folder }
}

extension Library {
  /// A finished run as its report reads it, played again as far as it is asked for.
  ///
  /// Throws what ``reportText(_:observer:)`` throws.
  package func runReport(
    _ request: ReportRequest, observer: RunObserver = RunObserver()
  ) throws(WorkbenchError) -> RunReport {
    let folder = ResultsFolder(path: request.folder)
    var report = try RunReport(folder, catalogue: catalogue)
    guard request.playsParts else {
      report.otherData = try folder.record().differing(self)
      return report
    }
    if let play = try PartsPlay(folder, library: self) {
      report.contributions = try play.contributions(
        to: report.summary, path: folder.path, threads: request.threads, observer: observer)
    }
    report.take(try AspectPlay(folder, library: self, threads: request.threads, observer: observer))
    return report
  }

  /// The text of a finished run's report.
  ///
  /// Throws `unreadable` and `notResults`; with parts also `input`, `model` and `interrupted`.
  package func reportText(
    _ request: ReportRequest, observer: RunObserver = RunObserver()
  ) throws(WorkbenchError) -> String {
    let report = try runReport(request, observer: observer)
    switch request.format {
    case .html: return HTMLReport.page(report)
    case .md: return MarkdownReport.page(report)
    case .csv: return TidyReport.table(report).text
    case .json:
      do { return try JSONReport.page(report) } catch { throw .ourFault("the report cannot be written as JSON") }
    }
  }

  /// Writes a finished run's report beside its folder, or where it is wanted, in the place of an older one.
  ///
  /// Returns the file's path. The run's own folder is left as it is, so that the same run can be recognised.
  package func report(
    _ request: ReportRequest, observer: RunObserver = RunObserver()
  ) throws(WorkbenchError) -> String {
    let final = request.output ?? "\(ResultsFolder(path: request.folder).trimmed).\(request.format.rawValue)"
    if ResultsFolder(path: request.folder).holds(final) {
      throw .cannotWrite(SystemFailure(path: final, refusal: .insideRun))
    }
    let text = try reportText(request, observer: observer)
    try writing { () throws(SystemFailure) in
      try OutputFile.replace(text, at: final, shouldStop: observer.shouldStop)
    }
    return final
  }
}
