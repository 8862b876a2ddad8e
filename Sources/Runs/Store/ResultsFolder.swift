import Foundation

/// A finished run on disk.
package struct ResultsFolder: Sendable {
  /// Its path.
  package let path: String

  /// The folder at a path.
  package init(path: String) { self.path = path }

  /// The file of the scenario as it was played.
  package var scenario: String { "\(path)/scenario.yaml" }

  /// The name of the folder with those files of the data that do not come with the program.
  package static let dataName = "data"

  /// The folder with data of the user's own that the run was played with; `nil` where there was none.
  package var data: String? {
    let data = "\(path)/\(ResultsFolder.dataName)"
    return FileManager.default.fileExists(atPath: data) ? data : nil
  }

  /// What the run found out; throws `unreadable`, and `notResults` where there is no run or one that another version laid
  /// out.
  package func summary() throws(WorkbenchError) -> RunSummary {
    try checkLayout()
    return try decode(RunSummary.self, "summary.json")
  }

  /// What made the run; throws as ``summary()`` does.
  package func manifest() throws(WorkbenchError) -> Manifest {
    try checkLayout()
    return try decode(Manifest.self, "manifest.json")
  }

  /// Throws where there is no run, or one that another version laid out, whose files might be misread.
  func checkLayout() throws(WorkbenchError) {
    let files = FileManager.default
    if files.fileExists(atPath: path), !files.fileExists(atPath: "\(path)/manifest.json") {
      throw .notResults(path: path, reason: "it holds no manifest.json")
    }
    let found = try decode(Layout.self, "manifest.json").format
    guard found == Manifest.currentFormat else {
      throw .notResults(
        path: path,
        reason:
          "its format is \(found), and this program reads format \(Manifest.currentFormat); run its scenario again")
    }
  }

  /// The one field that every manifest has.
  private struct Layout: Decodable { var format: Int }

  /// The folder's own path, whatever links and steps lead there.
  var place: String {
    let path = URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path(percentEncoded: false)
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  private func decode<Value: Decodable>(_ type: Value.Type, _ name: String) throws(WorkbenchError) -> Value {
    let file = "\(path)/\(name)"
    guard let bytes = FileManager.default.contents(atPath: file) else { throw .unreadable(SystemFailure.last(file)) }
    do {
      return try JSONDecoder().decode(type, from: bytes)
    } catch {
      throw .notResults(path: file, reason: "it does not have the expected fields")
    }
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

  /// Whether two folders hold the same files with the same bytes; manifests may tell of other versions or file names.
  private static func holdSameResults(_ one: String, _ other: String) -> Bool {
    let files = FileManager.default
    guard let names = try? files.contentsOfDirectory(atPath: one).sorted(),
      let others = try? files.contentsOfDirectory(atPath: other).sorted(), names == others
    else { return false }
    return names.filter { $0 != "manifest.json" }.allSatisfy {
      files.contentsEqual(atPath: "\(one)/\($0)", andPath: "\(other)/\($0)")
    }
  }
}
