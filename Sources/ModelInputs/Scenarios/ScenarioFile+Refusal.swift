package import LocatedYAML

extension ScenarioFile {
  /// Whether it assumes anything otherwise than the catalogue.
  package var hasAssumptions: Bool {
    guard case .mapping(let entries)? = (try? document.read { $0.node })?.entry("assume")?.value.content else {
      return false
    }
    return !entries.isEmpty
  }

  /// A fault of a scenario that reads well and cannot be played, at the line that is to blame.
  ///
  /// - Parameter blamed: the assumption that causes it; without one, or where it is not there, the fault stands at the
  ///   scenario's area.
  package func refusal(_ statement: String, blaming blamed: String?, advice: String?) -> Faults {
    let root = try? document.read { $0.node }
    let assumption = blamed.flatMap { root?.entry("assume")?.value.entry($0)?.location }
    let area = root?.entry("area")?.value.location ?? root?.location ?? .whole(SourceText(file: file))
    return Faults([Fault(.rule(statement), at: assumption ?? area, advice: advice)])
  }
}

extension Node {
  /// The entry of a key, where this is a mapping that has it.
  fileprivate func entry(_ key: String) -> Entry? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }
  }
}
