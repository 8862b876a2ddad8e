package import LocatedYAML
package import ServiceModel

/// A scenario document.
package struct ScenarioFile: Sendable {
  let document: Document
  /// The path or name it was opened under.
  let file: String

  /// Opens a scenario; throws `Faults` where there is nothing to read.
  package init(path: String) throws(Faults) {
    document = try Document(contentsOf: path)
    file = path
  }

  /// A scenario given as text, under the name `file`; throws `Faults` where there is nothing to read.
  package init(text: String, file: String) throws(Faults) {
    document = try Document(text: text, file: file)
    self.file = file
  }

  /// The scenario, checked against a catalogue; throws `Faults` with every fault of the file.
  package func scenario(in catalogue: Catalogue) throws(Faults) -> Scenario {
    try document.read { ScenarioReader(catalogue: catalogue).read($0) }
  }

  /// What it assumes otherwise than the catalogue, in its author's words and in the order written; throws `Faults` where it
  /// cannot be read.
  package var assumptions: [WrittenScenario.Assumption] {
    get throws(Faults) { WrittenScenario(try document.read { $0.node }).assumptions }
  }
}
