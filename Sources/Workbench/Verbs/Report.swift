import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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

extension Library {
  /// The text of a finished run's report; throws `unreadable` and `notResults`.
  package func reportText(of folder: String, format: ReportFormat) throws(WorkbenchError) -> String {
    let facts = try RunReport(ResultsFolder(path: folder), catalogue: catalogue).facts
    switch format {
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
    run folder: String, format: ReportFormat = .html, to path: String? = nil
  ) throws(WorkbenchError) -> String {
    let text = try reportText(of: folder, format: format)
    let trimmed = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let final = path ?? "\(trimmed).\(format.rawValue)"
    let unfinished = "\(final).unfinished-\(getpid())"
    try writing { () throws(SystemFailure) in
      try OutputFile.write(text, to: unfinished)
      guard rename(unfinished, final) == 0 else {
        let failure = SystemFailure.last(final)
        unlink(unfinished)
        throw failure
      }
    }
    return final
  }
}
