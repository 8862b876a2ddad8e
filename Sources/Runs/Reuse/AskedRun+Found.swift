import Foundation
import LocatedYAML

extension AskedRun {
  /// The same run, where it is there already: the same question to the same program and data, as it was recorded.
  ///
  /// A folder that is not as it was recorded is passed over, and so is one that does not keep the search that is asked for; the
  /// run is then played, and gets another name.
  func found() -> RunOutcome? {
    guard !request.playsAgain else { return nil }
    var name = identity.id
    var number = 2
    while FileManager.default.fileExists(atPath: "\(folder)/\(name)/manifest.json") {
      let path = "\(folder)/\(name)"
      if let record = try? ResultsFolder(path: path).record(), record.manifest.question == identity.question,
        record.manifest.run == identity.id, !request.savesDraws || record.manifest.hasDraws,
        request.search.map(record.keeps) ?? true,
        let summary = try? record.summary()
      {
        return RunOutcome(summary: summary, manifest: record.manifest, folder: path, wasThere: true)
      }
      name = "\(identity.id)-\(number)"
      number += 1
    }
    return nil
  }
}

extension Manifest {
  /// Whether every number of every future is in the folder.
  package var hasDraws: Bool { files.contains { $0.file == DrawTable.name } }
}
