public import Stochastics

/// An uncertain number of the simulated system, with its source.
public struct Parameter: Sendable, Identifiable {
  /// Kebab-case name, unique in the catalogue.
  public var id: String
  /// What the number is, as a phrase.
  public var label: String
  /// Family of related parameters, such as `front-door`.
  public var group: String
  /// Whom it describes, such as `England` or `Rotherham-like`.
  public var scope: String
  /// The unit in words.
  public var unit: String
  /// The date or period it belongs to.
  public var period: String
  /// Uncertainty about the number.
  public var prior: Distribution
  /// Where it came from.
  public var citation: Citation
  /// A remark for readers.
  public var note: String
  /// Why a scenario replaced the catalogue's number; `nil` where it did not.
  public var replacedBecause: String?

  /// A parameter.
  public init(
    id: String, label: String, group: String, scope: String, unit: String, period: String, prior: Distribution,
    citation: Citation, note: String = "", replacedBecause: String? = nil
  ) {
    self.id = id
    self.label = label
    self.group = group
    self.scope = scope
    self.unit = unit
    self.period = period
    self.prior = prior
    self.citation = citation
    self.note = note
    self.replacedBecause = replacedBecause
  }
}
