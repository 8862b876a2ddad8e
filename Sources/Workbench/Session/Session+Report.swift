extension Session {
  /// `report` or `report plan.html`
  mutating func report(_ line: TypedLine, _ watch: SessionWatch) throws(SessionProblem) -> SessionReply {
    _ = try open()
    guard let file, !isUnsaved else {
      throw .words(
        "a report says how to make it again, so the scenario must be in a file\n`save` or `save as FILE` first.")
    }
    let wanted = line.words.dropFirst().map(\.text).joined(separator: " ")
    let request = RunRequest(scenario: file, threads: threads)
    let (folder, path) = try working { () throws(WorkbenchError) in
      let outcome = try library.run(request, observer: watch.observer)
      var report = ReportRequest(folder: outcome.folder)
      report.output = wanted.isEmpty ? nil : wanted
      report.threads = threads
      return (outcome.folder, try library.report(report, observer: watch.observer))
    }
    return SessionReply("results: \(folder)\nreport:  \(path)")
  }
}
