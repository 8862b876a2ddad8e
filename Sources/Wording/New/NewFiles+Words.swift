import LocatedYAML
package import Runs

extension NewFiles {
  /// What was written, a file a line, and the next step in one sentence.
  package var words: String {
    (files.map { harmless($0) } + ["Next: \(next)."]).joined(separator: "\n")
  }

  private var file: String { harmless(files[0]) }

  private var next: String {
    switch kind {
    case .area: "put your area's numbers in the place of England's, then type `windscreen check \(file)`"
    case .scenario: "write your area and plans into the file, then type `windscreen check \(file)`"
    case .intervention: "write what it does, for what price, into the file, then type `windscreen check \(file)`"
    case .indicator:
      "write what it measures into the file, give it a line under `indicators` in your area's file, then type "
        + "`windscreen check \(file)`"
    }
  }
}

/// Words about what was asked to be written anew.
enum NewFileWords {
  /// A name that is not kebab-case, with the nearest that is.
  static func badName(_ found: String, nearest: String?) -> String {
    let lead =
      "'\(harmless(String(found.prefix(60))))' is no name: "
      + "a name begins with a letter and has small letters, digits and single hyphens between them, at most 48 in all"
    return nearest.map { "\(lead)\nDid you mean '\($0)'?" } ?? "\(lead)\nSuch as 'my-town'."
  }

  /// A file that is there already.
  static func taken(_ path: String) -> String {
    "\(harmless(path)): this is there already, and nothing was written\nChoose another name, or another --output."
  }

  /// A name that the data have.
  static func inUse(_ kind: TemplateKind, _ name: String) -> String {
    "the data that come with the program already use the name '\(harmless(name))', and nothing was written\n"
      + "Choose another name for the \(kind.rawValue)."
  }
}
