/// A number counted or judged for one area, with its source.
public struct AreaValue: Hashable, Sendable {
  /// The number in its own unit.
  public var value: Double
  /// Where it came from.
  public var citation: Citation

  /// A value.
  public init(value: Double, citation: Citation) {
    self.value = value
    self.citation = citation
  }
}

/// Age bands of children.
public enum AgeBand: Int, CaseIterable, Sendable {
  case under1
  case from1To4
  case from5To9
  case from10To15
  case from16To17

  /// Width of the band in years.
  public var years: Double { [1, 4, 5, 6, 2][rawValue] }

  /// Age in years at which the band begins.
  public var start: Double { [0, 1, 5, 10, 16][rawValue] }
}

/// A real area at its baseline: what is counted there, and which national numbers its own replace.
public struct Area: Sendable, Identifiable {
  /// Kebab-case name, such as `rotherham-2006`.
  public var id: String
  /// Its name for people.
  public var name: String
  /// The year whose closing 31 March is the start.
  public var baseline: Year
  /// Children under 18 by `AgeBand`.
  public var children: [Double]
  /// Children under 18 of all bands.
  public var allChildren: Double { children.reduce(0, +) }
  /// All residents.
  public var population: Double
  /// Live births a year.
  public var births: Double
  /// Counted stocks by id, such as `looked-after`.
  public var stocks: [String: AreaValue]
  /// Last published value of each indicator, by id.
  public var indicators: [String: AreaValue]
  /// Parameters of the area that stand for national ones: national id to local id.
  public var parameters: [String: String]
  /// The file of coded inspection findings that practice starts from, inside the data folder, where there is one.
  public var evidence: String?
  /// Figures of its documents that no mechanism takes in.
  public var published: [PublishedFigure]

  /// An area.
  public init(
    id: String, name: String, baseline: Year, children: [Double], population: Double, births: Double,
    stocks: [String: AreaValue], indicators: [String: AreaValue], parameters: [String: String], evidence: String?,
    published: [PublishedFigure] = []
  ) {
    self.id = id
    self.name = name
    self.baseline = baseline
    self.children = children
    self.population = population
    self.births = births
    self.stocks = stocks
    self.indicators = indicators
    self.parameters = parameters
    self.evidence = evidence
    self.published = published
  }
}
