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
      return (outcome.folder, try library.report(run: outcome.folder, to: wanted.isEmpty ? nil : wanted))
    }
    return SessionReply("results: \(folder)\nreport:  \(path)")
  }
}
