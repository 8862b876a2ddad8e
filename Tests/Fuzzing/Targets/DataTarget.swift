import Foundation
import ModelInputs
import Runs
import ServiceModel

/// One file of a folder with data, laid over the program's own: read with all others, and played for one draw.
///
/// The first line of an input names the file: `# areas/rotherham-2006.yaml`.
struct DataTarget: FuzzTarget {
  let name = "data"
  let seeds: [[UInt8]]
  private let library: Library
  private let folder: String
  private let known: Set<String>

  init(_ library: Library, scratch: String) throws {
    self.library = library
    folder = "\(scratch)/data"
    known = Set(library.folder.allNames)
    seeds = try library.folder.allNames.filter { !$0.hasPrefix("evidence/") }.map { name in
      NamedInput.input(name, try library.folder.bytes(name))
    }
  }

  func verdict(on input: [UInt8], playing: Bool) -> FuzzVerdict {
    let file = NamedInput(input, keepingFirstLine: true)
    guard known.contains(file.name) else { return .refused }
    do {
      try ScratchFile.emptyFolder(folder)
      if let inner = file.name.split(separator: "/").dropLast().first {
        try FileManager.default.createDirectory(atPath: "\(folder)/\(inner)", withIntermediateDirectories: true)
      }
      try ScratchFile.put(file.bytes, at: "\(folder)/\(file.name)")
    } catch {
      return .broken("\(error)")
    }
    let layered: Library
    do throws(WorkbenchError) { layered = try library.under(folder) } catch { return ScenarioTarget.told(error) }
    return Self.verdict(on: layered, changed: file.name, playing: playing)
  }

  /// Plays an area of the data: the one that was changed, or Rotherham, with the plan that an intervention's file is about.
  private static func verdict(on library: Library, changed name: String, playing: Bool) -> FuzzVerdict {
    let id = String((name as NSString).lastPathComponent.dropLast(5))
    let area = library.catalogue.areas[id] ?? library.catalogue.areas["rotherham-2006"]
    guard let area else { return .refused }
    let years = YearRange(Year(ending: area.baseline.ending + 1), through: Year(ending: area.baseline.ending + 2))
    var portfolios: [Portfolio] = []
    if let intervention = library.catalogue.intervention(id) {
      for dose in [intervention.dose.typical, intervention.dose.maximum] {
        portfolios.append(
          Portfolio(name: "\(dose)", deployments: [Deployment(intervention: id, dose: dose, years: years)]))
      }
    }
    return ScenarioTarget.verdict(
      on: Scenario(name: "Fuzz", area: area.id, evidence: .nationalMean, horizon: years, portfolios: portfolios),
      library, playing: playing)
  }
}
