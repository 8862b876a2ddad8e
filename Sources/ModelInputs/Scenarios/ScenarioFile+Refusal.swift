package import LocatedYAML

extension ScenarioFile {
  /// A fault of a scenario that reads well and cannot be played, at the line that is to blame.
  ///
  /// - Parameter blamed: the assumption that causes it; without one, or where it is not there, the fault stands at the
  ///   scenario's area.
  package func refusal(_ statement: String, blaming blamed: String?, advice: String?) -> Faults {
    let root = try? document.read { $0.node }
    let assumption = blamed.flatMap { root?[at: "assume"]?.entry($0)?.location }
    let area = root?[at: "area"]?.location ?? root?.location ?? .whole(SourceText(file: file))
    return Faults([Fault(.rule(statement), at: assumption ?? area, advice: advice)])
  }

  /// A fault of the outcomes that a scenario names, at their line.
  package func refusal(ofOutcomes statement: String, advice: String?) -> Faults {
    let root = try? document.read { $0.node }
    let place = root?[at: "outcomes"]?.location ?? root?.location ?? .whole(SourceText(file: file))
    return Faults([Fault(.rule(statement), at: place, advice: advice)])
  }
}
