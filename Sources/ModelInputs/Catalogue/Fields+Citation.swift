import LocatedYAML
import ServiceModel

extension MappingReader {
  /// The keys that say where a number comes from.
  static let citationKeys = ["confidence", "source"]

  /// The `confidence` and `source` beside a number.
  ///
  /// A number without a source is a fault, and so is one that claims a source its confidence denies.
  func citation(_ names: KnownNames) -> Citation? {
    let confidence = required("confidence") { $0.choice(of: Confidence.self, kind: "confidence") }
    let source = required("source") { cursor -> (reference: String, locator: String)? in
      guard let fields = cursor.mapping(allowing: ["reference", "locator"]) else { return nil }
      let reference = fields.required("reference") { $0.choice(among: names.sources, kind: "source") }
      let locator = fields.optional("locator") { $0.text() } ?? ""
      return reference.map { ($0, locator) }
    }
    guard let confidence, let source else { return nil }
    let printed: [Confidence] = [.document, .documentQualitative, .sourced]
    if printed.contains(confidence), ["assumption", "derived", "general-knowledge"].contains(source.reference) {
      cursor.report(
        .rule("the confidence '\(confidence.rawValue)' needs a publication, not '\(source.reference)'"),
        at: location(of: "source"))
    }
    return Citation(reference: source.reference, locator: source.locator, confidence: confidence)
  }
}
