import Extremes
import Foundation
import GradeDescriptors
import LocatedYAML
import ModelInputs
import Runs
import ServiceModel

/// A file of coded findings: read, judged, and played from for one draw of one year.
struct EvidenceTarget: FuzzTarget {
  let name = "evidence"
  let seeds: [[UInt8]]
  private let library: Library
  private let file: String
  private let scenario: Scenario
  private let shelf = StartShelf()

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
    let text = ExtremeCase([]).text(area: "rotherham-2006", years: "2007-2007", draws: 1)
    var scenario = try ScenarioFile(text: text, file: "fuzz.yaml").scenario(in: library.catalogue)
    scenario.evidence = .file(file)
    self.scenario = scenario
  }

  func verdict(on input: [UInt8], playing: Bool) -> FuzzVerdict {
    do throws(WorkbenchError) {
      _ = try Library.evidence(file, framework: library.framework, through: ReadFiles([file: input]))
    } catch {
      return ScenarioTarget.told(error)
    }
    do { try ScratchFile.put(input, at: file) } catch { return .broken("\(error)") }
    return ScenarioTarget.verdict(on: scenario, library, playing: playing, starts: shelf.starts(of:))
  }
}
