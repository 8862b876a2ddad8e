import Foundation
import LocatedYAML
import ModelInputs
package import Runs
package import ServiceModel

/// What became of a scenario at an extreme.
package enum ExtremeVerdict: Equatable, Sendable {
  /// The file was refused by its reader.
  case refusedByReader
  /// The file read well, and its start was refused.
  case refusedByStart
  /// It was checked, and nothing of it was to be played.
  case checked
  /// It was checked and played.
  case played
  /// It was checked, and then not played to its end as it must be: what went wrong.
  case broken(String)
}

/// Checks and plays scenarios at extremes, as `check` and `run` do, in this process.
package struct ExtremeProbe: Sendable {
  let library: Library
  let area: String
  let years: String
  let draws: Int

  /// A probe over some years of an area with so many draws.
  package init(_ library: Library, area: String, years: String, draws: Int) {
    self.library = library
    self.area = area
    self.years = years
    self.draws = draws
  }

  /// Reads, checks and plays one case.
  ///
  /// - Parameter played: the draws; all of them where it is nil.
  package func verdict(of extreme: ExtremeCase, playing played: [Int]? = nil) -> ExtremeVerdict {
    verdict(text: extreme.text(area: area, years: years, draws: draws), playing: played)
  }

  /// Reads a folder's data with one area at an extreme, and checks and plays it with a plan.
  package static func verdict(of extreme: ExtremeArea, area: String, folder: String, draws: Int) -> ExtremeVerdict {
    let name = "areas/\(area).yaml"
    do {
      let original = try String(contentsOfFile: CatalogueFolder.bundled.file(name), encoding: .utf8)
      try FileManager.default.createDirectory(atPath: "\(folder)/areas", withIntermediateDirectories: true)
      try extreme.text(from: original).write(toFile: "\(folder)/\(name)", atomically: false, encoding: .utf8)
    } catch {
      return .broken("\(error)")
    }
    guard let library = try? bundled?.under(folder) else { return .refusedByReader }
    let baseline = library.catalogue.areas[area]?.baseline.ending ?? 2006
    return ExtremeProbe(library, area: area, years: "\(baseline + 1)-\(baseline + 2)", draws: draws)
      .verdict(of: ExtremeCase([]))
  }

  /// What comes with the program, read once.
  private static let bundled = try? Library(keepsDocuments: true)

  /// Reads, checks and plays a scenario's text.
  package func verdict(text: String, playing played: [Int]? = nil) -> ExtremeVerdict {
    let scenario: Scenario
    do throws(Faults) {
      scenario = try ScenarioFile(text: text, file: "extreme.yaml").scenario(in: library.catalogue)
    } catch {
      return .refusedByReader
    }
    return ExtremeProbe.verdict(of: scenario, in: library, playing: played)
  }

  /// Checks a scenario that was read well and plays draws of it.
  ///
  /// - Parameters:
  ///   - played: the draws; all of them where it is nil.
  ///   - starts: where solved starts are kept, for the library's own data only.
  package static func verdict(
    of scenario: Scenario, in library: Library, playing played: [Int]? = nil, starts: StartStates = StartStates()
  ) -> ExtremeVerdict {
    let engine: Engine
    do {
      engine = try PlayableScenario(scenario, library: library).engine(starts: starts)
      try engine.checkStarts(threads: 1)
    } catch {
      return .refusedByStart
    }
    let played = played ?? Array(0...scenario.design.draws)
    if played.isEmpty { return .checked }
    let bounds = OutputBounds.all(of: engine)
    var values = [Float](repeating: 0, count: engine.valuesPerReplicate)
    for draw in played {
      do throws(ModelError) {
        var span = values.mutableSpan
        try engine.play(draw: draw, into: &span)
      } catch {
        return .broken("draw \(draw) is refused after the check: \(error)")
      }
      if let place = values.indices.first(where: { !bounds[$0 % bounds.count].allows(values[$0]) }) {
        let output = engine.layout.outputs[place % engine.layout.count]
        return .broken("draw \(draw): \(output.id) is \(values[place])")
      }
    }
    return .played
  }
}
