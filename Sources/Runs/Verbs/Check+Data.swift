import Foundation
import LocatedYAML
import ModelInputs
import ServiceModel

/// A file of a folder with data, once the whole folder has been read.
package struct CheckedData: Hashable, Sendable {
  /// What kind of file it is, by its folder inside the data, such as `areas`.
  package var kind: String
  /// The file's name for people, where it is about one thing; else its name in the folder.
  package var name: String
  /// The folder it lies in.
  package var folder: String
  /// Whether it is an area whose start was solved.
  package var starts: Bool
}

/// The folder with data that a file belongs to, by the folder that it lies in, such as `Data` of `Data/areas/mytown.yaml`.
package struct DataPlace: Hashable, Sendable {
  /// The folder with data.
  package let folder: String
  /// The folder inside it.
  let kind: String
  /// What the file is about, by its `id`; where it has none, the file's name without the ending.
  let id: String

  /// Nil where the file lies in no folder of that kind, or is a scenario or findings, which are checked by themselves.
  package init?(_ path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    guard parts.count > 1, CatalogueFolder.folders.contains(parts[parts.count - 2]) else { return nil }
    let around = parts.dropLast(2).joined(separator: "/")
    folder = path.hasPrefix("/") ? "/" + around : (around.isEmpty ? "." : around)
    kind = parts[parts.count - 2]
    let root = try? Document(contentsOf: path).read { $0.node }
    if kind == "evidence" || root?.value(of: "scenario") != nil { return nil }
    id = root?.value(of: "id")?.text ?? parts[parts.count - 1].replacing(".yaml", with: "")
  }
}

extension Node {
  /// The value of a key, where it is a mapping that has it.
  fileprivate func value(of key: String) -> Node? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }
}

extension Library {
  /// Tells what a file of the user's own data holds, and solves the start of an area.
  ///
  /// The library must have been read with the file's folder laid over it. Throws `model` where an area cannot start.
  package func checked(_ place: DataPlace) throws(WorkbenchError) -> CheckedData {
    var checked = CheckedData(kind: place.kind, name: "\(place.kind)/\(place.id)", folder: place.folder, starts: false)
    if place.kind == "areas", let area = catalogue.areas[place.id] {
      let playable = try trial(of: area)
      let engine = try playable.engine(starts: StartStates())
      do throws(ModelError) { try engine.checkStarts(threads: RunRequest.allThreads) } catch { throw .model(error) }
      (checked.name, checked.starts) = (area.name, true)
    }
    if let intervention = catalogue.intervention(place.id), place.kind == "interventions" {
      checked.name = intervention.name
    }
    return checked
  }

  /// Five years of an area in which nothing more is done.
  private func trial(of area: Area) throws(WorkbenchError) -> PlayableScenario {
    let first = Year(ending: area.baseline.ending + 1)
    let horizon = YearRange(first, through: Year(ending: first.ending + 4))
    return try PlayableScenario(
      Scenario(name: area.name, area: area.id, horizon: horizon, portfolios: []), library: self)
  }

  /// What playing a file of the user's own data comes to: an area with nothing more done, an intervention at its usual dose
  /// in the first of the user's areas, or in England where there is none; nil where there is nothing to play.
  package func playedDraw(_ place: DataPlace) throws(WorkbenchError) -> PlayedDraw? {
    switch place.kind {
    case "areas":
      guard let area = catalogue.areas[place.id] else { return nil }
      return try trial(of: area).playedDraw(1)
    case "interventions":
      let own = catalogue.areas.keys.sorted().first { folder.holds("areas/\($0).yaml") } ?? "england-250k"
      guard let intervention = catalogue.intervention(place.id), let area = catalogue.areas[own] else { return nil }
      var playable = try trial(of: area)
      let deployment = Deployment(
        intervention: intervention.id, dose: intervention.dose.typical, years: playable.scenario.horizon)
      playable.scenario.portfolios = [Portfolio(name: intervention.name, deployments: [deployment])]
      return try playable.playedDraw(1)
    default: return nil
    }
  }
}
