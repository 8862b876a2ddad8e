import Foundation
import LocatedYAML
import ServiceModel
import SystemPackage

/// What a run that was stopped leaves: its whole draws, and a note of what question they answer.
struct StoppedRun: Codable, Hashable {
  /// The layout of this document.
  var format = StoppedRun.currentFormat
  /// The digest of everything that the draws depend on but their number.
  var question: String
  /// Whole draws, from draw 1.
  var draws: Int
  /// Sets of assumptions refused before a draw's own, of the draws that had any.
  var refused: [ShardNote.RefusedSets]
  /// The digest of the file of draws.
  var sha256: String

  static let currentFormat = 1
  /// The name of its file in the folder.
  static let name = "stopped.json"

  /// The name of the folder of a stopped run.
  static func folderName(_ run: String) -> String { "stopped-\(run)" }

  /// Whether a folder's name is one that stopped runs take.
  static func isOne(_ name: String) -> Bool { name.wholeMatch(of: /stopped-[0-9]+x[0-9]+-[0-9a-f]{8}/) != nil }

  /// Folders of stopped runs in a folder of runs.
  static func folders(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
      .filter(isOne).map { "\(folder)/\($0)" }
  }

  /// The note in a folder; nil where there is none that this version reads. A link to a folder is nobody's stopped run.
  static func read(_ folder: String) -> StoppedRun? {
    guard (try? Stat(folder, followTargetSymlink: false))?.type == .directory,
      let bytes = try? readSmall("\(folder)/\(name)"),
      let note = try? JSONFields.decode(StoppedRun.self, from: bytes, file: folder), note.format == currentFormat,
      note.draws > 0
    else { return nil }
    return note
  }

  /// Takes away a folder of ours that is of no more use: only what a stopped run put there.
  static func remove(_ folder: String) {
    guard read(folder) != nil else { return }
    unlink("\(folder)/\(DrawTable.name)")
    unlink("\(folder)/\(name)")
    rmdir(folder)
  }

  /// Most bytes of numbers that are kept when a run is stopped, so that it stops within a moment.
  static let mostBytes = 512 << 20
}
