import Extremes
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
  private let folder: String

  init(scratch: String) throws {
    folder = "\(scratch)/data"
    let bundled = CatalogueFolder.bundled
    seeds = try bundled.allNames.filter { !$0.hasPrefix("evidence/") }.map { name in
      Array("# \(name)\n".utf8) + Array(try Data(contentsOf: URL(fileURLWithPath: bundled.file(name))))
    }
  }

  func verdict(on input: [UInt8]) -> FuzzVerdict {
    let first = String(decoding: input.prefix { $0 != 10 }, as: UTF8.self)
    let name = String(first.dropFirst(2))
    guard CatalogueFolder.bundled.allNames.contains(name) else { return .refused }
    let file = URL(fileURLWithPath: "\(folder)/\(name)")
    do {
      try? FileManager.default.removeItem(atPath: folder)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(input).write(to: file)
    } catch {
      return .broken("\(error)")
    }
    let library: Library
    do throws(WorkbenchError) { library = try Library(data: folder) } catch { return ScenarioTarget.told(error) }
    return Self.verdict(on: library, changed: name)
  }

  /// Plays an area of the data: the one that was changed, or Rotherham, with the plan that an intervention's file is about.
  private static func verdict(on library: Library, changed name: String) -> FuzzVerdict {
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
      library)
  }
}
