package import LocatedYAML
package import ServiceModel

extension CatalogueFolder {
  /// Reads and checks the whole catalogue.
  ///
  /// `ladders` are the ids of the grade descriptors' ladders, to which the crosswalk refers. Throws `Faults` with
  /// every fault of every file; where a file is no YAML at all, only the faults of such files.
  package func catalogue(ladders: [String]) throws(Faults) -> Catalogue {
    try check()
    let documents = try CatalogueDocuments(self, ladders: ladders)
    let names = documents.names
    var faults = FaultCollector()
    let ids = SeenNames()
    let sources = faults.readAll(documents.sources) { SourceReader().read($0) }
    let parameters = faults.readAll(documents.parameters) { ParameterReader(names: names, seen: ids).read($0) }
    let indicators = faults.readAll(documents.indicators) { IndicatorReader(names: names, seen: ids).read($0) }
    let gaps = faults.readAll(documents.gaps) { GapReader(names: names, seen: ids).read($0) }
    let sectorLinks = faults.readAll(documents.sectorLinks) { SectorLinkReader(names: names, seen: ids).read($0) }
    let deflators = faults.attempt { () throws(Faults) in try documents.readDeflators(in: self) }
    let limits = Dictionary(indicators.map { ($0.id, $0.floor...$0.ceiling) }) { first, _ in first }
    let areas = faults.readAll(documents.areas) { AreaReader(names: names, seen: ids, limits: limits).read($0) }
    let interventions = faults.readAll(documents.interventions) {
      InterventionReader(names: names, seen: ids).read($0)
    }
    let links = faults.readAll(documents.indicatorCrosswalk) { IndicatorLinkReader(names: names).read($0) }
    let practice = faults.readAll(documents.interventionCrosswalk) { PracticeReader(names: names).read($0) }
    faults.attempt { () throws(Faults) in try documents.refuseUncited(in: self) }
    faults.attempt { () throws(Faults) in try refuseUnreadParameters() }
    faults.attempt { () throws(Faults) in try documents.refuseBeyondLimits(areas, parameters, sectorLinks) }
    try faults.finish()

    let shifts = Dictionary(grouping: practice, by: \.intervention).mapValues { $0.map(\.shift) }
    return Catalogue(
      sources: Dictionary(uniqueKeysWithValues: sources.map { ($0.key, $0) }),
      parameters: Dictionary(uniqueKeysWithValues: parameters.map { ($0.id, $0) }),
      indicators: indicators, gaps: gaps,
      interventions: interventions.map { intervention in
        var complete = intervention
        complete.practice = shifts[intervention.id] ?? []
        return complete
      },
      areas: Dictionary(uniqueKeysWithValues: areas.map { ($0.id, $0) }), links: links,
      sectorLinks: sectorLinks, deflators: Deflators(deflators ?? []))
  }
}

extension FaultCollector {
  /// The values that `read` finds in documents, one after the other.
  fileprivate mutating func readAll<Value>(_ documents: [Document], _ read: (Cursor) -> [Value]?) -> [Value] {
    documents.flatMap { document in
      attempt { () throws(Faults) in try document.read(read) } ?? []
    }
  }
}

/// Remembers names across documents, so that a second one of the same kind is a fault.
final class SeenNames {
  private var seen: Set<String> = []

  /// The name as given, after reporting it where one of its kind was seen before.
  func checked(_ name: String, kind: String, at cursor: Cursor) -> String {
    if !seen.insert("\(kind) \(name)").inserted { cursor.report(.twice(kind: kind, name: name)) }
    return name
  }
}
