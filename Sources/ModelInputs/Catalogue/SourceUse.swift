import LocatedYAML

/// Looks for the keys of sources in what a catalogue says: in the `source` of a number, the keys of an evidence note, or
/// the words of a note or a locator.
struct SourceUse {
  /// Keys that are still to be found, by their first byte.
  private var sought: [UInt8: [[UInt8]]]

  init(_ keys: [String]) {
    sought = Dictionary(grouping: keys.filter { !$0.isEmpty }.map { Array($0.utf8) }) { $0[0] }
  }

  /// Strikes out every key that stands as a word of its own in a node or in anything inside it.
  mutating func read(_ node: Node) {
    switch node.content {
    case .scalar(let scalar): read(scalar.text)
    case .sequence(let nodes): for node in nodes { read(node) }
    case .mapping(let entries): for entry in entries { read(entry.value) }
    }
  }

  /// Whether nothing that was read names a key.
  func lacks(_ key: String) -> Bool {
    let bytes = Array(key.utf8)
    return bytes.first.flatMap { sought[$0] }?.contains(bytes) ?? false
  }

  private mutating func read(_ text: String) {
    let bytes = Array(text.utf8)
    var isInside = false
    for place in bytes.indices {
      let isPart = SourceUse.isPart(bytes[place])
      if isPart, !isInside, let keys = sought[bytes[place]] {
        let end = bytes[place...].firstIndex { !SourceUse.isPart($0) } ?? bytes.endIndex
        let rest = keys.filter { !$0.elementsEqual(bytes[place..<end]) }
        if rest.count < keys.count { sought[bytes[place]] = rest }
      }
      isInside = isPart
    }
  }

  /// Whether a byte belongs to a key: letters, digits and hyphens.
  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

extension CatalogueDocuments {
  /// Throws where a source is cited by nothing.
  ///
  /// The bundled list is let alone where a user's folder is laid over the data, whose numbers may cite others.
  func refuseUncited(in folder: CatalogueFolder) throws(Faults) {
    guard folder.base == nil || folder.holds("sources.yaml") else { return }
    var use = SourceUse(names.sources)
    let citing =
      parameters + indicators + deflators + areas + interventions + indicatorCrosswalk + interventionCrosswalk
    for document in citing {
      use.read(try document.read { $0.node })
    }
    var faults: [Fault] = []
    for document in sources {
      for entry in try document.read({ $0.node })[at: "sources"]?.fields ?? [] where use.lacks(entry.key) {
        faults.append(
          Fault(
            .rule("nothing cites the source '\(entry.key)'"), at: entry.location, found: entry.key,
            advice: "Take it out, or cite it where a number rests on it."))
      }
    }
    if !faults.isEmpty { throw Faults(faults) }
  }
}
