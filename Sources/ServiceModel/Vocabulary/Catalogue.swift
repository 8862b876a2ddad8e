/// A universal group and a vulnerable one, measured alike.
public struct Gap: Hashable, Sendable, Identifiable {
  /// Kebab-case name.
  public var id: String
  /// Indicator of the universal group.
  public var universal: String
  /// Indicator of the vulnerable group.
  public var vulnerable: String
  /// How the two are compared: percentage points, or standardised where units differ.
  public var transform: String
  /// Whether the model's core reports it.
  public var isCore: Bool

  /// A pair.
  public init(id: String, universal: String, vulnerable: String, transform: String, isCore: Bool) {
    self.id = id
    self.universal = universal
    self.vulnerable = vulnerable
    self.transform = transform
    self.isCore = isCore
  }
}

/// How an indicator becomes evidence on a ladder of the grade descriptors.
public struct IndicatorLink: Hashable, Sendable {
  /// The kind of reading.
  public enum Role: String, CaseIterable, Sendable {
    case level
    case trend
    case gap
    case twoSided = "two-sided"
    case share
    case compliance
  }

  /// The ladder's id, `area/aspect`.
  public var ladder: String
  /// The indicator's id.
  public var indicator: String
  /// How the number is read.
  public var role: Role
  /// A second reading of which the better counts, where the ladder says so.
  public var also: Role?
  /// Whether the link is primary; otherwise it supports.
  public var isPrimary: Bool
  /// +1 higher is better, -1 lower is better, 0 a band or the reference side of a gap.
  public var direction: Int
  /// The pair a gap reading belongs to.
  public var gap: String?
  /// The band of a two-sided reading, where one is given.
  public var band: ClosedRange<Double>?
  /// Whether it came from a basket, in which families are averaged first.
  public var isBasket: Bool

  /// A link.
  public init(
    ladder: String, indicator: String, role: Role, also: Role? = nil, isPrimary: Bool, direction: Int,
    gap: String? = nil, band: ClosedRange<Double>? = nil, isBasket: Bool
  ) {
    self.ladder = ladder
    self.indicator = indicator
    self.role = role
    self.also = also
    self.isPrimary = isPrimary
    self.direction = direction
    self.gap = gap
    self.band = band
    self.isBasket = isBasket
  }
}

/// Everything the model knows before a scenario is read.
public struct Catalogue: Sendable {
  /// Sources by key.
  public var sources: [String: Source]
  /// Parameters by id.
  public var parameters: [String: Parameter]
  /// Indicators in reporting order.
  public var indicators: [Indicator]
  /// Pairs of groups.
  public var gaps: [Gap]
  /// Interventions in alphabetical order.
  public var interventions: [Intervention]
  /// Areas by id.
  public var areas: [String: Area]
  /// How indicators become evidence.
  public var links: [IndicatorLink]
  /// How sectors bear on one another.
  public var sectorLinks: [SectorLink]
  /// Prices of other years.
  public var deflators: Deflators

  /// A catalogue.
  public init(
    sources: [String: Source], parameters: [String: Parameter], indicators: [Indicator], gaps: [Gap],
    interventions: [Intervention], areas: [String: Area], links: [IndicatorLink],
    sectorLinks: [SectorLink] = [], deflators: Deflators = Deflators()
  ) {
    self.sources = sources
    self.parameters = parameters
    self.indicators = indicators
    self.gaps = gaps
    self.interventions = interventions
    self.areas = areas
    self.links = links
    self.sectorLinks = sectorLinks
    self.deflators = deflators
  }

  /// The intervention of an id, or `nil`.
  public func intervention(_ id: String) -> Intervention? { interventions.first { $0.id == id } }

  /// The indicator of an id, or `nil`.
  public func indicator(_ id: String) -> Indicator? { indicators.first { $0.id == id } }
}
