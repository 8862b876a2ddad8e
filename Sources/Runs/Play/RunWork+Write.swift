import Columns
import LocatedYAML
import ModelInputs
import ServiceModel
import SystemPackage

extension RunWork {
  /// Writes every file of the run into the staging folder, the manifest last; throws `interrupted` where it was asked to stop.
  package func write(
    _ summary: RunSummary, of play: PlayedFutures, to staging: StagingFolder,
    shouldStop: () -> Bool = { false }
  ) throws(WorkbenchError) -> Manifest {
    let id = identity.id
    var files: [InputDigest] = []
    let put = { (name: String, text: String) throws(WorkbenchError) in
      try writing { () throws(SystemFailure) in try OutputFile.write(text, to: "\(staging.path)/\(name)") }
      files.append(InputDigest(file: name, sha256: SHA256.hexadecimal(of: text)))
    }
    try put("scenario.yaml", identity.resolved)
    if let evidence = playable.start.bytes { files.append(try keep(evidence, as: PracticeStart.copy, in: staging)) }
    for name in library.folder.differing {
      let bytes: [UInt8]
      do throws(Fault) { bytes = try library.folder.bytes(name) } catch { throw .input(Faults([error])) }
      files.append(try keep(bytes, as: "\(ResultsFolder.dataName)/\(name)", in: staging))
    }
    let tables = try abandoning(shouldStop) { () throws(WorkbenchError) in
      [
        ("results.csv", ResultTable.rows(of: summary, run: id).text),
        ("assumptions.csv", DrawnNumber.table(summary.numbers).text),
        ("summary.json", try json(summary, isCompact: true)),
      ]
    }
    for (name, text) in tables {
      if shouldStop() { throw .interrupted }
      try put(name, text)
    }
    if let search = request.search { try put(RunRecord.searchName, search) }
    if request.savesDraws {
      let (draws, columns) = ("\(staging.path)/\(DrawTable.name)", play.columns)
      files.append(
        try abandoning(shouldStop) { () throws(WorkbenchError) in
          try writing { () throws(SystemFailure) in try save(columns, of: DrawTable(engine), to: draws) }
          return try .file(draws, named: DrawTable.name)
        })
    }
    var manifest = try self.manifest(summary, of: play, files: files)
    manifest.seal = ""
    let text = Seal.sealed(try json(manifest))
    manifest = try JSONFields.decode(Manifest.self, from: Array(text.utf8), file: "manifest.json")
    try writing { () throws(SystemFailure) in try OutputFile.write(text, to: "\(staging.path)/manifest.json") }
    return manifest
  }

  /// Writes every number of every future, and waits until they are on the disk.
  func save(_ draws: any DrawColumns, of table: DrawTable, to path: String) throws(SystemFailure) {
    let file = try OutputFile(creating: path)
    let notes = [
      TableNote("title", scenario.name), TableNote("run", identity.id), TableNote("seed", "\(scenario.design.seed)"),
    ]
    var place = 0
    try table.write(draws, notes: notes) { bytes throws(SystemFailure) in
      try file.write(bytes, at: place)
      place += bytes.count
    }
    try file.synchronise()
  }

  /// Writes bytes that were read for this run, making the folders around them.
  private func keep(
    _ bytes: [UInt8], as name: String, in staging: StagingFolder
  ) throws(WorkbenchError) -> InputDigest {
    try writing { () throws(SystemFailure) in try staging.write(bytes, to: name) }
    return InputDigest(name, of: bytes)
  }

  private func manifest(
    _ summary: RunSummary, of play: PlayedFutures, files: [InputDigest]
  ) throws(WorkbenchError) -> Manifest {
    let name = FilePath(request.scenario).lastComponent?.string ?? request.scenario
    return Manifest(
      run: identity.id, title: scenario.name, versions: .current, scenario: InputDigest(name, of: file.bytes),
      resolvedScenario: SHA256.hexadecimal(of: identity.resolved), data: InputDigest.all(identity.data),
      dataFiles: identity.data,
      design: Manifest.DesignFact(
        draws: scenario.design.draws, replications: scenario.design.replications, seed: scenario.design.seed,
        parametersVary: scenario.design.parametersVary, chanceVaries: scenario.design.chanceVaries,
        portfolios: engine.portfolioNames, years: engine.horizon.years.map(\.ending)),
      refusedSets: summary.refused, drawsWithRefusals: summary.drawsWithRefusals,
      refusedDraws: play.refused(upTo: scenario.design.draws), question: identity.question,
      refusedBecause: summary.refusedBecause, files: files)
  }
}
