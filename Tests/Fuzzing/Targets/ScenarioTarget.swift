import Extremes
import Foundation
import LocatedYAML
import ModelInputs
import Runs
import ServiceModel

/// A scenario file: read, checked, started and played for one draw of a few years.
struct ScenarioTarget: FuzzTarget {
  let name = "scenario"
  let seeds: [[UInt8]]
  private let library: Library
  private let file: String

  init(_ library: Library, scratch: String) throws {
    self.library = library
    file = "\(scratch)/scenario.yaml"
    var seeds: [[UInt8]] = []
    for area in library.catalogue.areas.keys.sorted() {
      for number in 0..<6 {
        // Two in three are sound, so that what is spoilt in them is often played.
        let sound = (0..<number).map { ExtremeCase.sound(number * 8 + $0, in: library.catalogue, area: area) }
        let whole = ExtremeCase(sound.flatMap(\.assumptions))
        let first = (library.catalogue.areas[area]?.baseline.ending ?? 2006) + 1
        seeds.append(
          Array(
            (number < 4 ? whole : ExtremeCase.random(number, in: library.catalogue, area: area))
              .text(area: area, years: "\(first)-\(first + 2)", draws: 1).utf8))
      }
    }
    self.seeds = seeds
  }

  func verdict(on input: [UInt8]) -> FuzzVerdict {
    do { try Data(input).write(to: URL(fileURLWithPath: file)) } catch { return .broken("\(error)") }
    let scenario: Scenario
    do throws(WorkbenchError) { scenario = try library.scenario(path: file) } catch { return Self.told(error) }
    return Self.verdict(on: scenario, library)
  }

  /// Checks and plays what was read, cut to a size that takes no time.
  static func verdict(on scenario: Scenario, _ library: Library) -> FuzzVerdict {
    var scenario = scenario
    (scenario.design.draws, scenario.design.replications) = (1, 1)
    scenario.portfolios = Array(scenario.portfolios.prefix(2))
    let first = scenario.horizon.first
    if scenario.horizon.count > 2 { scenario.horizon = YearRange(first, through: Year(ending: first.ending + 1)) }
    return switch ExtremeProbe.verdict(of: scenario, in: library) {
    case .refusedByReader, .refusedByStart: .refused
    case .played: .accepted
    case .broken(let why): .broken(why)
    }
  }

  /// A refusal, whose faults must have their place.
  static func told(_ error: WorkbenchError) -> FuzzVerdict {
    guard case .input(let faults) = error else { return .refused }
    return faults.description.isEmpty ? .broken("a fault without words") : .refused
  }
}
