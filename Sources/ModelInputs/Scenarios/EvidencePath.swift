import Foundation
import LocatedYAML

/// Paths of evidence as scenarios write them: relative to the scenario's own file.
enum EvidencePath {
  /// The path under which a file can be opened that the scenario in `file` names.
  static func opened(_ written: String, namedIn file: String) -> String {
    let folder = file.pathFolder
    return written.hasPrefix("/") || folder.isEmpty ? written : "\(folder)/\(written)"
  }

  /// The path that names the same file from the scenario's new place.
  ///
  /// - Parameters:
  ///   - old: the scenario's file so far; `nil` where it has none, and paths begin at the working folder.
  ///   - new: its file from now on.
  static func moved(_ written: String, from old: String?, to new: String) -> String {
    guard !written.hasPrefix("/") else { return written }
    let (before, after) = (folder(of: old ?? "scenario.yaml"), folder(of: new))
    guard before != after else { return written }
    let target = folder(of: opened(written, namedIn: old ?? "")) + [written.pathName]
    let shared = zip(after, target.dropLast()).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: after.count - shared) + target[shared...]).joined(separator: "/")
  }

  /// The names of the folders around a file, outermost first, with links followed.
  private static func folder(of file: String) -> [String] {
    let around = URL(fileURLWithPath: file).deletingLastPathComponent().resolvingSymlinksInPath()
    return around.path.split(separator: "/").map(String.init)
  }
}

extension WrittenScenario {
  /// Writes the path of its evidence so that it names the same file from the scenario's new place.
  ///
  /// - Parameters:
  ///   - old: the scenario's file so far; `nil` where it has none.
  ///   - new: its file from now on.
  package mutating func moveEvidence(from old: String?, to new: String) {
    guard let evidence, evidence != EvidenceChoiceReader.none else { return }
    self.evidence = EvidencePath.moved(evidence, from: old, to: new)
  }
}
