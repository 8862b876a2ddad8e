import LocatedYAML
import ServiceModel

/// Reads `sources.yaml`: every source that a number may cite.
struct SourceReader {
  func read(_ root: Cursor) -> [ServiceModel.Source]? {
    root.mapping(allowing: ["sources"])?.required("sources") { list in
      list.entries { key, value in source(key.text, value) }
    }
  }

  private func source(_ key: String, _ cursor: Cursor) -> ServiceModel.Source? {
    guard let fields = cursor.mapping(allowing: ["citation", "locator", "seen"]) else { return nil }
    let citation = fields.required("citation") { $0.text() }
    let locator = fields.optional("locator") { $0.text() } ?? ""
    let seen = fields.required("seen") { $0.text() }
    guard let citation, let seen else { return nil }
    return Source(key: key, citation: citation, locator: locator, seen: seen)
  }
}
