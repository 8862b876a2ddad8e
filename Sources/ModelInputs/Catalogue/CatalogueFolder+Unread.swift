import LocatedYAML
import ServiceModel

extension CatalogueFolder {
  /// Throws where the user's folder has a parameter that nothing reads.
  ///
  /// A mechanism reads what it names and what an area names in its place; a link between sectors reads its strength;
  /// checks read what they hold results against.
  func refuseUnreadParameters() throws(Faults) {
    guard base != nil else { return }
    let rows = try ownParameters()
    var unread = SourceUse(rows.map(\.text))
    for name in names(in: "areas") + names(in: "links") {
      unread.read(try Document(contentsOf: file(name), through: files).read { $0.node })
    }
    let faults = rows.filter { unread.lacks($0.text) }.map { row in
      Fault(
        .rule("nothing that is simulated reads the parameter '\(row.text)'"), at: row.location, found: row.text,
        advice: "Name it under `parameters` in the file of your area. A figure that is only to be looked up, or held "
          + "against results, stands under `published` there.")
    }
    if !faults.isEmpty { throw Faults(faults) }
  }

  /// The ids of the user's own parameters that no mechanism reads by their own name.
  private func ownParameters() throws(Faults) -> [(text: String, location: Location)] {
    var rows: [(String, Location)] = []
    for name in names(in: "parameters") where holds(name) {
      let root = try Document(contentsOf: file(name), through: files).read { $0.node }
      for row in root[at: "parameters"]?.items ?? [] {
        guard let id = row[at: "id"], let text = id.text, Quantity(rawValue: text) == nil,
          ComparedParameter(rawValue: text) == nil
        else { continue }
        rows.append((text, id.location))
      }
    }
    return rows
  }
}
