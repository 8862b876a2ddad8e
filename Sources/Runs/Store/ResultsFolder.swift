import Foundation
import Synchronization
import SystemPackage

/// A finished run on disk.
package struct ResultsFolder: Sendable {
  /// Its path.
  package let path: String

  /// The folder at a path.
  package init(path: String) { self.path = path }

  private let kept = Kept()

  /// The record, once it was read.
  private final class Kept: Sendable { let record = Mutex<RunRecord?>(nil) }

  /// The file of the scenario as it was played.
  package var scenario: String { "\(path)/scenario.yaml" }

  /// The name of the folder with those files of the data that do not come with the program.
  package static let dataName = "data"

  /// The folder with data of the user's own that the run was played with; `nil` where there was none.
  package var data: String? {
    let data = "\(path)/\(ResultsFolder.dataName)"
    return FileManager.default.fileExists(atPath: data) ? data : nil
  }

  /// What the run found out; throws what ``record()`` throws.
  package func summary() throws(WorkbenchError) -> RunSummary { try record().summary() }

  /// The search whose best plans the run plays, nil for other runs; throws what ``record()`` throws.
  package func search() throws(WorkbenchError) -> BestResult? { try record().search() }

  /// What made the run; throws what ``record()`` throws.
  package func manifest() throws(WorkbenchError) -> Manifest { try record().manifest }

  /// The run with all its files, read once and found to be as they were recorded.
  ///
  /// Throws `unreadable`, `notResults` where there is no run, or one that another version laid out, and `changedResults`
  /// where a file is not as the run left it.
  package func record() throws(WorkbenchError) -> RunRecord {
    if let record = kept.record.withLock({ $0 }) { return record }
    let record = try RunRecord(path)
    kept.record.withLock { $0 = record }
    return record
  }

  /// The path without what adds nothing to it, such as slashes at its end; where it ends in no name, the folder's own path.
  package var trimmed: String {
    let path = FilePath(path).lexicallyNormalized()
    guard let last = path.lastComponent, last.kind == .regular else { return place }
    return path.string
  }

  /// Whether a file would lie in the folder, by itself or by what its name is a link to.
  package func holds(_ file: String) -> Bool {
    let target = realpath(file, nil).map { name in
      defer { free(name) }
      return String(cString: name)
    }
    return [file, target ?? file].contains(where: isInside)
  }

  private func isInside(_ file: String) -> Bool {
    let around = FilePath(file).removingLastComponent()
    let folder = ResultsFolder(path: around.isEmpty ? "." : around.string).place
    return folder == place || folder.hasPrefix(place + "/")
  }

  /// The folder's own path, whatever links and steps lead there.
  var place: String {
    let path = URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path(percentEncoded: false)
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// Gives a finished staging folder its place: the run's own name, or that name with a number where it is taken.
  ///
  /// Where a folder of the name holds the same results file for file, the new ones are removed and the old ones stay.
  static func settle(
    _ staging: StagingFolder, as id: String, in folder: String
  ) throws(SystemFailure) -> (name: String, wasThere: Bool) {
    var name = id
    var number = 2
    while true {
      if try staging.take(name: name) { return (name, false) }
      if holdSameResults(staging.path, "\(folder)/\(name)") {
        staging.discard()
        return (name, true)
      }
      name = "\(id)-\(number)"
      number += 1
    }
  }

  /// Whether two folders hold the same files with the same bytes; manifests may tell of other versions or file names. One
  /// that is not as it was recorded holds nothing for sure.
  private static func holdSameResults(_ one: String, _ other: String) -> Bool {
    let files = FileManager.default
    guard let names = try? files.contentsOfDirectory(atPath: one).sorted(),
      let others = try? files.contentsOfDirectory(atPath: other).sorted(), names == others,
      (try? ResultsFolder(path: other).record()) != nil
    else { return false }
    return names.filter { $0 != "manifest.json" }.allSatisfy {
      files.contentsEqual(atPath: "\(one)/\($0)", andPath: "\(other)/\($0)")
        || $0 == DrawTable.name && SavedDraws.holdSameDraws("\(one)/\($0)", "\(other)/\($0)")
    }
  }
}
