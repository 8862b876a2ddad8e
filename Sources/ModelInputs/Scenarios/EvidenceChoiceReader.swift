import Foundation
import LocatedYAML
import ServiceModel

/// Reads which coded findings practice starts from: `evidence: PATH`, relative to the scenario's file, or `evidence: none`.
///
/// A file that is not there, or that is about another area, is a fault of the scenario; what the file itself says
/// wrongly is told when it is used.
struct EvidenceChoiceReader {
  /// The scenario's area, where it has a valid one.
  let area: Area?
  /// Files that are read with the scenario.
  let files: ReadFiles

  /// The word for no findings at all.
  static let none = "none"

  func read(_ cursor: Cursor) -> EvidenceChoice? {
    guard let written = cursor.phrase() else { return nil }
    guard written != Self.none else { return .nationalMean }
    let path = EvidencePath.opened(written, namedIn: cursor.location.file)
    do throws(Faults) {
      let about = try Document(contentsOf: path, through: files).read { $0.node }[at: "area"]?.text ?? ""
      if let area, !about.isEmpty, about != area.id {
        cursor.report(.rule("the findings in '\(written)' are about the area '\(about)', not '\(area.id)'"))
      }
    } catch {
      report(error, of: written, path, at: cursor)
    }
    return .file(path)
  }

  private func report(_ faults: Faults, of written: String, _ path: String, at cursor: Cursor) {
    guard faults.isUnreadable else { return }
    guard faults.all.contains(where: { $0.kind == .missingFile }) else {
      return cursor.report(.rule("the evidence file '\(written)' cannot be read"))
    }
    let folder = path.pathFolder
    let there = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    let inside = written.pathFolder
    let names = there.filter { $0.hasSuffix(".yaml") && "\(folder)/\($0)" != cursor.location.file }.sorted()
      .map { inside.isEmpty ? $0 : "\(inside)/\($0)" }
    cursor.report(
      .noSuch(kind: "evidence file", name: written), found: written, allowed: names,
      advice: "The path begins at the scenario's own folder; `evidence: none` starts from the national mean.")
  }
}
