package import LocatedYAML
package import ServiceModel

/// A scenario document.
package struct ScenarioFile: Sendable {
  let document: Document
  /// Files that were read with it, such as the findings that it names.
  package let files: ReadFiles
  /// The path or name it was opened under.
  let file: String

  /// Opens a scenario; throws `Faults` where there is nothing to read.
  ///
  /// - Parameter files: files that were read before, and are not read again.
  package init(path: String, through files: ReadFiles = ReadFiles()) throws(Faults) {
    document = try Document(contentsOf: path, through: files)
    file = path
    self.files = files
  }

  /// What was read, byte for byte.
  package var bytes: [UInt8] { document.bytes }

  /// A scenario given as text, under the name `file`; throws `Faults` where there is nothing to read.
  ///
  /// - Parameter files: files that it names and that were read before.
  package init(text: String, file: String, files: ReadFiles = ReadFiles()) throws(Faults) {
    document = try Document(text: text, file: file)
    self.file = file
    self.files = files
  }

  /// The scenario, checked against a catalogue; throws `Faults` with every fault of the file.
  package func scenario(in catalogue: Catalogue) throws(Faults) -> Scenario {
    try document.read { ScenarioReader(catalogue: catalogue, files: files).read($0) }
  }

  /// The scenarios that it makes, one where it varies nothing, each with what is varied.
  ///
  /// - Returns: the names of what is varied, and the scenarios in order.
  /// - Throws: `Faults` with every fault of the file.
  package func variants(in catalogue: Catalogue) throws(Faults) -> (names: [String], variants: [ScenarioVariant]) {
    let (scenario, variations) = try document.read {
      ScenarioReader(catalogue: catalogue, files: files).readWhole($0)
    }
    let assumptions = try assumptions
    guard let variations else { return ([], [ScenarioVariant(scenario: scenario, assumptions: assumptions)]) }
    return (variations.names, variations.variants(of: scenario, assumptions: assumptions))
  }

  /// Whether it makes several scenarios of one.
  package var varies: Bool { (try? document.read { $0.node })?[at: "vary"] != nil }

  /// The scenario in its author's words; throws `Faults` where it cannot be read.
  package var written: WrittenScenario { get throws(Faults) { WrittenScenario(try document.read { $0.node }) } }

  /// What it assumes otherwise than the catalogue, in its author's words and in the order written; throws `Faults` where it
  /// cannot be read.
  package var assumptions: [WrittenScenario.Assumption] {
    get throws(Faults) { try written.assumptions }
  }
}
