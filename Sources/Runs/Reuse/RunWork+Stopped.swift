import Columns
import ServiceModel

extension RunWork {
  /// Keeps the whole draws of a run that was asked to stop, and says so; nothing is kept where none is new, or where they
  /// cannot be written.
  ///
  /// - Returns: `stoppedRun` with how many are kept, else `interrupted`.
  func stopped(_ played: PlayedRun, in staging: StagingFolder) -> WorkbenchError {
    let replications = scenario.design.replications
    let most = StoppedRun.mostBytes / (played.store.columns * replications * MemoryLayout<Float>.size)
    guard let whole = try? played.store.settle() / replications else { return .interrupted }
    let draws = min(whole, most)
    guard draws > played.known, let note = try? write(played, draws, to: staging),
      (try? settle(note, staging)) == true
    else { return .interrupted }
    return .stoppedRun(kept: draws, of: scenario.design.draws)
  }

  private func write(
    _ played: PlayedRun, _ draws: Int, to staging: StagingFolder
  ) throws(WorkbenchError) -> StoppedRun {
    let path = "\(staging.path)/\(DrawTable.name)"
    var table = DrawTable(engine)
    table.draws = draws
    let columns = FirstDraws(store: played.store, count: draws * scenario.design.replications)
    try writing { () throws(SystemFailure) in try save(columns, of: table, to: path) }
    let note = StoppedRun(
      question: identity.question, draws: draws, refused: played.futures.refused(upTo: draws),
      sha256: try InputDigest.file(path, named: DrawTable.name).sha256)
    let text = try json(note)
    try writing { () throws(SystemFailure) in
      try OutputFile.write(text, to: "\(staging.path)/\(StoppedRun.name)")
    }
    return note
  }

  /// Gives the folder its name, in place of one with fewer draws.
  private func settle(_ note: StoppedRun, _ staging: StagingFolder) throws(SystemFailure) -> Bool {
    let name = StoppedRun.folderName(identity.id)
    let there = "\(asked.folder)/\(name)"
    if let old = StoppedRun.read(there), old.question != note.question || old.draws < note.draws {
      StoppedRun.remove(there)
    }
    return try staging.take(name: name)
  }

  /// Takes away what stopped runs of the same question kept, once it is of no more use.
  func forgetStopped() {
    for folder in StoppedRun.folders(in: asked.folder) {
      guard let note = StoppedRun.read(folder), note.question == identity.question,
        note.draws <= scenario.design.draws
      else { continue }
      StoppedRun.remove(folder)
    }
  }
}

/// The first replicates of columns.
private struct FirstDraws: DrawColumns {
  let store: DrawStore
  let count: Int

  func column(_ column: Int) throws(SystemFailure) -> [Float] { Array(try store.column(column).prefix(count)) }
}
