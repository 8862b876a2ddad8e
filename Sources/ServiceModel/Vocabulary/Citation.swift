/// How far a number can be trusted.
public enum Confidence: String, CaseIterable, Codable, Sendable {
  /// Printed in one of the five defining documents.
  case document
  /// A document gives the direction; the number was chosen to fit it.
  case documentQualitative = "document-qualitative"
  /// A figure seen in a published source.
  case sourced
  /// Arithmetic on figures that have sources.
  case derived
  /// A published series as remembered, not checked again.
  case generalKnowledge = "general-knowledge"
  /// Chosen by judgement, without a source.
  case assumption
}

/// Where a number came from.
public struct Citation: Hashable, Sendable {
  /// Key of a row in the list of sources.
  public var reference: String
  /// Place inside the source, such as `para 45`; empty where the whole source is meant.
  public var locator: String
  /// How far to trust the number.
  public var confidence: Confidence

  /// A citation.
  public init(reference: String, locator: String = "", confidence: Confidence) {
    self.reference = reference
    self.locator = locator
    self.confidence = confidence
  }
}

/// An entry in the list of sources.
public struct Source: Hashable, Sendable {
  /// Short key that citations use, such as `S003`.
  public var key: String
  /// The full reference.
  public var citation: String
  /// Where to find it: a document, a table, an address.
  public var locator: String
  /// How it was seen, such as `document, read in full`.
  public var seen: String

  /// A source.
  public init(key: String, citation: String, locator: String, seen: String) {
    self.key = key
    self.citation = citation
    self.locator = locator
    self.seen = seen
  }
}
