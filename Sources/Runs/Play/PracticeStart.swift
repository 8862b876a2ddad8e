import Foundation
package import GradeDescriptors
import LocatedYAML
import ModelInputs
package import ServiceModel
import SystemPackage

/// Where practice starts from: the coded findings of an inspection, where there are any.
package struct PracticeStart {
  /// The evidence file; `nil` where practice starts from the national mean.
  package var file: String?
  /// What the evidence is called, and how many findings it has.
  package var title: String
  package var findings: Int
  /// The findings placed on the unit scale.
  package var practice: CodedPractice
  /// The grade descriptors, with the local priorities that the evidence names.
  package var framework: Framework

  /// The name of an evidence file beside a scenario, and of its copy beside results.
  package static let name = "evidence.yaml"

  /// Looks for the area's own evidence in the data folder, then for `evidence.yaml` beside the scenario.
  ///
  /// A neighbour about another area is left alone. Throws `input` with every fault of a file that counts.
  package init(area: Area, scenario: String, library: Library) throws(WorkbenchError) {
    title = ""
    findings = 0
    practice = CodedPractice(framework: library.framework, findings: [])
    framework = library.framework
    let own = area.evidence.map { "\(library.folder.path)/\($0)" }
    let beside = FilePath(scenario).removingLastComponent()
    let neighbour = (beside.isEmpty ? "." : beside).appending(PracticeStart.name).string
    for path in [own, neighbour].compactMap({ $0 }) where path == own || FileManager.default.fileExists(atPath: path) {
      let evidence = try library.evidence(path)
      guard evidence.area.isEmpty || evidence.area == area.id else { continue }
      file = path
      title = evidence.title
      let coded = evidence.findings.map {
        CodedPractice.Finding(
          ladder: $0.aspect, rung: Int($0.rung.rawValue), strength: Double($0.strength),
          restatesIndicator: $0.kind == .indicator)
      }
      findings = coded.count { !$0.restatesIndicator }
      practice = CodedPractice(framework: library.framework, findings: coded)
      framework = library.framework.respecting(evidence.priorities)
      return
    }
  }
}

extension Library {
  /// Evidence from a file; throws `input` with every fault of it.
  package func evidence(_ path: String) throws(WorkbenchError) -> Evidence {
    try Library.evidence(path, framework: framework)
  }

  /// Evidence from a file, read against grade descriptors; throws `input` with every fault of it.
  package static func evidence(_ path: String, framework: Framework) throws(WorkbenchError) -> Evidence {
    do throws(GradeFileError) {
      return try Evidence(contentsOf: path, framework: framework)
    } catch {
      throw .input(error.located)
    }
  }
}
