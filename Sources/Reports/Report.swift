import Foundation
package import Runs
package import Wording

/// How a report is written.
package enum ReportFormat: String, CaseIterable, Sendable {
  /// One self-contained page.
  case html
  /// Markdown.
  case md
  /// A tidy table.
  case csv
  /// The facts of the page.
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
  /// Everything a finished run's report says, played again as far as it is asked for.
  ///
  /// Throws what ``reportText(_:observer:)`` throws.
  package func reportFacts(
    _ request: ReportRequest, observer: RunObserver = RunObserver()
  ) throws(WorkbenchError) -> ReportFacts {
    let folder = ResultsFolder(path: request.folder)
    let report = try RunReport(folder, catalogue: catalogue)
    guard request.playsParts else { return report.facts() }
    let parts = try report.contributions(self, threads: request.threads, observer: observer)
    let aspects = try AspectPlay(folder, library: self, threads: request.threads, observer: observer)
    return report.facts(contributions: parts, aspects: aspects)
  }

  /// The text of a finished run's report.
  ///
  /// Throws `unreadable` and `notResults`; with parts also `input`, `model` and `interrupted`.
  package func reportText(
    _ request: ReportRequest, observer: RunObserver = RunObserver()
  ) throws(WorkbenchError) -> String {
    let facts = try reportFacts(request, observer: observer)
    switch request.format {
    case .html: return HTMLReport.page(facts)
    case .md: return MarkdownReport.page(facts)
    case .csv: return TidyReport.table(facts).text
    case .json:
      do { return try JSONReport.page(facts) } catch { throw .ourFault("the report cannot be written as JSON") }
    }
  }

  /// Writes a finished run's report beside its folder, or where it is wanted, in the place of an older one.
  ///
  /// Returns the file's path. The run's own folder is left as it is, so that the same run can be recognised.
  package func report(
    _ request: ReportRequest, observer: RunObserver = RunObserver()
  ) throws(WorkbenchError) -> String {
    let text = try reportText(request, observer: observer)
    let folder = request.folder
    let trimmed = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let final = request.output ?? "\(trimmed).\(request.format.rawValue)"
    try writing { () throws(SystemFailure) in try OutputFile.replace(text, at: final) }
    return final
  }
}
