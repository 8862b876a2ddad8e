import Foundation
import ModelInputs
import ServiceModel
import SystemPackage

extension RunWork {
  /// Writes every file of the run into the staging folder, the manifest last.
  package func write(_ summary: RunSummary, to staging: StagingFolder) throws(WorkbenchError) -> Manifest {
    var files: [InputDigest] = []
    let put = { (name: String, text: String) throws(WorkbenchError) in
      try writing { () throws(SystemFailure) in try OutputFile.write(text, to: "\(staging.path)/\(name)") }
      files.append(InputDigest(file: name, sha256: SHA256.hexadecimal(of: text)))
    }
    try put("scenario.yaml", identity.resolved)
    if let evidence = playable.start.file { try put(PracticeStart.copy, try text(of: evidence)) }
    for name in library.folder.differing {
      files.append(try copy(library.folder.file(name), to: "\(ResultsFolder.dataName)/\(name)", in: staging))
    }
    try put("results.csv", ResultTable.rows(of: summary, run: identity.id).text)
    try put("assumptions.csv", DrawnNumber.table(summary.numbers).text)
    try put("summary.json", try json(summary))
    if request.savesDraws {
      try put(DrawFile.headerName, try json(DrawFile.Header(engine)))
      files.append(try .file("\(staging.path)/\(DrawFile.name)", named: DrawFile.name))
    }
    let manifest = try self.manifest(summary, files: files)
    let text = try json(manifest)
    try writing { () throws(SystemFailure) in try OutputFile.write(text, to: "\(staging.path)/manifest.json") }
    return manifest
  }

  /// Copies a file of the user's data byte for byte, making the folder around it.
  private func copy(
    _ path: String, to name: String, in staging: StagingFolder
  ) throws(WorkbenchError) -> InputDigest {
    guard let bytes = FileManager.default.contents(atPath: path) else { throw .unreadable(SystemFailure.last(path)) }
    let copy = "\(staging.path)/\(name)"
    let folder = FilePath(copy).removingLastComponent().string
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try bytes.write(to: URL(fileURLWithPath: copy))
    } catch {
      throw .cannotWrite(SystemFailure.last(copy))
    }
    return try .file(copy, named: name)
  }

  private func text(of path: String) throws(WorkbenchError) -> String {
    guard let bytes = FileManager.default.contents(atPath: path) else { throw .unreadable(SystemFailure.last(path)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func manifest(_ summary: RunSummary, files: [InputDigest]) throws(WorkbenchError) -> Manifest {
    let name = FilePath(request.scenario).lastComponent?.string ?? request.scenario
    return Manifest(
      run: identity.id, title: scenario.name, versions: .current, scenario: try .file(request.scenario, named: name),
      resolvedScenario: SHA256.hexadecimal(of: identity.resolved), data: InputDigest.all(identity.data),
      dataFiles: identity.data,
      design: Manifest.DesignFact(
        draws: scenario.design.draws, replications: scenario.design.replications, seed: scenario.design.seed,
        parametersVary: scenario.design.parametersVary, chanceVaries: scenario.design.chanceVaries,
        portfolios: engine.portfolioNames, years: engine.horizon.years.map(\.ending)),
      refusedSets: summary.refused, drawsWithRefusals: summary.drawsWithRefusals,
      refusedBecause: summary.refusedBecause, files: files)
  }
}
