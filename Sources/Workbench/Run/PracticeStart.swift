import Foundation
import GradeDescriptors
import ModelInputs
import ServiceModel

/// Where practice starts from: the coded findings of an inspection, where there are any.
struct PracticeStart {
  /// The evidence file; `nil` where practice starts from the national mean.
  var file: String?
  /// The findings placed on the unit scale.
  var practice: CodedPractice

  /// Looks for the area's own evidence in the data folder, then for `evidence.yaml` beside the scenario.
  init(area: Area?, scenario: String, library: Library) throws(WorkbenchError) {
    let own = area?.evidence.map { "\(library.folder.path)/\($0)" }
    let beside = (scenario as NSString).deletingLastPathComponent
    let neighbour = (beside.isEmpty ? "." : beside) + "/\(PracticeStart.name)"
    file = [own, neighbour].compactMap { $0 }.first { FileManager.default.fileExists(atPath: $0) }
    practice = CodedPractice(framework: library.framework, findings: [])
  }

  /// The name of an evidence file beside a scenario, and of its copy beside results.
  static let name = "evidence.yaml"
}
