import Extremes
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
  private let shelf = StartShelf()
  /// Beyond this many bytes an input is read from a file, as limits of size are kept there.
  private static let largestInMemory = 1 << 20

  init(_ library: Library, scratch: String) {
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

  func verdict(on input: [UInt8], playing: Bool) -> FuzzVerdict {
    let isLarge = input.count > Self.largestInMemory
    if isLarge { do { try ScratchFile.put(input, at: file) } catch { return .broken("\(error)") } }
    let files = isLarge ? ReadFiles() : ReadFiles([file: input])
    let scenario: Scenario
    do throws(Faults) {
      scenario = try ScenarioFile(path: file, through: files).scenario(in: library.catalogue)
    } catch {
      return Self.told(.input(error))
    }
    return Self.verdict(on: scenario, library, playing: playing, starts: shelf.starts(of:))
  }

  /// Checks what was read, cut to a size that takes no time, and plays a draw of it.
  ///
  /// - Parameter starts: where solved starts are kept; nowhere for data of an input's own.
  static func verdict(
    on scenario: Scenario, _ library: Library, playing: Bool, starts: (Scenario) -> StartStates = { _ in StartStates() }
  ) -> FuzzVerdict {
    var scenario = scenario
    (scenario.design.draws, scenario.design.replications) = (1, 1)
    scenario.portfolios = Array(scenario.portfolios.prefix(2))
    let first = scenario.horizon.first
    if scenario.horizon.count > 2 { scenario.horizon = YearRange(first, through: Year(ending: first.ending + 1)) }
    let verdict = ExtremeProbe.verdict(
      of: scenario, in: library, playing: playing ? [1] : [], starts: starts(scenario))
    return switch verdict {
    case .refusedByReader, .refusedByStart: .refused
    case .checked: .accepted
    case .played: .played
    case .broken(let why): .broken(why)
    }
  }

  /// A refusal, which must have words.
  static func told(_ error: WorkbenchError) -> FuzzVerdict {
    guard case .input(let faults) = error else { return .refused }
    return faults.description.isEmpty ? .broken("a fault without words") : .refused
  }
}
