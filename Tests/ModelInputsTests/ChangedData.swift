import Foundation
import LocatedYAML
import ModelInputs
import TestSupport

/// The data that comes with the program, with one of its files changed.
enum ChangedData {
  /// What the readers say of it, a text for each fault; empty where nothing is wrong.
  static func faults(in name: String, _ change: (inout String) throws -> Void) throws -> [String] {
    let folder = TemporaryFolder()
    let copy = folder.path + "/data"
    try FileManager.default.copyItem(atPath: CatalogueFolder.bundled.path, toPath: copy)
    var text = try String(contentsOfFile: "\(copy)/\(name)", encoding: .utf8)
    try change(&text)
    try text.write(toFile: "\(copy)/\(name)", atomically: true, encoding: .utf8)
    let ladders = try Example.ladders()
    do throws(Faults) {
      _ = try CatalogueFolder(path: copy).catalogue(ladders: ladders)
      return []
    } catch {
      return error.all.map(\.description)
    }
  }
}
