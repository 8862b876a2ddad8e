import Foundation
import Reports
import Runs
import Terminal

extension Session {
  /// `report`, `report plan.html`, or `report RUN [FILE]` as on the command line.
  mutating func report(_ line: TypedLine, _ watch: SessionWatch) throws(SessionProblem) -> SessionReply {
    var words = line.words.dropFirst()
    var run: String?
    // With nothing open, only a finished run can be meant.
    if let first = words.first, plan == nil || isFolder(first.text) {
      run = first.text
      words = words.dropFirst()
    }
    let wanted = words.map(\.text).joined(separator: " ")
    if let asked = try asksBeforeReport(wanted) { return asked }
    guard let run else { return try reportOpen(wanted, watch) }
    return try written(to: wanted, of: run, watch)
  }

  private mutating func reportOpen(_ wanted: String, _ watch: SessionWatch) throws(SessionProblem) -> SessionReply {
    _ = try open()
    guard let file, !isUnsaved else {
      throw .words(
        "a report says how to make it again, so the scenario must be in a file\n`save` or `save as FILE` first.")
    }
    let request = RunRequest(scenario: file, results: resultsFolder, threads: threads)
    let folder = try working { () throws(WorkbenchError) in
      try library.run(request, observer: watch.observer).folder
    }
    return try written(to: wanted, of: folder, watch)
  }

  private func written(
    to wanted: String, of folder: String, _ watch: SessionWatch
  ) throws(SessionProblem) -> SessionReply {
    var request = ReportRequest(folder: folder)
    request.output = wanted.isEmpty ? nil : wanted
    request.format = ReportFormat.allCases.first { wanted.lowercased().hasSuffix("." + $0.rawValue) } ?? .html
    request.threads = threads
    let wish = request
    let path = try working { () throws(WorkbenchError) in try library.report(wish, observer: watch.observer) }
    var page = Page()
    page.verbatim("results: \(folder)", indent: 0)
    page.verbatim("report:  \(path)", indent: 0)
    return SessionReply(page)
  }

  /// Asks before a report takes the place of something else; nil once it may go on.
  private mutating func asksBeforeReport(_ path: String) throws(SessionProblem) -> SessionReply? {
    guard !path.isEmpty, FileManager.default.fileExists(atPath: path) else { return nil }
    guard path != file else { throw .words("\(path) is the scenario itself\nGive the report a name of its own.") }
    return asks(.overwriting(path: path), "report again", "\(path) is there already.")
  }

  /// Whether a word names a folder.
  func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
