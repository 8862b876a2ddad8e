import LocatedYAML
import ServiceModel

/// The documents of a catalogue, opened and parsed but not read yet.
struct CatalogueDocuments {
  var sources: [Document] = []
  var parameters: [Document] = []
  var indicators: [Document] = []
  var gaps: [Document] = []
  var sectorLinks: [Document] = []
  var deflators: [Document] = []
  var areas: [Document] = []
  var interventions: [Document] = []
  var indicatorCrosswalk: [Document] = []
  var interventionCrosswalk: [Document] = []
  /// Coded findings by the file's name in the folder.
  private var evidence: [(name: String, document: Document)] = []
  /// Every name that the documents define.
  private(set) var names: KnownNames

  /// Opens every document of a folder; throws the faults of all that cannot be opened or parsed.
  init(_ folder: CatalogueFolder, ladders: [String]) throws(Faults) {
    names = KnownNames(ladders: ladders)
    var faults = FaultCollector()
    sources = open([folder.file("sources.yaml")], in: folder, &faults)
    parameters = open(
      faults.attempt { () throws(Faults) in try folder.files(in: "parameters") } ?? [], in: folder, &faults)
    indicators = open(
      faults.attempt { () throws(Faults) in try folder.files(in: "indicators") } ?? [], in: folder, &faults)
    gaps = open([folder.file("gaps.yaml")], in: folder, &faults)
    sectorLinks = open(faults.attempt { () throws(Faults) in try folder.files(in: "links") } ?? [], in: folder, &faults)
    deflators = open(
      faults.attempt { () throws(Faults) in try folder.files(in: "deflators") } ?? [], in: folder, &faults)
    areas = open(faults.attempt { () throws(Faults) in try folder.files(in: "areas") } ?? [], in: folder, &faults)
    interventions = open(
      faults.attempt { () throws(Faults) in try folder.files(in: "interventions") } ?? [], in: folder, &faults)
    indicatorCrosswalk = open([folder.file("crosswalk/indicators.yaml")], in: folder, &faults)
    interventionCrosswalk = open([folder.file("crosswalk/interventions.yaml")], in: folder, &faults)
    for name in folder.names(in: "evidence") {
      if let document = open([folder.file(name)], in: folder, &faults).first { evidence.append((name, document)) }
    }
    try faults.finish()
    names.sources = try keys(of: sources, under: "sources")
    names.parameters = try ids(of: parameters, under: "parameters")
    names.indicators = try ids(of: indicators, under: "indicators")
    names.bandedIndicators = Set(try ids(of: indicators, under: "indicators", having: "preferred-band"))
    names.processIndicators = try ids(of: indicators, under: "indicators", where: "carried-by", is: "process")
    names.gaps = try ids(of: gaps, under: "gaps")
    names.interventions = try ids(of: interventions)
    for (name, document) in evidence {
      names.evidence[name] = try document.read { $0.node }[at: "area"]?.text ?? ""
    }
    try refuseUnnamed(in: folder)
  }
}

extension CatalogueDocuments {
  /// Throws where a user's folder holds findings that no area names.
  private func refuseUnnamed(in folder: CatalogueFolder) throws(Faults) {
    var named: Set<String> = []
    for area in areas { if let name = try area.read({ $0.node })[at: "evidence"]?.text { named.insert(name) } }
    let unnamed = evidence.map(\.name).filter { folder.base != nil && folder.holds($0) && !named.contains($0) }
    guard !unnamed.isEmpty else { return }
    throw Faults(
      unnamed.map { name in
        Fault(
          .rule("no area names these findings"), at: .whole(SourceText(file: folder.file(name))),
          advice: "`evidence: \(name)` in the file of their area does.")
      })
  }
}

/// Names that a document may refer to.
struct KnownNames {
  var sources: [String] = []
  var parameters: [String] = []
  var indicators: [String] = []
  /// Indicators that have a preferred band of their own.
  var bandedIndicators: Set<String> = []
  /// Indicators that no mechanism carries.
  var processIndicators: [String] = []
  var gaps: [String] = []
  var interventions: [String] = []
  var ladders: [String]
  /// Files of coded findings, each with the area it is about; empty where it names none.
  var evidence: [String: String] = [:]

  init(ladders: [String]) {
    self.ladders = ladders
  }
}

private func open(
  _ paths: [String], in folder: CatalogueFolder, _ faults: inout FaultCollector
) -> [Document] {
  paths.compactMap { path in
    faults.attempt { () throws(Faults) in
      let document = try Document(contentsOf: path, through: folder.files)
      try document.read { $0 }
      return document
    }
  }
}

/// The keys of the mapping under a key of each root.
private func keys(of documents: [Document], under key: String) throws(Faults) -> [String] {
  var keys: [String] = []
  for document in documents {
    keys += try document.read { $0.node }[at: key]?.fields.map(\.key) ?? []
  }
  return keys
}

/// The `id` of each element of the list under a key of each root; with `field`, of those that have this key.
private func ids(
  of documents: [Document], under key: String, having field: String = "id"
) throws(Faults) -> [String] {
  var ids: [String] = []
  for document in documents {
    let elements = try document.read { $0.node }[at: key]?.items ?? []
    ids += elements.filter { $0[at: field] != nil }.compactMap { $0[at: "id"]?.text }
  }
  return ids
}

/// The `id` of each element of the list under a key of each root that has a text in a field.
private func ids(
  of documents: [Document], under key: String, where field: String, is text: String
) throws(Faults) -> [String] {
  var ids: [String] = []
  for document in documents {
    let elements = try document.read { $0.node }[at: key]?.items ?? []
    ids += elements.filter { $0[at: field]?.text == text }.compactMap { $0[at: "id"]?.text }
  }
  return ids
}

/// The `id` of each root.
private func ids(of documents: [Document]) throws(Faults) -> [String] {
  var ids: [String] = []
  for document in documents {
    if let id = try document.read({ $0.node })[at: "id"]?.text { ids.append(id) }
  }
  return ids
}
