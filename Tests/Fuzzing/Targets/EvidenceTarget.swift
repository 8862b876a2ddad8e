import Extremes
import Foundation
import GradeDescriptors
import ModelInputs
import Runs
import ServiceModel

/// A file of coded findings: read, judged, and played from for one draw of one year.
struct EvidenceTarget: FuzzTarget {
  let name = "evidence"
  let seeds: [[UInt8]]
  private let library: Library
  private let file: String

  init(_ library: Library, scratch: String) throws {
    self.library = library
    file = "\(scratch)/evidence.yaml"
    // Whole files are long; their first findings are as good to begin with and much faster.
    seeds = try ["rotherham-2006", "large-county-2006"].map { area in
      let text = try String(
        contentsOfFile: CatalogueFolder.bundled.file("evidence/\(area).yaml"), encoding: .utf8)
      let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      return Array(lines.prefix(20).joined(separator: "\n").utf8)
    }
  }

  func verdict(on input: [UInt8]) -> FuzzVerdict {
    do { try Data(input).write(to: URL(fileURLWithPath: file)) } catch { return .broken("\(error)") }
    do throws(WorkbenchError) {
      _ = try Library.evidence(file, framework: library.framework)
    } catch {
      return ScenarioTarget.told(error)
    }
    let text = ExtremeCase([]).text(area: "rotherham-2006", years: "2007-2007", draws: 1)
    guard var scenario = try? ScenarioFile(text: text, file: "fuzz.yaml").scenario(in: library.catalogue) else {
      return .broken("the scenario around the findings is wrong")
    }
    scenario.evidence = .file(file)
    return ScenarioTarget.verdict(on: scenario, library)
  }
}
