import LocatedYAML

extension Session {
  /// `report`
  mutating func report(_ line: TypedLine, _ watch: SessionWatch) throws(SessionProblem) -> SessionReply {
    _ = try open()
    guard let file, !isUnsaved else {
      throw .words("a report says how to make it again, so the scenario must be in a file\n`save` or `save as FILE` first.")
    }
    let outcome = try working { () throws(WorkbenchError) in
      try library.run(RunRequest(scenario: file, threads: threads), observer: watch.observer)
    }
    return SessionReply(outcome.page)
  }
}
